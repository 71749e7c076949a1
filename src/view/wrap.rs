//! Breaking a paragraph into lines, as ranges of the text, so that each grapheme can be found on the screen.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// People read no line longer than this, in columns.
pub const LONGEST_LINE: usize = 60;

/// How many columns a text takes.
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    if is_sign(text) {
        return 1;
    }
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Whether this is one sign of lines, blocks and marks, which take one column each.
pub fn is_sign(text: &str) -> bool {
    let mut letters = text.chars();
    let first = letters.next();
    letters.next().is_none() && matches!(first, Some('•' | '\u{2500}'..='\u{25fc}'))
}

/// The lines of a paragraph, no wider than `columns` (1 at least), broken at blanks; a word that is too wide is broken
/// between graphemes. The blank at a break belongs to neither line. There is always one line.
pub fn wrap(text: &str, columns: usize) -> Vec<Range<usize>> {
    if text.is_ascii() {
        let signs = text.bytes().enumerate().map(|(start, letter)| Sign {
            start,
            end: start + 1,
            wide: 1,
            blank: letter.is_ascii_whitespace(),
        });
        return broken(text, signs, columns);
    }
    let signs = text.grapheme_indices(true).map(|(start, grapheme)| Sign {
        start,
        end: start + grapheme.len(),
        wide: width(grapheme),
        blank: grapheme.chars().all(char::is_whitespace),
    });
    broken(text, signs, columns)
}

/// A grapheme: its bytes, its columns, and whether it is a blank.
struct Sign {
    start: usize,
    end: usize,
    wide: usize,
    blank: bool,
}

fn broken(text: &str, signs: impl Iterator<Item = Sign>, columns: usize) -> Vec<Range<usize>> {
    let columns = columns.max(1);
    let mut lines = Vec::new();
    let mut line = Line::at(0);
    for sign in signs {
        if sign.blank {
            line.blank = Some((sign.start, sign.end, line.width));
        } else if line.width + sign.wide > columns && line.end > line.start {
            let (stop, next, kept) = line.blank.unwrap_or((sign.start, sign.start, line.width));
            lines.push(line.start..stop);
            line = Line {
                start: next,
                end: sign.start,
                width: line.width - kept - width(&text[stop..next]),
                blank: None,
            };
        }
        line.width += sign.wide;
        line.end = sign.end;
    }
    lines.push(line.start..text.len());
    lines
}

struct Line {
    start: usize,
    end: usize,
    width: usize,
    /// Where the last blank begins and ends, and how wide the line was before it.
    blank: Option<(usize, usize, usize)>,
}

impl Line {
    fn at(start: usize) -> Self {
        Self {
            start,
            end: start,
            width: 0,
            blank: None,
        }
    }
}

/// The line and column of a byte in a wrapped text.
pub fn place_of(text: &str, lines: &[Range<usize>], byte: usize) -> (usize, usize) {
    let line = lines
        .iter()
        .rposition(|line| line.start <= byte)
        .unwrap_or(0);
    let range = lines.get(line).cloned().unwrap_or(0..0);
    (
        line,
        width(&text[range.start..byte.max(range.start).min(text.len())]),
    )
}

/// As much of a text as fits, with `…` where something had to go.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut wide = 0;
    for grapheme in text.graphemes(true) {
        let more = width(grapheme);
        if wide + more + 1 > columns {
            break;
        }
        wide += more;
        kept.push_str(grapheme);
    }
    if columns > 0 {
        kept.truncate(kept.trim_end().len());
        kept.push('…');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str, columns: usize) -> Vec<&str> {
        wrap(text, columns)
            .into_iter()
            .map(|range| &text[range])
            .collect()
    }

    #[test]
    fn lines_break_at_blanks() {
        assert_eq!(
            lines("Sam was alone at home", 9),
            ["Sam was", "alone at", "home"]
        );
        assert_eq!(lines("", 9), [""]);
        assert_eq!(lines("at home", 7), ["at home"]);
    }

    #[test]
    fn a_word_that_is_too_wide_breaks_between_graphemes() {
        assert_eq!(lines("overwhelming", 5), ["overw", "helmi", "ng"]);
        assert_eq!(lines("a 👨‍👩‍👧👨‍👩‍👧", 3), ["a", "👨‍👩‍👧", "👨‍👩‍👧"]);
    }

    #[test]
    fn a_sign_of_lines_and_marks_takes_one_column_as_unicode_has_it() {
        for sign in ('\0'..=char::MAX).filter(|sign| is_sign(&sign.to_string())) {
            assert_eq!(UnicodeWidthStr::width(&*sign.to_string()), 1, "{sign:?}");
        }
        assert_eq!(width("◽"), 2);
    }

    #[test]
    fn every_letter_stands_on_some_line() {
        let text = "Nan collects Sam on Mondays  and Thursdays";
        for columns in 1..30 {
            let shown: String = lines(text, columns).concat();
            assert_eq!(shown.replace(' ', ""), text.replace(' ', ""));
            assert!(
                lines(text, columns)
                    .iter()
                    .all(|line| width(line.trim_end()) <= columns)
            );
        }
    }

    #[test]
    fn a_cut_text_says_so() {
        assert_eq!(cut("Complicating", 6), "Compl…");
        assert_eq!(cut("Sam", 3), "Sam");
        assert_eq!(cut("Sam", 0), "");
    }
}
