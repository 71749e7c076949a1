//! How old a reader must be to follow a text, by a published formula.

use super::surroundings::{is_apostrophe, is_letter};
use super::syllables::syllables;

/// Fewer words than this say nothing about a text.
const FEWEST_WORDS: u32 = 8;

/// Nobody reads sentences before this age, in years.
const YOUNGEST: f64 = 5.0;

/// An American grade begins at this age less its number: the first grade at six, in years.
const AGE_BEFORE_GRADES: f64 = 5.0;

/// The age in years at which most can follow a text; nothing for less than a sentence.
///
/// It is the Flesch–Kincaid grade level (J. P. Kincaid, R. P. Fishburne, R. L. Rogers, B. S. Chissom, "Derivation of New
/// Readability Formulas for Navy Enlisted Personnel", Research Branch Report 8-75, 1975) told as an age. Syllables are
/// told from letters, so it is good for comparing two ways of saying a thing, not for judging one.
pub fn reading_age(text: &str) -> Option<f64> {
    let size = size_of(text);
    let age = grade(size) + AGE_BEFORE_GRADES;
    (size.words >= FEWEST_WORDS).then_some(age.max(YOUNGEST))
}

#[derive(Clone, Copy)]
struct Size {
    sentences: u32,
    words: u32,
    syllables: u32,
}

fn grade(size: Size) -> f64 {
    let [sentences, words, syllables] =
        [size.sentences, size.words, size.syllables].map(|number| f64::from(number.max(1)));
    0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

fn size_of(text: &str) -> Size {
    let mut size = Size {
        sentences: 0,
        words: 0,
        syllables: 0,
    };
    for sentence in sentences(text) {
        let words = sentence.split(|sign| !is_letter(sign) && !is_apostrophe(sign));
        let before = size.words;
        for word in words.filter(|word| word.contains(is_letter)) {
            size.words += 1;
            size.syllables += syllables(word);
        }
        size.sentences += u32::from(size.words > before);
    }
    size
}

/// Cuts at the ends of sentences and lines; "3.5" and "a@b.uk" go on.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| {
        let mut rest = Some(line);
        std::iter::from_fn(move || {
            let here = rest?;
            let end = here.char_indices().find(|&(byte, sign)| {
                matches!(sign, '.' | '!' | '?' | '…')
                    && !here[byte + sign.len_utf8()..].starts_with(is_letter)
            });
            let (sentence, behind) = end.map_or((here, None), |(byte, sign)| {
                (&here[..byte], here.get(byte + sign.len_utf8()..))
            });
            rest = behind;
            Some(sentence)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{Size, grade, reading_age, sentences, size_of};

    #[test]
    fn the_formula_gives_the_grade_it_was_published_for() {
        let platypus = Size {
            sentences: 1,
            words: 13,
            syllables: 26,
        };
        assert!((grade(platypus) - 13.08).abs() < 0.001);
    }

    #[test]
    fn sentences_end_at_full_stops_and_lines_but_not_within_numbers() {
        let cut = |text| -> Vec<&str> { sentences(text).collect() };
        assert_eq!(cut("It is 3.5 now. Yes"), ["It is 3.5 now", " Yes"]);
        assert_eq!(cut("One\ntwo"), ["One", "two"]);
        assert_eq!(size_of("Well … then?! \"No.\" ... ").sentences, 3);
        assert_eq!(size_of("Mum's dog").words, 2);
    }

    #[test]
    fn a_few_words_have_no_age() {
        assert_eq!(reading_age(""), None);
        assert_eq!(reading_age("Sam was at home on Monday night"), None);
        assert!(reading_age("Sam was at home alone on Monday night").is_some());
    }
}
