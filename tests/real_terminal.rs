//! A whole meeting in a real terminal: what is seen while it runs, and what is left when it ends.
#![allow(
    clippy::expect_used,
    reason = "a test that cannot go on says why and ends"
)]

mod terminal;

use std::path::{Path, PathBuf};

use sofs::meeting::timeline::Timeline;
use sofs::session::{Changed, Glance, glance, read_file};
use terminal::Terminal;

const DESIGN_SIZE: (u16, u16) = (80, 24);
const ENTER: &str = "\r";
const CTRL_Q: &str = "\x11";
const F2: &str = "\x1bOQ";
const F3: &str = "\x1bOR";
const ESC: &str = "\x1b";

fn meeting_in(folder: &Path) -> PathBuf {
    std::fs::read_dir(folder)
        .expect("the folder")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .expect("a session file")
}

fn board(folder: &Path) -> Timeline {
    let reading = read_file(&meeting_in(folder), Changed::LeaveOut).expect("a readable file");
    assert_eq!(reading.problems, []);
    Timeline::of(reading.about, reading.records)
}

fn glanced(folder: &Path) -> Glance {
    glance(&meeting_in(folder)).expect("a readable file")
}

fn begun(folder: &Path, size: (u16, u16), with: &[(&str, &str)]) -> Terminal {
    let arguments = ["new", "Kite family", "--kind", "strategy"];
    let mut terminal = Terminal::start(folder, &arguments, size, with);
    terminal.wait_for("everything");
    terminal
}

fn given_back(terminal: &Terminal) {
    let screen = terminal.screen.screen();
    assert!(!screen.alternate_screen(), "the other screen is left");
    assert!(!screen.hide_cursor(), "the cursor is there again");
    assert!(!screen.bracketed_paste(), "pastes are as they were");
}

#[test]
fn a_meeting_from_the_list_of_meetings_to_the_tidied_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(folder.path(), &[], DESIGN_SIZE, &[]);
    terminal.wait_for("begin the first one");
    terminal.press(ENTER);
    terminal.wait_for("Begins with");
    terminal.press("Kite family\r");
    terminal.wait_for("What are we worried about?");
    terminal.press("Sam was alone at home @Nursery\r\r");
    terminal.wait_for("Nursery");
    terminal.press("\tNan helps @Nan\r #str\r\r");
    terminal.wait_for("Strengths");
    terminal.press(F2);
    terminal.wait_for("Who is here?");
    terminal.press(F3);
    terminal.wait_for("0–10");
    terminal.press("7she eats well\r");
    terminal.wait_for("because: she eats well");
    terminal.press(CTRL_Q);
    assert!(terminal.end().success());
    given_back(&terminal);
    let map = &board(folder.path()).now().map.clone();
    assert_eq!(map.entries.len(), 2);
    let glance = glanced(folder.path());
    assert!(!glance.stale, "the file holds a fresh map");
    let text = std::fs::read_to_string(meeting_in(folder.path())).expect("text");
    assert!(text.contains("pauses: [0, "), "letters are folded");
}

#[test]
fn the_cursor_stands_behind_the_last_letter() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
    terminal.press("Sam was");
    terminal.wait_for("Sam was");
    terminal.wait_until("the cursor behind the words", |screen| {
        let (row, column) = screen.cursor_position();
        !screen.hide_cursor()
            && column > 7
            && screen.contents_between(row, column - 7, row, column) == "Sam was"
    });
}

#[test]
fn a_new_size_in_the_middle_of_a_word_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
    terminal.press("Sam was al");
    terminal.wait_for("Sam was al");
    terminal.resize(60, 20);
    terminal.wait_for("Worried 0");
    terminal.press("one");
    terminal.wait_for("Sam was alone");
    terminal.resize(3, 2);
    terminal.resize(100, 30);
    terminal.wait_for("What needs to happen?");
    terminal.wait_for("Sam was alone");
    terminal.press(CTRL_Q);
    assert!(terminal.end().success());
    let entries = board(folder.path()).now().map.entries.clone();
    assert!(entries.values().any(|entry| entry.text == "Sam was alone"));
}

