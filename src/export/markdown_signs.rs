//! What people say, made safe for Markdown.

/// The text with everything that Markdown would read as a sign of its own made harmless.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let at_start = at == 0 && matches!(letter, '#' | '-' | '+' | '=' | '~' | '0'..='9');
        let number_mark = matches!(letter, '.' | ')')
            && !text[..at].is_empty()
            && text[..at].chars().all(|c| c.is_ascii_digit());
        let sign = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '!'
        );
        if sign || number_mark || (at_start && !letter.is_ascii_digit()) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

/// A name or a word beside it, in which also the signs are made harmless by which we part names from words.
pub fn plain_name(name: &str) -> String {
    let mut told = String::with_capacity(name.len());
    for letter in plain(name).chars() {
        if matches!(letter, ',' | ':' | '(' | ')') && !told.ends_with('\\') {
            told.push('\\');
        }
        told.push(letter);
    }
    told
}

/// The words as they were before signs in them were made harmless.
pub fn unplain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let hides = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        words.extend(if hides { letters.next() } else { Some(letter) });
    }
    words
}

/// The places at which this sign stands and was not made harmless.
pub fn signs<'a>(text: &'a str, sign: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut hidden = false;
    text.char_indices().filter_map(move |(at, letter)| {
        let harmless = std::mem::take(&mut hidden);
        hidden = letter == '\\' && !harmless;
        (!harmless && text[at..].starts_with(sign)).then_some(at)
    })
}

/// The parts between such signs.
pub fn between<'a>(text: &'a str, sign: &'a str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut from = 0;
    for at in signs(text, sign) {
        if at >= from {
            parts.push(&text[from..at]);
            from = at + sign.len();
        }
    }
    parts.push(&text[from..]);
    parts
}

/// What stands before and behind the first such sign.
pub fn apart<'a>(text: &'a str, sign: &'a str) -> Option<(&'a str, &'a str)> {
    let at = signs(text, sign).next()?;
    Some((&text[..at], &text[at + sign.len()..]))
}

#[cfg(test)]
mod tests {
    use super::{apart, between, plain, plain_name, unplain};

    #[test]
    fn words_come_back_as_they_were() {
        for words in [
            "# a *b* (c), d: e",
            "1. one",
            "a\\b",
            "\\",
            "a, b: c)",
            "C:\\new",
        ] {
            assert_eq!(unplain(&plain(words)), words);
            assert_eq!(unplain(&plain_name(words)), words);
        }
    }

    #[test]
    fn a_sign_that_is_harmless_parts_nothing() {
        assert_eq!(plain_name("Mum (Ann), 34"), "Mum \\(Ann\\)\\, 34");
        assert_eq!(between("a\\, b, c", ", "), ["a\\, b", "c"]);
        assert_eq!(apart("a\\: b: c: d", ": "), Some(("a\\: b", "c: d")));
        assert_eq!(apart("a\\\\: b", ": "), Some(("a\\\\", "b")));
        assert_eq!(apart("a", ": "), None);
    }

    #[test]
    fn signs_of_markdown_in_what_people_say_stay_words() {
        assert_eq!(plain("# not a heading"), "\\# not a heading");
        assert_eq!(plain("1. first"), "1\\. first");
        assert_eq!(plain("<b>*loud*</b>"), "\\<b\\>\\*loud\\*\\</b\\>");
        assert_eq!(plain("Sam (4), at 10.30"), "Sam (4), at 10.30");
    }
}
