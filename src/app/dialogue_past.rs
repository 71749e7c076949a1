//! A meeting that is looked back at, in a dialogue; and finding words, now or in all of time.

use super::action::Action;
use super::dialogue_lists as lists;
use super::hearing::Hearing;
use super::spoken_commands::Verb;

/// One step on or back in time; at the ends that is said.
pub fn in_time(hearing: &mut Hearing, action: Action) {
    let count = |hearing: &mut Hearing| {
        let past = hearing.chairing()?.look_back.as_ref()?;
        Some(past.player.count)
    };
    let before = count(hearing);
    hearing.ask(action);
    if before == count(hearing) {
        hearing.say("There is nothing more that way.");
    }
}

/// What is asked of a meeting that is looked back at.
pub fn in_the_past(hearing: &mut Hearing, verb: Verb) -> bool {
    match verb {
        Verb::Next => in_time(hearing, Action::NextEntry),
        Verb::Previous => in_time(hearing, Action::PreviousEntry),
        _ => return false,
    }
    true
}

/// Finds words on the board, or where they were first said.
pub fn find(hearing: &mut Hearing, words: &str) {
    let past = hearing.chairing().is_some_and(|one| one.is_past());
    if words.is_empty() {
        return hearing.say("Find what? Say the words behind it, as in /find bus.");
    }
    let action = if past {
        Action::FindInTime
    } else {
        Action::Find
    };
    lists::open_with(hearing, action, words);
}
