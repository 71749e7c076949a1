//! The three columns side by side, as they stood on the wall.

use maud::{Markup, html};

use super::parts::differs;
use super::tables::{Cell, table, widths};
use super::words::{Style, beside, joined, paragraph, said, title_in_cell, words};
use crate::export::beside::beside as beside_it;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Column;
use crate::practice::telling::in_one_line;
use crate::practice::words::{category_title, column_title};

/// Of ten that the fullest column has.
const LEAST_SHARE: u32 = 7;

/// The board.
pub fn board(map: &Map) -> Markup {
    let columns = map.about.order.columns();
    let title = |column| Cell::of(title_in_cell(Style::Heading2, column_title(column))).titled();
    let titles = columns.iter().map(|&column| title(column)).collect();
    let entries = columns.iter().map(|&one| Cell::of(column(map, one)));
    let rows = [titles, entries.collect()];
    let shares: Vec<u32> = columns.iter().map(|&one| share(map, one)).collect();
    html! {
        (said(Style::Heading1, "The map"))
        (table(&widths(&shares), &rows, true))
    }
}

/// The fuller column is wider, so that a meeting fits on fewer sheets, but none looks like the only one that counts.
fn share(map: &Map, column: Column) -> u32 {
    let most = Column::ALL.iter().map(|&one| map.count(one)).max();
    let most = most.unwrap_or_default().max(1);
    let tenths = map.count(column) * 10 / most;
    u32::try_from(tenths)
        .unwrap_or(LEAST_SHARE)
        .max(LEAST_SHARE)
}

fn column(map: &Map, column: Column) -> Markup {
    let filled = column.categories().iter().copied();
    let filled = filled.filter(|&one| !map.place(one).is_empty());
    let heading = |first: bool, category| {
        let title = category_title(category, map.about.setting);
        let heading = if first { title_in_cell } else { said };
        heading(Style::Heading3, title)
    };
    html! {
        @for (number, category) in filled.enumerate() {
            (heading(number == 0, category))
            @for one in map.entries_in(category) { (entry(map, one)) }
        }
    }
}

fn entry(map: &Map, entry: &Entry) -> Markup {
    let told = words(&in_one_line(entry, map));
    let told = match beside_it(map, entry) {
        around if around.is_empty() => told,
        around => joined([told, beside(&format!(" ({})", around.join(", ")))]),
    };
    html! {
        (paragraph(Style::Bullet, &told))
        (differs(map, &entry.differs))
    }
}
