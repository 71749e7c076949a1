//! A file of a meeting from which words, an entry and a name were taken out on purpose, kept for ever.
//!
//! The file is never written anew: if a test here fails, the program has forgotten how to read.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;

use sofs::meeting::parts::EntryId;
use sofs::meeting::taken_out::is_block;
use sofs::meeting::timeline::Timeline;
use sofs::session::{Changed, read_file};

fn timeline() -> Timeline {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files/v1/2026-11-24-1500-core-group-2.ron");
    let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
    assert!(reading.problems.is_empty() && reading.closed);
    Timeline::of(reading.about, reading.records)
}

#[test]
fn the_file_says_three_times_that_something_was_taken_out_and_once_why() {
    let taken = timeline().now().map.taken_out.clone();
    assert_eq!(taken.len(), 3);
    assert_eq!(taken[0].why, "asked for by Dad");
    assert!(taken.iter().all(|one| one.letters > 0 && one.times > 0));
}

#[test]
fn a_mark_stands_where_the_words_were_and_the_rest_is_as_it_was() {
    let timeline = timeline();
    let map = &timeline.now().map;
    let raw = &map.entry(EntryId(2)).expect("an entry").text;
    assert_eq!(raw, "Dad hides ███████");
    let read = map.marked();
    let text = |id| read.entry(EntryId(id)).map(|entry| entry.text.clone());
    assert_eq!(text(2).as_deref(), Some("Dad hides [taken out]"));
    assert_eq!(text(6).as_deref(), Some("[taken out]"));
    assert_eq!(text(8).as_deref(), Some("Dad is late"));
    let names: Vec<&str> = read.listed().map(|one| one.name.as_str()).collect();
    assert!(
        names.contains(&"Somebody") && !names.contains(&"Mum"),
        "{names:?}"
    );
}

#[test]
fn no_moment_of_it_holds_the_words() {
    let timeline = timeline();
    for count in 0..=timeline.records().len() {
        let board = timeline.seek(count);
        let entries = board.map.entries.values().map(|entry| entry.text.as_str());
        let draft = board.draft.as_ref().map(sofs::meeting::draft::Draft::text);
        for text in entries.chain(draft) {
            assert!(!text.contains("letters"), "{text}");
        }
    }
    assert!(
        timeline
            .now()
            .map
            .entries
            .values()
            .any(|entry| entry.text.contains(is_block))
    );
}
