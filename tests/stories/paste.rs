//! Pasting: one line is typed in, several become one entry each.

use crate::common::story::{draft, meeting, numbers, page, story};
use sofs::app::chairing::Page;

fn pasted(before: &[&str], keys: &str, text: &str, then: &str) -> Vec<String> {
    let mut room = meeting(before);
    room.press(keys).wait(100).paste(text).press(then);
    room.board()
}

#[test]
fn one_line_is_typed_in() {
    assert_eq!(pasted(&[], "", "the bus", ""), ["writing: the bus"]);
    assert_eq!(
        pasted(&[], "", "the bus\n", "<Enter>"),
        ["worries: the bus"]
    );
    assert_eq!(pasted(&[], "at <Left>", "x", " y"), ["writing: atx y "]);
    assert_eq!(
        pasted(&["worries: a"], "<Down><Enter>", "bc", "<Enter>"),
        ["worries: abc"]
    );
}

#[test]
fn several_lines_become_one_entry_each() {
    assert_eq!(
        pasted(&[], "", "a\nb\r\nc", ""),
        ["worries: a", "worries: b", "worries: c"]
    );
    assert_eq!(
        pasted(&[], "<Tab><Down>", "a\n\n  b  \n", ""),
        ["existing-strengths: a", "existing-strengths: b"]
    );
}

#[test]
fn pasted_lines_follow_the_focused_entry() {
    let before = ["worries: a", "worries: z"];
    assert_eq!(
        pasted(&before, "<Down>", "b\nc", "d<Enter>"),
        [
            "worries: a",
            "worries: b",
            "worries: c",
            "worries: d",
            "worries: z"
        ]
    );
}

#[test]
fn bullets_and_numbers_are_left_out() {
    let text = "• a\n- b\n* c\n1. d\n2) e\n☐ f\n(g) h";
    let after = ["a", "b", "c", "d", "e", "f", "h"].map(|text| format!("worries: {text}"));
    assert_eq!(pasted(&[], "", text, ""), after);
}

#[test]
fn one_undo_takes_a_whole_paste() {
    assert_eq!(
        pasted(&["worries: z"], "", "a\nb\nc", "<Ctrl+Z>"),
        ["worries: z"]
    );
    assert_eq!(pasted(&[], "", "a\nb\nc", "<Ctrl+Z><Ctrl+Y>").len(), 3);
}

#[test]
fn a_draft_takes_the_first_line_and_the_others_follow() {
    assert_eq!(
        pasted(&[], "see ", "a\nb", ""),
        ["worries: see a", "worries: b"]
    );
    assert_eq!(
        pasted(&["worries: x"], "<Down><Enter>", "y\nz", ""),
        ["worries: xy", "worries: z"]
    );
    assert_eq!(
        pasted(&["worries: x"], "<Down><Enter>", "y\nz", "<Ctrl+Z>"),
        ["worries: x"]
    );
    assert_eq!(pasted(&[], "late @Mum", "\nb\nc", "").len(), 2);
}

#[test]
fn whoever_has_the_turn_said_what_is_pasted() {
    assert_eq!(
        pasted(&["needs: z (Nan)"], "<Ctrl+N>", "a\nb", ""),
        ["worries: a (Nan)", "worries: b (Nan)", "needs: z (Nan)"]
    );
}

#[test]
fn what_could_upset_a_terminal_is_left_out() {
    assert_eq!(
        pasted(&[], "", "a\u{1b}[31mb\u{202e}", "<Enter>"),
        ["worries: a[31mb"]
    );
    assert_eq!(
        pasted(&[], "", "\u{1b}[201~\n\u{7}", ""),
        Vec::<String>::new()
    );
}

#[test]
fn a_long_line_too_much_stays_outside_whole() {
    let long = "word ".repeat(500);
    let mut room = meeting(&[]);
    room.paste(&long).paste(&long);
    assert!(draft(&room).len() <= 3001);
    assert!(room.model.notice.is_some(), "it says so");
}

#[test]
fn on_other_pages_one_line_is_written_and_nothing_is_pressed() {
    let mut room = meeting(&[]);
    room.press("<F2>").wait(100).paste("Nan").press("<Enter>");
    assert_eq!(room.people(), ["Nan"]);
    room.press("<F3>").paste("3");
    assert!(numbers(&room).is_empty());
    room.press("why ").paste("not\nso").press("<Enter>");
    assert_eq!(numbers(&room), ["Nan why not so"]);
    room.press("<F1>").paste("x\ny");
    assert_eq!((page(&room), room.board()), (Page::Help(0), Vec::new()));
}

#[test]
fn a_paste_into_an_open_list_narrows_it() {
    let mut room = meeting(&["worries: a", "worries: the bus"]);
    room.press("<Ctrl+F><Down>").paste("bus").press("<Enter>");
    assert_eq!(crate::common::story::stands(&room), "the bus");
}

#[test]
fn a_slash_in_a_paste_is_a_slash() {
    assert_eq!(pasted(&[], "", "/2", ""), ["writing: /2"]);
    story(&[], "a/2<Enter>", &["worries: a/2"]);
}

#[test]
fn a_long_pasted_line_goes_to_the_file_in_pieces_and_stands_as_one() {
    let mut room = meeting(&[]);
    let long = "\"é\" ".repeat(400);
    room.paste(&long);
    let puts: Vec<usize> = room
        .records()
        .iter()
        .filter_map(|record| match &record.event {
            sofs::meeting::event::Event::Typed { put, .. } => Some(put.len()),
            _ => None,
        })
        .collect();
    assert!(
        puts.len() > 1 && puts.iter().all(|&bytes| bytes <= 1_500),
        "{puts:?}"
    );
    room.press("<Enter>");
    assert_eq!(room.board(), [format!("worries: {}", long.trim())]);
}
