//! Steps of the plan in a dialogue: what became of them, who does them, by when, for which goal.

use super::entries::entry_meant;
use super::talk::Talk;
use crate::app::action::Action;
use crate::app::chairing::{Page, PlanLine};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Progress};

/// What became of a step.
pub fn progress(talk: &mut Talk, progress: Progress, rest: &str) {
    let Some((step, _)) = entry_meant(talk, rest) else {
        return;
    };
    let is_step = talk
        .chairing()
        .is_some_and(|one| one.map().entry(step).is_some_and(|one| one.is_step()));
    if is_step {
        talk.record(Event::StepAnswered { step, progress });
    } else {
        talk.say("That is no step.");
    }
}

/// The step where the chair stands, on the plan.
pub fn step_here(talk: &mut Talk) -> Option<EntryId> {
    let chairing = talk.chairing()?;
    match (chairing.page, chairing.plan_at) {
        (Page::Plan, PlanLine::Step(id, _)) => Some(id),
        (Page::Plan, PlanLine::NewStep) => {
            chairing.map().place(Category::NextSteps).last().copied()
        }
        _ => None,
    }
}

/// Says that a step is needed; false on other pages, where the same words can mean something else.
fn no_step(talk: &mut Talk) -> bool {
    let on_plan = talk.chairing().is_some_and(|one| one.page == Page::Plan);
    if on_plan {
        talk.say("Go to a step first, by its number: /read tells the numbers.");
    }
    on_plan
}

/// Who does the step, or by when, in words.
pub fn about_step(talk: &mut Talk, field: fn(EntryId) -> Field, rest: &str) -> bool {
    let Some(id) = step_here(talk) else {
        return no_step(talk);
    };
    if rest.is_empty() {
        talk.say("Say it behind the command, as in /who Nan or /by fri.");
        return true;
    }
    let stood = talk.chairing().map(|chairing| chairing.plan_at);
    if let Some(chairing) = talk.chairing() {
        chairing.begin(field(id));
    }
    talk.erase();
    talk.put(rest);
    talk.keep();
    if talk.chairing().is_some_and(|one| one.draft().is_some()) {
        talk.ask(Action::PutAway);
    }
    if let (Some(chairing), Some(stood)) = (talk.chairing(), stood) {
        chairing.plan_at = stood;
    }
    true
}

/// For which goal the step is.
pub fn goal(talk: &mut Talk, rest: &str) -> bool {
    let Some(step) = step_here(talk) else {
        return no_step(talk);
    };
    let number = rest.parse::<usize>().unwrap_or(usize::MAX);
    let Some(chairing) = talk.chairing() else {
        return true;
    };
    let rows = chairing.map().conclusions.rows();
    let goal = number.checked_sub(1).and_then(|at| rows.get(at)?.goal);
    if goal.is_none() && number > 0 {
        talk.say("There is no goal with that number yet; 0 is none.");
    } else {
        talk.record(Event::StepFor { step, goal });
    }
    true
}
