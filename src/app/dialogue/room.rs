//! What a line means under the curtain, off the record, and while entries are read back.

use super::commands::{Verb, command};
use super::names::act;
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::key::Key;
use crate::app::keymap::{self, TABLE};
use crate::app::off_record::resting;
use crate::app::place::Place;
use crate::meeting::text::folded;

/// What to say to words that are no answer.
const ANSWER: &str =
    "Say yes, or who sees it differently, as in Dad: it was once. An empty line goes on.";

/// Under the curtain and off the record only an empty line and what leads out of it mean something. Says whether that was all.
pub fn hears_little(talk: &mut Talk, line: &str) -> bool {
    let place = talk.model.place();
    let opens = match place {
        Place::Curtain => Action::OpenCurtain,
        Place::Resting => Action::BackOnRecord,
        _ => return false,
    };
    let rests = place == Place::Resting;
    match line.strip_prefix('/').map(str::trim) {
        None if line.is_empty() => {
            talk.ask(opens);
            talk.heard.tell = Tell::Here;
        }
        Some(said) if meant(place, said).is_some() => {
            if let Some(action) = meant(place, said) {
                act(talk, action);
            }
        }
        Some(said) if rests && only_reads(said) => return false,
        _ if rests => talk.say(resting()),
        // What covers everything is told, and how to open it.
        _ => talk.heard.tell = Tell::Here,
    }
    true
}

/// What somebody asks for, as far as it can be asked for here.
fn meant(place: Place, said: &str) -> Option<Action> {
    let mut here = TABLE.iter().filter(|row| row.places.contains(&place));
    let digit = said.parse::<u8>().ok();
    let by_digit = digit.and_then(|digit| keymap::action(place, Key::Function(digit)));
    let by_command = match command(said).map(|(command, _)| command.verb) {
        Some(Verb::Ask(action)) => Some(action),
        _ => None,
    };
    if let Some(action) = by_digit.or(by_command) {
        return here.any(|row| row.action == action).then_some(action);
    }
    let words = folded(said);
    let named = |name: &str| !words.is_empty() && folded(name).starts_with(&words);
    let row = here.find(|row| named(row.name) || named(row.hint))?;
    Some(row.action)
}

fn only_reads(said: &str) -> bool {
    let verb = command(said).map(|(command, _)| command.verb);
    matches!(
        verb,
        Some(Verb::Where | Verb::Read | Verb::ReadBoard | Verb::Help | Verb::Next | Verb::Previous)
    )
}

/// What a line says to an entry that stands alone or is read back. Says whether it was an answer.
pub fn answers(talk: &mut Talk, line: &str) -> bool {
    let place = talk.model.place();
    match (place, line) {
        (Place::Spotlight | Place::ReadBack, "") => talk.ask(Action::Down),
        (Place::ReadBack, said) if said.starts_with('/') => return false,
        (Place::ReadBack, said) if is_yes(said) => talk.ask(Action::MeantSo),
        (Place::ReadBack, said) if said.contains(':') => {
            talk.ask(Action::SeesOtherwise);
            talk.put(said);
            talk.keep();
        }
        (Place::ReadBack, _) => talk.say(ANSWER),
        _ => return false,
    }
    true
}

fn is_yes(said: &str) -> bool {
    let said = folded(said);
    ["yes", "y", "yes, that is what was meant"].contains(&said.trim_end_matches(['.', '!']))
}
