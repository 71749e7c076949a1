//! A file of a meeting in which words were held back, the wall was covered and entries were read back, kept for ever.
//!
//! The file is never written anew: if a test here fails, the program has forgotten how to read.

#![allow(clippy::expect_used, reason = "a test that cannot go on fails")]

use std::path::Path;

use sofs::meeting::chapters::{Subject, chapters};
use sofs::meeting::parts::{EntryId, PersonId};
use sofs::meeting::room::Room;
use sofs::meeting::timeline::Timeline;
use sofs::session::{Changed, read_file};

const HELD: EntryId = EntryId(2);
const AGREED: EntryId = EntryId(3);
const DIFFERENT: EntryId = EntryId(5);

fn timeline() -> Timeline {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/v1/2026-11-24-1500-core-group.ron");
    let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
    assert!(reading.problems.is_empty() && reading.closed);
    Timeline::of(reading.about, reading.records)
}

/// What the room was shown so many milliseconds after the start.
fn room(at: u64) -> Room {
    let timeline = timeline();
    timeline.seek(timeline.count_at(at)).room
}

#[test]
fn what_was_held_back_is_still_held_back() {
    let timeline = timeline();
    let map = &timeline.now().map;
    assert_eq!(map.held.iter().copied().collect::<Vec<_>>(), [HELD]);
    let entry = map.entry(HELD).expect("an entry");
    assert_eq!(entry.text, "Dad hides letters");
    assert!(map.told().entry(HELD).is_none());
}

#[test]
fn what_was_read_back_has_its_answers() {
    let map = timeline().now().map.clone();
    let entry = |id| map.entry(id).expect("an entry");
    assert!(entry(AGREED).agreed && !entry(DIFFERENT).agreed);
    let differs = &entry(DIFFERENT).differs;
    assert_eq!(differs.len(), 1);
    assert_eq!(
        (differs[0].person, differs[0].why.as_str()),
        (PersonId(7), "she does not")
    );
}

#[test]
fn the_room_is_shown_again_what_it_was_shown() {
    assert_eq!(room(2_000), Room::default());
    let says = |says: &str| Some(says.to_owned());
    assert_eq!(room(2_850).curtain, says("We are taking a short break."));
    assert_eq!(room(2_950).curtain, None);
    assert_eq!(room(3_300).off_record, Some(3_220));
    assert_eq!(room(3_400).off_record, None);
    assert_eq!(
        (room(4_000).spotlit, room(4_000).asks),
        (Some(AGREED), true)
    );
    assert_eq!(
        (room(5_100).spotlit, room(5_100).asks),
        (Some(DIFFERENT), false)
    );
    assert_eq!(room(5_700).curtain, says("Tea is ready"));
    assert!(!room(6_000).initials && room(6_100).initials);
}

#[test]
fn breaks_and_pauses_are_chapters() {
    let all = chapters(timeline().records());
    let subjects = all.iter().map(|chapter| &chapter.subject);
    for subject in [Subject::Curtain, Subject::OffRecord, Subject::ReadBack] {
        assert!(subjects.clone().any(|one| *one == subject), "{subject:?}");
    }
}
