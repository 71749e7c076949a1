//! The plan in words, a line each.

use super::words::{counted, entry_words};
use crate::app::chairing::{Chairing, DecisionCell, PlanLine};
use crate::app::plan_lines::questions;
use crate::app::plan_page::proposals;
use crate::meeting::conclusions::Decision;
use crate::meeting::map::Map;
use crate::meeting::vocabulary::{Category, PlanPart, Side};
use crate::practice::day_problem::say_day;
use crate::practice::prompts;
use crate::view::statement_form::dissent_told;

/// How many steps and bottom lines stand, for the head of the plan.
pub fn plan_head(chairing: &Chairing) -> String {
    let map = chairing.wall();
    let open = map
        .entries_in(Category::NextSteps)
        .filter(|one| one.step.is_open())
        .count();
    format!(
        "Plan: {} decided, {}.",
        map.conclusions.decided().count(),
        counted(open, "open step")
    )
}

/// What is asked of everybody.
pub const WHO_DIFFERS: &str = "Who sees it differently? As in: Dad: it was once. Or nobody.";

/// A line on which something new is said, in few words.
pub fn plan_brief(line: PlanLine) -> Option<String> {
    Some(match line {
        PlanLine::NewDecision => "Another decision.".to_owned(),
        PlanLine::NewStep => "Another step.".to_owned(),
        PlanLine::NewBottomLine => "Another bottom line.".to_owned(),
        PlanLine::NewRule(part) => {
            let title = prompts::plan_title(part).to_lowercase();
            format!("Safety plan, {title}: more.")
        }
        _ => return None,
    })
}

/// A line of the plan, or what is asked there.
pub fn plan_words(chairing: &Chairing, line: PlanLine) -> String {
    let map = chairing.wall();
    let all = &map.conclusions;
    match line {
        PlanLine::Question(number) => {
            let question = questions(chairing).get(number).map_or("", |one| one.0);
            format!("To decide: {question}")
        }
        PlanLine::Decision(id, cell) => all
            .decision(id)
            .map_or(String::new(), |one| decision_words(map, one, cell)),
        PlanLine::NewDecision => "Something else that was decided:".to_owned(),
        PlanLine::Step(id, _) => map.entry(id).map_or(String::new(), |entry| {
            format!("Step: {}", entry_words(map, entry, chairing.today()))
        }),
        PlanLine::NewStep => format!(
            "New step. {} As in: Nan: ask for Tuesdays off by Fri",
            prompts::step()
        ),
        PlanLine::BottomLine(id) => {
            let text = map.entry(id).map_or("", |entry| entry.text.as_str());
            format!("Bottom line: {text}")
        }
        PlanLine::NewBottomLine => {
            "New bottom line. What must always be so, or never again, and because of what?"
                .to_owned()
        }
        PlanLine::Rule(id) => all.rule(id).map_or(String::new(), |rule| {
            format!(
                "Safety plan, {}: {}",
                prompts::plan_title(rule.part).to_lowercase(),
                rule.text
            )
        }),
        PlanLine::NewRule(part) => new_rule(chairing, part),
        PlanLine::NextMeeting => next_meeting(chairing),
    }
}

/// A part of a decision, or what is asked there.
fn decision_words(map: &Map, one: &Decision, cell: DecisionCell) -> String {
    let differs = dissent_told(map, &one.differs, one.all_agree);
    match cell {
        DecisionCell::What if one.what.is_empty() => format!("To decide: {}", one.question),
        DecisionCell::What => format!("Decided: {}", one.sentence()),
        DecisionCell::Why if one.why.is_empty() => format!("Because: {}", prompts::reason()),
        DecisionCell::Why => format!("Because: {}", one.why),
        DecisionCell::Differs if differs.is_empty() => WHO_DIFFERS.to_owned(),
        DecisionCell::Differs => format!("Seen differently: {differs}"),
    }
}

fn new_rule(chairing: &Chairing, part: PlanPart) -> String {
    let children = chairing
        .wall()
        .listed()
        .filter(|person| person.side == Side::Child);
    let names: Vec<&str> = children.map(|person| person.name.as_str()).collect();
    let title = prompts::plan_title(part).to_lowercase();
    format!(
        "Safety plan, {title}. {}",
        prompts::plan_prompt(part, &names)
    )
}

fn next_meeting(chairing: &Chairing) -> String {
    if let Some(day) = chairing.wall().conclusions.next_meeting {
        return format!("Next meeting: {}", say_day(day));
    }
    let proposed = proposals(chairing).into_iter().map(|due| {
        let day = say_day(due.propose);
        format!(" Usual for {}: {day}, {}.", due.what(), due.says)
    });
    format!("Next meeting: no day yet.{}", proposed.collect::<String>())
}
