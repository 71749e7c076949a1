//! Whether the words on the wall are those that families use.

use super::gap::{Gap, Look, Means};
use super::verbs::small_words;
use crate::meeting::checks::Check;
use crate::meeting::parts::{Entry, EntryId};
use crate::meeting::vocabulary::{Category, Column};
use crate::practice::jargon::Offer;
use crate::practice::plain_words::{Found, jargon_in};
use crate::practice::words::capitalised;

/// Words that blame somebody in place of what was seen.
const BLAME: &[&str] = &["manipulative", "hostile", "chaotic", "attention-seeking"];

/// Words that are seldom quite true of what somebody does wrong.
const SWEEPING: &[&str] = &["always", "never"];

/// Entries from the top down, in the order of the columns.
fn entries<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Entry> {
    let map = look.map;
    let categories = Category::ALL.iter();
    categories.flat_map(|&category| map.entries_in(category).map(AsRef::as_ref))
}

fn is_label(look: &Look, entry: &Entry) -> bool {
    let words = entry.text.split_whitespace().count();
    words <= look.thresholds.words_of_a_label
        && !jargon_in(&entry.text, &look.names(), look.own_words).is_empty()
}

/// Each entry of so few words that a listed term is all it says.
pub(super) fn label(look: &Look) -> Vec<Gap> {
    entries(look)
        .filter(|entry| is_label(look, entry))
        .map(|entry| {
            Gap::new(
                Check::Label,
                "What would we have seen?",
                Means::Entry(entry.id),
            )
        })
        .collect()
}

/// Each listed term, once, where it stands first. A label and a word that blames are asked about otherwise.
pub(super) fn jargon(look: &Look) -> Vec<Gap> {
    let mut seen: Vec<String> = Vec::new();
    let mut gaps = Vec::new();
    for (text, means) in texts(look) {
        for found in jargon_in(&text, &look.names(), look.own_words) {
            if BLAME.contains(&found.term) || seen.iter().any(|term| term == found.term) {
                continue;
            }
            seen.push(found.term.to_owned());
            gaps.push(Gap::new(Check::Jargon, offered(&text, &found), means));
        }
    }
    gaps
}

/// Everything on the wall that may hold a term, but for labels.
fn texts(look: &Look) -> Vec<(String, Means)> {
    let all = &look.map.conclusions;
    let mut texts: Vec<(String, Means)> = entries(look)
        .filter(|entry| !is_label(look, entry))
        .map(|entry| (entry.text.clone(), meant(entry)))
        .collect();
    texts.extend(
        all.statements
            .iter()
            .map(|one| (one.sentence(), Means::Statement(one.id))),
    );
    texts.extend(
        all.goals
            .iter()
            .map(|one| (one.sentence(), Means::Goal(one.id))),
    );
    texts.extend(
        all.decisions
            .iter()
            .map(|one| (one.what.clone(), Means::Decision(one.id))),
    );
    texts.extend(
        all.rules
            .iter()
            .map(|one| (one.text.clone(), Means::Rule(one.id))),
    );
    texts
}

fn meant(entry: &Entry) -> Means {
    match entry.category {
        Category::NextSteps => Means::Step(entry.id),
        Category::BottomLines => Means::BottomLine(entry.id),
        _ => Means::Entry(entry.id),
    }
}

fn offered(text: &str, found: &Found) -> String {
    let term = capitalised(&text[found.range.clone()]);
    match found.offer {
        Offer::Replace => format!("“{term}”: could we say “{}”?", found.plain_in_form()),
        Offer::Advice => format!("“{term}”: could we {}?", found.plain),
    }
}

/// Each entry with a word that blames somebody, and each worry with one that sweeps too wide.
pub(super) fn name_and_blame(look: &Look) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for entry in entries(look) {
        let (words, small) = (small_words(&entry.text), entry.text.to_lowercase());
        let holds = |term: &&&str| {
            let parts: Vec<&str> = term.split('-').collect();
            let stands = words.windows(parts.len()).any(|here| here == parts);
            stands && small.contains(**term)
        };
        let worry = entry.category.column() == Column::Worried;
        let sweeping = SWEEPING.iter().filter(|_| worry);
        let found = BLAME.iter().chain(sweeping).find(holds).is_some();
        if found && !is_label(look, entry) {
            gaps.push(blame(entry.id));
        }
    }
    gaps
}

fn blame(entry: EntryId) -> Gap {
    Gap::new(
        Check::NameAndBlame,
        "What did we see or hear ourselves?",
        Means::Entry(entry),
    )
}
