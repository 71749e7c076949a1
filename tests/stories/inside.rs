//! Looking inside all meetings from home: `/` and words, what is found, and the way from there into a meeting.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::PathBuf;

use crate::common::story::stands;
use crate::common::{Room, about, began, first_records};
use insta::assert_snapshot;
use sofs::app::effect::{Effect, Listed, Msg, Way};
use sofs::app::hit::{Answer, Found, Hit};
use sofs::app::home::Home;
use sofs::app::model::{Model, Screen};
use sofs::app::update::update;
use sofs::meeting::parts::EntryId;
use sofs::meeting::record::Record;
use sofs::meeting::sought::Sought;
use sofs::meeting::vocabulary::{Category, Kind, Setting};

fn file(family: &str) -> PathBuf {
    PathBuf::from(format!("{family}.ron"))
}

/// The list of two meetings.
fn home(columns: u16, rows: u16) -> Room {
    let listed = |family: &str| Listed {
        file: file(family),
        began: began(),
        kind: Some(Kind::Strategy),
        title: format!("{family} family"),
        ..Listed::default()
    };
    let mut model = Model::new(columns, rows);
    update(
        &mut model,
        Msg::Meetings(vec![listed("Kite"), listed("Wren")]),
    );
    Room {
        model,
        effects: Vec::new(),
        at: 0,
    }
}

/// Something that was found in the meeting of this family.
fn hit(family: &str, found: Found, who: &str, text: &str, words: &str) -> Hit {
    let sought = Sought::of(words).expect("words");
    Hit {
        file: file(family),
        title: format!("{family} family"),
        began: began(),
        setting: Setting::Safety,
        found,
        at: matches!(found, Found::Entry(..)).then_some(331_000),
        who: [who]
            .into_iter()
            .filter(|who| !who.is_empty())
            .map(str::to_owned)
            .collect(),
        text: text.to_owned(),
        marks: sought.marks(text, &[]).unwrap_or_default(),
    }
}

fn entry(number: u32) -> Found {
    Found::Entry(Category::Worries, EntryId(number))
}

fn hear(room: &mut Room, words: &str, hits: Vec<Hit>) {
    let all = hits.len();
    let words = words.to_owned();
    update(&mut room.model, Msg::Found(Answer { words, hits, all }));
}

/// Home after `/bus`, with what two meetings say.
fn looked_for_the_bus(columns: u16, rows: u16) -> Room {
    let mut room = home(columns, rows);
    room.press("/bus");
    let far = "Mum works nights in the bakery behind the station, and on most of them the last bus stops at ten";
    let hits = vec![
        hit("Kite", entry(9), "Mum", far, "bus"),
        hit(
            "Kite",
            Found::Goal,
            "",
            "A grown-up takes the bus with Sam every morning.",
            "bus",
        ),
        hit("Wren", entry(2), "Nan", "the buses are full", "bus"),
    ];
    hear(&mut room, "bus", hits);
    room
}

fn at_home(room: &Room) -> &Home {
    match &room.model.screen {
        Screen::Home(home) => home,
        Screen::Meeting(_) => panic!("a meeting is shown"),
    }
}

fn marked(room: &Room) -> &str {
    at_home(room)
        .inside
        .marked_hit()
        .map_or("", |hit| &hit.text)
}

#[test]
fn every_letter_asks_anew_and_without_a_word_nothing_is_asked() {
    let search = |words: &str| Effect::Search(words.to_owned());
    let mut room = home(80, 24);
    room.press("/");
    assert_eq!(room.effects, []);
    room.press("bu<Left><Right> ");
    assert_eq!(room.effects, [search("b"), search("bu"), search("bu ")]);
    room.effects.clear();
    room.press("<Esc>bus");
    assert_eq!(room.effects, [], "that narrows the list");
    assert!(at_home(&room).inside.hits.is_empty());
}

#[test]
fn an_answer_to_words_that_have_changed_since_is_not_heard() {
    let mut room = looked_for_the_bus(80, 24);
    room.press("y");
    assert_eq!(
        at_home(&room).inside.hits.len(),
        3,
        "they stand until the next answer"
    );
    hear(&mut room, "bus", Vec::new());
    assert_eq!(at_home(&room).inside.hits.len(), 3);
    hear(&mut room, "busy", Vec::new());
    assert!(
        room.screen()
            .contains("Nothing like that was said in any meeting.")
    );
    room.press("<Esc>");
    hear(
        &mut room,
        "busy",
        vec![hit("Kite", entry(9), "", "busy", "busy")],
    );
    assert!(!room.screen().contains("busy"));
}

#[test]
fn the_mark_goes_through_what_was_found_and_round() {
    let mut room = looked_for_the_bus(80, 24);
    assert!(marked(&room).starts_with("Mum works"));
    assert!(marked(room.press("<Down>")).starts_with("A grown-up"));
    assert!(marked(room.press("<Up><Up>")).starts_with("the buses"));
    assert!(marked(room.press("<Down>")).starts_with("Mum works"));
}

