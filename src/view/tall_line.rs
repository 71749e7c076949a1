//! The scale alone: one line over the whole width with tall marks, in place of the table of numbers.

use super::bar::covered;
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::scale_page::number;
use super::spread::{Label, Same, column_of, ghosts, place_labels, spread};
use super::theme::{CHILD_MARK, ENDS, FULL, GHOST, Role, SPREAD, UNDER};
use super::wrap::{LONGEST_LINE, cut, wrap};
use crate::app::chairing::{Asked, Chairing};
use crate::meeting::parts::{Scale, Score};

/// Columns between the ends of the line and the edges of the window.
const MARGIN: usize = 4;

/// Marks as wide as this leave a gap between two halves, in parts of the line.
const PARTS: usize = 36;

/// Rows under the line: its numbers, where people stood before, what 0 and 10 mean, who is asked.
const BELOW: usize = 6;

/// Paints the page; gives the cell of whoever is asked.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let scale = chairing.scale()?;
    let columns = canvas.columns();
    let rows = canvas.rows();
    let asks = cut(&scale.question, columns.saturating_sub(2));
    canvas.text(1, 0, &asks, Role::Strong);
    let map = chairing.wall();
    let (spread, silent) = if scale.sealed {
        Default::default()
    } else {
        spread(map, scale)
    };
    let line = (MARGIN, columns.saturating_sub(2 * MARGIN));
    let room = rows.saturating_sub(BELOW + 3);
    let tall = (room * 2 / 3).min(rows / 3);
    // In a high window the picture stands in the middle.
    let axis = (rows / 2 + tall).min(room + 2).max(1);
    paint_marks(&spread, line, (axis, tall), canvas);
    paint_axis(scale, &spread, line, axis, canvas);
    paint_ends(scale, axis + 3, canvas);
    let last = rows.saturating_sub(1);
    if scale.sealed {
        covered(map, scale, &mut canvas.inner(last.saturating_sub(1), 1));
    } else if !silent.is_empty() {
        let told = format!("would rather not say: {}", silent.join(", "));
        let told = cut(&told, columns.saturating_sub(2));
        canvas.text(1, last.saturating_sub(1), &told, Role::Beside);
    }
    paint_asked(chairing, scale, last, canvas)
}

/// A mark for each number that somebody gave, and over it who did; a child's is of another shape.
fn paint_marks(
    spread: &[Same],
    line: (usize, usize),
    (axis, tall): (usize, usize),
    canvas: &mut Canvas,
) {
    let rows_of_names = axis.saturating_sub(tall + 2);
    let wide = (line.1 / PARTS).max(1);
    for same in spread {
        let at = column_of(same.score, line.0, line.1);
        let sign = if same.child { CHILD_MARK } else { FULL };
        for row in axis.saturating_sub(tall)..axis {
            let from = at - (wide - 1) / 2;
            canvas.text(from, row, &sign.repeat(wide), Role::Strong);
        }
    }
    let labels = place_labels(spread, line, canvas.columns(), rows_of_names.clamp(1, 4));
    let over = axis.saturating_sub(tall + 1);
    for Label { row, from, text } in labels.unwrap_or_default() {
        canvas.text(from, over.saturating_sub(row).max(1), &text, Role::Strong);
    }
}

/// The line, heavy from the lowest to the highest number, its numbers, and where people stood before.
fn paint_axis(
    scale: &Scale,
    spread: &[Same],
    (from, span): (usize, usize),
    axis: usize,
    canvas: &mut Canvas,
) {
    let at = |score| column_of(score, from, span);
    let last = from + span.saturating_sub(1);
    for column in from..=last {
        canvas.text(column, axis, UNDER, Role::Rule);
    }
    if let (Some(low), Some(high)) = (spread.first(), spread.last()) {
        for column in at(low.score)..=at(high.score) {
            canvas.text(column, axis, SPREAD, Role::Strong);
        }
    }
    canvas.text(from, axis, ENDS[0], Role::Rule);
    canvas.text(last, axis, ENDS[1], Role::Rule);
    for whole in 0..=10 {
        let score = Score::of_halves(whole * 2);
        canvas.text(at(score), axis + 1, &whole.to_string(), Role::Strong);
    }
    let before = ghosts(scale);
    for &ghost in &before {
        canvas.text(at(ghost), axis + 2, GHOST, Role::Beside);
    }
    if let Some(&most) = before.iter().max() {
        let words = " before";
        canvas.text(at(most) + 1, axis + 2, words, Role::Beside);
    }
}

/// What 0 and 10 mean, each under its end.
fn paint_ends(scale: &Scale, row: usize, canvas: &mut Canvas) {
    let half = (canvas.columns() / 2).saturating_sub(2);
    let wide = half.min(LONGEST_LINE);
    let right = canvas.columns().saturating_sub(wide + 1);
    for (from, text) in [(1, &scale.zero), (right, &scale.ten)] {
        let lines = wrap(text, wide);
        for (number, line) in lines.iter().take(2).enumerate() {
            let end = if number == 1 { text.len() } else { line.end };
            let words = cut(text[line.start..end].trim_end(), wide);
            canvas.text(from, row + number, &words, Role::Beside);
        }
    }
}

/// Whose number the next digit is.
fn paint_asked(
    chairing: &Chairing,
    scale: &Scale,
    row: usize,
    canvas: &mut Canvas,
) -> Option<Cell> {
    let Asked::Of(id, _) = chairing.asked else {
        return cell(canvas, 1, 0);
    };
    let name = &chairing.wall().person(id)?.name;
    let said = number(scale, scale.mark(id));
    let end = canvas.text(1, row, "Asked now: ", Role::Beside);
    let told = cut(
        &format!(" {name} {said} "),
        canvas.columns().saturating_sub(end),
    );
    canvas.text(end, row, &told, Role::Focus);
    cell(canvas, end, row)
}
