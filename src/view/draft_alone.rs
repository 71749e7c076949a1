//! The draft painted alone, where it stood when its column was painted.

use ratatui::layout::Rect;

use super::column_items::draft_here;
use super::entry::{INDENT, Laid, caret, lay_draft};
use super::paint::Canvas;
use super::theme::Role;
use crate::app::chairing::Chairing;
use crate::meeting::text::is_plain;
use crate::meeting::vocabulary::Column;

/// Where the draft stands after a column was painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftPlace {
    /// Its area on the screen.
    pub area: Rect,
    /// How many of its rows are above the window.
    pub skipped: usize,
}

/// The end of a draft as it was painted last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct End {
    /// All of its text.
    pub text: String,
    /// The cell behind it, where the cursor stands.
    pub cell: (u16, u16),
}

/// Lays out the draft, if it is written in this column.
pub fn laid_draft(chairing: &Chairing, column: Column, columns: usize) -> Option<Laid<'_>> {
    let draft = draft_here(chairing, column)?;
    Some(lay_draft(chairing, draft, columns))
}

/// Paints the draft alone, where it stood when its column was painted; gives the cell of the caret. Of a draft that is taller
/// than the window, the rows around the caret are shown.
pub fn paint_draft(
    laid: &Laid,
    chairing: &Chairing,
    column: Column,
    place: DraftPlace,
    canvas: &mut Canvas,
) -> Option<(u16, u16)> {
    canvas.clear();
    let (across, down) = caret(laid, chairing);
    let skipped = place.skipped.min(down);
    laid.paint(canvas, 0, skipped, true, column);
    let down = down - skipped;
    let inside = down < canvas.rows() && canvas.columns() > 0;
    inside.then(|| {
        let across = across.min(canvas.columns() - 1);
        (canvas.area.x + short(across), canvas.area.y + short(down))
    })
}

/// Paints the letter that was put to the end of what was painted, where that is all that happened and the letter stands where the
/// cursor stood; gives its area. So it is with nearly every key, and nothing before the letter has to be painted then.
pub fn paint_letter(
    laid: &Laid,
    chairing: &Chairing,
    place: DraftPlace,
    end: &mut End,
    canvas: &mut Canvas,
) -> Option<Rect> {
    let (text, at) = chairing.written()?;
    let put = text.strip_prefix(end.text.as_str())?;
    if put.len() != 1 || put == "\"" || at != text.len() || !is_plain(text) {
        return None;
    }
    let (across, down) = caret(laid, chairing);
    let row = down - place.skipped.min(down);
    let (x, y) = (canvas.area.x + short(across), canvas.area.y + short(row));
    // A blank is painted with the letter behind it.
    let shown = &text[end.text.trim_end().len()..];
    let begins = across
        .checked_sub(shown.len())
        .filter(|&column| column >= INDENT)?;
    if (x, y) != (end.cell.0 + 1, end.cell.1) || row >= canvas.rows() || across >= canvas.columns()
    {
        return None;
    }
    canvas.text(begins, row, shown.trim_end(), Role::Strong);
    end.text.push_str(put);
    end.cell = (x, y);
    let area = Rect::new(canvas.area.x + short(begins), y, short(shown.len()), 1);
    Some(area)
}

/// Columns or rows as the terminal counts them.
pub fn short(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
