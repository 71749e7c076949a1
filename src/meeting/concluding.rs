//! What the events about statements, goals, decisions, steps and rounds do to the map.

use std::sync::Arc;

use super::carried::Carried;
use super::child_keeping::change_of_child;
use super::conclusions::{Conclusions, Decision};
use super::draft::{Words, once_each};
use super::event::{Event, RoomEvent};
use super::field::{Dissent, Field};
use super::keeping::keep_words;
use super::map::Map;
use super::parts::{BegunPart, EntryId, Given, ScaleId, StatementId, Step};
use super::wording::{agree, dissent};

/// Changes the map, and says whether anything changed.
pub(super) fn conclude(map: &mut Map, event: &Event, record: u64, at: u64) -> bool {
    match event {
        Event::StepAnswered { step, progress } => {
            change_step(map, *step, record, |step| step.progress = *progress)
        }
        Event::StepFor { step, goal } => change_step(map, *step, record, |step| step.goal = *goal),
        Event::RoundBegun { scale, sealed } => begin_round(map, *scale, *sealed, record),
        Event::RoundShown(scale) => {
            let sealed = map.scale(*scale).is_some_and(|scale| scale.sealed);
            sealed && map.change_scale(*scale, record, |scale| scale.sealed = false)
        }
        Event::LastNumber {
            scale,
            person,
            answer,
        } => map.change_mark(*scale, *person, record, |mark| {
            mark.last_time = Some(*answer);
        }),
        Event::ScaleTakenOff(id) => take_off_scale(map, *id, record),
        Event::PartBegun { part, title } => {
            let (part, title) = (*part, title.clone());
            map.part = Some(Arc::new(BegunPart { part, title, at }));
            map.changed.about = record;
            true
        }
        Event::Child(event) => change_of_child(map, event, at, record),
        Event::Room(RoomEvent::EntryHeld { entry, held }) => hold(map, *entry, *held, record),
        Event::DissentTakenBack {
            of: Dissent::Entry(id),
            ..
        }
        | Event::AllAgree {
            of: Dissent::Entry(id),
            ..
        } => agree_on(map, *id, event, record),
        Event::Carried(carried) => carry(map, carried, record, at),
        event => map.conclude(record, |all| settle(all, event)),
    }
}

fn take_off_scale(map: &mut Map, id: ScaleId, record: u64) -> bool {
    let before = map.scales.len();
    map.scales.retain(|scale| scale.id != id);
    map.changed.scales = record;
    map.scales.len() != before
}

fn change_step(map: &mut Map, id: EntryId, record: u64, change: impl FnOnce(&mut Step)) -> bool {
    let Some(mut step) = map.entry(id).map(|entry| entry.step.clone()) else {
        return false;
    };
    let before = step.clone();
    change(&mut step);
    step != before && map.change_entry(id, record, |entry| entry.step = step)
}

/// What was said before is kept as the path; who has not been asked before has none.
fn begin_round(map: &mut Map, id: ScaleId, sealed: bool, record: u64) -> bool {
    map.change_scale(id, record, |scale| {
        scale.rounds += 1;
        scale.sealed = sealed;
        scale.began_covered = sealed;
        for mark in &mut scale.marks {
            if mark.given.answer.is_some() {
                let said = std::mem::take(&mut mark.given);
                mark.path.push(said);
            } else {
                mark.given = Given::default();
            }
        }
    })
}

/// What stood last time stands again, and is known to be so until somebody words it anew.
fn carry(map: &mut Map, carried: &Carried, record: u64, at: u64) -> bool {
    let words = Words {
        text: carried.text.trim().to_owned(),
        speakers: once_each(&carried.speakers),
        category: None,
        doers: once_each(&carried.doers),
        day: carried.day,
        held: false,
    };
    keep_words(map, carried.field, &words, at, record) && mark_carried(map, carried.field, record)
}

fn mark_carried(map: &mut Map, field: Field, record: u64) -> bool {
    match field {
        Field::NewEntry { id, .. } => {
            map.change_entry(id, record, |entry| entry.carried = true);
        }
        Field::NewStatement { id, .. } | Field::Statement { id, .. } => {
            map.conclude(record, |all| {
                let found = all.statements.iter_mut().find(|one| one.id == id);
                found.map(|one| Arc::make_mut(one).carried = true).is_some()
            });
        }
        Field::NewGoal { id, .. } | Field::Goal { id, .. } => {
            map.conclude(record, |all| {
                let found = all.goals.iter_mut().find(|one| one.id == id);
                found.map(|one| Arc::make_mut(one).carried = true).is_some()
            });
        }
        Field::NewRule { id, .. } => {
            map.conclude(record, |all| {
                let found = all.rules.iter_mut().find(|one| one.id == id);
                found.map(|one| Arc::make_mut(one).carried = true).is_some()
            });
        }
        _ => {}
    }
    true
}

fn hold(map: &mut Map, id: EntryId, held: bool, record: u64) -> bool {
    map.entry(id).is_some_and(|one| one.held != held)
        && map.change_entry(id, record, |entry| entry.held = held)
}

/// What was said about an entry when it was read back.
fn agree_on(map: &mut Map, id: EntryId, event: &Event, record: u64) -> bool {
    let mut changed = false;
    map.change_entry(id, record, |entry| {
        changed = agree(event, (&mut entry.differs, &mut entry.agreed));
    });
    changed
}

fn settle(all: &mut Conclusions, event: &Event) -> bool {
    let before = all.statements.len() + all.goals.len() + all.decisions.len() + all.rules.len();
    match event {
        Event::StatementTakenOff(id) => all.statements.retain(|one| one.id != *id),
        Event::GoalTakenOff(id) => all.goals.retain(|one| one.id != *id),
        Event::DecisionTakenOff(id) => all.decisions.retain(|one| one.id != *id),
        Event::RuleTakenOff(id) => all.rules.retain(|one| one.id != *id),
        Event::DecisionAsked { id, question } if all.decision(*id).is_none() => {
            let asked = Decision::of(*id, question.clone());
            all.decisions.push(Arc::new(asked));
        }
        Event::ExampleLinked { statement, entry } => return link(all, *statement, *entry),
        Event::DissentTakenBack { of, .. } | Event::AllAgree { of, .. } => {
            return dissent(all, *of).is_some_and(|views| agree(event, views));
        }
        _ => {}
    }
    let after = all.statements.len() + all.goals.len() + all.decisions.len() + all.rules.len();
    after != before
}

fn link(all: &mut Conclusions, statement: StatementId, entry: EntryId) -> bool {
    let found = all.statements.iter_mut().find(|one| one.id == statement);
    found.is_some_and(|one| {
        let new = !one.examples.contains(&entry);
        if new {
            Arc::make_mut(one).examples.push(entry);
        }
        new
    })
}
