//! The map at the head of a file, made from what stands.

use std::sync::Arc;

use super::child_summary::{houses_of, pages_of};
use super::summary::{
    Bookmark, Decision, Differs, Entry, Heading, Mark, Person, Place, Rule, Scale, Statement, Step,
    Summary,
};
use crate::meeting::conclusions::{self, Goal};
use crate::meeting::map::Map;
use crate::meeting::parts::{self, Answer, GoalId};
use crate::meeting::vocabulary::{Category, Column};
use crate::practice::telling::in_one_line;

impl Summary {
    /// What stands on this map after the record with this number.
    pub fn of(map: &Map, made_at: u64) -> Self {
        let map = &*map.marked();
        Self {
            made_at,
            people: map.listed().map(|person| person_of(person)).collect(),
            columns: map
                .about
                .order
                .columns()
                .into_iter()
                .map(|column| column_of(map, column))
                .collect(),
            scales: map
                .scales
                .iter()
                .map(|scale| scale_of(map, scale))
                .collect(),
            bookmarks: map
                .bookmarks
                .iter()
                .map(|bookmark| Bookmark {
                    at_ms: bookmark.at,
                    name: bookmark.name.clone(),
                })
                .collect(),
            ..conclusions_of(map)
        }
    }
}

fn person_of(person: &parts::Person) -> Person {
    Person {
        name: person.name.clone(),
        role: person.role.clone(),
        side: person.side,
        agency: person.agency.clone(),
        attendance: person.attendance,
    }
}

fn column_of(map: &Map, column: Column) -> Heading {
    let place = |&category: &Category| Place {
        category,
        entries: map
            .entries_in(category)
            .map(|entry| entry_of(map, entry))
            .collect(),
    };
    Heading {
        column,
        categories: column.categories().iter().map(place).collect(),
    }
}

fn entry_of(map: &Map, entry: &parts::Entry) -> Entry {
    Entry {
        id: entry.id.0,
        text: in_one_line(entry, map),
        speakers: names(map, &entry.speakers),
        own_words: entry.has_own_words(),
        held: entry.held,
        known: entry.known,
        at_ms: entry.at,
    }
}

fn names(map: &Map, people: &[parts::PersonId]) -> Vec<String> {
    map.names(people).into_iter().map(str::to_owned).collect()
}

fn scale_of(map: &Map, scale: &parts::Scale) -> Scale {
    Scale {
        question: scale.question.clone(),
        zero: scale.zero.clone(),
        ten: scale.ten.clone(),
        goal: goal_of(map, scale.goal),
        marks: scale
            .marks
            .iter()
            .map(|mark| (mark, scale.shown(mark)))
            .filter(|(_, given)| !given.is_empty())
            .map(|(mark, given)| mark_of(map, mark, given))
            .collect(),
    }
}

fn mark_of(map: &Map, mark: &parts::Mark, given: &parts::Given) -> Mark {
    Mark {
        person: names(map, &[mark.person]).concat(),
        value: match given.answer {
            Some(Answer::Score(score)) => Some(score),
            _ => None,
        },
        rather_not: given.answer == Some(Answer::RatherNot),
        why: given.why.clone(),
        one_up: given.one_up.clone(),
    }
}

fn goal_of(map: &Map, goal: Option<GoalId>) -> String {
    let goal = goal.and_then(|id| map.conclusions.goal(id));
    goal.map_or(String::new(), Goal::sentence)
}

/// Statements, goals, decisions, steps, the safety plan, the next meeting, and the child's part; nothing else.
fn conclusions_of(map: &Map) -> Summary {
    let all = &map.conclusions;
    let rule = |one: &Arc<conclusions::Rule>| Rule {
        part: one.part,
        text: one.text.clone(),
    };
    let steps = map.entries_in(Category::NextSteps);
    let told = steps.filter(|step| !step.held);
    Summary {
        statements: all
            .statements
            .iter()
            .map(|one| statement_of(map, one))
            .collect(),
        goals: all
            .goals
            .iter()
            .map(|one| goal_and_worry(map, one))
            .collect(),
        decisions: all.decided().map(|one| decision_of(map, one)).collect(),
        steps: told.map(|step| step_of(map, step)).collect(),
        safety_plan: all.rules.iter().map(rule).collect(),
        next_meeting: all.next_meeting,
        houses: houses_of(map),
        pages: pages_of(map),
        ..Summary::default()
    }
}

fn differs_of(map: &Map, differs: &[conclusions::Differs]) -> Vec<Differs> {
    let one = |one: &conclusions::Differs| Differs {
        person: names(map, &[one.person]).concat(),
        why: one.why.clone(),
    };
    differs.iter().map(one).collect()
}

fn statement_of(map: &Map, one: &conclusions::Statement) -> Statement {
    Statement {
        text: one.sentence(),
        differs: differs_of(map, &one.differs),
    }
}

fn goal_and_worry(map: &Map, one: &Goal) -> super::summary::Goal {
    let worry = one.statement.and_then(|id| map.conclusions.statement(id));
    super::summary::Goal {
        text: one.sentence(),
        answers: worry.map_or(String::new(), conclusions::Statement::sentence),
    }
}

fn decision_of(map: &Map, one: &conclusions::Decision) -> Decision {
    Decision {
        question: one.question.clone(),
        what: one.what.clone(),
        why: one.why.clone(),
        differs: differs_of(map, &one.differs),
    }
}

fn step_of(map: &Map, entry: &parts::Entry) -> Step {
    Step {
        what: entry.text.clone(),
        who: names(map, &entry.step.who),
        by: entry.step.by,
        progress: entry.step.progress,
    }
}
