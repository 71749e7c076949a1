//! All rules together: what is due, what sleeps, what waits for its part of the agenda.

use super::gap::{Gap, Look};
use super::parts_of_agenda::is_due;
use super::{
    children, decisions, goals, harm, movement, next_day, numbers, old_steps, safety, safety_plan,
    statements, steps, terms,
};
use crate::meeting::checks::Check;

/// What was noticed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noticed {
    /// What can be asked now, what weighs most first.
    pub gaps: Vec<Gap>,
    /// How many more belong to parts of the agenda that have not begun.
    pub waiting: usize,
}

/// Looks at everything with every rule that does not sleep.
pub fn notice(look: &Look) -> Noticed {
    let mut noticed = Noticed::default();
    let awake = |check: &&Check| !look.map.silenced.contains_key(check);
    for &check in Check::ALL.iter().filter(awake) {
        let gaps = gaps_of(check, look);
        if is_due(check, &look.reached) {
            noticed.gaps.extend(gaps);
        } else {
            noticed.waiting += gaps.len();
        }
    }
    noticed
}

type Rule = fn(&Look) -> Vec<Gap>;

fn gaps_of(check: Check, look: &Look) -> Vec<Gap> {
    rule(check)(look)
}

fn rule(check: Check) -> Rule {
    match check {
        Check::NoChild => children::no_child,
        Check::ChildOfHouseholdMissing => children::child_of_household_missing,
        Check::ChildWithoutNumber => children::child_without_number,
        Check::NotHeard => children::not_heard,
        Check::SafetyWithoutATime => safety::safety_without_a_time,
        Check::SafetyIsAStrength => safety::safety_is_a_strength,
        Check::OneSided => children::one_sided,
        Check::PlanWithoutChild => safety_plan::plan_without_child,
        Check::PlanWithoutIf => safety_plan::plan_without_if,
        Check::NetworkTooSmall => safety_plan::network_too_small,
        Check::Quorum => decisions::quorum,
        Check::Undecided => decisions::undecided,
        Check::DecisionWithoutReason => decisions::decision_without_reason,
        Check::DecisionDissentUnasked => decisions::decision_dissent_unasked,
        Check::BottomLineWithoutReason => safety_plan::bottom_line_without_reason,
        Check::BottomLineUncovered => safety_plan::bottom_line_uncovered,
        Check::NoNextDate => next_day::no_next_date,
        Check::NextTooLate => next_day::next_too_late,
        Check::OldStepUnasked => old_steps::old_step_unasked,
        Check::StepOverdue => old_steps::step_overdue,
        Check::StepWithoutName => steps::step_without_name,
        Check::StepWithoutDay => steps::step_without_day,
        Check::StepWithManyNames => steps::step_with_many_names,
        Check::StepVague => steps::step_vague,
        Check::StepForNobodyHere => steps::step_for_nobody_here,
        Check::StepsOneShoulder => steps::steps_one_shoulder,
        _ => rule_of_sentences(check),
    }
}

fn rule_of_sentences(check: Check) -> Rule {
    match check {
        Check::StatementWithoutGoal => statements::statement_without_goal,
        Check::StatementPartMissing => statements::statement_part_missing,
        Check::StatementWithoutExample => statements::statement_without_example,
        Check::StatementDissentUnasked => statements::statement_dissent_unasked,
        Check::ManyStatements => statements::many_statements,
        Check::GoalIsAService => goals::goal_is_a_service,
        Check::GoalOnlyStops => goals::goal_only_stops,
        Check::GoalWithoutScale => goals::goal_without_scale,
        Check::HarmWithoutDetail => harm::harm_without_detail,
        Check::FirstWorstLast => harm::first_worst_last,
        Check::Unsorted => harm::unsorted,
        Check::DriftWords => goals::drift_words,
        Check::OnlyProfessionals => numbers::only_professionals,
        Check::FarApart => numbers::far_apart,
        Check::WorseUnremarked => movement::worse_unremarked,
        Check::NumberWithoutWhy => numbers::number_without_why,
        Check::NoOneHigher => numbers::no_one_higher,
        Check::AllAlike => numbers::all_alike,
        Check::DriftNumber => movement::drift_number,
        Check::ScaleWithoutNumbers => numbers::scale_without_numbers,
        Check::NumbersStillCovered => numbers::numbers_still_covered,
        Check::Label => terms::label,
        Check::Jargon => terms::jargon,
        Check::NameAndBlame => terms::name_and_blame,
        _ => |_| Vec::new(),
    }
}
