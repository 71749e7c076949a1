//! One column of the board: which headings and entries stand in its window, and where the draft is among them.

use ratatui::layout::Rect;

use super::entry::{Laid, lay_draft, lay_entry};
use super::paint::Canvas;
use super::theme::{ABOVE, BELOW, FOCUS, Role, UNDER};
use super::wrap::cut;
use crate::app::chairing::Chairing;
use crate::app::focus::{Focus, On};
use crate::meeting::draft::Draft;
use crate::meeting::event::Field;
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Column};
use crate::practice::words::category_title;

/// Something that takes rows in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    Heading(Category),
    Entry(EntryId),
    Draft,
    Gap,
}

impl Item {
    fn is_said(self) -> bool {
        matches!(self, Self::Entry(_) | Self::Draft)
    }
}

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

/// The column in which an entry is being written, and the draft.
pub fn draft_here(chairing: &Chairing, column: Column) -> Option<&Draft> {
    let draft = chairing.draft()?;
    let stands_in = match draft.field {
        Field::NewEntry { category, .. } => category.column(),
        Field::Entry(id) => chairing.map().entry(id)?.category.column(),
        _ => return None,
    };
    (stands_in == column).then_some(draft)
}

/// How many rows the draft takes in a column of this width.
pub fn draft_rows(chairing: &Chairing, draft: &Draft, columns: usize) -> usize {
    lay_draft(chairing.map(), draft, chairing.board().turn, columns).rows()
}

/// Where the window of a column has to look.
pub fn standing(chairing: &Chairing, column: Column) -> Focus {
    if chairing.focus.column() == column {
        chairing.focus
    } else {
        chairing.left_at[column.index()]
    }
}

/// The focused column shows all its headings, so that any place can be walked to; the others leave out empty ones.
fn items(chairing: &Chairing, column: Column) -> Vec<Item> {
    let map = chairing.map();
    let focused = chairing.focus.column() == column;
    let draft = draft_here(chairing, column).map(|draft| draft.field);
    let gap = match chairing.focus.on {
        On::Gap(after) if focused && draft.is_none() => Some(after),
        _ => None,
    };
    let mut items = Vec::new();
    for &category in column.categories() {
        let new = match draft {
            Some(Field::NewEntry {
                category: there,
                after,
                ..
            }) if there == category => Some((Item::Draft, after)),
            _ if chairing.focus.category == category => gap.map(|after| (Item::Gap, after)),
            _ => None,
        };
        let ids = map.place(category);
        if focused || new.is_some() || !ids.is_empty() {
            items.push(Item::Heading(category));
        }
        let mut placed = new.is_none();
        for &id in ids {
            items.push(if draft == Some(Field::Entry(id)) {
                Item::Draft
            } else {
                Item::Entry(id)
            });
            if let Some((item, Some(after))) = new
                && after == id
            {
                items.push(item);
                placed = true;
            }
        }
        if let (false, Some((item, _))) = (placed, new) {
            items.push(item);
        }
    }
    items
}

struct Window<'a> {
    chairing: &'a Chairing,
    column: Column,
    columns: usize,
    items: Vec<Item>,
}

