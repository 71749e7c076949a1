//! The parts of a meeting, each as a page of its own, and all of them together.

use maud::{Markup, html};

use super::child::{children, has_child_part};
use super::columns::columns;
use super::fitting::letters_that_fit;
use super::frame::framed;
use super::numbers::{legend, wide_scale};
use super::people::people;
use super::statements::{all_reasons, overall, rows};
use super::steps::{decided, plan};
use super::style::Paper;
use super::told_in_time::minutes;
use super::said::said;
use crate::meeting::map::Map;
use crate::practice::minutes::Minute;

/// What stood at the end: one sheet, and behind it what it rests on.
pub fn sheet(map: &Map) -> String {
    framed(map, Paper::Sheet(letters_that_fit(map)), &whole_map(map))
}

/// What was decided and is to be done, on one upright page.
pub fn plan_page(map: &Map) -> String {
    framed(map, Paper::Upright, &html! { (decided(map)) (plan(map)) })
}

/// The child's houses, and words and pictures, large, a page each.
pub fn child_pages(map: &Map) -> String {
    let nothing = !has_child_part(map);
    let body = html! {
        (children(map))
        @if nothing { p.beside { "No child's words were written in this meeting." } }
    };
    framed(map, Paper::Large, &body)
}

/// The meeting told in time.
pub fn minutes_page(map: &Map, all: &[Minute]) -> String {
    framed(map, Paper::Upright, &html! { (minutes(all)) (people(map)) })
}

/// Everything.
pub fn whole(map: &Map, all: &[Minute]) -> String {
    let body = html! { (whole_map(map)) (minutes(all)) };
    framed(map, Paper::Sheet(letters_that_fit(map)), &body)
}

fn whole_map(map: &Map) -> Markup {
    html! {
        (decided(map))
        (columns(map))
        @for scale in overall(map) {
            section.overall {
                h2 { (said(&scale.question)) }
                (wide_scale(map, scale))
            }
        }
        @if !map.scales.is_empty() { (legend()) }
        div.behind {
            (rows(map))
            (plan(map))
            (all_reasons(map))
            (children(map))
            (people(map))
        }
    }
}
