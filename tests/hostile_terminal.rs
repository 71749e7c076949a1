//! Terminals that answer late, lie about their size, or paste too much: no letter of theirs lands in the meeting, none of
//! ours is lost.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::Terminal;
use terminal::afterwards::{is_given_back, sent_nothing_odd};
use terminal::desk::{Desk, PROGRAM, read, written};
use terminal::hands::{CTRL_Q, ENTER, ESC, F2, F3, TAB, in_the_middle_of_a_word};
use terminal::wire::{Sent, sent};

/// What terminals answer to questions that a program before us asked.
const ANSWERS: [&str; 15] = [
    "\u{1b}[?2026;2$y",
    "\u{1b}[?997;1n",
    "\u{1b}[0;0R",
    "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\",
    "\u{1b}]10;rgb:0000/0000/0000\u{7}",
    "\u{1b}]52;c;aGVsbG8=\u{7}",
    "\u{1b}[?62;1;6;22c",
    "\u{1b}[>41;379;0c",
    "\u{1b}[12;40R",
    "\u{1b}[8;24;80t",
    "\u{1b}[?1u",
    "\u{1b}P>|XTerm(379)\u{1b}\\",
    "\u{1b}P1$r0m\u{1b}\\",
    "\u{1b}_Gi=31;OK\u{1b}\\",
    "\u{1b}[<0;5;5M\u{1b}[<64;5;5M",
];

#[test]
fn a_late_answer_in_the_middle_of_a_word_leaves_no_letter() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    let mut said = "the bus st".to_owned();
    for answer in ANSWERS {
        terminal.press(answer);
        terminal.write(&said, "o");
        said.push('o');
    }
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    sent_nothing_odd(&terminal);
    assert_eq!(written(&path), [format!("worries: {said}")]);
}

#[test]
fn a_late_answer_on_a_page_or_in_a_list_does_nothing() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    for answer in ANSWERS {
        terminal.press(answer);
        terminal.press(F2);
        terminal.see("Who is here?");
        terminal.press(answer);
        terminal.press(F3);
        terminal.until("another page", |screen| {
            !screen.contents().contains("Who is here?")
        });
        terminal.press(answer);
        terminal.press("\u{10}");
        terminal.see("What shall happen?");
        terminal.press(answer);
        terminal.press("boa");
        terminal.see("What shall happen? boa");
        terminal.press(ESC);
        terminal.until("a closed list", |screen| {
            !screen.contents().contains("What shall happen?")
        });
        terminal.press(F3);
        terminal.see("What are we worried about?");
    }
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(written(&path), [] as [String; 0]);
}

#[test]
fn a_terminal_that_lies_about_its_size_loses_nothing() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    let mut said = "the bus st".to_owned();
    for size in [(0, 0), (65_535, 65_535), (0, 24), (65_535, 1), (1, 65_535)] {
        terminal.claim(size);
        terminal.press("o");
        said.push('o');
        terminal.resize_and_see((81, 24));
        terminal.resize_and_see((80, 24));
        terminal.see_draft(&said);
    }
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(written(&path), [format!("worries: {said}")]);
}

#[test]
fn a_window_that_is_dragged_while_somebody_types_loses_no_letter() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    let mut said = String::new();
    for step in 0..100 {
        let letter = char::from(b'a' + step % 26);
        terminal.claim((60 + u16::from(step), 20 + u16::from(step) / 4));
        terminal.press(&letter.to_string());
        said.push(letter);
    }
    // It may have noticed only this last one.
    terminal.claim((80, 24));
    terminal.see_draft(&said);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    is_given_back(&terminal);
    assert_eq!(written(&path), [format!("worries: {said}")]);
}

fn pasted(text: &str) -> String {
    format!("\u{1b}[200~{text}\u{1b}[201~")
}

#[test]
fn a_megabyte_in_one_line_has_no_room_and_harms_nothing() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.press(&pasted(&"kite ".repeat(200_000)));
    terminal.press("o");
    terminal.see_draft("the bus sto");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(read(&path).problems, []);
    assert_eq!(written(&path), ["worries: the bus sto"]);
}

#[test]
fn escapes_within_a_paste_are_neither_keys_nor_words() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.press(&pasted(
        "Sam \u{1b}[A\u{1b}OQ\u{1b}\u{1b}[3~was\u{11} alone",
    ));
    terminal.see("alone");
    terminal.press(ENTER);
    terminal.until("a kept entry", |screen| screen.contents().contains("• Sam"));
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    sent_nothing_odd(&terminal);
    let said = written(&path).concat();
    assert!(
        said.starts_with("worries: Sam") && said.ends_with("alone"),
        "{said}"
    );
    assert!(
        !said.contains('\u{1b}') && !said.contains('\u{11}'),
        "{said}"
    );
}

#[test]
fn the_terminal_is_never_asked_for_another_kind_of_keyboard() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let more = [("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")];
    let mut terminal = Terminal::start(&desk, PROGRAM, &["open", "kite"], (80, 24), &more);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus");
    terminal.press(TAB);
    terminal.press(F2);
    terminal.see("Who is here?");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    let asks = |one: &Sent| matches!(one, Sent::Sequence(_, 'u'));
    assert_eq!(sent(terminal.wire()).into_iter().find(asks), None);
    sent_nothing_odd(&terminal);
}

/// Whether the terminal was told to tell of the mouse, in order.
fn mouse_switches(terminal: &Terminal) -> Vec<char> {
    let switch = |one| match one {
        Sent::Sequence(name, switch) if name == "?1000" => Some(switch),
        _ => None,
    };
    sent(terminal.wire())
        .into_iter()
        .filter_map(switch)
        .collect()
}

#[test]
fn the_mouse_is_left_alone_unless_somebody_wants_it_and_is_given_back() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.press("\u{10}");
    terminal.see("What shall happen?");
    assert!(mouse_switches(&terminal).is_empty());
    terminal.press("mouse");
    terminal.see("Mouse: on or off");
    terminal.press(ENTER);
    terminal.see("A click goes there");
    terminal.press("\u{1b}[<0;40;2M");
    terminal.write("", "Nan reads");
    terminal.signal("TERM");
    assert_eq!(terminal.ended(), 143);
    assert_eq!(mouse_switches(&terminal), ['h', 'l']);
    is_given_back(&terminal);
}

#[test]
fn with_the_mouse_a_click_goes_to_the_column() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["--mouse", "open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.press("\u{1b}[<0;40;2M\u{1b}[<0;40;2m");
    terminal.write("", "Nan reads");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(mouse_switches(&terminal), ['h', 'l']);
    is_given_back(&terminal);
    assert_eq!(written(&path), ["working-well: Nan reads"]);
}
