//! Children, who has been heard, safety and the safety plan.

use sofs::meeting::checks::Check;
use sofs::meeting::event::Event;
use sofs::meeting::parts::Answer;
use sofs::meeting::vocabulary::{Attendance, Category, PlanPart, Side};

use super::{Case, case};
use crate::common::wall::{SCALE, Wall};

pub fn cases() -> Vec<Case> {
    let mut cases = heard();
    cases.extend(safety());
    cases.extend(plan());
    cases
}

fn three_numbers(wall: &mut Wall) {
    for name in ["Mum", "Dad", "Nan"] {
        let person = wall.family(name);
        wall.number(person, 5);
    }
}

fn heard() -> Vec<Case> {
    vec![
        case(
            Check::NoChild,
            |wall| {
                let mum = wall.family("Mum");
                wall.child("Idris");
                wall.says(Category::Worries, "Idris says \"I hide\"", &[mum]);
            },
            |wall| {
                let idris = wall.child("Idris");
                wall.answers(idris, Answer::RatherNot);
            },
        ),
        case(
            Check::ChildOfHouseholdMissing,
            |wall| {
                wall.child("Idris");
                wall.says(Category::Worries, "Maya is often tired", &[]);
            },
            |wall| {
                wall.child("Idris");
                wall.says(Category::Worries, "Idris's sister is often tired", &[]);
            },
        ),
        case(
            Check::ChildWithoutNumber,
            |wall| {
                wall.person("Idris", "9", Side::Child);
                three_numbers(wall);
            },
            |wall| {
                wall.person("Zoe", "6", Side::Child);
                let idris = wall.person("Idris", "9", Side::Child);
                wall.answers(idris, Answer::RatherNot);
                three_numbers(wall);
            },
        ),
        case(
            Check::NotHeard,
            |wall| {
                wall.professional("Ms Lane", "School nurse");
            },
            |wall| {
                let nurse = wall.professional("Ms Lane", "School nurse");
                wall.answers(nurse, Answer::RatherNot);
                wall.wait(60);
                let late = wall.absent("Mr Osei", Side::Professional);
                wall.wait(60);
                let attendance = Attendance::Present;
                wall.happens(Event::AttendanceChosen {
                    person: late,
                    attendance,
                });
                wall.at -= 55 * 60_000;
            },
        ),
        case(
            Check::OneSided,
            |wall| {
                for text in ["a", "b", "c", "d", "e"] {
                    wall.says(Category::CurrentHarm, text, &[]);
                }
                wall.says(Category::ExistingStrengths, "f", &[]);
            },
            |wall| {
                for text in ["a", "b", "c", "d"] {
                    wall.says(Category::CurrentHarm, text, &[]);
                }
                wall.says(Category::ExistingStrengths, "f", &[]);
            },
        ),
    ]
}

fn safety() -> Vec<Case> {
    vec![
        case(
            Check::SafetyWithoutATime,
            |wall| {
                wall.child("Ffion");
                wall.says(Category::ExistingSafety, "Ffion was safe on Monday", &[]);
            },
            |wall| {
                let bet = wall.family("Bet");
                let safety = Category::ExistingSafety;
                wall.says(safety, "On 2 June Dad took Ffion to Bet's first", &[]);
                wall.says(safety, "Last Friday I fetched her myself", &[bet]);
            },
        ),
        case(
            Check::SafetyIsAStrength,
            |wall| {
                wall.says(Category::ExistingSafety, "Dad loves Ffion", &[]);
            },
            |wall| {
                wall.says(Category::ExistingStrengths, "Dad loves Ffion", &[]);
                let text = "On 2 June Dad wanted a drink and took Ffion to Bet's";
                wall.says(Category::ExistingSafety, text, &[]);
                let quoted = "On 2 June Bet said \"he loves her\" and came round";
                wall.says(Category::ExistingSafety, quoted, &[]);
            },
        ),
    ]
}

fn plan() -> Vec<Case> {
    vec![
        case(
            Check::PlanWithoutChild,
            |wall| {
                wall.child("Ffion");
                wall.rule(PlanPart::Rules, "Ffion sleeps upstairs");
            },
            |wall| {
                wall.child("Ffion");
                wall.rule(PlanPart::Rules, "Ffion can ring Bet at any hour");
            },
        ),
        case(
            Check::PlanWithoutIf,
            |wall| {
                wall.rule(PlanPart::Rules, "Bet comes if Dad rings");
            },
            |wall| {
                wall.rule(PlanPart::Rules, "When Dad is low, he rings Bet");
            },
        ),
        case(
            Check::NetworkTooSmall,
            |wall| {
                wall.family("Bet");
                wall.family("Dad");
                wall.rule(PlanPart::Rules, "Dad rings Bet");
            },
            |wall| {
                wall.family("Aunt Bet");
                wall.person("Kit", "", Side::Network);
                wall.rule(PlanPart::Rules, "Dad rings Bet");
                wall.rule(PlanPart::Network, "Kit has a key");
            },
        ),
    ]
}

#[test]
fn one_child_does_not_speak_for_another() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    let maya = wall.child("Maya");
    wall.child("Idris");
    wall.child("Zoe");
    wall.says(Category::WorkingWell, "I like art club", &[maya]);
    let asked = ["What would Idris say?", "What would Zoe say?"];
    assert_eq!(wall.asks(Check::NoChild), asked);
    for name in ["Mum", "Dad", "Nan"] {
        let person = wall.family(name);
        wall.number(person, 4);
    }
    wall.happens(Event::NumberGiven {
        scale: SCALE,
        person: maya,
        answer: Answer::RatherNot,
    });
    let asked = ["Where would Idris put it?", "Where would Zoe put it?"];
    assert_eq!(wall.asks(Check::ChildWithoutNumber), asked);
}

#[test]
fn what_was_carried_over_is_no_word_of_today() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    let idris = wall.child("Idris");
    wall.happens(Event::Carried(sofs::meeting::event::Carried {
        field: sofs::meeting::event::Field::NewEntry {
            id: sofs::meeting::parts::EntryId(90),
            category: Category::BottomLines,
            after: None,
        },
        text: "Nobody shouts, because it frightens us".to_owned(),
        speakers: vec![idris],
        doers: Vec::new(),
        day: None,
    }));
    assert_eq!(wall.asks(Check::NoChild), ["What would Idris say?"]);
}
