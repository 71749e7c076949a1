//! Words held back, in a dialogue: writing them, showing them to everyone, talk them once; and reading back what is not.

use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::arranging::entry_in_hand;
use crate::app::chairing::{Chairing, Page};
use crate::app::focus::Focus;
use crate::practice::telling::in_one_line;

/// Writes words that the room does not see, or asks for them.
pub fn write_held(talk: &mut Talk, words: &str) {
    talk.ask(Action::WriteHeld);
    if words.is_empty() {
        talk.heard.tell = Tell::Here;
    } else {
        talk.put(words);
        talk.keep();
    }
}

/// Holds back what is in hand, or shows it to everyone; what is told of it needs no keys.
pub fn hold_back(talk: &mut Talk) {
    let held = |talk: &Talk| talk.model.meeting().map(|one| one.board().map.held.clone());
    let before = held(talk);
    talk.ask(Action::HoldBack);
    let writes = talk.chairing().is_some_and(|one| one.draft().is_some());
    if writes {
        talk.heard.tell = Tell::Here;
    }
    if writes || held(talk) != before {
        talk.heard.notices.clear();
    }
}

/// Tells once what is held back, to a chair who asks.
pub fn look(talk: &mut Talk) {
    talk.ask(Action::LookAtHeld);
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let words = looked_at(chairing);
    chairing.look_away();
    chairing.write_on_wall();
    if let Some(words) = words {
        talk.say(format!("Held back: {words}"));
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
pub fn read_back(talk: &mut Talk) {
    if let Some(chairing) = talk.chairing()
        && chairing.page == Page::Board
        && chairing.focus.entry_id().is_none()
    {
        let first = chairing.map().about.order.columns()[0];
        chairing.stand(Focus::heading(first.unsorted()));
    }
    talk.ask(Action::ReadBack);
}
