//! A whole small meeting at a real terminal: what the room sees, where the cursor stands, and how the terminal is given back.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use std::path::PathBuf;

use sofs::meeting::timeline::Timeline;
use terminal::desk::{Desk, PROGRAM, arg, read, written};
use terminal::wire::{Sent, is_allowed, looks, sent};
use terminal::{Terminal, before_cursor};

const ENTER: &str = "\r";
const ESC: &str = "\u{1b}";
const TAB: &str = "\t";
const DOWN: &str = "\u{1b}[B";
const F2: &str = "\u{1b}OQ";
const F3: &str = "\u{1b}OR";
const CTRL_Q: &str = "\u{11}";

/// The terminal is as it was found, and nothing of the meeting stands on it.
#[track_caller]
fn is_given_back(terminal: &Terminal) {
    let screen = terminal.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.contents().trim(), "");
    let left = |mode: &str| {
        let mut switches = sent(terminal.wire())
            .into_iter()
            .filter_map(|one| match one {
                Sent::Sequence(name, switch @ ('h' | 'l')) if name == mode => Some(switch),
                _ => None,
            });
        switches.next_back() == Some('l')
    };
    assert!(left("?1049") && left("?2004") && left("?1004"));
    assert_eq!(looks(terminal.wire()).last(), Some(&vec![0]));
}

/// Nothing was sent to the terminal but letters and what moves the cursor, clears, and changes how letters look.
#[track_caller]
fn sent_nothing_odd(terminal: &Terminal) {
    let odd = sent(terminal.wire())
        .into_iter()
        .find(|one| !is_allowed(one));
    assert_eq!(odd, None);
}

/// The file is whole and has the form of a meeting that was left in order: a map, and letters that people can read as words.
#[track_caller]
fn is_tidied(path: &PathBuf) -> String {
    assert_eq!(read(path).problems, []);
    let text = std::fs::read_to_string(path).expect("a file");
    assert!(
        text.contains("\n  map: (") && text.ends_with("  ],\n)\n"),
        "{text}"
    );
    text
}

fn only_file(desk: &Desk) -> PathBuf {
    let files: Vec<_> = std::fs::read_dir(desk.sessions())
        .expect("a folder")
        .collect();
    assert_eq!(files.len(), 1, "nothing else is left in the folder");
    files
        .into_iter()
        .next()
        .expect("one")
        .expect("a file")
        .path()
}

/// A meeting in which a word is being written.
fn in_the_middle_of_a_word(desk: &Desk) -> (PathBuf, Terminal) {
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus st");
    (path, terminal)
}

/// From the list of meetings to an empty board.
fn begin(terminal: &mut Terminal) {
    terminal.see("No meeting here yet.");
    assert!(terminal.screen().alternate_screen() && terminal.screen().bracketed_paste());
    terminal.press(ENTER);
    terminal.see("Begins with");
    terminal.press("Kite family");
    terminal.see("Kite family");
    terminal.press(ENTER);
    terminal.see("What's working well?");
    terminal.see("Kite family · strategy meeting");
}

/// An entry with who said it and where it belongs, and one in the next column.
fn write_two_entries(terminal: &mut Terminal) {
    terminal.write("", "Sam was alone ");
    terminal.press("@Nan");
    terminal.see("new: Nan");
    terminal.press(ENTER);
    terminal.see_draft("Sam was alone");
    terminal.press("#past");
    terminal.see("Past harm");
    terminal.press(&ENTER.repeat(2));
    terminal.see("• Sam was alone");
    terminal.press(TAB);
    terminal.write("", "Nan collects Sam on Mondays and Thursdays");
    terminal.press(ENTER);
    terminal.see("• Nan collects Sam");
}

#[test]
fn a_whole_meeting_from_the_first_key_to_the_last() {
    let desk = Desk::new();
    let mut terminal = Terminal::of(&desk, &[]);
    begin(&mut terminal);
    write_two_entries(&mut terminal);
    terminal.press(&format!("{F2}{DOWN}"));
    terminal.write("", "Dad");
    terminal.press(&format!("{ENTER}{ESC}{F3}"));
    terminal.see("0–10 number");
    terminal.press("7.");
    terminal.see("7½");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    is_given_back(&terminal);
    sent_nothing_odd(&terminal);
    let path = only_file(&desk);
    let text = is_tidied(&path);
    assert!(
        text.contains("put: \"Sam was alone @Nan\""),
        "letters are folded: {text}"
    );
    let said = [
        "past-harm: Sam was alone",
        "working-well: Nan collects Sam on Mondays and Thursdays",
    ];
    assert_eq!(written(&path), said);
    let shown = desk.done(&["show", "kite", "--width", "80"]);
    assert!(
        shown.contains("Here: Nan, Dad") && shown.contains("Nan: 7½"),
        "{shown}"
    );
}

