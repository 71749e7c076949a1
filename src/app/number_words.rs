//! A number said where a reason is asked for: words that are nothing but a number are the number, if none stands yet.

use super::chairing::Chairing;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{Answer, PersonId, ScaleId, Score};
use crate::meeting::text::graphemes;
use crate::practice::said_number::{Said, said_number};

/// Keeps what is written. Says whether it was a number, which was given then.
pub fn keep(chairing: &mut Chairing) -> bool {
    let Some((scale, person, score)) = number(chairing) else {
        chairing.keep();
        return false;
    };
    let mark = chairing.map().scale(scale).and_then(|one| one.mark(person));
    let reasoned = mark.is_some_and(|mark| !mark.given.why.is_empty());
    let gone = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
    chairing.record(Event::Erased { after: 0, gone });
    chairing.keep();
    if reasoned {
        chairing.record(Event::Joined);
    }
    let answer = Answer::Score(score);
    chairing.record(Event::NumberGiven {
        scale,
        person,
        answer,
    });
    true
}

/// The number in the reason that is written, where no number stands.
fn number(chairing: &Chairing) -> Option<(ScaleId, PersonId, Score)> {
    let draft = chairing.draft()?;
    let Field::Why { scale, person } = draft.field else {
        return None;
    };
    let mark = chairing.map().scale(scale)?.mark(person);
    if mark.is_some_and(|mark| mark.given.answer.is_some()) {
        return None;
    }
    match said_number(draft.text())? {
        Said::Halves(halves) => Some((scale, person, Score::of_halves(halves))),
        Said::OffTheScale => None,
    }
}
