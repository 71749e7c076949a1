//! Whether the safety plan and the bottom lines hold together.

use super::gap::{Gap, Look, Means};
use super::naming::{is_parent, names};
use super::verbs::small_words;
use super::wording::in_letters;
use crate::meeting::checks::Check;
use crate::meeting::vocabulary::{Category, PlanPart, Side};
use crate::practice::children::said;
use crate::practice::kinds::family_is_there;

/// A safety plan in which nothing says what the children can do or tell.
pub(super) fn plan_without_child(look: &Look) -> Vec<Gap> {
    let rules = &look.map.conclusions.rules;
    let children = look.names_of_children();
    let can = |text: &str| {
        let small = text.to_lowercase();
        [" can ", " rings ", " tells ", " goes ", " calls "]
            .iter()
            .any(|word| small.contains(word))
            && children.iter().any(|child| names(text, child))
    };
    let says = rules
        .iter()
        .any(|rule| rule.part == PlanPart::ChildCanDo || can(&rule.text));
    if rules.is_empty() || says || !family_is_there(look.map.about.kind) {
        return Vec::new();
    }
    let sentence = said("Whom can {child} ring or run to?", &children);
    vec![Gap::new(
        Check::PlanWithoutChild,
        sentence,
        Means::Rule(rules[rules.len() - 1].id),
    )]
}

/// A safety plan that does not say what to do when it goes wrong.
pub(super) fn plan_without_if(look: &Look) -> Vec<Gap> {
    let rules = &look.map.conclusions.rules;
    let asks = |text: &str| {
        let words = small_words(text);
        matches!(
            words.first().map(String::as_str),
            Some("if" | "when" | "whenever")
        )
    };
    let says = rules
        .iter()
        .any(|rule| rule.part == PlanPart::IfWorried || asks(&rule.text));
    let sentence = "What do we do when it starts to go wrong?";
    match rules.last() {
        Some(rule) if !says => vec![Gap::new(
            Check::PlanWithoutIf,
            sentence,
            Means::Rule(rule.id),
        )],
        _ => Vec::new(),
    }
}

/// A safety plan that names too few of family and friends beside the parents.
pub(super) fn network_too_small(look: &Look) -> Vec<Gap> {
    let rules = &look.map.conclusions.rules;
    let Some(rule) = rules.last() else {
        return Vec::new();
    };
    let named = look.map.people.iter().filter(|person| {
        matches!(person.side, Side::Family | Side::Network)
            && !is_parent(person)
            && rules.iter().any(|rule| names(&rule.text, &person.name))
    });
    let helpers = named.count();
    if helpers >= look.thresholds.network {
        return Vec::new();
    }
    let sentence = match helpers {
        0 => "Who of family and friends could help with this plan?".to_owned(),
        few => format!(
            "The plan names {} of family and friends. Who else could help?",
            in_letters(few)
        ),
    };
    vec![Gap::new(
        Check::NetworkTooSmall,
        sentence,
        Means::Rule(rule.id),
    )]
}

/// Words behind which a reason stands.
const REASONS: &[&str] = &[
    "because",
    "so that",
    "otherwise",
    "or else",
    "due to",
    "as long as",
    "reason",
];

/// Each bottom line that does not say why.
pub(super) fn bottom_line_without_reason(look: &Look) -> Vec<Gap> {
    let reasonless = |text: &str| {
        let small = text.to_lowercase();
        !REASONS.iter().any(|word| small.contains(word))
    };
    look.map
        .entries_in(Category::BottomLines)
        .filter(|entry| reasonless(&entry.text))
        .map(|entry| {
            let sentence = "What is the reason for this bottom line, in one sentence?";
            let means = Means::BottomLine(entry.id);
            Gap::new(Check::BottomLineWithoutReason, sentence, means)
        })
        .collect()
}

/// At the end bottom lines, and neither a rule nor an open step that could keep them.
pub(super) fn bottom_line_uncovered(look: &Look) -> Vec<Gap> {
    let map = look.map;
    let kept = !map.conclusions.rules.is_empty()
        || map
            .entries_in(Category::NextSteps)
            .any(|entry| entry.step.is_open());
    let sentence = "Which part of the plan keeps this bottom line?";
    match map.place(Category::BottomLines).front() {
        Some(&id) if look.reached.end && !kept => {
            vec![Gap::new(
                Check::BottomLineUncovered,
                sentence,
                Means::BottomLine(id),
            )]
        }
        _ => Vec::new(),
    }
}
