//! The page of people: who is here, who they are, who has been heard.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
use super::theme::{ABOVE, BELOW, FOCUS, MARK, Role};
use super::wrap::{LONGEST_LINE, cut, wrap};
use crate::app::chairing::{Chairing, PersonCell};
use crate::meeting::event::Field;
use crate::meeting::parts::{Person, PersonId};
use crate::meeting::vocabulary::Side;
use crate::practice::kinds::usual_roles;
use crate::practice::words::{attendance_title, side_title};

/// In a wider window the parts of a line would stand too far apart for the eye to find them.
const WIDEST: usize = 130;

/// Below this width role and agency share a place.
const ROOMY: usize = 72;

/// The sign of somebody who has said something.
const HEARD: &str = MARK;

/// Where the parts of a line begin, in columns of the page.
struct Places {
    role: usize,
    agency: Option<usize>,
    side: usize,
    here: usize,
}

impl Places {
    fn new(columns: usize) -> Self {
        let share = |parts: usize| 2 + columns.saturating_sub(2) * parts / 100;
        if columns >= ROOMY {
            Self {
                role: share(22),
                agency: Some(share(44)),
                side: share(64),
                here: share(83),
            }
        } else {
            Self {
                role: share(27),
                agency: None,
                side: share(55),
                here: share(77),
            }
        }
    }

    /// Where this part begins and the next one does.
    fn of(&self, part: PersonCell) -> (usize, usize) {
        match part {
            PersonCell::Name => (2, self.role),
            PersonCell::Role => (self.role, self.agency.unwrap_or(self.side)),
            PersonCell::Agency => (self.agency.unwrap_or(self.role), self.side),
        }
    }
}

/// Paints the page; gives the cell of the caret, or of the focused line.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let at = Places::new(canvas.columns().min(WIDEST));
    paint_titles(canvas, &at);
    let people: Vec<&Person> = chairing.wall().listed().map(AsRef::as_ref).collect();
    let usual = usual_as_well(chairing, canvas.area);
    let (first, rows) = window(chairing, canvas.rows(), usual.len());
    let mut caret = None;
    for (row, person) in people.iter().enumerate().skip(first).take(rows) {
        let here = paint_person(chairing, canvas, row - first + 1, person, &at);
        caret = caret.or(here);
    }
    if people.len() < first + rows {
        let here = paint_newcomer(chairing, canvas, people.len() - first + 1);
        caret = caret.or(here);
    }
    if first > 0 {
        canvas.edge(1, ABOVE);
    }
    if first + rows < people.len() + 1 {
        canvas.edge(rows, BELOW);
    }
    paint_footer(canvas, &usual);
    caret
}

/// The first line that is shown, and how many there is room for above a foot of so many rows.
fn window(chairing: &Chairing, total: usize, foot: usize) -> (usize, usize) {
    let listed = || chairing.wall().listed();
    let seat = |id: PersonId| listed().position(|person| person.id == id);
    let focused = chairing.seat.person.and_then(seat);
    let rows = total.saturating_sub(foot + 3).max(1);
    let focused = focused.unwrap_or_else(|| listed().count());
    ((focused + 1).saturating_sub(rows), rows)
}

/// Whose line stands on a row of the page; behind the last one somebody new is written.
pub fn line_at(chairing: &Chairing, area: Rect, row: usize) -> Option<usize> {
    let foot = usual_as_well(chairing, area).len();
    let (first, rows) = window(chairing, usize::from(area.height), foot);
    let line = first + row.checked_sub(1)?;
    (row <= rows && line <= chairing.wall().listed().count()).then_some(line)
}

fn paint_titles(canvas: &mut Canvas, at: &Places) {
    canvas.text(2, 0, "Who is here?", Role::Strong);
    canvas.text(at.role, 0, "Role", Role::Strong);
    if let Some(agency) = at.agency {
        canvas.text(agency, 0, "From", Role::Strong);
    }
    canvas.text(at.side, 0, "Belongs to", Role::Strong);
    canvas.text(at.here, 0, "Here?", Role::Strong);
}

fn paint_person(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    person: &Person,
    at: &Places,
) -> Option<Cell> {
    let focused = chairing.seat.person == Some(person.id);
    let side = cut(side_title(person.side), at.here.saturating_sub(at.side + 1));
    canvas.text(at.side, row, &side, Role::Words);
    let room = canvas.columns().saturating_sub(at.here + 3);
    let here = cut(attendance_title(person.attendance), room);
    let end = canvas.text(at.here, row, &here, Role::Words);
    if chairing.wall().was_heard(person.id) {
        canvas.text(end + 1, row, HEARD, Role::Beside);
    }
    let mut caret = None;
    for part in parts(chairing, person, at, focused) {
        let here = paint_part(chairing, canvas, row, part, at);
        caret = caret.or(here);
    }
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
        let writing = draft_of(chairing, person.id);
        if let Some((part, text)) = writing {
            return paint_over(canvas, (at.of(part).0, row), text, chairing.caret);
        }
    }
    caret
}

