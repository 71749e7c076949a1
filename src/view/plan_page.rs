//! The page of the plan: decisions, who does what by when, bottom lines, the safety plan, the next meeting.

use ratatui::layout::Rect;

use super::entry::read_back;
use super::paint::Canvas;
use super::panel::Cell;
use super::plan_steps::{new_step, step};
use super::statement_form::dissent_told;
use super::table::{Block, Here, TableRow, number_at, paint_rows};
use super::theme::{BULLET, Role};
use super::wrap::{LONGEST_LINE, width};
use crate::app::chairing::{Chairing, DecisionCell, PlanLine};
use crate::app::plan_lines::{PlanSection, lines, questions, section, whole};
use crate::app::plan_page::proposals;
use crate::meeting::vocabulary::{PlanPart, Side};
use crate::practice::day_problem::say_day;
use crate::practice::prompts;

/// Paints the page; gives the cell of the caret or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    paint_rows(&rows(chairing, canvas.columns()), canvas)
}

/// Which line stands on a row of the page.
pub fn line_at(chairing: &Chairing, area: Rect, row: usize) -> Option<usize> {
    let rows = rows(chairing, usize::from(area.width));
    number_at(&rows, usize::from(area.height), row)
}

fn rows(chairing: &Chairing, columns: usize) -> Vec<TableRow<'_>> {
    let mut rows = Vec::new();
    let mut last = None;
    for (number, line) in lines(chairing).into_iter().enumerate() {
        let here = section(chairing, line);
        if last != Some(here) {
            if last.is_some()
                && !matches!(
                    (last, here),
                    (Some(PlanSection::Rules(_)), PlanSection::Rules(_))
                )
            {
                rows.push(TableRow::blank());
            }
            rows.push(TableRow::heading(title(here), columns));
            last = Some(here);
        }
        rows.push(one_line(chairing, line, columns).numbered(number));
    }
    rows
}

fn title(section: PlanSection) -> String {
    match section {
        PlanSection::Decisions => "What do we decide?".to_owned(),
        PlanSection::Steps => "Who does what, by when?".to_owned(),
        PlanSection::BottomLines => "Bottom lines".to_owned(),
        PlanSection::Rules(PlanPart::Rules) => {
            format!("Safety plan · {}", prompts::plan_title(PlanPart::Rules))
        }
        PlanSection::Rules(part) => format!("Safety plan · {}", prompts::plan_title(part)),
        PlanSection::NextMeeting => "When do we meet again?".to_owned(),
    }
}

/// What is written on the focused line, with the place of the caret.
fn writing(chairing: &Chairing) -> Option<(&str, usize)> {
    chairing.written()
}

fn one_line(chairing: &Chairing, line: PlanLine, columns: usize) -> TableRow<'_> {
    let focused = whole(chairing.plan_at) == line;
    let here = (focused, writing(chairing).filter(|_| focused));
    let map = chairing.wall();
    match line {
        PlanLine::Decision(id, cell) => map
            .conclusions
            .decision(id)
            .map_or_else(TableRow::blank, |one| {
                decision(chairing, one, cell, here, columns)
            }),
        PlanLine::Step(id, _) => map
            .entry(id)
            .map_or_else(TableRow::blank, |one| step(chairing, one, focused, columns)),
        PlanLine::NewStep => new_step(chairing, here, columns),
        PlanLine::NextMeeting => next_meeting(chairing, here, columns),
        line => {
            let (sign, text) = said(chairing, line);
            let role = if sign == NEW {
                Role::Beside
            } else {
                Role::Words
            };
            TableRow::new(vec![
                Block::new(2, 1, sign, Role::Strong),
                Block::new(4, columns.saturating_sub(6), text, role)
                    .focused(focused)
                    .writing(here.1),
            ])
        }
    }
}

/// The sign before a line on which something new is written.
const NEW: &str = "+";

