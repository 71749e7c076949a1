//! Words held back, in a dialogue: writing them, showing them to everyone, hearing them once; and reading back what is not.

use super::action::Action;
use super::arranging::entry_in_hand;
use super::chairing::{Chairing, Page};
use super::focus::Focus;
use super::hearing::{Hearing, Tell};
use crate::practice::telling::in_one_line;

/// Writes words that the room does not see, or asks for them.
pub fn write_held(hearing: &mut Hearing, words: &str) {
    hearing.ask(Action::WriteHeld);
    if words.is_empty() {
        hearing.heard.tell = Tell::Here;
    } else {
        hearing.put(words);
        hearing.keep();
    }
}

/// Holds back what is in hand, or shows it to everyone; what is told of it needs no keys.
pub fn hold_back(hearing: &mut Hearing) {
    let held = |hearing: &Hearing| {
        hearing
            .model
            .meeting()
            .map(|one| one.board().map.held.clone())
    };
    let before = held(hearing);
    hearing.ask(Action::HoldBack);
    let writes = hearing.chairing().is_some_and(|one| one.draft().is_some());
    if writes {
        hearing.heard.tell = Tell::Here;
    }
    if writes || held(hearing) != before {
        hearing.heard.notices.clear();
    }
}

/// Tells once what is held back, to a chair who asks.
pub fn look(hearing: &mut Hearing) {
    hearing.ask(Action::LookAtHeld);
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let words = looked_at(chairing);
    chairing.look_away();
    chairing.write_on_wall();
    if let Some(words) = words {
        hearing.say(format!("Held back: {words}"));
    }
}

fn looked_at(chairing: &Chairing) -> Option<String> {
    if !chairing.looks_at_held() {
        return None;
    }
    if let Some((written, _)) = chairing.written() {
        return Some(written.to_owned());
    }
    let id = entry_in_hand(chairing)?;
    let wall = chairing.wall();
    wall.entry(id).map(|entry| in_one_line(entry, wall))
}

/// Reads back from the entry where the chair stands, or else from the first one on.
pub fn read_back(hearing: &mut Hearing) {
    if let Some(chairing) = hearing.chairing()
        && chairing.page == Page::Board
        && chairing.focus.entry_id().is_none()
    {
        let first = chairing.map().about.order.columns()[0];
        chairing.stand(Focus::heading(first.unsorted()));
    }
    hearing.ask(Action::ReadBack);
}
