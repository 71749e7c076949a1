//! Sorting what was taken down quickly: one entry after the other, a letter for each place.

use crate::common::Room;
use crate::common::story::{chairing, meeting, said, stands};
use sofs::meeting::vocabulary::Known;

const QUICK: [&str; 4] = [
    "worries: the stairs are dark",
    "worries: Sam was alone on two evenings",
    "working-well: Nan reads to Sam",
    "needs: a key for Nan",
];

/// Four entries without a place, the chair on the first heading, going through them.
fn sorting() -> Room {
    let mut room = meeting(&QUICK);
    room.press("<Ctrl+T>");
    room
}

#[test]
fn letters_give_one_entry_after_the_other_its_place() {
    let mut room = sorting();
    assert_eq!(stands(&room), "the stairs are dark");
    room.press("m");
    assert_eq!(stands(&room), "Sam was alone on two evenings");
    room.press("p");
    assert_eq!(stands(&room), "Nan reads to Sam");
    room.press("s");
    assert_eq!(stands(&room), "a key for Nan");
    room.press("x");
    assert_eq!(said(&room), "Everything has its place.");
    assert!(chairing(&room).list.is_none());
}

#[test]
fn the_places_are_where_the_letters_say() {
    let mut room = sorting();
    let places: Vec<(char, String)> = sofs::app::listing::items(chairing(&room))
        .into_iter()
        .filter_map(|item| Some((item.letter?, item.label)))
        .collect();
    let mut letters: Vec<char> = places.iter().map(|place| place.0).collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), places.len(), "{places:?}");
    room.press("k");
    assert_eq!(room.board().len(), 4);
}

#[test]
fn how_it_is_known_is_said_on_the_way_and_the_entry_stays_at_hand() {
    let mut room = sorting();
    for (letter, known) in [("e", Known::Seen), ("t", Known::Told), ("h", Known::Thinks)] {
        room.press(letter);
        assert_eq!(stands(&room), "the stairs are dark");
        let map = chairing(&room).map();
        let entry = map
            .entries
            .values()
            .find(|one| one.text == "the stairs are dark");
        assert_eq!(entry.and_then(|one| one.known), Some(known));
    }
    room.press("c");
    assert_eq!(stands(&room), "Sam was alone on two evenings");
}

#[test]
fn what_is_left_for_now_is_passed_over_and_counted_at_the_end() {
    let mut room = sorting();
    room.press("lpl");
    assert_eq!(stands(&room), "a key for Nan");
    room.press("x");
    assert_eq!(said(&room), "2 left without a place for now.");
    assert_eq!(
        room.board(),
        [
            "worries: the stairs are dark",
            "past-harm: Sam was alone on two evenings",
            "working-well: Nan reads to Sam",
            "next-steps: a key for Nan",
        ]
    );
}

#[test]
fn what_is_put_where_nothing_is_sorted_is_not_asked_about_again() {
    let mut room = sorting();
    room.press("w");
    assert_eq!(stands(&room), "Sam was alone on two evenings");
    room.press("g");
    assert_eq!(stands(&room), "Nan reads to Sam");
    room.press("sx");
    assert_eq!(said(&room), "2 left without a place for now.");
}

#[test]
fn the_end_is_said_where_a_place_is_taken_with_enter_too() {
    let mut room = meeting(&["worries: the stairs are dark"]);
    room.press("<Ctrl+T><Down><Enter>");
    assert_eq!(room.board(), ["past-harm: the stairs are dark"]);
    assert_eq!(said(&room), "Everything has its place.");
}

#[test]
fn columns_say_how_much_is_still_to_be_sorted() {
    let mut room = meeting(&QUICK);
    let screen = room.screen();
    assert!(
        screen.contains("2 to sort") && screen.contains("1 to sort"),
        "{screen}"
    );
    room.press("<Ctrl+T>cp");
    assert!(!room.screen().contains("2 to sort"), "{}", room.screen());
}

#[test]
fn the_palette_begins_sorting_from_any_page() {
    let mut room = meeting(&QUICK);
    room.press("<F3><Ctrl+P>no place yet<Enter>m");
    assert_eq!(room.board()[1], "complicating-factors: the stairs are dark");
    room.press("<Esc>");
    assert!(
        room.screen().contains("What are we worried about?"),
        "the board is seen: {}",
        room.screen()
    );
}

#[test]
fn where_nothing_is_left_to_sort_that_is_said() {
    let mut room = meeting(&["past-harm: alone"]);
    room.press("<Ctrl+T>");
    assert_eq!(said(&room), "Everything has its place.");
    assert!(chairing(&room).list.is_none());
}

#[test]
fn each_place_is_one_step_to_undo() {
    let mut room = sorting();
    room.press("cp<Esc><Ctrl+Z>");
    assert_eq!(room.board()[0], "worries: Sam was alone on two evenings");
    assert_eq!(stands(&room), "Sam was alone on two evenings");
    room.press("<Ctrl+Z>");
    assert_eq!(
        room.board()[..2],
        [
            "worries: the stairs are dark",
            "worries: Sam was alone on two evenings"
        ]
    );
}

#[test]
fn esc_ends_sorting_where_the_chair_stands() {
    let mut room = sorting();
    room.press("c<Esc>x");
    assert_eq!(room.board().last().map(String::as_str), Some("writing: x"));
}

#[test]
fn the_entry_that_is_sorted_is_seen_above_the_list() {
    let room = sorting();
    assert!(
        room.screen().contains("the stairs are dark"),
        "{}",
        room.screen()
    );
    let mut room = sorting();
    room.press("cps");
    assert!(room.screen().contains("a key for Nan"), "{}", room.screen());
}
