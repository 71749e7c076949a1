//! Who was there, and what the children said as far as they let it be seen.

use maud::{Markup, html};

use super::tables::{Cell, table, widths};
use super::words::{Style, said};
use crate::meeting::map::Map;
use crate::practice::telling_child::{ChildLine, child_lines};
use crate::practice::words::attendance_title;

/// Everybody on the list.
pub fn people(map: &Map) -> Markup {
    let titles = [
        "Name",
        "What they are to the child, or their work",
        "For whom they work",
        "Here",
    ];
    let mut rows: Vec<Vec<Cell>> = vec![titles.map(Cell::title).into()];
    rows.extend(map.listed().map(|person| {
        let here = attendance_title(person.attendance);
        let cells = [&*person.name, &person.role, &person.agency, here];
        cells.map(Cell::saying).into()
    }));
    if rows.len() == 1 {
        return html! {};
    }
    html! {
        (said(Style::Heading1, "People"))
        (table(&widths(&[4, 6, 5, 3]), &rows, false))
    }
}

/// The children's houses, and the pages of words and pictures.
pub fn children(map: &Map) -> Markup {
    html! {
        @for line in child_lines(map) {
            @match line {
                ChildLine::Heading(title) => { (said(Style::Heading1, &title)) }
                ChildLine::Item(item) => { (said(Style::Bullet, &item)) }
            }
        }
    }
}
