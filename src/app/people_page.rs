//! The page of people: who is here, who they are, how they sit.

use super::action::Action;
use super::chairing::{Chairing, PersonCell, Seat};
use super::list::{Choice, Item, List, Topic};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{Person, PersonId};
use crate::meeting::text::graphemes;
use crate::meeting::vocabulary::{Attendance, Side};
use crate::practice::people::{is_role, role_of, side_of};
use crate::practice::words::side_title;

/// What to say where an action needs a person and none is focused.
pub const NOBODY: &str = "Go to a person first, or type a name.";

const CELLS: [PersonCell; 3] = [PersonCell::Name, PersonCell::Role, PersonCell::Agency];

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    let writing = chairing.draft().is_some();
    keep(chairing);
    match action {
        Action::Up => walk(chairing, true),
        Action::Down => walk(chairing, false),
        Action::NextCell => next_cell(chairing, 1),
        Action::PreviousCell => next_cell(chairing, CELLS.len() - 1),
        Action::EditCell => edit(chairing),
        _ => return with_person(chairing, action),
    }
    if writing && matches!(action, Action::NextCell | Action::PreviousCell) {
        go_on_writing(chairing);
    }
    None
}

fn with_person(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    let Some(person) = chairing
        .seat
        .person
        .and_then(|id| chairing.map().person(id).cloned())
    else {
        return Some(NOBODY);
    };
    match action {
        Action::SwitchAttendance => chairing.record(Event::AttendanceChosen {
            person: person.id,
            attendance: after(person.attendance),
        }),
        Action::ChooseSide => chairing.list = Some(List::new(Topic::Sides(person.id))),
        Action::TakeOff => {
            walk(chairing, false);
            chairing.record(Event::PersonTakenOff(person.id));
        }
        Action::MoveUp | Action::MoveDown => {
            sit_elsewhere(chairing, &person, action == Action::MoveUp);
        }
        _ => {}
    }
    None
}

/// Keeps what is being written. Somebody new gets a guess at who they are, in the same step.
pub fn keep(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    let role = take_role(chairing);
    chairing.keep();
    match field {
        Some(Field::NewPerson(id)) => introduce(chairing, id, role.as_deref()),
        Some(Field::PersonRole(id)) => guess_side(chairing, id),
        _ => {}
    }
}

/// Takes the role out of what was typed as the name of somebody new: "Mrs Ahmed, social worker", "Nan, grandmother".
///
/// "Mum, Dad" are two, and it stays: a name says who somebody is with a capital letter, a role without.
fn take_role(chairing: &mut Chairing) -> Option<String> {
    let draft = chairing.draft()?;
    let new = matches!(draft.field, Field::NewPerson(_));
    let (name, role) = draft.text().split_once(',').filter(|_| new)?;
    let small = |words: &str| words.trim_start().starts_with(char::is_lowercase);
    let two = is_role(name) && (small(name) || !small(role));
    if name.trim().is_empty() || two || !is_role(role) {
        return None;
    }
    let role = role.trim().to_owned();
    let after = graphemes(name);
    let gone = graphemes(draft.text()) - after;
    chairing.record(Event::Erased { after, gone });
    Some(role)
}

fn introduce(chairing: &mut Chairing, id: PersonId, role: Option<&str>) {
    if chairing.map().person(id).is_none() {
        return;
    }
    if let Some(role) = role {
        chairing.begin(Field::PersonRole(id));
        chairing.write(role);
        chairing.record(Event::Joined);
        chairing.keep();
    }
    chairing.seat = Seat {
        person: Some(id),
        cell: PersonCell::Name,
    };
    guess_side(chairing, id);
}

/// Guesses how somebody belongs to the meeting from name and role, as part of the step that gave them.
fn guess_side(chairing: &mut Chairing, id: PersonId) {
    let kind = chairing.map().about.kind;
    let Some(person) = chairing.map().person(id) else {
        return;
    };
    let role_known = role_of(&person.role, kind).map(|role| role.side);
    let side = role_known.unwrap_or_else(|| side_of(&person.name, &person.role, kind));
    if side != person.side {
        chairing.record(Event::Joined);
        chairing.record(Event::SideChosen { person: id, side });
    }
}

/// Keeps what is written with Enter: the next name can be typed at once.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    keep(chairing);
    chairing.seat.cell = PersonCell::Name;
}

/// A letter on this page: goes on in somebody's role or agency if that is marked, else begins the name of somebody new.
pub fn begin(chairing: &mut Chairing) {
    match chairing.seat {
        Seat {
            person: Some(_),
            cell: PersonCell::Role | PersonCell::Agency,
        } => edit(chairing),
        _ => begin_person(chairing),
    }
}

