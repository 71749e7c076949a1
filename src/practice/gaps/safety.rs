//! Whether what stands under existing safety is safety: done, by somebody, at a time.

use super::gap::{Gap, Look, Means};
use super::naming::{is_told_by, names_a_grown_up};
use super::times::says_when;
use super::verbs::{says_now, small_words};
use crate::meeting::checks::Check;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Category;
use crate::practice::children::said;

/// What is good, and has not kept anybody safe yet.
const STRENGTHS: &[&str] = &["love", "want", "agree", "engage", "attend", "care"];

fn is_strength(entry: &Entry) -> bool {
    let words = small_words(&entry.text);
    let phrase = |first: &str, second: &str| {
        words
            .windows(2)
            .any(|two| two[0] == first && two[1] == second)
    };
    says_now(&entry.text, STRENGTHS)
        || words.iter().any(|word| word == "willing")
        || phrase("good", "relationship")
        || phrase("close", "relationship")
}

/// Whether the words name a grown-up, or a grown-up tells of themselves.
fn somebody_acted(look: &Look, entry: &Entry) -> bool {
    names_a_grown_up(look.map, &entry.text) || is_told_by(look.map, entry)
}

/// An entry of existing safety that does not say when it was or who acted. What sounds like a strength is asked otherwise.
pub(super) fn safety_without_a_time(look: &Look) -> Vec<Gap> {
    let missing = |entry: &&Entry| {
        let tells = says_when(&entry.text) && somebody_acted(look, entry);
        !tells && !is_strength(entry)
    };
    let sentence = said(
        "When was that, and who kept {child} safe?",
        &look.names_of_children(),
    );
    safety(look)
        .filter(missing)
        .map(|entry| {
            let means = Means::Entry(entry.id);
            Gap::new(Check::SafetyWithoutATime, sentence.clone(), means)
        })
        .collect()
}

/// An entry of existing safety that tells of love, will or agreement.
pub(super) fn safety_is_a_strength(look: &Look) -> Vec<Gap> {
    let sentence = said(
        "Has that kept {child} safe when it was hard?",
        &look.names_of_children(),
    );
    safety(look)
        .filter(|entry| is_strength(entry))
        .map(|entry| {
            let means = Means::Entry(entry.id);
            Gap::new(Check::SafetyIsAStrength, sentence.clone(), means)
        })
        .collect()
}

fn safety<'a>(look: &Look<'a>) -> impl Iterator<Item = &'a Entry> {
    let entries = look.map.entries_in(Category::ExistingSafety);
    entries.map(AsRef::as_ref)
}
