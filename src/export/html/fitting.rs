//! How large the letters of a printed sheet can be, so that decisions, columns and scale stand on it together.

use super::numbers::WIDE;
use super::said::beside;
use super::statements::overall;
use crate::export::letters::wrap;
use crate::export::scale_drawing::draw;
use crate::meeting::conclusions::{Decision, Differs};
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Column;
use crate::practice::telling::in_one_line;

/// Sizes that are tried, in points, the largest first.
const SIZES: [f64; 10] = [12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5];
/// The size of a sheet that goes over several pages.
const OVER_PAGES: f64 = 9.5;
/// A point in millimetres.
const POINT: f64 = 0.3528;
/// What can be printed on of an A4 sheet that lies across, in millimetres.
const PAPER: [f64; 2] = [277.0, 187.0];
/// The letters of the page are so much narrower than those that drawings reckon with.
const NARROWER: f64 = 0.87;
/// From one line to the next, in heights of the letters.
const LINE: f64 = 1.25;

/// The largest size at which everything fits; else the one that is good to read over several pages.
pub fn letters_that_fit(map: &Map) -> f64 {
    let fits = |size: &&f64| height(map, **size) <= PAPER[1];
    SIZES.iter().find(fits).copied().unwrap_or(OVER_PAGES)
}

/// How high the sheet is in millimetres with letters of this size.
fn height(map: &Map, points: f64) -> f64 {
    let em = points * POINT;
    let third = Room((PAPER[0] / em - 3.0) / 3.0);
    let columns = Column::ALL.iter().map(|&column| third.column(map, column));
    let columns = columns.fold(0.0, f64::max);
    let in_letters = 2.2 + third.decisions(map) + 2.4 + columns;
    let scales: f64 = overall(map)
        .map(|scale| {
            let high = draw(map, scale, WIDE).high * PAPER[0] / WIDE.total;
            let half = Room(PAPER[0] / em * 0.45);
            let ends = half.lines(&scale.zero).max(half.lines(&scale.ten));
            high + em * (2.6 + ends * LINE)
        })
        .sum();
    in_letters * em + scales + em * 1.6
}

/// How wide a text may be, in heights of the letters.
#[derive(Clone, Copy)]
struct Room(f64);

impl Room {
    fn lines(self, text: &str) -> f64 {
        let lines = wrap(text, self.0 / NARROWER).len();
        u16::try_from(lines).map_or(f64::from(u16::MAX), f64::from)
    }

    fn column(self, map: &Map, column: Column) -> f64 {
        let mut high = 0.0;
        for &category in column.categories() {
            if !map.place(category).is_empty() {
                high += 0.65 + LINE;
            }
            let entries = map.entries_in(category);
            high += entries.map(|entry| self.entry(map, entry)).sum::<f64>();
        }
        high
    }

    fn entry(self, map: &Map, entry: &Entry) -> f64 {
        let words = Self(self.0 - 1.1);
        let text = format!("{} {}", in_one_line(entry, map), beside(map, entry).join(" · "));
        words.lines(&text) * LINE + 0.12 + words.differing(map, &entry.differs)
    }

    fn differing(self, map: &Map, differs: &[Differs]) -> f64 {
        let words = Self(self.0 - 1.1);
        let lines = differs.iter().map(|one| {
            let name = map.names([&one.person]).concat();
            words.lines(&format!("{name} sees it differently: {}", one.why)) * LINE + 0.12
        });
        lines.sum()
    }

    /// Three beside each other.
    fn decisions(self, map: &Map) -> f64 {
        let all: Vec<f64> = map.conclusions.decided().map(|one| self.decision(map, one)).collect();
        if all.is_empty() {
            return 0.0;
        }
        let rows = all.chunks(3).map(|row| row.iter().copied().fold(0.0, f64::max));
        3.4 + rows.sum::<f64>()
    }

    fn decision(self, map: &Map, one: &Decision) -> f64 {
        let words = Self(self.0 - 1.6);
        let because = if one.why.is_empty() { "" } else { " Because: " };
        let asked = if one.all_agree { " Everybody was asked and sees it so." } else { "" };
        let text = format!("{}{because}{}{asked}", one.sentence(), one.why);
        words.lines(&text) * LINE + 0.12 + words.differing(map, &one.differs)
    }
}
