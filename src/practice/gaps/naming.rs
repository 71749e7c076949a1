//! Whom a text names.

use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Person};
use crate::meeting::vocabulary::{Kind, Side};
use crate::practice::people::side_of;
use crate::practice::surroundings::{is_apostrophe, is_letter};

/// The words of a text with their capitals, quotations too.
fn words(text: &str) -> Vec<&str> {
    let parts = text.split(|sign: char| !is_letter(sign) && !is_apostrophe(sign));
    let bare = |word: &str| -> usize {
        let cut = ["'s", "’s"].iter().find_map(|end| word.strip_suffix(end));
        cut.unwrap_or(word).trim_end_matches(is_apostrophe).len()
    };
    parts
        .map(|word| &word[..bare(word)])
        .filter(|word| !word.is_empty())
        .collect()
}

/// Words in front of a name that are no name themselves.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "pc", "aunt", "uncle", "the",
];

/// Whether a text names somebody: the whole name, or the one part of it by which people call them.
pub(super) fn names(text: &str, name: &str) -> bool {
    let name = name.split('(').next().unwrap_or(name);
    let said = words(text);
    let parts = words(name);
    let whole = !parts.is_empty()
        && said.windows(parts.len()).any(|here| {
            let mut pairs = here.iter().zip(&parts);
            pairs.all(|(one, other)| one.to_lowercase() == other.to_lowercase())
        });
    let called = parts
        .iter()
        .find(|part| !TITLES.contains(&part.to_lowercase().as_str()));
    whole || called.is_some_and(|called| is_called(&said, called))
}

fn is_called(said: &[&str], called: &str) -> bool {
    called.starts_with(char::is_uppercase) && said.contains(&called)
}

/// Whether a text names a grown-up: somebody the meeting knows, or "Mum", "the neighbour", "her teacher".
pub(super) fn names_a_grown_up(map: &Map, text: &str) -> bool {
    let grown_up = |person: &Person| person.side != Side::Child && names(text, &person.name);
    map.people.iter().any(|person| grown_up(person))
        || words(text)
            .iter()
            .any(|word| is_kin_or_trade(&word.to_lowercase()))
}

/// Whether a grown-up says "I" or "we" in it.
pub(super) fn is_told_by(map: &Map, entry: &Entry) -> bool {
    let mut speakers = entry.speakers.iter().filter_map(|&id| map.person(id));
    let said = words(&entry.text);
    let themselves = said
        .iter()
        .any(|word| matches!(*word, "I" | "We" | "we" | "us" | "me"));
    themselves && speakers.any(|person| person.side != Side::Child)
}

/// Among workers a word that says nothing is a worker, in a family it is family; only a word that tells is the same in both.
fn is_kin_or_trade(word: &str) -> bool {
    let side = side_of(word, "", Kind::Strategy);
    side != Side::Child && side == side_of(word, "", Kind::Mapping)
}

/// Whether somebody is a parent, as far as their name or role says it.
pub(super) fn is_parent(person: &Person) -> bool {
    const PARENTS: &[&str] = &[
        "mum",
        "mummy",
        "mam",
        "mother",
        "mom",
        "dad",
        "daddy",
        "father",
        "parent",
        "stepdad",
        "stepmum",
        "stepfather",
        "stepmother",
    ];
    let says = |text: &str| {
        let said = text.to_lowercase();
        let all = words(&said);
        all.iter().any(|word| PARENTS.contains(word))
    };
    person.side == Side::Family && (says(&person.name) || says(&person.role))
}
