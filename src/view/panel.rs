//! What opens over or in place of the scale: lists to choose from, names and places while writing, one line to fill in.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::theme::{ABOVE, BELOW, FOCUS, Role, UNDER};
use super::wrap::{LONGEST_LINE, cut, place_of, width, wrap};
use crate::app::chairing::Chairing;
use crate::app::list::{Item, List};
use crate::app::listing::items;
use crate::app::naming::offers;
use crate::app::usual::usual;
use crate::meeting::draft::Draft;
use crate::meeting::event::{Dissent, Field};
use crate::meeting::text::byte_at;

/// A cell of the screen.
pub type Cell = (u16, u16);

/// The area of an open list: as tall as it needs, above the hint line; some of the board stays in view.
pub fn list_area(chairing: &Chairing, page: Rect) -> Rect {
    let wanted = items(chairing).len() + 2;
    let most = page
        .height
        .saturating_sub(page.height / 4)
        .max(3)
        .min(page.height);
    let rows = u16::try_from(wanted)
        .unwrap_or(most)
        .clamp(3.min(most), most);
    Rect {
        y: page.y + page.height - rows,
        height: rows,
        ..page
    }
}

/// Paints an open list; gives the cell of the caret.
pub fn paint_list(chairing: &Chairing, list: &List, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    canvas.rule(0, UNDER, Role::Rule);
    let title = list.topic.title();
    let mut at = canvas.text(1, 0, " ", Role::Words);
    at = canvas.text(at, 0, title, Role::Strong);
    at = canvas.text(at, 0, " ", Role::Words);
    if !list.topic.picks_by_letter() {
        at = canvas.text(at, 0, &list.typed.text, Role::Words);
        canvas.text(at, 0, " ", Role::Words);
    }
    let before_caret = width(&list.typed.text)
        - width(&list.typed.text[..byte_at(&list.typed.text, list.typed.caret)]);
    let caret = cell(canvas, at.saturating_sub(before_caret), 0);
    let items = items(chairing);
    let rows = canvas.rows().saturating_sub(1);
    let first = first_listed(list, rows);
    for (row, item) in items.iter().skip(first).take(rows).enumerate() {
        paint_item(canvas, row + 1, item, first + row == list.marked);
    }
    if first > 0 {
        canvas.edge(1, ABOVE);
    }
    if first + rows < items.len() {
        canvas.edge(rows, BELOW);
    }
    if items.is_empty() && !list.typed.text.is_empty() {
        canvas.text(
            2,
            1,
            "Nothing fits. Erase a letter, or close the list.",
            Role::Beside,
        );
    }
    caret
}

/// The first item that is shown: the marked one is always in view.
fn first_listed(list: &List, rows: usize) -> usize {
    list.marked.saturating_sub(rows.saturating_sub(1))
}

/// Which item of the open list stands on a row of its area.
pub fn listed_at(chairing: &Chairing, list: &List, area: Rect, row: usize) -> Option<usize> {
    let rows = usize::from(area.height).saturating_sub(1);
    let place = first_listed(list, rows) + row.checked_sub(1)?;
    (place < items(chairing).len()).then_some(place)
}

fn paint_item(canvas: &mut Canvas, row: usize, item: &Item, marked: bool) {
    let role = if marked {
        canvas.shade(row, Role::Focus);
        canvas.text(0, row, FOCUS, Role::Focus);
        Role::Focus
    } else {
        Role::Words
    };
    let mut at = 2;
    if let Some(letter) = item.letter {
        at = canvas.text(
            at,
            row,
            &format!("{letter}  "),
            if marked { role } else { Role::Strong },
        );
    }
    let detail = width(&item.detail);
    let room = canvas.columns().saturating_sub(at + detail + 3);
    canvas.text(at, row, &cut(&item.label, room), role);
    let beside = if marked { role } else { Role::Beside };
    canvas.text_to(
        canvas.columns().saturating_sub(1),
        row,
        &item.detail,
        beside,
    );
}