#[test]
fn enter_and_f8_ask_for_the_meeting_that_is_marked() {
    let asked = |keys: &str| {
        let mut room = looked_for_the_bus(80, 24);
        room.effects.clear();
        room.press(keys);
        room.effects
    };
    assert_eq!(asked("<Down><Enter>"), [Effect::Open(file("Kite"))]);
    assert_eq!(asked("<Up><Enter>"), [Effect::Open(file("Wren"))]);
    assert_eq!(asked("<Up><F8>"), [Effect::Replay(file("Wren"))]);
    assert_eq!(asked("<Esc><Down><F8>"), [Effect::Replay(file("Wren"))]);
    assert_eq!(asked("<Esc><Up><F8>"), [], "a new meeting was never held");
    let mut nothing = home(80, 24);
    nothing.press("/zzz");
    nothing.effects.clear();
    nothing.press("<Enter><F8><Down><Up>");
    assert_eq!(nothing.effects, []);
}

#[test]
fn words_that_were_looked_for_are_no_title() {
    let mut room = looked_for_the_bus(80, 24);
    room.effects.clear();
    room.press("<Ctrl+N><Enter>");
    let begins =
        |plan: &Effect| matches!(plan, Effect::Begin(plan) if plan.title == "Strategy meeting");
    assert!(room.effects.iter().all(begins), "{:?}", room.effects);
    let mut next = looked_for_the_bus(80, 24);
    next.press("<Up><Tab>");
    let form = at_home(&next).form.as_ref().expect("the small page");
    assert_eq!(form.title.text, "Wren family");
}

/// The records of a meeting in which these keys were pressed.
fn records(keys: &str) -> Vec<Record> {
    let mut room = Room::new(80, 24);
    room.press(keys);
    let mut records = first_records();
    records.extend(room.records());
    records
}

fn open(room: &mut Room, keys: &str) {
    let now = room.now();
    let opened = Msg::Opened {
        about: about(),
        records: records(keys),
        past: Vec::new(),
        notice: None,
        now,
    };
    update(&mut room.model, opened);
}

const THREE: &str = "one<Enter>the bus<Enter>three<Enter>";

/// The number of the entry that says this, after these keys.
fn number_of(keys: &str, text: &str) -> EntryId {
    let mut room = Room::new(80, 24);
    room.press(keys);
    let map = room.model.meeting().expect("a meeting").map();
    let entry = map
        .entries_in(Category::Worries)
        .find(|one| one.text == text);
    entry.expect("it stands").id
}

#[test]
fn a_meeting_that_was_opened_from_what_was_found_stands_there() {
    let number = number_of(THREE, "the bus");
    let found = Found::Entry(Category::Worries, number);
    let mut room = home(80, 24);
    room.press("/bus");
    hear(
        &mut room,
        "bus",
        vec![hit("Kite", found, "", "the bus", "bus")],
    );
    room.press("<Enter>");
    open(&mut room, THREE);
    assert_eq!(stands(&room), "the bus");
}

#[test]
fn what_was_found_and_is_no_longer_there_leads_nowhere() {
    let mut room = looked_for_the_bus(80, 24);
    room.press("<Enter>");
    let mut plain = home(80, 24);
    plain.press("<Enter>");
    for room in [&mut room, &mut plain] {
        open(room, THREE);
    }
    assert_eq!(stands(&room), stands(&plain));
    let mut another = looked_for_the_bus(80, 24);
    another.press("<Enter><Esc><Enter>");
    assert_eq!(
        at_home(&another).goes_to,
        None,
        "the list leads to no place"
    );
}

#[test]
fn a_replay_begins_where_it_was_said_and_leads_back_to_what_was_found() {
    let found = Found::Entry(Category::Worries, number_of(THREE, "the bus"));
    let mut said = hit("Kite", found, "", "the bus", "bus");
    said.at = Some(500);
    let mut room = home(80, 24);
    room.press("/bus");
    hear(&mut room, "bus", vec![said]);
    room.press("<F8>");
    let watched = Msg::Watched {
        about: about(),
        records: records(THREE),
        past: Vec::new(),
        way: Way::Replay {
            idle_limit: 2_000,
            speed: 1,
            at: None,
        },
        now: room.now(),
    };
    update(&mut room.model, watched);
    assert_eq!(
        room.board().last().map(String::as_str),
        Some("worries: the bus")
    );
    room.effects.clear();
    room.press("<Esc>");
    assert_eq!(room.effects, [Effect::CloseMeeting]);
    let meetings = at_home(&looked_for_the_bus(80, 24)).meetings.clone();
    update(&mut room.model, Msg::Meetings(meetings));
    assert_eq!(
        (at_home(&room).filter.text.as_str(), marked(&room)),
        ("/bus", "the bus")
    );
}

#[test]
fn what_was_found_on_a_screen_of_the_design_size() {
    let mut room = looked_for_the_bus(80, 24);
    assert_snapshot!(room.press("<Down><Down>").screen());
}

#[test]
fn what_was_found_in_a_small_window() {
    assert_snapshot!(looked_for_the_bus(60, 20).screen());
}

#[test]
fn any_size_of_a_window_shows_what_was_found() {
    for columns in [0, 1, 7, 13, 20, 39] {
        for rows in [0, 1, 2, 3, 5, 13, 14, 15] {
            looked_for_the_bus(columns, rows).painted();
        }
    }
}
