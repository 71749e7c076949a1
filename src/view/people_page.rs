//! The page of people: who is here, who they are, who has been heard.

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
use super::theme::{FOCUS, Role};
use super::wrap::cut;
use crate::app::chairing::{Chairing, PersonCell};
use crate::meeting::event::Field;
use crate::meeting::parts::{Person, PersonId};
use crate::practice::kinds::usual_roles;
use crate::practice::words::{attendance_title, side_title};

/// Where the parts of a line begin, in columns of the page.
struct Places {
    role: usize,
    agency: usize,
    side: usize,
    here: usize,
}

fn places(columns: usize) -> Places {
    let share = |parts: usize| 2 + columns.saturating_sub(2) * parts / 100;
    Places {
        role: share(22),
        agency: share(44),
        side: share(64),
        here: share(83),
    }
}

/// Paints the page; gives the cell of the caret, or of the focused line.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let at = places(canvas.columns());
    for (column, title) in [
        (2, "Who is here?"),
        (at.role, "Role"),
        (at.agency, "From"),
        (at.side, "Belongs to"),
        (at.here, "Here?"),
    ] {
        canvas.text(column, 0, title, Role::Strong);
    }
    let people: Vec<&Person> = chairing.map().listed().map(AsRef::as_ref).collect();
    let focused = people
        .iter()
        .position(|person| Some(person.id) == chairing.seat.person)
        .unwrap_or(people.len());
    let rows = canvas.rows().saturating_sub(4).max(1);
    let first = (focused + 1).saturating_sub(rows);
    let mut caret = None;
    for (row, person) in people.iter().enumerate().skip(first).take(rows) {
        let line = paint_person(chairing, canvas, row - first + 1, person, &at);
        caret = caret.or(line);
    }
    if focused == people.len() || people.len() < first + rows {
        caret = caret.or(paint_newcomer(chairing, canvas, people.len() - first + 1));
    }
    paint_footer(chairing, canvas, &people);
    caret
}

fn paint_person(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    person: &Person,
    at: &Places,
) -> Option<Cell> {
    let focused = chairing.seat.person == Some(person.id);
    let heard = if chairing.map().was_heard(person.id) {
        "●"
    } else {
        " "
    };
    let cells = [
        (PersonCell::Name, 2, at.role, person.name.as_str()),
        (PersonCell::Role, at.role, at.agency, person.role.as_str()),
        (
            PersonCell::Agency,
            at.agency,
            at.side,
            person.agency.as_str(),
        ),
    ];
    let mut caret = None;
    for (which, from, to, text) in cells {
        let here = focused && chairing.seat.cell == which;
        let role = if here { Role::Focus } else { Role::Words };
        let shown = cut(text, to.saturating_sub(from + 1));
        canvas.text(
            from,
            row,
            if here && shown.is_empty() {
                " "
            } else {
                &shown
            },
            role,
        );
        if here {
            caret = cell(canvas, from, row);
        }
    }
    let side = cut(side_title(person.side), at.here.saturating_sub(at.side + 1));
    canvas.text(at.side, row, &side, Role::Words);
    let end = canvas.text(
        at.here,
        row,
        attendance_title(person.attendance),
        Role::Words,
    );
    canvas.text(end + 1, row, heard, Role::Beside);
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
        let draft = draft_of(chairing, person.id);
        if let Some(text) = draft {
            let from = match chairing.seat.cell {
                PersonCell::Name => 2,
                PersonCell::Role => at.role,
                PersonCell::Agency => at.agency,
            };
            return paint_over(canvas, (from, row), text, chairing.caret);
        }
    }
    caret
}

fn draft_of(chairing: &Chairing, person: PersonId) -> Option<&str> {
    let draft = chairing.draft()?;
    match draft.field {
        Field::PersonName(id) | Field::PersonRole(id) | Field::PersonAgency(id) if id == person => {
            Some(draft.text())
        }
        _ => None,
    }
}

/// What is written covers the rest of its line.
fn paint_over(
    canvas: &mut Canvas,
    (from, row): (usize, usize),
    text: &str,
    caret: usize,
) -> Option<Cell> {
    for column in from..canvas.columns() {
        canvas.text(column, row, " ", Role::Words);
    }
    let mut line = canvas.inner(row, 1);
    paint_text(&mut line, (from, 0), text, caret)
}

fn paint_newcomer(chairing: &Chairing, canvas: &mut Canvas, row: usize) -> Option<Cell> {
    let focused = chairing.seat.person.is_none();
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
    }
    let writing = chairing
        .draft()
        .filter(|draft| matches!(draft.field, Field::NewPerson(_)));
    if let Some(draft) = writing {
        return paint_over(canvas, (2, row), draft.text(), chairing.caret);
    }
    canvas.text(2, row, "Type a name to add somebody.", Role::Beside);
    if focused { cell(canvas, 2, row) } else { None }
}

/// Whoever is usually at such a meeting and not on the list yet.
fn paint_footer(chairing: &Chairing, canvas: &mut Canvas, people: &[&Person]) {
    let rows = canvas.rows();
    let known = |title: &str| {
        people.iter().any(|person| {
            person.role.eq_ignore_ascii_case(title) || person.name.eq_ignore_ascii_case(title)
        })
    };
    let missing: Vec<&str> = usual_roles(chairing.map().about.kind)
        .iter()
        .map(|role| role.title)
        .filter(|title| !known(title))
        .collect();
    if rows < 8 {
        return;
    }
    let room = canvas.columns().saturating_sub(4);
    canvas.text(2, rows - 1, "● has been heard today", Role::Beside);
    if !missing.is_empty() {
        let text = format!("Usually here as well: {}", missing.join(", "));
        canvas.text(2, rows - 2, &cut(&text, room), Role::Beside);
    }
}
