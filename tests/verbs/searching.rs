//! `search`: what was said in any meeting is found by how its words begin, and what is held back is not.

use std::path::{Path, PathBuf};

use serde_json::Value;
use sofs::meeting::event::Event;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::session::create;

use crate::common::{Room, about, first_records};
use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, PROGRAM, arg};

/// How a meeting was left.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Left {
    /// Closed: its head tells what stands.
    Closed,
    /// Cut off: only the records do.
    CutOff,
}

/// A meeting of this title and day in which these keys were pressed.
pub fn meeting(desk: &Desk, (title, day): (&str, i64), keys: &str, left: Left) -> PathBuf {
    reviewing(desk, (title, day), None, keys, left)
}

/// The same, following on from another.
pub fn reviewing(
    desk: &Desk,
    (title, day): (&str, i64),
    before: Option<&Path>,
    keys: &str,
    left: Left,
) -> PathBuf {
    let mut room = Room::new(80, 24);
    room.press(keys);
    let events = room
        .records()
        .into_iter()
        .map(|record| (record.at, record.event));
    written(desk, (title, day), before, events.collect(), left)
}

/// The same of a meeting in which this happened, and when.
pub fn written(
    desk: &Desk,
    (title, day): (&str, i64),
    before: Option<&Path>,
    events: Vec<(u64, Event)>,
    left: Left,
) -> PathBuf {
    let name = |file: &Path| {
        file.file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned()
    };
    let about = About {
        id: format!("{day:012x}"),
        title: title.to_owned(),
        began: about().began + chrono::Duration::days(day),
        reviews: before.map(name),
        ..about()
    };
    let mut records = first_records();
    if let Event::Begun { title, reviews, .. } = &mut records[0].event {
        about.title.clone_into(title);
        reviews.clone_from(&about.reviews);
    }
    records.extend(events.into_iter().map(|(at, event)| Record { at, event }));
    let writer = create(&desk.sessions(), &about, &records).expect("a file");
    let path = writer.path().to_owned();
    if left == Left::Closed {
        let timeline = Timeline::of(about, records);
        let map = &timeline.now().map;
        assert!(
            writer.close(timeline.records(), map).expect("closed"),
            "with a map"
        );
    }
    path
}

fn hits(desk: &Desk, arguments: &[&str]) -> Vec<Value> {
    let said = desk.run(&[&["search", "--json"], arguments].concat());
    assert_eq!(said.err, "", "{said:?}");
    let hits: Vec<Value> = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(said.status, i32::from(hits.is_empty()), "{arguments:?}");
    hits
}

/// What was found: `category: text`.
fn found(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    let said = |hit: &Value| format!("{}: {}", text(hit, "category"), text(hit, "text"));
    hits(desk, arguments).iter().map(said).collect()
}

fn text(hit: &Value, name: &str) -> String {
    hit[name].as_str().unwrap_or_default().to_owned()
}

#[test]
fn words_are_found_by_how_they_begin_whether_a_meeting_was_closed_or_cut_off() {
    for left in [Left::Closed, Left::CutOff] {
        let desk = Desk::new();
        meeting(
            &desk,
            ("Kite family", 0),
            "Zoë was sleeping on the bus<Enter>",
            left,
        );
        for words in ["zoe", "ZOË", "sleep", "bus zoe", "the bus, sleep"] {
            let all = found(&desk, &[words]);
            assert_eq!(
                all,
                ["worries: Zoë was sleeping on the bus"],
                "{words} {left:?}"
            );
        }
        assert_eq!(
            found(&desk, &["sleep", "bus"]).len(),
            1,
            "words of their own"
        );
        for words in ["us", "leeping", "zoe train", "kite"] {
            assert_eq!(found(&desk, &[words]).len(), 0, "{words} {left:?}");
        }
    }
}

#[test]
fn what_is_held_back_is_found_only_by_whoever_asks_for_it() {
    for left in [Left::Closed, Left::CutOff] {
        let desk = Desk::new();
        let keys = "a quiet thing<Ctrl+R><Enter>a quiet day<Enter>";
        meeting(&desk, ("Kite family", 0), keys, left);
        assert_eq!(
            found(&desk, &["quiet"]),
            ["worries: a quiet day"],
            "{left:?}"
        );
        assert_eq!(found(&desk, &["quiet", "--held"]).len(), 2, "{left:?}");
        assert_eq!(desk.run(&["search", "thing"]).status, 1, "{left:?}");
    }
}

#[test]
fn a_step_that_is_held_back_is_found_nowhere() {
    let desk = Desk::new();
    let keys = "Nan: quiet help by Fri #next<Enter><Ctrl+R><Enter>";
    for (day, left) in [(0, Left::Closed), (1, Left::CutOff)] {
        meeting(&desk, ("Kite family", day), keys, left);
    }
    assert_eq!(found(&desk, &["quiet"]).len(), 0);
    assert_eq!(found(&desk, &["quiet", "--held"]).len(), 2);
    assert_eq!(desk.run(&["steps", "--json"]).out, "[]\n");
}