/// The sign and the words of a line that is nothing but words.
fn said(chairing: &Chairing, line: PlanLine) -> (&'static str, String) {
    let map = chairing.wall();
    match line {
        PlanLine::Question(number) => {
            let question = questions(chairing).get(number).map_or("", |one| one.0);
            ("?", question.to_owned())
        }
        PlanLine::NewDecision => (NEW, "Something else that was decided".to_owned()),
        PlanLine::BottomLine(id) => {
            let entry = map.entry(id);
            (
                BULLET,
                entry.map_or(String::new(), |entry| entry.text.clone()),
            )
        }
        PlanLine::Rule(id) => {
            let rule = map.conclusions.rule(id);
            (BULLET, rule.map_or(String::new(), |rule| rule.text.clone()))
        }
        PlanLine::NewRule(part) => {
            let children = map.listed().filter(|person| person.side == Side::Child);
            let names: Vec<&str> = children.map(|person| person.name.as_str()).collect();
            (NEW, prompts::plan_prompt(part, &names))
        }
        _ => {
            let prompt = "What must always be so, or never again, and because of what?";
            (NEW, prompt.to_owned())
        }
    }
}

/// Question and answer in one row, the reason and who sees it differently under it.
fn decision<'a>(
    chairing: &'a Chairing,
    one: &'a crate::meeting::conclusions::Decision,
    cell: DecisionCell,
    (focused, draft): Here<'a>,
    columns: usize,
) -> TableRow<'a> {
    let wide = columns.saturating_sub(6);
    let (sign, label, said, prompt) = match cell {
        DecisionCell::What => {
            let sign = if one.what.is_empty() { "?" } else { BULLET };
            (sign, one.question.clone(), one.what.clone(), "")
        }
        DecisionCell::Why => ("", "because".to_owned(), one.why.clone(), prompts::reason()),
        DecisionCell::Differs => {
            let told = dissent_told(chairing.wall(), &one.differs, one.all_agree);
            (
                "",
                "sees it differently".to_owned(),
                told,
                prompts::differently(),
            )
        }
    };
    let from = if sign.is_empty() { 6 } else { 4 };
    let asks = (wide / 2).min(width(&label)).min(LONGEST_LINE);
    let label = Block::new(from, asks, label, Role::Beside);
    let after = from + asks + usize::from(asks > 0);
    let (said, role) = match (said.is_empty(), draft) {
        (true, None) => (prompt.to_owned(), Role::Beside),
        _ => (said, Role::Words),
    };
    let answer = Block::new(after, (wide + 4).saturating_sub(after), said, role)
        .focused(focused)
        .writing(draft);
    TableRow::new(vec![Block::new(2, 1, sign, Role::Strong), label, answer])
}

/// The day that was agreed, else the usual one, with what it counts from.
fn next_meeting<'a>(
    chairing: &'a Chairing,
    (focused, draft): Here<'a>,
    columns: usize,
) -> TableRow<'a> {
    let day = chairing.wall().conclusions.next_meeting;
    let read = chairing
        .draft()
        .filter(|_| focused)
        .map(|draft| read_back(chairing, draft));
    let proposed = proposals(chairing)
        .into_iter()
        .map(|due| format!("{}: {}, {}", due.what(), say_day(due.propose), due.says));
    let beside = match (read.filter(|read| !read.is_empty()), day) {
        (Some(read), _) => format!("→ {read}"),
        (None, _) => proposed.collect::<Vec<_>>().join(" · "),
    };
    let said = day.map_or("not agreed yet".to_owned(), say_day);
    let role = if day.is_some() {
        Role::Words
    } else {
        Role::Beside
    };
    let from = 24;
    TableRow::new(vec![
        Block::new(2, 1, BULLET, Role::Strong),
        Block::new(4, 18, said, role)
            .focused(focused)
            .writing(draft),
        Block::new(from, columns.saturating_sub(from + 2), beside, Role::Beside),
    ])
}
