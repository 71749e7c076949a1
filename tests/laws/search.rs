//! What is found does not depend on how a meeting was left, and nothing that is held back is found by those who did not ask for it.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::Path;
use std::sync::atomic::AtomicBool;

use crate::common::about;
use crate::common::random::records;
use proptest::prelude::ProptestConfig;
use proptest::{prop_assert, prop_assert_eq, proptest};
use sofs::app::hit::{Found, Hit};
use sofs::meeting::record::Record;
use sofs::meeting::sought::Sought;
use sofs::meeting::timeline::Timeline;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::{Changed, Summary, read_file};
use sofs::shell::searching::{Wish, search};

fn hits(folder: &Path, words: &str, held: bool) -> Vec<Hit> {
    let Some(sought) = Sought::of(words) else {
        return Vec::new();
    };
    let wish = Wish {
        sought: &sought,
        held,
        stopped: &AtomicBool::new(false),
    };
    search(folder, &wish).hits
}

/// The meeting in a file, as it is when it was cut off, and what stands in it.
fn cut_off(folder: &Path, records: &[Record]) -> Timeline {
    let path = folder.join("meeting.ron");
    std::fs::write(&path, document(&about(), None, records).text).expect("a file");
    let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
    Timeline::of(reading.about, reading.records)
}

/// The same meeting as it is when it was closed.
fn close(folder: &Path, timeline: &Timeline) {
    let map = &timeline.now().map;
    let count = timeline.records().len() as u64;
    let text = document(
        &map.about,
        Some(&Summary::of(map, count)),
        &fold(timeline.records()),
    )
    .text;
    std::fs::write(folder.join("meeting.ron"), text).expect("a file");
}

/// The first letters of everything that was said, and some that nobody said.
fn words(timeline: &Timeline) -> Vec<String> {
    let texts = timeline
        .now()
        .map
        .entries
        .values()
        .map(|entry| entry.text.clone());
    let begin = texts.flat_map(|text| {
        let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
        words.into_iter().map(|word| word.chars().take(3).collect())
    });
    begin.chain(["a", "e", "zzz"].map(str::to_owned)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_closed_meeting_says_the_same_as_one_that_was_cut_off(records in records(60)) {
        let folder = tempfile::tempdir().expect("a folder");
        let timeline = cut_off(folder.path(), &records);
        let words = words(&timeline);
        let both = |held| -> Vec<Vec<Hit>> {
            words.iter().map(|words| hits(folder.path(), words, held)).collect()
        };
        let before = [both(false), both(true)];
        close(folder.path(), &timeline);
        prop_assert_eq!(before, [both(false), both(true)]);
    }

    #[test]
    fn what_is_held_back_is_not_found(records in records(60)) {
        let folder = tempfile::tempdir().expect("a folder");
        let timeline = cut_off(folder.path(), &records);
        let map = &timeline.now().map;
        for words in words(&timeline) {
            for hit in hits(folder.path(), &words, false) {
                if let Found::Entry(_, id) = hit.found {
                    prop_assert!(map.entry(id).is_some_and(|entry| !entry.held));
                }
            }
        }
    }
}
