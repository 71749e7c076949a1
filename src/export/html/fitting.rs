//! How a printed sheet is laid out, so that decisions, columns and scale stand on it together, with letters as large as can be.

use super::columns::for_paper;
use super::numbers::WIDE;
use super::statements::overall;
use crate::export::beside::beside;
use crate::export::letters::wrap;
use crate::export::scale_drawing::draw;
use crate::meeting::conclusions::{Decision, Differs};
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Column;

/// Sizes that are tried, in points, the largest first: nobody should have to read smaller letters.
const SIZES: [f64; 9] = [12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0];
/// The size of a sheet that goes over several pages.
const OVER_PAGES: f64 = 9.5;
/// A point in millimetres.
const POINT: f64 = 0.3528;
/// What can be printed on of an A4 sheet that lies across, in millimetres, less a line that a browser may break elsewhere.
const PAPER: [f64; 2] = [277.0, 186.0];
/// From one line to the next, in heights of the letters.
const LINE: f64 = 1.2;
/// Between two entries.
const GAP: f64 = 0.14;
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
    let together = SIZES.iter().map(|&points| (points, false));
    let apart = SIZES.iter().map(|&points| (points, true));
    for (points, scale_behind) in together.chain(apart) {
        let (shares, columns) = balanced(map, points);
        let scale = if scale_behind {
            0.0
        } else {
            scales(map, points)
        };
        if around(map, points) + columns + scale <= PAPER[1] {
            return Sheet {
                points,
                shares,
                scale_behind,
            };
        }
    }
    let (shares, _) = balanced(map, OVER_PAGES);
    Sheet {
        points: OVER_PAGES,
        shares,
        scale_behind: false,
    }
}

/// Widths with which the columns are about equally high, and the height of the highest, in millimetres.
fn balanced(map: &Map, points: f64) -> ([f64; 3], f64) {
    let em = points * POINT;
    let order = map.about.order.columns();
    let heights = |shares: [f64; 3]| {
        let room = shares.map(|share| Room(PAPER[0] / em * share - GUTTER));
        [0, 1, 2].map(|at| room[at].column(map, order[at]) * em)
    };
    let highest = |heights: [f64; 3]| heights.into_iter().fold(0.0, f64::max);
    let mut shares = [1.0 / 3.0; 3];
    let mut best = (shares, highest(heights(shares)));
    for _ in 0..6 {
        let now = heights(shares);
        let mean = now.iter().sum::<f64>() / 3.0;
        for (share, high) in shares.iter_mut().zip(now) {
            *share = (*share * (high / mean.max(1.0)).sqrt()).max(NARROWEST);
        }
        let whole: f64 = shares.iter().sum();
        shares = shares.map(|share| share / whole);
        let high = highest(heights(shares));
        if high < best.1 {
            best = (shares, high);
        }
    }
    best
}

/// How high everything is that always stands over the columns, in millimetres.
fn around(map: &Map, points: f64) -> f64 {
    let em = points * POINT;
    let quarter = Room((PAPER[0] / em - 5.9) / 4.0);
    em * (2.2 + quarter.decisions(map) + 2.4)
}

fn scales(map: &Map, points: f64) -> f64 {
    let em = points * POINT;
    let high = |scale| {
        let drawn = draw(map, scale, WIDE).high * PAPER[0] / WIDE.total;
        let half = Room(PAPER[0] / em * 0.45);
        let ends = half.lines(&scale.zero).max(half.lines(&scale.ten));
        drawn + em * (2.0 + ends * LINE)
    };
    overall(map).map(high).sum()
}

/// How wide a text may be, in heights of the letters.
#[derive(Clone, Copy)]
struct Room(f64);

impl Room {
    fn lines(self, text: &str) -> f64 {
        let lines = wrap(text, self.0).len();
        u16::try_from(lines).map_or(f64::from(u16::MAX), f64::from)
    }

    fn column(self, map: &Map, column: Column) -> f64 {
        let mut high = 0.0;
        for &category in column.categories() {
            if !map.place(category).is_empty() {
                high += 0.55 + LINE;
            }
            let entries = map.entries_in(category);
            high += entries.map(|entry| self.entry(map, entry)).sum::<f64>();
        }
        high
    }

    fn entry(self, map: &Map, entry: &Entry) -> f64 {
        let words = Self(self.0 - 1.1);
        let text = format!(
            "{} – {}",
            for_paper(entry, map),
            beside(map, entry).join(" · ")
        );
        words.lines(&text) * LINE + GAP + words.differing(map, &entry.differs)
    }

    fn differing(self, map: &Map, differs: &[Differs]) -> f64 {
        let words = Self(self.0 - 1.1);
        let lines = differs.iter().map(|one| {
            let name = map.names([&one.person]).concat();
            words.lines(&format!("{name} sees it differently: {}", one.why)) * LINE + GAP
        });
        lines.sum()
    }

    /// Four beside each other.
    fn decisions(self, map: &Map) -> f64 {
        let decided = map.conclusions.decided();
        let all: Vec<f64> = decided.map(|one| self.decision(map, one)).collect();
        if all.is_empty() {
            return 0.0;
        }
        let rows = all
            .chunks(4)
            .map(|row| row.iter().copied().fold(0.0, f64::max));
        2.8 + rows.sum::<f64>()
    }

    fn decision(self, map: &Map, one: &Decision) -> f64 {
        let words = Self(self.0 - 1.6);
        let because = if one.why.is_empty() {
            ""
        } else {
            ". Because: "
        };
        let text = format!("{}{because}{}", one.sentence(), one.why);
        words.lines(&text) * LINE + GAP + words.differing(map, &one.differs)
    }
}
