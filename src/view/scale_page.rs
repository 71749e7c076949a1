//! The page of the scale: the question, everybody's number, why, and what would make it one higher.

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
use super::theme::{CHILD_MARK, FOCUS, MARK, Role};
use super::wrap::{cut, width, wrap};
use crate::app::chairing::{Asked, Chairing, MarkCell};
use crate::app::scale_page::asked_people;
use crate::meeting::event::Field;
use crate::meeting::parts::{Answer, Mark, PersonId, Scale};
use crate::meeting::vocabulary::Side;

/// Rows of one person: the number and why, then one higher.
const ROWS_A_PERSON: usize = 2;

/// Paints the page; gives the cell of the caret, or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let scale = chairing.scale()?;
    let question = paint_line(chairing, canvas, 0, Asked::Question, "", &scale.question);
    let zero = paint_line(chairing, canvas, 1, Asked::Zero, "0 ", &scale.zero);
    let ten = paint_line(chairing, canvas, 2, Asked::Ten, "10 ", &scale.ten);
    let people = asked_people(chairing);
    let rows = canvas.rows().saturating_sub(4);
    let fit = (rows / ROWS_A_PERSON).max(1);
    let focused = people
        .iter()
        .position(|&id| matches!(chairing.asked, Asked::Of(who, _) if who == id))
        .unwrap_or(0);
    let first = (focused + 1).saturating_sub(fit);
    let mut caret = question.or(zero).or(ten);
    for (number, &person) in people.iter().enumerate().skip(first).take(fit) {
        let row = 4 + (number - first) * ROWS_A_PERSON;
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

fn paint_person(
    chairing: &Chairing,
    canvas: &mut Canvas,
    row: usize,
    scale: &Scale,
    id: PersonId,
) -> Option<Cell> {
    let person = chairing.map().person(id)?;
    let mark = scale.mark(id);
    let focused = matches!(chairing.asked, Asked::Of(who, _) if who == id);
    let sign = if person.side == Side::Child {
        CHILD_MARK
    } else {
        MARK
    };
    let names = (canvas.columns() / 5).clamp(6, 20);
    if focused {
        canvas.text(0, row, FOCUS, Role::Strong);
        canvas.text(0, row + 1, FOCUS, Role::Strong);
    }
    let given = mark.is_some_and(|mark| mark.answer.is_some());
    canvas.text(2, row, if given { sign } else { " " }, Role::Strong);
    canvas.text(4, row, &cut(&person.name, names), Role::Strong);
    let at = 5 + names;
    let on_number = chairing.asked == Asked::Of(id, MarkCell::Number);
    let role = if on_number { Role::Focus } else { Role::Strong };
    canvas.text(at, row, &format!(" {:>3} ", number(mark)), role);
    let number_cell = if on_number {
        cell(canvas, at + 1, row)
    } else {
        None
    };
    let texts = at + 7;
    let why = paint_reason(chairing, canvas, (texts, row), (id, MarkCell::Why), mark);
    let one_up = paint_reason(
        chairing,
        canvas,
        (texts, row + 1),
        (id, MarkCell::OneUp),
        mark,
    );
    number_cell.or(why).or(one_up)
}

fn paint_reason(
    chairing: &Chairing,
    canvas: &mut Canvas,
    (at, row): (usize, usize),
    (person, which): (PersonId, MarkCell),
    mark: Option<&Mark>,
) -> Option<Cell> {
    let asked = Asked::Of(person, which);
    let focused = chairing.asked == asked;
    let (label, text) = match which {
        MarkCell::OneUp => ("one higher: ", mark.map_or("", |mark| mark.one_up.as_str())),
        _ => ("because: ", mark.map_or("", |mark| mark.why.as_str())),
    };
    let shown = focused || !text.is_empty();
    let from = at + width(label);
    if shown {
        canvas.text(at, row, label, Role::Beside);
    }
    if let Some(text) = writing(chairing, asked) {
        return paint_text(&mut canvas.inner(row, 1), (from, 0), text, chairing.caret);
    }
    let room = canvas.columns().saturating_sub(from + 1);
    let role = if focused { Role::Focus } else { Role::Words };
    let line = wrap(text, room.max(1)).first().cloned().unwrap_or(0..0);
    let short = if line.end < text.len() {
        cut(text, room)
    } else {
        text.to_owned()
    };
    canvas.text(
        from,
        row,
        if focused && short.is_empty() {
            " "
        } else {
            &short
        },
        role,
    );
    if focused {
        cell(canvas, from, row)
    } else {
        None
    }
}
