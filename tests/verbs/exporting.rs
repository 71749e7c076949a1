//! `export`: the shape that other programs rely on, and files that are never written over.

use serde_json::Value;
use sofs::session::create;

use crate::common::{Room, about, first_records};
use crate::terminal::desk::{Desk, arg};

/// A meeting with two people, three numbers, a mark without one, a bookmark and words of each kind.
fn full_meeting(desk: &Desk) {
    let mut room = Room::new(80, 24);
    room.press("\"I like it when Nan reads\" @Sam<Down><Enter> #exist<Enter><Enter>");
    room.press("Sam was alone #past<Enter> @Nan<Enter><Enter>");
    room.press("<Ctrl+S>after the break<Enter>");
    room.press("<F2><Down>Dad<Enter><Esc><F3>7.5");
    room.press("because of the reading<Tab>a quiet evening<Enter>4<Down>-<Esc>");
    let mut records = first_records();
    records.extend(room.records());
    drop(create(&desk.sessions(), &about(), &records).expect("a file"));
}

fn exported(desk: &Desk) -> Value {
    let text = desk.done(&["export", "kite", "--to", "json"]);
    assert!(text.ends_with("}\n"));
    serde_json::from_str(&text).expect("JSON")
}

fn names(value: &Value) -> Vec<&str> {
    value
        .as_object()
        .expect("an object")
        .keys()
        .map(String::as_str)
        .collect()
}

fn all(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().expect("a list").iter()
}

/// The parts of the contract in the order of the alphabet, as they are written.
#[track_caller]
fn has(value: &Value, expected: &str) {
    assert_eq!(names(value).join(" "), expected);
}

#[test]
fn every_name_of_the_contract_is_there_even_in_an_empty_meeting() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let whole = exported(&desk);
    has(
        &whole,
        "actions began bookmarks columns decisions goals houses kind length_ms order pages people safety_plan scales setting statements title",
    );
    for empty in [
        "actions",
        "bookmarks",
        "decisions",
        "goals",
        "houses",
        "pages",
        "people",
        "statements",
    ] {
        assert_eq!(whole[empty], Value::Array(Vec::new()), "{empty}");
    }
    assert_eq!(whole["safety_plan"], Value::Null);
    assert_eq!(
        [&whole["kind"], &whole["setting"], &whole["order"]],
        ["strategy", "safety", "worried-first"]
    );
    let began = whole["began"].as_str().expect("a time");
    assert!(
        chrono::DateTime::parse_from_rfc3339(began).is_ok(),
        "{began}"
    );
    assert!(whole["length_ms"].is_u64());
}

#[test]
fn all_eleven_categories_stand_in_their_columns() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let mut told = Vec::new();
    for column in all(&exported(&desk)["columns"]) {
        has(column, "categories column");
        for category in all(&column["categories"]) {
            has(category, "category entries");
            let (column, category) = (&column["column"], &category["category"]);
            told.push(format!("{column} {category}").replace('"', ""));
        }
    }
    assert_eq!(
        told,
        [
            "worried worries",
            "worried past-harm",
            "worried current-harm",
            "worried future-danger",
            "worried complicating-factors",
            "working-well working-well",
            "working-well existing-strengths",
            "working-well existing-safety",
            "needs-to-happen needs",
            "needs-to-happen next-steps",
            "needs-to-happen bottom-lines",
        ]
    );
}

#[test]
fn people_entries_numbers_and_bookmarks_are_told_whole() {
    let desk = Desk::new();
    full_meeting(&desk);
    let whole = exported(&desk);
    for person in all(&whole["people"]) {
        has(person, "agency attendance id name role side");
        assert_eq!(
            (&person["agency"], &person["role"]),
            (&Value::Null, &Value::Null)
        );
    }
    let entries: Vec<&Value> = all(&whole["columns"])
        .flat_map(|column| all(&column["categories"]))
        .flat_map(|category| all(&category["entries"]))
        .collect();
    for entry in &entries {
        has(entry, "at_ms held id known own_words speakers text");
        assert_eq!(
            (&entry["held"], &entry["known"]),
            (&Value::Bool(false), &Value::Null)
        );
        assert!(entry["at_ms"].is_u64() && entry["id"].is_u64());
    }
    assert_eq!(entries.len(), 2, "{entries:?}");
    assert_eq!(entries[0]["speakers"], serde_json::json!(["Nan"]));
    assert_eq!(
        (&entries[0]["own_words"], &entries[1]["own_words"]),
        (&Value::Bool(false), &Value::Bool(true))
    );
    let bookmark = &whole["bookmarks"][0];
    has(bookmark, "at_ms name");
    assert_eq!(bookmark["name"], "after the break");
}

#[test]
fn numbers_are_whole_or_halves_and_missing_things_are_null() {
    let desk = Desk::new();
    full_meeting(&desk);
    let text = desk.done(&["export", "kite", "--to", "json"]);
    let whole = exported(&desk);
    let scale = &whole["scales"][0];
    has(scale, "goal id marks question ten zero");
    assert_eq!(scale["goal"], Value::Null);
    for mark in all(&scale["marks"]) {
        has(mark, "one_up person value why");
        assert!(mark["person"].is_string());
    }
    let marks: Vec<Value> = all(&scale["marks"])
        .map(|mark| mark["value"].clone())
        .collect();
    assert_eq!(
        marks,
        [serde_json::json!(7.5), serde_json::json!(4), Value::Null]
    );
    assert!(
        text.contains("\"value\": 7.5,") && text.contains("\"value\": 4,"),
        "{text}"
    );
    let first = &scale["marks"][0];
    assert_eq!(
        (&first["why"], &first["one_up"]),
        (&"because of the reading".into(), &"a quiet evening".into())
    );
    assert_eq!(
        (&scale["marks"][1]["why"], &scale["marks"][1]["one_up"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn a_map_in_markdown_holds_what_was_said() {
    let desk = Desk::new();
    full_meeting(&desk);
    let page = desk.done(&["export", "kite", "--to", "md"]);
    assert!(page.starts_with("# Kite family\n"), "{page}");
    for said in ["Sam was alone", "I like it when Nan reads", "Nan", "7½"] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn an_export_is_for_its_owner_and_never_written_over_something() {
    let desk = Desk::new();
    full_meeting(&desk);
    let out = desk.folder().join("map.md");
    let arguments = ["export", "kite", "--to", "md", "-o", arg(&out)];
    assert_eq!(desk.done(&arguments), "");
    let first = std::fs::read_to_string(&out).expect("a map");
    assert_eq!(first, desk.done(&["export", "kite", "--to", "md"]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = out.metadata().expect("a map").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    desk.done(&["add", "kite", "worries", "something more"]);
    assert!(desk.run(&arguments).refuses(1).contains("map.md"));
    assert_eq!(std::fs::read_to_string(&out).expect("a map"), first);
    let nowhere = desk.folder().join("nowhere/map.md");
    desk.run(&["export", "kite", "--to", "md", "-o", arg(&nowhere)])
        .refuses(1);
}
