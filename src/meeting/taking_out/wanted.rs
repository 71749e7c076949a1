//! The words that are to go, and where they stand in a text: large or small, with accents or without, as whole words.

use std::ops::Range;

use unicode_normalization::char::decompose_compatible;

use super::super::sought::{add_plain, is_unparted};

/// So many letters of a word give it away, also where it was never written to its end.
const TELLING: usize = 3;

/// Words as they are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    words: Vec<Vec<char>>,
    within: bool,
}

/// A letter as it is compared, and the bytes of the text it came from.
struct Plain {
    letter: char,
    from: usize,
    to: usize,
}

impl Wanted {
    /// What is to go: one word, or several that follow one another; `within` also takes them out of longer words. Nothing where
    /// there is no word.
    pub fn of(text: &str, within: bool) -> Option<Self> {
        let plain = plain(text);
        let words: Vec<Vec<char>> = plain
            .split(|one| !one.letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| word.iter().map(|one| one.letter).collect())
            .collect();
        (!words.is_empty()).then_some(Self { words, within })
    }

    /// Whether parts of longer words are meant too.
    pub fn is_within(&self) -> bool {
        self.within
    }

    /// How many letters there are.
    pub fn letters(&self) -> usize {
        self.words.iter().map(Vec::len).sum()
    }

    /// Where the words stand in the text.
    pub fn found(&self, text: &str) -> Vec<Range<usize>> {
        let plain = plain(text);
        let mut found = Vec::new();
        let mut at = 0;
        while at < plain.len() {
            match self.whole(&plain, at) {
                Some(end) => {
                    found.push(plain[at].from..plain[end - 1].to);
                    at = end;
                }
                None => at += 1,
            }
        }
        found
    }

    /// The beginning of the words with which the text ends, if it is enough of them to give them away. It may go on otherwise.
    pub fn begun(&self, text: &str) -> Option<Range<usize>> {
        let plain = plain(text);
        let mut words = 0;
        for start in (0..plain.len()).rev() {
            if !plain[start].letter.is_alphanumeric() || continues(&plain, start) {
                continue;
            }
            let (common, end) = self.common(&plain, start);
            let half = self.letters().div_ceil(2);
            let enough = if self.words.len() == 1 {
                TELLING.min(half)
            } else {
                half
            };
            let goes_on = end < plain.len();
            if common >= enough && (common >= TELLING || !goes_on) {
                return Some(plain[start].from..plain[end - 1].to);
            }
            words += 1;
            if words == self.words.len() {
                break;
            }
        }
        None
    }

    /// The longer words of a text in which these stand.
    pub fn longer(&self, text: &str) -> Vec<String> {
        let [word] = &self.words[..] else {
            return Vec::new();
        };
        let sought: String = word.iter().collect();
        let words = text.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|said| self.found(said).is_empty())
            .filter(|said| {
                plain(said)
                    .iter()
                    .map(|one| one.letter)
                    .collect::<String>()
                    .contains(&sought)
            })
            .map(str::to_owned)
            .collect()
    }

    /// Where the words end that begin here.
    fn whole(&self, plain: &[Plain], start: usize) -> Option<usize> {
        if plain[start].letter != self.words[0][0] || (!self.within && continues(plain, start)) {
            return None;
        }
        let (common, end) = self.common(plain, start);
        (common == self.letters() && (self.within || !continues(plain, end))).then_some(end)
    }

    /// How many letters of the words stand here, one after the other, and where they end.
    fn common(&self, plain: &[Plain], start: usize) -> (usize, usize) {
        let (mut count, mut end, mut at) = (0, start, start);
        for (place, word) in self.words.iter().enumerate() {
            while place > 0
                && plain
                    .get(at)
                    .is_some_and(|one| !one.letter.is_alphanumeric())
            {
                at += 1;
            }
            for &letter in word {
                if plain.get(at).is_none_or(|one| one.letter != letter) {
                    return (count, end);
                }
                at += 1;
                count += 1;
                end = at;
            }
        }
        (count, end)
    }
}