#[test]
fn the_cursor_is_seen_and_stands_behind_the_last_letter_that_was_typed() {
    let desk = Desk::new();
    let (_, mut terminal) = in_the_middle_of_a_word(&desk);
    assert!(before_cursor(terminal.screen()).ends_with("thebusst"));
    terminal.press("\u{1b}[D\u{1b}[D");
    terminal.until("two back", |screen| {
        before_cursor(screen).ends_with("thebus")
    });
    terminal.press("x");
    terminal.until("a letter between", |screen| {
        before_cursor(screen).ends_with("thebusx")
    });
    terminal.see("bus xst");
    terminal.press("\u{7f}");
    terminal.until("none between", |screen| {
        before_cursor(screen).ends_with("thebus")
    });
    assert!(!terminal.screen().hide_cursor());
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}

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
fn another_size_in_the_middle_of_a_word_loses_nothing() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.resize((160, 45));
    terminal.write("the bus st", "ops ");
    terminal.resize((3, 2));
    terminal.press("at");
    terminal.resize((40, 10));
    terminal.see_draft("the bus stops at");
    terminal.resize((80, 24));
    terminal.write("the bus stops at", " ten");
    terminal.press(ENTER);
    terminal.see("• the bus stops at ten");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    is_given_back(&terminal);
    sent_nothing_odd(&terminal);
    assert_eq!(written(&path), ["worries: the bus stops at ten"]);
}

#[test]
fn a_window_that_changes_at_the_moment_of_a_key_is_always_seen() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    for columns in 81..141 {
        terminal.press("x");
        terminal.resize((columns, 24));
    }
    terminal.see_draft(&"x".repeat(60));
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
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
fn without_colour_there_is_none_and_the_focus_is_still_seen() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    for (arguments, more) in [
        (&["open", "kite"][..], &[("NO_COLOR", "1")][..]),
        (&["--color", "never", "open", "kite"], &[]),
    ] {
        let mut terminal = Terminal::start(&desk, PROGRAM, arguments, (80, 24), more);
        terminal.see("What are we worried about?");
        terminal.write("", "the bus");
        terminal.press("\u{1b}[A");
        terminal.see("bus");
        terminal.press("\u{10}");
        terminal.see("What shall happen?");
        terminal.press(CTRL_Q);
        terminal.ended();
        let all = looks(terminal.wire()).concat();
        let is_colour = |number: &u16| matches!(number, 30..=38 | 40..=48 | 90..=107);
        assert_eq!(
            all.iter().find(|number| is_colour(number)),
            None,
            "{arguments:?}"
        );
        assert!(
            all.contains(&1) && all.contains(&7),
            "bold and reverse are there: {all:?}"
        );
    }
}

#[test]
fn colours_stay_when_they_are_asked_for() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let arguments = ["--color", "always", "open", "kite"];
    let mut terminal = Terminal::start(&desk, PROGRAM, &arguments, (80, 24), &[("NO_COLOR", "1")]);
    terminal.see("What are we worried about?");
    terminal.press(CTRL_Q);
    terminal.ended();
    assert!(looks(terminal.wire()).concat().contains(&48));
}

#[test]
fn hostile_words_typed_pasted_and_read_reach_the_terminal_as_letters_only() {
    let desk = Desk::new();
    let path = desk.meeting("Kite\u{1b}]0;gone\u{7}\u{202e}family");
    let mut terminal = Terminal::of(&desk, &["open", arg(&path)]);
    terminal.see("What are we worried about?");
    terminal.press("\u{1b}[200~pasted \u{1b}]52;c;aGk=\u{7}\u{9b}2J \u{202e}words\u{1b}[201~");
    terminal.see("words");
    terminal.press("\u{202e}\u{9b}typed");
    terminal.see("typed");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    sent_nothing_odd(&terminal);
    assert_eq!(read(&path).problems, []);
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
