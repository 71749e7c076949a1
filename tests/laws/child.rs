//! What a child has not allowed anybody to see reaches nothing that leaves the chair's own screen.

use std::collections::BTreeSet;

use crate::common::random::event;
use crate::common::{Room, about, first_records, text_of};
use crate::exported::exported;
use crate::secrets::{secrets, with_secrets};
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, any};
use proptest::sample::select;
use proptest::{prop_assert, prop_oneof, proptest};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use sofs::app::effect::{Msg, Way};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::export::json::json;
use sofs::export::markdown::typing_history;
use sofs::meeting::apply::apply;
use sofs::meeting::board::Board;
use sofs::meeting::changes::changes;
use sofs::meeting::child_words::HousePart;
use sofs::meeting::event::{Event, Field};
use sofs::meeting::parts::{ItemId, PersonId};
use sofs::meeting::record::Record;
use sofs::meeting::taken_back::taken_back;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::{Attendance, Side};
use sofs::practice::telling::told;
use sofs::session::Summary;
use sofs::view::screen::paint_all;
use sofs::view::sheet::sheet;
use sofs::view::theme::Theme;

/// Something that is written into a house of one of two people, some of it erased.
fn written_in_a_house() -> impl Strategy<Value = Vec<Event>> {
    let written = (
        1..3_u32,
        10..60_u32,
        select(HousePart::ALL),
        any::<bool>(),
        0..3_usize,
    );
    written.prop_map(|(child, id, part, drawn, erased)| {
        let field = Field::NewHouseItem {
            id: ItemId(id),
            child: PersonId(child),
            part,
            drawn,
        };
        let put = || Event::Typed {
            after: 0,
            put: "a".to_owned(),
            pauses: Vec::new(),
        };
        let gone = Event::Erased {
            after: 0,
            gone: erased * 3,
        };
        vec![
            Event::DraftBegun(field),
            put(),
            gone,
            put(),
            Event::DraftKept,
        ]
    })
}

/// Two people, and then by turns something that is written into a house of one of them, and anything else.
fn with_houses() -> impl Strategy<Value = Vec<Record>> {
    let people = [1, 2].map(|id| Event::PersonAdded {
        id: PersonId(id),
        name: format!("Child {id}"),
        role: String::new(),
        side: Side::Child,
        agency: String::new(),
        attendance: Attendance::Present,
    });
    let chunk = prop_oneof![1 => written_in_a_house(), 2 => event().prop_map(|event| vec![event])];
    vec(chunk, 0..40).prop_map(move |chunks| {
        let all = people.iter().cloned().chain(chunks.concat());
        all.map(|event| Record { at: 1, event }).collect()
    })
}

/// The secrets that were ever allowed to be seen: shown to somebody, or put on the board.
fn allowed(timeline: &Timeline) -> BTreeSet<String> {
    let mut allowed = BTreeSet::new();
    for count in 0..=timeline.records().len() {
        let map = timeline.seek(count).map;
        let shown = map.child.items.values();
        let shown = shown.filter(|item| !map.child.is_held(item.child));
        allowed.extend(shown.flat_map(|item| secrets(&item.text)));
        let entries = map.entries.values();
        allowed.extend(entries.flat_map(|entry| secrets(&entry.text)));
    }
    allowed
}

/// Everything that leaves the chair's own screen, as text.
fn what_leaves(timeline: &Timeline) -> Vec<(&'static str, String)> {
    let map = &timeline.now().map;
    let records = timeline.records();
    let summary = Summary::of(map, 1);
    let mut replayed = String::new();
    let mut before = Board::new(about());
    for record in records {
        let mut after = before.clone();
        apply(&mut after, record);
        for change in changes(&before.map, &after.map) {
            replayed += &told(&change, &after.map).1;
        }
        before = after;
    }
    let mut seen = exported(map, timeline);
    seen.extend([
        ("sheet", sheet(map, 100).join("\n")),
        ("summary", format!("{summary:?}")),
        (
            "history",
            typing_history(&taken_back(about(), records, false)),
        ),
        ("replay", replayed),
        ("follow", watched(records, Way::Follow)),
    ]);
    seen
}

