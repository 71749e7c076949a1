//! The page of the scale: the question, everybody's number, why, and what would make it one higher.

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
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
    let question = paint_line(chairing, canvas, 0, Asked::Question, "", &scale.question);
    let zero = paint_line(chairing, canvas, 1, Asked::Zero, "0 ", &scale.zero);
    let ten = paint_line(chairing, canvas, 2, Asked::Ten, "10 ", &scale.ten);
    let people = asked_people(chairing);
    let rows = canvas.rows().saturating_sub(4);
    let each = if people.len() * 3 <= rows { 3 } else { 2 };
    let fit = (rows / each).max(1);
    let focused = people
        .iter()
        .position(|&id| matches!(chairing.asked, Asked::Of(who, _) if who == id))
        .unwrap_or(0);
    let first = (focused + 1).saturating_sub(fit);
    let mut caret = question.or(zero).or(ten);
    for (number, &person) in people.iter().enumerate().skip(first).take(fit) {
        let row = 4 + (number - first) * each;
        caret = caret.or(paint_person(chairing, canvas, row, scale, person));
    }
    if people.is_empty() {
        canvas.text(2, 4, "Nobody is on the list of people yet.", Role::Beside);
    }
    caret
}

/// Whether what is asked here is being written now, and what is written.
fn writing(chairing: &Chairing, asked: Asked) -> Option<&str> {
    let draft = chairing.draft()?;
    let here = match (draft.field, asked) {
        (Field::Question(_), Asked::Question)
        | (Field::Zero(_), Asked::Zero)
        | (Field::Ten(_), Asked::Ten) => true,
        (Field::Why { person, .. }, Asked::Of(who, MarkCell::Why))
        | (Field::OneUp { person, .. }, Asked::Of(who, MarkCell::OneUp)) => who == person,
        _ => false,
    };
    here.then(|| draft.text())
}

fn paint_line(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    asked: Asked,
    label: &str,
    text: &str,
) -> Option<Cell> {
    let focused = chairing.asked == asked;
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
    }
    let from = canvas
        .text(2, row, label, Role::Strong)
        .max(2 + width(label));
    if let Some(text) = writing(chairing, asked) {
        return paint_text(&mut canvas.inner(row, 1), (from, 0), text, chairing.caret);
    }
    let role = match (focused, asked) {
        (true, _) => Role::Focus,
        (false, Asked::Question) => Role::Strong,
        (false, _) => Role::Words,
    };
    canvas.text(
        from,
        row,
        &cut(text, canvas.columns().saturating_sub(from + 1)),
        role,
    );
    if focused {
        cell(canvas, from, row)
    } else {
        None
    }
}

fn number(mark: Option<&Mark>) -> String {
    match mark.and_then(|mark| mark.answer) {
        Some(Answer::Score(score)) => score.to_string(),
        Some(Answer::RatherNot) => "–".to_owned(),
        None => "?".to_owned(),
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
    let person = chairing.map().person(id)?;
    let mark = scale.mark(id);
    let names = (canvas.columns() / 5).clamp(6, 20);
    if matches!(chairing.asked, Asked::Of(who, _) if who == id) {
        canvas.text(0, row, FOCUS, Role::Strong);
        canvas.text(0, row + 1, FOCUS, Role::Strong);
    }
    let sign = match (mark.and_then(|mark| mark.answer), person.side) {
        (None, _) => " ",
        (Some(_), Side::Child) => CHILD_MARK,
        (Some(_), _) => MARK,
    };
    canvas.text(2, row, sign, Role::Strong);
    canvas.text(4, row, &cut(&person.name, names), Role::Strong);
    let at = 5 + names;
    let on_number = chairing.asked == Asked::Of(id, MarkCell::Number);
    let role = if on_number { Role::Focus } else { Role::Strong };
    canvas.text(at, row, &format!(" {:>3} ", number(mark)), role);
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
        Asked::Of(_, MarkCell::OneUp) => ("one higher: ", mark.map_or("", |m| m.one_up.as_str())),
        _ => ("because: ", mark.map_or("", |mark| mark.why.as_str())),
    };
    if focused || !text.is_empty() {
        canvas.text(at, row, label, Role::Beside);
    }
    let from = at + width(label);
    if let Some(text) = writing(chairing, asked) {
        return paint_text(&mut canvas.inner(row, 1), (from, 0), text, chairing.caret);
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
