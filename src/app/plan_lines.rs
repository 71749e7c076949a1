//! The lines of the page of the plan, from the top down, and which text each of them is.

use std::sync::Arc;

use super::chairing::{Chairing, DecisionCell, PlanLine, StepCell, StepOrder};
use crate::meeting::event::{Dissent, Field};
use crate::meeting::parts::{DecisionId, Entry, EntryId, RuleId};
use crate::meeting::vocabulary::{Category, PlanPart};
use crate::practice::deciding::questions_to_decide;

/// A part of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanSection {
    /// What was decided.
    Decisions,
    /// Who does what by when.
    Steps,
    /// What must or must not be.
    BottomLines,
    /// A part of the safety plan.
    Rules(PlanPart),
    /// When the next meeting is.
    NextMeeting,
}

/// The section in which a line stands.
pub fn section(chairing: &Chairing, line: PlanLine) -> PlanSection {
    match line {
        PlanLine::Question(_) | PlanLine::Decision(..) | PlanLine::NewDecision => {
            PlanSection::Decisions
        }
        PlanLine::Step(..) | PlanLine::NewStep => PlanSection::Steps,
        PlanLine::BottomLine(_) | PlanLine::NewBottomLine => PlanSection::BottomLines,
        PlanLine::Rule(id) => {
            let rule = chairing.map().conclusions.rule(id);
            PlanSection::Rules(rule.map_or(PlanPart::Rules, |rule| rule.part))
        }
        PlanLine::NewRule(part) => PlanSection::Rules(part),
        PlanLine::NextMeeting => PlanSection::NextMeeting,
    }
}

/// The questions that this kind of meeting has to answer, and the decisions that answer them.
pub fn questions(chairing: &Chairing) -> Vec<(&'static str, Option<DecisionId>)> {
    let map = chairing.map();
    let decisions = &map.conclusions.decisions;
    questions_to_decide(map.about.kind)
        .iter()
        .map(|&question| {
            let answer = decisions.iter().find(|one| one.question == question);
            (question, answer.map(|one| one.id))
        })
        .collect()
}

/// The next steps in the order that was asked for.
pub fn steps(chairing: &Chairing) -> Vec<Arc<Entry>> {
    let map = chairing.map();
    let mut steps: Vec<Arc<Entry>> = map.entries_in(Category::NextSteps).cloned().collect();
    match chairing.step_order {
        StepOrder::AsSaid => {}
        StepOrder::ByDay => {
            steps.sort_by_key(|one| (!one.step.is_open(), one.step.by.is_none(), one.step.by));
        }
        StepOrder::ByPerson => steps.sort_by_key(|one| {
            let who = map.names(&one.step.who).join(", ").to_lowercase();
            (!one.step.is_open(), who.is_empty(), who)
        }),
    }
    steps
}

/// All lines that can be walked to; a step is one line, whatever is focused in it.
pub fn lines(chairing: &Chairing) -> Vec<PlanLine> {
    let map = chairing.map();
    let mut lines = Vec::new();
    let asked = questions(chairing);
    for (number, &(_, answer)) in asked.iter().enumerate() {
        match answer {
            None => lines.push(PlanLine::Question(number)),
            Some(id) => lines.extend(decision(chairing, id)),
        }
    }
    for one in &map.conclusions.decisions {
        if asked.iter().all(|(_, answer)| *answer != Some(one.id)) {
            lines.extend(decision(chairing, one.id));
        }
    }
    lines.push(PlanLine::NewDecision);
    let steps = steps(chairing);
    lines.extend(
        steps
            .iter()
            .map(|one| PlanLine::Step(one.id, StepCell::What)),
    );
    lines.push(PlanLine::NewStep);
    let bottom_lines = map.place(Category::BottomLines).iter();
    lines.extend(bottom_lines.map(|&id| PlanLine::BottomLine(id)));
    lines.push(PlanLine::NewBottomLine);
    for &part in PlanPart::ALL {
        let rules = map.conclusions.rules_in(part);
        lines.extend(rules.map(|rule| PlanLine::Rule(rule.id)));
        lines.push(PlanLine::NewRule(part));
    }
    lines.push(PlanLine::NextMeeting);
    lines
}

