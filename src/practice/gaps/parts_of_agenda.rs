//! To which part of the agenda each rule belongs: before it has begun nothing is asked.

use super::reached::Reached;
use crate::meeting::checks::Check;
use crate::practice::agenda::About;

/// Whether the time for a rule has come.
pub(super) fn is_due(check: Check, reached: &Reached) -> bool {
    let sides = [About::Worries, About::WorkingWell];
    match (check, part(check)) {
        (Check::OneSided, _) => sides.iter().all(|&side| reached.has_begun(&[side])),
        (_, []) => true,
        (_, parts) => reached.has_begun(parts),
    }
}

/// The parts in which a rule has its place, the best one first; none for what counts at any time or waits for half or end itself.
fn part(check: Check) -> &'static [About] {
    match check {
        Check::NoChild | Check::ChildOfHouseholdMissing => &[About::Child],
        Check::SafetyWithoutATime | Check::SafetyIsAStrength => &[About::WorkingWell],
        Check::DecisionWithoutReason | Check::DecisionDissentUnasked => &[About::Decision],
        Check::BottomLineWithoutReason => &[About::BottomLines, About::Plan],
        Check::StepOverdue => &[About::OldSteps, About::Plan],
        Check::PlanWithoutChild
        | Check::PlanWithoutIf
        | Check::NetworkTooSmall
        | Check::StepWithoutName
        | Check::StepWithoutDay
        | Check::StepWithManyNames
        | Check::StepVague
        | Check::StepForNobodyHere
        | Check::StepsOneShoulder => &[About::Plan],
        Check::StatementPartMissing | Check::StatementWithoutExample | Check::ManyStatements => {
            &[About::Statements, About::Goals, About::Worries]
        }
        Check::StatementWithoutGoal | Check::GoalIsAService | Check::GoalOnlyStops => {
            &[About::Goals, About::Statements]
        }
        Check::HarmWithoutDetail | Check::FirstWorstLast => &[About::Worries],
        Check::DriftWords => &[About::Goals, About::Changes, About::OldSteps],
        Check::ChildWithoutNumber
        | Check::OnlyProfessionals
        | Check::FarApart
        | Check::WorseUnremarked
        | Check::NumberWithoutWhy
        | Check::NoOneHigher
        | Check::AllAlike
        | Check::DriftNumber => &[About::Scale],
        _ => &[],
    }
}
