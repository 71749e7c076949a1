//! One entry of a column, standing or being written: its lines, its speakers, its marks.

use std::ops::Range;

use super::paint::Canvas;
use super::theme::{BULLET, FOCUS, Role};
use super::wrap::{cut, place_of, width, wrap};
use crate::meeting::draft::Draft;
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, PersonId};
use crate::meeting::text::byte_at;
use crate::meeting::vocabulary::Column;
use crate::practice::words::{category_title, known_title};

/// Columns before the words: the sign of the focus, the bullet, a blank.
pub const INDENT: usize = 3;

/// From this width on a column can spare a blank.
const ROOMY: usize = 30;

/// People read no line longer than this, in columns.
const LONGEST_LINE: usize = 60;

/// An entry as it is laid out in a column of some width.
#[derive(Clone, Debug)]
pub struct Laid<'a> {
    text: &'a str,
    lines: Vec<Range<usize>>,
    beside: String,
    beside_row: usize,
}

impl<'a> Laid<'a> {
    fn new(text: &'a str, beside: &str, columns: usize) -> Self {
        let room = room(columns);
        let lines = wrap(text, room);
        let beside = cut(beside, room);
        let last = lines.last().cloned().unwrap_or(0..0);
        let fits = width(&text[last]) + 2 + width(&beside) <= room;
        let beside_row = lines.len() - usize::from(fits);
        Self {
            text,
            lines,
            beside,
            beside_row,
        }
    }

    /// How many rows it takes.
    pub fn rows(&self) -> usize {
        if self.beside.is_empty() {
            self.lines.len()
        } else {
            self.lines.len().max(self.beside_row + 1)
        }
    }

    /// The column and row of a byte of the text.
    pub fn place_of(&self, byte: usize) -> (usize, usize) {
        let (row, column) = place_of(self.text, &self.lines, byte);
        (INDENT + column, row)
    }

    /// Paints it from a row of the canvas on, without its first `skipped` rows.
    pub fn paint(
        &self,
        canvas: &mut Canvas,
        row: usize,
        skipped: usize,
        focused: bool,
        of: Column,
    ) {
        let role = if focused { Role::Strong } else { Role::Words };
        let mut open = false;
        for (number, line) in self.lines.iter().enumerate() {
            let line = self.text[line.clone()].trim_end();
            if number < skipped {
                open ^= line.matches('"').count() % 2 == 1;
            } else {
                open = canvas.spoken((INDENT, row + number - skipped), line, role, open);
            }
        }
        if skipped == 0 {
            canvas.text(1, row, BULLET, Role::OfColumn(of));
        }
        if self.beside_row >= skipped {
            let end = INDENT + room(canvas.columns());
            canvas.text_to(
                end,
                row + self.beside_row - skipped,
                &self.beside,
                Role::Beside,
            );
        }
        if focused {
            for number in skipped..self.rows() {
                canvas.text(0, row + number - skipped, FOCUS, Role::Title(of));
            }
        }
    }
}

/// Columns for words; where there is enough, one stays free before the line between the columns.
fn room(columns: usize) -> usize {
    let free = usize::from(columns >= ROOMY);
    columns.saturating_sub(INDENT + free).clamp(1, LONGEST_LINE)
}

/// Lays out an entry that stands.
pub fn lay_entry<'a>(map: &Map, entry: &'a Entry, columns: usize) -> Laid<'a> {
    let mut beside = speakers(map, &entry.speakers);
    if let Some(known) = entry.known {
        if !beside.is_empty() {
            beside.push_str(" · ");
        }
        beside.push_str(known_title(known));
    }
    Laid::new(&entry.text, &beside, columns)
}

/// Lays out a draft, with whoever was named or has the turn, and where it will go.
pub fn lay_draft<'a>(
    map: &Map,
    draft: &'a Draft,
    turn: Option<PersonId>,
    columns: usize,
) -> Laid<'a> {
    let words = draft.words();
    let named: Vec<PersonId> = words.speakers.iter().copied().collect();
    let said_by = match (named.is_empty(), turn) {
        (true, Some(turn)) => vec![turn],
        _ => named,
    };
    let mut beside = speakers(map, &said_by);
    if let Some(category) = words.category {
        if !beside.is_empty() {
            beside.push(' ');
        }
        beside.push_str("→ ");
        beside.push_str(category_title(category, map.about.setting));
    }
    Laid::new(draft.text(), &beside, columns)
}

fn speakers(map: &Map, people: &[PersonId]) -> String {
    map.names(people).join(", ")
}

/// The column and row of the caret in a laid-out draft.
pub fn caret(laid: &Laid, draft: &Draft, caret: usize) -> (usize, usize) {
    laid.place_of(byte_at(draft.text(), caret))
}
