//! Who is asked for a number, and how one goes from one thing on the page of the scale to the next.

use super::chairing::{Asked, Chairing, MarkCell};
use crate::meeting::parts::PersonId;
use crate::meeting::vocabulary::Attendance;

/// Everybody who can be asked: those in the room, and those who gave a number before they left.
pub fn asked_people(chairing: &Chairing) -> Vec<PersonId> {
    let scale = chairing.scale();
    chairing
        .map()
        .listed()
        .filter(|person| {
            person.attendance == Attendance::Present
                || scale.is_some_and(|scale| scale.mark(person.id).is_some())
        })
        .map(|person| person.id)
        .collect()
}

/// From the question down through everybody's number.
fn lines(chairing: &Chairing) -> Vec<Asked> {
    let mut lines = vec![Asked::Question, Asked::Zero, Asked::Ten];
    lines.extend(
        asked_people(chairing)
            .into_iter()
            .map(|person| Asked::Of(person, MarkCell::Number)),
    );
    lines
}

/// Up and Down go from number to number, wherever in somebody's lines they begin.
pub fn walk(chairing: &mut Chairing, up: bool) {
    let lines = lines(chairing);
    let number = match chairing.asked {
        Asked::Of(person, _) => Asked::Of(person, MarkCell::Number),
        other => other,
    };
    let here = lines.iter().position(|&line| line == number).unwrap_or(0);
    let there = if up {
        here.saturating_sub(1)
    } else {
        (here + 1).min(lines.len() - 1)
    };
    chairing.asked = lines[there];
}

/// Number, why, one higher, then the next person.
pub fn step(chairing: &mut Chairing, forward: bool) {
    let mut cells = vec![Asked::Question, Asked::Zero, Asked::Ten];
    for person in asked_people(chairing) {
        cells.extend(
            [MarkCell::Number, MarkCell::Why, MarkCell::OneUp].map(|cell| Asked::Of(person, cell)),
        );
    }
    let here = cells.iter().position(|&cell| cell == chairing.asked);
    let here = here.unwrap_or(0);
    let there = if forward {
        (here + 1).min(cells.len() - 1)
    } else {
        here.saturating_sub(1)
    };
    chairing.asked = cells[there];
}

/// Whether somebody answered in this round: a number, or that they would rather not say.
pub fn answered(chairing: &Chairing, person: PersonId) -> bool {
    let mark = chairing.scale().and_then(|scale| scale.mark(person));
    mark.is_some_and(|mark| mark.given.answer.is_some())
}

/// Shows the page with the first person who has not given a number yet.
pub fn open(chairing: &mut Chairing) {
    let people = asked_people(chairing);
    let first = people.iter().find(|&&id| !answered(chairing, id));
    let first = first.or(people.first());
    chairing.asked = first.map_or(Asked::Question, |&id| Asked::Of(id, MarkCell::Number));
    chairing.digits = None;
}
