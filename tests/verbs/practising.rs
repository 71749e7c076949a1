//! `check --practice`: what a good chair would still ask, a line each.

use sofs::meeting::vocabulary::Kind;
use sofs::session::create;

use crate::common::wall::Wall;
use crate::common::{Room, about, first_records};
use crate::terminal::desk::Desk;

fn meeting(desk: &Desk, keys: &str) {
    let mut room = Room::new(80, 24);
    room.press(keys);
    let mut records = first_records();
    records.extend(room.records());
    drop(create(&desk.sessions(), &about(), &records).expect("a file"));
}

#[test]
fn each_gap_is_a_line_with_its_name_and_what_it_is_about() {
    let desk = Desk::new();
    meeting(&desk, "cut a key #next-steps<Enter><Enter>");
    let said = desk.run(&["check", "--practice", "kite"]);
    assert_eq!((said.status, said.err.as_str()), (1, ""));
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(
        lines.contains(&"step-without-name: Who could do this? (cut a key)"),
        "{lines:#?}"
    );
    let named = |line: &&str| {
        let id = line.split(": ").next().unwrap_or_default();
        sofs::meeting::checks::Check::from_kebab(id).is_some()
    };
    assert!(lines.iter().all(named), "{lines:#?}");
}

#[test]
fn programs_read_the_same_as_json() {
    let desk = Desk::new();
    meeting(&desk, "cut a key #next-steps<Enter><Enter>");
    let said = desk.run(&["check", "--practice", "--json", "kite"]);
    assert_eq!(said.status, 1);
    let all: serde_json::Value = serde_json::from_str(&said.out).expect("JSON");
    let all = all.as_array().expect("a list");
    let gap = all.iter().find(|gap| gap["id"] == "step-without-name");
    let gap = gap.expect("the gap");
    assert_eq!(gap["sentence"], "Who could do this?");
    assert_eq!(
        (&gap["about"], &gap["words"]),
        (&"step".into(), &"cut a key".into())
    );
}

#[test]
fn a_meeting_in_which_nothing_is_missing_ends_well() {
    let desk = Desk::new();
    let mut wall = Wall::of(Kind::DirectWork);
    let sam = wall.child("Sam");
    wall.number(sam, 5).why(sam, "it is fun");
    wall.one_up(sam, "a dog").meets_in(7);
    drop(create(&desk.sessions(), &about(), wall.records()).expect("a file"));
    let said = desk.run(&["check", "--practice", "kite"]);
    assert_eq!(
        (said.status, said.out.as_str()),
        (0, "Nothing is missing.\n")
    );
    let whole = desk.run(&["check", "kite"]);
    assert_eq!(
        whole.status, 0,
        "without the word it is about the file: {whole:?}"
    );
    let wrong = desk.run(&["check", "--json", "kite"]);
    assert_eq!(wrong.status, 2, "{wrong:?}");
}
