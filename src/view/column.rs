//! One column of the board: its rules, its window of headings and entries, the draft among them.

use ratatui::layout::Rect;

use super::column_items::{Item, Window};
use super::draft_alone::{DraftPlace, short};
use super::entry::Laid;
use super::paint::Canvas;
use super::pinned::heading;
use super::theme::{ABOVE, BELOW, FOCUS, Role, UNDER, UNDER_FOCUS};
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::app::pinned::pinned;
use crate::app::sorting::unsorted_in;
use crate::app::spot::Spot;
use crate::meeting::vocabulary::Column;
use crate::practice::words::category_title;

/// What painting a column tells: where the draft is, and where the focused item begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Painted {
    /// The draft, if it is written in this column.
    pub draft: Option<DraftPlace>,
    /// The first cell of the focused item.
    pub focus: Option<(u16, u16)>,
}

/// Paints a column: the rule above it, its window, the rule below. The rules say how much is above and below. So many blank
/// rows part what was said.
pub fn paint(chairing: &Chairing, column: Column, spacing: usize, canvas: &mut Canvas) -> Painted {
    canvas.clear();
    let rows = canvas.rows();
    let ruled = rows >= ROWS_WITH_RULES;
    let mut body = canvas.inner(usize::from(ruled), rows - 2 * usize::from(ruled));
    let window = Window::new(chairing, column, (body.columns(), spacing));
    let (painted, above, below) = paint_window(&window, &mut body);
    if ruled {
        if chairing.focus.column() == column {
            canvas.rule(0, UNDER_FOCUS, Role::Title(column));
        } else {
            canvas.rule(0, UNDER, Role::Rule);
        }
        canvas.rule(rows - 1, UNDER, Role::Rule);
        let waiting = unsorted_in(chairing.wall(), column);
        if waiting > 0 {
            canvas.text(1, 0, &format!(" {waiting} to sort "), Role::Beside);
        }
    }
    count_hidden(canvas, above, below);
    painted
}

/// Below this many rows a column does without rules.
const ROWS_WITH_RULES: usize = 6;

/// Paints as many items as there are rows for; gives how many entries are above and below.
fn paint_window(window: &Window, canvas: &mut Canvas) -> (Painted, usize, usize) {
    let said = |items: &[Item]| items.iter().filter(|item| item.is_said()).count();
    let rows = canvas.rows();
    let mut painted = Painted::default();
    let (first, shown) = shown(window, rows);
    for one in &shown {
        let (row, skipped) = (one.row, one.skipped);
        painted.note(canvas, one.item, (row, one.height, skipped), one.focused);
        paint_item(window, canvas, one);
    }
    let (above, rest) = window.items.split_at(first);
    let half_hidden = usize::from(shown.first().is_some_and(|one| one.skipped > 0));
    (
        painted,
        said(above) + half_hidden,
        said(&rest[shown.len()..]),
    )
}

/// An item in the window of its column.
struct Shown<'a> {
    item: Item,
    /// How it is laid out; a heading is one row as it is.
    laid: Option<Laid<'a>>,
    row: usize,
    height: usize,
    skipped: usize,
    focused: bool,
}

/// As many items as there are rows for, and how many are above them.
fn shown<'a>(window: &Window<'a>, rows: usize) -> (usize, Vec<Shown<'a>>) {
    let (first, above_first) = window.top(rows);
    let here = window.chairing.focus.column() == window.column;
    let focus = here.then(|| window.focus());
    let mut shown = Vec::new();
    let mut row = 0;
    for (number, &item) in window.items.iter().enumerate().skip(first) {
        let skipped = if number == first { above_first } else { 0 };
        let laid = window.laid(item);
        let height = laid.as_ref().map_or(1, Laid::rows).saturating_sub(skipped);
        row += if number == first {
            0
        } else {
            window.above(number)
        };
        let focused = focus == Some(number);
        let needed = height + window.with_heading(number);
        if row + needed > rows && !focused {
            break;
        }
        shown.push(Shown {
            item,
            laid,
            row,
            height,
            skipped,
            focused,
        });
        row += height;
    }
    (first, shown)
}

/// What stands on a row of a column; what is being written there already cannot be gone to.
pub fn spot_at(
    chairing: &Chairing,
    column: Column,
    (area, spacing): (Rect, usize),
    row: usize,
) -> Option<Spot> {
    let total = usize::from(area.height);
    let ruled = usize::from(total >= ROWS_WITH_RULES);
    let window = Window::new(chairing, column, (usize::from(area.width), spacing));
    let row = row.checked_sub(ruled);
    let (_, shown) = shown(&window, total - 2 * ruled);
    let here = |one: &&Shown| row.is_some_and(|row| row >= one.row && row < one.row + one.height);
    match shown.iter().find(here).map(|one| one.item) {
        Some(Item::Entry(id)) => Some(Spot::Entry(id)),
        Some(Item::Heading(category)) => Some(Spot::Heading(category)),
        Some(Item::Pinned(one)) => {
            let place = pinned(chairing.map(), column)
                .iter()
                .position(|&other| other == one)?;
            Some(Spot::Pinned(column, place))
        }
        Some(Item::Draft | Item::Gap) => None,
        Some(Item::Over(_)) | None => Some(Spot::Column(column)),
    }
}

impl Painted {
    /// Remembers where the draft and the focused item were painted.
    fn note(
        &mut self,
        canvas: &Canvas,
        item: Item,
        (row, height, skipped): (usize, usize, usize),
        is_focus: bool,
    ) {
        let here = cell(canvas, row);
        if item == Item::Draft {
            self.draft = here.map(|(x, y)| DraftPlace {
                area: Rect::new(
                    x,
                    y,
                    canvas.area.width,
                    short(height.min(canvas.rows() - row)),
                ),
                skipped,
            });
        }
        if is_focus {
            self.focus = here;
        }
    }
}

fn cell(canvas: &Canvas, row: usize) -> Option<(u16, u16)> {
    (row < canvas.rows() && canvas.columns() > 0)
        .then(|| (canvas.area.x, canvas.area.y + short(row)))
}

fn paint_item(window: &Window, canvas: &mut Canvas, one: &Shown) {
    let column = window.column;
    let (row, focused) = (one.row, one.focused);
    match one.item {
        Item::Heading(category) => {
            let title = category_title(category, window.chairing.wall().about.setting);
            let title = cut(title, canvas.columns().saturating_sub(1));
            if focused {
                canvas.text(0, row, FOCUS, Role::Title(column));
                canvas.text(1, row, &title, Role::Focus);
            } else {
                canvas.text(1, row, &title, Role::Title(column));
            }
        }
        Item::Gap => {
            canvas.text(0, row, FOCUS, Role::Title(column));
        }
        Item::Over(one) => {
            let title = heading(one, window.chairing.wall().about.setting);
            let title = cut(title, canvas.columns().saturating_sub(1));
            canvas.text(1, row, &title, Role::Title(column));
        }
        Item::Pinned(_) | Item::Entry(_) | Item::Draft => {
            if let Some(laid) = &one.laid {
                laid.paint(canvas, row, one.skipped, focused, column);
            }
        }
    }
}

/// Says at the edges how many entries are above and below the window.
fn count_hidden(canvas: &mut Canvas, above: usize, below: usize) {
    let end = canvas.columns();
    if above > 0 {
        canvas.text_to(end, 0, &format!(" {ABOVE} {above}"), Role::Strong);
    }
    if below > 0 {
        let last = canvas.rows().saturating_sub(1);
        canvas.text_to(end, last, &format!(" {BELOW} {below}"), Role::Strong);
    }
}
