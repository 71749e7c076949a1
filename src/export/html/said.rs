//! What people said, as it stands on a page: own words marked, each text in its own direction, and what is said beside it.

use maud::{Markup, html};

use crate::meeting::clean::clean_line;
use crate::meeting::conclusions::Differs;
use crate::meeting::map::Map;

/// A text; words in quotation marks are somebody's own and stand out.
pub fn said(text: &str) -> Markup {
    let text = clean_line(text);
    html! {
        span.said dir="auto" {
            @for (own, piece) in pieces(&text) {
                @if own { q { (piece) } } @else { (piece) }
            }
        }
    }
}

/// A text cut where own words begin and end, their quotation marks with them.
fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((start, end)) = quoted(rest) {
        pieces.push((false, &rest[..start]));
        pieces.push((true, &rest[start..end]));
        rest = &rest[end..];
    }
    pieces.push((false, rest));
    pieces.retain(|(_, piece)| !piece.is_empty());
    pieces
}

/// Where the first own words begin and end.
fn quoted(text: &str) -> Option<(usize, usize)> {
    let start = text.find(['"', '“'])?;
    let open = text[start..].chars().next()?;
    let close = if open == '“' { '”' } else { '"' };
    let inside = start + open.len_utf8();
    let end = inside + text[inside..].find(close)?;
    Some((start, end + close.len_utf8()))
}

/// The full stop that a sentence does not have yet.
pub fn stop(text: &str) -> &'static str {
    let bare = text.trim_end().trim_end_matches(['"', '”']);
    if bare.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    }
}

/// Who sees it differently, and how.
pub fn differing(map: &Map, differs: &[Differs]) -> Markup {
    html! {
        @if !differs.is_empty() {
            ul.differs {
                @for one in differs {
                    li { (said(&map.names([&one.person]).concat())) " sees it differently: " (said(&one.why)) }
                }
            }
        }
    }
}

/// What stands beside an entry, in one row.
pub fn aside(parts: &[String]) -> Markup {
    html! {
        @if !parts.is_empty() {
            " " span.beside {
                "– "
                @for (number, part) in parts.iter().enumerate() {
                    @if number > 0 { " · " }
                    (said(part))
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn own_words_are_told_from_the_rest() {
        assert_eq!(
            pieces("Sam: \"I like it\" and “Nan reads”."),
            [
                (false, "Sam: "),
                (true, "\"I like it\""),
                (false, " and "),
                (true, "“Nan reads”"),
                (false, ".")
            ]
        );
        assert_eq!(pieces("6\" of snow"), [(false, "6\" of snow")]);
        assert_eq!(pieces(""), []);
    }
}
