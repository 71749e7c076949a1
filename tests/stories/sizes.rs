//! Large: one column alone, the scale alone, numbers that were just shown, and whether everyone can read it.

use crate::common::story::{chairing, page};
use crate::common::{Room, about};
use sofs::app::chairing::{Page, Signs};
use sofs::app::effect::{Msg, Way};
use sofs::app::key::Input;
use sofs::app::model::{Model, Screen};
use sofs::app::update::update;
use sofs::meeting::record::Record;

/// Two people with their numbers behind a cover, on the page of the scale.
fn covered() -> Room {
    let mut room = Room::new(80, 24);
    room.press("<F2>Mum<Enter>Sam (4)<Enter>Dad<Enter><Esc><F3><Space>3<Down>8.<Down>-");
    room
}

fn is_large(room: &Room) -> bool {
    room.screen().contains("████")
}

#[test]
fn numbers_stand_large_when_they_are_shown_and_no_average_with_them() {
    let mut room = covered();
    assert!(!is_large(&room));
    room.press("<Space>");
    let screen = room.screen();
    assert!(is_large(&room), "{screen}");
    for name in ["Mum", "◆ Sam (4)", "Dad"] {
        assert!(screen.contains(name), "{name}:\n{screen}");
    }
    let names = screen.lines().find(|line| line.contains("Mum"));
    assert_eq!(
        names.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")),
        Some("Mum ◆ Sam (4) Dad".to_owned()),
        "from low to high, last whoever would rather not say"
    );
}

#[test]
fn three_keys_only_go_on_from_large_numbers() {
    for key in ["<Enter>", "<Esc>", "<Space>"] {
        let mut room = covered();
        room.press("<Space>");
        let records = room.records().len();
        room.press(key);
        assert!(!is_large(&room), "{key}");
        assert_eq!(page(&room), Page::Scale, "{key}");
        assert_eq!(room.records().len(), records, "{key} does nothing else");
    }
}

#[test]
fn any_other_key_goes_on_and_does_what_it_always_does() {
    let mut room = covered();
    room.press("<Space>it was a bad week<Enter>");
    assert!(!is_large(&room));
    assert!(
        room.screen().contains("it was a bad week"),
        "{}",
        room.screen()
    );
    let mut room = covered();
    room.press("<Space><Ctrl+Z>");
    assert!(!is_large(&room), "undo covers them again");
    assert!(room.screen().contains("covered: Mum"), "{}", room.screen());
    let mut room = covered();
    room.press("<Space>").paste("because");
    assert!(!is_large(&room));
}

#[test]
fn a_round_in_which_nobody_gave_a_number_shows_nothing_large() {
    let mut room = Room::new(80, 24);
    room.press("<F2>Mum<Enter><Esc><F3><Space><Space>");
    assert_eq!(chairing(&room).large.revealed, None);
}

#[test]
fn more_numbers_than_fit_are_counted() {
    let mut room = Room::new(60, 12);
    room.press("<F2>");
    for name in ["Mum", "Dad", "Nan", "Ella", "Sam", "Zoe", "Bet", "Jo"] {
        room.press(name).press("<Enter>");
    }
    room.press("<Esc><F3><Space>1<Down>2<Down>3<Down>4<Down>5<Down>6<Down>7<Down>8<Space>");
    assert!(room.screen().contains("and 5 more"), "{}", room.screen());
}

#[test]
fn without_block_signs_the_numbers_stand_in_words() {
    let mut room = covered();
    room.press("<Space>");
    if let Screen::Meeting(chairing) = &mut room.model.screen {
        chairing.signs = Signs::Plain;
    }
    let screen = room.screen();
    assert!(screen.contains(" 8.5 # Sam (4)"), "{screen}");
}

/// A second screen that has seen all but the last of what happened.
fn second(room: &Room) -> (Room, Vec<Record>) {
    let mut records = crate::common::first_records();
    records.extend(room.records());
    let last = records.pop().into_iter().collect();
    let mut second = Room::new(80, 24);
    let watched = Msg::Watched {
        past: Vec::new(),
        about: about(),
        records,
        way: Way::Follow,
        now: room.now(),
    };
    update(&mut second.model, watched);
    (second, last)
}

#[test]
fn a_second_screen_shows_them_large_too_until_something_else_happens() {
    let mut room = covered();
    room.press("<Space>");
    let (mut second, shown) = second(&room);
    assert!(!is_large(&second));
    update(&mut second.model, Msg::Followed(shown));
    assert!(is_large(&second), "{}", second.screen());
    let before = room.records().len();
    room.press("<Enter>");
    assert_eq!(room.records().len(), before, "going on is no event");
    assert!(is_large(&second));
    room.press("x");
    let more = room.records()[before..].to_vec();
    update(&mut second.model, Msg::Followed(more));
    assert!(!is_large(&second), "{}", second.screen());
}

#[test]
fn a_key_on_the_second_screen_goes_on_without_leaving_it() {
    let mut room = covered();
    room.press("<Space>");
    let (mut second, shown) = second(&room);
    update(&mut second.model, Msg::Followed(shown));
    second.press("<Esc>");
    assert!(!is_large(&second));
    assert!(second.effects.is_empty(), "{:?}", second.effects);
}

#[test]
fn the_line_of_the_scale_stands_alone_until_the_table_comes_back() {
    let mut room = Room::new(80, 24);
    room.press("<F2>Mum<Enter>Sam (4)<Enter><Esc><F3>3<Down>8<Ctrl+O>");
    let screen = room.screen();
    assert!(screen.contains("██") && screen.contains("◆◆"), "{screen}");
    assert!(screen.contains("Asked now:  Sam (4) 8"), "{screen}");
    room.press("<Up>5");
    assert!(
        room.screen().contains("Asked now:  Mum 5"),
        "{}",
        room.screen()
    );
    room.press("because");
    assert!(
        room.screen().contains("because: because"),
        "what is written is seen"
    );
    room.press("<Esc><Ctrl+O>");
    assert!(!room.screen().contains("██"), "{}", room.screen());
}

#[test]
fn a_covered_number_is_not_told_by_the_line_alone() {
    let mut room = covered();
    room.press("<Ctrl+O>");
    let screen = room.screen();
    assert!(!screen.contains("██"), "{screen}");
    assert!(screen.contains("covered: Mum, Sam (4), Dad"), "{screen}");
}

#[test]
fn a_meeting_begins_with_one_column_if_asked_to() {
    let mut model = Model::new(80, 24);
    model.big = true;
    let mut room = Room::new(80, 24);
    let opened = Msg::Opened {
        about: about(),
        records: crate::common::first_records(),
        past: Vec::new(),
        notice: None,
        now: room.now(),
    };
    update(&mut model, opened);
    room.model = model;
    assert!(
        room.screen().contains("Working well 0"),
        "{}",
        room.screen()
    );
    room.press("<Ctrl+O>");
    assert!(
        !room.screen().contains("Working well 0"),
        "{}",
        room.screen()
    );
}

#[test]
fn the_page_about_reading_tells_the_size_of_the_window_as_it_is() {
    let mut room = Room::new(80, 24);
    room.press("/can everyone<Enter>");
    assert!(room.screen().contains("Can the last row read this?"));
    assert!(room.screen().contains("80 columns and 24 rows"));
    room.input(vec![Input::Resized {
        columns: 100,
        rows: 30,
    }]);
    assert!(room.screen().contains("100 columns and 30 rows"));
    room.press("<Esc>");
    assert_eq!(page(&room), Page::Board);
}
