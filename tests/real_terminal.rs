//! A whole small meeting at a real terminal: what the room sees, where the cursor stands, and how the terminal is given back.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::afterwards::{is_given_back, is_tidied, only_file, sent_nothing_odd};
use terminal::desk::{Desk, PROGRAM, arg, read, written};
use terminal::hands::{CTRL_Q, DOWN, ENTER, ESC, F2, F3, TAB, in_the_middle_of_a_word};
use terminal::wire::looks;
use terminal::{Terminal, before_cursor};

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
fn another_size_in_the_middle_of_a_word_loses_nothing() {
    let desk = Desk::new();
    let (path, mut terminal) = in_the_middle_of_a_word(&desk);
    terminal.resize_and_see((160, 45));
    terminal.write("the bus st", "ops ");
    terminal.resize_and_see((3, 2));
    terminal.press("at");
    terminal.resize_and_see((40, 10));
    terminal.see_draft("the bus stops at");
    terminal.resize_and_see((80, 24));
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
fn a_window_that_changes_at_the_moment_of_a_key_delays_neither() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    // While the first key is drawn, the window changes and the second key comes.
    for columns in 81..=130 {
        terminal.press("x");
        terminal.resize((columns, 24));
        terminal.press("x");
        terminal.see_draft(&"x".repeat(2 * (usize::from(columns) - 80)));
    }
    terminal.resize_and_see((80, 24));
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
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
