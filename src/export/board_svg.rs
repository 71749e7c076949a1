//! The board as a picture for a slide: three columns and the scale, cut where they do not fit, every text a text.

use maud::{Markup, html};

use super::beside::beside;
use super::letters::{cut, width, wrap};
use super::marks::Line;
use super::paper_colours::BRIGHT;
use super::scale_drawing::{draw, n, small};
use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Scale};
use crate::meeting::vocabulary::{Column, Progress};
use crate::practice::telling::in_one_line;
use crate::practice::words::{capitalised, category_title, column_title, kind_title};

/// A slide, in measures of its own.
const SLIDE: [f64; 2] = [1600.0, 900.0];
/// What stays free around everything.
const EDGE: f64 = 40.0;
/// Where the columns begin.
const TOP: f64 = 100.0;
/// Between two columns.
const GUTTER: f64 = 34.0;
/// Sizes that are tried, the largest first.
const SIZES: [f64; 4] = [32.0, 29.0, 26.0, 24.0];
/// With these letters entries are left out rather than made smaller.
const SMALLEST: f64 = 22.0;
/// Before the words of an entry, in heights of its letters.
const INDENT: f64 = 1.1;
/// From one line to the next, in heights of the letters.
const LINE: f64 = 1.25;
/// From one entry to the next.
const GAP: f64 = 0.3;

/// An entry as it stands in its column.
struct Item {
    /// The heading over it, if it is the first under one.
    heading: Option<&'static str>,
    sign: &'static str,
    lines: Vec<String>,
    beside: String,
    /// Whether what is said beside it stands on the last line, or on one of its own.
    on_last: bool,
}

impl Item {
    /// How high it is, in heights of its letters.
    fn high(&self) -> f64 {
        let heading = if self.heading.is_some() {
            LINE + GAP
        } else {
            0.0
        };
        let own = if self.on_last { 0.0 } else { LINE };
        heading + small(self.lines.len()) * LINE + own + GAP
    }
}

/// The board as a picture.
pub fn board(map: &Map) -> String {
    let title = clean_line(&map.about.title);
    let scale = map.scales.front().map(AsRef::as_ref);
    let (foot, drawn) = scale.map_or((SLIDE[1] - EDGE, html! {}), |scale| {
        scale_at_foot(map, scale)
    });
    let about = format!(
        "{}, {}",
        capitalised(kind_title(map.about.kind)),
        map.about.began.format("%a %-d %b %Y")
    );
    let picture = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (SLIDE[0]) " " (SLIDE[1]) } role="img" aria-labelledby="title" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" {
            title id="title" { (title) ": " (about) }
            rect width=(SLIDE[0]) height=(SLIDE[1]) fill=(BRIGHT.ground) {}
            text x=(EDGE) y="52" font-size="34" font-weight="bold" fill=(BRIGHT.words) { (cut(&title, 30.0)) }
            text x=(SLIDE[0] - EDGE) y="52" font-size="24" text-anchor="end" fill=(BRIGHT.beside) { (about) }
            (columns(map, foot))
            (drawn)
        }
    };
    picture.into_string() + "\n"
}

/// The scale at the foot of the slide, and where it begins.
fn scale_at_foot(map: &Map, scale: &Scale) -> (f64, Markup) {
    let line = Line {
        total: SLIDE[0] - 2.0 * EDGE,
        margin: 24.0,
        letters: 21.0,
    };
    let drawn = draw(map, scale, line);
    let top = SLIDE[1] - 16.0 - drawn.high;
    let shapes = html! {
        text x=(EDGE) y=(n(top - 8.0)) font-size="26" font-weight="bold" fill=(BRIGHT.words) { (cut(&clean_line(&scale.question), 56.0)) }
        g transform={ "translate(" (EDGE) " " (n(top)) ")" } font-size=(line.letters) color=(BRIGHT.words) stroke-linecap="round" { (drawn.shapes) }
    };
    (top - 44.0, shapes)
}

