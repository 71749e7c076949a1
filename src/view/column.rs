//! One column of the board: its rules, its window of headings and entries, the draft among them.

use ratatui::layout::Rect;

use super::column_items::{Item, Window, draft_here};
use super::entry::{caret, lay_draft};
use super::paint::Canvas;
use super::pinned::heading;
use super::theme::{ABOVE, BELOW, FOCUS, Role, UNDER, UNDER_FOCUS};
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::app::sorting::unsorted_in;
use crate::meeting::vocabulary::Column;
use crate::practice::words::category_title;

/// Where the draft stands after a column was painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DraftPlace {
    /// Its area on the screen.
    pub area: Rect,
    /// How many of its rows are above the window.
    pub skipped: usize,
}

/// What painting a column tells: where the draft is, and where the focused item begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Painted {
    /// The draft, if it is written in this column.
    pub draft: Option<DraftPlace>,
    /// The first cell of the focused item.
    pub focus: Option<(u16, u16)>,
}

/// Paints a column: the rule above it, its window, the rule below. The rules say how much is above and below.
pub fn paint(chairing: &Chairing, column: Column, canvas: &mut Canvas) -> Painted {
    canvas.clear();
    let rows = canvas.rows();
    let ruled = rows >= ROWS_WITH_RULES;
    let mut body = canvas.inner(usize::from(ruled), rows - 2 * usize::from(ruled));
    let (painted, above, below) = paint_window(chairing, column, &mut body);
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
fn paint_window(
    chairing: &Chairing,
    column: Column,
    canvas: &mut Canvas,
) -> (Painted, usize, usize) {
    let window = Window::new(chairing, column, canvas.columns());
    let said = |items: &[Item]| items.iter().filter(|item| item.is_said()).count();
    let rows = canvas.rows();
    let (first, above_first) = window.top(rows);
    let focus = (chairing.focus.column() == column).then(|| window.focus());
    let mut painted = Painted::default();
    let mut row = 0;
    let mut end = first;
    for (number, &item) in window.items.iter().enumerate().skip(first) {
        let skipped = if number == first { above_first } else { 0 };
        let height = window.rows(item).saturating_sub(skipped);
        let is_focus = focus == Some(number);
        if row + height > rows && !is_focus {
            break;
        }
        painted.note(canvas, item, (row, height, skipped), is_focus);
        paint_item(&window, canvas, item, (row, skipped), is_focus);
        row += height;
        end = number + 1;
    }
    let (above, below) = (&window.items[..first], &window.items[end..]);
    (painted, said(above), said(below))
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

fn short(rows: usize) -> u16 {
    u16::try_from(rows).unwrap_or(u16::MAX)
}

fn cell(canvas: &Canvas, row: usize) -> Option<(u16, u16)> {
    (row < canvas.rows() && canvas.columns() > 0)
        .then(|| (canvas.area.x, canvas.area.y + short(row)))
}

fn paint_item(
    window: &Window,
    canvas: &mut Canvas,
    item: Item,
    (row, skipped): (usize, usize),
    focused: bool,
) {
    let column = window.column;
    match item {
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
            if let Some(laid) = window.laid(item) {
                laid.paint(canvas, row, skipped, focused, column);
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

/// Paints the draft alone, where it stood when its column was painted; gives the cell of the caret.
pub fn paint_draft(
    chairing: &Chairing,
    column: Column,
    place: DraftPlace,
    canvas: &mut Canvas,
) -> Option<(u16, u16)> {
    let draft = draft_here(chairing, column)?;
    let laid = lay_draft(chairing, draft, canvas.columns());
    canvas.clear();
    laid.paint(canvas, 0, place.skipped, true, column);
    let (across, down) = caret(&laid, chairing);
    let down = down.saturating_sub(place.skipped);
    let inside = down < canvas.rows() && canvas.columns() > 0;
    inside.then(|| {
        let across = across.min(canvas.columns() - 1);
        (canvas.area.x + short(across), canvas.area.y + short(down))
    })
}
