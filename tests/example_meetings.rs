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

use chair::conclusions;
use chair::meeting::{Chaired, chair_all};
use chair::views::{self, one_blank};
use sofs::app::effect::{Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::json::json;
use sofs::meeting::event::{Event, Record};
use sofs::meeting::map::Map;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;
use sofs::session::{Changed, glance, open, read, read_file};
use sofs::view::sheet::sheet;

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

/// The meeting of a file as the program opens it, in a very tall window.
fn opened(path: &Path) -> Model {
    let opened = open(path, Changed::LeaveOut).expect("a meeting that can go on");
    let (columns, rows) = views::WINDOW;
    let mut model = Model::new(columns, rows);
    let mut records = opened.records;
    let wall = opened.about.began + chrono::Duration::hours(30);
    let at = opened.length;
    records.push(Record {
        at,
        event: Event::Opened { wall },
    });
    let about = opened.about;
    let now = Moment { at, wall };
    let msg = Msg::Opened {
        about,
        past: Vec::new(),
        records,
        notice: None,
        now,
    };
    update(&mut model, msg);
    model
}

fn press(model: &mut Model, key: Key) {
    let now = model.now;
    update(model, Msg::Input(vec![Input::Key(key)], now));
}

fn map_of(model: &Model) -> &Map {
    model.meeting().expect("a meeting").map()
}

#[test]
fn board_sheet_json_and_map_say_the_same() {
    for (_folder, path, meeting) in examples() {
        let glanced = glance(&path).expect("a meeting");
        assert!(!glanced.stale, "the map is fresh");
        let summary = glanced.summary.expect("a map");
        let model = opened(&path);
        let map = map_of(&model);
        let whole = json(map, glanced.length_ms);
        let whole = serde_json::from_str(&whole).expect("JSON");

        let (columns, numbers) = views::from_json(&whole);
        let in_map = views::from_summary(&summary, glanced.about.setting);
        let here = &meeting.name;
        assert_eq!(in_map, (columns.clone(), numbers.clone()), "{here}");
        let come_to = conclusions::from_json(&whole);
        assert_eq!(conclusions::from_summary(&summary), come_to, "{here}");
        assert_eq!(summary.next_meeting, map.conclusions.next_meeting);

        let (at_top, on_board, _) = views::from_board(&model);
        assert_eq!(on_board, columns, "{here}");
        assert_eq!(at_top, conclusions::pinned(&whole), "{here}");
        // The sheet is asked for the columns and numbers alone, whatever else it may show.
        let width = usize::from(views::WINDOW.0);
        let (on_sheet, below) = views::from_sheet(&sheet(map, width));
        assert_eq!(on_sheet, columns, "{here}");

        let below = one_blank(&below.join(" "));
        for number in numbers.iter().flatten() {
            views::on_paper(&below, number);
        }
        in_bar(model.clone(), &numbers);
        on_page(model, &numbers);
    }
}

/// The bar under the columns shows one scale after the other.
fn in_bar(mut model: Model, scales: &[views::Numbers]) {
    for numbers in scales {
        let (_, _, bar) = views::from_board(&model);
        for number in numbers {
            views::in_bar(&bar.join(" "), number);
        }
        press(&mut model, Key::PageDown);
    }
}

/// The page of the scale shows number and reasons in two rows, one scale after the other.
fn on_page(mut model: Model, scales: &[views::Numbers]) {
    press(&mut model, Key::Function(3));
    for numbers in scales {
        let page = one_blank(&views::painted(&model).join(" ").replace('▌', " "));
        for [name, said, why, one_up] in numbers {
            let silent = said == views::RATHER_NOT;
            let said = if silent { "–" } else { said };
            let number = format!("{name} {said}");
            if why.is_empty() {
                views::with_reasons(&page, &number, "");
            } else {
                views::with_reasons(&page, &number, &one_blank(&format!(" because: {why}")));
                views::with_reasons(
                    &page,
                    &one_blank(why),
                    &one_blank(&format!("one higher: {one_up}")),
                );
            }
        }
        press(&mut model, Key::PageDown);
    }
}

#[test]
fn the_last_steps_of_an_opened_example_can_be_undone_and_brought_back() {
    for (_folder, path, meeting) in examples() {
        let mut model = opened(&path);
        let stood = map_of(&model).clone();
        let mut sizes = vec![said(&stood)];
        for _ in 0..6 {
            press(&mut model, Key::Ctrl('z'));
            sizes.push(said(map_of(&model)));
        }
        assert_eq!(sizes[1], sizes[0] - 1, "{}", meeting.name);
        assert!(
            sizes.is_sorted_by(|a, b| a >= b) && sizes[6] <= sizes[0] - 6,
            "{sizes:?} in {}",
            meeting.name
        );
        for _ in 0..6 {
            press(&mut model, Key::Ctrl('y'));
        }
        assert_eq!(map_of(&model).entries, stood.entries);
        assert_eq!(map_of(&model).places, stood.places);
        assert_eq!(map_of(&model).bookmarks, stood.bookmarks);
        assert_eq!(map_of(&model).conclusions, stood.conclusions);
    }
}

/// How many things stand that a step back can take away near the end of a meeting.
fn said(map: &Map) -> usize {
    let all = &map.conclusions;
    let why = |one: &&std::sync::Arc<sofs::meeting::conclusions::Decision>| !one.why.is_empty();
    let sees = |one: &&std::sync::Arc<sofs::meeting::conclusions::Decision>| {
        one.all_agree || !one.differs.is_empty()
    };
    let steps = map.entries.values();
    map.entries.len()
        + map.bookmarks.len()
        + all.rules.len()
        + all.decided().count()
        + all.decisions.iter().filter(why).count()
        + all.decisions.iter().filter(sees).count()
        + steps.filter(|one| one.step.goal.is_some()).count()
        + usize::from(all.next_meeting.is_some())
}
