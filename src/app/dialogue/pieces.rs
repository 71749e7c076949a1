//! A line of words in pieces: each name behind @ and each place behind # begins one.

/// The words, cut before every sign that begins a word.
pub fn pieces(words: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut before = ' ';
    for (at, letter) in words.char_indices() {
        let begins = before.is_whitespace() || matches!(before, '(' | '"' | '“');
        if begins && matches!(letter, '@' | '#') && at > from {
            pieces.push(&words[from..at]);
            from = at;
        }
        before = letter;
    }
    pieces.push(&words[from..]);
    pieces
}

/// "@Mum, @Nan" and "@Mum and @Nan" name two.
pub fn without_comma(piece: &str) -> &str {
    let piece = piece.trim_end();
    let piece = piece.strip_suffix(" and").unwrap_or(piece);
    piece.trim_end_matches([',', ';', '&', ' '])
}
