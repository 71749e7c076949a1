//! What the columns came to, as several ways of looking at a meeting say it, brought to one form: a line for each thing.

use serde_json::Value;
use sofs::meeting::vocabulary::{PlanPart, Progress, Setting};
use sofs::practice::prompts::{goals_title, statements_title};
use sofs::session::{self, Summary};

use super::views::{Columns, list, one_blank, text};

/// Statements, goals, decisions, steps, the safety plan and the questions of all scales, as the JSON says them.
pub fn from_json(json: &Value) -> Vec<String> {
    let by_id = |name: &str, id: &Value| {
        let found = list(&json[name]).iter().find(|one| one["id"] == *id);
        found.map_or(String::new(), |one| text(&one["text"]).to_owned())
    };
    let mut lines = Vec::new();
    for one in list(&json["statements"]) {
        lines.push(format!("statement {}{}", text(&one["text"]), dissent(one)));
    }
    for one in list(&json["goals"]) {
        let answers = by_id("statements", &one["statement"]);
        lines.push(format!("goal {} answers {answers}", text(&one["text"])));
    }
    for one in list(&json["decisions"]) {
        let (what, why) = (text(&one["what"]), or_empty(&one["why"]));
        lines.push(format!("decided {what} because {why}{}", dissent(one)));
    }
    for one in list(&json["actions"]) {
        let (who, by) = (or_empty(&one["who"]), or_empty(&one["by"]));
        let what = text(&one["what"]);
        lines.push(format!("step {who}: {what} by {by}, done: {}", one["done"]));
    }
    for part in PlanPart::ALL {
        let rules = &json["safety_plan"][part.kebab().replace('-', "_")];
        let rules = rules.as_array().into_iter().flatten();
        lines.extend(rules.map(|rule| format!("{}: {}", part.kebab(), text(rule))));
    }
    for one in list(&json["scales"]) {
        let asks = ["question", "zero", "ten"].map(|name| text(&one[name]));
        let goal = by_id("goals", &one["goal"]);
        lines.push(format!("scale {} about {goal}", asks.join(" | ")));
    }
    lines
}

fn or_empty(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn dissent(one: &Value) -> String {
    let told = |one: &Value| format!("; {}: {}", text(&one["person"]), text(&one["why"]));
    list(&one["differs"]).iter().map(told).collect()
}

/// The same as the map at the head of the file says it.
pub fn from_summary(summary: &Summary) -> Vec<String> {
    let differs = |all: &[session::summary::Differs]| {
        let told = all
            .iter()
            .map(|one| format!("; {}: {}", one.person, one.why));
        told.collect::<String>()
    };
    let mut lines = Vec::new();
    for one in &summary.statements {
        lines.push(format!("statement {}{}", one.text, differs(&one.differs)));
    }
    for one in &summary.goals {
        lines.push(format!("goal {} answers {}", one.text, one.answers));
    }
    for one in &summary.decisions {
        let what = format!("{} {}", one.question, one.what);
        let (what, differs) = (what.trim_start(), differs(&one.differs));
        lines.push(format!("decided {what} because {}{differs}", one.why));
    }
    for one in &summary.steps {
        let by = one.by.map_or(String::new(), |day| day.to_string());
        let (who, done) = (one.who.join(", "), one.progress == Progress::Done);
        lines.push(format!("step {who}: {} by {by}, done: {done}", one.what));
    }
    for part in PlanPart::ALL {
        let rules = summary.safety_plan.iter().filter(|one| one.part == *part);
        lines.extend(rules.map(|rule| format!("{}: {}", part.kebab(), rule.text)));
    }
    for one in &summary.scales {
        let asks = [one.question.as_str(), &one.zero, &one.ten].join(" | ");
        lines.push(format!("scale {asks} about {}", one.goal));
    }
    lines
}

/// What has to stand at the top of the columns of the board, as the JSON says it; every statement has at most one goal.
pub fn pinned(json: &Value) -> Columns {
    let setting = Setting::from_kebab(text(&json["setting"])).expect("a setting");
    let statements = list(&json["statements"]);
    let row = |id: &Value| statements.iter().position(|one| one["id"] == *id);
    let mut over_worries = Vec::new();
    for one in statements {
        let number = row(&one["id"]).expect("a row") + 1;
        over_worries.push(format!("{number} {}{}", text(&one["text"]), beside(one)));
    }
    let mut over_needs = Vec::new();
    for one in list(&json["decisions"]) {
        let (what, why) = (text(&one["what"]), or_empty(&one["why"]));
        let what = if why.is_empty() {
            what.to_owned()
        } else {
            format!("{}, because {why}", what.trim_end_matches('.'))
        };
        over_needs.push(format!("• {what}{}", beside(one)));
    }
    headed("Decided", &mut over_needs);
    let mut goals = Vec::new();
    for one in list(&json["goals"]) {
        let number = row(&one["statement"]).expect("a statement") + 1;
        goals.push(format!("{number} {}", text(&one["text"])));
    }
    headed(statements_title(setting), &mut over_worries);
    headed(goals_title(setting), &mut goals);
    over_needs.extend(goals);
    let lines = |column: &Value| match text(&column["column"]) {
        "worried" => over_worries.clone(),
        "needs-to-happen" => over_needs.clone(),
        _ => Vec::new(),
    };
    let columns = list(&json["columns"]).iter().map(lines);
    let tidy = |lines: Vec<String>| lines.iter().map(|line| one_blank(line)).collect();
    columns.map(tidy).collect()
}

fn headed(title: &str, lines: &mut Vec<String>) {
    if !lines.is_empty() {
        lines.insert(0, title.to_owned());
    }
}

fn beside(one: &Value) -> String {
    let names: Vec<&str> = list(&one["differs"])
        .iter()
        .map(|one| text(&one["person"]))
        .collect();
    match names[..] {
        [] => String::new(),
        [one] => format!(" {one} sees it differently"),
        _ => format!(" {} see it differently", names.join(", ")),
    }
}
