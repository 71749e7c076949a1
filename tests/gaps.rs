//! What a good chair would notice: every rule, the order, the agenda, what sleeps.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod noticed;

use common::wall::{SCALE, Wall, today};
use noticed::{built, cases};
use sofs::meeting::checks::Check;
use sofs::meeting::event::{Event, Field};
use sofs::meeting::vocabulary::{Category, Kind, PlanPart};
use sofs::practice::gaps::{Gap, Reached, Thresholds, hard_to_read, meant, reached, weight};
use sofs::practice::plain_words::{all_jargon, jargon_in};

#[test]
fn every_rule_asks_where_it_should_and_nowhere_near() {
    for &check in Check::ALL {
        let of_rule = cases().into_iter().filter(|case| case.check == check);
        let mut tried = false;
        for case in of_rule {
            tried = true;
            let there = built(case.kind, case.asks).asks(check);
            assert!(!there.is_empty(), "{check:?} asks nothing");
            let near = built(case.kind, case.near).asks(check);
            assert!(near.is_empty(), "{check:?} asks {near:?}");
        }
        assert!(tried, "{check:?} has no case");
    }
}

#[test]
fn every_sentence_is_a_short_plain_question() {
    for case in cases() {
        for build in [case.asks, case.near] {
            let wall = built(case.kind, build);
            let names: Vec<&str> = wall
                .map()
                .people
                .iter()
                .map(|one| one.name.as_str())
                .collect();
            for gap in wall.noticed() {
                let said = &gap.sentence;
                assert!(said.contains('?'), "{said}");
                assert!(said.split_whitespace().count() <= 20, "{said}");
                assert!(!said.contains(['{', '}']), "{said}");
                assert_eq!(jargon_in(said, &names, &[]), [], "{said}");
                assert!(!meant(wall.map(), gap.means).is_empty(), "{gap:?}");
            }
        }
    }
}

#[test]
fn every_listed_term_makes_a_short_plain_question() {
    for row in all_jargon().filter(|row| !row.plain.is_empty()) {
        let mut wall = Wall::of(Kind::Mapping);
        let text = format!("On Monday somebody said {} to all of us", row.term);
        wall.says(Category::PastHarm, &text, &[]);
        for said in wall.asks(Check::Jargon) {
            assert!(said.split_whitespace().count() <= 20, "{said}");
            assert_eq!(jargon_in(&said, &[], &[]), [], "{said}");
        }
    }
}

#[test]
fn what_weighs_most_comes_first() {
    let weights: Vec<_> = Check::ALL.iter().map(|&check| weight(check)).collect();
    assert!(weights.is_sorted(), "{weights:?}");
    let mut wall = Wall::of(Kind::Mapping);
    wall.child("Ffion");
    wall.says(Category::PastHarm, "Ffion disclosed it on 9 May", &[]);
    wall.step("cut a key", &[], None);
    wall.decides("We meet again");
    let noticed = wall.noticed();
    let ids: Vec<&str> = noticed.iter().map(Gap::id).collect();
    let expected = [
        "no-child",
        "decision-without-reason",
        "decision-dissent-unasked",
        "no-next-date",
        "step-without-name",
        "step-without-day",
        "scale-without-numbers",
        "jargon",
    ];
    assert_eq!(ids, expected);
}

#[test]
fn nothing_is_asked_before_its_part_of_the_agenda() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.step("cut a key", &[], None);
    let at = |minutes: u64| {
        let reached = reached(wall.map(), minutes * 60_000);
        let noticed = wall.noticed_at(reached);
        (noticed.gaps.len(), noticed.waiting)
    };
    assert_eq!(at(0), (0, 2), "the plan comes later");
    assert_eq!(at(62), (0, 2));
    assert_eq!(at(63), (2, 0), "the plan begins after 63 minutes");
}

#[test]
fn half_and_end_are_told_from_the_clock() {
    let wall = Wall::of(Kind::Mapping);
    let at = |minutes: u64| {
        let reached = reached(wall.map(), minutes * 60_000);
        (reached.half, reached.end)
    };
    assert_eq!(
        [at(37), at(38), at(69), at(70)],
        [(false, false), (true, false), (true, false), (true, true)]
    );
    assert!(Reached::end(Kind::Strategy).half);
}

#[test]
fn an_empty_meeting_is_not_asked_for_what_it_does_not_have() {
    for &kind in Kind::ALL {
        let wall = Wall::of(kind);
        let beginning = wall.noticed_at(reached(wall.map(), 0));
        assert_eq!(beginning.gaps, [], "{kind:?}");
    }
}

#[test]
fn what_sleeps_is_not_asked_and_wakes_without_a_reason() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.step("cut a key", &[], Some(3));
    let check = Check::StepWithoutName;
    assert_eq!(wall.asks(check), ["Who could do this?"]);
    wall.write(Field::WhySilent(check), "we ask Bet tonight");
    assert!(wall.asks(check).is_empty());
    let why = wall.map().silenced.get(&check).cloned();
    assert_eq!(why.as_deref(), Some("we ask Bet tonight"));
    wall.happens(Event::Undone);
    assert_eq!(wall.asks(check).len(), 1);
    wall.happens(Event::Redone);
    assert!(wall.asks(check).is_empty());
    wall.happens(Event::DraftBegun(Field::WhySilent(check)));
    wall.happens(Event::Erased { after: 0, gone: 40 });
    wall.happens(Event::DraftKept);
    assert_eq!(wall.asks(check).len(), 1);
}

#[test]
fn no_reason_is_no_silence() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.write(Field::WhySilent(Check::Jargon), "   ");
    assert!(wall.map().silenced.is_empty());
}

#[test]
fn a_threshold_can_be_set() {
    use sofs::practice::gaps::{Look, notice};
    let mut wall = Wall::of(Kind::Mapping);
    let (mum, dad) = (wall.family("Mum"), wall.family("Dad"));
    wall.number(mum, 4).number(dad, 6);
    let far = |far_apart: f64| {
        let thresholds = Thresholds {
            far_apart,
            ..Thresholds::default()
        };
        let look = Look {
            map: wall.map(),
            past: &[],
            now: wall.at,
            today: today(),
            reached: Reached::end(Kind::Mapping),
            thresholds,
            own_words: &[],
        };
        notice(&look)
            .gaps
            .iter()
            .any(|gap| gap.check == Check::FarApart)
    };
    assert_eq!((far(4.0), far(2.0)), (false, true));
}

#[test]
fn only_entries_for_older_readers_are_hard_and_quotations_are_theirs() {
    let hard = |text: &str| {
        let mut wall = Wall::of(Kind::Mapping);
        wall.says(Category::PastHarm, text, &[]);
        hard_to_read(wall.map(), &Thresholds::default()).len()
    };
    let long = "Significant deterioration regarding parental responsibility necessitates \
        immediate multidisciplinary consideration of alternative accommodation arrangements";
    assert_eq!(hard(long), 1);
    assert_eq!(hard(&format!("Mum said \"{long}\" to us")), 0);
    assert_eq!(
        hard("On Monday Sam was home alone until Nan came at ten"),
        0
    );
}

#[test]
fn names_and_quotations_hold_no_jargon() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.professional("Ms Assessment", "");
    wall.says(
        Category::PastHarm,
        "On 9 May Ms Assessment came with “a referral”",
        &[],
    );
    wall.rule(PlanPart::Rules, "When it is hard, Ms Assessment comes");
    assert!(wall.asks(Check::Jargon).is_empty());
    assert!(wall.map().scale(SCALE).is_some());
}
