//! Every byte that the real program sends to its terminal while hostile meetings are on the screen.

use std::path::PathBuf;

use crate::hostile::texts;
use crate::meeting::{FULL, file_saying};
use crate::terminal::Terminal;
use crate::terminal::afterwards::{is_given_back, sent_nothing_odd};
use crate::terminal::desk::{Desk, arg};
use crate::terminal::hands::{CTRL_Q, DOWN, ENTER, ESC};
use crate::terminal::wire::{Sent, sent};

/// Two meetings in which all hostile words stand.
fn hostile_meetings(desk: &Desk) -> Vec<PathBuf> {
    let mut words = texts().into_iter().cycle();
    let files = FULL.into_iter().enumerate();
    files
        .map(|(number, file)| {
            let text = file_saying(file, || words.next().expect("they begin again"));
            desk.put(
                &format!("2026-11-24-140{number}-mapping.ron"),
                text.as_bytes(),
            )
        })
        .collect()
}

/// All sequences that the program makes: their numbers, with every number but a switch as `n`, and their last letter.
const OURS: [&str; 11] = [
    "?1004h", "?1004l", "?1049h", "?1049l", "?2004h", "?2004l", "?25h", "?25l", "n;nH", "nJ", "m",
];

fn shape(one: &Sent) -> Option<String> {
    let Sent::Sequence(numbers, end) = one else {
        return None;
    };
    if numbers.starts_with('?') {
        return Some(format!("{numbers}{end}"));
    }
    // How letters look is said by any row of numbers.
    if *end == 'm'
        && numbers
            .chars()
            .all(|one| one.is_ascii_digit() || one == ';')
    {
        return Some("m".to_owned());
    }
    let mut shape = String::new();
    for letter in numbers.chars() {
        match letter {
            '0'..='9' if shape.ends_with('n') => {}
            '0'..='9' => shape.push('n'),
            other => shape.push(other),
        }
    }
    Some(format!("{shape}{end}"))
}

/// Nothing was sent but letters, the name of the window, and what stands in the list.
#[track_caller]
fn sent_only_ours(terminal: &Terminal) {
    sent_nothing_odd(terminal);
    let all = sent(terminal.wire());
    let strange = all
        .iter()
        .filter_map(shape)
        .find(|shape| !OURS.contains(&shape.as_str()));
    assert_eq!(strange, None);
    let titles: Vec<&Sent> = all
        .iter()
        .filter(|one| matches!(one, Sent::Title(_)))
        .collect();
    assert_eq!(titles.first(), Some(&&Sent::Title("0;sofs".to_owned())));
    assert!(titles.len() <= 2, "{titles:?}");
}

/// What stands below the title line, whose clock moves by itself: a minute that passes is no answer to a key.
fn below_the_clock(contents: &str) -> String {
    contents.lines().skip(1).collect()
}

/// Presses keys, and waits until the screen is another.
fn go(terminal: &mut Terminal, keys: &str) {
    let before = below_the_clock(&terminal.screen().contents());
    terminal.press(keys);
    terminal.until(keys, |screen| below_the_clock(&screen.contents()) != before);
}

const F: [&str; 8] = [
    "\u{1b}OP",
    "\u{1b}OQ",
    "\u{1b}OR",
    "\u{1b}OS",
    "\u{1b}[15~",
    "\u{1b}[17~",
    "\u{1b}[18~",
    "\u{1b}[19~",
];

#[test]
fn a_hostile_meeting_sends_nothing_that_the_program_did_not_make() {
    let desk = Desk::new();
    for file in hostile_meetings(&desk) {
        let mut terminal = Terminal::start(
            &desk,
            crate::terminal::desk::PROGRAM,
            &["open", arg(&file)],
            (132, 43),
            &[],
        );
        terminal.see("What are we worried about?");
        for page in F {
            go(&mut terminal, page);
            terminal.press(DOWN);
            go(&mut terminal, ESC);
            // A key right behind Esc would be taken for one with Alt: first the board has to be back, also from looking back.
            terminal.until("the board", |screen| {
                let seen = screen.contents();
                seen.contains("What are we worried about?") && !seen.contains("looking back")
            });
        }
        go(&mut terminal, "\u{10}");
        go(&mut terminal, ESC);
        go(&mut terminal, "\u{f}");
        go(&mut terminal, "\u{f}");
        go(&mut terminal, "\u{b}");
        go(&mut terminal, "\u{b}");
        go(
            &mut terminal,
            "\u{1b}[200~\u{1b}]0;gone\u{7}\u{1b}[2J\u{9b}31mred\u{202e}\u{1b}[201~",
        );
        terminal.press(ENTER);
        terminal.press(CTRL_Q);
        assert_eq!(terminal.ended(), 0);
        is_given_back(&terminal);
        sent_only_ours(&terminal);
    }
}

#[test]
fn a_list_a_replay_and_a_second_screen_of_hostile_meetings_send_nothing_either() {
    let desk = Desk::new();
    let files = hostile_meetings(&desk);
    let odd = "2026-11-25-\u{1b}]0;gone\u{7}\u{202e}\u{200b}.ron";
    desk.put(odd, b"no meeting");
    desk.put(
        &format!("2026-{}.ron", "\u{301}".repeat(100)),
        b"no meeting",
    );
    let mut home = Terminal::of(&desk, &[]);
    home.see("is not a meeting");
    go(&mut home, "/gone");
    home.press(CTRL_Q);
    assert_eq!(home.ended(), 0);
    sent_only_ours(&home);
    let mut replay = Terminal::of(&desk, &["replay", arg(&files[0])]);
    replay.see("looking back");
    go(&mut replay, "\u{1b}[H");
    replay.press(CTRL_Q);
    assert_eq!(replay.ended(), 0);
    sent_only_ours(&replay);
    let mut second = Terminal::of(&desk, &["follow", arg(&files[1])]);
    second.see("second screen");
    second.press(CTRL_Q);
    assert_eq!(second.ended(), 0);
    sent_only_ours(&second);
}

#[test]
fn errors_before_and_behind_the_screen_are_letters_alone() {
    let desk = Desk::new();
    for text in texts().iter().filter(|text| !text.contains('\0')) {
        let name: String = text.chars().take(100).collect();
        for arguments in [["open", &name], ["follow", &name], ["replay", &name]] {
            let mut terminal = Terminal::of(&desk, &arguments);
            terminal.ended();
            sent_nothing_odd(&terminal);
        }
    }
}
