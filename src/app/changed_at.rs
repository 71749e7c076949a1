//! Where the chair stands after one step back or forward in what the columns came to: at the part that is otherwise now.

use std::sync::Arc;

use imbl::ordmap::DiffItem;

use super::chairing::{Chairing, DecisionCell, Page, PlanLine, RowAt, RowCell, StepCell};
use super::plan_page;
use super::statements_page;
use crate::meeting::conclusions::{Conclusions, Row};
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Scale};
use crate::meeting::vocabulary::{Category, GoalPart, StatementPart};

/// Goes to a statement, goal, scale, decision or line of the plan that is otherwise than before, on the page that shows it.
pub fn concluded(chairing: &mut Chairing, before: &Map) {
    let now = Arc::clone(&chairing.board().map);
    let (old, new) = (&before.conclusions, &now.conclusions);
    if let Some(at) = statement(old, new).or_else(|| goal(old, new)) {
        stand_in_row(chairing, at);
    } else if let Some(line) = planned(old, new) {
        plan_page::open_at(chairing, line);
        plan_page::settle(chairing);
    } else {
        scale(chairing, before, &now);
    }
}

fn stand_in_row(chairing: &mut Chairing, at: RowAt) {
    chairing.page = Page::Statements;
    chairing.row_at = at;
    statements_page::settle(chairing);
}

/// Pairs of what was and what is, by number; the first that differs.
fn differing<'a, T: PartialEq, Id: PartialEq>(
    old: &'a [Arc<T>],
    new: &'a [Arc<T>],
    id: impl Fn(&T) -> Id,
) -> Option<(Option<&'a T>, Option<&'a T>)> {
    let find = |all: &'a [Arc<T>], one: &T| -> Option<&'a T> {
        let found = all.iter().find(|other| id(other) == id(one));
        found.map(AsRef::as_ref)
    };
    let changed = new.iter().find_map(|one| {
        let was = find(old, one);
        (was != Some(one)).then_some((was, Some(one.as_ref())))
    });
    changed.or_else(|| {
        let gone = old.iter().find(|one| find(new, one).is_none());
        gone.map(|one| (Some(one.as_ref()), None))
    })
}

/// The first part that is otherwise; that of a thing that is new or gone, the first that says something.
fn part<P: Copy>(all: &[P], was: Option<&[String]>, is: Option<&[String]>) -> Option<P> {
    let says = |parts: Option<&[String]>, place: usize| {
        parts
            .and_then(|parts| parts.get(place))
            .map_or("", String::as_str)
            .to_owned()
    };
    let places = 0..all.len();
    let mut changed = places.filter(|&place| says(was, place) != says(is, place));
    changed.next().and_then(|place| all.get(place).copied())
}

/// The row of something that stands; else the row where it stood.
fn row_of(old: &Conclusions, new: &Conclusions, is: impl Fn(&Row) -> bool) -> usize {
    let now = new.rows().iter().position(&is);
    now.or_else(|| old.rows().iter().position(&is))
        .unwrap_or(usize::MAX)
}

fn statement(old: &Conclusions, new: &Conclusions) -> Option<RowAt> {
    let (was, is) = differing(&old.statements, &new.statements, |one| one.id)?;
    let id = is.or(was)?.id;
    let parts = part(
        StatementPart::ALL,
        was.map(|one| one.parts.as_slice()),
        is.map(|one| one.parts.as_slice()),
    );
    let cell = parts.map_or(RowCell::Differs, RowCell::Statement);
    let row = row_of(old, new, |row| row.statement == Some(id));
    Some(RowAt { row, cell })
}

fn goal(old: &Conclusions, new: &Conclusions) -> Option<RowAt> {
    let (was, is) = differing(&old.goals, &new.goals, |one| one.id)?;
    let id = is.or(was)?.id;
    let parts = part(
        GoalPart::ALL,
        was.map(|one| one.parts.as_slice()),
        is.map(|one| one.parts.as_slice()),
    );
    let cell = RowCell::Goal(parts.unwrap_or(GoalPart::Instead));
    let row = row_of(old, new, |row| row.goal == Some(id));
    Some(RowAt { row, cell })
}

