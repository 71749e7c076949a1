//! What a text is called in each setting, and what is asked where it is still empty.

use super::children::said;
use crate::meeting::vocabulary::{PlanPart, Setting};

/// The heading of one worry in a whole sentence.
///
/// The names by service follow published guidance of English councils.
pub fn statement_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Safety => "Danger statement",
        Setting::Wellbeing | Setting::Stability => "Worry statement",
    }
}

/// The heading above all of them.
pub fn statements_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Safety => "Danger statements",
        Setting::Wellbeing | Setting::Stability => "Worry statements",
    }
}

/// The heading of what everyone will see instead.
pub fn goal_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Wellbeing => "Wellbeing goal",
        Setting::Safety => "Safety goal",
        Setting::Stability => "Stability goal",
    }
}

/// The heading above all goals.
pub fn goals_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Wellbeing => "Wellbeing goals",
        Setting::Safety => "Safety goals",
        Setting::Stability => "Stability goals",
    }
}

/// What the line from 0 to 10 is called.
pub fn scale_title(setting: Setting) -> &'static str {
    match setting {
        Setting::Wellbeing => "Wellbeing scale",
        Setting::Safety => "Safety scale",
        Setting::Stability => "Stability scale",
    }
}

/// How a statement may open.
pub fn already() -> &'static str {
    "What does the family already do about it? (if you like)"
}

/// The first part of a statement.
pub fn who() -> &'static str {
    "Who is worried?"
}

/// The second part of a statement.
pub fn what() -> &'static str {
    "About what? What happened, or may happen?"
}

/// The third part of a statement, with the children's names as far as they are known.
pub fn meaning(children: &[&str]) -> String {
    said(
        "What could it mean if nothing changes, as in “{child} could …”?",
        children,
    )
}

/// The first part of a goal.
pub fn instead() -> &'static str {
    "What will everyone see instead?"
}

/// The second part of a goal.
pub fn how_long() -> &'static str {
    "For how long, before we trust it?"
}

/// The third part of a goal.
pub fn seen_by() -> &'static str {
    "Who will see it?"
}

/// Where a statement or a decision has room for somebody who does not agree.
pub fn differently() -> &'static str {
    "Who sees it differently, and how would they say it?"
}

/// Where a decision has room for its reason.
pub fn reason() -> &'static str {
    "What on the wall led us there?"
}

/// Where a bottom line has room for its reason.
pub fn because() -> &'static str {
    "Because …?"
}

/// A step, typed as one line.
pub fn step() -> &'static str {
    "Who does what, by which day?"
}

/// The heading of a part of a safety plan.
pub fn plan_title(part: PlanPart) -> &'static str {
    match part {
        PlanPart::Rules => "The rules",
        PlanPart::WhoDoesWhat => "Who does what",
        PlanPart::Network => "Who helps",
        PlanPart::IfWorried => "When we start to worry",
        PlanPart::ChildCanDo => "When a child does not feel safe",
    }
}

/// What is asked where a part of a safety plan is empty, with the children's names as far as they are known.
pub fn plan_prompt(part: PlanPart, children: &[&str]) -> String {
    let prompt = match part {
        PlanPart::Rules => "What does everyone at home always do, or never do?",
        PlanPart::WhoDoesWhat => "Who is with {child}, on which days, at which hours?",
        PlanPart::Network => "Whose door is open for {child}, and what is the number?",
        PlanPart::IfWorried => "What is the first sign of trouble, and what do we do then?",
        PlanPart::ChildCanDo => "Where can {child} go, and whom can they ring?",
    };
    said(prompt, children)
}
