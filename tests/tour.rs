//! The tour, walked by somebody who does what each step asks, in a real terminal and key by key.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::Terminal;
use terminal::afterwards::{is_given_back, sent_nothing_odd};
use terminal::desk::Desk;
use terminal::hands::{CTRL_Q, ENTER, ESC, F2, F3, TAB};

const F4: &str = "\x1bOS";
const F5: &str = "\x1b[15~";
const F8: &str = "\x1b[19~";

/// What each step asks for, up to the last, which only says goodbye.
const ASKED: [&[&str]; 16] = [
    &["Sam was alone at home"],
    &[ENTER],
    &["the bus stops at ten @Mum", ENTER, ENTER],
    &[TAB],
    &["Nan collects Sam on Mondays", ENTER],
    &["\x14", "s"],
    &["\x1a"],
    &["\x19"],
    &[F2],
    &["Sam (4)", ENTER],
    &[F3],
    &["4", "bedtime works", ENTER],
    &[
        F4,
        "Mum",
        ENTER,
        "Sam is alone",
        ENTER,
        "he could be hurt",
        ENTER,
        ESC,
    ],
    &[F5, "Mum: ring the school by Fri", ENTER],
    &["/"],
    &[ESC, F8],
];

fn walk(terminal: &mut Terminal) {
    for (number, keys) in (1..).zip(ASKED) {
        terminal.see(&format!("Tour {number}/17"));
        for key in keys {
            terminal.press(key);
        }
    }
    terminal.see("Tour 17/17");
    terminal.see("That was the tour.");
}

#[test]
fn whoever_does_what_each_step_asks_comes_to_the_end_and_nothing_is_kept() {
    let desk = Desk::new();
    let mut terminal = Terminal::of(&desk, &["tour"]);
    walk(&mut terminal);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    is_given_back(&terminal);
    sent_nothing_odd(&terminal);
    assert!(!desk.sessions().exists(), "nothing is kept");
}

#[test]
fn the_practice_meeting_is_kept_only_if_that_was_asked_for() {
    let desk = Desk::new();
    let mut terminal = Terminal::of(&desk, &["tour", "--keep"]);
    terminal.see("Tour 1/17");
    terminal.press("Sam was alone at home");
    terminal.see("Tour 2/17");
    terminal.press(&format!("{ENTER}{CTRL_Q}"));
    assert_eq!(terminal.ended(), 0);
    let shown = desk.done(&["show", "practice", "--width", "80"]);
    assert!(shown.contains("Sam was alone at home"), "{shown}");
}

#[test]
fn a_step_waits_for_what_it_asks_and_other_keys_work_as_always() {
    let desk = Desk::new();
    let mut terminal = Terminal::of(&desk, &["tour"]);
    terminal.see("Tour 1/17");
    terminal.press(F2);
    terminal.see("Who is here?");
    terminal.see("Tour 1/17");
    terminal.press(F2);
    terminal.press("Sam was alone");
    terminal.see("Tour 2/17");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}