/// Whether a word goes on from the letter before this place to the one at it.
fn continues(plain: &[Plain], at: usize) -> bool {
    let part = |one: &Plain| one.letter.is_alphanumeric() && !is_unparted(one.letter);
    at > 0 && part(&plain[at - 1]) && plain.get(at).is_some_and(part)
}

/// Whether a letter that comes behind a word makes it a longer one.
pub(super) fn lengthens(letter: char) -> bool {
    letter.is_alphanumeric() && !is_unparted(letter) || joins(letter)
}

/// Accents and joiners belong to the letter before them.
pub(super) fn joins(letter: char) -> bool {
    let mut plain = String::new();
    if !letter.is_ascii() {
        add_plain(letter, &mut plain);
    }
    !letter.is_ascii() && plain.is_empty() || matches!(letter, '\u{200C}' | '\u{200D}' | '\u{FE0F}')
}

fn plain(text: &str) -> Vec<Plain> {
    let mut all: Vec<Plain> = Vec::with_capacity(text.len());
    let mut folded = String::new();
    for (from, letter) in text.char_indices() {
        let to = from + letter.len_utf8();
        if joins(letter) {
            if let Some(last) = all.last_mut() {
                last.to = to;
            }
            continue;
        }
        folded.clear();
        decompose_compatible(letter, |part| add_plain(part, &mut folded));
        all.extend(folded.chars().map(|letter| Plain { letter, from, to }));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(words: &str, text: &'a str) -> Vec<&'a str> {
        let wanted = Wanted::of(words, false).into_iter();
        let ranges = wanted.flat_map(|wanted| wanted.found(text));
        ranges.map(|range| &text[range]).collect()
    }

    #[test]
    fn whole_words_are_found_however_they_are_written() {
        for (words, text, meant) in [
            ("linden", "at LINDEN's, Lindén and lindens", "LINDEN Lindén"),
            ("zoe", "Zoë, Zoe\u{308} and zoe", "Zoë Zoe\u{308} zoe"),
            (
                "bus station",
                "the Bus-Station, busstation, bus stop",
                "Bus-Station busstation",
            ),
            ("O'Neil", "O’Neil and o neil", "O’Neil o neil"),
            ("strasse", "Straße 4", "Straße"),
            ("dan", "in danger with Dan.", "Dan"),
            ("file", "the ﬁle", "ﬁle"),
            ("你好", "她说你好吗", "你好"),
        ] {
            assert_eq!(found(words, text).join(" "), meant, "{words} in {text}");
        }
    }

    #[test]
    fn within_longer_words_only_where_that_is_asked_for() {
        let wanted = Wanted::of("dan", true).map(|wanted| wanted.found("in Danger"));
        assert_eq!(
            wanted.map(|found| (found.len(), found[0].clone())),
            Some((1, 3..6))
        );
        let longer = Wanted::of("dan", false).map(|wanted| wanted.longer("Danger, Dan and Jordan"));
        assert_eq!(longer, Some(vec!["Danger".to_owned(), "Jordan".to_owned()]));
    }

    #[test]
    fn a_beginning_counts_from_three_letters_or_half_of_a_short_word() {
        let begun = |words: &str, text: &str| {
            let wanted = Wanted::of(words, false)?;
            wanted.begun(text).map(|range| text[range].to_owned())
        };
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(begun("Linden", "at lin"), some("lin"));
        assert_eq!(begun("Linden", "at lindne"), some("lind"));
        assert_eq!(begun("Linden", "at li"), None);
        assert_eq!(begun("Linden", "lin at"), None);
        assert_eq!(begun("Sam", "with sa"), some("sa"));
        assert_eq!(begun("Sam", "with sad"), None);
        assert_eq!(begun("bus station", "the bus sta"), some("bus sta"));
        assert_eq!(begun("bus station", "the bus"), None);
    }
}
