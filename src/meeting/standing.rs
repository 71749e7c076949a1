//! The words with which a draft begins: what stands already in the text that it is for.

use super::conclusions::{Decision, Goal, Statement};
use super::draft::Words;
use super::field::{Dissent, Field};
use super::map::Map;
use super::parts::{EntryId, Given, PersonId, ScaleId};
use super::vocabulary::{GoalPart, StatementPart};

/// The words with which a draft of this field begins; none if what it would change is not there, or its number is taken.
pub(super) fn standing_words(map: &Map, field: Field) -> Option<Words> {
    Some(match field {
        Field::Entry(id) => words_of_entry(map, id)?,
        Field::StepWho(id) => Words {
            doers: words_of_entry(map, id)?.doers,
            ..Words::default()
        },
        Field::StepBy(id) => Words {
            day: map.entry(id)?.step.by,
            ..Words::default()
        },
        Field::NextMeeting => Words {
            day: map.conclusions.next_meeting,
            ..Words::default()
        },
        field => Words {
            text: text_of(map, field)?,
            ..Words::default()
        },
    })
}

fn words_of_entry(map: &Map, id: EntryId) -> Option<Words> {
    let entry = map.entry(id)?;
    Some(Words {
        text: entry.text.clone(),
        speakers: entry.speakers.iter().copied().collect(),
        category: None,
        doers: entry.step.who.iter().copied().collect(),
        day: entry.step.by,
        held: entry.held,
    })
}

fn text_of(map: &Map, field: Field) -> Option<String> {
    Some(match field {
        Field::NewEntry { id, .. } if map.entry(id).is_some() => return None,
        Field::NewPerson(id) if map.person(id).is_some() => return None,
        Field::NewEntry { .. } | Field::NewPerson(_) | Field::Bookmark => String::new(),
        Field::Title => map.about.title.clone(),
        Field::PersonName(id) => map.person(id)?.name.clone(),
        Field::PersonRole(id) => map.person(id)?.role.clone(),
        Field::PersonAgency(id) => map.person(id)?.agency.clone(),
        Field::Question(id) => map.scale(id)?.question.clone(),
        Field::Zero(id) => map.scale(id)?.zero.clone(),
        Field::Ten(id) => map.scale(id)?.ten.clone(),
        Field::Why { scale, person } => given(map, scale, person)?.why,
        Field::OneUp { scale, person } => given(map, scale, person)?.one_up,
        field if field.is_of_child() => return of_child(map, field),
        Field::WhySilent(check) => map.silenced.get(&check).cloned().unwrap_or_default(),
        _ => return concluded(map, field),
    })
}

fn given(map: &Map, scale: ScaleId, person: PersonId) -> Option<Given> {
    map.person(person)?;
    let mark = map.scale(scale)?.mark(person);
    Some(mark.map_or(Given::default(), |mark| mark.given.clone()))
}

/// The texts of statements, goals, decisions and the plan.
fn concluded(map: &Map, field: Field) -> Option<String> {
    let all = &map.conclusions;
    Some(match field {
        Field::NewStatement { id, .. } if all.statement(id).is_some() => return None,
        Field::NewGoal { id, .. } if all.goal(id).is_some() => return None,
        Field::NewDecision(id) if all.decision(id).is_some() => return None,
        Field::NewRule { id, .. } if all.rule(id).is_some() => return None,
        Field::Statement { id, part } => part_of_statement(all.statement(id)?, part),
        Field::Goal { id, part } => part_of_goal(all.goal(id)?, part),
        Field::Differs(Dissent::Statement(id)) => all.statement(id).map(|_| String::new())?,
        Field::Differs(Dissent::Decision(id)) => all.decision(id).map(|_| String::new())?,
        Field::Differs(Dissent::Entry(id)) => map.entry(id).map(|_| String::new())?,
        Field::Decision(id) => decided(all.decision(id)?, false),
        Field::DecisionWhy(id) => decided(all.decision(id)?, true),
        Field::Rule(id) => all.rule(id)?.text.clone(),
        _ => String::new(),
    })
}

/// The texts of a child's houses, and of words and pictures.
fn of_child(map: &Map, field: Field) -> Option<String> {
    let all = &map.child;
    Some(match field {
        Field::NewHouseItem { id, .. } if all.item(id).is_some() => return None,
        Field::NewPage { id, .. } if all.page(id).is_some() => return None,
        Field::NewHouseItem { child, .. } | Field::NewPage { child, .. } => {
            map.person(child).map(|_| String::new())?
        }
        Field::HouseItem(id) => all.item(id)?.text.clone(),
        Field::PageText(id) => all.page(id)?.text.clone(),
        Field::PageDrawing(id) => all.page(id)?.drawing.clone(),
        _ => return None,
    })
}

/// A sentence that nobody worded by hand begins with what the parts make of it.
fn part_of_statement(statement: &Statement, part: StatementPart) -> String {
    match part {
        StatementPart::Sentence => statement.sentence(),
        part => statement.part(part).to_owned(),
    }
}

fn part_of_goal(goal: &Goal, part: GoalPart) -> String {
    match part {
        GoalPart::Sentence => goal.sentence(),
        part => goal.part(part).to_owned(),
    }
}

fn decided(decision: &Decision, why: bool) -> String {
    let text = if why { &decision.why } else { &decision.what };
    text.clone()
}
