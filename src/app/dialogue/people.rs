//! People and their numbers in a dialogue: one thing asked after the other, or a whole line at once.

use super::commands::PersonPart;
use super::lists::choose;
use super::stops::{Stop, stand_at};
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::chairing::{Asked, MarkCell, Page, PersonCell, Seat};
use crate::app::people_page::NOBODY;
use crate::app::scale_walk;
use crate::meeting::event::Event;
use crate::meeting::parts::{Answer, PersonId};
use crate::meeting::text::folded;
use crate::meeting::vocabulary::{Attendance, Side};
use crate::practice::said_number::{OFF_THE_SCALE, Said, said_number};
use crate::practice::words::attendance_title;

/// What people say who would rather not give a number.
const RATHER_NOT: [&str; 5] = [
    "-",
    "rather not",
    "rather not say",
    "would rather not say",
    "no number",
];

/// Words where somebody's line stands: a name, or "name; role; from; family; here".
pub fn seat(talk: &mut Talk, line: &str) {
    let Some(seat) = talk.chairing().map(|chairing| chairing.seat) else {
        return;
    };
    match (seat.person, seat.cell) {
        (Some(_), PersonCell::Role) => {
            talk.write(line);
            behind_role(talk);
        }
        (Some(_), PersonCell::Agency) => {
            talk.write(line);
            to_newcomer(talk);
        }
        _ => somebody(talk, line),
    }
}

/// An empty line at a role or agency goes on. Says whether it was there.
pub fn go_on(talk: &mut Talk) -> bool {
    let cell = talk.chairing().map(|chairing| chairing.seat.cell);
    match cell {
        Some(PersonCell::Role) => behind_role(talk),
        Some(PersonCell::Agency) => to_newcomer(talk),
        _ => return false,
    }
    true
}

/// For whom somebody works is asked of those who are there for their work.
fn behind_role(talk: &mut Talk) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let person = chairing
        .seat
        .person
        .and_then(|id| chairing.map().person(id));
    let works = person.is_some_and(|one| one.side == Side::Professional);
    if works {
        chairing.seat.cell = PersonCell::Agency;
    } else {
        to_newcomer(talk);
    }
}

fn to_newcomer(talk: &mut Talk) {
    if let Some(chairing) = talk.chairing() {
        chairing.seat = Seat::default();
    }
}

fn somebody(talk: &mut Talk, line: &str) {
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let known = chairing.map().person_named(parts[0]).map(|one| one.id);
    match known {
        Some(id) => sit(talk, id, PersonCell::Name),
        None => talk.write(parts[0]),
    }
    let Some(id) = talk.chairing().and_then(|chairing| chairing.seat.person) else {
        return;
    };
    if known.is_some() && parts.len() == 1 {
        return talk.say(format!("{} is on the list already.", parts[0]));
    }
    for (cell, words) in [PersonCell::Role, PersonCell::Agency]
        .into_iter()
        .zip(&parts[1..])
    {
        if !words.is_empty() {
            sit(talk, id, cell);
            talk.write(words);
        }
    }
    if let Some(words) = parts.get(3).filter(|words| !words.is_empty()) {
        sit(talk, id, PersonCell::Name);
        set_side(talk, id, words);
    }
    if let Some(words) = parts.get(4).filter(|words| !words.is_empty()) {
        set_attendance(talk, id, words);
    }
    match parts.len() {
        1 => sit(talk, id, PersonCell::Role),
        _ => to_newcomer(talk),
    }
}

fn sit(talk: &mut Talk, person: PersonId, cell: PersonCell) {
    if let Some(chairing) = talk.chairing() {
        let person = Some(person);
        stand_at(chairing, Stop::Seat(Seat { person, cell }));
    }
}

fn set_side(talk: &mut Talk, id: PersonId, words: &str) {
    let person = talk
        .chairing()
        .and_then(|one| one.map().person(id).cloned());
    let side = Side::ALL.iter().find(|side| side.kebab() == folded(words));
    if side.is_some() && person.is_some_and(|person| Some(&person.side) == side) {
        return;
    }
    talk.ask(Action::ChooseSide);
    choose(talk, side.map_or(words, |side| &side.kebab()[..1]));
}

