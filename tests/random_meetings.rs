//! Meetings in which anything may be pressed: what was written is read, gives the same board, and can be gone on with.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod count;

use common::random::inputs;
use common::story::chairing;
use common::{Room, about, first_records};
use count::count;
use proptest::prelude::ProptestConfig;
use proptest::test_runner::{RngSeed, TestCaseError, TestRunner};
use proptest::{prop_assert, prop_assert_eq};
use sofs::app::effect::Msg;
use sofs::app::key::Input;
use sofs::app::update::update;
use sofs::meeting::record::Record;
use sofs::meeting::taking_out::{Wanted, What, take_out};
use sofs::meeting::timeline::Timeline;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::{Changed, Summary, read};

/// Everything that comes in, one after the other.
fn chair(room: &mut Room, inputs: Vec<Input>) {
    for input in inputs {
        room.at += 100;
        room.input(vec![input]);
    }
}

/// All that has happened in the room.
fn happened(room: &Room) -> Vec<Record> {
    chairing(room).timeline.records().to_vec()
}

/// What was written, letter by letter and as it is written at the end, is read as the same and gives the same board.
fn reads_back(room: &Room) -> Result<Timeline, TestCaseError> {
    let timeline = &chairing(room).timeline;
    let records = timeline.records();
    let map = Summary::of(&timeline.now().map, records.len() as u64);
    let folded = document(&about(), Some(&map), &fold(records));
    let plain = document(&about(), None, records);
    for text in [plain.text, folded.text] {
        let reading = read(text.as_bytes(), Changed::LeaveOut).expect("a meeting");
        prop_assert_eq!(&reading.problems, &[]);
        prop_assert!(
            reading.closed && reading.records == records,
            "other records"
        );
        let again = Timeline::of(reading.about, reading.records);
        prop_assert!(again.now() == timeline.now(), "another board");
    }
    Ok(Timeline::of(about(), records.to_vec()))
}

/// A word of the first entry that has one.
fn a_word(room: &Room) -> Option<Wanted> {
    let map = chairing(room).map();
    let mut words = map
        .entries
        .values()
        .flat_map(|entry| entry.text.split_whitespace());
    let long = |word: &&str| word.chars().count() > 2 && word.chars().all(char::is_alphabetic);
    Wanted::of(words.find(long)?, false)
}

/// All that has happened; in every other meeting, with a word taken out for good.
fn kept(room: &Room) -> Vec<Record> {
    let records = happened(room);
    let wanted = a_word(room).filter(|_| records.len().is_multiple_of(2));
    let taken = wanted.and_then(|word| take_out(&about(), &records, &What::Words(word)));
    taken.map_or(records, |taken| taken.records(common::began(), ""))
}

/// The same meeting, opened again from what was read.
fn opened_again(room: &Room) -> Room {
    let mut again = Room::new(room.model.columns, room.model.rows);
    again.at = room.at;
    let msg = Msg::Opened {
        about: about(),
        records: kept(room),
        past: Vec::new(),
        notice: None,
        now: again.now(),
    };
    update(&mut again.model, msg);
    again
}

fn one_meeting((before, after): (Vec<Input>, Vec<Input>)) -> Result<(), TestCaseError> {
    let mut room = Room::new(80, 24);
    chair(&mut room, before);
    reads_back(&room)?;
    let count = happened(&room).len();
    prop_assert!(count >= first_records().len());
    let mut room = opened_again(&room);
    chair(&mut room, after);
    let timeline = reads_back(&room)?;
    prop_assert_eq!(timeline.seek(usize::MAX), timeline.now().clone());
    Ok(())
}

/// Half of a meeting, the file, now and then without a word of it, and the other half.
#[test]
fn a_meeting_at_random_reads_back_and_goes_on() {
    let cases = count(60);
    let config = ProptestConfig {
        cases: u32::try_from(cases).expect("fewer meetings"),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(cases),
        ..ProptestConfig::default()
    };
    let mut runner = TestRunner::new(config);
    if let Err(failure) = runner.run(&(inputs(40), inputs(20)), one_meeting) {
        panic!("with {cases} meetings, which is the seed: {failure}");
    }
}
