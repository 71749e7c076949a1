//! The page of the scale: numbers from 0 to 10, why, and what would make them one higher.

use super::action::Action;
use super::chairing::{Asked, Chairing, MarkCell, Page};
use super::covered_round::{begin_round, cover_or_show, next_number, reads_as_number};
use super::number_words;
use super::scale_walk::{open, step, walk};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{Answer, PersonId, ScaleId, Score};
use crate::practice::said_number::OFF_THE_SCALE;

/// What to say where an action needs a person and none is focused.
pub const NOBODY: &str = "Go to a person first. The page of people adds more.";

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    number_words::keep(chairing);
    let Some(scale) = chairing.scale().map(|scale| scale.id) else {
        return Some("There is no scale in this meeting.");
    };
    match action {
        Action::Up | Action::Down => walk(chairing, action == Action::Up),
        Action::NextCell => step(chairing, true),
        Action::PreviousCell => step(chairing, false),
        Action::EditCell => edit(chairing, scale),
        Action::NextNumber => chairing.aside = next_number(chairing),
        Action::CoverOrShow => chairing.aside = cover_or_show(chairing, scale),
        Action::TallLine => chairing.large.line = !chairing.large.line,
        Action::OpenRound => {
            begin_round(chairing, scale, false);
            return Some("A new round: everybody is asked again.");
        }
        _ => return with_number(chairing, action, scale),
    }
    None
}

/// The next or previous scale.
pub fn turn(chairing: &mut Chairing, forward: bool) -> Option<&'static str> {
    number_words::keep(chairing);
    let ids: Vec<ScaleId> = chairing.map().scales.iter().map(|one| one.id).collect();
    let now = chairing.scale().map(|scale| scale.id);
    let here = ids.iter().position(|&id| Some(id) == now)?;
    if ids.len() < 2 {
        return Some("There is one scale so far. Goals bring more.");
    }
    let steps = if forward { 1 } else { ids.len() - 1 };
    chairing.scale_at = Some(ids[(here + steps) % ids.len()]);
    if chairing.page == Page::Scale {
        open(chairing);
    }
    None
}

fn with_number(chairing: &mut Chairing, action: Action, scale: ScaleId) -> Option<&'static str> {
    let Asked::Of(person, cell) = chairing.asked else {
        return Some(NOBODY);
    };
    if matches!(action, Action::Higher | Action::Lower) && cell != MarkCell::Number {
        step(chairing, action == Action::Higher);
        return None;
    }
    match action {
        Action::Higher | Action::Lower => {
            let goes_on = chairing.digits.is_some_and(|(who, _)| who == person);
            let now = halves(chairing, person);
            let next = match (now, action == Action::Higher) {
                (None, _) => 10,
                (Some(now), true) => now.saturating_add(2).min(Score::TOP),
                (Some(now), false) => now.saturating_sub(2),
            };
            give(
                chairing,
                scale,
                person,
                Answer::Score(Score::of_halves(next)),
                goes_on,
            );
            chairing.digits = Some((person, u8::MAX));
        }
        Action::RatherNot => give(chairing, scale, person, Answer::RatherNot, false),
        Action::WipeNumber => match cell {
            MarkCell::Number => chairing.record(Event::NumberTakenBack { scale, person }),
            MarkCell::Why | MarkCell::OneUp => {
                return Some("These words can be changed, not wiped out.");
            }
        },
        _ => {}
    }
    None
}

fn halves(chairing: &Chairing, person: PersonId) -> Option<u8> {
    match chairing.scale()?.mark(person)?.given.answer? {
        Answer::Score(score) => Some(score.halves()),
        Answer::RatherNot => None,
    }
}

/// Gives a number; one that only goes on from the key before belongs to the same step. The number that stands is no step.
fn give(chairing: &mut Chairing, scale: ScaleId, person: PersonId, answer: Answer, goes_on: bool) {
    let mark = chairing.scale().and_then(|scale| scale.mark(person));
    if mark.and_then(|mark| mark.given.answer) == Some(answer) {
        return;
    }
    if goes_on && was_given_just_now(chairing, person) {
        chairing.record(Event::Joined);
    }
    chairing.record(Event::NumberGiven {
        scale,
        person,
        answer,
    });
}

