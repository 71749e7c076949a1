//! The parts of a meeting, each as a page of its own, and all of them together.

use maud::{Markup, html};

use super::child::{children, has_child_part};
use super::columns::columns;
use super::fitting::{Sheet, sheet_for};
use super::fitting_plan::letters_of_plan;
use super::frame::framed;
use super::numbers::wide_scale;
use super::people::people;
use super::statements::{all_reasons, overall, rows};
use super::steps::{decided, plan};
use super::style::Paper;
use super::told_in_time::minutes;
use crate::meeting::map::Map;
use crate::practice::minutes::Minute;

/// The size of letters in which the meeting is told in time.
const MINUTES: f64 = 10.0;

/// What stood at the end: one sheet, and behind it what it rests on.
pub fn sheet(map: &Map) -> String {
    let sheet = sheet_for(map);
    framed(map, Paper::Sheet(sheet), &whole_map(map, sheet))
}

/// What was decided and is to be done, on one upright page.
pub fn plan_page(map: &Map) -> String {
    framed(
        map,
        Paper::Upright(letters_of_plan(map)),
        &html! { (decided(map)) (plan(map)) },
    )
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
    framed(
        map,
        Paper::Upright(MINUTES),
        &html! { (minutes(all)) (people(map)) },
    )
}

/// Everything.
pub fn whole(map: &Map, all: &[Minute]) -> String {
    let sheet = sheet_for(map);
    let body = html! { (whole_map(map, sheet)) (minutes(all)) };
    framed(map, Paper::Sheet(sheet), &body)
}

fn whole_map(map: &Map, sheet: Sheet) -> Markup {
    let scales = html! { @for scale in overall(map) { (wide_scale(map, scale)) } };
    html! {
        (decided(map))
        (columns(map))
        @if !sheet.scale_behind { (scales) }
        div.behind {
            @if sheet.scale_behind { (scales) }
            (rows(map))
            (plan(map))
            (all_reasons(map))
            (children(map))
            (people(map))
        }
    }
}
