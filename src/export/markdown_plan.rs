//! Decisions, statements with their goals, the safety plan and the next meeting as Markdown.

use std::fmt::Write;

use super::markdown_signs::{plain, plain_name};
use crate::meeting::conclusions::{Differs, Row};
use crate::meeting::map::Map;
use crate::meeting::vocabulary::PlanPart;
use crate::practice::day_problem::say_day;
use crate::practice::prompts::{goal_title, plan_title, statement_title};
use crate::practice::telling_child::{ChildLine, child_lines};

/// Who sees it differently, a line each.
pub fn differs(map: &Map, differs: &[Differs], text: &mut String) {
    for one in differs {
        let name = map.names([&one.person]).concat();
        let _ = writeln!(
            text,
            "  - {} sees it differently: {}",
            plain_name(&name),
            plain(&one.why)
        );
    }
}

/// What was decided, first of all.
pub fn decided(map: &Map) -> String {
    let mut text = String::new();
    for decision in map.conclusions.decided() {
        if text.is_empty() {
            text.push_str("\n## Decided\n\n");
        }
        let _ = writeln!(text, "- {}", plain(&decision.sentence()));
        if !decision.why.is_empty() {
            let _ = writeln!(text, "  - because {}", plain(&decision.why));
        }
        differs(map, &decision.differs, &mut text);
    }
    text
}

/// Statements and the goals that answer them.
pub fn rows(map: &Map) -> String {
    let mut text = String::new();
    for (number, row) in (1..).zip(map.conclusions.rows()) {
        one_row(map, number, row, &mut text);
    }
    text
}

fn one_row(map: &Map, number: usize, row: Row, text: &mut String) {
    let all = &map.conclusions;
    let setting = map.about.setting;
    if let Some(statement) = row.statement.and_then(|id| all.statement(id)) {
        let title = statement_title(setting);
        let _ = writeln!(
            text,
            "\n## {title} {number}\n\n{}",
            plain(&statement.sentence())
        );
        if !statement.differs.is_empty() {
            text.push('\n');
        }
        differs(map, &statement.differs, text);
    }
    if let Some(goal) = row.goal.and_then(|id| all.goal(id)) {
        let title = goal_title(setting);
        let _ = writeln!(
            text,
            "\n### {title} {number}\n\n{}",
            plain(&goal.sentence())
        );
    }
}

/// What the children said in their houses, as far as they let it be seen, and the words and pictures made for them.
pub fn children(map: &Map) -> String {
    let mut text = String::new();
    for line in child_lines(map) {
        let _ = match line {
            ChildLine::Heading(title) => writeln!(text, "\n## {}\n", plain(&title)),
            ChildLine::Item(said) => writeln!(text, "- {}", plain(&said)),
        };
    }
    text
}

/// The safety plan in its parts, and when the next meeting is.
pub fn plan(map: &Map) -> String {
    let all = &map.conclusions;
    let mut text = String::new();
    for &part in PlanPart::ALL {
        let mut rules = all.rules_in(part).peekable();
        if rules.peek().is_some() {
            let _ = writeln!(text, "\n## Safety plan: {}\n", plan_title(part));
        }
        for rule in rules {
            let _ = writeln!(text, "- {}", plain(&rule.text));
        }
    }
    if let Some(day) = all.next_meeting {
        let _ = writeln!(text, "\n## Next meeting\n\n{}", say_day(day));
    }
    text
}
