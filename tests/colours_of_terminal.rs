//! The terminal is asked how dark it is: it answers at once, nonsense, late or never, and no letter of it stands on the wall.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::Terminal;
use terminal::afterwards::{is_given_back, only_file, sent_nothing_odd};
use terminal::desk::{Desk, PROGRAM, written};
use terminal::hands::{CTRL_Q, ENTER};
use vt100::Color;

const BLACK: &str = "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\";
const WHITE: &str = "\u{1b}]11;rgb:ffff/ffff/ffff\u{7}";
const QUESTION: &[u8] = b"\x1b]11;?";

/// The grounds of the themes.
const PROJECTOR: Color = Color::Idx(231);
const LIGHT: Color = Color::Idx(255);
const DARK: Color = Color::Idx(233);

/// A meeting that is opened with colours like those of the terminal, which sends this before anything is asked: the earliest
/// answer there can be, so that no test waits for a clock.
fn opened(desk: &Desk, at_once: &str, more: &[(&str, &str)]) -> Terminal {
    desk.meeting("Kite family");
    let arguments = ["--theme", "auto", "open", "kite"];
    let mut terminal = Terminal::start(desk, PROGRAM, &arguments, (80, 24), more);
    terminal.press(at_once);
    terminal.see("What are we worried about?");
    terminal
}

fn ground(terminal: &Terminal) -> Color {
    let cell = terminal.screen().cell(4, 4).expect("a cell");
    cell.bgcolor()
}

fn was_asked(terminal: &Terminal) -> bool {
    let mut sent = terminal.wire().windows(QUESTION.len());
    sent.any(|part| part == QUESTION)
}

#[test]
fn a_dark_terminal_gets_dark_colours_and_a_light_one_light_ones() {
    for (answer, expected) in [(BLACK, DARK), (WHITE, LIGHT)] {
        let desk = Desk::new();
        let mut terminal = opened(&desk, answer, &[]);
        assert_eq!(ground(&terminal), expected);
        terminal.write("", "Nan");
        terminal.press(CTRL_Q);
        assert_eq!(terminal.ended(), 0);
    }
}

#[test]
fn a_terminal_that_says_nothing_or_nonsense_gets_the_usual_colours() {
    for answer in ["", "\u{1b}]11;banana\u{1b}\\", "\u{1b}]11;banana"] {
        let desk = Desk::new();
        let mut terminal = opened(&desk, answer, &[]);
        assert!(was_asked(&terminal));
        assert_eq!(ground(&terminal), PROJECTOR, "{answer}");
        terminal.write("", "Nan");
        terminal.press(CTRL_Q);
        assert_eq!(terminal.ended(), 0);
    }
}

#[test]
fn a_late_answer_whole_or_in_pieces_changes_nothing_and_is_not_written_down() {
    for cut in [2, 9, BLACK.len() - 1, BLACK.len()] {
        let desk = Desk::new();
        let mut terminal = opened(&desk, "", &[]);
        let (before, behind) = BLACK.split_at(cut);
        terminal.press(before);
        terminal.press(behind);
        terminal.write("", "Nan");
        assert_eq!(ground(&terminal), PROJECTOR);
        terminal.press(&format!("{ENTER}{CTRL_Q}"));
        assert_eq!(terminal.ended(), 0);
        is_given_back(&terminal);
        assert_eq!(written(&only_file(&desk)), ["worries: Nan"]);
    }
}

#[test]
fn keys_that_are_pressed_while_the_terminal_is_asked_are_not_lost() {
    let desk = Desk::new();
    let mut terminal = opened(&desk, &format!("Na{BLACK}n"), &[]);
    terminal.see_draft("Nan");
    assert_eq!(ground(&terminal), DARK);
}

#[test]
fn a_terminal_far_away_and_one_whose_colours_are_chosen_are_not_asked() {
    let far = [("SSH_CONNECTION", "10.0.0.1 50000 10.0.0.2 22")];
    let desk = Desk::new();
    let mut terminal = opened(&desk, "", &far);
    assert!(!was_asked(&terminal));
    assert_eq!(ground(&terminal), PROJECTOR);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    let mut terminal = Terminal::of(&desk, &["--theme", "dark"]);
    terminal.see("Kite family");
    assert_eq!(ground(&terminal), DARK);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    sent_nothing_odd(&terminal);
}

#[test]
fn the_configuration_counts_unless_the_command_line_says_otherwise() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let place = desk.folder().join("config.ron");
    std::fs::write(&place, "(theme: \"light\")").expect("written");
    let configured = [("SOFS_CONFIG", place.to_str().expect("a plain path"))];
    for (arguments, expected) in [
        (&["follow", "kite"][..], LIGHT),
        (&["replay", "kite"], LIGHT),
        (&["--theme", "dark", "follow", "kite"], DARK),
        (&["replay", "kite", "--theme", "projector"], PROJECTOR),
    ] {
        let mut terminal = Terminal::start(&desk, PROGRAM, arguments, (80, 24), &configured);
        terminal.see("What are we worried about?");
        assert_eq!(ground(&terminal), expected, "{arguments:?}");
        terminal.press(CTRL_Q);
        assert_eq!(terminal.ended(), 0);
    }
}

#[test]
fn a_terminal_of_sixteen_colours_gets_no_colour_but_bold_and_reverse() {
    let desk = Desk::new();
    let sixteen = [("TERM", "xterm-16color")];
    let mut terminal = opened(&desk, "", &sixteen);
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    let looks = terminal::wire::looks(terminal.wire());
    let one_of = |numbers: &[u16]| {
        looks
            .iter()
            .flatten()
            .any(|number| numbers.contains(number))
    };
    assert!(one_of(&[1]) && one_of(&[7]));
    assert!(!one_of(&[38, 48]), "{looks:?}");
}

#[test]
fn colours_chosen_by_name_are_painted_in_the_middle_of_a_meeting() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.press("/colours");
    terminal.see("Colours: projector");
    terminal.press(ENTER);
    terminal.see("Which colours?");
    terminal.press(&format!("dark{ENTER}"));
    terminal.until("a dark ground", |screen| {
        let cell = screen.cell(4, 4);
        cell.is_some_and(|cell| cell.bgcolor() == DARK)
    });
}
