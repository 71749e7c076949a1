//! Steps of the plan in a dialogue: what became of them, who does them, by when, for which goal.

use super::action::Action;
use super::chairing::{Page, PlanLine};
use super::dialogue_entries::entry_meant;
use super::hearing::Hearing;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Progress};

/// What became of a step.
pub fn progress(hearing: &mut Hearing, progress: Progress, rest: &str) {
    let Some((step, _)) = entry_meant(hearing, rest) else {
        return;
    };
    let is_step = hearing
        .chairing()
        .is_some_and(|one| one.map().entry(step).is_some_and(|one| one.is_step()));
    if is_step {
        hearing.record(Event::StepAnswered { step, progress });
    } else {
        hearing.say("That is no step.");
    }
}

/// The step where the chair stands, on the plan.
pub fn step_here(hearing: &mut Hearing) -> Option<EntryId> {
    let chairing = hearing.chairing()?;
    match (chairing.page, chairing.plan_at) {
        (Page::Plan, PlanLine::Step(id, _)) => Some(id),
        (Page::Plan, PlanLine::NewStep) => {
            chairing.map().place(Category::NextSteps).last().copied()
        }
        _ => None,
    }
}

/// Says that a step is needed; false on other pages, where the same words can mean something else.
fn no_step(hearing: &mut Hearing) -> bool {
    let on_plan = hearing.chairing().is_some_and(|one| one.page == Page::Plan);
    if on_plan {
        hearing.say("Go to a step first, by its number: /read tells the numbers.");
    }
    on_plan
}

/// Who does the step, or by when, in words.
pub fn about_step(hearing: &mut Hearing, field: fn(EntryId) -> Field, rest: &str) -> bool {
    let Some(id) = step_here(hearing) else {
        return no_step(hearing);
    };
    if rest.is_empty() {
        hearing.say("Say it behind the command, as in /who Nan or /by fri.");
        return true;
    }
    let stood = hearing.chairing().map(|chairing| chairing.plan_at);
    if let Some(chairing) = hearing.chairing() {
        chairing.begin(field(id));
    }
    hearing.erase();
    hearing.put(rest);
    hearing.keep();
    if hearing.chairing().is_some_and(|one| one.draft().is_some()) {
        hearing.ask(Action::PutAway);
    }
    if let (Some(chairing), Some(stood)) = (hearing.chairing(), stood) {
        chairing.plan_at = stood;
    }
    true
}

/// For which goal the step is.
pub fn goal(hearing: &mut Hearing, rest: &str) -> bool {
    let Some(step) = step_here(hearing) else {
        return no_step(hearing);
    };
    let number = rest.parse::<usize>().unwrap_or(usize::MAX);
    let Some(chairing) = hearing.chairing() else {
        return true;
    };
    let rows = chairing.map().conclusions.rows();
    let goal = number.checked_sub(1).and_then(|at| rows.get(at)?.goal);
    if goal.is_none() && number > 0 {
        hearing.say("There is no goal with that number yet; 0 is none.");
    } else {
        hearing.record(Event::StepFor { step, goal });
    }
    true
}
