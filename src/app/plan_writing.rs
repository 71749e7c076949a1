//! Writing on the page of the plan: what a letter begins, what is kept, and where the chair stands then.

use super::chairing::{Chairing, DecisionCell, PlanLine, StepCell};
use super::plan_lines::{field, line_of, lines, questions, whole};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{DecisionId, EntryId};

/// Keeps the chair on a line that is there.
pub fn settle(chairing: &mut Chairing) {
    let all = lines(chairing);
    if all.contains(&whole(chairing.plan_at)) {
        return;
    }
    let asked = questions(chairing);
    chairing.plan_at = match chairing.plan_at {
        PlanLine::Question(number) => match asked.get(number).and_then(|one| one.1) {
            Some(id) => PlanLine::Decision(id, DecisionCell::What),
            None => all[0],
        },
        PlanLine::Decision(id, _) => {
            let question = asked.iter().position(|one| one.1 == Some(id));
            question.map_or(all[0], PlanLine::Question)
        }
        PlanLine::Step(..) => PlanLine::NewStep,
        PlanLine::BottomLine(_) => PlanLine::NewBottomLine,
        _ => all[0],
    };
    if !all.contains(&chairing.plan_at) {
        chairing.plan_at = all[0];
    }
}

/// Keeps what is written, and stays on its line.
pub fn keep(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    join_question(chairing);
    chairing.keep();
    if let Some(line) = field.and_then(|field| line_of(chairing, field)) {
        chairing.plan_at = match (field, line) {
            (Some(Field::NewDecision(id)), _) => PlanLine::Decision(id, DecisionCell::What),
            (_, line) => line,
        };
    }
    settle(chairing);
}

/// A question that was put up by answering it is one step with its answer.
fn join_question(chairing: &mut Chairing) {
    let Some(Field::Decision(id)) = chairing.draft().map(|draft| draft.field) else {
        return;
    };
    let records = chairing.timeline.records().iter().rev();
    let mut before = records.skip_while(|record| {
        matches!(
            record.event,
            Event::DraftBegun(_) | Event::Typed { .. } | Event::Erased { .. }
        )
    });
    let asked =
        |event: &Event| matches!(event, Event::DecisionAsked { id: asked, .. } if *asked == id);
    if before.next().is_some_and(|record| asked(&record.event)) {
        chairing.record(Event::Joined);
    }
}

/// Keeps with Enter: a new line waits for the next one; behind what was decided comes why.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    keep(chairing);
    chairing.plan_at = match (field, chairing.plan_at) {
        (Some(Field::NewEntry { .. }), PlanLine::Step(..)) => PlanLine::NewStep,
        (Some(Field::NewEntry { .. }), PlanLine::BottomLine(_)) => PlanLine::NewBottomLine,
        (Some(Field::Decision(_) | Field::NewDecision(_)), PlanLine::Decision(id, _)) => {
            PlanLine::Decision(id, DecisionCell::Why)
        }
        (Some(Field::DecisionWhy(id)), _) => PlanLine::Decision(id, DecisionCell::Differs),
        (Some(Field::StepWho(id)), _) => PlanLine::Step(id, StepCell::By),
        (_, line) => line,
    };
    settle(chairing);
}

/// A letter on this page; a digit says for which goal a step is. Says whether the letter shall be written.
pub fn type_in(chairing: &mut Chairing, letter: char) -> bool {
    if let PlanLine::Step(step, StepCell::Goal) = chairing.plan_at {
        if let Some(number) = letter.to_digit(10) {
            name_goal(chairing, step, number);
            return false;
        }
        chairing.plan_at = PlanLine::Step(step, StepCell::What);
    }
    edit(chairing, true);
    true
}

/// Says for which goal a step is, by the number of the goal; 0 is none.
fn name_goal(chairing: &mut Chairing, step: EntryId, number: u32) {
    let place = usize::try_from(number).unwrap_or(usize::MAX);
    let rows = chairing.map().conclusions.rows();
    let row = place.checked_sub(1).and_then(|place| rows.get(place));
    let goal = row.and_then(|row| row.goal);
    if number > 0 && goal.is_none() {
        chairing.aside = Some(format!("There is no goal {number} yet."));
        return;
    }
    chairing.record(Event::StepFor { step, goal });
}

/// Writes in the marked line; a letter that was typed begins another step or bottom line. Gives a sentence if nothing can be written.
pub fn edit(chairing: &mut Chairing, typed: bool) -> Option<&'static str> {
    let next = chairing.board().next_id();
    if let PlanLine::Question(number) = chairing.plan_at {
        let (question, _) = *questions(chairing).get(number)?;
        let id = DecisionId(next);
        chairing.record(Event::DecisionAsked {
            id,
            question: question.to_owned(),
        });
        chairing.plan_at = PlanLine::Decision(id, DecisionCell::What);
    }
    let next = chairing.board().next_id();
    match field(chairing, chairing.plan_at, next, typed) {
        Some(field) => {
            chairing.begin(field);
            if let Some(line) = line_of(chairing, field) {
                chairing.plan_at = line;
            }
            None
        }
        None => Some("Type the number of the goal that this step is for; 0 for none."),
    }
}