/// Paints what `@` or `#` offers, side by side, so that nothing on the board moves.
pub fn paint_offers(chairing: &Chairing, canvas: &mut Canvas) {
    canvas.clear();
    let mut labels: Vec<String> = offers(chairing)
        .into_iter()
        .map(|offer| chairing.on_wall(&offer.item.label).into_owned())
        .collect();
    labels.extend(usual(chairing).into_iter().map(|item| item.label));
    let marked = chairing.offered.min(labels.len().saturating_sub(1));
    let last = canvas.columns().saturating_sub(4);
    let (mut row, mut at) = (0, 1);
    for (number, label) in labels.iter().enumerate().skip(first_shown(marked)) {
        let label = format!(" {} ", cut(label, 30));
        if at + width(&label) > last {
            (row, at) = (row + 1, 1);
            if row >= canvas.rows() {
                let left = format!(" +{}", labels.len() - number);
                canvas.text_to(
                    canvas.columns(),
                    canvas.rows().saturating_sub(1),
                    &left,
                    Role::Strong,
                );
                break;
            }
        }
        let role = if number == marked {
            Role::Focus
        } else {
            Role::Words
        };
        at = canvas.text(at, row, &label, role) + 1;
    }
}

/// With many offers the marked one leads the line.
fn first_shown(marked: usize) -> usize {
    if marked < 3 { 0 } else { marked - 1 }
}

/// The draft that is written in place of the scale, because it stands nowhere on the board or page.
pub fn line_draft(chairing: &Chairing) -> Option<(&Draft, &'static str)> {
    let draft = chairing.draft()?;
    match draft.field {
        Field::Bookmark => Some((draft, "Name this moment (all is saved already):")),
        Field::Title => Some((draft, "Title of the meeting:")),
        Field::Differs(Dissent::Entry(_)) => Some((draft, "Who sees it differently, and how?")),
        Field::Entry(_) if chairing.board().room.spotlit.is_some() => {
            Some((draft, "In other words:"))
        }
        _ => None,
    }
}

/// Paints the question and what is written; gives the cell of the caret.
pub fn paint_line(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let (draft, asks) = line_draft(chairing)?;
    let mut at = canvas.text(1, 0, asks, Role::Strong) + 1;
    let named = chairing.wall().names(&draft.words().speakers).join(", ");
    if !named.is_empty() {
        at = canvas.text(at, 0, &format!("{named}:"), Role::Words) + 1;
    }
    let (text, caret) = chairing.written()?;
    paint_text(canvas, (at, 0), text, caret)
}

/// Paints a text that is being written from this place on, wrapped behind it; gives the cell of the caret.
pub fn paint_text(
    canvas: &mut Canvas,
    (from, row): (usize, usize),
    text: &str,
    caret: usize,
) -> Option<Cell> {
    let room = canvas.columns().saturating_sub(from + 1);
    let lines = wrap(text, room.min(LONGEST_LINE));
    let (down, across) = place_of(text, &lines, byte_at(text, caret));
    let rows = canvas.rows().saturating_sub(row).max(1);
    let skipped = (down + 1).saturating_sub(rows);
    for (number, line) in lines.iter().skip(skipped).take(rows).enumerate() {
        canvas.text(
            from,
            row + number,
            text[line.clone()].trim_end(),
            Role::Words,
        );
    }
    let last = canvas.columns().saturating_sub(1);
    cell(canvas, (from + across).min(last), row + down - skipped)
}

/// A place of the canvas as a cell of the screen.
pub fn cell(canvas: &Canvas, column: usize, row: usize) -> Option<Cell> {
    if column >= canvas.columns() || row >= canvas.rows() {
        return None;
    }
    let short = |number: usize| u16::try_from(number).ok();
    Some((canvas.area.x + short(column)?, canvas.area.y + short(row)?))
}
