//! Looking inside all meetings in a real terminal: what is found comes while somebody types, and leads into the meeting and back.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::Terminal;
use terminal::desk::{Desk, PROGRAM, written};
use terminal::hands::{CTRL_Q, ENTER, ESC};

const F8: &str = "\u{1b}[19~";

/// A terminal that shows home.
fn home(desk: &Desk) -> Terminal {
    let mut terminal = Terminal::start(desk, PROGRAM, &[], (100, 24), &[]);
    terminal.see("Signs of Safety meetings");
    terminal
}

#[test]
fn what_is_found_is_opened_at_its_place() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    desk.meeting("Wren family");
    for words in ["the bus stops at ten", "Nan helps"] {
        desk.done(&["add", "kite", "worries", words]);
    }
    let mut terminal = home(&desk);
    terminal.press("/bus te");
    terminal.see("1 found");
    terminal.press(ENTER);
    terminal.see("What are we worried about?");
    terminal.press(ENTER);
    terminal.see_draft("the bus stops at ten");
    terminal.press(", now");
    terminal.see("at ten, now");
    terminal.press(ENTER);
    terminal.close(CTRL_Q);
    let said = ["worries: the bus stops at ten, now", "worries: Nan helps"];
    assert_eq!(written(&path), said);
}

#[test]
fn a_replay_leads_back_to_what_was_found_and_writes_nothing() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    desk.done(&["add", "kite", "worries", "the bus stops at ten"]);
    let before = std::fs::read(&path).expect("a file");
    let mut terminal = home(&desk);
    terminal.press("/bus");
    terminal.see("1 found");
    terminal.press(F8);
    terminal.see("looking back");
    terminal.press(ESC);
    terminal.see("1 found");
    terminal.press(ESC);
    terminal.see("New meeting");
    terminal.close(ESC);
    assert_eq!(std::fs::read(&path).expect("a file"), before);
}
