//! Filling in who is here, with one hand on the letters and Tab.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

mod common;

use common::Room;

fn parts(room: &Room) -> Vec<[String; 3]> {
    let map = room.model.meeting().expect("a meeting").map();
    let part = |person: &std::sync::Arc<sofs::meeting::parts::Person>| {
        [&person.name, &person.role, &person.agency].map(Clone::clone)
    };
    map.listed().map(part).collect()
}

#[test]
fn tab_goes_on_writing_in_the_next_part_of_the_line() {
    let mut room = Room::new(80, 24);
    room.press("<F2>Ms Vale<Tab>social worker<Tab>Children's services<Enter>");
    let filled = ["Ms Vale", "social worker", "Children's services"].map(str::to_owned);
    assert_eq!(parts(&room), [filled]);
}

#[test]
fn behind_the_last_part_somebody_new_begins() {
    for end in ["<Enter>", "<Tab>"] {
        let mut room = Room::new(80, 24);
        room.press(&format!(
            "<F2>Ms Vale<Tab><Tab>Health{end}Nan<Tab>grandmother<Enter>"
        ));
        let names: Vec<String> = parts(&room).into_iter().map(|[name, ..]| name).collect();
        assert_eq!(names, ["Ms Vale", "Nan"], "{end}");
    }
}

#[test]
fn shift_and_tab_goes_back_to_the_part_before() {
    let mut room = Room::new(80, 24);
    room.press("<F2>Ms Vale<Tab>worker<Tab><Shift+Tab>, duty<Enter>");
    assert_eq!(parts(&room)[0][1], "worker, duty");
}
