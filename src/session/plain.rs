//! Values as one line of text that a person can read in any editor.

use ron::ser::PrettyConfig;
use serde::Serialize;
use unicode_segmentation::UnicodeSegmentation;

/// One line: a space after each colon and comma, accents and joined signs as themselves.
pub fn one_line<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let config = PrettyConfig::new()
        .compact_structs(true)
        .compact_arrays(true)
        .compact_maps(true);
    ron::ser::to_string_pretty(value, config).map(readable)
}

/// Several lines, each indented by so many steps of two spaces; what lies deeper than `depth` stays on one line.
pub fn several_lines<T: Serialize>(
    value: &T,
    indent: usize,
    depth: usize,
) -> Result<String, ron::Error> {
    let config = PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .depth_limit(depth);
    let text = readable(ron::ser::to_string_pretty(value, config)?);
    Ok(text.replace('\n', &format!("\n{}", "  ".repeat(indent))))
}

/// Takes back the escapes of the RON writer that serve nobody: it writes `it\'s`, and every accent that is a sign of its own,
/// as in Hindi, Thai and Vietnamese, as a number. Controls, marks of direction and tags stay escaped.
fn readable(text: String) -> String {
    if !text.contains("\\'") && !text.contains("\\u{") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        rest = if let Some(after) = escape.strip_prefix("\\'") {
            out.push('\'');
            after
        } else if let Some((mark, after)) = joined_mark(escape)
            && !out.ends_with('"')
        {
            out.push(mark);
            after
        } else {
            // An escape is a backslash and a sign, and both are ASCII.
            let (pair, after) = escape.split_at(escape.len().min(2));
            out.push_str(pair);
            after
        };
    }
    out.push_str(rest);
    out
}

/// The sign behind `\u{…}` if it only ever joins the letter before it, and what follows.
fn joined_mark(escape: &str) -> Option<(char, &str)> {
    let (number, after) = escape.strip_prefix("\\u{")?.split_once('}')?;
    let mark = char::from_u32(u32::from_str_radix(number, 16).ok()?)?;
    let joins = mark < '\u{e0000}' && format!("a{mark}").graphemes(true).count() == 1;
    joins.then_some((mark, after))
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn text_stays_readable() {
        for plain in [
            "it's",
            "नमस्ते",
            "e\u{301}",
            "👨\u{200d}👩\u{200d}👧",
            "Größe",
            "می\u{200c}خواهم",
        ] {
            assert_eq!(one_line(&plain), Ok(format!("\"{plain}\"")));
        }
    }

    #[test]
    fn what_could_mislead_stays_a_number() {
        let line = one_line(&"\u{301}a\u{202e}\u{1b}\u{e0041}\n\\'").unwrap_or_default();
        assert_eq!(line, r#""\u{301}a\u{202e}\u{1b}\u{e0041}\n\\'""#);
    }
}