#[test]
fn told_to_end_from_outside_it_gives_the_terminal_back_and_the_file_is_whole() {
    for (signal, number) in [("TERM", 15), ("HUP", 1)] {
        let folder = tempfile::tempdir().expect("a folder");
        let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
        terminal.press("Sam was al");
        terminal.wait_for("Sam was al");
        terminal.signal(signal);
        assert_eq!(terminal.end().exit_code(), 128 + number, "{signal}");
        given_back(&terminal);
        let timeline = board(folder.path());
        let draft = timeline
            .now()
            .draft
            .as_ref()
            .map(|draft| draft.text().to_owned());
        assert_eq!(draft.as_deref(), Some("Sam was al"));
    }
}

#[test]
fn a_meeting_that_was_cut_off_goes_on_in_the_middle_of_the_word() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
    terminal.press("Sam was al");
    terminal.wait_for("Sam was al");
    terminal.kill();
    let mut again = Terminal::start(folder.path(), &["open", "kite"], DESIGN_SIZE, &[]);
    again.wait_for("Sam was al");
    again.press("one");
    again.wait_for("Sam was alone");
    again.press(CTRL_Q);
    assert!(again.end().success());
}

#[test]
fn without_colours_bold_and_reverse_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[("NO_COLOR", "1")]);
    terminal.press("Sam");
    terminal.wait_for("Sam");
    let text = String::from_utf8_lossy(&terminal.wire).into_owned();
    for colour in ["[38;", "[48;", ";38;", ";48;"] {
        assert!(!text.contains(colour), "a colour was sent");
    }
    assert!(text.contains("\x1b[1m"), "bold is there");
    assert!(text.contains("\x1b[7m"), "reverse is there");
}

#[test]
fn words_that_look_like_commands_to_a_terminal_are_only_words() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
    terminal.press("\x1b[200~Sam\x1b]52;c;aGk=\x07 said\u{202e} so\x1b[201~");
    terminal.wait_for("said so");
    terminal.press(CTRL_Q);
    assert!(terminal.end().success());
    let wire = String::from_utf8_lossy(&terminal.wire).into_owned();
    assert!(
        !wire.contains("\x1b]"),
        "no command to the window system goes out"
    );
    assert!(
        !wire.contains('\u{202e}'),
        "no change of direction goes out"
    );
}

#[test]
fn ctrl_c_says_how_to_leave_and_esc_does_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = begun(folder.path(), DESIGN_SIZE, &[]);
    terminal.press("\x03");
    terminal.wait_for("Ctrl+Q ends at once");
    terminal.press("x");
    terminal.wait_until("no notice", |screen| {
        !screen.contents().contains("Ctrl+Q ends")
    });
    terminal.press("\x1a");
    terminal.wait_until("the draft gone", |screen| {
        !screen.contents().contains("• x")
    });
    terminal.press("\x1a");
    terminal.wait_until("no draft", |screen| {
        screen.contents().contains("type to write")
    });
    terminal.press(ESC);
    terminal.wait_for("Ctrl+Q ends at once");
    terminal.press(CTRL_Q);
    assert!(terminal.end().success());
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut terminal = Terminal::start(folder.path(), &[], DESIGN_SIZE, &[("TERM", "dumb")]);
    assert_eq!(terminal.end().exit_code(), 1);
    let said = terminal.text();
    assert!(said.contains("cannot move its cursor"), "{said}");
    assert!(!terminal.wire.contains(&0x1b), "nothing but words is sent");
}

#[test]
fn a_meeting_that_is_open_elsewhere_is_refused_in_one_sentence() {
    let folder = tempfile::tempdir().expect("a folder");
    let first = begun(folder.path(), DESIGN_SIZE, &[]);
    let mut second = Terminal::start(folder.path(), &["open", "kite"], DESIGN_SIZE, &[]);
    assert_eq!(second.end().exit_code(), 1);
    assert!(second.text().contains("open"), "{}", second.text());
    drop(first);
}
