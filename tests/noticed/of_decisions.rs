//! Decisions, bottom lines, who is there to decide, the next meeting.

use sofs::meeting::checks::Check;
use sofs::meeting::event::{Dissent, Event, Field};
use sofs::meeting::vocabulary::{Category, Kind};
use sofs::practice::deciding::questions_to_decide;

use super::{Case, case, in_kind};
use crate::common::wall::Wall;

pub fn cases() -> Vec<Case> {
    let mut cases = decisions();
    cases.extend(bottom_lines());
    cases.extend(next_meeting());
    cases
}

fn answer_all(wall: &mut Wall) {
    for (number, question) in (500..).zip(questions_to_decide(Kind::CoreGroup)) {
        let id = sofs::meeting::parts::DecisionId(number);
        let question = (*question).to_owned();
        wall.happens(Event::DecisionAsked { id, question });
        wall.write(Field::Decision(id), "yes");
    }
}

fn decisions() -> Vec<Case> {
    vec![
        in_kind(
            Kind::InitialConference,
            case(
                Check::Quorum,
                |wall| {
                    wall.professional("Mr Osei", "Social worker");
                    wall.professional("Ms Lane", "School");
                    let away = sofs::meeting::vocabulary::Side::Professional;
                    wall.absent("Health visitor", away);
                },
                |wall| {
                    wall.professional("Mr Osei", "Social worker");
                    wall.professional("Ms Lane", "School");
                    wall.professional("Health visitor", "");
                },
            ),
        ),
        in_kind(Kind::CoreGroup, case(Check::Undecided, |_| {}, answer_all)),
        case(
            Check::DecisionWithoutReason,
            |wall| {
                wall.decides("We meet in the library");
            },
            |wall| {
                let id = wall.decides("We meet in the library");
                wall.write(Field::DecisionWhy(id), "because of the stairs");
            },
        ),
        case(
            Check::DecisionDissentUnasked,
            |wall| {
                wall.decides("We meet in the library");
            },
            |wall| {
                let id = wall.decides("We meet in the library");
                let of = Dissent::Decision(id);
                wall.happens(Event::AllAgree { of, agree: true });
            },
        ),
    ]
}

fn bottom_lines() -> Vec<Case> {
    vec![
        case(
            Check::BottomLineWithoutReason,
            |wall| {
                wall.says(Category::BottomLines, "No drinking alone with Ffion", &[]);
            },
            |wall| {
                let text = "No drinking alone with Ffion, because nobody else hears her";
                wall.says(Category::BottomLines, text, &[]);
            },
        ),
        case(
            Check::BottomLineUncovered,
            |wall| {
                wall.says(Category::BottomLines, "No drinking alone with Ffion", &[]);
            },
            |wall| {
                wall.says(Category::BottomLines, "No drinking alone with Ffion", &[]);
                wall.step("sleep over on Fridays", &[], None);
            },
        ),
    ]
}

fn next_meeting() -> Vec<Case> {
    vec![
        case(
            Check::NoNextDate,
            |_| {},
            |wall| {
                wall.meets_in(30);
            },
        ),
        in_kind(
            Kind::CoreGroup,
            case(
                Check::NextTooLate,
                |wall| {
                    wall.meets_in(43);
                },
                |wall| {
                    wall.meets_in(42);
                },
            ),
        ),
    ]
}

#[test]
fn each_open_question_of_the_kind_is_asked_and_no_other() {
    let mut wall = Wall::of(Kind::CoreGroup);
    assert_eq!(
        wall.asks(Check::Undecided),
        questions_to_decide(Kind::CoreGroup)
    );
    answer_all(&mut wall);
    assert!(wall.asks(Check::Undecided).is_empty());
}

#[test]
fn where_no_meeting_follows_no_day_is_asked_for() {
    assert!(
        Wall::of(Kind::Supervision)
            .asks(Check::NoNextDate)
            .is_empty()
    );
    let core = Wall::of(Kind::CoreGroup).asks(Check::NoNextDate);
    assert!(core[0].starts_with("By "), "{core:?}");
}