impl<'a> Window<'a> {
    fn laid(&self, item: Item) -> Option<Laid<'a>> {
        let map = self.chairing.map();
        match item {
            Item::Entry(id) => Some(lay_entry(map, map.entry(id)?, self.columns)),
            Item::Draft => Some(lay_draft(
                map,
                draft_here(self.chairing, self.column)?,
                self.chairing.board().turn,
                self.columns,
            )),
            Item::Heading(_) | Item::Gap => None,
        }
    }

    fn rows(&self, item: Item) -> usize {
        self.laid(item).map_or(1, |laid| laid.rows())
    }

    /// The item in which the window has to look.
    fn focus(&self) -> usize {
        let draft = self.items.iter().position(|&item| item == Item::Draft);
        draft.unwrap_or_else(|| {
            let standing = standing(self.chairing, self.column);
            let wanted = match standing.on {
                On::Heading => Item::Heading(standing.category),
                On::Entry(id) => Item::Entry(id),
                On::Gap(after) => match self.items.iter().position(|&item| item == Item::Gap) {
                    Some(_) => Item::Gap,
                    None => after.map_or(Item::Heading(standing.category), Item::Entry),
                },
            };
            let there = self.items.iter().position(|&item| item == wanted);
            there.unwrap_or(0)
        })
    }

    /// The first item of the window and how many of its rows are above it. With room for all, the window begins at the top;
    /// else the focus stands two thirds down, so that what was just said is seen above it.
    fn top(&self, rows: usize) -> (usize, usize) {
        let focus = self.focus();
        let mut below = 0;
        for item in self.items.iter().skip(focus + 1) {
            below += self.rows(*item);
            if below >= rows {
                break;
            }
        }
        let own = self.items.get(focus).map_or(0, |&item| self.rows(item));
        let wanted_below = below.min(rows / 3);
        let mut room = rows.saturating_sub(own + wanted_below);
        if own > rows {
            return (focus, own - rows);
        }
        let mut first = focus;
        while let Some(before) = first.checked_sub(1) {
            let more = self.rows(self.items[before]);
            if more > room {
                break;
            }
            room -= more;
            first = before;
        }
        (first, 0)
    }
}

/// Paints a column: the rule above it, its window, the rule below. The rules say how much is above and below.
pub fn paint(chairing: &Chairing, column: Column, canvas: &mut Canvas) -> Painted {
    canvas.clear();
    let rows = canvas.rows();
    let ruled = rows >= ROWS_WITH_RULES;
    let mut body = canvas.inner(usize::from(ruled), rows - 2 * usize::from(ruled));
    let (painted, above, below) = paint_window(chairing, column, &mut body);
    if ruled {
        canvas.rule(0, UNDER, Role::Rule);
        canvas.rule(rows - 1, UNDER, Role::Rule);
    }
    count_hidden(canvas, above, below);
    painted
}

/// Below this many rows a column does without rules.
const ROWS_WITH_RULES: usize = 6;

fn paint_window(
    chairing: &Chairing,
    column: Column,
    canvas: &mut Canvas,
) -> (Painted, usize, usize) {
    let window = Window {
        chairing,
        column,
        columns: canvas.columns(),
        items: items(chairing, column),
    };
    let rows = canvas.rows();
    let all: usize = window.items.iter().filter(|item| item.is_said()).count();
    let (first, skipped) = window.top(rows);
    let above = window.items[..first]
        .iter()
        .filter(|item| item.is_said())
        .count();
    let focus = (chairing.focus.column() == column).then(|| window.focus());
    let mut painted = Painted::default();
    let mut row = 0;
    let mut shown = 0;
    for (number, &item) in window.items.iter().enumerate().skip(first) {
        let skipped = if number == first { skipped } else { 0 };
        let height = window.rows(item) - skipped.min(window.rows(item));
        let is_focus = focus == Some(number);
        if row + height > rows && !is_focus {
            break;
        }
        shown += usize::from(item.is_said());
        let here = cell(canvas, row);
        if item == Item::Draft {
            painted.draft = here.map(|(x, y)| DraftPlace {
                area: Rect::new(x, y, canvas.area.width, short(height.min(rows - row))),
                skipped,
            });
        }
        if is_focus {
            painted.focus = here;
        }
        paint_item(&window, canvas, item, (row, skipped), is_focus);
        row += height;
    }
    (painted, above, all - above - shown)
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
            let title = category_title(category, window.chairing.map().about.setting);
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
        Item::Entry(_) | Item::Draft => {
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
    let laid = lay_draft(
        chairing.map(),
        draft,
        chairing.board().turn,
        canvas.columns(),
    );
    canvas.clear();
    laid.paint(canvas, 0, place.skipped, true, column);
    let (across, down) = super::entry::caret(&laid, draft, chairing.caret);
    let down = down.saturating_sub(place.skipped);
    let inside = down < canvas.rows() && canvas.columns() > 0;
    inside.then(|| {
        let across = across.min(canvas.columns() - 1);
        (canvas.area.x + short(across), canvas.area.y + short(down))
    })
}
