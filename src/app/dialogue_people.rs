//! People and their numbers in a dialogue: one thing asked after the other, or a whole line at once.

use super::action::Action;
use super::chairing::{Asked, MarkCell, Page, PersonCell, Seat};
use super::dialogue_lists::choose;
use super::hearing::{Hearing, Tell};
use super::people_page::NOBODY;
use super::scale_page;
use super::spoken_commands::PersonPart;
use super::stops::{Stop, stand_at};
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
pub fn seat(hearing: &mut Hearing, line: &str) {
    let Some(seat) = hearing.chairing().map(|chairing| chairing.seat) else {
        return;
    };
    match (seat.person, seat.cell) {
        (Some(_), PersonCell::Role) => {
            hearing.write(line);
            behind_role(hearing);
        }
        (Some(_), PersonCell::Agency) => {
            hearing.write(line);
            to_newcomer(hearing);
        }
        _ => somebody(hearing, line),
    }
}

/// An empty line at a role or agency goes on. Says whether it was there.
pub fn go_on(hearing: &mut Hearing) -> bool {
    let cell = hearing.chairing().map(|chairing| chairing.seat.cell);
    match cell {
        Some(PersonCell::Role) => behind_role(hearing),
        Some(PersonCell::Agency) => to_newcomer(hearing),
        _ => return false,
    }
    true
}

/// For whom somebody works is asked of those who are there for their work.
fn behind_role(hearing: &mut Hearing) {
    let Some(chairing) = hearing.chairing() else {
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
        to_newcomer(hearing);
    }
}

fn to_newcomer(hearing: &mut Hearing) {
    if let Some(chairing) = hearing.chairing() {
        chairing.seat = Seat::default();
    }
}

fn somebody(hearing: &mut Hearing, line: &str) {
    let parts: Vec<&str> = line.split(';').map(str::trim).collect();
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let known = chairing.map().person_named(parts[0]).map(|one| one.id);
    match known {
        Some(id) => sit(hearing, id, PersonCell::Name),
        None => hearing.write(parts[0]),
    }
    let Some(id) = hearing.chairing().and_then(|chairing| chairing.seat.person) else {
        return;
    };
    if known.is_some() && parts.len() == 1 {
        return hearing.say(format!("{} is on the list already.", parts[0]));
    }
    for (cell, words) in [PersonCell::Role, PersonCell::Agency]
        .into_iter()
        .zip(&parts[1..])
    {
        if !words.is_empty() {
            sit(hearing, id, cell);
            hearing.write(words);
        }
    }
    if let Some(words) = parts.get(3).filter(|words| !words.is_empty()) {
        sit(hearing, id, PersonCell::Name);
        set_side(hearing, id, words);
    }
    if let Some(words) = parts.get(4).filter(|words| !words.is_empty()) {
        set_attendance(hearing, id, words);
    }
    match parts.len() {
        1 => sit(hearing, id, PersonCell::Role),
        _ => to_newcomer(hearing),
    }
}

fn sit(hearing: &mut Hearing, person: PersonId, cell: PersonCell) {
    if let Some(chairing) = hearing.chairing() {
        let person = Some(person);
        stand_at(chairing, Stop::Seat(Seat { person, cell }));
    }
}

fn set_side(hearing: &mut Hearing, id: PersonId, words: &str) {
    let person = hearing
        .chairing()
        .and_then(|one| one.map().person(id).cloned());
    let side = Side::ALL.iter().find(|side| side.kebab() == folded(words));
    if side.is_some() && person.is_some_and(|person| Some(&person.side) == side) {
        return;
    }
    hearing.ask(Action::ChooseSide);
    choose(hearing, side.map_or(words, |side| &side.kebab()[..1]));
}

fn set_attendance(hearing: &mut Hearing, id: PersonId, words: &str) {
    let fits = |one: &&Attendance| {
        let words = folded(words);
        one.kebab().starts_with(&words) || attendance_title(**one).starts_with(&words)
    };
    match Attendance::ALL.iter().find(fits) {
        Some(&attendance) => attends(hearing, id, attendance),
        None => hearing.say("Say here, apologies or invited."),
    }
}

fn attends(hearing: &mut Hearing, person: PersonId, attendance: Attendance) {
    let stands = hearing
        .chairing()
        .and_then(|one| one.map().person(person).cloned());
    if stands.is_some_and(|stands| stands.attendance != attendance) {
        hearing.record(Event::AttendanceChosen { person, attendance });
    }
}

/// The person at whom the chair stands on the page of people; there is a sentence if there is none.
fn person_here(hearing: &mut Hearing) -> Option<PersonId> {
    let chairing = hearing.chairing()?;
    let seat = chairing
        .seat
        .person
        .filter(|_| chairing.page == Page::People);
    if seat.is_none() {
        hearing.say(NOBODY);
    }
    seat
}

/// Another name, role, agency or side.
pub fn part(hearing: &mut Hearing, part: PersonPart, words: &str) {
    let Some(id) = person_here(hearing) else {
        return;
    };
    let cell = match part {
        PersonPart::Name => PersonCell::Name,
        PersonPart::Role => PersonCell::Role,
        PersonPart::From => PersonCell::Agency,
        PersonPart::Side if words.is_empty() => {
            hearing.ask(Action::ChooseSide);
            hearing.heard.tell = Tell::All;
            return;
        }
        PersonPart::Side => return set_side(hearing, id, words),
    };
    sit(hearing, id, cell);
    hearing.ask(Action::EditCell);
    if words.is_empty() {
        hearing.heard.tell = Tell::Here;
        return;
    }
    hearing.erase();
    hearing.put(words);
    hearing.keep();
    sit(hearing, id, PersonCell::Name);
}

/// Whether somebody is here.
pub fn here(hearing: &mut Hearing, attendance: Attendance) {
    if let Some(id) = person_here(hearing) {
        attends(hearing, id, attendance);
    }
}

/// Words where a number is asked for. Says whether they were one.
pub fn number(hearing: &mut Hearing, line: &str) -> bool {
    let Some(Asked::Of(person, MarkCell::Number)) = hearing.chairing().map(|one| one.asked) else {
        return false;
    };
    if RATHER_NOT.contains(&folded(line).as_str()) {
        hearing.ask(Action::RatherNot);
        next_person(hearing, person);
        return true;
    }
    match said_number(line) {
        Some(Said::Halves(halves)) => give(hearing, person, halves),
        Some(Said::OffTheScale) => hearing.say(OFF_THE_SCALE),
        None => return false,
    }
    true
}

fn give(hearing: &mut Hearing, person: PersonId, halves: u8) {
    if let Some(chairing) = hearing.chairing() {
        chairing.digits = None;
    }
    let half = if halves % 2 == 1 { "." } else { "" };
    hearing.type_letters(&format!("{}{half}", halves / 2));
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    chairing.digits = None;
    let mark = chairing.scale().and_then(|scale| scale.mark(person));
    let given = mark.and_then(|mark| mark.given.answer);
    let sealed = chairing.scale().is_some_and(|scale| scale.sealed);
    if matches!(given, Some(Answer::Score(_))) && !sealed {
        chairing.asked = Asked::Of(person, MarkCell::Why);
    } else {
        next_person(hearing, person);
    }
}

/// The number of the next person; behind the last one everybody was asked.
fn next_person(hearing: &mut Hearing, person: PersonId) {
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let people = scale_page::asked_people(chairing);
    let behind = people.iter().skip_while(|&&one| one != person).nth(1);
    match behind {
        Some(&next) => chairing.asked = Asked::Of(next, MarkCell::Number),
        None => hearing.say("Everybody was asked."),
    }
}
