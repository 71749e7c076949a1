//! Text as people see it: counted, cut and joined by grapheme, never by byte.

use unicode_segmentation::UnicodeSegmentation;

/// The graphemes of a text and where each begins, in bytes.
pub fn each_grapheme(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let (plain, other) = if text.is_ascii() {
        (text, "")
    } else {
        ("", text)
    };
    let plain = (0..plain.len()).map(move |byte| (byte, &plain[byte..=byte]));
    plain.chain(other.grapheme_indices(true))
}

/// Whether each byte is a letter, digit or mark that takes one column, as nearly everywhere.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// How many graphemes a text has.
pub fn graphemes(text: &str) -> usize {
    if text.is_ascii() {
        return text.len();
    }
    text.graphemes(true).count()
}

/// The byte at which the grapheme number `after` begins; the end of the text if it is shorter.
pub fn byte_at(text: &str, after: usize) -> usize {
    if text.is_ascii() {
        return after.min(text.len());
    }
    text.grapheme_indices(true)
        .nth(after)
        .map_or(text.len(), |(byte, _)| byte)
}

/// Takes out `gone` graphemes after the first `after` ones, puts `put` there, and gives the place behind it in graphemes.
pub fn splice(text: &mut String, after: usize, gone: usize, put: &str) -> usize {
    let from = byte_at(text, after);
    let to = from + byte_at(&text[from..], gone);
    text.replace_range(from..to, put);
    graphemes(&text[..from + put.len()])
}

/// The place where the word left of `from` begins, in graphemes.
pub fn word_left(text: &str, from: usize) -> usize {
    let before = &text[..byte_at(text, from)];
    before
        .unicode_word_indices()
        .next_back()
        .map_or(0, |(byte, _)| graphemes(&before[..byte]))
}

/// The place where the word right of `from` ends, in graphemes.
pub fn word_right(text: &str, from: usize) -> usize {
    let byte = byte_at(text, from);
    text[byte..].unicode_word_indices().next().map_or_else(
        || graphemes(text),
        |(at, word)| graphemes(&text[..byte + at + word.len()]),
    )
}

/// The text in pieces of at most so many bytes, cut between graphemes; a grapheme longer than that stays whole.
pub fn pieces(text: &str, most: usize) -> Vec<&str> {
    if (1..=most).contains(&text.len()) {
        return vec![text];
    }
    let mut pieces = Vec::new();
    let mut start = 0;
    for (byte, grapheme) in each_grapheme(text) {
        if byte + grapheme.len() - start > most && byte > start {
            pieces.push(&text[start..byte]);
            start = byte;
        }
    }
    if start < text.len() {
        pieces.push(&text[start..]);
    }
    pieces
}

/// The text in small letters, for comparing what people typed.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The place where the run of non-blanks left of `from` begins, blanks between them and `from` included: what one stroke erases.
pub fn stroke_left(text: &str, from: usize) -> usize {
    let before = &text[..byte_at(text, from)];
    let trimmed = before.trim_end();
    let start = trimmed.rfind(char::is_whitespace).map_or(0, |blank| {
        blank + trimmed[blank..].chars().next().map_or(0, char::len_utf8)
    });
    graphemes(&before[..start])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_family_emoji_is_one_step() {
        let family = "👨‍👩‍👧";
        assert_eq!(graphemes(family), 1);
        let mut text = format!("a{family}b");
        assert_eq!(splice(&mut text, 1, 1, ""), 1);
        assert_eq!(text, "ab");
    }

    #[test]
    fn an_accent_typed_after_its_letter_stays_with_it() {
        let mut text = "e".to_owned();
        assert_eq!(splice(&mut text, 1, 0, "\u{301}"), 1);
        assert_eq!(graphemes(&text), 1);
    }

    #[test]
    fn hindi_and_arabic_move_by_what_is_seen() {
        assert_eq!(graphemes("नमस्ते"), 3);
        assert_eq!(graphemes("سَلام"), 4);
        assert_eq!(graphemes("🇬🇧🏴󠁧󠁢󠁷󠁬󠁳󠁿"), 2);
    }

    #[test]
    fn pieces_are_cut_between_graphemes_and_lose_nothing() {
        let text = "aé👨‍👩‍👧b";
        let cut = pieces(text, 3);
        assert_eq!(cut, ["aé", "👨‍👩‍👧", "b"]);
        assert_eq!(pieces("", 3), Vec::<&str>::new());
        assert_eq!(pieces("abcd", 2), ["ab", "cd"]);
    }

    #[test]
    fn words_are_walked_over_whole() {
        let text = "Sam (4) was alone";
        assert_eq!(word_left(text, 17), 12);
        assert_eq!(word_left(text, 12), 8);
        assert_eq!(word_right(text, 0), 3);
        assert_eq!(word_right(text, 3), 6);
        assert_eq!(word_right(text, 17), 17);
        assert_eq!(stroke_left(text, 7), 4);
        assert_eq!(stroke_left(text, 12), 8);
        assert_eq!(stroke_left("Sam ", 4), 0);
    }
}
