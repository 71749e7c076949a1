//! What a question is about, in the words that stand there.

use super::gap::Means;
use crate::meeting::conclusions::{Decision, Goal, Statement};
use crate::meeting::map::Map;
use crate::meeting::parts::{EntryId, PersonId, ScaleId};

/// The words that stand there.
pub fn meant(map: &Map, means: Means) -> String {
    let all = &map.conclusions;
    match means {
        Means::Entry(id) | Means::Step(id) | Means::BottomLine(id) => entry(map, id),
        Means::Statement(id) => all
            .statement(id)
            .map_or_else(String::new, Statement::sentence),
        Means::Goal(id) => all.goal(id).map_or_else(String::new, Goal::sentence),
        Means::Decision(id) => all
            .decision(id)
            .map_or_else(String::new, Decision::sentence),
        Means::Rule(id) => all
            .rule(id)
            .map_or_else(String::new, |one| one.text.clone()),
        Means::Scale(id) => question(map, id),
        Means::Number(scale, person) => format!("{}: {}", name(map, person), question(map, scale)),
        Means::Person(id) | Means::Child(id) => name(map, id),
        Means::Question(_) => "a decision".to_owned(),
        Means::NextMeeting => "the next meeting".to_owned(),
        Means::Nothing => "the whole meeting".to_owned(),
    }
}

fn entry(map: &Map, id: EntryId) -> String {
    map.entry(id)
        .map_or_else(String::new, |one| one.text.clone())
}

fn question(map: &Map, id: ScaleId) -> String {
    map.scale(id)
        .map_or_else(String::new, |one| one.question.clone())
}

fn name(map: &Map, id: PersonId) -> String {
    map.person(id)
        .map_or_else(String::new, |one| one.name.clone())
}

/// What kind of thing a question is about, as scripts read it.
pub fn kind_meant(means: Means) -> &'static str {
    match means {
        Means::Entry(_) => "entry",
        Means::Statement(_) => "statement",
        Means::Goal(_) => "goal",
        Means::Scale(_) | Means::Number(..) => "scale",
        Means::Step(_) => "step",
        Means::BottomLine(_) => "bottom-line",
        Means::Decision(_) | Means::Question(_) => "decision",
        Means::Rule(_) => "safety-plan",
        Means::Person(_) => "person",
        Means::Child(_) => "child",
        Means::NextMeeting => "next-meeting",
        Means::Nothing => "meeting",
    }
}
