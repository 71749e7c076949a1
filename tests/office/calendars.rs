//! Calendars: to-dos and the next meeting, as RFC 5545 wants them.

use ical::IcalParser;
use ical::parser::ical::component::IcalCalendar;
use ical::property::Property;
use sofs::export::ics::{has_days, ics};
use sofs::meeting::clean::{is_forbidden, visible};
use sofs::meeting::map::Map;
use sofs::meeting::vocabulary::Category;

use crate::meetings::{everywhere, hostile, rich};

fn last() -> chrono::DateTime<chrono::FixedOffset> {
    chrono::DateTime::parse_from_rfc3339("2026-11-24T15:00:00+01:00").expect("a time")
}

/// The calendar as another library reads it.
fn read(text: &str) -> IcalCalendar {
    let mut all = IcalParser::new(text.as_bytes());
    let calendar = all
        .next()
        .expect("a calendar")
        .expect("one that can be read");
    assert!(all.next().is_none(), "one calendar only");
    calendar
}

fn value(properties: &[Property], name: &str) -> String {
    let mut named = properties.iter().filter(|one| one.name == name);
    let value = named.next().and_then(|one| one.value.clone());
    assert!(named.next().is_none(), "{name} stands twice");
    value.unwrap_or_default()
}

/// RFC 5545, 3.3.11, read backwards.
fn unescaped(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("something after a backslash") {
                'n' | 'N' => plain.push('\n'),
                sign @ ('\\' | ';' | ',') => plain.push(sign),
                other => panic!("\\{other} in {text}"),
            },
            ';' | ',' => panic!("{letter} without a backslash in {text}"),
            letter => plain.push(letter),
        }
    }
    plain
}

#[test]
fn the_calendar_of_an_example_stays_as_it_is() {
    let timeline = rich();
    let board = timeline.now();
    insta::assert_snapshot!(ics(&board.map, board.wall_at(timeline.length())));
}

#[test]
fn each_open_step_is_a_to_do_and_the_next_meeting_a_day() {
    let map = &rich().now().map.clone();
    let calendar = read(&ics(map, last()));
    let open = map
        .entries_in(Category::NextSteps)
        .filter(|entry| entry.step.is_open());
    let open: Vec<_> = open.collect();
    assert_eq!(calendar.todos.len(), open.len());
    for (todo, entry) in calendar.todos.iter().zip(open) {
        let who = map.names(&entry.step.who).join(", ");
        let summary = unescaped(&value(&todo.properties, "SUMMARY"));
        assert_eq!(summary, format!("{who}: {}", entry.text));
        let day = entry.step.by.map(|day| day.format("%Y%m%d").to_string());
        assert_eq!(value(&todo.properties, "DUE"), day.unwrap_or_default());
        let uid = format!("{}-{}@sofs", map.about.id, entry.id.0);
        assert_eq!(value(&todo.properties, "UID"), uid);
        assert_eq!(value(&todo.properties, "DTSTAMP"), "20261124T140000Z");
    }
    let [event] = &calendar.events[..] else {
        panic!("one next meeting");
    };
    assert_eq!(value(&event.properties, "DTSTART"), "20270121");
    assert_eq!(value(&event.properties, "DTEND"), "", "one day has no end");
}

#[test]
fn the_same_meeting_gives_the_same_calendar_again() {
    let map = &rich().now().map.clone();
    assert_eq!(ics(map, last()), ics(map, last()));
}

#[test]
fn whatever_is_said_stays_a_text_in_lines_of_75_bytes() {
    for said in hostile() {
        let text = ics(&everywhere(&said), last());
        let lines = text.strip_suffix("\r\n").expect("a last line end");
        for line in lines.split("\r\n") {
            assert!(line.len() <= 75, "{line}");
            assert!(!line.is_empty() && !line.contains(is_forbidden), "{line:?}");
        }
        let calendar = read(&text);
        assert_eq!((calendar.todos.len(), calendar.events.len()), (1, 1));
        let plain = visible(&said);
        let summary = unescaped(&value(&calendar.todos[0].properties, "SUMMARY"));
        assert!(summary.contains(plain.trim()), "{summary}");
        let name = unescaped(&value(&calendar.properties, "X-WR-CALNAME"));
        assert_eq!(name.trim(), plain.trim());
    }
}

#[test]
fn a_meeting_with_nothing_in_it_is_a_calendar_without_days() {
    let map = Map::default();
    assert!(!has_days(&map));
    let calendar = read(&ics(&map, last()));
    assert!(calendar.todos.is_empty() && calendar.events.is_empty());
    assert_eq!(value(&calendar.properties, "VERSION"), "2.0");
    assert_eq!(value(&calendar.properties, "PRODID"), "-//sofs//sofs//EN");
}
