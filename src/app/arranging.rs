//! What is done on the board: walking, moving entries, saying where they belong.

use super::action::Action;
use super::chairing::{Chairing, DecisionCell, PlanLine};
use super::focus::{Focus, On};
use super::pinned::Pinned;
use super::{plan_page, statements_page};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Column, Known};

/// What to say where an action needs an entry and none is focused.
const NO_ENTRY: &str = "Go to an entry first.";

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    match action {
        Action::NextColumn => walk_columns(chairing, 1),
        Action::PreviousColumn => walk_columns(chairing, 2),
        Action::Up | Action::Down => walk(chairing, action == Action::Up),
        Action::OneColumn => chairing.one_column = !chairing.one_column,
        Action::EditEntry
        | Action::TakeOff
        | Action::MoveUp
        | Action::MoveDown
        | Action::MoveLeft
        | Action::MoveRight => {
            chairing.keep();
            if let (On::Pinned(one), Action::EditEntry) = (chairing.focus.on, action) {
                open_pinned(chairing, one);
                return None;
            }
            let Some(id) = entry_in_hand(chairing) else {
                return Some(NO_ENTRY);
            };
            with_entry(chairing, action, id);
        }
        _ => chairing.keep(),
    }
    None
}

/// Opens what stands at the top of a column where it was made.
fn open_pinned(chairing: &mut Chairing, one: Pinned) {
    match one {
        Pinned::Decision(id) => {
            plan_page::open_at(chairing, PlanLine::Decision(id, DecisionCell::What));
        }
        one => statements_page::open_at(chairing, one),
    }
}

/// Begins an entry where the chair stands.
pub fn begin_entry(chairing: &mut Chairing) {
    let focus = chairing.focus;
    let id = EntryId(chairing.board().next_id());
    chairing.begin(Field::NewEntry {
        id,
        category: focus.category,
        after: focus.after(),
    });
}

/// The focused entry; just after one was kept, that one.
pub fn entry_in_hand(chairing: &Chairing) -> Option<EntryId> {
    match chairing.focus.on {
        On::Entry(id) | On::Gap(Some(id)) => Some(id),
        On::Pinned(_) | On::Heading | On::Gap(None) => None,
    }
}

fn with_entry(chairing: &mut Chairing, action: Action, id: EntryId) {
    match action {
        Action::EditEntry => {
            let focus = Focus::entry(chairing.map(), id, chairing.focus);
            chairing.stand(focus);
            chairing.begin(Field::Entry(id));
        }
        Action::TakeOff => take_off(chairing, id),
        Action::MoveUp => move_up(chairing, id),
        Action::MoveDown => move_down(chairing, id),
        _ => move_across(chairing, id, action == Action::MoveRight),
    }
}

fn walk_columns(chairing: &mut Chairing, steps: usize) {
    chairing.keep();
    let columns = chairing.map().about.order.columns();
    let here = position(&columns, chairing.focus.column());
    let column = columns[(here + steps) % columns.len()];
    chairing.stand(chairing.left_at[column.index()]);
}

fn position(columns: &[Column], column: Column) -> usize {
    columns.iter().position(|&c| c == column).unwrap_or(0)
}

fn walk(chairing: &mut Chairing, up: bool) {
    chairing.keep();
    let map = chairing.map();
    let focus = if up {
        chairing.focus.up(map)
    } else {
        chairing.focus.down(map)
    };
    chairing.stand(focus);
}

/// The focus goes to the entry that follows, or the one before, so that several can be taken off in a row.
fn take_off(chairing: &mut Chairing, id: EntryId) {
    let Some(entry) = chairing.map().entry(id).cloned() else {
        return;
    };
    let place = chairing.map().place_of(&entry).unwrap_or(0);
    chairing.record(Event::EntryTakenOff(id));
    let left = chairing.map().place(entry.category);
    let next = left.get(place).or_else(|| left.last());
    let on = next.map_or(On::Heading, |&id| On::Entry(id));
    chairing.stand(Focus {
        category: entry.category,
        on,
    });
}

/// Puts an entry at the end of another category.
pub fn place_entry(chairing: &mut Chairing, id: EntryId, category: Category) {
    move_to(chairing, id, category, usize::MAX);
}

/// Says how an entry is known; the same again takes it back.
pub fn mark_known(chairing: &mut Chairing, id: EntryId, known: Known) {
    let stands = chairing.map().entry(id).and_then(|entry| entry.known);
    chairing.record(Event::EntryKnown {
        entry: id,
        known: (stands != Some(known)).then_some(known),
    });
}

fn move_to(chairing: &mut Chairing, id: EntryId, category: Category, place: usize) {
    let last = chairing.map().place(category).len();
    chairing.record(Event::EntryMoved {
        entry: id,
        category,
        place: place.min(last),
    });
    chairing.stand(Focus {
        category,
        on: On::Entry(id),
    });
}

fn stands_at(chairing: &Chairing, id: EntryId) -> Option<(Category, usize)> {
    let entry = chairing.map().entry(id)?;
    Some((entry.category, chairing.map().place_of(entry)?))
}

fn move_up(chairing: &mut Chairing, id: EntryId) {
    let Some((category, place)) = stands_at(chairing, id) else {
        return;
    };
    if let Some(above) = place.checked_sub(1) {
        move_to(chairing, id, category, above);
    } else if let Some(before) = neighbour(category, false) {
        move_to(chairing, id, before, usize::MAX);
    }
}

fn move_down(chairing: &mut Chairing, id: EntryId) {
    let Some((category, place)) = stands_at(chairing, id) else {
        return;
    };
    if place + 1 < chairing.map().place(category).len() {
        move_to(chairing, id, category, place + 1);
    } else if let Some(next) = neighbour(category, true) {
        move_to(chairing, id, next, 0);
    }
}

fn neighbour(category: Category, below: bool) -> Option<Category> {
    let categories = category.column().categories();
    let here = categories.iter().position(|&c| c == category)?;
    let there = if below {
        here + 1
    } else {
        here.checked_sub(1)?
    };
    categories.get(there).copied()
}

/// In another column an entry is unsorted at first.
fn move_across(chairing: &mut Chairing, id: EntryId, right: bool) {
    let Some((category, _)) = stands_at(chairing, id) else {
        return;
    };
    let columns = chairing.map().about.order.columns();
    let here = position(&columns, category.column());
    let there = if right {
        Some(here + 1)
    } else {
        here.checked_sub(1)
    };
    if let Some(column) = there.and_then(|place| columns.get(place)) {
        move_to(chairing, id, column.unsorted(), usize::MAX);
    }
}
