//! The example meetings in `sessions/`: chaired key by key from `tests/scripts/`, and the same however they are looked at.
//!
//! The files hold exactly what the program writes when somebody presses these keys. After a change that alters what is written,
//! or after editing a script, look at the difference and write them anew:
//!
//! ```text
//! SOFS_WRITE_EXAMPLES=1 cargo test --test example_meetings
//! ```
//!
//! Whoever went on with an example (`sofs open`) gets the original back with `git checkout sessions`.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod chair;
mod common;
mod examples;

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use chair::meeting::{Chaired, chair_all};
use sofs::meeting::event::Event;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;
use sofs::session::{Changed, read, read_file};

/// Chaired once for all tests.
static MEETINGS: LazyLock<Vec<Chaired>> = LazyLock::new(|| chair_all(1..=5));

const NAMES: [&str; 5] = [
    "2026-11-17-1000-initial-conference.ron",
    "2026-09-24-1530-team-around-the-family.ron",
    "2026-10-15-1600-cared-for-review.ron",
    "2026-10-22-1530-team-around-the-family.ron",
    "2026-11-19-1530-team-around-the-family.ron",
];

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("sessions")
        .join(name)
}

/// The example files, each with the meeting as it was chaired.
fn examples() -> impl Iterator<Item = (tempfile::TempDir, PathBuf, &'static Chaired)> {
    MEETINGS.iter().map(|meeting| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join(&meeting.name);
        std::fs::write(&path, &meeting.bytes).expect("a file");
        (folder, path, meeting)
    })
}

#[test]
fn the_examples_hold_what_these_keys_write() {
    for (meeting, name) in MEETINGS.iter().zip(NAMES) {
        assert_eq!(meeting.name, name);
        let path = example(name);
        if std::env::var_os("SOFS_WRITE_EXAMPLES").is_some_and(|value| value == "1") {
            std::fs::write(&path, &meeting.bytes).expect("written");
        }
        let stands = std::fs::read(&path).unwrap_or_default();
        assert!(
            stands == meeting.bytes,
            "sessions/{name} is not what the keys of its script write; SOFS_WRITE_EXAMPLES=1 writes it anew"
        );
    }
}

#[test]
fn the_examples_are_whole_and_tidy() {
    for meeting in &*MEETINGS {
        let reading = read(&meeting.bytes, Changed::LeaveOut).expect("a meeting");
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
        assert!(reading.closed && reading.summary.is_some());
        let text = String::from_utf8_lossy(&meeting.bytes);
        assert!(text.contains("pauses: ["), "letters are folded");
    }
}

#[test]
fn each_example_is_a_meeting_of_believable_length() {
    for meeting in &*MEETINGS {
        let minutes = meeting.chairing.timeline.length() / 60_000;
        assert!(
            (40..=75).contains(&minutes),
            "{}: {minutes} minutes",
            meeting.name
        );
    }
}

#[test]
fn each_example_shows_every_part_of_a_board() {
    for meeting in &*MEETINGS {
        let map = meeting.chairing.map();
        let all = map.entries.len() + map.conclusions.rules.len();
        assert!(all >= 40, "{all} things said in {}", meeting.name);
        for &category in Category::ALL {
            assert!(map.entries_in(category).next().is_some(), "{category:?}");
        }
        let numbers = map.scales[0]
            .marks
            .iter()
            .filter(|mark| mark.given.answer.is_some());
        assert!(numbers.count() >= 5);
        assert!(map.bookmarks.len() >= 3);
        let come_to = &map.conclusions;
        assert!(!come_to.statements.is_empty() && !come_to.goals.is_empty());
        assert!(map.scales.len() > 1 && !come_to.rules.is_empty());
        assert!(come_to.decided().count() >= 3 && come_to.next_meeting.is_some());
        assert!(map.entries.values().any(|entry| entry.has_own_words()));
    }
}

#[test]
fn each_example_was_written_with_slips_moves_and_undo() {
    let holds = |meeting: &Chaired, seen: fn(&Event) -> bool| {
        let mut records = meeting.chairing.timeline.records().iter();
        records.any(|record| seen(&record.event))
    };
    for meeting in &*MEETINGS {
        assert!(holds(meeting, |event| matches!(
            event,
            Event::Erased { .. }
        )));
        assert!(holds(meeting, |event| matches!(
            event,
            Event::SpeakerNamed { .. }
        )));
        assert!(holds(meeting, |event| matches!(
            event,
            Event::PlaceNamed { .. }
        )));
        assert!(holds(meeting, |event| matches!(
            event,
            Event::EntryMoved { .. }
        )));
        assert!(holds(meeting, |event| matches!(
            event,
            Event::TurnPassed(None)
        )));
        assert!(holds(meeting, |event| matches!(event, Event::Undone)));
    }
}

#[test]
fn the_timeline_that_is_read_is_the_one_that_was_written_letter_for_letter() {
    for (_folder, path, meeting) in examples() {
        let before = &meeting.chairing.timeline;
        let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
        assert!(reading.records == before.records(), "{}", meeting.name);
        let after = Timeline::of(reading.about, reading.records);
        let count = before.records().len();
        for part in 0..=20 {
            let place = count * part / 20;
            assert!(
                after.seek(place) == before.seek(place),
                "{} at {place}",
                meeting.name
            );
        }
    }
}
