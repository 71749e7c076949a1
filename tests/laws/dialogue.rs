//! Laws that hold after any lines that anybody says.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use crate::common::first_records;
use crate::common::random::inputs;
use crate::talk::Talk;
use proptest::collection::vec;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq, proptest};
use sofs::app::dialogue::commands::COMMANDS;
use sofs::app::keymap::named;
use sofs::meeting::clean::is_forbidden;
use sofs::meeting::timeline::Timeline;

const WORDS: &[&str] = &[
    "",
    "3",
    "10",
    "2.5",
    "rather not",
    "nobody",
    "the bus stops at ten",
    "late @Nan",
    "@Mum, @Nan and @Dad said so",
    "#past-harm @Sam he was alone",
    "#1 and #two",
    "Nan: ask for Tuesdays off by fri",
    "Dad: it was once",
    "Mum; mother; ; family; here",
    "Sam; 4; ; child",
    "*a big sun",
    "fri",
    "done",
    "everyone",
    "//slash",
    "1 to 2",
    "3 to past harm",
    "\u{1b}[31m\u{202e}e\u{301}👩\u{200d}👧",
    "family",
    "step",
];

/// A command of either table with or without something behind it, words, or anything at all.
fn line() -> impl Strategy<Value = String> {
    let commands: Vec<String> = COMMANDS.iter().map(|one| one.name.to_owned()).collect();
    let names: Vec<String> = named().map(|row| row.name.to_lowercase()).collect();
    let all = [commands, names].concat();
    let all: Vec<String> = all.into_iter().filter(|name| !ends(name)).collect();
    prop_oneof![
        3 => (select(all.clone()), select(WORDS)).prop_map(|(name, words)| format!("/{name} {words}")),
        2 => (select(all), 1..12_usize).prop_map(|(name, letters)| {
            format!("/{}", name.chars().take(letters).collect::<String>())
        }),
        4 => select(WORDS).prop_map(str::to_owned),
        1 => (0..10_u8).prop_map(|digit| format!("/{digit}")),
        1 => any::<String>(),
        1 => Just("word ".repeat(650)),
    ]
}

/// Whatever leaves the meeting ends the law as well.
fn ends(name: &str) -> bool {
    name.starts_with("end") || ["quit", "exit"].contains(&name)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_lines_are_answered_and_all_that_happens_is_on_file(lines in vec(line(), 0..30)) {
        let mut talk = Talk::new();
        for line in lines {
            if ends(line.trim_start_matches('/').trim()) || talk.room.model.meeting().is_none() {
                continue;
            }
            let told = talk.say(&line);
            prop_assert!(!told.is_empty(), "no answer to {line:?}");
            let harmless = told.iter().flat_map(|line| line.chars()).all(|letter| !is_forbidden(letter));
            prop_assert!(harmless, "{told:?}");
        }
        let Some(chairing) = talk.room.model.meeting() else {
            return Ok(());
        };
        let mut filed = first_records();
        filed.extend(talk.filed());
        prop_assert_eq!(filed.as_slice(), chairing.timeline.records());
    }

    #[test]
    fn after_any_keys_lines_go_on_where_the_screen_was(keys in inputs(24), lines in vec(line(), 1..8)) {
        let mut talk = Talk::new();
        for input in keys {
            talk.room.at += 100;
            talk.room.input(vec![input]);
        }
        for line in lines.iter().filter(|line| !ends(line.trim_start_matches('/').trim())) {
            talk.say(line);
        }
    }

    #[test]
    fn words_that_are_said_on_the_board_stand_there_or_are_told(words in "[a-z]{1,8}( [a-z]{1,8}){0,12}") {
        let mut talk = Talk::new();
        let told = talk.say(&words).join("\n");
        let map = talk.room.model.meeting().expect("a meeting").map();
        let text = map.entries.values().next().map(|entry| entry.text.clone());
        prop_assert!(text.as_deref() == Some(&*words) || told.contains(&text.clone().unwrap_or_default()), "{told}");
        prop_assert!(text.is_some());
    }

    #[test]
    fn a_dialogue_leaves_the_records_that_another_reader_understands(lines in vec(line(), 0..24)) {
        let mut talk = Talk::new();
        for line in lines.iter().filter(|line| !ends(line.trim_start_matches('/').trim())) {
            talk.say(line);
        }
        if let Some(chairing) = talk.room.model.meeting() {
            let records = chairing.timeline.records().to_vec();
            let read = Timeline::of(crate::common::about(), records);
            prop_assert_eq!(read.now(), chairing.timeline.now());
        }
    }

    #[test]
    fn what_is_held_back_is_told_in_no_answer(lines in vec(line(), 1..24)) {
        let mut talk = Talk::new();
        talk.say("/held ask Xyzzy about it");
        let harmless = |line: &&String| !ends(line.trim_start_matches('/').trim()) && !line.starts_with("/look");
        for line in lines.iter().filter(harmless) {
            let told = talk.say(line).join("\n");
            prop_assert!(!is_held(&talk) || !told.contains("Xyzzy"), "{}", talk.transcript);
        }
    }

    #[test]
    fn under_the_curtain_nothing_of_the_meeting_is_told(lines in vec(line(), 1..24)) {
        let mut talk = Talk::new();
        talk.says(&["Xyzzy came @Xyzzy", "/curtain"]);
        for line in lines.iter().filter(|line| !ends(line.trim_start_matches('/').trim())) {
            let told = talk.say(line).join("\n");
            let covered = talk.room.model.curtain().is_some();
            prop_assert!(!covered || !told.contains("Xyzzy"), "{}", talk.transcript);
        }
    }
}

/// Whether that is still held back, also where it is being changed.
fn is_held(talk: &Talk) -> bool {
    let Some(chairing) = talk.room.model.meeting() else {
        return false;
    };
    let board = chairing.timeline.now();
    let mut said = board
        .map
        .entries
        .values()
        .filter(|entry| entry.text.contains("Xyzzy"));
    let draft = board
        .draft
        .as_ref()
        .filter(|draft| draft.text().contains("Xyzzy"));
    said.all(|entry| entry.held) && draft.is_none_or(|draft| draft.words().held)
}
