//! One entry alone, as large as fits, and reading back: is this what you meant?

use super::action::Action;
use super::agreeing::say_all_agree;
use super::arranging::entry_in_hand;
use super::chairing::{Chairing, Page};
use super::focus::Focus;
use super::keymap;
use super::offering;
use super::place::Place;
use crate::meeting::event::{Dissent, Event, Field, RoomEvent};
use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;

/// Where nothing can be read out.
const NO_ENTRY: &str = "Go to an entry first.";
const HELD: &str = "This is held back. Show it to everyone first.";
const EMPTY: &str = "Nothing stands on the board yet.";

/// Does what was asked about the entry that stands alone, or lets one stand alone. None if that is not about it.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<Option<String>> {
    let said = match (action, chairing.board().room.spotlit) {
        (Action::Spotlight, None) => shine(chairing),
        (Action::ReadBack, _) => begin(chairing),
        (Action::Spotlight | Action::Close, Some(_)) => close(chairing),
        (Action::Up, Some(id)) => go(chairing, before(chairing.map(), id)),
        (Action::Down, Some(id)) => go(chairing, after(chairing.map(), id)),
        (Action::EditEntry, Some(id)) => {
            chairing.begin(Field::Entry(id));
            None
        }
        (Action::MeantSo, Some(id)) => meant(chairing, id),
        (Action::SeesOtherwise, Some(id)) => {
            chairing.begin(Field::Differs(Dissent::Entry(id)));
            None
        }
        _ => return None,
    };
    Some(said)
}

/// Everything that can be read out, as it stands from column to column.
fn readable(map: &Map) -> impl DoubleEndedIterator<Item = EntryId> {
    let columns = map.about.order.columns().into_iter();
    let places = columns.flat_map(|column| column.categories().iter().copied());
    places
        .flat_map(|category| map.place(category).iter().copied())
        .filter(|id| !map.held.contains(id))
        .collect::<Vec<_>>()
        .into_iter()
}

fn after(map: &Map, id: EntryId) -> Option<EntryId> {
    readable(map).skip_while(|&one| one != id).nth(1)
}

fn before(map: &Map, id: EntryId) -> Option<EntryId> {
    readable(map).rev().skip_while(|&one| one != id).nth(1)
}

fn shine(chairing: &mut Chairing) -> Option<String> {
    offering::keep(chairing);
    let Some(id) = entry_in_hand(chairing) else {
        return Some(NO_ENTRY.to_owned());
    };
    if chairing.map().held.contains(&id) {
        return Some(HELD.to_owned());
    }
    chairing.page = Page::Board;
    show(chairing, id, false);
    None
}

/// Reading back begins with the first entry that nobody was asked about, at the focus or behind it.
fn begin(chairing: &mut Chairing) -> Option<String> {
    offering::keep(chairing);
    let Some(id) = first_unasked(chairing) else {
        return Some(EMPTY.to_owned());
    };
    chairing.page = Page::Board;
    show(chairing, id, true);
    None
}

fn first_unasked(chairing: &Chairing) -> Option<EntryId> {
    let map = chairing.map();
    let all: Vec<EntryId> = readable(map).collect();
    let here = entry_in_hand(chairing);
    let from = all.iter().position(|&id| Some(id) == here).unwrap_or(0);
    let unasked = |id: &&EntryId| map.entry(**id).is_some_and(|one| !one.agreed);
    let round = all[from..].iter().chain(&all[..from]);
    round.clone().find(unasked).or(all.first()).copied()
}

fn show(chairing: &mut Chairing, id: EntryId, asks: bool) {
    let focus = Focus::entry(chairing.map(), id, chairing.focus);
    chairing.stand(focus);
    let entry = Some(id);
    chairing.record(Event::Room(RoomEvent::Spotlit { entry, asks }));
}

fn close(chairing: &mut Chairing) -> Option<String> {
    let asked = chairing.board().room.asks;
    let (entry, asks) = (None, false);
    chairing.record(Event::Room(RoomEvent::Spotlit { entry, asks }));
    asked.then(|| counted(chairing.map()))
}

/// To the next entry; behind the last one all stand together again.
fn go(chairing: &mut Chairing, there: Option<EntryId>) -> Option<String> {
    match there {
        Some(id) => {
            let asks = chairing.board().room.asks;
            show(chairing, id, asks);
            None
        }
        None => close(chairing),
    }
}

fn meant(chairing: &mut Chairing, id: EntryId) -> Option<String> {
    let entry = chairing.map().entry(id);
    if entry.is_some_and(|one| !one.agreed && one.differs.is_empty()) {
        say_all_agree(chairing, Dissent::Entry(id));
    }
    go(chairing, after(chairing.map(), id))
}

/// All entries stand together again, before something else is done.
pub fn stand_together(chairing: &mut Chairing) {
    if chairing.board().room.spotlit.is_some() {
        close(chairing);
    }
}

/// What somebody is told who types while an entry is read back.
pub fn answer_first() -> String {
    let key = |action| {
        keymap::key_at(Place::ReadBack, action).map_or(String::new(), |key| key.to_string())
    };
    let (yes, close) = (key(Action::MeantSo), key(Action::Close));
    format!("{yes} says that it is what was meant; {close} goes back to the board.")
}

/// What reading back came to.
fn counted(map: &Map) -> String {
    let all: Vec<_> = readable(map).filter_map(|id| map.entry(id)).collect();
    let agreed = all.iter().filter(|one| one.agreed).count();
    let differs = all.iter().filter(|one| !one.differs.is_empty()).count();
    let left = all.len() - agreed - differs;
    format!("Read back: {agreed} meant so, {differs} seen differently, {left} not asked.")
}
