//! What a meeting came to, as lines of text: rows of statement, goal and scale; steps; decisions; the plan.

use super::Room;
use super::story::chairing;
use sofs::meeting::conclusions::{Differs, Goal};
use sofs::meeting::map::Map;
use sofs::meeting::parts::Scale;
use sofs::meeting::vocabulary::{Category, PlanPart, Progress};

fn differs(map: &Map, differs: &[Differs]) -> String {
    let told = differs
        .iter()
        .map(|one| format!(" [{}: {}]", map.names([&one.person]).concat(), one.why));
    told.collect()
}

/// Every row: `statement [who: how] | goal | question`, with a dash for each hole.
pub fn rows(room: &Room) -> Vec<String> {
    let map = chairing(room).map();
    let all = &map.conclusions;
    let row = |row: sofs::meeting::conclusions::Row| {
        let statement = row.statement.and_then(|id| all.statement(id)).map(|one| {
            let agree = if one.all_agree { " [nobody]" } else { "" };
            format!("{}{}{agree}", one.sentence(), differs(map, &one.differs))
        });
        let goal = row.goal.and_then(|id| all.goal(id));
        let mut scales = map.scales.iter();
        let scale = scales.find(|scale| scale.goal.is_some() && scale.goal == row.goal);
        let parts = [
            statement,
            goal.map(Goal::sentence),
            scale.map(|scale| scale.question.clone()),
        ];
        parts.map(|part| part.unwrap_or("-".to_owned())).join(" | ")
    };
    all.rows().into_iter().map(row).collect()
}

/// Every next step: `who: what, by day, for goal (what became of it)`; what is not said is left out.
pub fn steps(room: &Room) -> Vec<String> {
    let map = chairing(room).map();
    let step = |entry: &std::sync::Arc<sofs::meeting::parts::Entry>| {
        let step = &entry.step;
        let who = map.names(&step.who).join(" and ");
        let who = if who.is_empty() {
            who
        } else {
            format!("{who}: ")
        };
        let by = step.by.map_or(String::new(), |day| format!(", by {day}"));
        let goal = step.goal.and_then(|id| map.conclusions.number_of_goal(id));
        let goal = goal.map_or(String::new(), |number| format!(", for {number}"));
        let progress = match step.progress {
            Progress::Open => String::new(),
            other => format!(" ({other:?})"),
        };
        format!("{who}{}{by}{goal}{progress}", entry.text)
    };
    map.entries_in(Category::NextSteps).map(step).collect()
}

/// Every decision: `question | what | why [who: how]`.
pub fn decisions(room: &Room) -> Vec<String> {
    let map = chairing(room).map();
    let all = map.conclusions.decisions.iter();
    let told = all.map(|one| {
        let agree = if one.all_agree { " [nobody]" } else { "" };
        format!(
            "{} | {} | {}{}{agree}",
            one.question,
            one.what,
            one.why,
            differs(map, &one.differs)
        )
    });
    told.collect()
}

/// The safety plan, `part: line`.
pub fn rules(room: &Room) -> Vec<String> {
    let all = &chairing(room).map().conclusions;
    let parts = PlanPart::ALL.iter();
    parts
        .flat_map(|&part| {
            let rules = all.rules_in(part);
            rules.map(move |rule| format!("{part:?}: {}", rule.text))
        })
        .collect()
}

/// The scale that is looked at.
pub fn scale(room: &Room) -> &Scale {
    match chairing(room).scale() {
        Some(scale) => scale,
        None => panic!("no scale stands"),
    }
}
