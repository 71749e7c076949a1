//! The scale under the columns: everybody's number on one line, every mark labelled.

use super::paint::Canvas;
use super::spread::{LENGTHS, Same, column_of, ghosts, place_labels, spread, words};
use super::theme::{CHILD_MARK, ENDS, GHOST, MARK, Role, SPREAD, UNDER};
use super::wrap::{cut, width};
use crate::app::chairing::{Chairing, Signs};
use crate::meeting::map::Map;
use crate::meeting::parts::{Scale, Score};

/// Paints the scale that is looked at, in a sealed round with nothing but where people stood before: in one row as words, in two or three as a line with marks.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) {
    canvas.clear();
    let Some(scale) = chairing.scale() else {
        return;
    };
    let map = chairing.wall();
    let (spread, silent) = if scale.sealed {
        Default::default()
    } else {
        spread(map, scale)
    };
    let asks = question(chairing, scale);
    match canvas.rows() {
        0 => {}
        1 => in_words(canvas, &asks, &spread, &silent),
        rows => drawn(canvas, scale, (&asks, &spread, &silent), rows),
    }
    if scale.sealed {
        covered(map, scale, canvas);
    }
}

/// The question; with several scales, which of them it is.
fn question(chairing: &Chairing, scale: &Scale) -> String {
    let scales = &chairing.wall().scales;
    let place = scales.iter().position(|one| one.id == scale.id);
    match place {
        Some(place) if scales.len() > 1 => {
            format!("{}/{} {}", place + 1, scales.len(), scale.question)
        }
        _ => scale.question.clone(),
    }
}

/// Who has given a number that is still covered, in place of the last row.
pub fn covered(map: &Map, scale: &Scale, canvas: &mut Canvas) {
    let given = scale
        .marks
        .iter()
        .filter(|mark| mark.given.answer.is_some());
    let names = map.names(given.map(|mark| &mark.person));
    let told = if names.is_empty() {
        "Numbers stay covered until all are shown together.".to_owned()
    } else {
        format!("{MARK} covered: {}", names.join(", "))
    };
    let row = canvas.rows().saturating_sub(1);
    let columns = canvas.columns();
    for column in 0..columns {
        canvas.text(column, row, " ", Role::Words);
    }
    canvas.text(1, row, &cut(&told, columns.saturating_sub(2)), Role::Strong);
}

/// Paints the line with its marks and labels, without the question, into two rows or more.
pub fn paint_line(canvas: &mut Canvas, scale: &Scale, map: &Map) {
    let (spread, silent) = spread(map, scale);
    let columns = canvas.columns();
    let span = columns.saturating_sub(8);
    axis(canvas, &spread, &ghosts(scale), (3, span), 0);
    label(canvas, &spread, &silent, (3, span), 1);
}

/// Where question and numbers do not fit side by side, the numbers are what matters.
fn in_words(canvas: &mut Canvas, asks: &str, spread: &[Same], silent: &[String]) {
    let columns = canvas.columns();
    let numbers = numbers_in(columns.saturating_sub(8), spread, silent);
    let beside = width(asks) + width(&numbers) + 4 <= columns;
    let question = if beside || numbers.is_empty() {
        cut(asks, columns.saturating_sub(2))
    } else {
        "0–10".to_owned()
    };
    let end = canvas.text(1, 0, &question, Role::Strong) + 2;
    canvas.text(
        end,
        0,
        &cut(&numbers, columns.saturating_sub(end)),
        Role::Words,
    );
}

