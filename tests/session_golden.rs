//! Files of every format version, kept for ever: what they meant they still mean. The files are never written anew.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::path::Path;

use sofs::meeting::event::Event;
use sofs::meeting::parts::Score;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Column, Kind, Order, Setting};
use sofs::session::{Changed, Reading, glance, read_file};

fn golden(name: &str) -> Reading {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/files")
        .join(name);
    let reading = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!(reading.problems, vec![]);
    assert!(reading.closed && !reading.newer);
    let seen = glance(&path).unwrap();
    assert_eq!(seen.records, reading.next_number - 1);
    assert_eq!(seen.length_ms, reading.length());
    reading
}

#[test]
fn a_small_file_of_format_1_reads_as_ever() {
    let reading = golden("session-1-small.ron");
    assert_eq!(reading.about.title, "Kite family");
    assert_eq!(reading.about.kind, Kind::Strategy);
    assert_eq!(
        reading.about.began.to_rfc3339(),
        "2026-11-24T14:00:07+00:00"
    );
    assert_eq!(reading.records.len(), 3);
    assert_eq!(reading.records[2].at, 2100);
    assert_eq!(reading.records[2].event, Event::TurnPassed(None));
    assert_eq!(reading.summary, None);
}

#[test]
fn a_rich_file_of_format_1_reads_as_ever() {
    let reading = golden("session-1-rich.ron");
    assert_eq!(reading.records.len(), 178);
    assert_eq!(reading.length(), 3_620_631);
    assert_eq!(reading.about.setting, Setting::Wellbeing);
    assert_eq!(reading.about.order, Order::WellFirst);
    assert_eq!(
        reading.about.reviews.as_deref(),
        Some("2026-08-24-0900-initial-conference.ron")
    );
    let typed = &reading.records[33 - 1];
    assert_eq!(typed.at, 6355);
    assert!(matches!(&typed.event, Event::Typed { after: 14, put, .. } if put == "x"));
}

#[test]
fn the_map_of_a_rich_file_is_what_its_records_make() {
    let reading = golden("session-1-rich.ron");
    let summary = reading.summary.unwrap();
    assert_eq!(summary.made_at, 178);
    let names: Vec<_> = summary.people.iter().map(|who| who.name.as_str()).collect();
    assert_eq!(names, ["Nan", "Sam", "myMum", "A. B.", "Jo"]);
    assert_eq!(summary.columns[0].column, Column::WorkingWell);
    let strength = &summary.columns[0].categories[1].entries[0];
    assert!(strength.text.starts_with("\"I like it when Nan reads\"") && strength.own_words);
    let nan = &summary.scales[0].marks[0];
    assert_eq!(nan.value.map(Score::value), Some(3.5));
    assert!(summary.scales[0].marks[1].rather_not);
    assert_eq!(summary.bookmarks[0].name, "break");

    let timeline = Timeline::of(reading.about, reading.records);
    let board = timeline.now();
    assert_eq!(board.map.people.len(), 6);
    assert_eq!(board.map.entries.len(), 3);
    assert_eq!(board.map.scales[0].question, "So: How safe is Sam today?");
}
