//! The page of the scale: the question, everybody's number, why, and what would make it one higher.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::panel::Cell;
use super::table::{Block, TableRow, number_at, paint_rows};
use super::theme::{CHILD_MARK, MARK, Role};
use super::wrap::width;
use crate::app::chairing::{Asked, Chairing, MarkCell};
use crate::app::scale_walk::asked_people;
use crate::meeting::event::Field;
use crate::meeting::parts::{Answer, Mark, PersonId, Scale};
use crate::meeting::vocabulary::Side;

/// A reason takes so many rows, and more while the chair stands there.
const ROWS: usize = 2;
const FOCUSED_ROWS: usize = 5;

/// What is asked before anybody's number.
const ASKS: usize = 3;

/// Paints the page, two rows or more a person and a blank one where there is room; gives the cell of the caret, or of what is
/// focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let scale = chairing.scale()?;
    let columns = canvas.columns();
    let asks = asks(chairing, scale, columns);
    let top: usize = asks.iter().map(TableRow::rows).sum();
    let caret = paint_rows(&asks, &mut canvas.inner(0, top));
    canvas.text(2, top, round(scale), Role::Beside);
    let top = top + 1;
    if asked_people(chairing).is_empty() {
        canvas.text(2, top, "Nobody is on the list of people yet.", Role::Beside);
        return caret;
    }
    let rows = canvas.rows().saturating_sub(top);
    let table = table(chairing, scale, columns, rows);
    caret.or(paint_rows(&table, &mut canvas.inner(top, rows)))
}

/// Everybody, with a blank row between two where there is room.
fn table<'a>(
    chairing: &'a Chairing,
    scale: &'a Scale,
    columns: usize,
    rows: usize,
) -> Vec<TableRow<'a>> {
    let people = asked_people(chairing);
    let spaced = people.len() * 3 <= rows;
    let mut table = Vec::new();
    for (number, id) in people.into_iter().enumerate() {
        if spaced && !table.is_empty() {
            table.push(TableRow::blank());
        }
        let row = person_row(chairing, scale, id, columns);
        table.extend(row.map(|row| row.numbered(number + ASKS)));
    }
    table
}

/// Which line stands on a row of the page: the question, what 0 and 10 mean, and then everybody.
pub fn line_at(chairing: &Chairing, area: Rect, row: usize) -> Option<usize> {
    let scale = chairing.scale()?;
    let (columns, rows) = (usize::from(area.width), usize::from(area.height));
    let asks = asks(chairing, scale, columns);
    let top: usize = asks.iter().map(TableRow::rows).sum();
    if row < top {
        return number_at(&asks, top, row);
    }
    let rows = rows.saturating_sub(top + 1);
    let table = table(chairing, scale, columns, rows);
    number_at(&table, rows, row.checked_sub(top + 1)?)
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
    let asks: [_; ASKS] = [
        line(Asked::Question, &count, &scale.question),
        line(Asked::Zero, "0 ", &scale.zero),
        line(Asked::Ten, "10 ", &scale.ten),
    ];
    let numbered = asks.into_iter().enumerate();
    numbered.map(|(number, row)| row.numbered(number)).collect()
}

/// The number as the room may see it: covered in a sealed round, in brackets if it is from the round before.
pub fn number(scale: &Scale, mark: Option<&Mark>) -> String {
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

/// Name, number and why, and under them the way of the number and what would make it one higher.
fn person_row<'a>(
    chairing: &'a Chairing,
    scale: &'a Scale,
    id: PersonId,
    columns: usize,
) -> Option<TableRow<'a>> {
    let person = chairing.wall().person(id)?;
    let mark = scale.mark(id);
    let names = (columns / 5).clamp(6, 20);
    let at = 5 + names;
    let on_number = chairing.asked == Asked::Of(id, MarkCell::Number);
    let way = mark.map_or(String::new(), |mark| way(scale, mark));
    let number = format!("{:>4}", number(scale, mark));
    let room = columns.saturating_sub(at + NUMBER);
    let cell = |cell: MarkCell| reason(chairing, Asked::Of(id, cell), mark, (at + NUMBER, room));
    let why = cell(MarkCell::Why);
    let under_why = why.last().map_or(1, Block::rows);
    let one_up = cell(MarkCell::OneUp).into_iter();
    let mut blocks = vec![
        Block::new(2, 1, sign(mark, person.side), Role::Strong),
        Block::new(4, names, person.name.as_str(), Role::Strong).at_most(1),
        Block::new(at, 5, number, Role::Strong).focused(on_number),
        Block::new(4, names + 1, way, Role::Beside)
            .at_most(1)
            .down(1),
    ];
    blocks.extend(why);
    blocks.extend(one_up.map(|block| block.down(under_why)));
    let focused = matches!(chairing.asked, Asked::Of(who, _) if who == id);
    Some(TableRow {
        focused,
        ..TableRow::new(blocks)
    })
}

/// A reason behind its label; nothing where none was given or is asked for.
fn reason<'a>(
    chairing: &'a Chairing,
    asked: Asked,
    mark: Option<&'a Mark>,
    (at, room): (usize, usize),
) -> Vec<Block<'a>> {
    let focused = chairing.asked == asked;
    let (label, text) = match asked {
        Asked::Of(_, MarkCell::OneUp) => (
            "one higher: ",
            mark.map_or("", |mark| mark.given.one_up.as_str()),
        ),
        _ => ("because: ", mark.map_or("", |mark| mark.given.why.as_str())),
    };
    if !focused && text.is_empty() {
        return Vec::new();
    }
    let wide = width(label);
    let draft = writing(chairing, asked);
    let most = if focused { FOCUSED_ROWS } else { ROWS };
    vec![
        Block::new(at, wide, label, Role::Beside),
        Block::new(at + wide, room.saturating_sub(wide + 1), text, Role::Words)
            .at_most(most)
            .focused(focused)
            .writing(draft),
    ]
}