/// Only what was decided has reasons and somebody who sees it differently.
fn decision(chairing: &Chairing, id: DecisionId) -> Vec<PlanLine> {
    let made = chairing
        .map()
        .conclusions
        .decision(id)
        .is_some_and(|one| !one.what.is_empty());
    let cells: &[DecisionCell] = if made {
        &[DecisionCell::What, DecisionCell::Why, DecisionCell::Differs]
    } else {
        &[DecisionCell::What]
    };
    cells
        .iter()
        .map(|&cell| PlanLine::Decision(id, cell))
        .collect()
}

/// The same line, whatever is focused in it.
pub fn whole(line: PlanLine) -> PlanLine {
    match line {
        PlanLine::Step(id, _) => PlanLine::Step(id, StepCell::What),
        line => line,
    }
}

/// The text that a line is. `next` is the number that something new can have; `typed` says whether a letter began it, which
/// on a step or bottom line begins another one behind the last.
pub fn field(chairing: &Chairing, line: PlanLine, next: u32, typed: bool) -> Option<Field> {
    let new_entry = |category: Category| Field::NewEntry {
        id: EntryId(next),
        category,
        after: chairing.map().place(category).last().copied(),
    };
    Some(match line {
        PlanLine::Question(_) | PlanLine::Step(_, StepCell::Goal) => return None,
        PlanLine::NewDecision => Field::NewDecision(DecisionId(next)),
        PlanLine::Decision(id, DecisionCell::What) => Field::Decision(id),
        PlanLine::Decision(id, DecisionCell::Why) => Field::DecisionWhy(id),
        PlanLine::Decision(id, DecisionCell::Differs) => Field::Differs(Dissent::Decision(id)),
        PlanLine::Step(_, StepCell::What) if typed => new_entry(Category::NextSteps),
        PlanLine::Step(id, StepCell::Who) => Field::StepWho(id),
        PlanLine::Step(id, StepCell::By) => Field::StepBy(id),
        PlanLine::NewStep => new_entry(Category::NextSteps),
        PlanLine::BottomLine(_) if typed => new_entry(Category::BottomLines),
        PlanLine::Step(id, StepCell::What) | PlanLine::BottomLine(id) => Field::Entry(id),
        PlanLine::NewBottomLine => new_entry(Category::BottomLines),
        PlanLine::Rule(id) => Field::Rule(id),
        PlanLine::NewRule(part) => Field::NewRule {
            id: RuleId(next),
            part,
        },
        PlanLine::NextMeeting => Field::NextMeeting,
    })
}

/// The line on which a text is written.
pub fn line_of(chairing: &Chairing, field: Field) -> Option<PlanLine> {
    let writing = chairing.draft().is_some();
    Some(match field {
        Field::NewEntry { category, id, .. } => match (category, writing) {
            (Category::NextSteps, true) => PlanLine::NewStep,
            (Category::BottomLines, true) => PlanLine::NewBottomLine,
            _ => line_of_entry(category, id)?,
        },
        Field::Entry(id) => line_of_entry(chairing.map().entry(id)?.category, id)?,
        Field::NewDecision(_) => PlanLine::NewDecision,
        Field::Decision(id) => PlanLine::Decision(id, DecisionCell::What),
        Field::DecisionWhy(id) => PlanLine::Decision(id, DecisionCell::Why),
        Field::Differs(Dissent::Decision(id)) => PlanLine::Decision(id, DecisionCell::Differs),
        Field::StepWho(id) => PlanLine::Step(id, StepCell::Who),
        Field::StepBy(id) => PlanLine::Step(id, StepCell::By),
        Field::NewRule { part, .. } => PlanLine::NewRule(part),
        Field::Rule(id) => PlanLine::Rule(id),
        Field::NextMeeting => PlanLine::NextMeeting,
        _ => return None,
    })
}

fn line_of_entry(category: Category, id: EntryId) -> Option<PlanLine> {
    match category {
        Category::NextSteps => Some(PlanLine::Step(id, StepCell::What)),
        Category::BottomLines => Some(PlanLine::BottomLine(id)),
        _ => None,
    }
}
