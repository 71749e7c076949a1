//! Words that are looked for in many meetings: each has to begin a word of what was said, large or small, with accents or without.

use std::ops::Range;

use unicode_normalization::char::decompose_canonical;

/// Words as they are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    words: Vec<String>,
}

impl Sought {
    /// What is looked for; nothing where there is no word.
    pub fn of(text: &str) -> Option<Self> {
        let words: Vec<String> = words_of(text).into_iter().map(|word| word.plain).collect();
        (!words.is_empty()).then_some(Self { words })
    }

    /// The words of the text that are meant, as ranges of it, if every word that is looked for begins one of them or one of the
    /// names beside it.
    pub fn marks(&self, text: &str, names: &[String]) -> Option<Vec<Range<usize>>> {
        let said = words_of(text);
        let beside: Vec<Word> = names.iter().flat_map(|name| words_of(name)).collect();
        let stands = |sought: &String| said.iter().chain(&beside).any(|word| word.begins(sought));
        if !self.words.iter().all(stands) {
            return None;
        }
        let meant = |word: &Word| self.words.iter().any(|sought| word.begins(sought));
        let meant = said.into_iter().filter(meant);
        Some(meant.map(|word| word.range).collect())
    }

    /// Whether some word of these begins with each word that is looked for.
    pub fn names(&self, name: &str) -> bool {
        self.marks(name, &[]).is_some()
    }

    /// A quick look that never overlooks: whether all the letters stand somewhere in this text, in words or not.
    pub fn may_stand_in(&self, text: &str) -> bool {
        let plain = plain(text);
        self.words.iter().all(|word| plain.contains(word))
    }
}

/// A word of a text.
struct Word {
    range: Range<usize>,
    plain: String,
}

impl Word {
    fn begins(&self, sought: &str) -> bool {
        let unparted = sought.chars().next().is_some_and(is_unparted);
        self.plain.starts_with(sought) || (unparted && self.plain.contains(sought))
    }
}

/// Letters and digits that belong together; an apostrophe within is part of the word.
fn words_of(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut apart = true;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek();
        let within = !apart
            && (is_accent(letter)
                || is_apostrophe(letter) && next.is_some_and(|next| next.1.is_alphanumeric()));
        if !letter.is_alphanumeric() && !within {
            apart = true;
            continue;
        }
        if std::mem::take(&mut apart) {
            words.push(Word {
                range: at..at,
                plain: String::new(),
            });
        }
        if let Some(word) = words.last_mut() {
            word.range.end = at + letter.len_utf8();
            add_plain(letter, &mut word.plain);
        }
    }
    words
}

fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(text.len());
    text.chars()
        .for_each(|letter| add_plain(letter, &mut plain));
    plain
}

/// The letter as it is compared: small, without accents, the few that are no accented letters as people type them for want of them.
pub(super) fn add_plain(letter: char, to: &mut String) {
    if letter.is_ascii() {
        to.push(letter.to_ascii_lowercase());
        return;
    }
    for small in letter.to_lowercase() {
        match small {
            'ß' => to.push_str("ss"),
            'æ' => to.push_str("ae"),
            'œ' => to.push_str("oe"),
            'ø' => to.push('o'),
            'ł' => to.push('l'),
            'đ' | 'ð' => to.push('d'),
            'ı' => to.push('i'),
            '’' => to.push('\''),
            small => decompose_canonical(small, |part| {
                if !is_accent(part) {
                    to.push(part);
                }
            }),
        }
    }
}

fn is_accent(letter: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&letter)
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’')
}

/// Letters of scripts that put no blanks between words: there any letter may begin one.
pub(super) fn is_unparted(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}')
}

#[cfg(test)]
mod tests {
    use super::Sought;

    /// The words of the text that were meant, if the text is found.
    fn found<'a>(words: &str, text: &'a str) -> Option<Vec<&'a str>> {
        let sought = Sought::of(words)?;
        let marks = sought.marks(text, &[])?;
        assert!(sought.may_stand_in(text), "{words} in {text}");
        Some(marks.into_iter().map(|range| &text[range]).collect())
    }

    #[test]
    fn a_word_is_found_by_its_beginning_large_or_small_with_accents_or_without() {
        let table = [
            ("sleep", "Nan was SLEEPING there", "SLEEPING"),
            ("zoe", "with Zoë", "Zoë"),
            ("zoë", "with Zoe", "Zoe"),
            ("zoes", "Zoe\u{308}s bag", "Zoe\u{308}s"),
            ("strasse", "Straße 4", "Straße"),
            ("lukasz", "Łukasz", "Łukasz"),
            ("mum's", "at Mum’s place", "Mum’s"),
            ("mum", "at mum's place", "mum's"),
            ("well-being", "her well-being", "well being"),
            ("4", "Sam (4) was alone", "4"),
            ("\"alone\"", "'alone' all night", "alone"),
            ("sam alone", "alone, Sam was", "alone Sam"),
            ("你好", "她说你好", "她说你好"),
            ("мама", "Мама работает", "Мама"),
        ];
        for (words, text, meant) in table {
            let found = found(words, text).map(|found| found.join(" "));
            assert_eq!(found.as_deref(), Some(meant), "{words} in {text}");
        }
    }

    #[test]
    fn what_stands_within_a_word_is_not_found_nor_half_of_what_is_looked_for() {
        for (words, text) in [
            ("bus", "abuse"),
            ("t", "don't"),
            ("sam bus", "Sam was alone"),
            ("sleeping", "sleep"),
        ] {
            assert_eq!(found(words, text), None, "{words} in {text}");
        }
    }

    #[test]
    fn without_a_word_nothing_is_looked_for() {
        for nothing in ["", "  ", "—", "\"\"", "\u{301}"] {
            assert_eq!(Sought::of(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_name_beside_the_words_counts() {
        let marks = |names: &[String]| {
            let sought = Sought::of("nan tuesday")?;
            sought.marks("every Tuesday", names)
        };
        let with_nan = marks(&["Nan".to_owned()]).unwrap_or_default();
        assert!(
            with_nan
                .iter()
                .map(|mark| (mark.start, mark.end))
                .eq([(6, 13)])
        );
        assert_eq!(marks(&[]), None);
    }
}
