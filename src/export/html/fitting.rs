//! How a printed sheet is laid out, so that decisions, columns and scale stand on it together, with letters as large as can be.

use std::sync::Arc;

use super::columns::for_paper;
use super::numbers::WIDE;
use super::statements::overall;
use crate::export::beside::beside;
use crate::export::letters::Measured;
use crate::export::scale_drawing::draw;
use crate::meeting::conclusions::{Decision, Differs};
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Scale};
use crate::meeting::vocabulary::{Category, Column};

/// Sizes that are tried, in points, the largest first: nobody should have to read smaller letters.
const SIZES: [f64; 9] = [12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0];
/// The size of a sheet that goes over several pages.
const OVER_PAGES: f64 = 9.5;
/// A point in millimetres.
pub const POINT: f64 = 0.3528;
/// What can be printed on of an A4 sheet that lies across, in millimetres, less a line that a browser may break elsewhere.
const PAPER: [f64; 2] = [277.0, 186.0];
/// From one line to the next, in heights of the letters.
pub const LINE: f64 = 1.2;
/// Between two entries.
pub const GAP: f64 = 0.14;
/// A heading over entries.
pub const HEADING: f64 = 0.55 + LINE;
/// Before the words of an entry.
pub const INDENT: f64 = 1.1;
/// Between two columns.
const GUTTER: f64 = 1.5;
/// The narrowest column takes so much of the page.
const NARROWEST: f64 = 0.25;

/// How a sheet is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sheet {
    /// The size of the letters in points.
    pub points: f64,
    /// How much of the page each column takes, from the left; together 1.
    pub shares: [f64; 3],
    /// Whether the scale has no room under the columns and stands behind, with those of the goals.
    pub scale_behind: bool,
}

/// The largest letters with which everything fits on one page; else all but the scale; else as is good to read over several.
pub fn sheet_for(map: &Map) -> Sheet {
    let told = Told::of(map);
    let together = SIZES.iter().map(|&points| (points, false));
    let apart = SIZES.iter().map(|&points| (points, true));
    for (points, scale_behind) in together.chain(apart) {
        let (shares, columns) = told.balanced(points);
        let scale = if scale_behind {
            0.0
        } else {
            told.scales(points)
        };
        if told.over_columns(points) + columns + scale <= PAPER[1] {
            return Sheet {
                points,
                shares,
                scale_behind,
            };
        }
    }
    let (shares, _) = told.balanced(OVER_PAGES);
    Sheet {
        points: OVER_PAGES,
        shares,
        scale_behind: false,
    }
}

/// A text and who sees it differently, measured.
pub struct Item {
    words: Measured,
    differs: Vec<Measured>,
}

/// What stands on the sheet, measured once for all sizes.
struct Told {
    /// Headings and entries, from the left.
    columns: [(usize, Vec<Item>); 3],
    decisions: Vec<Item>,
    /// How high the drawing of a scale is in millimetres, and the sentences at its ends.
    scales: Vec<(f64, [Measured; 2])>,
}

impl Told {
    fn of(map: &Map) -> Self {
        let decided = map.conclusions.decided();
        let scale = |scale: &Scale| {
            let high = draw(map, scale, WIDE).high * PAPER[0] / WIDE.total;
            (high, [&scale.zero, &scale.ten].map(|end| Measured::of(end)))
        };
        Self {
            columns: map.about.order.columns().map(|one| column(map, one)),
            decisions: decided.map(|one| decision(map, one)).collect(),
            scales: overall(map).map(scale).collect(),
        }
    }

    /// Widths with which the columns are about equally high, and the height of the highest, in millimetres.
    fn balanced(&self, points: f64) -> ([f64; 3], f64) {
        let mut shares = [1.0 / 3.0; 3];
        let mut now = self.heights(shares, points);
        let mut best = (shares, highest(now));
        for _ in 0..6 {
            let mean = now.iter().sum::<f64>() / 3.0;
            for (share, high) in shares.iter_mut().zip(now) {
                *share = (*share * (high / mean.max(1.0)).sqrt()).max(NARROWEST);
            }
            let whole: f64 = shares.iter().sum();
            shares = shares.map(|share| share / whole);
            now = self.heights(shares, points);
            if highest(now) < best.1 {
                best = (shares, highest(now));
            }
        }
        best
    }

    /// How high the columns are in millimetres.
    fn heights(&self, shares: [f64; 3], points: f64) -> [f64; 3] {
        let em = points * POINT;
        [0, 1, 2].map(|at| {
            let room = PAPER[0] / em * shares[at] - GUTTER - INDENT;
            let (headings, items) = &self.columns[at];
            let items = items.iter().map(|item| item.high(room)).sum::<f64>();
            em * (count(*headings) * HEADING + items)
        })
    }

    /// How high everything is that always stands over the columns, in millimetres.
    fn over_columns(&self, points: f64) -> f64 {
        let em = points * POINT;
        let quarter = (PAPER[0] / em - 5.9) / 4.0 - 1.6;
        let rows = self.decisions.chunks(4);
        let rows = rows.map(|row| {
            row.iter()
                .map(|item| item.high(quarter))
                .fold(0.0, f64::max)
        });
        let decisions = if self.decisions.is_empty() {
            0.0
        } else {
            2.8 + rows.sum::<f64>()
        };
        em * (4.6 + decisions)
    }

    fn scales(&self, points: f64) -> f64 {
        let em = points * POINT;
        let half = PAPER[0] / em * 0.45;
        let high = |(drawn, ends): &(f64, [Measured; 2])| {
            let [zero, ten] = ends.each_ref().map(|end| end.lines(half));
            drawn + em * (2.0 + zero.max(ten) * LINE)
        };
        self.scales.iter().map(high).sum()
    }
}

impl Item {
    /// How high it is in a room so wide, both in heights of the letters.
    pub fn high(&self, room: f64) -> f64 {
        let own = self.words.lines(room) * LINE + GAP;
        let differs = self.differs.iter();
        own + differs
            .map(|one| one.lines(room - INDENT) * LINE + GAP)
            .sum::<f64>()
    }
}

fn highest(heights: [f64; 3]) -> f64 {
    heights.into_iter().fold(0.0, f64::max)
}

fn count(things: usize) -> f64 {
    u16::try_from(things).map_or(f64::from(u16::MAX), f64::from)
}

fn column(map: &Map, column: Column) -> (usize, Vec<Item>) {
    let filled = |category: &&Category| !map.place(**category).is_empty();
    let headings = column.categories().iter().filter(filled).count();
    let entries = column
        .categories()
        .iter()
        .flat_map(|&one| map.entries_in(one));
    let item = |entry: &Arc<Entry>| {
        let beside = beside(map, entry).join(" · ");
        item(
            map,
            &format!("{} – {beside}", for_paper(entry, map)),
            &entry.differs,
        )
    };
    (headings, entries.map(item).collect())
}

/// A decision, measured.
pub fn decision(map: &Map, one: &Decision) -> Item {
    let because = if one.why.is_empty() {
        ""
    } else {
        ". Because: "
    };
    item(
        map,
        &format!("{}{because}{}", one.sentence(), one.why),
        &one.differs,
    )
}

/// A text, measured.
pub fn item(map: &Map, words: &str, differs: &[Differs]) -> Item {
    let told = |one: &Differs| {
        let name = map.names([&one.person]).concat();
        Measured::of(&format!("{name} sees it differently: {}", one.why))
    };
    Item {
        words: Measured::of(words),
        differs: differs.iter().map(told).collect(),
    }
}