/// A second screen.
fn watched(records: &[Record], way: Way) -> String {
    let mut model = Model::new(120, 60);
    let now = Room::new(1, 1).now();
    update(
        &mut model,
        Msg::Watched {
            about: about(),
            records: records.to_vec(),
            past: Vec::new(),
            way,
            now,
        },
    );
    let mut buffer = Buffer::empty(Rect::new(0, 0, 120, 60));
    paint_all(&model, &mut buffer, Theme::Mono);
    text_of(&buffer)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_held_back_leaves_nowhere(records in with_houses()) {
        let timeline = Timeline::of(about(), with_secrets(records, |draft| draft.field.is_of_houses()));
        let allowed = allowed(&timeline);
        for (way, text) in what_leaves(&timeline) {
            for secret in secrets(&text) {
                prop_assert!(allowed.contains(&secret), "{way}: {secret}\n{text}");
            }
        }
    }
}

/// A meeting with Sam's words, held back, the last of them still being written.
fn held() -> Room {
    let mut room = Room::new(80, 24);
    room.press("<F2>Mum<Enter><F6>Sam (4)<Enter>zz1zz<Enter>*zz2zz<Enter><Tab>zz3zz x<Backspace><Backspace><Enter>");
    room.press("<PageDown>They talk.<Enter><PageUp><PageUp>zz4zz<Ctrl+W>zz5zz");
    room
}

#[test]
fn nothing_of_it_leaves_while_it_is_written_and_kept() {
    let room = held();
    let records = room.model.meeting().expect("a meeting").timeline.records();
    for count in first_records().len()..=records.len() {
        let timeline = Timeline::of(about(), records[..count].to_vec());
        for (way, text) in what_leaves(&timeline) {
            assert_eq!(secrets(&text), BTreeSet::new(), "{way}: {text}");
        }
    }
    assert_eq!(secrets(&room.screen()).len(), 4, "the chair sees it");
}

#[test]
fn it_is_not_found_in_time_either() {
    let room = held();
    let records = room
        .model
        .meeting()
        .expect("a meeting")
        .timeline
        .records()
        .to_vec();
    let way = Way::Replay {
        idle_limit: 2_000,
        speed: 1,
        at: None,
    };
    assert_eq!(secrets(&watched(&records, way)), BTreeSet::new());
    let timeline = Timeline::of(about(), records);
    let chairing = sofs::app::watching::watch(timeline, way, room.now());
    assert!(sofs::app::said_when::places_of(&chairing, "zz").is_empty());
    assert!(!sofs::app::said_when::places_of(&chairing, "talk").is_empty());
}

#[test]
fn json_says_that_it_is_there_and_tells_what_may_be_seen() {
    let mut room = held();
    let told = |room: &Room| {
        let map = room.model.meeting().expect("a meeting").map();
        let json: serde_json::Value = serde_json::from_str(&json(map, 0)).expect("json");
        (json["houses"].clone(), json["pages"].clone())
    };
    let empty = serde_json::json!([{
        "child": "Sam (4)", "tool": "houses", "held": true,
        "worries": [], "good_things": [], "dreams": [], "shown_to": [],
    }]);
    let pages = serde_json::json!([{
        "child": "Sam (4)", "about": "who-worries", "picture": "grown-ups", "text": "They talk.",
    }]);
    assert_eq!(told(&room), (empty, pages));
    room.press("<Ctrl+U>dark<Enter><Ctrl+T>Mum<Enter><Esc> ");
    let shown = serde_json::json!([{
        "child": "Sam (4)", "tool": "wizards", "held": false,
        "worries": [], "good_things": ["zz1zz", "Drawing: zz2zz"], "dreams": ["zz3zz", "dark"],
        "shown_to": ["Mum"],
    }]);
    assert_eq!(told(&room).0, shown);
    room.press("<Ctrl+T>Every<Enter>");
    assert_eq!(
        told(&room).0[0]["shown_to"],
        serde_json::json!(["everyone"])
    );
}
