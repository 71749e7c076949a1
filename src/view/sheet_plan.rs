//! What was decided and planned, as lines of a sheet.

use super::statement_form::dissent_told;
use super::wrap::wrap;
use crate::meeting::conclusions::Decision;
use crate::meeting::map::Map;
use crate::meeting::vocabulary::PlanPart;
use crate::practice::day_problem::say_day;
use crate::practice::prompts::plan_title;
use crate::practice::telling_child::{ChildLine, child_lines};

/// The decisions, each with its reason and with whoever sees it differently.
pub fn decided(map: &Map, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for decision in map.conclusions.decided() {
        if lines.is_empty() {
            lines.extend([String::new(), "Decided".to_owned()]);
        }
        lines.extend(item(&told(map, decision), columns));
    }
    lines
}

/// A decision in one paragraph.
pub fn told(map: &Map, decision: &Decision) -> String {
    let mut told = decision.sentence();
    if !decision.why.is_empty() {
        told = format!("{}, because {}", told.trim_end_matches('.'), decision.why);
    }
    let dissent = dissent_told(map, &decision.differs, decision.all_agree);
    if !dissent.is_empty() {
        told = format!(
            "{}. Seen differently: {dissent}",
            told.trim_end_matches('.')
        );
    }
    told
}

/// The safety plan in its parts, and the day of the next meeting.
pub fn plan(map: &Map, columns: usize) -> Vec<String> {
    let all = &map.conclusions;
    let mut lines = Vec::new();
    for &part in PlanPart::ALL {
        if all.rules_in(part).next().is_some() {
            lines.push(String::new());
            lines.push(format!("Safety plan: {}", plan_title(part)));
        }
        for rule in all.rules_in(part) {
            lines.extend(item(&rule.text, columns));
        }
    }
    if let Some(day) = all.next_meeting {
        lines.push(String::new());
        lines.push(format!("Next meeting: {}", say_day(day)));
    }
    lines
}

/// What the children said in their houses, as far as they let it be seen, and the words and pictures made for them.
pub fn children(map: &Map, columns: usize) -> Vec<String> {
    let line = |line: ChildLine| match line {
        ChildLine::Heading(title) => vec![String::new(), title],
        ChildLine::Item(text) => item(&text, columns),
    };
    child_lines(map).into_iter().flat_map(line).collect()
}

/// A text behind a bullet, with a hanging indent.
fn item(text: &str, columns: usize) -> Vec<String> {
    let ranges = wrap(text, columns.saturating_sub(4));
    let line = |(number, range): (usize, std::ops::Range<usize>)| {
        let sign = if number == 0 { "  • " } else { "    " };
        format!("{sign}{}", text[range].trim_end())
    };
    ranges.into_iter().enumerate().map(line).collect()
}
