//! The whole screen at once: what drawing by parts has to agree with, and what tests look at.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::draft_alone::{laid_draft, paint_draft};
use super::paint::Canvas;
use super::panel::Cell;
use super::parts::paint;
use super::regions::{Part, regions};
use super::theme::Theme;
use crate::app::model::Model;

/// Paints everything; gives the cell of the cursor, which is never hidden.
pub fn paint_all(model: &Model, buffer: &mut Buffer, theme: Theme) -> Cell {
    let window = Rect::new(0, 0, model.columns, model.rows);
    Canvas::new(buffer, window, theme).clear();
    let mut cursor = None;
    for region in regions(model) {
        let told = paint(model, region, buffer, theme);
        let mut caret = told.caret;
        if let (Part::Column(column), Some(place), Some(chairing)) =
            (region.part, told.draft, model.meeting())
        {
            let mut canvas = Canvas::new(buffer, place.area, theme).with(model.signs());
            caret = laid_draft(chairing, column, usize::from(region.area.width))
                .and_then(|laid| paint_draft(&laid, chairing, column, place, &mut canvas));
        }
        cursor = caret.or(cursor);
    }
    cursor.unwrap_or((0, 0))
}
