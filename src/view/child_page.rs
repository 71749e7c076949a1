//! The page of the child: whose it is, who may see it, the houses or a page of words and pictures.

use super::paint::Canvas;
use super::panel::{Cell, cell, paint_text};
use super::theme::{FOCUS, Role};
use super::wrap::{cut, width};
use super::{houses, picture_pages};
use crate::app::chairing::{Chairing, Signs};
use crate::app::child_page::children;
use crate::meeting::child::Showing;
use crate::meeting::event::Field;
use crate::meeting::map::Map;
use crate::meeting::parts::{Person, PersonId};
use crate::practice::child_tools::{called, tool_title};
use crate::practice::drawings::Pen;

/// Paints the page; gives the cell of the caret or of what is focused.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let pen = Pen {
        plain: chairing.signs == Signs::Plain,
    };
    let name = paint_children(chairing, canvas);
    let child = chairing.child_at.child;
    let Some(child) = child.and_then(|id| chairing.wall().person(id)) else {
        return name.or_else(|| cell(canvas, 0, 0));
    };
    let told = if chairing.child_at.pages {
        (
            format!("Words and pictures for {}", called(child)),
            Role::Beside,
        )
    } else {
        who_sees(chairing.wall(), child)
    };
    let line = cut(&told.0, canvas.columns().saturating_sub(2));
    canvas.text(1, 1, &line, told.1);
    let rows = canvas.rows().saturating_sub(2);
    let mut below = canvas.inner(2, rows);
    let caret = if chairing.child_at.pages {
        picture_pages::paint(chairing, child, pen, &mut below)
    } else {
        houses::paint(chairing, child, pen, &mut below)
    };
    name.or(caret)
}

/// The children side by side, the focused one marked; behind them the place where another is named.
fn paint_children(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    let here = chairing.child_at.child;
    let map = chairing.wall();
    let naming = chairing
        .draft()
        .filter(|draft| matches!(draft.field, Field::NewPerson(_)));
    let all = children(chairing);
    let mut at = 0;
    for &child in &all {
        if let Some(person) = map.person(child) {
            at = paint_child(canvas, at, person, here == Some(child));
        }
    }
    if let Some(draft) = naming {
        at = canvas.text(at, 0, FOCUS, Role::Strong);
        return paint_text(
            &mut canvas.inner(0, 1),
            (at, 0),
            draft.text(),
            chairing.caret,
        );
    }
    if here.is_none() {
        at = canvas.text(at, 0, FOCUS, Role::Strong);
        let asks = if all.is_empty() {
            "What is the child called? A name, and the age if you like: Sam (4)"
        } else {
            "Another child: type the name."
        };
        let room = canvas.columns().saturating_sub(at);
        canvas.text(at, 0, &cut(asks, room), Role::Beside);
        return cell(canvas, at, 0);
    }
    paint_tool(chairing, canvas, at, here);
    None
}

fn paint_child(canvas: &mut Canvas, at: usize, person: &Person, focused: bool) -> usize {
    let left = if person.listed { "" } else { " (left)" };
    let label = cut(&format!("{}{left}", person.name), 28);
    if focused {
        let at = canvas.text(at, 0, FOCUS, Role::Strong);
        canvas.text(at, 0, &label, Role::Focus) + 1
    } else {
        canvas.text(at + 1, 0, &label, Role::Words) + 1
    }
}

/// By which pictures, and who writes, at the right of the first line.
fn paint_tool(chairing: &Chairing, canvas: &mut Canvas, at: usize, child: Option<PersonId>) {
    let houses = child.and_then(|child| chairing.wall().child.houses_of(child));
    let title = tool_title(houses.map(|houses| houses.tool).unwrap_or_default());
    let writer = houses.and_then(|houses| houses.writer);
    let told = match writer.and_then(|id| chairing.wall().person(id)) {
        Some(_) if writer == child => format!("{title} · in the child's own hand"),
        Some(person) => format!("{title} · {} writes", person.name),
        None => title.to_owned(),
    };
    let last = canvas.columns().saturating_sub(1);
    if at + width(&told) + 2 <= last && !chairing.child_at.pages {
        canvas.text_to(last, 0, &told, Role::Beside);
    }
}

/// Who may see the houses, in words, so that nobody shows them by mistake.
fn who_sees(map: &Map, child: &Person) -> (String, Role) {
    let name = called(child);
    match map.child.showing(child.id) {
        Showing::Nobody => (
            format!("HELD BACK · {name} has not said yet who may see this."),
            Role::Alarm,
        ),
        Showing::These(people) => {
            let people = map.names(people).join(", ");
            (format!("{name} lets these see it: {people}"), Role::Strong)
        }
        Showing::Everyone => (format!("{name} lets everyone see it."), Role::Strong),
    }
}
