//! Numbers of this meeting and of those before.

use sofs::meeting::checks::Check;
use sofs::meeting::event::Event;
use sofs::meeting::parts::{Answer, Score};
use sofs::meeting::vocabulary::Category;

use super::{Case, case};
use crate::common::wall::{SCALE, Wall};

pub fn cases() -> Vec<Case> {
    let mut cases = who_gave_them();
    cases.extend(of_each_number());
    cases.extend(over_meetings());
    cases.extend(whole_scales());
    cases
}

fn who_gave_them() -> Vec<Case> {
    vec![
        case(
            Check::OnlyProfessionals,
            |wall| {
                wall.family("Mum");
                let osei = wall.professional("Mr Osei", "Social worker");
                wall.number(osei, 4);
            },
            |wall| {
                let mum = wall.family("Mum");
                let osei = wall.professional("Mr Osei", "Social worker");
                wall.number(osei, 4).answers(mum, Answer::RatherNot);
            },
        ),
        case(
            Check::FarApart,
            |wall| {
                let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
                wall.number(mum, 3).number(dad, 7).why(mum, "the nights");
            },
            |wall| {
                let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
                wall.number(mum, 3).number(dad, 7).why(mum, "the nights");
                wall.one_up(dad, "a week without a call");
            },
        ),
        case(Check::AllAlike, five_times_five, |wall| {
            let sealed = true;
            let scale = SCALE;
            wall.happens(Event::RoundBegun { scale, sealed });
            five_times_five(wall);
            wall.happens(Event::RoundShown(SCALE));
        }),
    ]
}

fn five_times_five(wall: &mut Wall) {
    for name in ["Mum", "Dad", "Nan", "Bet", "Kit"] {
        let person = wall.family(name);
        wall.number(person, 5);
    }
}

fn of_each_number() -> Vec<Case> {
    vec![
        case(
            Check::NumberWithoutWhy,
            |wall| {
                let mum = wall.family("Mum");
                wall.number(mum, 4);
            },
            |wall| {
                let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
                wall.number(mum, 4).why(mum, "the nights");
                wall.answers(dad, Answer::RatherNot);
            },
        ),
        case(
            Check::NoOneHigher,
            |wall| {
                let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
                wall.number(mum, 4).number(dad, 5);
            },
            |wall| {
                let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
                wall.number(mum, 4).number(dad, 5);
                wall.one_up(dad, "a quiet week");
            },
        ),
    ]
}

fn last_time(wall: &mut Wall, number: u8) -> sofs::meeting::parts::PersonId {
    let person = wall.family("Mum");
    wall.happens(Event::LastNumber {
        scale: SCALE,
        person,
        answer: Answer::Score(Score::of_halves(number * 2)),
    });
    person
}

fn over_meetings() -> Vec<Case> {
    vec![
        case(
            Check::WorseUnremarked,
            |wall| {
                let mum = last_time(wall, 6);
                wall.number(mum, 4);
            },
            |wall| {
                let mum = last_time(wall, 6);
                wall.number(mum, 4);
                wall.says(Category::CurrentHarm, "He does not sleep", &[mum]);
            },
        ),
        case(
            Check::DriftNumber,
            |wall| {
                let mum = wall.family("Mum");
                wall.number(mum, 5).was_so(12).was_so(6);
            },
            |wall| {
                let mum = wall.family("Mum");
                wall.number(mum, 5).was_so(12);
                wall.number(mum, 4).was_so(6);
                wall.number(mum, 5);
            },
        ),
    ]
}

fn whole_scales() -> Vec<Case> {
    vec![
        case(
            Check::ScaleWithoutNumbers,
            |_| {},
            |wall| {
                let mum = wall.family("Mum");
                wall.answers(mum, Answer::RatherNot);
            },
        ),
        case(
            Check::NumbersStillCovered,
            |wall| {
                let mum = wall.family("Mum");
                let (scale, sealed) = (SCALE, true);
                wall.happens(Event::RoundBegun { scale, sealed });
                wall.number(mum, 4);
            },
            |wall| {
                let mum = wall.family("Mum");
                let (scale, sealed) = (SCALE, true);
                wall.happens(Event::RoundBegun { scale, sealed });
                wall.number(mum, 4).happens(Event::RoundShown(SCALE));
            },
        ),
    ]
}

#[test]
fn covered_numbers_give_nothing_away() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
    let (scale, sealed) = (SCALE, true);
    wall.happens(Event::RoundBegun { scale, sealed });
    wall.number(mum, 2).number(dad, 9);
    let told: Vec<String> = wall.noticed().into_iter().map(|gap| gap.sentence).collect();
    let digits = |text: &&String| text.contains(['2', '9']) && !text.contains("By ");
    assert_eq!(told.iter().find(digits), None);
}

#[test]
fn numbers_without_a_reason_are_one_question() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    five_times_five(&mut wall);
    let asked = ["What makes it a 5 for Mum? Four more gave no reason."];
    assert_eq!(wall.asks(Check::NumberWithoutWhy), asked);
}

#[test]
fn a_number_that_stays_is_told_with_its_first_month() {
    let mut wall = Wall::of(sofs::meeting::vocabulary::Kind::Mapping);
    let mum = wall.family("Mum");
    wall.number(mum, 5).was_so(12).was_so(6);
    let asked = wall.asks(Check::DriftNumber);
    assert_eq!(
        asked,
        ["Mum has said 5 since September. What keeps it there?"]
    );
}
