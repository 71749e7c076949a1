//! The signs that are drawn beside people's words, and how a terminal that has none of them shows each.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use crate::app::chairing::Signs;

/// The sign of the focused place.
pub const FOCUS: &str = "▌";
/// The sign before an entry.
pub const BULLET: &str = "•";
/// The sign beside an entry that was read back and is what was meant.
pub const AGREED: &str = "✓";
/// The sign before an entry that is held back.
pub const HELD: &str = "■";
/// The sign before a step that is to be done.
pub const TO_DO: &str = "☐";
/// The sign before a step that is done.
pub const DONE: &str = "☑";
/// The sign before a step that is no longer needed.
pub const NOT_NEEDED: &str = "–";
/// How many are above.
pub const ABOVE: &str = "▲";
/// How many are below.
pub const BELOW: &str = "▼";
/// The line between columns.
pub const BETWEEN: &str = "│";
/// The line under titles.
pub const UNDER: &str = "─";
/// The line under the title of the focused column.
pub const UNDER_FOCUS: &str = "━";
/// Where the line between columns meets the line under titles.
pub const CROSSING: &str = "┼";
/// Where the line between columns meets the line over the scale.
pub const FOOT: &str = "┴";
/// Somebody's number on the scale.
pub const MARK: &str = "●";
/// Where somebody stood before.
pub const GHOST: &str = "○";
/// The line between the lowest and the highest number.
pub const SPREAD: &str = "━";
/// A child's number on the scale.
pub const CHILD_MARK: &str = "◆";
/// The ends of the scale.
pub const ENDS: [&str; 2] = ["├", "┤"];
/// A tall mark, and the place where we are on a time line.
pub const FULL: &str = "█";

/// Every sign that the program draws itself, and its plain form. All but the half are as wide as before.
const TABLE: &[(&str, &str)] = &[
    (FOCUS, ">"),
    (BULLET, "*"),
    (AGREED, "+"),
    (HELD, "#"),
    (TO_DO, "o"),
    (DONE, "x"),
    ("☒", "x"),
    (ABOVE, "^"),
    (BELOW, "v"),
    (BETWEEN, "|"),
    (UNDER, "-"),
    (UNDER_FOCUS, "="),
    (CROSSING, "+"),
    (FOOT, "+"),
    (MARK, "*"),
    (GHOST, "o"),
    (CHILD_MARK, "#"),
    ("├", "|"),
    ("┤", "|"),
    (FULL, "#"),
    ("·", "-"),
    ("→", ">"),
    ("…", "~"),
    ("–", "-"),
    ("—", "-"),
    ("−", "-"),
    ("×", "x"),
    ("“", "\""),
    ("”", "\""),
    ("„", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("‹", "<"),
    ("›", ">"),
    ("╭", "."),
    ("╮", "."),
    ("╰", "'"),
    ("╯", "'"),
    ("┌", "."),
    ("┐", "."),
    ("└", "|"),
    ("┘", "|"),
    ("╱", "/"),
    ("╲", "\\"),
    ("½", ".5"),
];

/// A text as it is shown with these signs. Letters stay as they are; only signs and marks of punctuation become plain.
pub fn shown(text: &str, signs: Signs) -> Cow<'_, str> {
    if signs == Signs::Lines || text.is_ascii() {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.graphemes(true).map(plain).collect())
}

fn plain(grapheme: &str) -> &str {
    let row = TABLE.iter().find(|(sign, _)| *sign == grapheme);
    row.map_or(grapheme, |(_, plain)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn every_sign_has_a_plain_form_that_every_terminal_has_in_as_many_columns() {
        for (sign, plain) in TABLE {
            assert!(plain.is_ascii(), "{sign}");
            assert!(sign.width() == plain.width() || *sign == "½", "{sign}");
        }
    }

    #[test]
    fn letters_stay_as_they_are() {
        let said = "Zoë ♥ – 3½";
        assert_eq!(shown(said, Signs::Plain), "Zoë ♥ - 3.5");
        assert_eq!(shown(said, Signs::Lines), said);
    }
}
