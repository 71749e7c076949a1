//! What the room is shown, as it is told in a dialogue: a curtain, words held back, pauses, reading back, initials.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod talk;

use talk::Talk;

const ROOM: &[&str] = &[
    "/people",
    "Mum; mother; ; family; here",
    "Dad; father; ; family; here",
    "Ms Okoro; social worker; Children's services; professional; here",
    "/back",
    "/past harm",
    "Sam was alone on two evenings @Mum",
    "/complicating factors",
    "Mum works nights @Dad",
    "/well",
    "Sam has his bear",
];

#[test]
fn words_are_held_back_and_told_to_nobody_until_they_are_shown() {
    let mut talk = Talk::having_said(ROOM);
    talk.says(&[
        "/worried",
        "/held Dad hit the door @Mum",
        "/read",
        "/look at",
        "/where",
        "/edit",
        "",
        "/hold back",
        "/hold back",
        "/read",
        "/undo",
        "/undo",
        "/write something held back",
        "Dad drank",
        "/take off",
        "/past harm",
        "/hold back",
        "Dad shouted",
        "/previous",
        "/look at",
        "/change Dad to He",
        "/read all",
        "/find shouted",
        "/move to future danger",
        "/seen",
        "/hold back",
        "/look at",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn a_curtain_covers_everything_until_an_empty_line() {
    let mut talk = Talk::having_said(ROOM);
    talk.says(&[
        "/curtain",
        "/read",
        "Mum is crying",
        "/where",
        "/undo",
        "/help",
        "",
        "/9",
        "/end it",
        "/curtain",
        "/people",
        "/curtain with another",
        "2",
        "/read all",
        "",
        "/9",
        "",
    ]);
    assert!(!talk.transcript.contains("Kept"));
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn off_the_record_nothing_is_written_down() {
    let mut talk = Talk::having_said(ROOM);
    talk.says(&[
        "/off the record",
        "Dad has another child",
        "/read",
        "/undo",
        "/where",
        "/curtain",
        "",
    ]);
    let before = talk.filed().len();
    talk.says(&[
        "Dad has another child",
        "#needs a house",
        "/people",
        "/held it",
    ]);
    assert_eq!(talk.filed().len(), before, "{}", talk.transcript);
    talk.says(&["", "Dad helps"]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn entries_are_read_back_one_by_one() {
    let mut talk = Talk::having_said(ROOM);
    talk.says(&[
        "/read back",
        "yes",
        "perhaps",
        "Dad: only in winter",
        "",
        "/previous",
        "Mum: not in May",
        "/undo",
        "/edit",
        "Mum works some nights",
        "yes",
        "/back",
        "/read all",
        "/read back",
        "",
        "/where",
        "/people",
        "/back",
        "/worried",
        "/go 1",
        "/this entry",
        "",
        "more words",
        "/read",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn names_are_told_as_initials_everywhere() {
    let mut talk = Talk::having_said(ROOM);
    talk.says(&[
        "/people",
        "Nora Kite; aunt; ; family; here",
        "/back",
        "/worried",
        "Nora Kite rang on Friday @Nora Kite",
        "/initials",
        "/read",
        "Nora Kite comes on Sunday @Nora Kite",
        "/people",
        "/read",
        "/scale",
        "/go Nora",
        "7",
        "/turn",
        "/back",
        "/initials",
        "/read",
        "/colours",
    ]);
    insta::assert_snapshot!(talk.transcript);
}
