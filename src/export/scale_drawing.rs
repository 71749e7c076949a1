//! A scale as a drawing: a line from 0 to 10, everybody's mark on it, a child's with a shape of its own, and where people stood before.

use maud::{Markup, html};

use super::marks::{Line, Placed, place_marks, stood_before};
use super::paper_colours::BRIGHT;
use crate::meeting::map::Map;
use crate::meeting::parts::{Scale, Score};
use crate::practice::telling::path_told;

/// The radius of a mark, in heights of the letters.
const MARK: f64 = 0.42;
/// From one mark to the one of the same number above it.
const STACKED: f64 = 1.0;
/// From one row of labels to the next.
const ROW: f64 = 1.2;

/// A drawing and its height.
pub struct Drawn {
    /// Everything from the top left on, in the colour of what it stands in.
    pub shapes: Markup,
    /// How high it is, in the measure of the line.
    pub high: f64,
}

/// Draws the numbers of a scale.
pub fn draw(map: &Map, scale: &Scale, line: Line) -> Drawn {
    let em = line.letters;
    let placed = place_marks(map, scale, line);
    let before = stood_before(scale);
    let stacked = placed.iter().map(|one| one.above).max().unwrap_or(0);
    let rows = placed.iter().map(|one| one.row + 1).max().unwrap_or(0);
    let y = em * (0.9 + small(stacked) * STACKED);
    let ghosts = y + if before.is_empty() { 0.0 } else { em };
    let digits = ghosts + em * 1.35;
    let labels = digits + em * 0.2;
    let shapes = html! {
        (ruler(line, y, digits))
        (spread(line, &placed, y))
        @for score in before { (ghost(line.place(score), ghosts, em)) }
        @for one in &placed {
            (mark(one, line.place(one.score), y - small(one.above) * STACKED * em, em))
        }
        @for one in &placed {
            text x=(n(one.from)) y=(n(labels + em * ROW * small(one.row + 1))) fill="currentColor" { (one.label) }
        }
    };
    Drawn {
        shapes,
        high: labels + em * (ROW * small(rows) + 0.4),
    }
}

/// Numbers in a drawing with one decimal: no eye sees more.
pub fn n(number: f64) -> String {
    format!("{number:.1}")
}

/// A count as a measure.
pub fn small(count: usize) -> f64 {
    u16::try_from(count).map_or(f64::from(u16::MAX), f64::from)
}

fn ruler(line: Line, y: f64, digits: f64) -> Markup {
    let em = line.letters;
    let whole = |number: u8| line.place(Score::of_halves(number * 2));
    html! {
        line x1=(n(whole(0))) y1=(n(y)) x2=(n(whole(10))) y2=(n(y)) stroke="currentColor" stroke-width=(n(em * 0.1)) {}
        @for number in 0..=10 {
            line x1=(n(whole(number))) y1=(n(y - em * 0.3)) x2=(n(whole(number))) y2=(n(y + em * 0.3)) stroke="currentColor" stroke-width=(n(em * 0.1)) {}
            text x=(n(whole(number))) y=(n(digits)) fill="currentColor" text-anchor="middle" font-weight=(if number % 10 == 0 { "bold" } else { "normal" }) { (number) }
        }
    }
}

/// The stretch between the lowest and the highest number.
fn spread(line: Line, placed: &[Placed], y: f64) -> Markup {
    let (Some(low), Some(high)) = (placed.first(), placed.last()) else {
        return html! {};
    };
    html! {
        line x1=(n(line.place(low.score))) y1=(n(y)) x2=(n(line.place(high.score))) y2=(n(y)) stroke="currentColor" stroke-width=(n(line.letters * 0.32)) {}
    }
}

fn mark(one: &Placed, x: f64, y: f64, em: f64) -> Markup {
    if one.child {
        let r = em * MARK * 1.5;
        let corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        let corners = corners.map(|(x, y)| format!("{},{}", n(x), n(y))).join(" ");
        return html! { polygon points=(corners) class="mark" fill="currentColor" stroke=(BRIGHT.ground) stroke-width=(n(em * 0.12)) {} };
    }
    html! { circle cx=(n(x)) cy=(n(y)) r=(n(em * MARK)) class="mark" fill="currentColor" stroke=(BRIGHT.ground) stroke-width=(n(em * 0.12)) {} }
}

fn ghost(x: f64, y: f64, em: f64) -> Markup {
    html! { circle cx=(n(x)) cy=(n(y)) r=(n(em * MARK * 0.8)) fill="none" stroke="currentColor" stroke-width=(n(em * 0.14)) {} }
}

/// The drawing in words, for whoever does not see it.
pub fn in_words(map: &Map, scale: &Scale) -> String {
    let mut told = vec![format!("0 means: {} 10 means: {}", scale.zero, scale.ten)];
    for mark in &scale.marks {
        if let Some(person) = map.person(mark.person)
            && scale.shown(mark).answer.is_some()
        {
            told.push(format!("{}: {}.", person.name, path_told(scale, mark)));
        }
    }
    if scale.sealed {
        told.push("Numbers of this round are still covered.".to_owned());
    }
    told.join(" ")
}
