//! The program is killed in the middle of words, again and again: what was seen is in the file, and nothing that was not typed.
//!
//! Four meetings are killed in turn, and opened again after each kill in the file that the last one left. Half of the kills come
//! when a letter was seen, half while up to 37 further letters are on their way.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod count;
mod terminal;

use std::path::Path;

use count::count;
use sofs::meeting::timeline::Timeline;
use sofs::session::ProblemKind;
use terminal::Terminal;
use terminal::desk::{Desk, arg, read};

/// How often each meeting is killed.
fn kills() -> usize {
    let all = count(100) / SAID.len() as u64;
    usize::try_from(all).expect("not that many")
}

/// What is typed, over and over; `\r` is Enter. No sentence is longer than three lines of a column.
const SAID: [&str; 4] = [
    "Sam (4) was alone at home on two evenings\rMum works nights\r",
    "“I like it when Nan reads”\rNan collects Sam on Mondays and Thursdays\r",
    "the bus stops at ten\rZoë knows the way – and the dog too\r",
    "Größe, façade, Ŵyn\rSam is always with a safe grown-up\r",
];

/// How many letters are typed and seen before a kill, and how many more are sent and not waited for.
fn strokes(kill: usize) -> (usize, usize) {
    let unseen = if kill % 2 == 1 { 1 + kill % 37 } else { 0 };
    (1 + kill % 4, unseen)
}

/// What stands after these letters: sentences that were kept, and the one that is being written.
fn standing(letters: &str) -> (Vec<&str>, &str) {
    let mut sentences: Vec<&str> = letters.split('\r').collect();
    let draft = sentences.pop().unwrap_or_default();
    sentences.sort_unstable();
    (sentences, draft)
}

/// What stands in the file, if nothing is wrong with it but that its last line was still being written.
fn found(path: &Path) -> (Vec<String>, String) {
    let reading = read(path);
    let odd = |kind: &ProblemKind| *kind != ProblemKind::NoClosingLine;
    assert!(
        !reading.problems.iter().any(|problem| odd(&problem.kind)),
        "{:?}",
        reading.problems
    );
    let timeline = Timeline::of(reading.about, reading.records);
    let board = timeline.now();
    let entries = board.map.entries.values().map(|entry| entry.text.clone());
    let mut entries: Vec<String> = entries.collect();
    entries.sort_unstable();
    let draft = board.draft.as_ref().map_or("", |draft| draft.text());
    (entries, draft.to_owned())
}

/// Presses one key and waits until the screen shows what it did.
fn press_and_see(terminal: &mut Terminal, before: &str, letter: char) {
    let (_, draft) = standing(before);
    if letter == '\r' {
        terminal.press("\r");
        terminal.see("type to write");
    } else {
        terminal.write(draft, letter.encode_utf8(&mut [0; 4]));
    }
}

/// Opens the meeting, types on, and kills the program. Gives how much was seen and how much was sent.
fn type_and_die(
    desk: &Desk,
    path: &Path,
    script: &str,
    from: usize,
    kill: usize,
) -> (usize, usize) {
    let letters: Vec<char> = script.chars().collect();
    let (seen, unseen) = strokes(kill);
    let mut terminal = Terminal::of(desk, &["open", arg(path)]);
    terminal.see("What are we worried about?");
    let mut before: String = letters[..from].iter().collect();
    for &letter in &letters[from..from + seen] {
        press_and_see(&mut terminal, &before, letter);
        before.push(letter);
    }
    let rest: String = letters[from + seen..from + seen + unseen].iter().collect();
    // Sometimes death has the start, sometimes the letters.
    let letters_first = kill.is_multiple_of(3);
    if letters_first {
        terminal.press_quickly(&rest);
    }
    let mut killer = terminal.signal_soon("KILL");
    if !letters_first {
        terminal.press_quickly(&rest);
    }
    terminal.ended();
    killer.wait().expect("it has done its work");
    // Nobody sees a blank before the letter behind it.
    let blank = usize::from(before.ends_with(' '));
    (from + seen - blank, from + seen + unseen)
}

/// One meeting, killed many times.
fn many_deaths(said: &str) {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let script = said.repeat(kills());
    let prefix = |count: usize| script.chars().take(count).collect::<String>();
    let mut at = 0;
    for kill in 0..kills() {
        let (seen, sent) = type_and_die(&desk, &path, &script, at, kill);
        let (entries, draft) = found(&path);
        let is_this = |count: &usize| {
            let typed = prefix(*count);
            let (kept, writing) = standing(&typed);
            kept == entries && writing == draft
        };
        let so_far = (seen..=sent).find(is_this);
        at = so_far.unwrap_or_else(|| {
            panic!(
                "kill {kill}: after “{}” there is {entries:?} “{draft}”",
                prefix(seen)
            )
        });
    }
    let (mut entries, draft) = found(&path);
    desk.done(&["add", arg(&path), "needs", "Tuesdays off"]);
    entries.extend(["Tuesdays off".to_owned(), draft.trim().to_owned()]);
    entries.retain(|entry| !entry.is_empty());
    entries.sort_unstable();
    assert_eq!(found(&path), (entries, String::new()));
    assert!(desk.done(&["check", arg(&path)]).contains("whole"));
}

#[test]
fn a_killed_program_loses_no_letter_that_was_seen() {
    many_deaths(SAID[0]);
}

#[test]
fn words_in_quotation_marks_survive_as_they_were_seen() {
    many_deaths(SAID[1]);
}

#[test]
fn accents_and_dashes_survive_as_they_were_seen() {
    many_deaths(SAID[2]);
    many_deaths(SAID[3]);
}
