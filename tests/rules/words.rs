//! Words that do not stand in `src`: those that end the program, print past the one door, or hide where a name is from.

use super::{paths::mentions, source::Source, tokens::stand_at};

const ENDING: [&[&str]; 8] = [
    &[".", "unwrap", "("],
    &[".", "expect", "("],
    &["::", "unwrap"],
    &["::", "expect"],
    &["panic", "!"],
    &["unreachable", "!"],
    &["todo", "!"],
    &["unimplemented", "!"],
];

const PRINTING: [&[&str]; 5] = [
    &["println", "!"],
    &["eprintln", "!"],
    &["print", "!"],
    &["eprint", "!"],
    &["dbg", "!"],
];

const NAMES_THAT_SAY_NOTHING: [&str; 10] = [
    "util", "utils", "helper", "helpers", "manager", "managers", "handler", "handlers", "data",
    "common",
];

pub fn words_that_end_the_program(sources: &[Source]) -> Vec<String> {
    let advice = "return what could be done and what could not, or find the type in which this cannot happen";
    places_of(&ENDING, sources, advice, Tests::Free)
}

pub fn words_that_print(sources: &[Source]) -> Vec<String> {
    let advice = "return the text; output goes through one door in shell";
    places_of(&PRINTING, sources, advice, Tests::Bound)
}

#[derive(Clone, Copy, PartialEq)]
enum Tests {
    Free,
    Bound,
}

fn places_of(forbidden: &[&[&str]], sources: &[Source], advice: &str, tests: Tests) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        for (at, token) in source.tokens.iter().enumerate() {
            let found = forbidden
                .iter()
                .find(|texts| stand_at(&source.tokens, at, texts));
            let free = token.for_tests && tests == Tests::Free;
            if let Some(texts) = found.filter(|_| !free) {
                let said = format!("`{}`: {advice}", texts.concat());
                complaints.push(source.complaint(token.line, &said));
            }
        }
    }
    complaints
}

pub fn globs_of_our_own(sources: &[Source]) -> Vec<String> {
    let mut complaints = Vec::new();
    for source in sources {
        let declared = source.declared();
        for mention in mentions(source) {
            let head = mention.segments[0].as_str();
            let ours = ["crate", "self", "super", "sofs"].contains(&head)
                || declared.iter().any(|(name, _)| *name == head);
            let seen_by_tests_only = mention.for_tests && mention.segments == ["super", "*"];
            if ours && mention.known_as == "*" && !seen_by_tests_only {
                let said = format!("`{}`: write out the names you need", mention.shown());
                complaints.push(source.complaint(mention.line, &said));
            }
        }
    }
    complaints
}

pub fn names_that_say_nothing(sources: &[Source]) -> Vec<String> {
    let says_nothing = |source: &&Source| {
        let parts = source.name.trim_end_matches(".rs").split('/');
        parts
            .into_iter()
            .any(|part| NAMES_THAT_SAY_NOTHING.contains(&part))
    };
    let advice = "name the file or folder after what it is for";
    sources
        .iter()
        .filter(says_nothing)
        .map(|source| source.complaint(1, advice))
        .collect()
}

pub fn files_without_a_sentence(sources: &[Source]) -> Vec<String> {
    let has_sentence = |source: &Source| {
        let first = source
            .text
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("//!"));
        first.is_some_and(|sentence| !sentence.trim().is_empty())
    };
    let advice = "begin with `//!` and one sentence that says what the file is for";
    let silent = sources.iter().filter(|source| !has_sentence(source));
    silent.map(|source| source.complaint(1, advice)).collect()
}

#[test]
fn words_that_end_the_program_are_seen_outside_tests() {
    let bad = "fn a() { b().unwrap();\nb().expect(\"c\");\npanic!();\nunreachable!();\ntodo!();\nunimplemented!();\nd.map(Option::unwrap); }
        #[cfg(test)]\nmod tests { fn e() { f().unwrap(); panic!(); } }";
    let complaints = words_that_end_the_program(&[Source::new("src/app/update.rs", bad)]);
    assert_eq!(complaints.len(), 7, "{complaints:#?}");
    assert!(complaints[1].starts_with("src/app/update.rs:2: `.expect(`"));
}

#[test]
fn words_that_only_look_like_an_end_are_let_be() {
    let good = "//! Never panic!\n#[expect(dead_code, reason = \"todo!\")]\nfn a() { b.unwrap_or(c); std::panic::set_hook(d); }";
    assert!(words_that_end_the_program(&[Source::new("src/app/update.rs", good)]).is_empty());
}

#[test]
fn words_that_print_are_seen_everywhere() {
    let bad = "fn a() { println!(); eprintln!(); print!(); eprint!(); }\n#[cfg(test)] mod tests { fn b() { dbg!(); } }";
    let complaints = words_that_print(&[Source::new("src/shell/door.rs", bad)]);
    assert_eq!(complaints.len(), 5, "{complaints:#?}");
    assert!(complaints[4].starts_with("src/shell/door.rs:2: `dbg!`"));
}

#[test]
fn globs_of_our_own_are_seen() {
    let bad = "mod page;\nuse crate::meeting::*;\nuse super::{a, b::*};\npub use page::*;\nuse super::*;\nuse ratatui::prelude::*;
        #[cfg(test)] mod tests { use super::*; use crate::view::*; }";
    let complaints = globs_of_our_own(&[Source::new("src/app/mod.rs", bad)]);
    let lines: Vec<_> = complaints
        .iter()
        .map(|said| said.split(':').nth(1).unwrap())
        .collect();
    assert_eq!(lines, ["2", "3", "4", "5", "7"], "{complaints:#?}");
}

#[test]
fn names_that_say_nothing_are_seen() {
    let names = [
        "src/app/utils.rs",
        "src/data/mod.rs",
        "src/view/bar.rs",
        "src/shell/data_folder.rs",
    ];
    let complaints = names_that_say_nothing(&names.map(|name| Source::new(name, "")));
    assert_eq!(complaints.len(), 2, "{complaints:#?}");
}

#[test]
fn a_file_without_a_sentence_is_seen() {
    let texts = [
        "//! What it is for.\n",
        "//!\nfn a() {}",
        "use std::fmt;\n//! Late.",
        "",
    ];
    let complaints =
        files_without_a_sentence(&texts.map(|text| Source::new("src/app/key.rs", text)));
    assert_eq!(complaints.len(), 3, "{complaints:#?}");
}
