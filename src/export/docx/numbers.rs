//! Scales: a drawn line from 0 to 10 with the names where they stand, and why.

use maud::{Markup, html};

use super::tables::{Cell, table, widths};
use super::words::{Style, joined, said};
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Person, Scale, Score};
use crate::meeting::vocabulary::Side;
use crate::practice::prompts::scale_title;
use crate::practice::telling::path_told;

const CELLS: usize = 11;

/// Stand on the scale before a child's name and before all others.
const CHILD: &str = "◆";
const OTHERS: &str = "●";

/// The scales that are about no goal.
pub fn overall(map: &Map) -> Markup {
    let scales = map.scales.iter().filter(|scale| scale.goal.is_none());
    let mut answered = scales.filter(|scale| is_answered(scale)).peekable();
    if answered.peek().is_none() {
        return html! {};
    }
    html! {
        (said(Style::Heading1, scale_title(map.about.setting)))
        @for scale in answered { (one(map, scale)) }
    }
}

/// The scales about goals; they stand under the statements.
pub fn of_goals(map: &Map) -> Markup {
    let scales = map.scales.iter().filter(|scale| scale.goal.is_some());
    html! {
        @for scale in scales.filter(|scale| is_answered(scale)) { (one(map, scale)) }
    }
}

fn is_answered(scale: &Scale) -> bool {
    let mut marks = scale.marks.iter();
    marks.any(|mark| scale.shown(mark).answer.is_some())
}

fn one(map: &Map, scale: &Scale) -> Markup {
    html! {
        (said(Style::Heading2, &scale.question))
        (drawn(map, scale))
        (said(Style::Under, &format!("{CHILD} child  {OTHERS} everybody else")))
        (reasons(map, scale))
    }
}

fn drawn(map: &Map, scale: &Scale) -> Markup {
    let mut cells = vec![Vec::new(); CELLS];
    let mut apart = Vec::new();
    for mark in &scale.marks {
        let Some(person) = map.person(mark.person) else {
            continue;
        };
        match scale.shown(mark).answer {
            Some(Answer::Score(score)) => {
                cells[usize::from(score.halves() / 2)].push(mark_of(person, score));
            }
            Some(Answer::RatherNot) => apart.push(person.name.clone()),
            None => {}
        }
    }
    let beside = !apart.is_empty();
    let mut parts = vec![2; CELLS];
    let ends = [(&scale.zero, "0", 5), (&scale.ten, "10", 6)];
    let mut means: Vec<Cell> = ends
        .iter()
        .map(|(text, number, span)| Cell::saying(&format!("{number}: {text}")).over(*span))
        .collect();
    let mut numbers: Vec<Cell> = (0..CELLS)
        .map(|number| Cell::title(&number.to_string()))
        .collect();
    let mut names: Vec<Cell> = cells.iter().map(|names| Cell::of(lines(names))).collect();
    if beside {
        parts.push(4);
        means.push(Cell::saying(""));
        numbers.push(Cell::title("Would rather not say"));
        names.push(Cell::of(lines(&apart)));
    }
    table(&widths(&parts), &[numbers, names, means], false)
}

fn mark_of(person: &Person, score: Score) -> String {
    let sign = if person.side == Side::Child {
        CHILD
    } else {
        OTHERS
    };
    let half = if score.halves().is_multiple_of(2) {
        String::new()
    } else {
        format!(" {score}")
    };
    format!("{sign}\u{a0}{}{half}", person.name)
}

fn lines(names: &[String]) -> Markup {
    joined(names.iter().map(|name| said(Style::Mark, name)))
}

/// What people said with their numbers, and the way the numbers took.
fn reasons(map: &Map, scale: &Scale) -> Markup {
    let titles = ["Who", "Number", "Because", "What would make it one higher"];
    let mut rows: Vec<Vec<Cell>> = vec![titles.map(Cell::title).into()];
    rows.extend(scale.marks.iter().filter_map(|mark| {
        let given = scale.shown(mark);
        given.answer?;
        let name = &map.person(mark.person)?.name;
        let cells = [name, &path_told(scale, mark), &given.why, &given.one_up];
        Some(cells.map(|text| Cell::saying(text)).into())
    }));
    table(&widths(&[4, 5, 8, 8]), &rows, false)
}
