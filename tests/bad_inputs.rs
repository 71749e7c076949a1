//! Each bad input under `tests/files/bad` gets the answer that stands there, and nothing is changed that should not be.
//!
//! `BAD_UPDATE=always cargo test --test bad_inputs` writes the answers of today into the cases: read each before keeping it.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod bad;
mod common;

use std::path::{Path, PathBuf};

use bad::desk::{Desk, changed};
use bad::{Answer, Case, case};

/// So many cases run side by side; most of the time is waiting for programs to start.
const HANDS: usize = 4;

/// Words of developers, which say nothing to whoever reads them.
const NO_WORDS: [&str; 18] = [
    "Os {",
    "os error",
    "unwrap",
    "panick",
    "RON",
    "error:",
    "Error",
    "invalid",
    "Invalid",
    "Err(",
    "Some(",
    "None",
    "digit found",
    "subcommand",
    "argument",
    "stack",
    "src/",
    "Written",
];

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/bad");
    let mut all = Vec::new();
    for group in std::fs::read_dir(folder).expect("groups of cases") {
        let cases = std::fs::read_dir(group.expect("a group").path()).expect("cases");
        all.extend(cases.map(|case| case.expect("a case").path()));
    }
    all.sort();
    all
}

#[test]
fn every_bad_input_is_answered_in_a_sentence_that_helps() {
    let cases = cases();
    assert!(cases.len() >= 250, "{} cases", cases.len());
    let parts = cases.chunks(cases.len().div_ceil(HANDS));
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let hands: Vec<_> = parts
            .map(|part| scope.spawn(|| part.iter().filter_map(|one| look(one)).collect()))
            .collect();
        let told = hands.into_iter().map(|hand| hand.join().expect("a hand"));
        told.collect::<Vec<Vec<String>>>().concat()
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not as it should be with a case, if anything.
fn look(path: &Path) -> Option<String> {
    let text = std::fs::read_to_string(path).expect("a case");
    let case = case(&text);
    let desk = Desk::of(&case);
    let before = desk.lying();
    let answer = desk.answer(&case);
    let after = desk.lying();
    let mut wrong = faults_of(&case, &answer);
    for name in changed(&before, &after) {
        let may = case.touched.iter().any(|one| meant(one, &name));
        if !may {
            wrong.push(format!("{name} changed"));
        }
    }
    if !case.answer.means(&answer) {
        wrong.push(format!(
            "meant:\n{}said:\n{}",
            case.answer.lines(),
            answer.lines()
        ));
        if std::env::var_os("BAD_UPDATE").is_some() {
            update(path, &text, &case, answer);
        }
    }
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    (!wrong.is_empty()).then(|| format!("{name}: {}", wrong.join("; ")))
}

/// Writes the answer of today into the case; where any output was meant, that stays so.
fn update(path: &Path, text: &str, case: &Case, mut answer: Answer) {
    if case.answer.out == ["…"] {
        answer.out.clone_from(&case.answer.out);
    }
    let is_answer = |line: &&str| {
        let mut words = ["status:", "out:", "err:"].iter();
        words.any(|one| line.starts_with(one))
    };
    let rest = text.lines().filter(|line| !is_answer(line));
    let mut rest: Vec<&str> = rest.collect();
    rest.push("");
    let rest = rest.join("\n");
    std::fs::write(path, rest + &answer.lines()).expect("written");
}

fn meant(pattern: &str, name: &str) -> bool {
    match pattern.split_once('…') {
        Some((before, after)) => name.starts_with(before) && name.ends_with(after),
        None => pattern == name,
    }
}

/// What no answer may hold.
fn faults_of(case: &Case, answer: &Answer) -> Vec<String> {
    let mut faults = Vec::new();
    let lines = answer.out.iter().chain(&answer.err);
    for line in lines.clone() {
        if line.chars().any(sofs::meeting::clean::is_forbidden) {
            faults.push(format!("signs that are none: {line:?}"));
        }
    }
    for line in &answer.err {
        if let Some(word) = NO_WORDS.iter().find(|word| line.contains(**word)) {
            faults.push(format!("“{word}” says nothing to anybody: {line}"));
        }
        if !line.ends_with(['.', '?']) {
            faults.push(format!("no whole sentence: {line}"));
        }
    }
    if answer.status != 0 && answer.err.is_empty() && answer.out.is_empty() {
        faults.push("it fails without a word".to_owned());
    }
    if !(0..=2).contains(&answer.status) {
        faults.push(format!("status {} of {:?}", answer.status, case.run));
    }
    faults
}