fn set_attendance(talk: &mut Talk, id: PersonId, words: &str) {
    let fits = |one: &&Attendance| {
        let words = folded(words);
        one.kebab().starts_with(&words) || attendance_title(**one).starts_with(&words)
    };
    match Attendance::ALL.iter().find(fits) {
        Some(&attendance) => attends(talk, id, attendance),
        None => talk.say("Say here, apologies or invited."),
    }
}

fn attends(talk: &mut Talk, person: PersonId, attendance: Attendance) {
    let stands = talk
        .chairing()
        .and_then(|one| one.map().person(person).cloned());
    if stands.is_some_and(|stands| stands.attendance != attendance) {
        talk.record(Event::AttendanceChosen { person, attendance });
    }
}

/// The person at whom the chair stands on the page of people; there is a sentence if there is none.
fn person_here(talk: &mut Talk) -> Option<PersonId> {
    let chairing = talk.chairing()?;
    let seat = chairing
        .seat
        .person
        .filter(|_| chairing.page == Page::People);
    if seat.is_none() {
        talk.say(NOBODY);
    }
    seat
}

/// Another name, role, agency or side.
pub fn part(talk: &mut Talk, part: PersonPart, words: &str) {
    let Some(id) = person_here(talk) else {
        return;
    };
    let cell = match part {
        PersonPart::Name => PersonCell::Name,
        PersonPart::Role => PersonCell::Role,
        PersonPart::From => PersonCell::Agency,
        PersonPart::Side if words.is_empty() => {
            talk.ask(Action::ChooseSide);
            talk.heard.tell = Tell::All;
            return;
        }
        PersonPart::Side => return set_side(talk, id, words),
    };
    sit(talk, id, cell);
    talk.ask_for_words(Action::EditCell, words);
    if !words.is_empty() {
        sit(talk, id, PersonCell::Name);
    }
}

/// Whether somebody is here.
pub fn here(talk: &mut Talk, attendance: Attendance) {
    if let Some(id) = person_here(talk) {
        attends(talk, id, attendance);
    }
}

/// Words where a number is asked for. Says whether they were one.
pub fn number(talk: &mut Talk, line: &str) -> bool {
    let Some(Asked::Of(person, MarkCell::Number)) = talk.chairing().map(|one| one.asked) else {
        return false;
    };
    if RATHER_NOT.contains(&folded(line).as_str()) {
        talk.ask(Action::RatherNot);
        next_person(talk, person);
        return true;
    }
    match said_number(line) {
        Some(Said::Halves(halves)) => give(talk, person, halves),
        Some(Said::OffTheScale) => talk.say(OFF_THE_SCALE),
        None => return false,
    }
    true
}

fn give(talk: &mut Talk, person: PersonId, halves: u8) {
    if let Some(chairing) = talk.chairing() {
        chairing.digits = None;
    }
    let half = if halves % 2 == 1 { "." } else { "" };
    talk.type_letters(&format!("{}{half}", halves / 2));
    let Some(chairing) = talk.chairing() else {
        return;
    };
    chairing.digits = None;
    let mark = chairing.scale().and_then(|scale| scale.mark(person));
    let given = mark.and_then(|mark| mark.given.answer);
    let sealed = chairing.scale().is_some_and(|scale| scale.sealed);
    if matches!(given, Some(Answer::Score(_))) && !sealed {
        chairing.asked = Asked::Of(person, MarkCell::Why);
    } else {
        next_person(talk, person);
    }
}

/// The number of the next person; behind the last one everybody was asked.
fn next_person(talk: &mut Talk, person: PersonId) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let people = scale_walk::asked_people(chairing);
    let behind = people.iter().skip_while(|&&one| one != person).nth(1);
    match behind {
        Some(&next) => chairing.asked = Asked::Of(next, MarkCell::Number),
        None => talk.say("Everybody was asked."),
    }
}