/// A part of somebody's line: which, what it says, whether it is focused.
type LinePart<'a> = (PersonCell, &'a str, bool);

/// In a narrow window the agency is shown where there is no role, or where it is what is focused.
fn parts<'a>(
    chairing: &Chairing,
    person: &'a Person,
    at: &Places,
    focused: bool,
) -> Vec<LinePart<'a>> {
    let is = |part: PersonCell| focused && chairing.seat.cell == part;
    let name = (PersonCell::Name, person.name.as_str(), is(PersonCell::Name));
    let role = (PersonCell::Role, person.role.as_str(), is(PersonCell::Role));
    let agency = (
        PersonCell::Agency,
        person.agency.as_str(),
        is(PersonCell::Agency),
    );
    let agency_alone = is(PersonCell::Agency) || (person.role.is_empty() && !role.2);
    match at.agency {
        Some(_) => vec![name, role, agency],
        None if agency_alone => vec![name, agency],
        None => vec![name, role],
    }
}

fn paint_part(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    (part, text, focused): LinePart,
    at: &Places,
) -> Option<Cell> {
    let (from, to) = at.of(part);
    let shown = cut(text, to.saturating_sub(from + 1));
    let role = if focused { Role::Focus } else { Role::Words };
    let shown = if focused && shown.is_empty() {
        " "
    } else {
        &shown
    };
    canvas.text(from, row, shown, role);
    let writing = chairing.draft().is_some();
    if focused && !writing {
        cell(canvas, from, row)
    } else {
        None
    }
}

fn draft_of(chairing: &Chairing, person: PersonId) -> Option<(PersonCell, &str)> {
    let draft = chairing.draft()?;
    let part = match draft.field {
        Field::PersonName(id) if id == person => PersonCell::Name,
        Field::PersonRole(id) if id == person => PersonCell::Role,
        Field::PersonAgency(id) if id == person => PersonCell::Agency,
        _ => return None,
    };
    Some((part, draft.text()))
}

/// What is written covers the rest of its line.
fn paint_over(
    canvas: &mut Canvas,
    (from, row): (usize, usize),
    text: &str,
    caret: usize,
) -> Option<Cell> {
    let mut line = canvas.inner(row, 1);
    for column in from..line.columns() {
        line.text(column, 0, " ", Role::Words);
    }
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
    canvas.text(
        2,
        row,
        "Type a name to add somebody; a role goes behind a comma.",
        Role::Beside,
    );
    if focused { cell(canvas, 2, row) } else { None }
}

/// The page has rows to spare from this height on.
const FOOTER_FROM: usize = 8;

/// Rows for those who are usually here as well.
const USUAL_ROWS: usize = 2;

/// Whoever is usually at such a meeting and not on the list yet, in a line or two.
fn usual_as_well(chairing: &Chairing, area: Rect) -> Vec<String> {
    let people: Vec<_> = chairing.wall().listed().collect();
    let known = |title: &str| {
        people.iter().any(|person| {
            person.role.eq_ignore_ascii_case(title) || person.name.eq_ignore_ascii_case(title)
        })
    };
    let has_child = people.iter().any(|person| person.side == Side::Child);
    let missing: Vec<&str> = usual_roles(chairing.wall().about.kind)
        .iter()
        .filter(|role| !(known(role.title) || has_child && role.side == Side::Child))
        .map(|role| role.title)
        .collect();
    if missing.is_empty() || usize::from(area.height) < FOOTER_FROM {
        return Vec::new();
    }
    let text = format!("Usually here as well: {}", missing.join(", "));
    let room = usize::from(area.width).saturating_sub(4).min(LONGEST_LINE);
    let lines = wrap(&text, room);
    let shown = lines.iter().take(USUAL_ROWS).enumerate();
    shown
        .map(|(number, line)| match number + 1 {
            USUAL_ROWS => cut(&text[line.start..], room),
            _ => text[line.clone()].trim_end().to_owned(),
        })
        .collect()
}

fn paint_footer(canvas: &mut Canvas, usual: &[String]) {
    let rows = canvas.rows();
    if rows < FOOTER_FROM {
        return;
    }
    for (number, line) in usual.iter().enumerate() {
        canvas.text(2, rows - 1 - usual.len() + number, line, Role::Beside);
    }
    let heard = format!("{HEARD} has been heard today");
    canvas.text(2, rows - 1, &heard, Role::Beside);
}
