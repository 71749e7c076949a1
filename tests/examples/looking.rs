//! An example looks the same in every view, and its last steps can be undone and brought back.

use std::path::Path;
use std::sync::Arc;

use sofs::app::effect::{Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::json::json;
use sofs::meeting::conclusions::Decision;
use sofs::meeting::event::Event;
use sofs::meeting::map::Map;
use sofs::meeting::record::Record;
use sofs::session::{Changed, glance, open};
use sofs::view::sheet::sheet;

use crate::chair::views::{self, one_blank};
use crate::chair::{conclusions, seen};
use crate::examples;

/// The meeting of a file as the program opens it, in a very tall window.
fn opened(path: &Path) -> Model {
    let opened = open(path, Changed::LeaveOut).expect("a meeting that can go on");
    let (columns, rows) = seen::WINDOW;
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

        let (at_top, on_board, _) = seen::from_board(&model);
        assert_eq!(on_board, columns, "{here}");
        assert_eq!(at_top, conclusions::pinned(&whole), "{here}");
        // The sheet is asked for the columns and numbers alone, whatever else it may show.
        let width = usize::from(seen::WINDOW.0);
        let (on_sheet, below) = seen::from_sheet(&sheet(map, width));
        assert_eq!(on_sheet, columns, "{here}");

        let below = one_blank(&below.join(" "));
        for number in numbers.iter().flatten() {
            seen::on_paper(&below, number);
        }
        in_bar(model.clone(), &numbers);
        on_page(model, &numbers);
    }
}

/// The bar under the columns shows one scale after the other.
fn in_bar(mut model: Model, scales: &[views::Numbers]) {
    for numbers in scales {
        let (_, _, bar) = seen::from_board(&model);
        for number in numbers {
            seen::in_bar(&bar.join(" "), number);
        }
        press(&mut model, Key::PageDown);
    }
}

/// The page of the scale shows number and reasons in two rows, one scale after the other.
fn on_page(mut model: Model, scales: &[views::Numbers]) {
    press(&mut model, Key::Function(3));
    for numbers in scales {
        let page = one_blank(&seen::painted(&model).join(" ").replace('▌', " "));
        let page = seen::without_last_time(&page);
        for [name, said, why, one_up] in numbers {
            let silent = said == views::RATHER_NOT;
            let said = if silent { "–" } else { said };
            let number = format!("{name} {said}");
            if why.is_empty() {
                seen::with_reasons(&page, &number, "");
            } else {
                seen::with_reasons(&page, &number, &one_blank(&format!(" because: {why}")));
                seen::with_reasons(
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
    let why = |one: &&Arc<Decision>| !one.why.is_empty();
    let sees = |one: &&Arc<Decision>| one.all_agree || !one.differs.is_empty();
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
