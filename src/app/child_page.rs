//! The page of the child: its houses in its own words, held back until it says who may see them; words and pictures.

use super::action::Action;
use super::chairing::{Chairing, ChildAt, Page};
use super::house_items::{begin_item, begin_name, in_houses, with_houses};
use super::picture_pages;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::PersonId;
use crate::meeting::vocabulary::{Kind, Side};

/// The letter that says, before any other, that what follows is what a drawing shows.
pub const DRAWS: char = '*';

/// What to say where a child is needed and none is named.
const NOBODY: &str = "Type the name of the child first.";

/// The children on the list, and behind them whoever else has houses or pages.
pub fn children(chairing: &Chairing) -> Vec<PersonId> {
    let map = chairing.map();
    let listed = map.listed().filter(|person| person.side == Side::Child);
    let mut children: Vec<PersonId> = listed.map(|person| person.id).collect();
    let all = &map.child;
    let houses = all.houses.iter().map(|houses| houses.child);
    let houses = houses.filter(|&child| all.has_words(child));
    for child in houses.chain(all.pages.iter().map(|page| page.child)) {
        if !children.contains(&child) {
            children.push(child);
        }
    }
    children
}

/// Opens the page where the chair stood last, else at the first child.
pub fn open(chairing: &mut Chairing) {
    settle(chairing);
    if chairing.child_at.child.is_none() {
        chairing.child_at.child = children(chairing).first().copied();
    }
}

/// Direct work with a child begins here, as long as nothing was done yet.
pub fn open_first(chairing: &mut Chairing) {
    let begins = !chairing.board().can_undo() && !chairing.board().can_redo();
    if begins && !chairing.watches && chairing.map().about.kind == Kind::DirectWork {
        chairing.page = Page::Child;
        open(chairing);
    }
}

/// Opens the page where this text is written.
pub fn open_at(chairing: &mut Chairing, field: Field) {
    chairing.page = Page::Child;
    let all = chairing.map().child.clone();
    let at = &mut chairing.child_at;
    at.pages = !field.is_of_houses();
    match field {
        Field::NewHouseItem { child, part, .. } => {
            (at.child, at.part, at.item) = (Some(child), part, None);
        }
        Field::HouseItem(id) => {
            if let Some(item) = all.item(id) {
                (at.child, at.part, at.item) = (Some(item.child), item.part, Some(id));
            }
        }
        Field::NewPage {
            child,
            about,
            picture,
            ..
        } => {
            (at.child, at.page) = (Some(child), None);
            (at.about, at.picture) = (about, picture);
        }
        Field::PageText(id) | Field::PageDrawing(id) => {
            at.child = all.page(id).map(|page| page.child).or(at.child);
            at.page = Some(id);
        }
        _ => {}
    }
}

/// Keeps the chair at something that is there.
pub fn settle(chairing: &mut Chairing) {
    let children = children(chairing);
    let all = chairing.map().child.clone();
    let at = &mut chairing.child_at;
    let there = at.child.filter(|child| children.contains(child));
    if there != at.child {
        at.child = children.first().copied();
    }
    at.pages &= at.child.is_some();
    let child = at.child;
    at.item = at.item.filter(|&id| {
        let item = all.item(id);
        item.is_some_and(|item| Some(item.child) == child && item.part == at.part)
    });
    at.page = at.page.filter(|&id| {
        let page = all.page(id);
        page.is_some_and(|page| Some(page.child) == child)
    });
}

/// The name of somebody new is written here only where no child is looked at.
fn is_naming(chairing: &Chairing) -> bool {
    chairing.child_at.child.is_none()
}

/// Keeps what is written, and stays at it. Somebody new who is named here is a child.
pub fn keep(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    chairing.keep();
    match field {
        Some(Field::NewPerson(id)) => welcome(chairing, id),
        Some(Field::NewHouseItem { id, .. }) if chairing.map().child.item(id).is_some() => {
            chairing.child_at.item = Some(id);
        }
        Some(Field::NewPage { id, .. }) if chairing.map().child.page(id).is_some() => {
            chairing.child_at.page = Some(id);
        }
        _ => {}
    }
    settle(chairing);
}

fn welcome(chairing: &mut Chairing, id: PersonId) {
    let Some(side) = chairing.map().person(id).map(|person| person.side) else {
        return;
    };
    if side != Side::Child {
        chairing.record(Event::Joined);
        chairing.record(Event::SideChosen {
            person: id,
            side: Side::Child,
        });
    }
    chairing.child_at = ChildAt {
        child: Some(id),
        ..ChildAt::default()
    };
}

/// Keeps with Enter: the next words can be typed at once.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    keep(chairing);
    match field {
        Some(Field::NewHouseItem { .. }) => chairing.child_at.item = None,
        Some(Field::NewPage { .. }) => picture_pages::to_new_page(chairing),
        _ => {}
    }
}

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    let wrote = chairing.draft().is_some();
    keep(chairing);
    match action {
        Action::EditCell if is_naming(chairing) => begin_name(chairing),
        Action::NextThing | Action::PreviousThing if !chairing.child_at.pages => {
            other_child(chairing, action == Action::NextThing);
        }
        Action::Up | Action::Down | Action::NextCell | Action::PreviousCell
            if is_naming(chairing) => {}
        _ if is_naming(chairing) => return Some(NOBODY),
        Action::ShowPages if chairing.child_at.pages => chairing.child_at.pages = false,
        Action::ShowPages => picture_pages::to_first(chairing),
        Action::PutOnBoard | Action::ChooseShowing | Action::ChooseWriter | Action::ChangeTool => {
            chairing.child_at.pages = false;
            return with_houses(chairing, action);
        }
        _ if chairing.child_at.pages => return picture_pages::perform(chairing, action, wrote),
        _ => return in_houses(chairing, action),
    }
    None
}

/// The children side by side, and behind them the place where another one is named.
fn other_child(chairing: &mut Chairing, next: bool) {
    let mut places: Vec<Option<PersonId>> = children(chairing).into_iter().map(Some).collect();
    places.push(None);
    let here = chairing.child_at.child;
    let here = places.iter().position(|&child| child == here).unwrap_or(0);
    let there = if next {
        (here + 1).min(places.len() - 1)
    } else {
        here.saturating_sub(1)
    };
    chairing.child_at.child = places[there];
    chairing.child_at.item = None;
    chairing.child_at.page = None;
}

/// A letter on this page. Says whether it shall be written; the sign of a drawing only says what is.
pub fn type_in(chairing: &mut Chairing, letter: char) -> bool {
    let draws = letter == DRAWS && !is_naming(chairing);
    match (chairing.child_at.pages, draws) {
        (true, true) => chairing.aside = picture_pages::describe(chairing).map(str::to_owned),
        (true, false) => picture_pages::begin(chairing),
        (false, _) => begin_item(chairing, draws),
    }
    !draws && chairing.draft().is_some()
}
