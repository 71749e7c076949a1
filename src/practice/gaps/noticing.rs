//! All rules in one table: what each is called, what it looks at, and the parts of the agenda in which it has its place.

use super::gap::{Gap, Look};
use super::reached::Reached;
use super::{
    children, decisions, goals, harm, movement, next_day, numbers, old_steps, safety, safety_plan,
    statements, steps, terms,
};
use crate::meeting::checks::Check;
use crate::practice::agenda::About;

/// What was noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// What can be asked now, what weighs most first.
    pub gaps: Vec<Gap>,
    /// How many more belong to parts of the agenda that have not begun.
    pub waiting: usize,
}

/// A rule: its name, what it does, and where in the agenda it has its place, the best part first. Without a part it counts at
/// any time, or waits for half or the end by itself.
type Row = (Check, fn(&Look) -> Vec<Gap>, &'static [About]);

const ANY_TIME: &[About] = &[];
const CHILD: &[About] = &[About::Child];
const WORRIES: &[About] = &[About::Worries];
const WELL: &[About] = &[About::WorkingWell];
const STATEMENTS: &[About] = &[About::Statements, About::Goals, About::Worries];
const GOALS: &[About] = &[About::Goals, About::Statements];
const DRIFT: &[About] = &[About::Goals, About::Changes, About::OldSteps];
const SCALE: &[About] = &[About::Scale];
const DECISION: &[About] = &[About::Decision];
const BOTTOM_LINES: &[About] = &[About::BottomLines, About::Plan];
const OLD: &[About] = &[About::OldSteps, About::Plan];
const PLAN: &[About] = &[About::Plan];

/// The rules, what weighs most first.
#[rustfmt::skip]
const RULES: &[Row] = &[
    (Check::NoChild, children::no_child, CHILD),
    (Check::ChildOfHouseholdMissing, children::child_of_household_missing, CHILD),
    (Check::ChildWithoutNumber, children::child_without_number, SCALE),
    (Check::NotHeard, children::not_heard, ANY_TIME),
    (Check::SafetyWithoutATime, safety::safety_without_a_time, WELL),
    (Check::SafetyIsAStrength, safety::safety_is_a_strength, WELL),
    (Check::OneSided, children::one_sided, WELL),
    (Check::PlanWithoutChild, safety_plan::plan_without_child, PLAN),
    (Check::PlanWithoutIf, safety_plan::plan_without_if, PLAN),
    (Check::NetworkTooSmall, safety_plan::network_too_small, PLAN),
    (Check::Quorum, decisions::quorum, ANY_TIME),
    (Check::Undecided, decisions::undecided, ANY_TIME),
    (Check::DecisionWithoutReason, decisions::decision_without_reason, DECISION),
    (Check::DecisionDissentUnasked, decisions::decision_dissent_unasked, DECISION),
    (Check::BottomLineWithoutReason, safety_plan::bottom_line_without_reason, BOTTOM_LINES),
    (Check::BottomLineUncovered, safety_plan::bottom_line_uncovered, ANY_TIME),
    (Check::NoNextDate, next_day::no_next_date, ANY_TIME),
    (Check::NextTooLate, next_day::next_too_late, ANY_TIME),
    (Check::OldStepUnasked, old_steps::old_step_unasked, ANY_TIME),
    (Check::StepOverdue, old_steps::step_overdue, OLD),
    (Check::StepWithoutName, steps::step_without_name, PLAN),
    (Check::StepWithoutDay, steps::step_without_day, PLAN),
    (Check::StepWithManyNames, steps::step_with_many_names, PLAN),
    (Check::StepVague, steps::step_vague, PLAN),
    (Check::StepForNobodyHere, steps::step_for_nobody_here, PLAN),
    (Check::StepsOneShoulder, steps::steps_one_shoulder, PLAN),
    (Check::StatementWithoutGoal, statements::statement_without_goal, GOALS),
    (Check::StatementPartMissing, statements::statement_part_missing, STATEMENTS),
    (Check::StatementWithoutExample, statements::statement_without_example, STATEMENTS),
    (Check::StatementDissentUnasked, statements::statement_dissent_unasked, ANY_TIME),
    (Check::ManyStatements, statements::many_statements, STATEMENTS),
    (Check::GoalIsAService, goals::goal_is_a_service, GOALS),
    (Check::GoalOnlyStops, goals::goal_only_stops, GOALS),
    (Check::GoalWithoutScale, goals::goal_without_scale, ANY_TIME),
    (Check::HarmWithoutDetail, harm::harm_without_detail, WORRIES),
    (Check::FirstWorstLast, harm::first_worst_last, WORRIES),
    (Check::Unsorted, harm::unsorted, ANY_TIME),
    (Check::DriftWords, goals::drift_words, DRIFT),
    (Check::OnlyProfessionals, numbers::only_professionals, SCALE),
    (Check::FarApart, numbers::far_apart, SCALE),
    (Check::WorseUnremarked, movement::worse_unremarked, SCALE),
    (Check::NumberWithoutWhy, numbers::number_without_why, SCALE),
    (Check::NoOneHigher, numbers::no_one_higher, SCALE),
    (Check::AllAlike, numbers::all_alike, SCALE),
    (Check::DriftNumber, movement::drift_number, SCALE),
    (Check::ScaleWithoutNumbers, numbers::scale_without_numbers, ANY_TIME),
    (Check::NumbersStillCovered, numbers::numbers_still_covered, ANY_TIME),
    (Check::Label, terms::label, ANY_TIME),
    (Check::Jargon, terms::jargon, ANY_TIME),
    (Check::NameAndBlame, terms::name_and_blame, ANY_TIME),
];

/// Looks at everything with every rule that does not sleep.
pub fn notice(look: &Look) -> Noticed {
    let mut noticed = Noticed::default();
    let sleeps = |check: &Check| look.map.silenced.contains_key(check);
    for (check, rule, parts) in RULES.iter().filter(|(check, ..)| !sleeps(check)) {
        let gaps = rule(look);
        if is_due(*check, parts, &look.reached) {
            noticed.gaps.extend(gaps);
        } else {
            noticed.waiting += gaps.len();
        }
    }
    noticed
}

/// Whether the time for a rule has come: one that weighs two columns waits for both.
fn is_due(check: Check, parts: &[About], reached: &Reached) -> bool {
    let both = check != Check::OneSided || reached.has_begun(WORRIES);
    both && (parts.is_empty() || reached.has_begun(parts))
}
