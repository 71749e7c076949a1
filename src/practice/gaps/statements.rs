//! Whether each statement is whole, has an example and a goal, and whether anyone sees it differently.

use super::gap::{Gap, Look, Means};
use super::times::says_when;
use super::wording::in_letters;
use crate::meeting::checks::Check;
use crate::meeting::conclusions::Statement;
use crate::meeting::vocabulary::{Category, StatementPart};
use crate::practice::children::said;

const MINUTE: u64 = 60_000;

fn of_statements(
    look: &Look,
    check: Check,
    says: &str,
    missing: impl Fn(&Statement) -> bool,
) -> Vec<Gap> {
    let statements = look.map.conclusions.statements.iter();
    let gap = |one: &Statement| Gap::new(check, says, Means::Statement(one.id));
    statements
        .filter(|one| missing(one))
        .map(|one| gap(one))
        .collect()
}

/// Each statement that has stood for a while without a goal.
pub(super) fn statement_without_goal(look: &Look) -> Vec<Gap> {
    let goals = &look.map.conclusions.goals;
    let old = |one: &Statement| {
        let age = look.now.saturating_sub(one.at);
        look.reached.end || age >= look.thresholds.minutes_without_goal * MINUTE
    };
    let alone = |one: &Statement| !goals.iter().any(|goal| goal.statement == Some(one.id));
    let sentence = "We have said what worries us. What would we see instead?";
    of_statements(look, Check::StatementWithoutGoal, sentence, |one| {
        old(one) && alone(one)
    })
}

/// Each statement of which a part is empty, unless the whole was worded by hand.
pub(super) fn statement_part_missing(look: &Look) -> Vec<Gap> {
    let mut gaps = Vec::new();
    for one in &look.map.conclusions.statements {
        if !one.part(StatementPart::Sentence).is_empty() {
            continue;
        }
        let asks = [
            (StatementPart::Who, "Who is worried about this?"),
            (StatementPart::What, "What was done or left undone?"),
            (
                StatementPart::Meaning,
                "What could it mean for {child} if nothing changes?",
            ),
        ];
        let empty = asks.iter().find(|(part, _)| one.part(*part).is_empty());
        gaps.extend(empty.map(|(_, asks)| {
            let sentence = said(asks, &look.names_of_children());
            Gap::new(
                Check::StatementPartMissing,
                sentence,
                Means::Statement(one.id),
            )
        }));
    }
    gaps
}

/// Each statement that neither says when something happened nor has an entry of harm as its example.
pub(super) fn statement_without_example(look: &Look) -> Vec<Gap> {
    let has_example = |one: &Statement| {
        let mut entries = one.examples.iter().filter_map(|&id| look.map.entry(id));
        entries.any(|entry| matches!(entry.category, Category::PastHarm | Category::CurrentHarm))
    };
    let sentence = "Which time are we thinking of?";
    of_statements(look, Check::StatementWithoutExample, sentence, |one| {
        let text = one.sentence();
        !text.is_empty() && !says_when(&text) && !has_example(one)
    })
}

/// At the end each statement of which nobody said that they see it differently, nor that nobody does.
pub(super) fn statement_dissent_unasked(look: &Look) -> Vec<Gap> {
    let sentence = "Does anyone see this worry differently?";
    of_statements(look, Check::StatementDissentUnasked, sentence, |one| {
        look.reached.end && one.differs.is_empty() && !one.all_agree
    })
}

/// More statements than anybody can keep in mind.
pub(super) fn many_statements(look: &Look) -> Vec<Gap> {
    let statements = &look.map.conclusions.statements;
    match statements.last() {
        Some(last) if statements.len() > look.thresholds.most_statements => {
            let count = in_letters(statements.len());
            let sentence = format!("There are {count} statements. Which of them matter most?");
            vec![Gap::new(
                Check::ManyStatements,
                sentence,
                Means::Statement(last.id),
            )]
        }
        _ => Vec::new(),
    }
}
