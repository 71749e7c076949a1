//! Whether the steps that should be done by now were asked about.

use super::gap::{Gap, Look, Means};
use super::steps::open_steps;
use super::wording::beginning;
use crate::meeting::checks::Check;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Progress;
use crate::practice::day_problem::say_day_short;

fn unasked(look: &Look, entry: &Entry) -> bool {
    look.reached.half && entry.carried && entry.step.progress == Progress::Open
}

/// From half on, each step of last time of which nobody has said what became of it.
pub(super) fn old_step_unasked(look: &Look) -> Vec<Gap> {
    open_steps(look)
        .filter(|entry| unasked(look, entry))
        .map(|entry| {
            let sentence = format!("From last time: {}. Was it done?", beginning(&entry.text));
            Gap::new(Check::OldStepUnasked, sentence, Means::Step(entry.id))
        })
        .collect()
}

/// Each open step whose day is over, unless it is asked about as one of last time.
pub(super) fn step_overdue(look: &Look) -> Vec<Gap> {
    open_steps(look)
        .filter(|entry| entry.step.is_overdue(look.today) && !unasked(look, entry))
        .filter_map(|entry| {
            let day = say_day_short(entry.step.by?, look.today);
            let sentence = match entry.step.progress {
                Progress::Open => format!("This was for {day}: done, changed, not needed?"),
                _ => format!("This was for {day}. Which day is it now?"),
            };
            Some(Gap::new(
                Check::StepOverdue,
                sentence,
                Means::Step(entry.id),
            ))
        })
        .collect()
}
