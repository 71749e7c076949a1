//! One entry alone, for everyone to read; when it is read back, with the question whether that was meant.

use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::Role;
use super::wrap::{cut, width, wrap};
use crate::app::chairing::Chairing;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::practice::telling::in_one_line;
use crate::practice::words::category_title;

/// People read no line longer than this from the back of the room, in columns.
const LINE: usize = 40;

/// Paints the entry; gives the cell of its first letter.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let map = chairing.wall();
    let room = &chairing.board().room;
    let entry = room.spotlit.and_then(|id| map.entry(id))?;
    let column = entry.category.column();
    let title = category_title(entry.category, map.about.setting);
    canvas.text(2, 1, &cut(title, canvas.columns()), Role::Title(column));
    let foot = foot(map, entry, room.asks);
    let rows = canvas.rows().saturating_sub(3 + foot.len() + 1);
    let first = paint_words(&in_one_line(entry, map), &mut canvas.inner(3, rows));
    for (row, (line, role)) in (canvas.rows().saturating_sub(foot.len())..).zip(foot) {
        canvas.text(
            2,
            row,
            &cut(&line, canvas.columns().saturating_sub(3)),
            role,
        );
    }
    first
}

/// Who said it, what was said when it was read back, and the question.
fn foot(map: &Map, entry: &Entry, asks: bool) -> Vec<(String, Role)> {
    let mut lines = Vec::new();
    let speakers = map.names(&entry.speakers).join(", ");
    lines.extend((!speakers.is_empty()).then_some((speakers, Role::Beside)));
    if entry.agreed {
        lines.push(("This is what was meant.".to_owned(), Role::Strong));
    }
    for one in &entry.differs {
        let who = map.names([&one.person]).concat();
        lines.push((
            format!("{who} sees it differently: {}", one.why),
            Role::Words,
        ));
    }
    if asks && !entry.agreed {
        lines.push(("Is this what you meant?".to_owned(), Role::Strong));
    }
    lines
}

/// The words in the middle, with a blank line between lines where there is room.
fn paint_words(text: &str, canvas: &mut Canvas) -> Option<Cell> {
    let narrow = canvas.columns().saturating_sub(4).clamp(1, LINE);
    let wide = canvas.columns().saturating_sub(4).max(1);
    let fits = |room: usize, step: usize| wrap(text, room).len() * step <= canvas.rows();
    let (room, step) = match () {
        () if fits(narrow, 2) => (narrow, 2),
        () if fits(narrow, 1) => (narrow, 1),
        () => (wide, 1),
    };
    let lines = wrap(text, room);
    let widest = lines
        .iter()
        .map(|line| width(text[line.clone()].trim_end()))
        .max()?;
    let from = canvas.columns().saturating_sub(widest) / 2;
    let top = canvas.rows().saturating_sub(lines.len() * step) / 2;
    let mut open = false;
    for (row, line) in (top..canvas.rows()).step_by(step).zip(&lines) {
        let words = text[line.clone()].trim_end();
        open = canvas.spoken((from, row), words, Role::Strong, open);
    }
    if lines.len() * step > canvas.rows() {
        let last = canvas.rows().saturating_sub(1);
        canvas.text_to(canvas.columns(), last, " …", Role::Strong);
    }
    cell(canvas, from, top)
}
