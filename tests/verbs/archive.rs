//! `list` with its filters, and `steps`: what a service has, and what is still to be done.

use serde_json::Value;

use sofs::meeting::event::{Carried, Event, Field};
use sofs::meeting::parts::{EntryId, PersonId};
use sofs::meeting::vocabulary::{Attendance, Category, Side};

use super::searching::{Left, meeting, reviewing, written};
use crate::terminal::desk::Desk;

fn titles(desk: &Desk, arguments: &[&str]) -> Vec<String> {
    let said = desk.run(&[&["list", "--json"], arguments].concat());
    let list: Vec<Value> = serde_json::from_str(&said.out).expect("JSON");
    assert_eq!(said.status, i32::from(list.is_empty()), "{arguments:?}");
    let title = |one: &Value| one["title"].as_str().expect("a title").to_owned();
    list.iter().map(title).collect()
}

#[test]
fn the_list_is_narrowed_by_day_kind_and_open_steps() {
    let desk = Desk::new();
    let step = "Nan: ask for Tuesdays off by Fri #next<Enter><Enter>";
    meeting(&desk, ("Kite family", 0), step, Left::Closed);
    meeting(&desk, ("Wren family", 7), "", Left::CutOff);
    assert_eq!(titles(&desk, &[]), ["Wren family", "Kite family"]);
    assert_eq!(titles(&desk, &["--since", "2026-11-25"]), ["Wren family"]);
    assert_eq!(titles(&desk, &["--since", "24/11/2026"]).len(), 2);
    assert_eq!(titles(&desk, &["--kind", "strategy"]).len(), 2);
    assert_eq!(titles(&desk, &["--kind", "core-group"]).len(), 0);
    assert_eq!(titles(&desk, &["--open-steps"]), ["Kite family"]);
    assert!(
        desk.run(&["list", "--kind", "core-group"])
            .refuses(1)
            .contains("sofs list")
    );
    assert!(
        desk.run(&["list", "--since", "someday"])
            .refuses(2)
            .contains("2026-10-01")
    );
    desk.run(&["list", "--kind", "party"]).refuses(2);
}

