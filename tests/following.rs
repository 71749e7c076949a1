//! The second screen: every letter arrives, whatever happens to the file, and nothing is ever written.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use terminal::Terminal;
use terminal::desk::{Desk, arg};

const CTRL_Q: &str = "\u{11}";

#[test]
fn every_letter_arrives_on_the_second_screen_and_the_end_is_said() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    let mut chair = Terminal::of(&desk, &["open", arg(&file)]);
    chair.see("type to write");
    let mut second = Terminal::of(&desk, &["follow", arg(&file)]);
    second.see("second screen");
    for letters in ["Grandad", "Grandad walks", "Grandad walks Maya"] {
        let before = letters.rsplit_once(' ').map_or("", |(before, _)| before);
        chair.press(&letters[before.len()..]);
        second.see(letters);
    }
    chair.close(CTRL_Q);
    second.see("The meeting is over.");
    let mut again = Terminal::of(&desk, &["open", arg(&file)]);
    again.see("type to write");
    again.press("and she likes it");
    second.see("and she likes it");
    again.close(CTRL_Q);
    second.close(CTRL_Q);
}

#[test]
fn a_second_screen_begins_with_one_column_if_asked_to() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    let mut second = Terminal::of(&desk, &["follow", arg(&file), "--big"]);
    second.see("Working well 0");
    second.close(CTRL_Q);
}

#[test]
fn either_screen_killed_leaves_the_other_well() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    let mut chair = Terminal::of(&desk, &["open", arg(&file)]);
    chair.see("type to write");
    let mut second = Terminal::of(&desk, &["follow", arg(&file)]);
    second.see("second screen");
    chair.press("Nan hel");
    second.see("Nan hel");
    chair.signal("KILL");
    chair.ended();
    let mut again = Terminal::of(&desk, &["open", arg(&file)]);
    again.see("Nan hel");
    again.press("ps");
    second.see("Nan helps");
    second.signal("KILL");
    second.ended();
    again.press(" on Mondays");
    again.see("on Mondays");
    again.close(CTRL_Q);
}

#[test]
fn a_file_that_disappears_is_waited_for_and_nothing_is_written_by_looking() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    let whole = std::fs::read(&file).expect("the file");
    let mut second = Terminal::of(&desk, &["follow", arg(&file)]);
    second.see("second screen");
    std::fs::remove_file(&file).expect("gone");
    second.see("Waiting for the meeting to come back.");
    std::fs::write(&file, &whole).expect("back");
    second.until("the meeting back", |screen| {
        !screen.contents().contains("Waiting for")
    });
    second.close(CTRL_Q);
    assert_eq!(std::fs::read(&file).expect("the file"), whole);
}

#[test]
fn a_replay_prints_one_line_for_everything_that_matters() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    desk.done(&[
        "add",
        arg(&file),
        "worries",
        "Maya is late",
        "--by",
        "School",
    ]);
    desk.done(&["add", arg(&file), "working-well", "Grandad walks Maya"]);
    let printed = desk.done(&["replay", arg(&file), "--print"]);
    let lines: Vec<&str> = printed.lines().collect();
    assert_eq!(lines.len(), 5, "{printed}");
    assert!(lines[0].ends_with("+ School is on the list of people"));
    assert!(lines[1].ends_with("  Worried"));
    assert!(lines[2].ends_with("+ Worries: Maya is late (School)"));
    assert!(lines[3].ends_with("  Working well"));
    assert!(lines[4].ends_with("+ Working well: Grandad walks Maya"));
    let changed = desk.done(&["show", arg(&file), "--since", "0:00", "--at", "0:00"]);
    assert_eq!(changed, "Nothing changed.\n");
    let letters = desk.done(&["replay", arg(&file), "--print", "--letters"]);
    assert!(letters.lines().count() > lines.len());
}

#[test]
fn words_that_were_taken_back_are_told_only_to_whom_asks_for_them() {
    let desk = Desk::new();
    let file = desk.meeting("Linden family");
    let mut chair = Terminal::of(&desk, &["open", arg(&file)]);
    chair.see("type to write");
    chair.press("Dad lies");
    chair.see("Dad lies");
    chair.press("\u{17}says so\r");
    chair.see("Dad says so");
    chair.close(CTRL_Q);
    for (plain, asked) in [
        (
            vec!["replay", arg(&file), "--print"],
            vec!["replay", arg(&file), "--print", "--history"],
        ),
        (
            vec!["export", arg(&file), "--to", "md"],
            vec!["export", arg(&file), "--to", "md", "--history"],
        ),
    ] {
        assert!(!desk.done(&plain).contains("lies"));
        assert!(desk.done(&asked).contains("taken back: lies"));
    }
    assert!(!desk.done(&["show", arg(&file)]).contains("lies"));
}
