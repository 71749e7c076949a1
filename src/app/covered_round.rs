//! A round in which each number stays covered until all are shown together.

use super::action::Action;
use super::chairing::{Asked, Chairing, MarkCell};
use super::keymap::key_of;
use super::revealing::reveal;
use super::scale_walk::{answered, asked_people, open};
use crate::meeting::event::Event;
use crate::meeting::parts::{PersonId, ScaleId};
use crate::meeting::vocabulary::Attendance;

/// What to say when a covered round begins.
const COVERED: &str = "Each number stays covered until they are shown together.";

/// Covers the numbers that are given from now on; the same again shows them all together.
/// What was shown cannot be unseen, so whoever was not asked yet is named first, once.
pub fn cover_or_show(chairing: &mut Chairing, scale: ScaleId) -> Option<String> {
    if !is_covered(chairing) {
        begin_round(chairing, scale, true);
        return Some(COVERED.to_owned());
    }
    let moment = Some(chairing.timeline.records().len());
    if let Some(sentence) = not_asked(chairing)
        && chairing.large.warned_at != moment
    {
        chairing.large.warned_at = moment;
        return Some(sentence);
    }
    chairing.record(Event::RoundShown(scale));
    reveal(chairing, scale);
    None
}

/// Everybody is asked anew.
pub fn begin_round(chairing: &mut Chairing, scale: ScaleId, sealed: bool) {
    chairing.record(Event::RoundBegun { scale, sealed });
    open(chairing);
}

/// Whether the numbers of the scale that is shown are covered.
pub fn is_covered(chairing: &Chairing) -> bool {
    chairing.scale().is_some_and(|scale| scale.sealed)
}

/// Those in the room without an answer, as a sentence; nothing if nobody has one yet, since then nothing is shown either.
fn not_asked(chairing: &Chairing) -> Option<String> {
    let people = asked_people(chairing);
    if !people.iter().any(|&id| answered(chairing, id)) {
        return None;
    }
    let waiting = people.iter().filter(|&&id| !answered(chairing, id));
    let mut here = waiting.filter_map(|&id| {
        let person = chairing.map().person(id)?;
        (person.attendance == Attendance::Present).then_some(person.name.as_str())
    });
    let first = here.next()?;
    Some(match here.count() {
        0 => format!("{first} has no number yet. The same again shows them all."),
        others => {
            format!("{first} and {others} more have no number yet. The same again shows them all.")
        }
    })
}

/// Goes to the next person without an answer; if there is none, says how the numbers are shown.
pub fn next_number(chairing: &mut Chairing) -> Option<String> {
    let people = asked_people(chairing);
    let here = match chairing.asked {
        Asked::Of(person, _) => people.iter().position(|&id| id == person),
        _ => None,
    };
    let behind = here.map_or(0, |at| at + 1);
    let (before, after) = people.split_at(behind);
    let waits = |id: &&PersonId| !answered(chairing, **id);
    match after.iter().find(waits).or(before.iter().find(waits)) {
        Some(&person) => {
            chairing.asked = Asked::Of(person, MarkCell::Number);
            chairing.digits = None;
            None
        }
        None => key_of(Action::CoverOrShow)
            .map(|key| format!("Everybody has answered. {key} shows the numbers.")),
    }
}

/// A digit that begins words on this page was meant for a number: on a sentence it belongs to nobody, and while numbers are covered it
/// would tell one. Says so, and whether that was so.
pub fn reads_as_number(chairing: &mut Chairing, letter: char) -> bool {
    let misplaced = match chairing.asked {
        Asked::Question | Asked::Zero | Asked::Ten => true,
        Asked::Of(_, MarkCell::Number) => false,
        Asked::Of(_, MarkCell::Why | MarkCell::OneUp) => is_covered(chairing),
    };
    if misplaced && letter.is_ascii_digit() {
        chairing.aside = Some("A number goes beside a name: go there first.".to_owned());
        return true;
    }
    false
}
