//! What stands in one column, and which part of it is in the window.

use super::entry::{Laid, lay_draft, lay_entry};
use super::pinned::lay_pinned;
use crate::app::chairing::Chairing;
use crate::app::focus::{Focus, On};
use crate::app::pinned::{Pinned, pinned};
use crate::meeting::draft::Draft;
use crate::meeting::event::Field;
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Column};

/// Something that takes rows in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Item {
    /// The heading over the first of its sort at the top of the column.
    Over(Pinned),
    /// Something the column came to.
    Pinned(Pinned),
    /// The heading of a category.
    Heading(Category),
    /// An entry that stands.
    Entry(EntryId),
    /// The entry that is being written.
    Draft,
    /// The empty line where the next entry goes.
    Gap,
}

impl Item {
    /// Whether it is something that was said.
    pub fn is_said(self) -> bool {
        matches!(self, Self::Pinned(_) | Self::Entry(_) | Self::Draft)
    }

    fn is_heading(self) -> bool {
        matches!(self, Self::Over(_) | Self::Heading(_))
    }
}

/// The column in which an entry is being written, and the draft.
pub fn draft_here(chairing: &Chairing, column: Column) -> Option<&Draft> {
    let draft = chairing.draft()?;
    let stands_in = match draft.field {
        Field::NewEntry { category, .. } => category.column(),
        Field::Entry(id) => chairing.wall().entry(id)?.category.column(),
        _ => return None,
    };
    (stands_in == column).then_some(draft)
}

/// How many rows the draft takes in a column of this width.
pub fn draft_rows(chairing: &Chairing, draft: &Draft, columns: usize) -> usize {
    lay_draft(chairing, draft, columns).rows()
}

/// Where the window of a column has to look.
pub fn standing(chairing: &Chairing, column: Column) -> Focus {
    if chairing.focus.column() == column {
        chairing.focus
    } else {
        chairing.left_at[column.index()]
    }
}

/// What is written or awaited in a column: in its category, behind an entry or at the end.
struct New {
    item: Item,
    category: Category,
    after: Option<EntryId>,
}

fn awaited(chairing: &Chairing, column: Column) -> Option<New> {
    let draft = draft_here(chairing, column).map(|draft| draft.field);
    match (draft, chairing.focus.on) {
        (
            Some(Field::NewEntry {
                category, after, ..
            }),
            _,
        ) => Some(New {
            item: Item::Draft,
            category,
            after,
        }),
        (None, On::Gap(after)) if chairing.focus.column() == column => Some(New {
            item: Item::Gap,
            category: chairing.focus.category,
            after,
        }),
        _ => None,
    }
}

/// The focused column shows all its headings, so that any place can be walked to; the others leave out empty ones.
fn items(chairing: &Chairing, column: Column) -> Vec<Item> {
    let map = chairing.wall();
    let focused = chairing.focus.column() == column;
    let rewritten = draft_here(chairing, column).map(|draft| draft.field);
    let awaited = awaited(chairing, column);
    let mut items = pinned_items(chairing, column);
    for &category in column.categories() {
        let ids = map.place(category);
        let new = awaited.as_ref().filter(|new| new.category == category);
        if focused || new.is_some() || !ids.is_empty() {
            items.push(Item::Heading(category));
        }
        let from = items.len();
        let shown = ids.iter().filter(|&&id| is_shown(chairing, id));
        items.extend(shown.map(|&id| match rewritten {
            Some(Field::Entry(entry)) if entry == id => Item::Draft,
            _ => Item::Entry(id),
        }));
        if let Some(new) = new {
            let after = new.after.map(Item::Entry);
            let behind = items[from..].iter().position(|&item| Some(item) == after);
            let place = behind.map_or(items.len(), |place| from + place + 1);
            items.insert(place, new.item);
        }
    }
    items
}

/// What the column came to, each sort under its heading.
fn pinned_items(chairing: &Chairing, column: Column) -> Vec<Item> {
    let mut items = Vec::new();
    let mut last = None;
    for one in pinned(chairing.wall(), column) {
        let sort = std::mem::discriminant(&one);
        if last != Some(sort) {
            items.push(Item::Over(one));
            last = Some(sort);
        }
        items.push(Item::Pinned(one));
    }
    items
}

/// While one person's words alone are shown, the others' are not.
fn is_shown(chairing: &Chairing, id: EntryId) -> bool {
    let only = chairing.look_back.as_ref().and_then(|past| past.only);
    only.is_none_or(|person| {
        let entry = chairing.wall().entry(id);
        entry.is_some_and(|entry| entry.speakers.contains(&person))
    })
}

/// The items of a column at some width.
pub struct Window<'a> {
    /// The meeting.
    pub chairing: &'a Chairing,
    /// Which column.
    pub column: Column,
    /// Its width, and blank rows between things that were said.
    columns: usize,
    spacing: usize,
    /// All its items.
    pub items: Vec<Item>,
}

impl<'a> Window<'a> {
    /// The column as it is now, so many columns wide, with so many blank rows between things that were said.
    pub fn new(chairing: &'a Chairing, column: Column, (columns, spacing): (usize, usize)) -> Self {
        Self {
            chairing,
            column,
            columns,
            spacing,
            items: items(chairing, column),
        }
    }

    /// How an entry or draft is laid out; headings and gaps take one row.
    pub fn laid(&self, item: Item) -> Option<Laid<'a>> {
        let map = self.chairing.wall();
        match item {
            Item::Entry(id) => Some(lay_entry(
                map,
                map.entry(id)?,
                Some(self.chairing.today()),
                self.columns,
            )),
            Item::Draft => Some(lay_draft(
                self.chairing,
                draft_here(self.chairing, self.column)?,
                self.columns,
            )),
            Item::Pinned(one) => lay_pinned(map, one, self.columns),
            Item::Over(_) | Item::Heading(_) | Item::Gap => None,
        }
    }

    /// How many rows an item takes.
    pub fn rows(&self, item: Item) -> usize {
        self.laid(item).map_or(1, |laid| laid.rows())
    }

    /// Blank rows above an item that is not the first one in view: none under a heading.
    pub fn above(&self, number: usize) -> usize {
        let before = number.checked_sub(1).and_then(|at| self.items.get(at));
        match before {
            Some(before) if !before.is_heading() => self.spacing,
            _ => 0,
        }
    }

    /// Rows that a heading needs below it: those of the first thing it heads, for it never stands alone at the end of a window.
    pub fn with_heading(&self, number: usize) -> usize {
        let is_heading = self.items.get(number).is_some_and(|item| item.is_heading());
        let next = self.items.get(number + 1).filter(|item| item.is_said());
        next.filter(|_| is_heading)
            .map_or(0, |&next| self.rows(next))
    }

    fn rows_with_above(&self, number: usize) -> usize {
        let own = self.items.get(number).map_or(0, |&item| self.rows(item));
        own + self.above(number)
    }

    /// The item in which the window has to look.
    pub fn focus(&self) -> usize {
        let draft = self.items.iter().position(|&item| item == Item::Draft);
        draft.unwrap_or_else(|| {
            let standing = standing(self.chairing, self.column);
            let wanted = match standing.on {
                On::Pinned(one) => Item::Pinned(one),
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
    pub fn top(&self, rows: usize) -> (usize, usize) {
        let focus = self.focus();
        let mut below = 0;
        for number in focus + 1..self.items.len() {
            below += self.rows_with_above(number);
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
            let more = self.rows(self.items[before]) + self.above(first);
            if more > room {
                break;
            }
            room -= more;
            first = before;
        }
        (first, 0)
    }
}
