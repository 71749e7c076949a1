//! The page of the scale: the question, everybody's number, why, and what would make it one higher.

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
use super::table::{Block, TableRow, paint_rows};
use super::theme::{CHILD_MARK, FOCUS, MARK, Role};
use super::wrap::{cut, width};
use crate::app::chairing::{Asked, Chairing, MarkCell};
use crate::app::scale_page::asked_people;
use crate::meeting::event::Field;
use crate::meeting::parts::{Answer, Mark, PersonId, Scale};
use crate::meeting::vocabulary::Side;

/// Paints the page, two rows a person and a blank one where there is room; gives the cell of the caret, or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let scale = chairing.scale()?;
    let asks = asks(chairing, scale, canvas.columns());
    let top: usize = asks.iter().map(TableRow::rows).sum();
    let mut caret = paint_rows(&asks, &mut canvas.inner(0, top));
    canvas.text(2, top, round(scale), Role::Beside);
    let top = top + 1;
    let people = asked_people(chairing);
    let rows = canvas.rows().saturating_sub(top);
    let each = if people.len() * 3 <= rows { 3 } else { 2 };
    let fit = (rows / each).max(1);
    let focused = people
        .iter()
        .position(|&id| matches!(chairing.asked, Asked::Of(who, _) if who == id))
        .unwrap_or(0);
    let first = (focused + 1).saturating_sub(fit);
    for (number, &person) in people.iter().enumerate().skip(first).take(fit) {
        let row = top + (number - first) * each;
        caret = caret.or(paint_person(chairing, canvas, row, scale, person));
    }
    if people.is_empty() {
        canvas.text(2, top, "Nobody is on the list of people yet.", Role::Beside);
    }
    caret
}

/// Which of several scales this is.
fn count(chairing: &Chairing, scale: &Scale) -> String {
    let scales = &chairing.wall().scales;
    let place = scales.iter().position(|one| one.id == scale.id);
    match place {
        Some(place) if scales.len() > 1 => format!("{}/{} ", place + 1, scales.len()),
        _ => String::new(),
    }
}

/// How the numbers are being taken.
fn round(scale: &Scale) -> &'static str {
    match (scale.sealed, scale.rounds) {
        (true, _) => "Sealed round: each number stays covered until all are shown together.",
        (false, 0) => "",
        (false, _) => "A number in brackets is from the round before.",
    }
}

/// Whether what is asked here is being written now, and what is written.
fn writing(chairing: &Chairing, asked: Asked) -> Option<(&str, usize)> {
    let draft = chairing.draft()?;
    let here = match (draft.field, asked) {
        (Field::Question(_), Asked::Question)
        | (Field::Zero(_), Asked::Zero)
        | (Field::Ten(_), Asked::Ten) => true,
        (Field::Why { person, .. }, Asked::Of(who, MarkCell::Why))
        | (Field::OneUp { person, .. }, Asked::Of(who, MarkCell::OneUp)) => who == person,
        _ => false,
    };
    chairing.written().filter(|_| here)
}

/// The question and what 0 and 10 mean, in two rows each where one does not hold them.
fn asks<'a>(chairing: &'a Chairing, scale: &'a Scale, columns: usize) -> Vec<TableRow<'a>> {
    let count = count(chairing, scale);
    let line = |asked: Asked, label: &str, text: &'a str| {
        let focused = chairing.asked == asked;
        let role = match asked {
            Asked::Question => Role::Strong,
            _ => Role::Words,
        };
        let from = 2 + width(label);
        let draft = writing(chairing, asked);
        TableRow::new(vec![
            Block::new(2, width(label), label.to_owned(), Role::Strong),
            Block::new(from, columns.saturating_sub(from + 1), text, role)
                .at_most(2)
                .focused(focused)
                .writing(draft),
        ])
    };
    vec![
        line(Asked::Question, &count, &scale.question),
        line(Asked::Zero, "0 ", &scale.zero),
        line(Asked::Ten, "10 ", &scale.ten),
    ]
}

