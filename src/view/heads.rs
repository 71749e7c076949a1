//! The titles of the three columns; tabs where only one column fits.

use ratatui::layout::Rect;

use super::layout::{Areas, three_columns};
use super::paint::Canvas;
use super::theme::{BETWEEN, CROSSING, FOCUS, FOOT, Role};
use super::wrap::{cut, width};
use crate::app::chairing::Chairing;
use crate::meeting::vocabulary::Column;
use crate::practice::words::{column_name, column_title};

/// Paints the titles.
pub fn paint(chairing: &Chairing, areas: &Areas, canvas: &mut Canvas) {
    canvas.clear();
    if three_columns(chairing, canvas.area.width) {
        for &(column, area) in &areas.columns {
            let from = usize::from(area.x - canvas.area.x);
            let room = usize::from(area.width);
            head(chairing, canvas, column, from, room);
            if from > 0 {
                canvas.text(from - 1, 0, BETWEEN, Role::Rule);
            }
        }
    } else {
        tabs(chairing, canvas);
    }
}

/// Where the longest title would not fit beside the sign of the focus, reverse alone shows it.
fn head(chairing: &Chairing, canvas: &mut Canvas, column: Column, from: usize, room: usize) {
    let focused = chairing.focus.column() == column;
    let longest = Column::ALL
        .iter()
        .map(|&column| width(column_title(column)));
    let indent = usize::from(longest.max().unwrap_or(0) < room);
    let title = cut(column_title(column), room.saturating_sub(indent));
    let role = if focused {
        Role::Focus
    } else {
        Role::Title(column)
    };
    if focused && indent > 0 {
        canvas.text(from, 0, FOCUS, Role::Title(column));
    }
    canvas.text(from + indent, 0, &title, role);
}

/// Columns that a tab takes beside its label: the sign of the focus, and what stands between two.
const TAB_EDGE: usize = 3;

/// The focused title in full where there is room, the others short, each with how much it holds.
fn labels(chairing: &Chairing, room: usize) -> [(Column, String); 3] {
    let columns = chairing.wall().about.order.columns();
    let label = |column: Column, long: bool| {
        let title = if long {
            column_title(column)
        } else {
            column_name(column)
        };
        format!("{title} {}", chairing.wall().count(column))
    };
    let total: usize = columns
        .iter()
        .map(|&column| width(&label(column, column == chairing.focus.column())) + TAB_EDGE)
        .sum();
    columns.map(|column| {
        let focused = chairing.focus.column() == column;
        (column, label(column, focused && total <= room))
    })
}

fn tabs(chairing: &Chairing, canvas: &mut Canvas) {
    let columns = chairing.wall().about.order.columns();
    let mut at = 0;
    for (column, label) in labels(chairing, canvas.columns()) {
        if chairing.focus.column() == column {
            at = canvas.text(at, 0, FOCUS, Role::Title(column));
            at = canvas.text(at, 0, &label, Role::Focus);
        } else {
            at = canvas.text(at + 1, 0, &label, Role::Title(column));
        }
        if column != columns[2] {
            at = canvas.text(at, 0, " ", Role::Words);
            at = canvas.text(at, 0, BETWEEN, Role::Rule);
        }
    }
}

/// The column whose title stands there.
pub fn column_at(chairing: &Chairing, areas: &Areas, x: u16) -> Option<Column> {
    if three_columns(chairing, areas.heads.width) {
        let over = |area: &Rect| (area.x..area.right()).contains(&x);
        let here = areas.columns.iter().find(|(_, area)| over(area));
        return here.map(|&(column, _)| column);
    }
    let mut end = areas.heads.x.into();
    let all = labels(chairing, areas.heads.width.into());
    all.into_iter().find_map(|(column, label)| {
        end += width(&label) + TAB_EDGE;
        (usize::from(x) < end).then_some(column)
    })
}

/// Paints the lines between the columns, from the rule under the titles to the rule over the scale.
pub fn paint_lines(areas: &Areas, canvas: &mut Canvas) {
    let last = canvas.rows().saturating_sub(1);
    for &(_, area) in areas.columns.iter().skip(1) {
        let at = usize::from(area.x - canvas.area.x) - 1;
        for row in 0..canvas.rows() {
            let sign = match row {
                0 => CROSSING,
                row if row == last => FOOT,
                _ => BETWEEN,
            };
            canvas.text(at, row, sign, Role::Rule);
        }
    }
}
