//! Narrowing a list while somebody types: what begins with the words first, then what is near enough.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::meeting::text::folded;

/// The numbers of the labels that fit the words, best first. Without words all fit, in their own order.
pub fn narrow<'a>(labels: impl IntoIterator<Item = &'a str>, words: &str) -> Vec<usize> {
    let words = words.trim();
    let labels = labels.into_iter().enumerate();
    if words.is_empty() {
        return labels.map(|(number, _)| number).collect();
    }
    let wanted = folded(words);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let pattern = Pattern::parse(words, CaseMatching::Ignore, Normalization::Smart);
    let mut letters = Vec::new();
    let mut found: Vec<(bool, u32, usize)> = labels
        .filter_map(|(number, label)| {
            let begins = folded(label).starts_with(&wanted);
            let near = pattern.score(Utf32Str::new(label, &mut letters), &mut matcher);
            (begins || near.is_some()).then(|| (!begins, u32::MAX - near.unwrap_or(0), number))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, _, number)| number).collect()
}

/// Whether one of the label's words, and what follows it, begins with these words.
pub fn begins_a_word(label: &str, words: &str) -> bool {
    let wanted = Atom::new(
        words,
        CaseMatching::Ignore,
        Normalization::Smart,
        AtomKind::Prefix,
        false,
    );
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut letters = Vec::new();
    let places = label.match_indices(char::is_whitespace);
    let starts = places.map(|(byte, blank)| byte + blank.len());
    std::iter::once(0).chain(starts).any(|start| {
        let rest = Utf32Str::new(&label[start..], &mut letters);
        wanted.score(rest, &mut matcher).is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::{begins_a_word, narrow};

    #[test]
    fn any_word_of_a_name_may_begin() {
        assert!(begins_a_word("Mr Osei", "os") && begins_a_word("Mr Osei", "mr o"));
        assert!(begins_a_word("Zoë", "zoe") && begins_a_word("Zoë", ""));
        assert!(!begins_a_word("Samuel", "sue") && !begins_a_word("Mr Osei", "sei"));
    }

    #[test]
    fn what_begins_with_the_words_comes_first() {
        let labels = ["Find words", "Undo", "Whose turn", "Under"];
        assert_eq!(narrow(labels, "und")[..2], [1, 3]);
        assert_eq!(narrow(labels, ""), [0, 1, 2, 3]);
    }

    #[test]
    fn near_enough_is_found_and_accents_do_not_matter() {
        assert_eq!(narrow(["Hold back", "Zoë"], "zoe"), [1]);
        assert_eq!(narrow(["Hold back", "Zoë"], "hold bak"), [0]);
        assert!(narrow(["Hold back"], "xyz").is_empty());
    }
}
