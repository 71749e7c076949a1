//! The page of the scale: numbers, why, and what would make them one higher.

use crate::common::Room;
use crate::common::story::{draft, meeting, numbers, page, said};
use sofs::app::chairing::Page;

/// Mum and Sam are here, nobody has given a number, and the chair stands on Mum's.
fn two() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Sam<Enter><F3>");
    room
}

fn after(keys: &str) -> Vec<String> {
    numbers(two().press(keys))
}

#[test]
fn a_digit_sets_the_number_at_once() {
    for digit in 0..=9 {
        assert_eq!(after(&digit.to_string()), [format!("Mum {digit}")]);
    }
    assert_eq!(after("3"), ["Mum 3"]);
    assert_eq!(after("37"), ["Mum 7"]);
}

#[test]
fn one_and_then_nought_is_ten() {
    assert_eq!(after("10"), ["Mum 10"]);
    assert_eq!(after("100"), ["Mum 0"]);
    assert_eq!(after("1<Down>0"), ["Mum 1", "Sam 0"]);
    assert_eq!(after("1<Down><Up>0"), ["Mum 0"]);
}

#[test]
fn a_point_makes_it_a_half() {
    assert_eq!(after("3.5"), ["Mum 3½"]);
    assert_eq!(after("3."), ["Mum 3½"]);
    assert_eq!(after("3,5"), ["Mum 3½"]);
    assert_eq!(after("0.5"), ["Mum ½"]);
    assert_eq!(after("3<Down><Up>."), ["Mum 3½"]);
    assert_eq!(after("3.57"), ["Mum 7"]);
}

#[test]
fn a_number_typed_in_several_keys_is_one_step() {
    assert!(after("10<Ctrl+Z>").is_empty());
    assert_eq!(after("7<Down><Up>10<Ctrl+Z>"), ["Mum 7"]);
    assert_eq!(after("7<Down><Up>3.5<Ctrl+Z>"), ["Mum 7"]);
    assert_eq!(after("7<Down><Up>3.5<Ctrl+Z><Ctrl+Y>"), ["Mum 3½"]);
    assert_eq!(after("73<Ctrl+Z>"), ["Mum 7"]);
}

#[test]
fn a_number_never_joins_another_step() {
    assert_eq!(after("7<Down><Up>1<Ctrl+Z>0"), ["Mum 0"]);
    let mut room = two();
    room.press("5<F2>Nan<Enter><F3><Up><Up>5.<Ctrl+Z>");
    assert_eq!(numbers(&room), ["Mum 5"]);
    assert_eq!(room.people(), ["Mum", "Sam", "Nan"]);
    let mut room = two();
    room.press("1<Ctrl+Z>0<Ctrl+Z>");
    assert_eq!(room.people(), ["Mum", "Sam"]);
}

#[test]
fn right_and_left_go_by_one() {
    assert_eq!(after("3<Right>"), ["Mum 4"]);
    assert_eq!(after("3<Left><Left>"), ["Mum 1"]);
    assert_eq!(after("9<Right><Right>"), ["Mum 10"]);
    assert_eq!(after("0<Left>"), ["Mum 0"]);
    assert_eq!(after("3.<Right>"), ["Mum 4½"]);
}

#[test]
fn somebody_may_rather_not_say() {
    assert_eq!(after("-"), ["Mum rather not"]);
    assert_eq!(after("3-"), ["Mum rather not"]);
    assert_eq!(after("3-<Ctrl+Z>"), ["Mum 3"]);
    assert_eq!(after("-4"), ["Mum 4"]);
}

#[test]
fn a_letter_begins_to_say_why_and_enter_goes_on() {
    assert_eq!(after("3the nights<Enter>"), ["Mum 3 the nights"]);
    assert_eq!(
        after("3the nights<Enter>a day job<Enter>"),
        ["Mum 3 the nights a day job"]
    );
    assert_eq!(
        after("3the nights<Enter><Enter>job<Enter>5"),
        ["Mum 3 the nights job", "Sam 5"]
    );
    assert_eq!(after("3<Tab>4 nights<Enter>"), ["Mum 3 4 nights"]);
    assert_eq!(after("3why<Esc>"), ["Mum 3"]);
    assert_eq!(after("3<Tab><Tab>job<Tab>5"), ["Mum 3 job", "Sam 5"]);
}

#[test]
fn digits_and_signs_are_words_once_somebody_says_why() {
    assert_eq!(
        after("3on 4 nights - or 5<Enter>"),
        ["Mum 3 on 4 nights - or 5"]
    );
}

#[test]
fn up_and_down_go_from_number_to_number() {
    assert_eq!(after("3<Down>5"), ["Mum 3", "Sam 5"]);
    assert_eq!(after("3<Down>5<Up>4"), ["Mum 4", "Sam 5"]);
    assert_eq!(after("3<Tab><Tab><Down>5"), ["Mum 3", "Sam 5"]);
    assert_eq!(after("3why<Down>5"), ["Mum 3 why", "Sam 5"]);
}

#[test]
fn a_number_can_be_wiped_out_and_brought_back() {
    assert_eq!(after("3<Delete>"), ["Mum"]);
    assert_eq!(after("3<Backspace><Ctrl+Z>"), ["Mum 3"]);
    assert_eq!(
        after("3why<Enter><Shift+Tab><Shift+Tab><Delete>"),
        ["Mum why"]
    );
}

#[test]
fn question_and_ends_can_be_put_in_other_words() {
    let mut room = two();
    room.press("<Up><Up><Up><Enter><Ctrl+U>How safe?<Enter><Down><Enter><Ctrl+U>low<Down><Enter><Ctrl+U>high<Enter>");
    let scale = room
        .model
        .meeting()
        .expect("a meeting")
        .scale()
        .expect("a scale");
    assert_eq!(
        [&scale.question, &scale.zero, &scale.ten],
        ["How safe?", "low", "high"]
    );
    room.press("<Up><Up><Enter><Ctrl+U><Enter>");
    let scale = room
        .model
        .meeting()
        .expect("a meeting")
        .scale()
        .expect("a scale");
    assert_eq!(scale.question, "How safe?", "a question cannot be emptied");
}

#[test]
fn the_page_opens_at_the_first_who_was_not_asked() {
    assert_eq!(after("3<Esc><F3>5"), ["Mum 3", "Sam 5"]);
    let mut room = meeting(&[]);
    assert_eq!(draft(room.press("<F3>x")).chars().last(), Some('|'));
}

#[test]
fn numbers_show_on_the_bar_of_the_board() {
    let mut room = two();
    room.press("3<Down>8<Esc>");
    assert_eq!(page(&room), Page::Board);
    assert!(room.screen().contains("Mum 3") && room.screen().contains("Sam 8"));
}

#[test]
fn a_number_needs_a_person() {
    let mut room = meeting(&[]);
    room.press("<F3>");
    for key in ["<Right>", "-", "<Delete>"] {
        assert!(said(room.press(key)).contains("person"), "{key}");
    }
}

#[test]
fn whoever_was_taken_off_again_is_asked_no_more() {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter><F3><Ctrl+Z>5");
    assert!(numbers(&room).is_empty());
}
