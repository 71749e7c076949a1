//! Whose turn it is: round the room, on every new entry, unless somebody says otherwise.

use crate::common::story::{meeting, said, story};

const SPOKEN: [&str; 2] = ["worries: a (Mum)", "worries: b (Mr Osei)"];

fn kept(keys: &str) -> String {
    let mut room = meeting(&SPOKEN);
    room.press("<Tab>").press(keys);
    room.board().last().cloned().unwrap_or_default()
}

#[test]
fn the_turn_goes_round_the_room() {
    let mut room = meeting(&SPOKEN);
    let turn = |room: &crate::common::Room| room.screen().lines().next().unwrap_or("").to_owned();
    assert!(turn(room.press("<Ctrl+N>")).contains("Mum's turn"));
    assert!(turn(room.press("<Ctrl+N>")).contains("Mr Osei's turn"));
    assert!(
        !turn(room.press("<Ctrl+N>")).contains("turn"),
        "past the last it is nobody's"
    );
    assert!(turn(room.press("<Ctrl+N>")).contains("Mum's turn"));
}

#[test]
fn entries_carry_the_name_of_whose_turn_it_is() {
    let keys = "<Ctrl+N>c<Enter>d<Enter><Ctrl+N>e<Enter><Ctrl+N>f<Enter>";
    let after = [
        "needs: c (Mum)",
        "needs: d (Mum)",
        "needs: e (Mr Osei)",
        "needs: f",
    ];
    story(
        &SPOKEN,
        &format!("<Tab><Tab>{keys}"),
        &[&SPOKEN[..], &after].concat(),
    );
}

#[test]
fn the_sign_says_otherwise_than_the_turn() {
    assert_eq!(
        kept("<Ctrl+N>c @Nan<Enter><Enter>"),
        "working-well: c (Nan)"
    );
    assert_eq!(
        kept("<Ctrl+N>c @Nan<Enter><Enter>d<Enter>"),
        "working-well: d (Mum)"
    );
}

#[test]
fn the_draft_shows_whose_turn_it_is() {
    let mut room = meeting(&["needs: z (Nan)"]);
    let before = room.screen().matches("Nan").count();
    assert_eq!(
        room.press("<Ctrl+N>c").screen().matches("Nan").count(),
        before + 2
    );
    assert_eq!(kept("c<Ctrl+N><Enter>"), "working-well: c (Mum)");
}

#[test]
fn whoever_sent_apologies_is_passed_over() {
    let mut room = meeting(&SPOKEN);
    room.press("<F2><Up><Up><Up> <Esc><Ctrl+N>");
    assert!(room.screen().contains("Mr Osei's turn"));
}

#[test]
fn the_turn_of_somebody_who_goes_passes_to_the_next() {
    let mut room = meeting(&SPOKEN);
    room.press("<Ctrl+N><F2><Up><Up><Up> <Esc><Ctrl+N>");
    assert!(room.screen().contains("Mr Osei's turn"));
}

#[test]
fn with_nobody_on_the_list_there_is_no_turn() {
    let mut room = meeting(&[]);
    assert_eq!(
        said(room.press("<Ctrl+N>")),
        "Nobody is on the list of people yet."
    );
}

#[test]
fn an_entry_that_is_changed_keeps_its_speaker_whoever_has_the_turn() {
    story(
        &SPOKEN,
        "<Ctrl+N><Down><Down><Enter>!<Enter>",
        &["worries: a (Mum)", "worries: b! (Mr Osei)"],
    );
    story(
        &["worries: a", "needs: c (Nan)"],
        "<Ctrl+N><Down><Enter>!<Enter>",
        &["worries: a!", "needs: c (Nan)"],
    );
}
