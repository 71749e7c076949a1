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

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_of_markdown_in_what_people_say_stay_words() {
        assert_eq!(plain("# not a heading"), "\\# not a heading");
        assert_eq!(plain("1. first"), "1\\. first");
        assert_eq!(plain("<b>*loud*</b>"), "\\<b\\>\\*loud\\*\\</b\\>");
        assert_eq!(plain("Sam (4), at 10.30"), "Sam (4), at 10.30");
    }
}
