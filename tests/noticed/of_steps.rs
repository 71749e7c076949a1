//! Steps of today and of last time.

use sofs::meeting::checks::Check;
use sofs::meeting::event::Event;
use sofs::meeting::vocabulary::{Kind, Progress, Side};

use super::{Case, case};
use crate::common::wall::Wall;

pub fn cases() -> Vec<Case> {
    let mut cases = each_step();
    cases.extend(all_steps());
    cases.extend(old_steps());
    cases
}

fn each_step() -> Vec<Case> {
    vec![
        case(
            Check::StepWithoutName,
            |wall| {
                wall.step("cut a key", &[], Some(3));
            },
            |wall| {
                let bet = wall.family("Bet");
                wall.step("cut a key", &[bet], None);
            },
        ),
        case(
            Check::StepWithoutDay,
            |wall| {
                let bet = wall.family("Bet");
                wall.step("cut a key soon", &[bet], None);
            },
            |wall| {
                wall.step("cut a key", &[], Some(3));
                wall.step("ring Nan every Monday", &[], None);
            },
        ),
        case(
            Check::StepWithManyNames,
            |wall| {
                let who = ["Bet", "Dad", "Nan"].map(|name| wall.family(name));
                wall.step("cut a key", &who, Some(3));
            },
            |wall| {
                let who = ["Bet", "Dad"].map(|name| wall.family(name));
                wall.step("cut a key", &who, Some(3));
            },
        ),
        case(
            Check::StepVague,
            |wall| {
                wall.step("will monitor the home", &[], Some(3));
            },
            |wall| {
                wall.step("buy a baby monitor for Ffion", &[], Some(3));
                let done = wall.step("monitor the home", &[], Some(3));
                wall.happens(Event::StepAnswered {
                    step: done,
                    progress: Progress::NotNeeded,
                });
            },
        ),
        case(
            Check::StepForNobodyHere,
            |wall| {
                let dad = wall.absent("Dad", Side::Family);
                wall.step("cut a key", &[dad], Some(3));
            },
            |wall| {
                let dad = wall.absent("Dad", Side::Family);
                let bet = wall.family("Bet");
                wall.step("cut a key", &[dad], Some(3));
                wall.step("tell Dad about the key", &[bet], Some(1));
            },
        ),
    ]
}

fn all_steps() -> Vec<Case> {
    vec![case(
        Check::StepsOneShoulder,
        |wall| {
            let bet = wall.family("Bet");
            let osei = wall.professional("Mr Osei", "Social worker");
            for text in ["a", "b", "c"] {
                wall.step(text, &[bet], Some(3));
            }
            for text in ["d", "e"] {
                wall.step(text, &[osei], Some(3));
            }
        },
        |wall| {
            let bet = wall.family("Bet");
            let osei = wall.professional("Mr Osei", "Social worker");
            for text in ["a", "b", "c"] {
                wall.step(text, &[bet], Some(3));
            }
            wall.step("d", &[osei], Some(3));
            let done = wall.step("e", &[osei], Some(3));
            let progress = Progress::Done;
            wall.happens(Event::StepAnswered {
                step: done,
                progress,
            });
        },
    )]
}

fn old_steps() -> Vec<Case> {
    vec![
        case(
            Check::OldStepUnasked,
            |wall| {
                wall.carried_step("cut a key", &[], 3);
            },
            |wall| {
                let step = wall.carried_step("cut a key", &[], 3);
                let progress = Progress::NotYet;
                wall.happens(Event::StepAnswered { step, progress });
            },
        ),
        case(
            Check::StepOverdue,
            |wall| {
                let step = wall.carried_step("cut a key", &[], -4);
                let progress = Progress::NotYet;
                wall.happens(Event::StepAnswered { step, progress });
            },
            |wall| {
                wall.step("cut a key", &[], Some(0));
            },
        ),
    ]
}

#[test]
fn an_old_step_that_is_late_is_asked_about_once() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.carried_step("cut a key for the side door please", &[], -4);
    let asked = ["From last time: “cut a key for the…”. Was it done?"];
    assert_eq!(wall.asks(Check::OldStepUnasked), asked);
    assert!(wall.asks(Check::StepOverdue).is_empty());
}

#[test]
fn steps_are_shared_between_family_and_services() {
    let shares = |family: bool, kind: Kind| {
        let mut wall = Wall::of(kind);
        for name in ["Bet", "Kit", "Nan", "Ann", "Tom"] {
            let side = if family {
                Side::Family
            } else {
                Side::Professional
            };
            let person = wall.person(name, "", side);
            wall.step("do it", &[person], Some(3));
        }
        wall.asks(Check::StepsOneShoulder)
    };
    let every = "The family has every step. What can a service do?";
    assert_eq!(shares(true, Kind::Mapping), [every]);
    assert_eq!(shares(false, Kind::Mapping).len(), 1);
    assert!(shares(false, Kind::Supervision).is_empty());
}
