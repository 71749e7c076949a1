//! A page of words and pictures: the question, the picture, a sentence or two, large.

use super::few_words::lines;
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::Role;
use super::wrap::{cut, place_of, width};
use crate::app::chairing::Chairing;
use crate::app::picture_pages::pages;
use crate::meeting::child_words::{PageAbout, Picture};
use crate::meeting::event::Field;
use crate::meeting::parts::Person;
use crate::meeting::text::byte_at;
use crate::practice::child_tools::{page_question, picture_title, reads_few_words};
use crate::practice::drawings::Pen;

/// Below this height the words stand alone.
const PICTURE_FROM: usize = 13;

/// No line of words is longer than this: large and in the middle.
const WIDEST: usize = 44;

/// A picture that is described has so many rows with its frame.
const FRAME_ROWS: usize = 6;

/// What a page shows, standing or still to be written.
struct Shown<'a> {
    about: PageAbout,
    picture: Picture,
    drawing: &'a str,
    text: &'a str,
    /// Whether the words are written now, and whether what the picture shows is.
    writes: (bool, bool),
}

fn shown(chairing: &Chairing) -> Shown<'_> {
    let at = chairing.child_at;
    let page = at.page.and_then(|id| chairing.wall().child.page(id));
    let mut shown = page.map_or(
        Shown {
            about: at.about,
            picture: at.picture,
            drawing: "",
            text: "",
            writes: (false, false),
        },
        |page| Shown {
            about: page.about,
            picture: page.picture,
            drawing: &page.drawing,
            text: &page.text,
            writes: (false, false),
        },
    );
    if let Some(draft) = chairing.draft() {
        match draft.field {
            Field::NewPage { .. } | Field::PageText(_) => {
                shown.text = chairing.written().map_or("", |(text, _)| text);
                shown.writes.0 = true;
            }
            Field::PageDrawing(_) => {
                shown.drawing = chairing.written().map_or("", |(text, _)| text);
                shown.picture = Picture::Own;
                shown.writes.1 = true;
            }
            _ => {}
        }
    }
    shown
}

/// Paints the page; gives the cell of the caret or of where the words stand.
pub fn paint(chairing: &Chairing, child: &Person, pen: Pen, canvas: &mut Canvas) -> Option<Cell> {
    let page = shown(chairing);
    let few = reads_few_words(child);
    let all = pages(chairing);
    let here = chairing.child_at.page;
    let here = here.and_then(|id| all.iter().position(|&one| one == id));
    let number = here.map_or_else(
        || "a new page".to_owned(),
        |here| format!("page {} of {}", here + 1, all.len()),
    );
    let title = page_question(page.about);
    middle(canvas, 0, title, Role::Strong);
    let picture = picture_title(page.picture);
    let beside = cut(
        &format!("{number} · {picture}"),
        canvas.columns().saturating_sub(2),
    );
    let last = canvas.rows().saturating_sub(1);
    canvas.text(1, last, &beside, Role::Beside);
    let mut row = 2;
    let mut caret = None;
    if canvas.rows() >= PICTURE_FROM || page.writes.1 {
        (row, caret) = paint_picture(chairing, &page, (row, few), pen, canvas);
        row += 1;
    }
    let place = (row, last.saturating_sub(row));
    let writes = page.writes.0.then_some(caret_of(chairing));
    let said = if page.text.is_empty() && writes.is_none() {
        ("A sentence or two, true and without blame.", Role::Beside)
    } else {
        (page.text, Role::Strong)
    };
    let words = paint_words(said, (writes, few), place, canvas);
    caret.or(words)
}

fn caret_of(chairing: &Chairing) -> usize {
    chairing.written().map_or(0, |(_, caret)| caret)
}

fn middle(canvas: &mut Canvas, row: usize, text: &str, role: Role) {
    let text = cut(text, canvas.columns());
    let before = canvas.columns().saturating_sub(width(&text)) / 2;
    canvas.text(before, row, &text, role);
}

/// The drawing, or what it shows in words; gives the row below it, and the caret if it is written.
fn paint_picture(
    chairing: &Chairing,
    page: &Shown,
    (row, few): (usize, bool),
    pen: Pen,
    canvas: &mut Canvas,
) -> (usize, Option<Cell>) {
    if page.picture == Picture::Own {
        let writes = page.writes.1.then_some(caret_of(chairing));
        let said = if page.drawing.is_empty() && writes.is_none() {
            ("(What does the picture show?)", Role::Beside)
        } else {
            (page.drawing, Role::Words)
        };
        paint_frame(row, pen, canvas);
        let caret = paint_words(said, (writes, few), (row + 1, FRAME_ROWS - 2), canvas);
        return (row + FRAME_ROWS, caret.filter(|_| writes.is_some()));
    }
    let lines = pen.picture(page.picture);
    let wide = lines.iter().map(|line| width(line)).max().unwrap_or(0);
    let before = canvas.columns().saturating_sub(wide) / 2;
    for (number, line) in lines.iter().enumerate() {
        canvas.text(before, row + number, line.trim_end(), Role::Words);
    }
    (row + lines.len(), None)
}

fn paint_frame(row: usize, pen: Pen, canvas: &mut Canvas) {
    let wide = (WIDEST + 4).min(canvas.columns());
    let from = (canvas.columns() - wide) / 2;
    let [above, below] = pen.frame(wide);
    canvas.text(from, row, &above, Role::Rule);
    for inner in row + 1..row + FRAME_ROWS - 1 {
        canvas.text(from, inner, pen.walls().side, Role::Rule);
        canvas.text(
            from + wide.saturating_sub(1),
            inner,
            pen.walls().side,
            Role::Rule,
        );
    }
    canvas.text(from, row + FRAME_ROWS - 1, &below, Role::Rule);
}

/// A text in the middle of so many rows from one on, its end in view; gives the cell of the caret, else of its first letter.
fn paint_words(
    (text, role): (&str, Role),
    (writes, few): (Option<usize>, bool),
    (row, rows): (usize, usize),
    canvas: &mut Canvas,
) -> Option<Cell> {
    let columns = canvas.columns().saturating_sub(4).clamp(1, WIDEST);
    let ranges = lines(text, columns, few);
    let wide = ranges
        .iter()
        .map(|range| width(text[range.clone()].trim_end()));
    let before = canvas.columns().saturating_sub(wide.max().unwrap_or(0)) / 2;
    let caret = writes.map(|caret| place_of(text, &ranges, byte_at(text, caret)));
    let skipped = caret.map_or(0, |(line, _)| (line + 1).saturating_sub(rows));
    for (number, range) in ranges.iter().skip(skipped).take(rows).enumerate() {
        canvas.text(before, row + number, text[range.clone()].trim_end(), role);
    }
    let (line, column) = caret.unwrap_or((skipped, 0));
    let column = (before + column).min(canvas.columns().saturating_sub(1));
    cell(canvas, column, row + line - skipped)
}
