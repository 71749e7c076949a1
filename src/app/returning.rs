//! One step back or forward, and where the chair stands then: at what changed, on the page that shows it.

use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::chairing::{Asked, Chairing, MarkCell, Page, PersonCell, RowCell, Seat};
use super::changed_at::{concluded, entry_on_plan};
use super::child_page;
use super::focus::{Focus, On};
use super::naming::sign;
use super::pinned::Pinned;
use super::plan_lines::line_of;
use super::plan_page;
use super::scale_walk;
use super::statements_page;
use crate::meeting::event::{Dissent, Event, Field};
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, EntryId, PersonId, StatementId};

/// Takes one step back, or brings one back; gives a sentence if there is none.
pub fn step(chairing: &mut Chairing, back: bool) -> Option<&'static str> {
    let board = chairing.board();
    if back && !board.can_undo() {
        return Some("There is nothing to undo.");
    }
    if !back && !board.can_redo() && board.draft.is_none() {
        return Some("There is nothing to bring back.");
    }
    let before = Arc::clone(&board.map);
    let was_writing = board.draft.is_some();
    chairing.record(if back { Event::Undone } else { Event::Redone });
    chairing.caret_behind_change();
    if chairing.draft().is_none() {
        go_to_change(chairing, &before);
    } else if !was_writing {
        go_to_draft(chairing);
    }
    None
}

/// A draft that came back is shown where it is written; a sign in it stays the text it was.
fn go_to_draft(chairing: &mut Chairing) {
    let planned = chairing.page == Page::Plan && {
        let field = chairing.draft().map(|draft| draft.field);
        field.and_then(|field| line_of(chairing, field)).is_some()
    };
    if planned {
        chairing.caret_behind_change();
    } else if chairing.stand_at_draft() {
        chairing.page = Page::Board;
    } else if let Some(field) = chairing.draft().map(|draft| draft.field) {
        go_to_field(chairing, field);
    }
    let caret = chairing.caret;
    let open = chairing.draft().and_then(|draft| sign(draft.text(), caret));
    chairing.as_text = open.map(|sign| sign.after);
}

fn go_to_field(chairing: &mut Chairing, field: Field) {
    match field {
        Field::NewPerson(_) => sit(chairing, None, PersonCell::Name),
        Field::PersonName(id) => sit(chairing, Some(id), PersonCell::Name),
        Field::PersonRole(id) => sit(chairing, Some(id), PersonCell::Role),
        Field::PersonAgency(id) => sit(chairing, Some(id), PersonCell::Agency),
        Field::Question(_) => ask(chairing, Asked::Question),
        Field::Zero(_) => ask(chairing, Asked::Zero),
        Field::Ten(_) => ask(chairing, Asked::Ten),
        Field::Why { person, .. } => ask(chairing, Asked::Of(person, MarkCell::Why)),
        Field::OneUp { person, .. } => ask(chairing, Asked::Of(person, MarkCell::OneUp)),
        Field::NewEntry { .. } | Field::Entry(_) | Field::Title | Field::Bookmark => {}
        Field::NewStatement { part, .. } => state(chairing, None, RowCell::Statement(part)),
        Field::Statement { id, part } => state_at(chairing, id, RowCell::Statement(part)),
        Field::Differs(Dissent::Statement(id)) => state_at(chairing, id, RowCell::Differs),
        Field::NewGoal {
            statement, part, ..
        } => {
            let statement = statement.map(Pinned::Statement);
            state(chairing, statement, RowCell::Goal(part));
        }
        Field::Goal { id, part } => {
            state(chairing, Some(Pinned::Goal(id)), RowCell::Goal(part));
        }
        field if field.is_of_child() => child_page::open_at(chairing, field),
        Field::WhySilent(_) => chairing.page = Page::Gaps,
        field => {
            if let Some(line) = line_of(chairing, field) {
                plan_page::open_at(chairing, line);
            }
        }
    }
}

fn state_at(chairing: &mut Chairing, id: StatementId, cell: RowCell) {
    state(chairing, Some(Pinned::Statement(id)), cell);
}

/// Stands in the row of a statement or goal, or in the empty one.
fn state(chairing: &mut Chairing, at: Option<Pinned>, cell: RowCell) {
    if let Some(one) = at {
        statements_page::open_at(chairing, one);
    } else {
        chairing.page = Page::Statements;
        chairing.row_at.row = usize::MAX;
    }
    chairing.row_at.cell = cell;
    statements_page::settle(chairing);
}

fn sit(chairing: &mut Chairing, person: Option<PersonId>, cell: PersonCell) {
    chairing.page = Page::People;
    chairing.seat = Seat { person, cell };
}

fn ask(chairing: &mut Chairing, asked: Asked) {
    chairing.page = Page::Scale;
    chairing.asked = asked;
}

/// Stands on the first entry that is there or otherwise now, or behind the one before an entry that is gone.
fn go_to_change(chairing: &mut Chairing, before: &Map) {
    let now = Arc::clone(&chairing.board().map);
    let changed = before.entries.diff(&now.entries).next();
    if changed.is_none() {
        return concluded(chairing, before);
    }
    if chairing.page == Page::Plan && entry_on_plan(chairing, before) {
        return;
    }
    if matches!(chairing.page, Page::Statements | Page::Plan) {
        chairing.page = Page::Board;
    }
    let there = match changed {
        None => return,
        Some(DiffItem::Add(&id, _) | DiffItem::Update { new: (&id, _), .. }) => {
            Focus::entry(&now, id, chairing.focus)
        }
        Some(DiffItem::Remove(_, gone)) => Focus {
            category: gone.category,
            on: On::Gap(before_gone(before, &now, gone)),
        },
    };
    chairing.stand(there);
}

/// The nearest entry before one that is gone that still stands there.
fn before_gone(before: &Map, now: &Map, gone: &Entry) -> Option<EntryId> {
    let place = before.place_of(gone)?;
    let stands = |id: &EntryId| now.place(gone.category).contains(id);
    let above = before.place(gone.category).iter().take(place);
    above.copied().filter(stands).last()
}

/// Keeps the chair on something that is there, on every page.
pub fn settle(chairing: &mut Chairing) {
    chairing.settle();
    if let Some(id) = chairing.seat.person
        && !chairing.map().person(id).is_some_and(|one| one.listed)
    {
        chairing.seat = Seat {
            person: None,
            cell: PersonCell::Name,
        };
    }
    if let (Page::Scale, Asked::Of(id, _)) = (chairing.page, chairing.asked)
        && !scale_walk::asked_people(chairing).contains(&id)
    {
        scale_walk::open(chairing);
    }
    match chairing.page {
        Page::Statements => statements_page::settle(chairing),
        Page::Plan => plan_page::settle(chairing),
        Page::Child => child_page::settle(chairing),
        _ => {}
    }
}
