//! Folding letters changes nothing about the timeline.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod session_support;

use proptest::prelude::*;
use session_support::{about, meeting, record, records, typed};
use sofs::meeting::event::Event;
use sofs::meeting::record::Record;
use sofs::session::cleaning::clean_event;
use sofs::session::composing::document;
use sofs::session::folding::{fold, letters, unfold};
use sofs::session::line::LONGEST_LINE;
use sofs::session::{Changed, read};

fn unfolded(folded: Vec<Record>) -> Vec<Record> {
    let mut out = Vec::new();
    for record in folded {
        unfold(record, &mut out);
    }
    out
}

proptest! {
    #[test]
    fn unfolding_gives_the_very_same_records(records in records()) {
        prop_assert_eq!(unfolded(fold(&records)), records);
    }

    #[test]
    fn numbers_count_letters(records in records()) {
        let count: u64 = fold(&records).iter().map(letters).sum();
        prop_assert_eq!(count, records.len() as u64);
    }

    #[test]
    fn a_folded_file_reads_as_the_one_that_was_not(records in records()) {
        let text = document(&about(), None, &fold(&records)).text;
        let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
        let clean = records.iter().map(|each| record(each.at, clean_event(each.event.clone())));
        prop_assert_eq!(reading.records, clean.collect::<Vec<_>>());
        prop_assert_eq!(reading.next_number, records.len() as u64 + 1);
        prop_assert!(text.lines().all(|line| line.len() < LONGEST_LINE));
    }

    #[test]
    fn times_and_places_without_sense_are_kept_too(
        keys in prop::collection::vec((prop_oneof![0_u64..9, any::<u64>()], prop_oneof![0_usize..9, any::<usize>()], any::<char>()), 0..20)
    ) {
        let records: Vec<Record> = keys
            .into_iter()
            .map(|(at, after, letter)| typed(at, after, &letter.to_string()))
            .collect();
        prop_assert_eq!(unfolded(fold(&records)), records);
    }
}

#[test]
fn a_long_run_becomes_lines_that_are_short_enough() {
    for letter in ["a", "\u{10ffff}", "\u{202e}", "\"", "न"] {
        let at = |place: usize| place as u64 * 123_456;
        let records: Vec<Record> = (0..5000)
            .map(|place| typed(at(place), place, letter))
            .collect();
        let folded = fold(&records);
        assert!(folded.len() > 1 && folded.len() < 60);
        let text = document(&about(), None, &folded).text;
        assert!(text.lines().all(|line| line.len() < LONGEST_LINE));
        assert_eq!(unfolded(folded), records);
    }
}

#[test]
fn an_accent_typed_after_its_letter_ends_a_run() {
    let records = [
        typed(0, 0, "c"),
        typed(9, 1, "e"),
        typed(18, 2, "\u{301}"),
        typed(27, 2, "x"),
        typed(36, 3, "y"),
    ];
    let folded = fold(&records);
    assert_eq!(folded.len(), 2);
    assert_eq!(unfolded(folded), records);
}

#[test]
fn what_was_pasted_or_erased_is_not_folded() {
    let records = [
        typed(0, 0, "Sam was"),
        typed(9, 7, " "),
        record(18, Event::Erased { after: 7, gone: 1 }),
        typed(27, 7, ""),
    ];
    assert_eq!(fold(&records), records);
}

#[test]
fn a_folded_meeting_is_a_fifth_of_the_size() {
    let records = meeting(3000);
    let plain = document(&about(), None, &records).text.len();
    let folded = document(&about(), None, &fold(&records)).text.len();
    assert!(folded * 5 < plain, "{folded} of {plain}");
}