#[test]
fn a_childs_houses_are_found_only_once_somebody_may_see_them() {
    let desk = Desk::new();
    let houses = "<F6>Sam (4)<Enter>a purple dog<Enter>";
    meeting(&desk, ("Kite family", 0), houses, Left::Closed);
    meeting(&desk, ("Kite family", 1), houses, Left::CutOff);
    assert_eq!(found(&desk, &["purple", "--held"]).len(), 0);
    let shown = format!("{houses}{SHOW_TO_EVERYONE}");
    meeting(&desk, ("Kite family", 2), &shown, Left::Closed);
    meeting(&desk, ("Kite family", 3), &shown, Left::CutOff);
    let hits = hits(&desk, &["purple"]);
    assert_eq!(hits.len(), 2, "{hits:?}");
    assert!(
        hits.iter()
            .all(|hit| hit["category"] == "house" && hit["who"] == "Sam (4)")
    );
}

#[test]
fn numbers_that_are_still_covered_keep_their_reasons() {
    let desk = Desk::new();
    let keys = "<F2>Mum<Enter><Esc><F3>7because of the reading<Tab>a quiet evening<Enter><Esc>";
    meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    assert_eq!(
        found(&desk, &["reading"]),
        ["number-reason: because of the reading"]
    );
    assert_eq!(found(&desk, &["quiet"]), ["one-higher: a quiet evening"]);
}

#[test]
fn the_list_for_programs_names_every_part_of_every_hit() {
    let desk = Desk::new();
    let keys = "Sam was alone @Nan<Enter><Enter>";
    let file = meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    let hits = hits(&desk, &["alone"]);
    let names: Vec<&String> = hits[0].as_object().expect("one").keys().collect();
    assert_eq!(
        names,
        ["at_ms", "began", "category", "file", "text", "title", "who"]
    );
    assert_eq!(hits[0]["file"], arg(&file));
    assert_eq!(
        (text(&hits[0], "title"), text(&hits[0], "who")),
        ("Kite family".into(), "Nan".into())
    );
    assert_eq!(hits[0]["began"], "2026-11-24T14:00:07+00:00");
    assert_eq!(hits[0]["at_ms"], 100);
    assert_eq!(
        desk.run(&["search", "nan"]).status,
        0,
        "who said it is found too"
    );
}

#[test]
fn meetings_stand_together_the_newest_first() {
    let desk = Desk::new();
    let keys = "the bus stops<Enter><Tab>Nan takes the bus<Enter>";
    meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    meeting(&desk, ("Wren family", 7), keys, Left::CutOff);
    let text = desk.done(&["search", "bus"]);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 7, "{text}");
    assert!(
        lines[0].starts_with("Tue 1 Dec 2026 14:00  Wren family  "),
        "{text}"
    );
    assert_eq!(lines[1], "   00:00  Worries · the bus stops");
    assert_eq!(lines[3], "");
    assert!(lines[4].contains("Kite family"), "{text}");
}

#[test]
fn nothing_found_and_nothing_looked_for_are_told_apart() {
    let desk = Desk::new();
    assert!(desk.run(&["search", "bus"]).refuses(1).contains("bus"));
    let said = desk.run(&["search", "bus", "--json"]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.as_str()),
        (1, "[]\n", "")
    );
    desk.run(&["search", " … "]).refuses(2);
    assert_eq!(desk.run(&["search"]).status, 2);
}

#[test]
fn a_damaged_file_is_named_at_the_end_and_the_others_are_searched() {
    let desk = Desk::new();
    meeting(
        &desk,
        ("Kite family", 0),
        "the bus stops<Enter>",
        Left::Closed,
    );
    let torn = meeting(
        &desk,
        ("Wren family", 1),
        "the bus again<Enter>",
        Left::CutOff,
    );
    let text = std::fs::read_to_string(&torn).expect("a file");
    std::fs::write(&torn, text.replacen("put: \"b\"", "put: \"x\"", 1)).expect("a file");
    desk.put("letter.ron", b"Dear all,\n");
    let said = desk.run(&["search", "the"]);
    assert_eq!(said.status, 0);
    assert_eq!(
        said.out.lines().filter(|line| line.contains("·")).count(),
        2,
        "{said:?}"
    );
    let complaint = said.one_sentence();
    let name = torn.file_name().expect("a name").to_string_lossy();
    assert!(
        complaint.contains(&*name) && complaint.contains("letter.ron"),
        "{said:?}"
    );
    let steps = desk.run(&["steps"]);
    assert!(steps.err.contains("letter.ron"), "{steps:?}");
    let list = desk.run(&["list", "--since", "1 nov 2026"]);
    assert_eq!((list.out.lines().count(), list.status), (2, 0));
    assert!(list.one_sentence().contains("letter.ron"));
}

#[test]
fn words_stand_out_in_a_terminal_and_not_in_a_pipe() {
    let desk = Desk::new();
    meeting(
        &desk,
        ("Kite family", 0),
        "Sam was alone<Enter>",
        Left::Closed,
    );
    let bold = "Sam was \u{1b}[1malone\u{1b}[22m\n";
    assert!(desk.done(&["search", "alone"]).ends_with("Sam was alone\n"));
    assert!(
        desk.done(&["search", "alone", "--color", "always"])
            .ends_with(bold)
    );
    let mut terminal = Terminal::start(&desk, PROGRAM, &["search", "alone"], (100, 24), &[]);
    terminal.ended();
    let wire = String::from_utf8_lossy(terminal.wire()).into_owned();
    assert!(wire.contains("\u{1b}[1malone"), "{wire:?}");
}

/// The child says that everyone may see its houses.
const SHOW_TO_EVERYONE: &str = "<Ctrl+T>every<Enter>";
