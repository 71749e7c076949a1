//! Decisions, statements with their goals, and the plan.

use maud::{Markup, html};

use super::parts::{agreed, differs};
use super::tables::{Cell, table, widths};
use super::words::{Style, joined, paragraph, said, words};
use crate::meeting::conclusions::{Goal, Row};
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, GoalId};
use crate::meeting::vocabulary::{Category, PlanPart};
use crate::practice::day_problem::say_day;
use crate::practice::prompts::{
    goal_title, goals_title, plan_title, statement_title, statements_title,
};
use crate::practice::telling::answer;
use crate::practice::words::progress_title;

/// What was decided, first of all.
pub fn decided(map: &Map) -> Markup {
    let mut all = map.conclusions.decided().peekable();
    if all.peek().is_none() {
        return html! {};
    }
    html! {
        (said(Style::Heading1, "Decided"))
        @for one in all {
            (paragraph(Style::Bullet, &joined([words(&one.sentence()), agreed(one.all_agree)])))
            @if !one.why.is_empty() { (said(Style::Under, &format!("because {}", one.why))) }
            (differs(map, &one.differs))
        }
    }
}

/// Statements, the goals that answer them, and the numbers that were given.
pub fn statements(map: &Map) -> Markup {
    let all = map.conclusions.rows();
    if all.is_empty() {
        return html! {};
    }
    let setting = map.about.setting;
    let title = format!(
        "{} and {}",
        statements_title(setting),
        goals_title(setting).to_lowercase()
    );
    let titles = [statement_title(setting), goal_title(setting), "Numbers"];
    let mut rows = vec![vec![Cell::title("")]];
    rows[0].extend(titles.map(Cell::title));
    let numbered = (1..).zip(all);
    rows.extend(numbered.map(|(number, row)| in_cells(map, number, row)));
    html! {
        (said(Style::Heading1, &title))
        (table(&widths(&[1, 14, 12, 8]), &rows, false))
    }
}

fn in_cells(map: &Map, number: usize, row: Row) -> Vec<Cell> {
    let all = &map.conclusions;
    let statement = row.statement.and_then(|id| all.statement(id));
    let statement = statement.map_or(html! {}, |one| {
        let sentence = joined([words(&one.sentence()), agreed(one.all_agree)]);
        joined([
            paragraph(Style::Plain, &sentence),
            differs(map, &one.differs),
        ])
    });
    let goal = row.goal.and_then(|id| all.goal(id)).map(Goal::sentence);
    vec![
        Cell::saying(&number.to_string()),
        Cell::of(statement),
        Cell::saying(&goal.unwrap_or_default()),
        Cell::saying(&row.goal.map_or(String::new(), |goal| numbers(map, goal))),
    ]
}

/// What people said on the scales about a goal.
fn numbers(map: &Map, goal: GoalId) -> String {
    let scales = map.scales.iter().filter(|scale| scale.goal == Some(goal));
    let told = scales.flat_map(|scale| {
        scale.marks.iter().filter_map(|mark| {
            let given = scale.shown(mark).answer?;
            Some(format!(
                "{} {}",
                map.person(mark.person)?.name,
                answer(Some(given))
            ))
        })
    });
    told.collect::<Vec<_>>().join(", ")
}

/// Who does what by when.
pub fn steps(map: &Map) -> Markup {
    if map.place(Category::NextSteps).is_empty() {
        return html! {};
    }
    let titles = ["What", "Who", "By when", "Done", "For"].map(Cell::title);
    let mut rows = vec![titles.into()];
    rows.extend(
        map.entries_in(Category::NextSteps)
            .map(|one| step(map, one)),
    );
    html! {
        (said(Style::Heading1, "Who does what by when"))
        (table(&widths(&[14, 6, 5, 4, 6]), &rows, false))
    }
}

fn step(map: &Map, entry: &Entry) -> Vec<Cell> {
    let step = &entry.step;
    let number = step.goal.and_then(|id| map.conclusions.number_of_goal(id));
    let goal = number.map(|number| format!("{} {number}", goal_title(map.about.setting)));
    let what = joined([
        said(Style::Plain, &entry.text),
        differs(map, &entry.differs),
    ]);
    vec![
        Cell::of(what),
        Cell::saying(&map.names(&step.who).join(", ")),
        Cell::saying(&step.by.map_or(String::new(), say_day)),
        Cell::saying(progress_title(step.progress)),
        Cell::saying(&goal.unwrap_or_default()),
    ]
}

/// The safety plan in its parts.
pub fn safety_plan(map: &Map) -> Markup {
    let all = &map.conclusions;
    if all.rules.is_empty() {
        return html! {};
    }
    let filled = |part: &PlanPart| all.rules_in(*part).next().is_some();
    let parts = PlanPart::ALL.iter().copied().filter(filled);
    html! {
        (said(Style::Heading1, "Safety plan"))
        @for part in parts {
            (said(Style::Heading2, plan_title(part)))
            @for rule in all.rules_in(part) { (said(Style::Bullet, &rule.text)) }
        }
    }
}

/// When people meet again.
pub fn next_meeting(map: &Map) -> Markup {
    let Some(day) = map.conclusions.next_meeting else {
        return html! {};
    };
    html! {
        (said(Style::Heading1, "Next meeting"))
        (said(Style::Plain, &say_day(day)))
    }
}
