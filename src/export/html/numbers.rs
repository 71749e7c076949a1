//! A scale on a page: its question, the line with everybody's mark, what 0 and 10 mean, and why people chose their numbers.

use maud::{Markup, html};

use super::said::{said, stop};
use crate::export::marks::Line;
use crate::export::scale_drawing::{draw, in_words, n};
use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;
use crate::practice::telling::path_told;

/// The line where there is room for it.
pub const WIDE: Line = Line {
    total: 1000.0,
    margin: 16.0,
    letters: 10.5,
};
/// The line on a telephone, and beside a goal.
const NARROW: Line = Line {
    total: 360.0,
    margin: 14.0,
    letters: 13.0,
};

/// A question, its line as wide as the page, on a telephone narrower, and the sentences at its ends.
pub fn wide_scale(map: &Map, scale: &Scale) -> Markup {
    html! {
        section.overall {
            div.question {
                h2 { (said(&scale.question)) }
                p.legend { "● a grown-up · ◆ a child · ○ where somebody stood before" }
            }
            (drawing(map, scale, WIDE, "wide"))
            (drawing(map, scale, NARROW, "narrow"))
            (ends(scale))
        }
    }
}

/// The same where there is little room.
pub fn narrow_scale(map: &Map, scale: &Scale) -> Markup {
    html! { (drawing(map, scale, NARROW, "always")) (ends(scale)) }
}

fn drawing(map: &Map, scale: &Scale, line: Line, class: &str) -> Markup {
    let drawn = draw(map, scale, line);
    let name = format!("scale-{}-{class}", scale.id.0);
    html! {
        svg.scale.(class) viewBox={ "0 0 " (n(line.total)) " " (n(drawn.high)) } font-size=(n(line.letters)) role="img" aria-labelledby={ (name) "-title " (name) "-desc" } {
            title id={ (name) "-title" } { (clean_line(&scale.question)) }
            desc id={ (name) "-desc" } { (clean_line(&in_words(map, scale))) }
            (drawn.shapes)
        }
    }
}

fn ends(scale: &Scale) -> Markup {
    html! {
        p.ends {
            span { b { "0" } " " (said(&scale.zero)) }
            span { b { "10" } " " (said(&scale.ten)) }
        }
        @if scale.sealed { p.beside { "The numbers of this round are still covered." } }
    }
}

/// Whether anybody was asked.
pub fn was_asked(scale: &Scale) -> bool {
    scale
        .marks
        .iter()
        .any(|mark| scale.shown(mark).answer.is_some())
}

/// Who gave which number, why, and what would make it one higher.
pub fn reasons(map: &Map, scale: &Scale) -> Markup {
    html! {
        ul.reasons {
            @for mark in &scale.marks {
                @let given = scale.shown(mark);
                @if let (Some(person), Some(_)) = (map.person(mark.person), given.answer) {
                    li {
                        b { (said(&person.name)) } ": " (path_told(scale, mark)) "."
                        @if !given.why.is_empty() { " Because: " (said(&given.why)) (stop(&given.why)) }
                        @if !given.one_up.is_empty() { " One higher: " (said(&given.one_up)) (stop(&given.one_up)) }
                    }
                }
            }
        }
    }
}
