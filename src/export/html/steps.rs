//! What was decided and planned: decisions, steps with who does them by when, bottom lines, the safety plan, the next meeting.

use maud::{Markup, html};

use super::said::{aside, differing, said, stop};
use crate::export::beside::beside;
use crate::meeting::conclusions::Decision;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::{Category, PlanPart};
use crate::practice::day_problem::say_day;
use crate::practice::prompts::plan_title;
use crate::practice::words::{capitalised, category_title, progress_title};

/// The decisions, which stand first.
pub fn decided(map: &Map) -> Markup {
    html! {
        @if map.conclusions.decided().next().is_some() {
            section.decided {
                h2 { "What was decided" }
                ul { @for decision in map.conclusions.decided() { (one_decision(map, decision)) } }
            }
        }
    }
}

fn one_decision(map: &Map, decision: &Decision) -> Markup {
    html! {
        li {
            @if !decision.question.is_empty() { (said(&decision.question)) " " }
            b { (said(&decision.what)) (stop(&decision.what)) }
            @if !decision.why.is_empty() { span.because { " Because: " (said(&decision.why)) (stop(&decision.why)) } }
            (differing(map, &decision.differs))
        }
    }
}

/// Everything that is planned.
pub fn plan(map: &Map) -> Markup {
    let nothing = map.place(Category::NextSteps).is_empty()
        && map.place(Category::BottomLines).is_empty()
        && map.conclusions.rules.is_empty()
        && map.conclusions.next_meeting.is_none();
    html! {
        section.plan {
            h2 { "The plan" }
            @if nothing { p.beside { "Nothing is planned yet." } }
            (steps(map))
            (bottom_lines(map))
            (safety_plan(map))
            @if let Some(day) = map.conclusions.next_meeting {
                h3 { "Next meeting" }
                p.next { (say_day(day)) }
            }
        }
    }
}

fn steps(map: &Map) -> Markup {
    html! {
        @if !map.place(Category::NextSteps).is_empty() {
            h3 { "Who does what by when" }
            table.steps {
                thead { tr { th scope="col" { "What" } th scope="col" { "Who" } th scope="col" { "By when" } th scope="col" { "So far" } } }
                tbody { @for entry in map.entries_in(Category::NextSteps) { (one_step(map, entry)) } }
            }
        }
    }
}

fn one_step(map: &Map, entry: &Entry) -> Markup {
    let who = map.names(&entry.step.who).join(", ");
    let goal = entry
        .step
        .goal
        .and_then(|id| map.conclusions.number_of_goal(id));
    html! {
        tr {
            td {
                (said(&entry.text))
                @if let Some(goal) = goal { span.beside { " For goal " (goal) "." } }
                (differing(map, &entry.differs))
            }
            td { @if who.is_empty() { span.hole { "nobody yet" } } @else { (said(&who)) } }
            td { @if let Some(day) = entry.step.by { (say_day(day)) } @else { span.hole { "no day yet" } } }
            td { (capitalised(progress_title(entry.step.progress))) }
        }
    }
}

fn bottom_lines(map: &Map) -> Markup {
    html! {
        @if !map.place(Category::BottomLines).is_empty() {
            h3 { (category_title(Category::BottomLines, map.about.setting)) }
            ul {
                @for entry in map.entries_in(Category::BottomLines) {
                    li { (said(&entry.text)) (aside(&beside(map, entry))) (differing(map, &entry.differs)) }
                }
            }
        }
    }
}

fn safety_plan(map: &Map) -> Markup {
    html! {
        @if !map.conclusions.rules.is_empty() {
            h3 { "Safety plan" }
            div.cards {
                @for &part in PlanPart::ALL {
                    @if map.conclusions.rules_in(part).next().is_some() {
                        div {
                            h4 { (plan_title(part)) }
                            ul { @for rule in map.conclusions.rules_in(part) { li { (said(&rule.text)) } } }
                        }
                    }
                }
            }
        }
    }
}
