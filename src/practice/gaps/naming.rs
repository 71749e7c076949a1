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

/// Names that are words as well: they count with their capital only.
const WORDS_TOO: &[&str] = &[
    "amber", "april", "art", "autumn", "bill", "dawn", "faith", "frank", "grace", "hope", "ivy",
    "joy", "june", "mark", "may", "pat", "ray", "rob", "rose", "sky", "sue", "summer", "will",
];

/// Whether a text names somebody: the whole name, or the one part of it by which people call them.
pub(super) fn names(text: &str, name: &str) -> bool {
    let name = name.split('(').next().unwrap_or(name);
    let said = words(text);
    let parts = words(name);
    let whole = !parts.is_empty()
        && !is_a_word_too(&parts)
        && said.windows(parts.len()).any(|here| {
            let mut pairs = here.iter().zip(&parts);
            pairs.all(|(one, other)| one.to_lowercase() == other.to_lowercase())
        });
    let called = parts
        .iter()
        .find(|part| !TITLES.contains(&part.to_lowercase().as_str()));
    whole || called.is_some_and(|called| is_called(&said, called))
}

fn is_a_word_too(parts: &[&str]) -> bool {
    matches!(parts, [one] if WORDS_TOO.contains(&one.to_lowercase().as_str()))
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

#[cfg(test)]
mod tests {
    use super::names;

    #[test]
    fn somebody_is_named_whole_or_as_people_call_them() {
        assert!(names("Bet's key", "Aunt Bet"));
        assert!(names("ask aunt bet", "Aunt Bet"));
        assert!(names("and sam was alone", "Sam"));
        assert!(names("Ask Osei", "Mr Osei (social worker)"));
        assert!(!names("a better key", "Bet"));
        assert!(!names("an aunt came", "Aunt Bet"));
        assert!(!names("", ""));
    }

    #[test]
    fn a_name_that_is_a_word_too_needs_its_capital() {
        assert!(names("and May hid", "May"));
        assert!(!names("she may hide", "May"));
    }
}