/// A line of the plan that is no entry.
fn planned(old: &Conclusions, new: &Conclusions) -> Option<PlanLine> {
    if let Some((was, is)) = differing(&old.decisions, &new.decisions, |one| one.id) {
        let one = is.or(was)?;
        let said = |one: Option<&crate::meeting::conclusions::Decision>| {
            one.map(|one| (one.what.clone(), one.why.clone()))
                .unwrap_or_default()
        };
        let (was, is) = (said(was), said(is));
        let cell = match (was.0 == is.0, was.1 == is.1) {
            (false, _) => DecisionCell::What,
            (true, false) => DecisionCell::Why,
            (true, true) => DecisionCell::Differs,
        };
        return Some(PlanLine::Decision(one.id, cell));
    }
    if let Some((was, is)) = differing(&old.rules, &new.rules, |one| one.id) {
        let rule = is.or(was)?;
        return Some(match is {
            Some(rule) => PlanLine::Rule(rule.id),
            None => PlanLine::NewRule(rule.part),
        });
    }
    (old.next_meeting != new.next_meeting).then_some(PlanLine::NextMeeting)
}

/// A scale that is new, gone or otherwise: on the page of rows its row, everywhere else the scale itself is looked at.
fn scale(chairing: &mut Chairing, before: &Map, now: &Map) {
    let changed = |one: &Scale| before.scale(one.id).map(AsRef::as_ref) != Some(one);
    if let Some(one) = now.scales.iter().find(|one| changed(one)) {
        chairing.scale_at = Some(one.id);
    }
    let new_or_gone = |(these, others): (&Map, &Map)| {
        let mut scales = these.scales.iter();
        let alone = scales.find(|one| others.scale(one.id).is_none())?;
        alone.goal
    };
    let about = [(now, before), (before, now)]
        .into_iter()
        .find_map(new_or_gone);
    let row = about.and_then(|goal| {
        let rows = now.conclusions.rows();
        rows.iter().position(|row| row.goal == Some(goal))
    });
    if let Some(row) = row {
        let cell = RowCell::Scale;
        stand_in_row(chairing, RowAt { row, cell });
    }
}

/// Stands at the step or bottom line that is otherwise than before. Says whether it was one.
pub fn entry_on_plan(chairing: &mut Chairing, before: &Map) -> bool {
    let now = Arc::clone(&chairing.board().map);
    let line = match before.entries.diff(&now.entries).next() {
        Some(DiffItem::Add(_, one)) => standing(one, None),
        Some(DiffItem::Update {
            old: (_, old),
            new: (_, one),
        }) => standing(one, Some(old)),
        Some(DiffItem::Remove(_, gone)) => match gone.category {
            Category::NextSteps => Some(PlanLine::NewStep),
            Category::BottomLines => Some(PlanLine::NewBottomLine),
            _ => None,
        },
        None => None,
    };
    if let Some(line) = line {
        chairing.plan_at = line;
        plan_page::settle(chairing);
    }
    line.is_some()
}

fn standing(one: &Entry, old: Option<&Entry>) -> Option<PlanLine> {
    match one.category {
        Category::NextSteps => Some(PlanLine::Step(one.id, step_cell(one, old))),
        Category::BottomLines => Some(PlanLine::BottomLine(one.id)),
        _ => None,
    }
}

fn step_cell(one: &Entry, old: Option<&Entry>) -> StepCell {
    match old {
        Some(old) if old.text != one.text => StepCell::What,
        Some(old) if old.step.who != one.step.who => StepCell::Who,
        Some(old) if old.step.by != one.step.by => StepCell::By,
        Some(old) if old.step.goal != one.step.goal => StepCell::Goal,
        _ => StepCell::What,
    }
}
