//! Whether each goal says what everyone will see, has a scale, and is still how people would say it.

use super::gap::{Gap, Look, Means};
use super::verbs::{begins_with, only_stops};
use crate::meeting::checks::Check;
use crate::meeting::conclusions::Goal;
use crate::meeting::vocabulary::GoalPart;
use crate::practice::children::said;

/// Verbs of a service that is used: what it is for is not said yet.
const SERVICES: &[&str] = &[
    "attend",
    "engage",
    "complete",
    "work with",
    "access",
    "undergo",
];

/// The first verb of a goal stands among so many first words.
const WORDS_TO_A_VERB: usize = 4;

/// What everyone will see instead, or the whole if it was worded by hand.
fn text(goal: &Goal) -> &str {
    let by_hand = goal.part(GoalPart::Sentence);
    if by_hand.is_empty() {
        goal.part(GoalPart::Instead)
    } else {
        by_hand
    }
}

fn of_goals(look: &Look, check: Check, says: &str, missing: impl Fn(&Goal) -> bool) -> Vec<Gap> {
    let goals = look.map.conclusions.goals.iter();
    let gap = |one: &Goal| Gap::new(check, says, Means::Goal(one.id));
    goals
        .filter(|one| missing(one))
        .map(|one| gap(one))
        .collect()
}

/// Each goal that only names a service.
pub(super) fn goal_is_a_service(look: &Look) -> Vec<Gap> {
    let sentence = said(
        "And what would be different for {child} then?",
        &look.names_of_children(),
    );
    of_goals(look, Check::GoalIsAService, &sentence, |goal| {
        begins_with(text(goal), WORDS_TO_A_VERB, SERVICES)
    })
}

/// Each goal that only says what stops.
pub(super) fn goal_only_stops(look: &Look) -> Vec<Gap> {
    let sentence = "What will happen instead?";
    of_goals(look, Check::GoalOnlyStops, sentence, |goal| {
        only_stops(text(goal))
    })
}

/// At the end each goal without a scale.
pub(super) fn goal_without_scale(look: &Look) -> Vec<Gap> {
    let scales = &look.map.scales;
    let sentence = "How will we know how far we are with this goal?";
    of_goals(look, Check::GoalWithoutScale, sentence, |goal| {
        look.reached.end && !scales.iter().any(|scale| scale.goal == Some(goal.id))
    })
}

/// Each goal that was carried over, and whose scale asked the same in the meetings before: its words are made from the goal.
pub(super) fn drift_words(look: &Look) -> Vec<Gap> {
    let before = look.thresholds.meetings_of_drift.saturating_sub(1);
    let Some(first) = look.past.len().checked_sub(before).filter(|_| before > 0) else {
        return Vec::new();
    };
    let same = |goal: &Goal| {
        let mut scales = look
            .map
            .scales
            .iter()
            .filter(|scale| scale.goal == Some(goal.id));
        scales.any(|scale| {
            let asks = [&scale.question, &scale.zero, &scale.ten];
            let mut meetings = look.past[first..].iter();
            meetings.all(|past| past.scales.iter().any(|one| one.asks.each_ref() == asks))
        })
    };
    let sentence = "Is this goal still how we would say it?";
    of_goals(look, Check::DriftWords, sentence, |goal| {
        goal.carried && same(goal)
    })
}