/// Begins to write the name of somebody new.
pub fn begin_person(chairing: &mut Chairing) {
    chairing.seat = Seat {
        person: None,
        cell: PersonCell::Name,
    };
    let id = PersonId(chairing.board().next_id());
    chairing.begin(Field::NewPerson(id));
}

fn edit(chairing: &mut Chairing) {
    let Seat { person, cell } = chairing.seat;
    let Some(id) = person else {
        begin_person(chairing);
        return;
    };
    chairing.begin(match cell {
        PersonCell::Name => Field::PersonName(id),
        PersonCell::Role => Field::PersonRole(id),
        PersonCell::Agency => Field::PersonAgency(id),
    });
}

fn next_cell(chairing: &mut Chairing, steps: usize) {
    if chairing.seat.person.is_none() {
        return;
    }
    let here = CELLS.iter().position(|&cell| cell == chairing.seat.cell);
    chairing.seat.cell = CELLS[(here.unwrap_or(0) + steps) % CELLS.len()];
}

/// Tab goes on writing in the next part of the line, so that somebody is filled in with one hand. Behind the last part the
/// line is done: the next letters are somebody new.
fn go_on_writing(chairing: &mut Chairing) {
    if chairing.seat.person.is_some() && chairing.seat.cell != PersonCell::Name {
        edit(chairing);
    }
}

fn walk(chairing: &mut Chairing, up: bool) {
    let mut lines: Vec<Option<PersonId>> = chairing.map().listed().map(|p| Some(p.id)).collect();
    lines.push(None);
    let here = lines.iter().position(|&line| line == chairing.seat.person);
    let here = here.unwrap_or(lines.len() - 1);
    let there = if up {
        here.saturating_sub(1)
    } else {
        (here + 1).min(lines.len() - 1)
    };
    chairing.seat.person = lines[there];
    if lines[there].is_none() {
        chairing.seat.cell = PersonCell::Name;
    }
}

fn after(attendance: Attendance) -> Attendance {
    match attendance {
        Attendance::Present => Attendance::Apologies,
        Attendance::Apologies => Attendance::Invited,
        Attendance::Invited => Attendance::Present,
    }
}

fn sit_elsewhere(chairing: &mut Chairing, person: &Person, earlier: bool) {
    let seat = chairing.map().listed().position(|p| p.id == person.id);
    let there = if earlier {
        seat.and_then(|seat| seat.checked_sub(1))
    } else {
        seat.map(|seat| seat + 1)
            .filter(|&seat| seat < chairing.map().listed().count())
    };
    if let Some(seat) = there {
        chairing.record(Event::PersonMoved {
            person: person.id,
            seat,
        });
    }
}

/// The list of ways to belong to the meeting, a letter each.
pub fn sides(person: PersonId) -> Vec<Item> {
    Side::ALL
        .iter()
        .map(|&side| Item {
            letter: side.kebab().chars().next(),
            label: side_title(side).to_owned(),
            detail: String::new(),
            choice: Choice::Side(person, side),
        })
        .collect()
}

/// Everybody who was invited is here; one undo takes it all back.
pub fn all_are_here(chairing: &mut Chairing) -> Option<&'static str> {
    let invited = |one: &&std::sync::Arc<Person>| one.attendance == Attendance::Invited;
    let people = chairing.map().listed().filter(invited);
    let people: Vec<PersonId> = people.map(|person| person.id).collect();
    for (number, &person) in people.iter().enumerate() {
        if number > 0 {
            chairing.record(Event::Joined);
        }
        chairing.record(Event::AttendanceChosen {
            person,
            attendance: Attendance::Present,
        });
    }
    people
        .is_empty()
        .then_some("Nobody on the list is only invited.")
}

/// Passes the turn to the next of those in the room, in the order they sit; past the last it is nobody's.
pub fn pass_turn(chairing: &mut Chairing) -> Option<&'static str> {
    let turn = chairing.board().turn;
    let people = &chairing.map().people;
    let here = |person: &Person| person.listed && person.attendance == Attendance::Present;
    if !people.iter().any(|person| here(person)) {
        return Some("Nobody is on the list of people yet.");
    }
    let seat = people.iter().position(|person| Some(person.id) == turn);
    let next = people
        .iter()
        .skip(seat.map_or(0, |seat| seat + 1))
        .find(|person| here(person))
        .map(|person| person.id);
    chairing.record(Event::TurnPassed(next));
    None
}
