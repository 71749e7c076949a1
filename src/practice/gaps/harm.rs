//! Whether harm is told as it happened, and whether everything has its place.

use super::gap::{Gap, Look, Means};
use super::naming::names;
use super::times::says_when;
use super::verbs::small_words;
use super::wording::in_letters;
use crate::meeting::checks::Check;
use crate::meeting::parts::{Entry, EntryId};
use crate::meeting::vocabulary::{Category, Column};
use crate::practice::children::said;
use crate::practice::words::capitalised;

fn is_example(look: &Look, entry: EntryId) -> bool {
    let statements = look.map.conclusions.statements.iter();
    statements
        .into_iter()
        .any(|one| one.examples.contains(&entry))
}

/// Each entry of past harm without a time; where a statement rests on it, also without a child.
pub(super) fn harm_without_detail(look: &Look) -> Vec<Gap> {
    let children = look.names_of_children();
    let childless = |entry: &Entry| {
        let mut named = children.iter();
        is_example(look, entry.id)
            && !children.is_empty()
            && !named.any(|child| names(&entry.text, child))
    };
    let asks = |entry: &Entry| match (says_when(&entry.text), childless(entry)) {
        (true, false) => None,
        (false, false) => Some("When was that?"),
        (true, true) => Some("What was that like for {child}?"),
        (false, true) => Some("When was that? What was it like for {child}?"),
    };
    let entries = look.map.entries_in(Category::PastHarm);
    entries
        .filter_map(|entry| {
            let sentence = said(asks(entry)?, &children);
            Some(Gap::new(
                Check::HarmWithoutDetail,
                sentence,
                Means::Entry(entry.id),
            ))
        })
        .collect()
}

/// Several entries of past harm, and none says that it was the worst or the last.
pub(super) fn first_worst_last(look: &Look) -> Vec<Gap> {
    let place = look.map.place(Category::PastHarm);
    let marks = |entry: &Entry| {
        let words = small_words(&entry.text);
        words
            .iter()
            .any(|word| matches!(word.as_str(), "worst" | "last" | "latest"))
    };
    let marked = look
        .map
        .entries_in(Category::PastHarm)
        .any(|entry| marks(entry));
    match place.last() {
        Some(&id) if place.len() >= look.thresholds.times_of_harm && !marked => {
            let sentence = "Which time was the worst? And which the last?";
            vec![Gap::new(Check::FirstWorstLast, sentence, Means::Entry(id))]
        }
        _ => Vec::new(),
    }
}

/// At the end everything that has no place yet, in one question.
pub(super) fn unsorted(look: &Look) -> Vec<Gap> {
    let ids: Vec<EntryId> = Column::ALL
        .iter()
        .flat_map(|column| look.map.place(column.unsorted()).iter().copied())
        .collect();
    match ids.first() {
        Some(&first) if look.reached.end => {
            let sentence = match ids.len() {
                1 => "One thing has no place yet. Where does it belong?".to_owned(),
                many => format!(
                    "{} things have no place yet. Where do they belong?",
                    capitalised(&in_letters(many))
                ),
            };
            vec![Gap::new(Check::Unsorted, sentence, Means::Entry(first))]
        }
        _ => Vec::new(),
    }
}
