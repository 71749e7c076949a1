//! What stands around a word tells what it is: somebody's own words, an address, the start of a sentence.

use super::words::capitalised;

/// Follows a text sign by sign and knows whether it is inside somebody's own words.
///
/// A quotation that is still being typed has no end yet, and counts as one.
#[derive(Clone, Copy, Debug, Default)]
pub struct Quotation {
    open: bool,
}

impl Quotation {
    /// Takes the next sign, and says whether it stands in a quotation or is a mark of one.
    pub fn takes(&mut self, sign: char) -> bool {
        let was_open = self.open;
        self.open = match sign {
            '"' => !was_open,
            '“' | '„' => true,
            '”' => false,
            _ => was_open,
        };
        was_open || self.open || sign == '”'
    }

    /// Whether a quotation is open behind this text.
    pub fn is_open_after(text: &str) -> bool {
        let mut quotation = Self::default();
        for sign in text.chars() {
            quotation.takes(sign);
        }
        quotation.open
    }
}

/// Whether a word that begins at this byte is the first of a sentence.
pub fn begins_a_sentence(text: &str, byte: usize) -> bool {
    let before = text.get(..byte).unwrap_or_default().trim_end();
    before.is_empty() || before.ends_with(['.', '?', '!', '…'])
}

/// Words that stand in for a word of the text, with its capital.
///
/// Within a sentence an abbreviation has capitals for no other reason than being one, so they are not kept.
pub fn with_capital_of(word: &str, begins: bool, words: &str) -> String {
    let capital = word.starts_with(char::is_uppercase);
    let abbreviation = word.chars().nth(1).is_some() && !word.contains(char::is_lowercase);
    if capital && (begins || !abbreviation) {
        capitalised(words)
    } else {
        words.to_owned()
    }
}

/// Whether what stands between two blanks is no word of the talk: a mail address, a name or place just being picked.
pub fn is_address(run: &str) -> bool {
    run.bytes().any(|byte| matches!(byte, b'@' | b'#' | b':'))
        && (run.contains(['@', '#']) || run.contains("://"))
}

/// Whether a sign belongs into a word.
pub fn is_letter(sign: char) -> bool {
    sign.is_alphanumeric()
}

/// Whether a sign is an apostrophe, typed or set.
pub fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’')
}

#[cfg(test)]
mod tests {
    use super::{Quotation, begins_a_sentence};

    #[test]
    fn a_quotation_is_open_until_it_is_closed() {
        let open = |text| Quotation::is_open_after(text);
        assert!(!open(""));
        assert!(open("Sam: \"I hid"));
        assert!(!open("Sam: \"I hid\" and ran"));
        assert!(open("Sam: “I hid"));
        assert!(!open("Sam: “I hid”"));
        assert!(!open("Sam: \"I hid” and ran"), "marks of both kinds");
    }

    #[test]
    fn marks_belong_to_the_quotation() {
        let mut quotation = Quotation::default();
        let inside: Vec<bool> = "a “b” c"
            .chars()
            .map(|sign| quotation.takes(sign))
            .collect();
        assert_eq!(inside, [false, false, true, true, true, false, false]);
    }

    #[test]
    fn a_sentence_begins_at_the_start_and_behind_an_end() {
        assert!(begins_a_sentence("Sam", 0));
        assert!(begins_a_sentence("Yes. Sam", 5));
        assert!(!begins_a_sentence("Yes, Sam", 5));
    }
}
