//! Tables for spreadsheets.

use sofs::export::csv::{entries, steps};
use sofs::export::wall_clock::WallClock;
use sofs::meeting::clean::is_forbidden;
use sofs::meeting::map::Map;
use sofs::meeting::timeline::Timeline;

use crate::meetings::{everywhere, example, hostile, rich};

fn text(bytes: csv::Result<Vec<u8>>) -> String {
    String::from_utf8(bytes.expect("a table")).expect("UTF-8")
}

fn map_of(timeline: &Timeline) -> String {
    text(entries(&timeline.now().map, &WallClock::of(timeline)))
}

fn of(map: &Map) -> [String; 2] {
    let nobody = Timeline::new(map.about.clone());
    [
        text(entries(map, &WallClock::of(&nobody))),
        text(steps(map)),
    ]
}

/// The rows as another program reads them.
fn rows(table: &str) -> Vec<Vec<String>> {
    let table = table.strip_prefix('\u{feff}').expect("the mark of UTF-8");
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(table.as_bytes());
    let rows = reader
        .records()
        .map(|row| row.expect("a row of the same length"));
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}

#[test]
fn the_entries_of_an_example_stay_as_they_are() {
    insta::assert_snapshot!(map_of(&rich()));
}

#[test]
fn the_steps_of_an_example_stay_as_they_are() {
    insta::assert_snapshot!(text(steps(&rich().now().map)));
}

#[test]
fn every_entry_has_a_row_with_its_own_words() {
    for name in [
        "2026-11-17-1000-initial-conference.ron",
        "2026-11-19-1530-team-around-the-family.ron",
    ] {
        let timeline = example(name);
        let map = &timeline.now().map;
        let rows = rows(&map_of(&timeline));
        assert_eq!(rows.len(), map.entries.len() + 1);
        for entry in map.entries.values() {
            let said = sofs::practice::telling::in_one_line(entry, map);
            assert!(rows.iter().any(|row| row[2] == said), "{said}");
        }
    }
}

#[test]
fn the_clock_of_the_day_on_which_a_meeting_was_gone_on_with_counts() {
    use sofs::meeting::event::Event;
    use sofs::meeting::record::Record;
    let wall = |text| chrono::DateTime::parse_from_rfc3339(text).expect("a time");
    let about = sofs::meeting::parts::About {
        began: wall("2026-11-24T14:00:07+00:00"),
        ..Default::default()
    };
    let opened = |at, text| Record {
        at,
        event: Event::Opened { wall: wall(text) },
    };
    let timeline = Timeline::of(
        about,
        [
            opened(0, "2026-11-24T14:00:07+00:00"),
            opened(600_000, "2026-11-25T09:00:00+00:00"),
        ],
    );
    let clock = WallClock::of(&timeline);
    assert_eq!(clock.at(60_000), wall("2026-11-24T14:01:07+00:00"));
    assert_eq!(clock.at(660_000), wall("2026-11-25T09:01:00+00:00"));
}

#[test]
fn nothing_that_is_said_becomes_a_formula_a_row_or_a_cell() {
    for said in hostile() {
        for table in of(&everywhere(&said)) {
            let rows = rows(&table);
            assert!(rows.len() == 12 || rows.len() == 2, "{said:?}");
            for cell in rows.concat() {
                assert!(!cell.contains(is_forbidden), "{cell:?}");
                let first = cell.trim_start().chars().next();
                assert!(
                    !first.is_some_and(|first| "=+-@＝＋－＠".contains(first)),
                    "{cell:?}"
                );
            }
        }
    }
}

#[test]
fn a_meeting_with_nothing_in_it_is_a_line_of_titles() {
    for table in of(&Map::default()) {
        assert_eq!(rows(&table).len(), 1);
        assert!(table.ends_with("\r\n"));
    }
}