fn was_given_just_now(chairing: &Chairing, person: PersonId) -> bool {
    let last = chairing.timeline.records().last();
    last.is_some_and(
        |record| matches!(record.event, Event::NumberGiven { person: who, .. } if who == person),
    )
}

/// A letter typed on this page: a digit is a number, a point a half; anything else begins to say why.
/// Gives false if the letter shall be written into the draft that was begun.
pub fn type_in(chairing: &mut Chairing, letter: char) -> bool {
    let Some(scale) = chairing.scale().map(|scale| scale.id) else {
        return true;
    };
    if reads_as_number(chairing, letter) {
        return true;
    }
    let Asked::Of(person, cell) = chairing.asked else {
        edit(chairing, scale);
        return false;
    };
    if cell == MarkCell::Number && number_key(chairing, scale, person, letter) {
        return true;
    }
    if cell == MarkCell::Number && letter.is_whitespace() {
        return true;
    }
    if cell == MarkCell::Number {
        chairing.asked = Asked::Of(person, MarkCell::Why);
    }
    chairing.digits = None;
    edit(chairing, scale);
    false
}

/// The digits of somebody whose number is complete, down to its half: only zeros and fives are still part of it.
const ENDED: u8 = Score::TOP + 1;

fn number_key(chairing: &mut Chairing, scale: ScaleId, person: PersonId, letter: char) -> bool {
    let before = chairing
        .digits
        .and_then(|(who, digits)| (who == person && digits <= ENDED).then_some(digits));
    let halves = match (letter, before) {
        ('.' | ',' | '½', Some(Score::TOP)) => {
            chairing.aside = Some(OFF_THE_SCALE.to_owned());
            chairing.digits = Some((person, ENDED));
            return true;
        }
        ('.' | ',' | '½', Some(whole)) if whole % 2 == 0 && whole < Score::TOP => whole + 1,
        ('.' | ',' | '½', None) => match halves(chairing, person) {
            Some(whole) if whole % 2 == 0 && whole < Score::TOP => whole + 1,
            _ => return true,
        },
        ('.' | ',' | '½', Some(_)) | ('0' | '5', Some(ENDED)) => return true,
        ('5', Some(half)) if half % 2 == 1 => {
            chairing.digits = Some((person, ENDED));
            return true;
        }
        ('0', Some(half)) if half % 2 == 1 => half - 1,
        ('0', Some(2)) => Score::TOP,
        (digit, _) => match digit.to_digit(10).and_then(|d| u8::try_from(d).ok()) {
            Some(digit) => digit * 2,
            None => return false,
        },
    };
    let back = letter == '0' && before == Some(halves + 1);
    let goes_on = before.is_some() && (back || halves == Score::TOP || halves % 2 == 1);
    give(
        chairing,
        scale,
        person,
        Answer::Score(Score::of_halves(halves)),
        goes_on,
    );
    chairing.digits = Some((person, if back { ENDED } else { halves }));
    true
}

fn edit(chairing: &mut Chairing, scale: ScaleId) {
    let field = match chairing.asked {
        Asked::Question => Field::Question(scale),
        Asked::Zero => Field::Zero(scale),
        Asked::Ten => Field::Ten(scale),
        Asked::Of(person, MarkCell::Number | MarkCell::Why) => {
            chairing.asked = Asked::Of(person, MarkCell::Why);
            Field::Why { scale, person }
        }
        Asked::Of(person, MarkCell::OneUp) => Field::OneUp { scale, person },
    };
    chairing.begin(field);
}

/// Keeps what is written and goes on: from why to one higher, from there to the next person. Behind a number comes why.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    if !number_words::keep(chairing) {
        step(chairing, true);
    }
}
