//! What writing and events do to a child's houses and to the pages of words and pictures.

use std::sync::Arc;

use super::child::{ChildPart, HouseItem, Houses, PicturePage, Showing};
use super::child_event::ChildEvent;
use super::child_words::Picture;
use super::field::Field;
use super::map::Map;
use super::parts::{Entry, EntryId, ItemId, PageId, PersonId, Step};

/// Keeps a text, clean and trimmed, for a field of the child's page. Says whether anything changed.
pub(super) fn keep_of_child(map: &mut Map, field: Field, text: &str, at: u64, record: u64) -> bool {
    if let Field::NewHouseItem { child, .. } | Field::NewPage { child, .. } = field
        && (text.is_empty() || map.person(child).is_none())
    {
        return false;
    }
    map.change_child(record, |all| keep(all, field, text.to_owned(), at))
}

fn keep(all: &mut ChildPart, field: Field, text: String, at: u64) -> bool {
    match field {
        Field::NewHouseItem {
            id,
            child,
            part,
            drawn,
        } if all.item(id).is_none() => {
            houses(all, child);
            let item = HouseItem {
                id,
                child,
                part,
                text,
                drawn,
                at,
                entry: None,
            };
            all.items.insert(id, Arc::new(item));
            true
        }
        Field::HouseItem(id) if text.is_empty() => all.items.remove(&id).is_some(),
        Field::HouseItem(id) => all.items.get_mut(&id).is_some_and(|item| {
            let other = item.text != text;
            Arc::make_mut(item).text = text;
            other
        }),
        Field::NewPage { id, .. } if all.page(id).is_none() => add_page(all, field, text),
        Field::PageText(id) => change_page(all, id, |page| page.text = text),
        Field::PageDrawing(id) => change_page(all, id, |page| {
            if !text.is_empty() {
                page.picture = Picture::Own;
            }
            page.drawing = text;
        }),
        _ => false,
    }
}

fn add_page(all: &mut ChildPart, field: Field, text: String) -> bool {
    let Field::NewPage {
        id,
        child,
        about,
        picture,
        after,
    } = field
    else {
        return false;
    };
    let before = all.pages.iter().position(|page| Some(page.id) == after);
    let place = before.map_or(all.pages.len(), |place| place + 1);
    let page = PicturePage {
        id,
        child,
        about,
        picture,
        drawing: String::new(),
        text,
    };
    all.pages.insert(place, Arc::new(page));
    true
}

fn change_page(all: &mut ChildPart, id: PageId, change: impl FnOnce(&mut PicturePage)) -> bool {
    let Some(place) = all.pages.iter().position(|page| page.id == id) else {
        return false;
    };
    let before = Arc::clone(&all.pages[place]);
    change(Arc::make_mut(&mut all.pages[place]));
    all.pages[place] != before
}

/// The houses of a child; they are there from now on.
fn houses(all: &mut ChildPart, child: PersonId) -> &mut Houses {
    let stand = all.houses.iter().position(|houses| houses.child == child);
    let place = stand.unwrap_or_else(|| {
        all.houses.push_back(Arc::new(Houses::of(child)));
        all.houses.len() - 1
    });
    Arc::make_mut(&mut all.houses[place])
}

/// Changes the houses and pages, and says whether anything changed.
pub(super) fn change_of_child(map: &mut Map, event: &ChildEvent, at: u64, record: u64) -> bool {
    match event {
        ChildEvent::ToolChosen { child, tool } => {
            change_houses(map, *child, record, |houses| houses.tool = *tool)
        }
        ChildEvent::ShownTo { child, showing } => {
            let showing = as_far_as_known(map, showing);
            change_houses(map, *child, record, |houses| houses.showing = showing)
        }
        ChildEvent::WrittenBy { child, writer } => {
            let writer = writer.filter(|id| map.person(*id).is_some());
            change_houses(map, *child, record, |houses| houses.writer = writer)
        }
        ChildEvent::PutOnBoard { item, entry } => put_on_board(map, *item, *entry, at, record),
        ChildEvent::ItemTakenOff(id) => {
            map.change_child(record, |all| all.items.remove(id).is_some())
        }
        ChildEvent::PictureChosen { page, picture } => map.change_child(record, |all| {
            change_page(all, *page, |page| page.picture = *picture)
        }),
        ChildEvent::AboutChosen { page, about } => map.change_child(record, |all| {
            change_page(all, *page, |page| page.about = *about)
        }),
        ChildEvent::PageTakenOff(id) => map.change_child(record, |all| {
            let before = all.pages.len();
            all.pages.retain(|page| page.id != *id);
            all.pages.len() != before
        }),
    }
}

/// Whoever the meeting does not know sees nothing; these people who are none are nobody.
fn as_far_as_known(map: &Map, showing: &Showing) -> Showing {
    let Showing::These(people) = showing else {
        return showing.clone();
    };
    let mut known: Vec<PersonId> = Vec::new();
    for &person in people {
        if map.person(person).is_some() && !known.contains(&person) {
            known.push(person);
        }
    }
    if known.is_empty() {
        Showing::Nobody
    } else {
        Showing::These(known)
    }
}

fn change_houses(
    map: &mut Map,
    child: PersonId,
    record: u64,
    change: impl FnOnce(&mut Houses),
) -> bool {
    if map.person(child).is_none() {
        return false;
    }
    map.change_child(record, |all| {
        let before = all
            .houses_of(child)
            .map_or_else(|| Houses::of(child), |houses| Houses::clone(houses));
        let houses = houses(all, child);
        change(houses);
        *houses != before
    })
}

/// It goes on the board once, as long as the entry stands there.
fn put_on_board(map: &mut Map, id: ItemId, entry: EntryId, at: u64, record: u64) -> bool {
    let Some(item) = map.child.item(id).map(Arc::clone) else {
        return false;
    };
    let stands = item.entry.is_some_and(|entry| map.entry(entry).is_some());
    if stands || map.entry(entry).is_some() {
        return false;
    }
    let said = Entry {
        id: entry,
        category: item.part.category(),
        text: item.on_board(),
        speakers: vec![item.child],
        known: None,
        at,
        step: Step::default(),
        carried: false,
        held: false,
        differs: Vec::new(),
        agreed: false,
    };
    map.put_entry(said, usize::MAX, record);
    map.change_child(record, |all| {
        let item = all.items.get_mut(&id);
        item.map(|item| Arc::make_mut(item).entry = Some(entry))
            .is_some()
    })
}
