//! Few words on a line, for those who have just learnt to read.

use std::ops::Range;

use super::wrap::wrap;

/// So many words stand on a line for a young child.
const WORDS: usize = 3;

/// The lines of a text: as many words as fit, or for a young child three at most. There is always one line.
pub fn lines(text: &str, columns: usize, few: bool) -> Vec<Range<usize>> {
    if !few {
        return wrap(text, columns);
    }
    let mut lines = Vec::new();
    let mut from = 0;
    for to in ends(text) {
        let part = &text[from..to];
        let trimmed = part.trim_end().len();
        for line in wrap(&part[..trimmed], columns) {
            lines.push(from + line.start..from + line.end);
        }
        if let Some(last) = lines.last_mut() {
            last.end = to;
        }
        from = to;
    }
    lines
}

/// Where each group of words ends, with the blanks behind it.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut words = 0;
    let mut in_word = false;
    for (byte, letter) in text.char_indices() {
        let blank = letter.is_whitespace();
        if !blank && !in_word {
            if words == WORDS {
                ends.push(byte);
                words = 0;
            }
            words += 1;
        }
        in_word = !blank;
    }
    ends.push(text.len());
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, columns: usize) -> Vec<&str> {
        let lines = lines(text, columns, true);
        lines
            .into_iter()
            .map(|line| text[line].trim_end())
            .collect()
    }

    #[test]
    fn three_words_stand_on_a_line_and_fewer_where_they_are_long() {
        assert_eq!(
            shown("I like it when Nan reads", 20),
            ["I like it", "when Nan reads"]
        );
        assert_eq!(
            shown("when Grandmother reads", 14),
            ["when", "Grandmother", "reads"]
        );
        assert_eq!(shown("", 9), [""]);
    }

    #[test]
    fn every_letter_stands_on_some_line() {
        let text = " a  b c d\u{301} e שלום عالم f ";
        for columns in 1..12 {
            let all: String = lines(text, columns, true)
                .into_iter()
                .map(|line| &text[line])
                .collect();
            assert_eq!(all.replace(' ', ""), text.replace(' ', ""));
        }
    }
}