fn columns(map: &Map, foot: f64) -> Markup {
    let order = map.about.order.columns();
    let wide = (SLIDE[0] - 2.0 * EDGE - 2.0 * GUTTER) / 3.0;
    let room = foot - TOP - 50.0;
    let laid = |size: f64| order.map(|column| items(map, column, wide / size));
    let high = |items: &Vec<Item>| items.iter().map(Item::high).sum::<f64>();
    let fits = |size: &f64| laid(*size).iter().all(|items| high(items) * *size <= room);
    let size = SIZES.into_iter().find(fits).unwrap_or(SMALLEST);
    let places = [0.0, 1.0, 2.0].map(|at| EDGE + at * (wide + GUTTER));
    html! {
        @for ((column, items), x) in order.into_iter().zip(laid(size)).zip(places) {
            text x=(n(x)) y=(n(TOP + 22.0)) font-size="30" font-weight="bold" fill=(BRIGHT.of(column)) { (column_title(column)) }
            line x1=(n(x)) y1=(n(TOP + 36.0)) x2=(n(x + wide)) y2=(n(TOP + 36.0)) stroke=(BRIGHT.of(column)) stroke-width="3" {}
            g font-size=(n(size)) { (written(&items, BRIGHT.of(column), Place { x, wide, size, room })) }
        }
    }
}

fn items(map: &Map, column: Column, room: f64) -> Vec<Item> {
    let mut items = Vec::new();
    for &category in column.categories() {
        let title = category_title(category, map.about.setting);
        for (number, entry) in map.entries_in(category).enumerate() {
            let heading = (number == 0).then_some(title);
            items.push(item(map, entry, heading, room));
        }
    }
    items
}

fn item(map: &Map, entry: &Entry, heading: Option<&'static str>, room: f64) -> Item {
    let lines = wrap(&clean_line(&in_one_line(entry, map)), room - INDENT);
    let beside = clean_line(&beside(map, entry).join(" · "));
    let beside = cut(&beside, room - INDENT);
    let last = lines.last().map_or(0.0, |line| width(line));
    Item {
        heading,
        sign: sign(entry),
        on_last: beside.is_empty() || INDENT + last + 1.0 + width(&beside) <= room,
        lines,
        beside,
    }
}

fn sign(entry: &Entry) -> &'static str {
    match entry.step.progress {
        _ if !entry.is_step() => "•",
        Progress::Done => "☑",
        Progress::NotNeeded => "–",
        Progress::Open | Progress::NotYet | Progress::Changed => "☐",
    }
}

/// Where a column stands, and how high it may become.
#[derive(Clone, Copy)]
struct Place {
    x: f64,
    wide: f64,
    size: f64,
    room: f64,
}

/// As many entries as there is room for, and how many more there are.
fn written(items: &[Item], colour: &str, place: Place) -> Markup {
    let size = place.size;
    let ends = items.iter().scan(0.0, |end, item| {
        *end += item.high() * size;
        Some(*end)
    });
    let ends: Vec<f64> = ends.collect();
    let fit = |room: f64| ends.iter().take_while(|&&end| end <= room).count();
    let all = fit(place.room) == items.len();
    let shown = fit(if all {
        place.room
    } else {
        place.room - LINE * size
    });
    let top = TOP + 44.0;
    html! {
        @for (item, end) in items.iter().zip(&ends).take(shown) {
            (one_item(item, colour, place, top + end - item.high() * size))
        }
        @if !all {
            @let above = if shown == 0 { 0.0 } else { ends[shown - 1] };
            text x=(n(place.x)) y=(n(top + above + size)) fill=(BRIGHT.beside) { "… and " (items.len() - shown) " more" }
        }
    }
}

fn one_item(item: &Item, colour: &str, place: Place, top: f64) -> Markup {
    let Place { x, wide, size, .. } = place;
    let line = LINE * size;
    let first = top
        + if item.heading.is_some() {
            line + GAP * size
        } else {
            0.0
        };
    let baseline = |number: usize| n(first + line * (small(number) + 0.8));
    let last = item.lines.len() - usize::from(item.on_last && !item.lines.is_empty());
    html! {
        @if let Some(heading) = item.heading {
            text x=(n(x)) y=(n(top + line * 0.9)) font-weight="bold" fill=(colour) { (heading) }
        }
        text x=(n(x)) y=(baseline(0)) fill=(colour) { (item.sign) }
        @for (number, words) in item.lines.iter().enumerate() {
            text x=(n(x + INDENT * size)) y=(baseline(number)) fill=(BRIGHT.words) { (words) }
        }
        @if !item.beside.is_empty() {
            text x=(n(x + wide)) y=(baseline(last)) text-anchor="end" fill=(BRIGHT.beside) { (item.beside) }
        }
    }
}
