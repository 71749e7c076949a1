//! Words that are kept for statements, goals, decisions and the safety plan.

use std::sync::Arc;

use super::conclusions::{Conclusions, Decision, Differs, Goal, Rule, Statement};
use super::draft::Words;
use super::event::Event;
use super::field::{Dissent, Field};
use super::parts::{DecisionId, Entry};

/// Those who are named see it so from now on; without words they see it no longer differently.
pub(super) fn differs(all: &mut Conclusions, of: Dissent, words: &Words) -> bool {
    let Some((differs, all_agree)) = dissent(all, of) else {
        return false;
    };
    differ((differs, all_agree), words)
}

/// The same about an entry of the board.
pub(super) fn differs_about(entry: &mut Entry, words: &Words) -> bool {
    differ((&mut entry.differs, &mut entry.agreed), words)
}

fn differ((differs, all_agree): (&mut Vec<Differs>, &mut bool), words: &Words) -> bool {
    let before = differs.clone();
    for &person in &words.speakers {
        differs.retain(|one| one.person != person);
        if !words.text.is_empty() {
            let why = words.text.clone();
            differs.push(Differs { person, why });
        }
    }
    *all_agree &= differs.is_empty();
    *differs != before
}

/// Somebody sees it no longer differently, or everybody agrees: what such an event does to what is kept of that.
pub(super) fn agree(event: &Event, (differs, all_agree): (&mut Vec<Differs>, &mut bool)) -> bool {
    match event {
        Event::DissentTakenBack { person, .. } => {
            let before = differs.len();
            differs.retain(|one| one.person != *person);
            differs.len() != before
        }
        Event::AllAgree { agree, .. } => {
            let possible = differs.is_empty() && *all_agree != *agree;
            *all_agree ^= possible;
            possible
        }
        _ => false,
    }
}

/// Who sees it differently, and whether nobody does.
pub(super) fn dissent(
    all: &mut Conclusions,
    of: Dissent,
) -> Option<(&mut Vec<Differs>, &mut bool)> {
    match of {
        Dissent::Statement(id) => {
            let found = all.statements.iter_mut().find(|one| one.id == id)?;
            let one = Arc::make_mut(found);
            Some((&mut one.differs, &mut one.all_agree))
        }
        Dissent::Decision(id) => {
            let one = decision(all, id)?;
            Some((&mut one.differs, &mut one.all_agree))
        }
        Dissent::Entry(_) => None,
    }
}

fn decision(all: &mut Conclusions, id: DecisionId) -> Option<&mut Decision> {
    let found = all.decisions.iter_mut().find(|one| one.id == id)?;
    Some(Arc::make_mut(found))
}

/// The texts of statements, goals, decisions and the plan.
pub(super) fn conclude(all: &mut Conclusions, field: Field, text: String, at: u64) -> bool {
    match field {
        Field::NewStatement { id, part, goal } => {
            let mut statement = Statement::of(id, at);
            statement.parts[part as usize] = text;
            all.statements.push(Arc::new(statement));
            let answer = all.goals.iter_mut().find(|one| Some(one.id) == goal);
            if let Some(answer) = answer {
                Arc::make_mut(answer).statement = Some(id);
            }
        }
        Field::Statement { id, part } => {
            let found = all.statements.iter_mut().find(|one| one.id == id);
            let one = found.map(Arc::make_mut);
            return one.is_some_and(|one| {
                say_part(&mut one.parts[part as usize], &mut one.carried, text)
            });
        }
        Field::NewGoal {
            id,
            part,
            statement,
        } => {
            let mut goal = Goal::of(id, statement);
            goal.parts[part as usize] = text;
            all.goals.push(Arc::new(goal));
        }
        Field::Goal { id, part } => {
            let found = all.goals.iter_mut().find(|one| one.id == id);
            let one = found.map(Arc::make_mut);
            return one.is_some_and(|one| {
                say_part(&mut one.parts[part as usize], &mut one.carried, text)
            });
        }
        field => return decide(all, field, text),
    }
    true
}

/// A part that says something else is no longer what stood last time.
fn say_part(part: &mut String, carried: &mut bool, text: String) -> bool {
    let changed = *part != text;
    *part = text;
    *carried &= !changed;
    changed
}

fn decide(all: &mut Conclusions, field: Field, text: String) -> bool {
    match field {
        Field::NewDecision(id) => {
            let mut new = Decision::of(id, String::new());
            new.what = text;
            all.decisions.push(Arc::new(new));
            true
        }
        Field::Decision(id) => decision(all, id).map(|one| one.what = text).is_some(),
        Field::DecisionWhy(id) => decision(all, id).map(|one| one.why = text).is_some(),
        Field::NewRule { id, part } => {
            all.rules.push(Arc::new(Rule {
                id,
                part,
                text,
                carried: false,
            }));
            true
        }
        Field::Rule(id) if text.is_empty() => {
            all.rules.retain(|rule| rule.id != id);
            true
        }
        Field::Rule(id) => {
            let found = all.rules.iter_mut().find(|one| one.id == id);
            let rule = found.map(Arc::make_mut);
            rule.is_some_and(|rule| say_part(&mut rule.text, &mut rule.carried, text))
        }
        _ => false,
    }
}
