//! The page of keys, made from the one table.

use super::paint::Canvas;
use super::theme::Role;
use super::wrap::cut;
use crate::app::key::Key;
use crate::app::keymap::{Group, Row, TABLE};

/// One line of the page: keys and sentence, or the heading of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// The heading of a group.
    Heading(&'static str),
    /// Keys and what they do.
    Keys(String, &'static str),
}

/// What is typed rather than pressed, for which the table has no row.
pub const TYPED: [(&str, &str); 5] = [
    (
        "a letter",
        "Writes: a new entry where you stand, shown from its first letter.",
    ),
    (
        "@ and a name",
        "Says who said it; a second @ adds a second name.",
    ),
    ("# and a place", "Says where it belongs, in any column."),
    (
        "/",
        "With nothing written: every action by name. /1 to /3 open the pages.",
    ),
    ("\"…\"", "Words in quotation marks are the speaker's own."),
];

/// All lines of the page, and of the same page on paper.
pub fn lines() -> Vec<Line> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        lines.push(Line::Heading(group.title()));
        if group == Group::Writing {
            lines.extend(
                TYPED
                    .iter()
                    .map(|&(keys, says)| Line::Keys(keys.to_owned(), says)),
            );
        }
        let mut told: Vec<&Row> = Vec::new();
        for row in TABLE.iter().filter(|row| row.group == group) {
            let known = |other: &&Row| other.says == row.says && other.keys == row.keys;
            if !told.iter().any(known) {
                told.push(row);
                lines.push(Line::Keys(keys_of(row), row.says));
            }
        }
    }
    lines
}

/// The keys of a row as people read them; what has only a name is told by it.
fn keys_of(row: &Row) -> String {
    if row.keys.is_empty() {
        return format!("/ {}", row.name.to_lowercase());
    }
    let keys: Vec<String> = row.keys.iter().map(Key::to_string).collect();
    keys.join(", ")
}

/// Paints the page from a line on; the last lines stay in view.
pub fn paint(first: usize, canvas: &mut Canvas) {
    canvas.clear();
    let lines = lines();
    let first = first.min(lines.len().saturating_sub(canvas.rows()));
    let keys_wide = (canvas.columns() / 4).clamp(12, 24);
    for (row, line) in lines.iter().skip(first).take(canvas.rows()).enumerate() {
        match line {
            Line::Heading(title) => {
                canvas.text(1, row, title, Role::Strong);
            }
            Line::Keys(keys, says) => {
                canvas.text(2, row, &cut(keys, keys_wide), Role::Strong);
                let from = 3 + keys_wide;
                let room = canvas.columns().saturating_sub(from + 1);
                canvas.text(from, row, &cut(says, room), Role::Words);
            }
        }
    }
}
