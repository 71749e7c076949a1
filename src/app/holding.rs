//! Holding words back: the room sees at most a closed mark of them until they are released.

use super::action::Action;
use super::arranging;
use super::chairing::{Chairing, Page, PlanLine};
use super::keymap::key_of;
use crate::meeting::event::{Event, RoomEvent};
use crate::meeting::parts::EntryId;

/// Where it cannot be done.
const NOT_HERE: &str = "Only words on the board can be held back.";

/// Holds the draft or the entry in hand back, or releases it; where there is neither, something is begun that is held back.
pub fn hold_back(chairing: &mut Chairing) -> String {
    let held = match chairing.draft() {
        Some(draft) if draft.field.is_of_board() => {
            let held = !draft.words().held;
            chairing.record(Event::Room(RoomEvent::DraftHeld(held)));
            held
        }
        Some(_) => return NOT_HERE.to_owned(),
        None => match in_hand(chairing) {
            Some(entry) => turn(chairing, entry),
            None if chairing.page == Page::Board => {
                write_held(chairing);
                true
            }
            None => return NOT_HERE.to_owned(),
        },
    };
    said(held)
}

/// Begins an entry that the room does not see growing.
pub fn write_held(chairing: &mut Chairing) {
    arranging::begin_entry(chairing);
    chairing.record(Event::Room(RoomEvent::DraftHeld(true)));
}

/// Shows what is held back to the chair for a moment.
pub fn look(chairing: &mut Chairing) -> Option<&'static str> {
    let writes = chairing.draft().is_some_and(|draft| draft.words().held);
    let entry = in_hand(chairing).and_then(|id| chairing.map().entry(id));
    let stands = chairing.draft().is_none() && entry.is_some_and(|entry| entry.held);
    if !writes && !stands {
        return Some("Go to something that is held back first.");
    }
    chairing.look_at_held();
    None
}

/// The entry that is focused, on the board or on the page of the plan.
fn in_hand(chairing: &Chairing) -> Option<EntryId> {
    match (chairing.page, chairing.plan_at) {
        (Page::Board, _) => arranging::entry_in_hand(chairing),
        (Page::Plan, PlanLine::Step(id, _) | PlanLine::BottomLine(id)) => Some(id),
        _ => None,
    }
}

fn turn(chairing: &mut Chairing, entry: EntryId) -> bool {
    let stands = chairing.map().entry(entry);
    let held = !stands.is_some_and(|entry| entry.held);
    chairing.record(Event::Room(RoomEvent::EntryHeld { entry, held }));
    held
}

fn said(held: bool) -> String {
    let key = |action| key_of(action).map_or(String::new(), |key| key.to_string());
    if held {
        let (release, look) = (key(Action::HoldBack), key(Action::LookAtHeld));
        format!("Held back. {release} shows it to everyone, {look} shows it for a moment.")
    } else {
        "Everyone can read it now.".to_owned()
    }
}
