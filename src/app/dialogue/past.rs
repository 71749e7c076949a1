//! A meeting that is looked back at, in a dialogue; and finding words, now or in all of time.

use super::commands::Verb;
use super::lists;
use super::talk::Talk;
use crate::app::action::Action;

/// One step on or back in time; at the ends that is said.
pub fn in_time(talk: &mut Talk, action: Action) {
    let count = |talk: &mut Talk| {
        let past = talk.chairing()?.look_back.as_ref()?;
        Some(past.player.count)
    };
    let before = count(talk);
    talk.ask(action);
    if before == count(talk) {
        talk.say("There is nothing more that way.");
    }
}

/// What is asked of a meeting that is looked back at.
pub fn in_the_past(talk: &mut Talk, verb: Verb) -> bool {
    match verb {
        Verb::Next => in_time(talk, Action::NextEntry),
        Verb::Previous => in_time(talk, Action::PreviousEntry),
        _ => return false,
    }
    true
}

/// Finds words on the board, or where they were first said.
pub fn find(talk: &mut Talk, words: &str) {
    let past = talk.chairing().is_some_and(|one| one.is_past());
    if words.is_empty() {
        return talk.say("Find what? Say the words behind it, as in /find bus.");
    }
    let action = if past {
        Action::FindInTime
    } else {
        Action::Find
    };
    lists::open_with(talk, action, words);
}
