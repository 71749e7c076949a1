//! The words of a text that are not quoted and no part of an address, and which of them are names.

use std::ops::Range;

use super::surroundings::{Quotation, is_address, is_apostrophe, is_letter};

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Blanks: both words may belong to one phrase.
    Blank,
    /// A hyphen: both words are one.
    Hyphen,
    /// The beginning, other signs, or words that are let be.
    Other,
}

/// A word as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes, without the end of "Gran's".
    pub range: Range<usize>,
    /// What parts it from the word before.
    pub before: Gap,
    /// Whether it had the end of "Gran's".
    pub owns: bool,
}

/// Titles after which a word with a capital letter is a name, also one that nobody has listed yet.
const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "mx", "dr", "pc", "dc", "sgt", "aunt", "uncle",
];

/// The words outside quotations and addresses, in one walk through the text.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut quotation = Quotation::default();
    let mut start = 0;
    for run in text.split_inclusive(char::is_whitespace) {
        let address = is_address(run);
        let mut begun = None;
        for (byte, sign) in run.char_indices() {
            let quoted = quotation.takes(sign);
            let inside = is_letter(sign) || (begun.is_some() && is_apostrophe(sign));
            if quoted || address || !inside {
                let word = begun.take().map(|from| start + from..start + byte);
                words.extend(word.map(|range| word_at(text, range)));
            } else {
                begun = begun.or(Some(byte));
            }
        }
        start += run.len();
        let word = begun.map(|from| start - run.len() + from..start);
        words.extend(word.map(|range| word_at(text, range)));
    }
    part(text, &mut words);
    words
}

/// The word without apostrophes that close it.
fn word_at(text: &str, range: Range<usize>) -> Word {
    let written = text[range.clone()].trim_end_matches(is_apostrophe);
    let root = ["'s", "’s", "'S", "’S"]
        .iter()
        .find_map(|end| written.strip_suffix(end));
    Word {
        range: range.start..range.start + root.unwrap_or(written).len(),
        before: Gap::Other,
        owns: root.is_some(),
    }
}

/// Finds what stands between each word and the one before.
fn part(text: &str, words: &mut [Word]) {
    let mut end = None;
    for word in words {
        let between = end.map(|end| &text[end..word.range.start]);
        word.before = between.map_or(Gap::Other, gap);
        end = Some(word.range.end);
    }
}

fn gap(between: &str) -> Gap {
    let ends = ["'s", "’s", "'S", "’S"];
    let between = ends
        .iter()
        .find_map(|end| between.strip_prefix(end))
        .unwrap_or(between);
    if matches!(between, "-" | "‐" | "‑") {
        Gap::Hyphen
    } else if between.chars().all(char::is_whitespace) {
        Gap::Blank
    } else {
        Gap::Other
    }
}

/// Whether a word is a name or part of one: of a whole name in any case, of any name with its capital, or behind a title.
pub(super) fn is_name(text: &str, words: &[Word], at: usize, names: &[&str]) -> bool {
    let said = |at: usize| words.get(at).map_or("", |word| &text[word.range.clone()]);
    let capital = said(at).starts_with(char::is_uppercase);
    let before = at.checked_sub(1).map_or("", said);
    if capital
        && TITLES
            .iter()
            .any(|title| title.eq_ignore_ascii_case(before))
    {
        return true;
    }
    names.iter().any(|name| {
        let parts: Vec<&str> = name
            .split(|sign: char| !is_letter(sign) && !is_apostrophe(sign))
            .filter(|part| !part.is_empty())
            .collect();
        let whole = |place: usize| {
            let here = at
                .checked_sub(place)
                .map(|first| first..first + parts.len());
            here.is_some_and(|here| here.zip(&parts).all(|(at, part)| same_word(said(at), part)))
        };
        let stands_whole = parts.len() > 1 && (0..parts.len()).any(whole);
        stands_whole || (capital && parts.contains(&said(at)))
    })
}

/// Whether two words differ in their capitals at most.
pub(super) fn same_word(one: &str, other: &str) -> bool {
    let small = |text: &str| {
        text.chars()
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    one.eq_ignore_ascii_case(other)
        || (!one.is_ascii() && !other.is_ascii() && small(one) == small(other))
}

#[cfg(test)]
mod tests {
    use super::{Gap, is_name, words_of};

    fn said(text: &str) -> Vec<&str> {
        let words = words_of(text).into_iter();
        words.map(|word| &text[word.range]).collect()
    }

    fn named<'a>(text: &'a str, names: &[&str]) -> Vec<&'a str> {
        let words = words_of(text);
        let numbers = 0..words.len();
        numbers
            .filter(|&at| is_name(text, &words, at, names))
            .map(|at| &text[words[at].range.clone()])
            .collect()
    }

    #[test]
    fn words_are_parted_by_blanks_hyphens_or_more() {
        let words = words_of("one two-three, four\n five \"x\" six");
        let gaps: Vec<Gap> = words.iter().map(|word| word.before).collect();
        let (other, blank) = (Gap::Other, Gap::Blank);
        assert_eq!(gaps, [other, blank, Gap::Hyphen, other, blank, other]);
    }

    #[test]
    fn quotations_and_addresses_hold_no_words() {
        assert_eq!(said("Sam \"hid there\" again"), ["Sam", "again"]);
        assert_eq!(said("Sam “hid there” again “and"), ["Sam", "again"]);
        assert_eq!(said("to case@sofs.uk, #past-harm now"), ["to", "now"]);
    }

    #[test]
    fn apostrophes_stay_in_a_word_and_fall_from_its_end() {
        assert_eq!(
            said("Gran’s don't 'here' Bess'"),
            ["Gran", "don't", "here", "Bess"]
        );
        let words = words_of("Gran's dog");
        assert!(words[0].owns && !words[1].owns);
        assert_eq!(words[1].before, Gap::Blank);
    }

    #[test]
    fn names_are_known_whole_by_capital_and_behind_a_title() {
        assert_eq!(named("Mr Case took the case", &["Mr Case"]), ["Mr", "Case"]);
        assert_eq!(
            named("zoë kite and Kite and kite", &["Zoë Kite"]),
            ["zoë", "kite", "Kite"]
        );
        assert_eq!(named("Ask Dr Case about the case", &[]), ["Case"]);
        assert_eq!(named("Dr case", &["", "-"]), Vec::<&str>::new());
    }
}