/// A step of Nan that is to be done by this day.
fn step(number: u32, what: &str, day: Option<&str>) -> Vec<(u64, Event)> {
    let nan = PersonId(number + 1);
    let named = Event::PersonAdded {
        id: nan,
        name: "Nan".to_owned(),
        role: String::new(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Present,
    };
    let step = Event::Carried(Carried {
        field: Field::NewEntry {
            id: EntryId(number),
            category: Category::NextSteps,
            after: None,
        },
        text: what.to_owned(),
        speakers: Vec::new(),
        doers: vec![nan],
        day: day.map(|day| day.parse().expect("a day")),
    });
    vec![(0, named), (0, step)]
}

#[test]
fn steps_stand_by_day_what_is_overdue_first_and_those_without_a_day_last() {
    let desk = Desk::new();
    // So far away that it is the same whatever day it is.
    let mut steps = step(20, "sleepover", Some("2999-12-03"));
    steps.extend(step(30, "ask the school", None));
    written(&desk, ("Kite family", 0), None, steps, Left::Closed);
    let steps = step(40, "call the bakery", Some("2001-01-05"));
    written(&desk, ("Wren family", 1), None, steps, Left::CutOff);
    let told = "Fri 5 Jan 2001, overdue\n  Nan: call the bakery · Wren family\n\n\
        Tue 3 Dec 2999\n  Nan: sleepover · Kite family\n\n\
        No day yet\n  Nan: ask the school · Kite family\n";
    assert_eq!(desk.done(&["steps"]), told);
    let told = "Nan\n  Fri 5 Jan 2001, overdue: call the bakery · Wren family\n  \
        Tue 3 Dec 2999: sleepover · Kite family\n  No day yet: ask the school · Kite family\n";
    assert_eq!(desk.done(&["steps", "--by", "person"]), told);
    let steps: Value = serde_json::from_str(&desk.done(&["steps", "--json"])).expect("JSON");
    let overdue = |at: usize| steps[at]["overdue"].as_bool();
    assert_eq!(
        [overdue(0), overdue(1), overdue(2)],
        [Some(true), Some(false), Some(false)]
    );
}

#[test]
fn steps_stand_by_person_and_can_be_those_of_one() {
    let desk = Desk::new();
    let keys = format!(
        "{PEOPLE}<Tab><Tab>{TO_STEPS}Nan: sleepover by 3 Dec<Enter>find a bus<Enter>Zoë: draw it<Enter>"
    );
    let keys = &keys;
    meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    let text = desk.done(&["steps", "--by", "person"]);
    let heads: Vec<&str> = text
        .lines()
        .filter(|line| !line.starts_with("  ") && !line.is_empty())
        .collect();
    assert_eq!(heads, ["Nan", "Zoë", "Nobody yet"], "{text}");
    let hers = desk.done(&["steps", "--who", "zoe"]);
    assert!(
        hers.contains("draw it") && !hers.contains("sleepover"),
        "{hers}"
    );
    assert!(
        desk.run(&["steps", "--who", "Max"])
            .refuses(1)
            .contains("Max")
    );
    desk.run(&["steps", "--who", ""]).refuses(2);
    desk.run(&["steps", "--by", "colour"])
        .status
        .eq(&2)
        .then_some(())
        .expect("wrong usage");
}

#[test]
fn a_step_that_was_carried_on_is_listed_once_and_one_that_was_done_not_at_all() {
    let desk = Desk::new();
    let keys = "Nan: sleepover by 3 Dec #next<Enter><Enter>Mum: ask for days off<Enter>";
    let first = meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    let later = "Nan: sleepover by 3 Dec #next<Enter><Enter>";
    reviewing(
        &desk,
        ("Kite family, review", 9),
        Some(&first),
        later,
        Left::CutOff,
    );
    let text = desk.done(&["steps"]);
    assert_eq!(text.matches("sleepover").count(), 1, "{text}");
    assert!(
        text.contains("review") && !text.contains("days off"),
        "{text}"
    );
}

#[test]
fn meetings_that_follow_on_from_each_other_in_a_circle_lose_no_step() {
    let desk = Desk::new();
    let keys = "Nan: sleepover by 3 Dec #next<Enter><Enter>";
    let first = meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    let second = reviewing(&desk, ("Kite family", 9), Some(&first), keys, Left::Closed);
    std::fs::remove_file(&first).expect("gone");
    let back = reviewing(&desk, ("Kite family", 0), Some(&second), keys, Left::Closed);
    assert_eq!(first, back);
    let steps: Value = serde_json::from_str(&desk.done(&["steps", "--json"])).expect("JSON");
    assert_eq!(steps.as_array().map(Vec::len), Some(1), "{steps}");
    assert_eq!(steps[0]["file"], second.to_str().expect("a plain path"));
}

#[test]
fn the_steps_for_programs_have_every_part() {
    let desk = Desk::new();
    let keys =
        format!("{PEOPLE}<Tab><Tab>{TO_STEPS}Nan: sleepover by 3 Dec<Enter>find a bus<Enter>");
    let keys = &keys;
    meeting(&desk, ("Kite family", 0), keys, Left::Closed);
    let steps: Value = serde_json::from_str(&desk.done(&["steps", "--json"])).expect("JSON");
    let names: Vec<&String> = steps[0].as_object().expect("one").keys().collect();
    assert_eq!(
        names,
        ["began", "by", "file", "overdue", "title", "what", "who"]
    );
    assert_eq!(
        (&steps[0]["by"], &steps[0]["who"]),
        (&"2026-12-03".into(), &"Nan".into())
    );
    assert_eq!(
        (&steps[1]["by"], &steps[1]["who"]),
        (&Value::Null, &Value::Null)
    );
}

#[test]
fn without_meetings_there_are_no_steps() {
    let desk = Desk::new();
    desk.run(&["steps"]).refuses(1);
    let said = desk.run(&["steps", "--json"]);
    assert_eq!(
        (said.status, said.out.as_str(), said.err.as_str()),
        (1, "[]\n", "")
    );
}

/// Two people are on the list.
const PEOPLE: &str = "<F2>Nan<Enter>Zoë<Enter><Esc>";

/// From the top of the last column to its next steps.
const TO_STEPS: &str = "<Down>";
