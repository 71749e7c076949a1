//! The page of statements and goals: rows of three with their holes, and under them the parts of what is focused.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::panel::Cell;
use super::statement_form::{paint_form, prompt};
use super::table::{Block, TableRow, number_at, paint_rows};
use super::theme::{BETWEEN, Role, UNDER};
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::app::rows::{cells, rows, scale_of, thing};
use crate::meeting::conclusions::{Goal, Row};
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;
use crate::practice::prompts;

/// From this width on the three things of a row stand side by side.
const SIDE_BY_SIDE_FROM: usize = 78;

/// A row that is not focused shows so many lines of each thing.
const LINES: usize = 4;

/// Paints the page; gives the cell of the caret or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let total = canvas.rows();
    let form = form_rows(chairing, total);
    paint_table(chairing, &mut canvas.inner(0, total.saturating_sub(form)));
    let mut below = canvas.inner(total.saturating_sub(form), form);
    below.rule(0, UNDER, Role::Rule);
    let prompt = cut(&prompt(chairing), below.columns().saturating_sub(4));
    below.text(1, 0, &format!(" {prompt} "), Role::Strong);
    let mut parts = below.inner(1, form.saturating_sub(1));
    paint_form(chairing, &mut parts)
}

/// Rows for the parts of what is focused: its parts, their title, and room for two long texts and a sentence.
fn form_rows(chairing: &Chairing, total: usize) -> usize {
    let parts = cells(chairing.row_at.cell).len();
    (parts + 6).max(9).min(total * 3 / 5)
}

/// The things that are shown side by side: all three, or the focused one alone.
fn shown(chairing: &Chairing, columns: usize) -> Vec<usize> {
    if columns >= SIDE_BY_SIDE_FROM {
        vec![0, 1, 2]
    } else {
        vec![thing(chairing.row_at.cell)]
    }
}

/// Which row stands on a line of the page.
pub fn line_at(chairing: &Chairing, area: Rect, row: usize) -> Option<usize> {
    let total = usize::from(area.height);
    let room = total - form_rows(chairing, total);
    let (table, _) = table(chairing, usize::from(area.width));
    let inside = (1..room).contains(&row);
    number_at(&table, room.saturating_sub(1), row.saturating_sub(1)).filter(|_| inside)
}

/// The rows, and how wide each of the things in them is.
fn table(chairing: &Chairing, columns: usize) -> (Vec<TableRow<'static>>, usize) {
    let shown = shown(chairing, columns);
    let third = columns / shown.len();
    let all = rows(chairing);
    let row = |(number, &row)| {
        let row = table_row(chairing, (number, row), (&shown, third), all.len());
        row.numbered(number)
    };
    (all.iter().enumerate().map(row).collect(), third)
}

fn paint_table(chairing: &Chairing, canvas: &mut Canvas) {
    let shown = shown(chairing, canvas.columns());
    let (table, third) = table(chairing, canvas.columns());
    let setting = chairing.wall().about.setting;
    let titles = [
        prompts::statements_title(setting),
        prompts::goals_title(setting),
        prompts::scale_title(setting),
    ];
    for (place, &which) in shown.iter().enumerate() {
        let here = thing(chairing.row_at.cell) == which;
        let role = if here { Role::Focus } else { Role::Strong };
        canvas.text(place * third + 1, 0, titles[which], role);
    }
    let rows = canvas.rows().saturating_sub(1);
    paint_rows(&table, &mut canvas.inner(1, rows));
    for place in 1..shown.len() {
        for row in 0..=rows {
            canvas.text(place * third - 1, row, BETWEEN, Role::Rule);
        }
    }
}

/// The three things of a row, the first with the row's number; the last row is the empty one.
fn table_row<'a>(
    chairing: &Chairing,
    (number, row): (usize, Row),
    (shown, third): (&[usize], usize),
    rows: usize,
) -> TableRow<'a> {
    let focused = number == chairing.row_at.row;
    let empty = number + 1 == rows;
    let blocks = shown.iter().enumerate().map(|(place, &which)| {
        let (text, hole) = summary(chairing, row, which, empty);
        let text = if place == 0 && !empty {
            format!("{} {text}", number + 1)
        } else {
            text
        };
        let role = if hole { Role::Beside } else { Role::Words };
        let most = if focused { LINES + 2 } else { LINES };
        Block::new(place * third + 1, third.saturating_sub(3), text, role).at_most(most)
    });
    let mut row = TableRow::new(blocks.collect());
    row.focused = focused;
    row
}

/// What one of the three things of a row says, and whether that is a hole.
fn summary(chairing: &Chairing, row: Row, which: usize, empty: bool) -> (String, bool) {
    let all = &chairing.wall().conclusions;
    let setting = chairing.wall().about.setting;
    let said = match which {
        0 => row.statement.and_then(|id| all.statement(id)).map(|one| {
            let dissent = crate::practice::telling::dissent(chairing.wall(), &one.differs);
            let dissent = if dissent.is_empty() {
                dissent
            } else {
                format!(" ({dissent})")
            };
            format!("{}{dissent}", one.sentence())
        }),
        1 => row.goal.and_then(|id| all.goal(id)).map(Goal::sentence),
        _ => scale_of(chairing, row.goal).map(|scale| numbers(chairing.wall(), scale)),
    };
    match said {
        Some(said) => (said, false),
        None if empty && which == 0 => (
            "What are we worried about, in one sentence?".to_owned(),
            true,
        ),
        None if empty => (String::new(), true),
        None => {
            let hole = match which {
                0 => format!(
                    "no {} yet",
                    prompts::statement_title(setting).to_lowercase()
                ),
                1 => format!("no {} yet", prompts::goal_title(setting).to_lowercase()),
                _ => "no numbers asked yet".to_owned(),
            };
            (format!("· {hole}"), true)
        }
    }
}

/// Who gave which number, from low to high.
fn numbers(map: &Map, scale: &Scale) -> String {
    if scale.sealed {
        return "The numbers are covered.".to_owned();
    }
    let (spread, silent) = super::spread::spread(map, scale);
    let mut parts: Vec<String> = spread
        .iter()
        .map(|same| super::spread::words(same, usize::MAX))
        .collect();
    parts.extend(silent.iter().map(|name| format!("{name} –")));
    if parts.is_empty() {
        "The question is up; nobody was asked yet.".to_owned()
    } else {
        parts.join(" · ")
    }
}
