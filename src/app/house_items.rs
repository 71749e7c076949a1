//! A child's houses: what stands in them, from house to house, onto the board.

use super::action::Action;
use super::chairing::Chairing;
use super::list::{List, Topic};
use crate::meeting::child::HouseItem;
use crate::meeting::child_event::ChildEvent;
use crate::meeting::child_words::{HousePart, Tool};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{EntryId, ItemId, PersonId};

/// What stands in the focused house, from the top down.
pub fn items(chairing: &Chairing) -> Vec<ItemId> {
    let at = chairing.child_at;
    let of = |child| chairing.map().child.items_in(child, at.part);
    at.child
        .map_or(Vec::new(), |child| of(child).map(|item| item.id).collect())
}

/// Does what was asked within the houses; gives a sentence if it could not be done.
pub fn in_houses(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    match action {
        Action::Up | Action::Down => walk(chairing, action == Action::Up),
        Action::NextCell | Action::PreviousCell => {
            other_house(chairing, action == Action::NextCell);
        }
        Action::EditCell => match chairing.child_at.item {
            Some(id) => chairing.begin(Field::HouseItem(id)),
            None => begin_item(chairing, false),
        },
        Action::TakeOff => return take_off(chairing),
        _ => {}
    }
    None
}

/// What is done with the houses of the child that is looked at.
pub fn with_houses(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    let child = chairing.child_at.child?;
    match action {
        Action::ChooseShowing => chairing.list = Some(List::new(Topic::Showing(child))),
        Action::ChooseWriter => chairing.list = Some(List::new(Topic::Writer(child))),
        Action::ChangeTool => {
            let houses = chairing.map().child.houses_of(child);
            let tool = houses.map_or(Tool::default(), |houses| houses.tool);
            let here = Tool::ALL.iter().position(|&one| one == tool);
            let tool = Tool::ALL[(here.unwrap_or(0) + 1) % Tool::ALL.len()];
            chairing.record(Event::Child(ChildEvent::ToolChosen { child, tool }));
        }
        _ => return Some(put_on_board(chairing)),
    }
    None
}

/// The child's words go on the wall only where somebody asks for it by its own key; undo takes them off again.
fn put_on_board(chairing: &mut Chairing) -> &'static str {
    let id = chairing.child_at.item;
    let item: Option<HouseItem> = id.and_then(|id| {
        chairing
            .map()
            .child
            .item(id)
            .map(|item| HouseItem::clone(item))
    });
    let Some(item) = item else {
        return "Go to something that the child said first.";
    };
    let entry = item.entry.filter(|&id| chairing.map().entry(id).is_some());
    if entry.is_some() {
        return "It stands on the board already.";
    }
    let entry = EntryId(chairing.board().next_id());
    chairing.record(Event::Child(ChildEvent::PutOnBoard {
        item: item.id,
        entry,
    }));
    "It stands on the board now, for everyone to read, with the child's name."
}

/// Through what stands in the house, down to the line where more is written.
fn walk(chairing: &mut Chairing, up: bool) {
    let items = items(chairing);
    let here = chairing.child_at.item;
    let here = here.and_then(|id| items.iter().position(|&item| item == id));
    chairing.child_at.item = match (here, up) {
        (None, true) => items.last().copied(),
        (Some(here), true) => items.get(here.saturating_sub(1)).copied(),
        (Some(here), false) => items.get(here + 1).copied(),
        (None, false) => None,
    };
}

fn other_house(chairing: &mut Chairing, next: bool) {
    let here = chairing.child_at.part as usize;
    let all = HousePart::ALL;
    let steps = if next { 1 } else { all.len() - 1 };
    chairing.child_at.part = all[(here + steps) % all.len()];
    chairing.child_at.item = None;
}

fn take_off(chairing: &mut Chairing) -> Option<&'static str> {
    let Some(id) = chairing.child_at.item else {
        return Some("There is nothing here to take off.");
    };
    let all = items(chairing);
    let here = all.iter().position(|&item| item == id).unwrap_or(0);
    chairing.record(Event::Child(ChildEvent::ItemTakenOff(id)));
    chairing.child_at.item = items(chairing).get(here).copied();
    None
}

/// Begins the name of another child.
pub fn begin_name(chairing: &mut Chairing) {
    let id = PersonId(chairing.board().next_id());
    chairing.begin(Field::NewPerson(id));
}

/// Begins something more in the focused house: the child's words, or what a drawing of it shows.
pub fn begin_item(chairing: &mut Chairing, drawn: bool) {
    let at = chairing.child_at;
    let Some(child) = at.child else {
        begin_name(chairing);
        return;
    };
    chairing.child_at.item = None;
    let id = ItemId(chairing.board().next_id());
    chairing.begin(Field::NewHouseItem {
        id,
        child,
        part: at.part,
        drawn,
    });
}
