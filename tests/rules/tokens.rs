//! Cuts Rust source into words and signs, so that braces in strings and names in comments count for nothing.

/// A word, a sign or `::`. Comments are left out and every literal reads `""`.
#[derive(Debug)]
pub struct Token {
    pub text: String,
    pub line: usize,
    /// Stands in something that only tests see, because of `#[cfg(test)]`.
    pub for_tests: bool,
}

impl Token {
    pub fn is(&self, text: &str) -> bool {
        self.text == text
    }

    pub fn is_word(&self) -> bool {
        self.text.chars().all(belongs_to_word)
    }
}

pub fn cut(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let mut line = 1;
    while !rest.is_empty() {
        let (kept, length) = first_piece(rest);
        let (piece, after) = rest.split_at(length);
        if let Some(text) = kept {
            tokens.push(Token {
                text: text.to_owned(),
                line,
                for_tests: false,
            });
        }
        line += piece.matches('\n').count();
        rest = after;
    }
    mark_tests(&mut tokens);
    tokens
}

/// Whether these texts stand one after the other from `at` on.
pub fn stand_at(tokens: &[Token], at: usize, texts: &[&str]) -> bool {
    tokens
        .get(at..at + texts.len())
        .is_some_and(|found| found.iter().zip(texts).all(|(token, text)| token.is(text)))
}

/// The place of the sign that ends the item begun at `from`: its `;` or closing brace, or the end of what surrounds it.
pub fn end_of_item(tokens: &[Token], from: usize) -> usize {
    let mut brackets = 0_i32;
    for (at, token) in tokens.iter().enumerate().skip(from) {
        match token.text.as_str() {
            "(" | "[" => brackets += 1,
            ")" | "]" => brackets -= 1,
            "{" if brackets == 0 => return closing_brace(tokens, at),
            ";" | "}" if brackets == 0 => return at,
            _ => {}
        }
    }
    tokens.len().saturating_sub(1)
}

fn closing_brace(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "{" => depth += 1,
            "}" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

fn mark_tests(tokens: &mut [Token]) {
    for at in 0..tokens.len() {
        let condition = ["test", "all"]
            .into_iter()
            .find(|word| stand_at(tokens, at, &["#", "[", "cfg", "(", word]));
        let only_tests = match condition {
            Some("test") => stand_at(tokens, at + 5, &[")", "]"]),
            Some(_) => stand_at(tokens, at + 5, &["(", "test", ","]),
            None => false,
        };
        if only_tests {
            let end = end_of_item(tokens, at);
            tokens[at..=end]
                .iter_mut()
                .for_each(|token| token.for_tests = true);
        }
    }
}

/// What to keep of the piece at the head of `rest`, and how many bytes the piece has.
fn first_piece(rest: &str) -> (Option<&str>, usize) {
    if let Some(length) = blank(rest) {
        return (None, length);
    }
    if let Some(length) = string(rest)
        .or_else(|| raw_string(rest))
        .or_else(|| character(rest))
    {
        return (Some("\"\""), length);
    }
    let length = word(rest).unwrap_or_else(|| sign(rest));
    (Some(&rest[..length]), length)
}

fn blank(rest: &str) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest.as_bytes()));
    }
    let length = rest.len() - rest.trim_start().len();
    (length > 0).then_some(length)
}

fn block_comment(bytes: &[u8]) -> usize {
    let mut at = 0;
    let mut depth = 0_i32;
    while at < bytes.len() {
        match &bytes[at..] {
            [b'/', b'*', ..] => depth += 1,
            [b'*', b'/', ..] => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            break;
        }
    }
    at
}

fn string(rest: &str) -> Option<usize> {
    let inside = rest
        .strip_prefix(['b', 'c'])
        .unwrap_or(rest)
        .strip_prefix('"')?;
    Some(rest.len() - inside.len() + length_to(b'"', inside))
}

fn raw_string(rest: &str) -> Option<usize> {
    let hashes = rest
        .strip_prefix(['b', 'c'])
        .unwrap_or(rest)
        .strip_prefix('r')?;
    let quote = hashes.trim_start_matches('#');
    let inside = quote.strip_prefix('"')?;
    let ending = format!("\"{}", "#".repeat(hashes.len() - quote.len()));
    let length = inside
        .find(&ending)
        .map_or(inside.len(), |at| at + ending.len());
    Some(rest.len() - inside.len() + length)
}

/// A lifetime begins like a character, but has no closing quote after its first letter.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('b').unwrap_or(rest).strip_prefix('\'')?;
    let before = rest.len() - inside.len();
    if inside.starts_with('\\') {
        return Some(before + length_to(b'\'', inside));
    }
    let letter = inside.chars().next()?.len_utf8();
    inside[letter..]
        .starts_with('\'')
        .then_some(before + letter + 1)
}

/// The length of `inside` up to and with the quote that ends it; a backslash takes the next byte's meaning away.
fn length_to(quote: u8, inside: &str) -> usize {
    let mut escaped = false;
    for (at, &byte) in inside.as_bytes().iter().enumerate() {
        if byte == quote && !escaped {
            return at + 1;
        }
        escaped = byte == b'\\' && !escaped;
    }
    inside.len()
}

/// A raw name keeps its `r#`, so that `r#fn` is not taken for the keyword.
fn word(rest: &str) -> Option<usize> {
    let name = rest
        .strip_prefix("r#")
        .filter(|name| name.starts_with(belongs_to_word))
        .unwrap_or(rest);
    let length = name
        .find(|letter| !belongs_to_word(letter))
        .unwrap_or(name.len());
    (length > 0).then_some(rest.len() - name.len() + length)
}

fn belongs_to_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

fn sign(rest: &str) -> usize {
    if rest.starts_with("::") {
        return 2;
    }
    rest.chars().next().map_or(0, char::len_utf8)
}

#[test]
fn braces_in_strings_letters_and_comments_are_no_signs() {
    let text = r##"let a = "{\"{"; /* { /*/ { */ { */ let b = ['{', '\'', b'{']; // {
        let c: &'a str = r#"{"{"#; r#fn "##;
    let texts: Vec<_> = cut(text).into_iter().map(|token| token.text).collect();
    assert_eq!(
        texts.join(" "),
        r#"let a = "" ; let b = [ "" , "" , "" ] ; let c : & ' a str = "" ; r#fn"#
    );
}

#[test]
fn only_the_item_after_the_test_attribute_is_for_tests() {
    let tokens = cut(
        "fn a() { x; } #[cfg(test)] mod tests { fn b() { y; } } fn c() { z; } #[cfg(not(test))] w;",
    );
    let for_tests = |text| tokens.iter().any(|token| token.is(text) && token.for_tests);
    assert_eq!(
        ["x", "y", "z", "w"].map(for_tests),
        [false, true, false, false]
    );
}

#[test]
fn a_line_is_counted_through_comments_and_strings() {
    let tokens = cut("/* 1\n2 */ \"3\n4\" here");
    assert_eq!(tokens.last().map(|token| token.line), Some(3));
}
