//! Without a terminal that can move its cursor there is no board to write on, and the program says what there is instead.
#![cfg(unix)]

use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, PROGRAM};
use crate::terminal::wire::{Sent, sent};

#[test]
fn without_a_terminal_every_page_is_refused_and_nothing_is_begun() {
    let desk = Desk::new();
    for arguments in [&[][..], &["new", "Kite family"]] {
        let said = desk.run(arguments);
        assert!(said.refuses(1).contains("needs a terminal"), "{said:?}");
    }
    assert!(!desk.sessions().exists());
    desk.meeting("Kite family");
    let said = desk.run_reading(&["open", "kite"], "words\n");
    assert!(said.refuses(1).contains("sofs list"), "{said:?}");
}

#[test]
fn the_tour_needs_a_terminal_that_can_move_its_cursor() {
    let desk = Desk::new();
    let dumb = [("TERM", "dumb")];
    let mut terminal = Terminal::start(&desk, PROGRAM, &["tour"], (100, 24), &dumb);
    terminal.see("The tour needs the screen");
    assert_eq!(terminal.ended(), 1);
    assert_only_text(&terminal);
}

#[test]
fn a_page_is_not_sent_into_a_pipe() {
    let desk = Desk::new();
    let arguments = ["-c", "\"$0\" | cat", PROGRAM];
    let mut terminal = Terminal::start(&desk, "/bin/sh", &arguments, (100, 24), &[]);
    terminal.see("needs a terminal");
    terminal.ended();
    assert_only_text(&terminal);
}

#[test]
fn what_is_printed_for_people_is_text_and_nothing_else() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    desk.done(&[
        "add",
        "kite",
        "worries",
        "the bus stops at ten",
        "--by",
        "Nan",
    ]);
    for verb in [
        &["show", "kite"][..],
        &["list"],
        &["check", "kite"],
        &["keys"],
        &["show", "wren"],
    ] {
        let mut terminal = Terminal::of(&desk, verb);
        terminal.ended();
        assert_only_text(&terminal);
    }
}

#[track_caller]
fn assert_only_text(terminal: &Terminal) {
    for one in sent(terminal.wire()) {
        assert!(
            matches!(one, Sent::Text(_) | Sent::Control('\r' | '\n')),
            "{one:?}"
        );
    }
}
