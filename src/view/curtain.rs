//! The curtain: a calm sentence in the middle, and nothing else of the meeting.

use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::Role;
use super::wrap::{cut, width, wrap};
use crate::app::keymap::{Place, hints};

/// People read no line longer than this from the back of the room, in columns.
const LINE: usize = 40;

/// Paints the sentence; gives the cell where the cursor rests. Whoever drew it is told how to go on.
pub fn paint(says: &str, watches: bool, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let room = canvas.columns().saturating_sub(2).clamp(1, LINE);
    let lines = wrap(says, room);
    let top = canvas.rows().saturating_sub(lines.len() * 2) / 2;
    let mut last = None;
    for (row, line) in (top..).step_by(2).zip(lines) {
        let line = says[line].trim();
        let from = canvas.columns().saturating_sub(width(line)) / 2;
        let end = canvas.text(from, row, line, Role::Strong);
        last = cell(canvas, end.min(canvas.columns().saturating_sub(1)), row);
    }
    if !watches && let Some((key, does)) = hints(Place::Curtain).first() {
        let hint = cut(&format!("{key} {does}"), canvas.columns());
        let row = canvas.rows().saturating_sub(1);
        canvas.text_to(canvas.columns().saturating_sub(1), row, &hint, Role::Beside);
    }
    last
}
