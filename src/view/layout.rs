//! Who gets which part of the window: arithmetic alone.

use ratatui::layout::Rect;

use crate::app::chairing::{Chairing, Page};
use crate::meeting::vocabulary::Column;

/// From this width on there are three columns; below it one, with the titles as tabs.
pub const THREE_COLUMNS_FROM: u16 = 78;

/// From this many rows of the window on, a blank row parts what was said.
const SPACED_FROM: u16 = 40;

/// Blank rows between two things that were said. The height of the window alone decides, so that the wall never moves
/// apart or together while people read.
pub fn spacing(window_rows: u16) -> usize {
    usize::from(window_rows >= SPACED_FROM)
}

/// The parts of the window in a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Areas {
    /// The line at the top.
    pub title: Rect,
    /// The titles of the columns.
    pub heads: Rect,
    /// The columns that are shown, from left to right.
    pub columns: Vec<(Column, Rect)>,
    /// The scale, or whatever is asked in its place.
    pub bar: Rect,
    /// The time line of a meeting that is looked back at.
    pub time_line: Rect,
    /// What keys do now, or what just happened.
    pub hint: Rect,
    /// Everything between title and hints: where a page goes.
    pub page: Rect,
}

/// The parts of a window of this size.
pub fn areas(chairing: &Chairing, window: Rect) -> Areas {
    let rows = window.height;
    let hint_rows = u16::from(rows >= 2);
    let title_rows = u16::from(rows >= 4);
    let heads_rows = u16::from(rows >= 6);
    let bar_rows = match rows {
        0..8 => 0,
        8..22 => 1,
        22..28 => 2,
        _ => 3,
    };
    let row = |y: u16, height: u16| Rect::new(window.x, window.y + y, window.width, height);
    let body_top = title_rows + heads_rows;
    let time_rows = match rows {
        _ if chairing.look_back.is_none() => 0,
        0..6 => 0,
        6..20 => 1,
        _ => 2,
    };
    let below = bar_rows + time_rows + hint_rows;
    let body_rows = rows.saturating_sub(body_top + below);
    Areas {
        title: row(0, title_rows),
        heads: row(title_rows, heads_rows),
        columns: columns(chairing, row(body_top, body_rows)),
        bar: row(body_top + body_rows, bar_rows),
        time_line: row(rows - hint_rows - time_rows, time_rows),
        hint: row(rows - hint_rows, hint_rows),
        page: row(
            title_rows,
            rows.saturating_sub(title_rows + time_rows + hint_rows),
        ),
    }
}

/// Whether the three columns stand side by side.
pub fn three_columns(chairing: &Chairing, columns: u16) -> bool {
    columns >= THREE_COLUMNS_FROM && !chairing.one_column
}

/// Equal thirds with a line between them, so that nothing shifts while people read.
fn columns(chairing: &Chairing, body: Rect) -> Vec<(Column, Rect)> {
    if chairing.page != Page::Board {
        return Vec::new();
    }
    if !three_columns(chairing, body.width) {
        return vec![(chairing.focus.column(), body)];
    }
    let third = (body.width - 2) / 3;
    chairing
        .map()
        .about
        .order
        .columns()
        .into_iter()
        .zip(0..)
        .map(|(column, number)| {
            let x = body.x + number * (third + 1);
            (
                column,
                Rect {
                    x,
                    width: third,
                    ..body
                },
            )
        })
        .collect()
}
