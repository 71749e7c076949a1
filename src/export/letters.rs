//! How wide words are in a drawing, where nothing but the reader's own letters will measure them: rather too wide than too narrow.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How wide a text may become, in heights of its letters.
pub fn width(text: &str) -> f64 {
    text.graphemes(true).map(width_of).sum()
}

/// Bold letters are so much wider than those of the table.
const RATHER_TOO_WIDE: f64 = 1.04;

fn width_of(grapheme: &str) -> f64 {
    RATHER_TOO_WIDE
        * match grapheme.chars().next().unwrap_or(' ') {
            letter if letter.is_ascii() => width_of_ascii(letter),
            '’' | '‘' => 0.22,
            '·' | '•' | '“' | '”' => 0.36,
            '…' | '—' | '☐' | '☑' => 1.0,
            letter if letter.is_uppercase() => 0.75,
            _ if grapheme.width() > 1 => 1.05,
            _ => 0.6,
        }
}

/// The widths of Arial, and of Liberation Sans and Helvetica, which are as wide.
fn width_of_ascii(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | '\'' | '|' => 0.22,
        ' ' | 'f' | 't' | 'I' | '.' | ',' | ':' | ';' | '!' | '/' | '[' | ']' => 0.28,
        'r' | '(' | ')' | '-' | '"' => 0.34,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' | 'J' => 0.5,
        'F' | 'T' | 'Z' | '+' | '=' | '<' | '>' | '~' => 0.61,
        'A' | 'B' | 'E' | 'K' | 'P' | 'S' | 'V' | 'X' | 'Y' | '&' => 0.67,
        'w' | 'C' | 'D' | 'H' | 'N' | 'R' | 'U' => 0.72,
        'G' | 'O' | 'Q' | 'm' | 'M' => 0.83,
        'W' | '@' | '%' => 1.02,
        _ => 0.56,
    }
}

/// The text in lines of at most this width; a word that is wider is cut into pieces.
pub fn wrap(text: &str, room: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let blank = if line.is_empty() { "" } else { " " };
        if width(&line) + width(blank) + width(word) <= room {
            line = line + blank + word;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let (whole, rest) = pieces(word, room);
        lines.extend(whole);
        line = rest;
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// A text of which only the widths of its words are known, for finding the size that fits.
pub struct Measured(Vec<f64>);

impl Measured {
    /// Measures a text once.
    pub fn of(text: &str) -> Self {
        Self(text.split_whitespace().map(width).collect())
    }

    /// In how many lines it is wrapped.
    pub fn lines(&self, room: f64) -> f64 {
        let (mut lines, mut used) = (0.0, room);
        for word in &self.0 {
            let blank = if used > 0.0 { width(" ") } else { 0.0 };
            if used + blank + word <= room {
                used += blank + word;
                continue;
            }
            let whole = (word / room).ceil().max(1.0);
            lines += whole;
            used = word - (whole - 1.0) * room;
        }
        lines
    }
}

/// A word that is too wide for a line: whole lines of it, and what is left.
fn pieces(word: &str, room: f64) -> (Vec<String>, String) {
    let mut whole = Vec::new();
    let mut piece = String::new();
    let mut used = 0.0;
    for grapheme in word.graphemes(true) {
        let wide = width_of(grapheme);
        if used + wide > room && !piece.is_empty() {
            whole.push(std::mem::take(&mut piece));
            used = 0.0;
        }
        piece.push_str(grapheme);
        used += wide;
    }
    (whole, piece)
}

/// The text, or as much of it as this width has room for and `…`.
pub fn cut(text: &str, room: f64) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…");
    let kept: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            left -= width_of(grapheme);
            left >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::{cut, width, wrap};

    #[test]
    fn no_line_is_wider_than_its_room() {
        let long = "x".repeat(200);
        for text in [
            "Nan collects Sam on Mondays and Thursdays",
            &long,
            "",
            "   ",
            "אבא ואמא 家族の会議",
        ] {
            for room in [1.0, 5.0, 12.5, 300.0] {
                for line in wrap(text, room) {
                    assert!(width(&line) <= room.max(1.2), "{line} in {room}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_lost_but_blanks_at_the_ends_of_lines() {
        let text = "Nan collects Sam, aged 4, on Mondays";
        assert_eq!(wrap(text, 8.0).join(" "), text);
        assert_eq!(wrap(&"ab".repeat(30), 7.0).concat(), "ab".repeat(30));
    }

    #[test]
    fn what_does_not_fit_is_cut_with_a_sign() {
        assert_eq!(cut("Nursery", 20.0), "Nursery");
        let short = cut("Nursery nurse", 5.0);
        assert!(short.starts_with("Nur") && short.ends_with('…'), "{short}");
        assert!(width(&short) <= 5.0);
    }
}