/// The number as the room may see it: covered in a sealed round, in brackets if it is from the round before.
fn number(scale: &Scale, mark: Option<&Mark>) -> String {
    let Some(mark) = mark else {
        return "?".to_owned();
    };
    let given = mark.given.answer.is_some();
    match (scale.sealed, given) {
        (true, true) => MARK.to_owned(),
        (_, true) => said(mark.given.answer),
        (true, false) => "?".to_owned(),
        (false, false) if mark.path.is_empty() => "?".to_owned(),
        (false, false) => format!("({})", said(mark.standing().answer)),
    }
}

/// An answer in the few columns that a number has.
fn said(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Score(score)) => score.to_string(),
        Some(Answer::RatherNot) => "–".to_owned(),
        None => "?".to_owned(),
    }
}

/// Where somebody stood before: earlier today, and last time.
fn way(scale: &Scale, mark: &Mark) -> String {
    let shown = scale.shown(mark);
    let mut parts = Vec::new();
    let earlier: Vec<String> = mark
        .path
        .iter()
        .filter(|given| *given != shown)
        .map(|given| said(given.answer))
        .collect();
    if !earlier.is_empty() {
        parts.push(format!("was {}", earlier.join(", ")));
    }
    if mark.last_time.is_some() {
        parts.push(format!("last time {}", said(mark.last_time)));
    }
    parts.join(" · ")
}

/// The sign of somebody who has given a number, a child's of another shape.
fn sign(mark: Option<&Mark>, side: Side) -> &'static str {
    let answered = mark.is_some_and(|mark| mark.standing().answer.is_some());
    match (answered, side) {
        (false, _) => " ",
        (true, Side::Child) => CHILD_MARK,
        (true, _) => MARK,
    }
}

/// Columns for the number, and before the reasons.
const NUMBER: usize = 7;

fn paint_person(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    scale: &Scale,
    id: PersonId,
) -> Option<Cell> {
    let person = chairing.wall().person(id)?;
    let mark = scale.mark(id);
    let names = (canvas.columns() / 5).clamp(6, 20);
    if matches!(chairing.asked, Asked::Of(who, _) if who == id) {
        canvas.text(0, row, FOCUS, Role::Strong);
        canvas.text(0, row + 1, FOCUS, Role::Strong);
    }
    let sign = sign(mark, person.side);
    if let Some(mark) = mark {
        let way = cut(&way(scale, mark), names + 1);
        canvas.text(4, row + 1, &way, Role::Beside);
    }
    canvas.text(2, row, sign, Role::Strong);
    canvas.text(4, row, &cut(&person.name, names), Role::Strong);
    let at = 5 + names;
    let on_number = chairing.asked == Asked::Of(id, MarkCell::Number);
    let role = if on_number { Role::Focus } else { Role::Strong };
    canvas.text(at, row, &format!("{:>4} ", number(scale, mark)), role);
    let here = if on_number {
        cell(canvas, at + 1, row)
    } else {
        None
    };
    let reasons = [(row, MarkCell::Why), (row + 1, MarkCell::OneUp)].map(|(row, which)| {
        let asked = Asked::Of(id, which);
        paint_reason(chairing, canvas, (at + NUMBER, row), asked, mark)
    });
    here.or(reasons[0]).or(reasons[1])
}

fn paint_reason(
    chairing: &Chairing,
    canvas: &mut Canvas,
    (at, row): (usize, usize),
    asked: Asked,
    mark: Option<&Mark>,
) -> Option<Cell> {
    let focused = chairing.asked == asked;
    let (label, text) = match asked {
        Asked::Of(_, MarkCell::OneUp) => (
            "one higher: ",
            mark.map_or("", |mark| mark.given.one_up.as_str()),
        ),
        _ => ("because: ", mark.map_or("", |mark| mark.given.why.as_str())),
    };
    if focused || !text.is_empty() {
        canvas.text(at, row, label, Role::Beside);
    }
    let from = at + width(label);
    if let Some((text, caret)) = writing(chairing, asked) {
        return paint_text(&mut canvas.inner(row, 1), (from, 0), text, caret);
    }
    let shown = cut(text, canvas.columns().saturating_sub(from + 1));
    if focused {
        let shown = if shown.is_empty() { " " } else { &shown };
        canvas.text(from, row, shown, Role::Focus);
        return cell(canvas, from, row);
    }
    canvas.spoken((from, row), &shown, Role::Words, false);
    None
}
