//! The three columns on a page.

use maud::{Markup, html};

use super::said::{aside, differing, said};
use crate::export::beside::beside;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::{Column, Progress};
use crate::practice::day_problem::say_day_short;
use crate::practice::words::{category_title, column_title};

/// The three columns. Their titles are told a second time for paper, where they stand at the head of every page.
pub fn columns(map: &Map) -> Markup {
    let order = map.about.order.columns();
    html! {
        div.board {
            div.titles aria-hidden="true" {
                div {
                    @for column in order { span.(column.kebab()) data-title=(column_title(column)) {} }
                }
            }
            div.columns {
                @for column in order { (one_column(map, column)) }
            }
        }
    }
}

fn one_column(map: &Map, column: Column) -> Markup {
    html! {
        section.column.(column.kebab()) {
            h2 { (column_title(column)) }
            @for &category in column.categories() {
                @if !map.place(category).is_empty() {
                    h3 { (category_title(category, map.about.setting)) }
                    ul {
                        @for entry in map.entries_in(category) { (one_entry(map, entry)) }
                    }
                }
            }
            @if map.count(column) == 0 { p.beside { "Nothing was written here." } }
        }
    }
}

fn one_entry(map: &Map, entry: &Entry) -> Markup {
    html! {
        li.(sign(entry)) {
            (said(&for_paper(entry, map)))
            (aside(&beside(map, entry)))
            (differing(map, &entry.differs))
        }
    }
}

/// An entry in one line; of a step also who does it by when, without a year where nobody would ask for it.
pub fn for_paper(entry: &Entry, map: &Map) -> String {
    if !entry.is_step() {
        return entry.text.clone();
    }
    let who = map.names(&entry.step.who).join(", ");
    let colon = if who.is_empty() { "" } else { ": " };
    let today = map.about.began.date_naive();
    let by = entry
        .step
        .by
        .map(|day| format!(", by {}", say_day_short(day, today)));
    format!("{who}{colon}{}{}", entry.text, by.unwrap_or_default())
}

/// What stands before an entry: a step has a box, ticked when it is done.
fn sign(entry: &Entry) -> &'static str {
    match entry.step.progress {
        _ if !entry.is_step() => "spoken",
        Progress::Done => "done",
        Progress::NotNeeded => "not-needed",
        Progress::Open | Progress::NotYet | Progress::Changed => "to-do",
    }
}
