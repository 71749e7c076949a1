//! Plain words while writing: professional words are underlined and a plain one offered; short forms are written out.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use crate::common::Room;
use crate::common::story::{chairing, draft, meeting, said, written};
use ratatui::style::Modifier;
use sofs::meeting::taken_back::taken_back;

fn hint(room: &Room) -> String {
    let screen = room.screen();
    screen.lines().last().unwrap_or_default().trim().to_owned()
}

/// The underlined letters of the screen.
fn underlined(room: &Room) -> String {
    let (buffer, _) = room.painted();
    let marked = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::UNDERLINED));
    marked.map(ratatui::buffer::Cell::symbol).collect()
}

#[test]
fn a_professional_word_is_underlined_and_a_plain_one_offered() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed that");
    assert_eq!(underlined(&room), "disclosed");
    assert!(
        hint(&room).starts_with("Ctrl+X “disclosed” → told us"),
        "{}",
        hint(&room)
    );
}

#[test]
fn a_word_is_judged_when_it_is_whole_or_nobody_types_and_not_while_it_grows() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed");
    assert_eq!(underlined(&room), "");
    room.tick(1_000);
    assert_eq!(underlined(&room), "disclosed");
    room.press("s");
    assert_eq!(underlined(&room), "", "the word goes on");

    let mut room = meeting(&[]);
    room.press("Sam disclosed.");
    assert_eq!(underlined(&room), "disclosed");

    let mut room = meeting(&[]);
    room.press("Sam disclosed<Ctrl+X>");
    assert_eq!(draft(&room), "Sam told us|");
}

#[test]
fn words_that_were_judged_stay_marked_while_others_are_typed_and_changed() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed that Mum was aggressive <Left><Left>ly");
    room.press("<Home>So ");
    assert_eq!(underlined(&room), "disclosed");
}

#[test]
fn one_key_takes_the_plain_word_and_one_undo_gives_the_old_one_back() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed that<Ctrl+X>");
    assert_eq!(draft(&room), "Sam told us that|");
    assert_eq!(underlined(&room), "");
    room.press("<Ctrl+Z>");
    assert_eq!(draft(&room), "Sam disclosed that|");
}

#[test]
fn the_caret_stays_where_it_was_when_a_word_before_it_changes() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed that<Left><Left><Ctrl+X>");
    assert_eq!(draft(&room), "Sam told us th|at");
}

#[test]
fn in_somebodys_own_words_and_in_names_nothing_is_marked() {
    let mut room = meeting(&[]);
    room.press("\"I disclosed it\" ");
    assert_eq!(underlined(&room), "");
    let mut room = meeting(&["worries: late (Mr Case)"]);
    room.press("<Tab>Mr Case came");
    assert_eq!(underlined(&room), "");
}

#[test]
fn without_a_plain_word_the_key_says_so_and_changes_nothing() {
    let mut room = meeting(&[]);
    room.press("late<Ctrl+X>");
    assert_eq!(said(&room), "No plain word is offered here.");
    assert_eq!(draft(&room), "late|");
}

#[test]
fn advice_is_told_and_not_put_in() {
    let mut room = meeting(&[]);
    room.press("it was chaotic<Ctrl+X>");
    assert!(
        said(&room).starts_with("Better in your own words:"),
        "{}",
        said(&room)
    );
    assert_eq!(draft(&room), "it was chaotic|");
}

#[test]
fn a_short_form_is_written_out_on_a_blank_and_undo_gives_the_letters_back() {
    assert_eq!(written("the sw "), "the social worker |");
    assert_eq!(written("the sw <Ctrl+Z>"), "the sw |");
    assert_eq!(written("the sw"), "the sw|");
    assert_eq!(written("\"the sw "), "\"the sw |");
}

#[test]
fn the_initials_of_somebody_in_the_room_stay_initials() {
    let mut room = meeting(&["worries: late (SW)"]);
    room.press("<Tab>SW came");
    assert_eq!(draft(&room), "SW came|");
}

#[test]
fn the_typing_history_knows_the_word_that_was_replaced() {
    let mut room = meeting(&[]);
    room.press("Sam disclosed it<Ctrl+X><Enter>");
    let chairing = chairing(&room);
    let about = chairing.map().about.clone();
    let gone = taken_back(about, chairing.timeline.records(), false);
    assert!(
        gone.iter().any(|gone| gone.words == "disclosed"),
        "{gone:?}"
    );
    assert_eq!(room.board(), ["worries: Sam told us it"]);
}
