//! What the events that are steps do to the map: people, entries, scales, the meeting itself.

use std::sync::Arc;

use super::concluding::conclude;
use super::event::Event;
use super::map::Map;
use super::parts::{Answer, EntryId, GoalId, Person, PersonId, Scale, ScaleId};
use super::vocabulary::Category;

/// Changes the map, and says whether anything changed. `record` is the number of the record that asks for it, `at` its time in
/// milliseconds since the start.
pub(super) fn arrange(map: &mut Map, event: &Event, record: u64, at: u64) -> bool {
    match event {
        Event::SettingChosen(setting) => {
            change_about(map, record, |map| replace(&mut map.about.setting, *setting))
        }
        Event::KindChosen(kind) => {
            change_about(map, record, |map| replace(&mut map.about.kind, *kind))
        }
        Event::OrderChosen(order) => {
            change_about(map, record, |map| replace(&mut map.about.order, *order))
        }
        Event::EntryMoved {
            entry,
            category,
            place,
        } => move_entry(map, *entry, *category, *place, record),
        Event::EntryTakenOff(entry) => map.take_entry(*entry, record).is_some(),
        Event::EntryKnown { entry, known } => {
            map.entry(*entry)
                .is_some_and(|standing| standing.known != *known)
                && map.change_entry(*entry, record, |entry| entry.known = *known)
        }
        Event::ScaleAsked {
            id,
            question,
            zero,
            ten,
            goal,
        } => ask_scale(map, (*id, *goal), [question, zero, ten], record),
        Event::NumberGiven {
            scale,
            person,
            answer,
        } => give_number(map, *scale, *person, Some(*answer), record),
        Event::NumberTakenBack { scale, person } => give_number(map, *scale, *person, None, record),
        event => seat(map, event, record, at).unwrap_or_else(|| conclude(map, event, record, at)),
    }
}

fn replace<T: PartialEq>(old: &mut T, new: T) -> bool {
    let differs = *old != new;
    *old = new;
    differs
}

fn change_about(map: &mut Map, record: u64, change: impl FnOnce(&mut Map) -> bool) -> bool {
    map.changed.about = record;
    change(map)
}

fn move_entry(map: &mut Map, id: EntryId, category: Category, place: usize, record: u64) -> bool {
    let Some(standing) = map.entry(id) else {
        return false;
    };
    let last = map.place(category).len().saturating_sub(1);
    if standing.category == category && map.place_of(standing) == Some(place.min(last)) {
        return false;
    }
    let Some(mut entry) = map.take_entry(id, record) else {
        return false;
    };
    entry.category = category;
    map.put_entry(entry, place, record);
    true
}

fn ask_scale(
    map: &mut Map,
    (id, goal): (ScaleId, Option<GoalId>),
    [question, zero, ten]: [&str; 3],
    record: u64,
) -> bool {
    if map.scale(id).is_some() {
        return false;
    }
    map.scales.push_back(Arc::new(Scale {
        id,
        question: question.to_owned(),
        zero: zero.to_owned(),
        ten: ten.to_owned(),
        goal,
        marks: Vec::new(),
        rounds: 0,
        sealed: false,
        began_covered: false,
    }));
    map.changed.scales = record;
    true
}

fn give_number(
    map: &mut Map,
    scale: ScaleId,
    person: PersonId,
    answer: Option<Answer>,
    record: u64,
) -> bool {
    let stands = map
        .scale(scale)
        .and_then(|scale| scale.mark(person))
        .and_then(|mark| mark.given.answer);
    stands != answer && map.change_mark(scale, person, record, |mark| mark.given.answer = answer)
}

/// The events that are about people; none if this is not one.
fn seat(map: &mut Map, event: &Event, record: u64, at: u64) -> Option<bool> {
    Some(match event {
        Event::PersonAdded { .. } => add_person(map, event, record, at),
        Event::SideChosen { person, side } => {
            change_person(map, *person, record, |who| replace(&mut who.side, *side))
        }
        Event::AttendanceChosen { person, attendance } => {
            change_person(map, *person, record, |who| {
                let came = replace(&mut who.attendance, *attendance);
                who.here_since = if came { at } else { who.here_since };
                came
            })
        }
        Event::PersonTakenOff(person) => {
            change_person(map, *person, record, |who| replace(&mut who.listed, false))
        }
        Event::PersonMoved { person, seat } => move_person(map, *person, *seat, record),
        _ => return None,
    })
}

/// Somebody joins the list, unless they have no name or their number is taken.
fn add_person(map: &mut Map, event: &Event, record: u64, here_since: u64) -> bool {
    let Event::PersonAdded {
        id,
        name,
        role,
        side,
        agency,
        attendance,
    } = event
    else {
        return false;
    };
    if name.trim().is_empty() || map.person(*id).is_some() {
        return false;
    }
    map.people.push_back(Arc::new(Person {
        id: *id,
        name: name.clone(),
        role: role.clone(),
        side: *side,
        agency: agency.clone(),
        attendance: *attendance,
        here_since,
        listed: true,
    }));
    map.changed.people = record;
    true
}

fn change_person(
    map: &mut Map,
    id: PersonId,
    record: u64,
    change: impl FnOnce(&mut Person) -> bool,
) -> bool {
    let mut changed = false;
    map.change_person(id, record, |person| changed = change(person));
    changed
}

/// Seats are counted among those on the list; whoever was taken off it has none.
fn move_person(map: &mut Map, id: PersonId, seat: usize, record: u64) -> bool {
    let Some(from) = map
        .people
        .iter()
        .position(|person| person.id == id && person.listed)
    else {
        return false;
    };
    let person = map.people.remove(from);
    let to = map
        .people
        .iter()
        .enumerate()
        .filter(|(_, person)| person.listed)
        .nth(seat)
        .map_or(map.people.len(), |(place, _)| place);
    map.people.insert(to, person);
    map.changed.people = record;
    to != from
}