/// Names get shorter, as long as they can be told apart, and whoever would rather not say is not named, before a number is
/// cut off.
fn numbers_in(room: usize, spread: &[Same], silent: &[String]) -> String {
    let told = |longest: usize, silent: &str| {
        let mut parts: Vec<String> = spread.iter().map(|same| words(same, longest)).collect();
        if !silent.is_empty() {
            parts.push(format!("{silent} –"));
        }
        parts.join(" · ")
    };
    let silent = [silent.join(", "), "…".repeat(silent.len().min(1))];
    let lengths = &LENGTHS[..LENGTHS.len() - 2];
    let mut all = silent
        .iter()
        .flat_map(|silent| lengths.iter().map(|&longest| told(longest, silent)));
    let fits = all.find(|numbers| width(numbers) <= room);
    fits.unwrap_or_else(|| told(0, &silent[1]))
}

/// A line shorter than this says nothing about distances, in columns.
const SHORTEST_LINE: usize = 22;

/// Question and line share a row where both fit; else the question has a row of its own, or is cut.
fn drawn(
    canvas: &mut Canvas,
    scale: &Scale,
    (asks, spread, silent): (&str, &[Same], &[String]),
    rows: usize,
) {
    let columns = canvas.columns();
    let most = columns.saturating_sub(SHORTEST_LINE + AROUND);
    let fits = width(asks) <= most;
    let (row, from) = if rows > 2 && !fits {
        canvas.text(1, 0, &cut(asks, columns.saturating_sub(2)), Role::Strong);
        (1, 3)
    } else {
        let end = canvas.text(1, 0, &cut(asks, most), Role::Strong);
        (0, end + 4)
    };
    let span = columns.saturating_sub(from + 5);
    axis(canvas, spread, &ghosts(scale), (from, span), row);
    label(canvas, spread, silent, (from, span), row + 1);
}

/// Columns around a line: blanks, 0 and 10.
const AROUND: usize = 10;

/// The line from 0 to 10, heavy from the lowest to the highest number, with everybody's mark and where they stood before.
pub fn axis(
    canvas: &mut Canvas,
    spread: &[Same],
    ghosts: &[Score],
    (from, span): (usize, usize),
    row: usize,
) {
    let at = |score| column_of(score, from, span);
    canvas.text(from.saturating_sub(2), row, "0", Role::Strong);
    canvas.text(from, row, ENDS[0], Role::Rule);
    for column in 1..span.saturating_sub(1) {
        canvas.text(from + column, row, UNDER, Role::Rule);
    }
    let end = canvas.text(from + span.saturating_sub(1), row, ENDS[1], Role::Rule);
    canvas.text(end + 1, row, "10", Role::Strong);
    if let (Some(low), Some(high)) = (spread.first(), spread.last()) {
        for column in at(low.score) + 1..at(high.score) {
            canvas.text(column, row, SPREAD, Role::Strong);
        }
    }
    for &ghost in ghosts {
        canvas.text(at(ghost), row, GHOST, Role::Beside);
    }
    for same in spread {
        let sign = if same.child { CHILD_MARK } else { MARK };
        canvas.text(at(same.score), row, sign, Role::Strong);
    }
}

/// Names and numbers under the line, as near to their marks as can be.
pub fn label(
    canvas: &mut Canvas,
    spread: &[Same],
    silent: &[String],
    line: (usize, usize),
    row: usize,
) {
    let rows = canvas.rows().saturating_sub(row);
    let silent = if silent.is_empty() {
        String::new()
    } else {
        let told = format!("would rather not say: {}", silent.join(", "));
        cut(&told, canvas.columns() / 2)
    };
    // A half takes one more column where there is no sign for it.
    let columns = canvas
        .columns()
        .saturating_sub(usize::from(canvas.signs == Signs::Plain));
    let total = columns.saturating_sub(if silent.is_empty() {
        1
    } else {
        width(&silent) + 3
    });
    let labels = place_labels(spread, line, total, rows);
    let labels = match labels {
        Some(labels) => {
            canvas.text_to(columns.saturating_sub(1), row, &silent, Role::Beside);
            labels
        }
        None => place_labels(spread, line, columns, rows).unwrap_or_default(),
    };
    for label in labels {
        canvas.text(label.from, row + label.row, &label.text, Role::Words);
    }
}
