//! How a meeting ends, by a key or from outside: the terminal is given back, and every letter is in a whole file.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use sofs::meeting::timeline::Timeline;
use terminal::Terminal;
use terminal::afterwards::{is_given_back, is_tidied, only_file, sent_nothing_odd};
use terminal::desk::{Desk, PROGRAM, read, written};
use terminal::hands::{CTRL_Q, ENTER, in_the_middle_of_a_word};

#[test]
fn leaving_in_the_middle_of_a_word_keeps_it() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    is_given_back(&terminal);
    is_tidied(&path);
    assert_eq!(written(&path), ["worries: the bus st"]);
}

#[test]
fn a_signal_in_the_middle_of_a_word_gives_the_terminal_back_and_keeps_every_letter() {
    for (name, status) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let desk = Desk::new();
        let (path, mut terminal) = in_the_middle_of_a_word(&desk);
        terminal.signal(name);
        assert_eq!(terminal.ended(), status, "{name}");
        is_given_back(&terminal);
        sent_nothing_odd(&terminal);
        is_tidied(&path);
        assert_eq!(written(&path), ["writing: the bus st"]);
        assert_eq!(only_file(&desk), path);
    }
}

#[test]
fn a_window_that_is_closed_ends_the_meeting_and_keeps_every_letter() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.close("o");
    terminal.ended();
    assert_eq!(read(&path).problems, []);
    let said = written(&path).concat();
    assert!(said.ends_with(": the bus sto"), "{said}");
    desk.done(&["add", "kite", "needs", "Tuesdays off"]);
    assert_eq!(written(&path).len(), 2);
}

#[test]
fn a_window_that_is_closed_without_a_signal_ends_the_meeting_too() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    // The shell is told that the window is gone, keeps it to itself, and waits for the program.
    let line = "trap '' HUP; \"$0\" open kite; exit 0";
    let mut terminal = Terminal::start(&desk, "/bin/sh", &["-c", line, PROGRAM], (80, 24), &[]);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus st");
    terminal.close("o");
    terminal.ended();
    let said = written(&path).concat();
    assert!(said.ends_with(": the bus sto"), "{said}");
}

#[test]
fn a_meeting_is_the_same_when_it_is_opened_again() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.signal("TERM");
    terminal.ended();
    let mut terminal = Terminal::of(&desk, &[]);
    terminal.see("Kite family");
    terminal.press(ENTER);
    terminal.see_draft("the bus st");
    terminal.write("the bus st", "ops at ten");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(written(&path), ["worries: the bus stops at ten"]);
    let reading = read(&path);
    let timeline = Timeline::of(reading.about, reading.records);
    assert!(timeline.now().draft.is_none());
}

#[test]
fn the_smallest_window_is_enough_to_begin_and_to_leave() {
    let desk = Desk::new();
    for size in [(3, 2), (1, 1), (20, 1)] {
        let mut terminal = Terminal::start(&desk, PROGRAM, &[], size, &[]);
        terminal.until("the page", vt100::Screen::alternate_screen);
        terminal.press(CTRL_Q);
        assert_eq!(terminal.ended(), 0);
        is_given_back(&terminal);
    }
}
