//! The numbers of a scale laid out along a line, so that no two marks and no two labels touch. Arithmetic alone.

use super::letters::{cut, width};
use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Scale, Score};
use crate::meeting::vocabulary::Side;

/// A name on the line is cut to so many heights of its letters; it stands whole where the number is told.
const WIDEST_NAME: f64 = 13.0;
/// Between two labels, in heights of their letters.
const GAP: f64 = 0.8;

/// Somebody's number on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The number.
    pub score: Score,
    /// Whether it is a child's.
    pub child: bool,
    /// How many marks of the same number stand below it.
    pub above: usize,
    /// Name and number.
    pub label: String,
    /// The row of the label, counted from 0.
    pub row: usize,
    /// Where the label begins.
    pub from: f64,
}

/// The line that numbers stand on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// How wide the whole drawing is.
    pub total: f64,
    /// How far the line stays away from the edges.
    pub margin: f64,
    /// How high letters are.
    pub letters: f64,
}

impl Line {
    /// Where a number stands.
    pub fn place(&self, score: Score) -> f64 {
        let line = self.total - 2.0 * self.margin;
        self.margin + line * f64::from(score.halves()) / f64::from(Score::TOP)
    }
}

/// Everybody's number from low to high.
pub fn place_marks(map: &Map, scale: &Scale, line: Line) -> Vec<Placed> {
    let mut placed = numbers(map, scale);
    placed.sort_by_key(|one| one.score);
    let mut ends: Vec<f64> = Vec::new();
    let mut before: Option<(Score, usize)> = None;
    for one in &mut placed {
        one.above = match before {
            Some((score, above)) if score == one.score => above + 1,
            _ => 0,
        };
        before = Some((one.score, one.above));
        let wide = width(&one.label) * line.letters;
        let middle = line.place(one.score) - wide / 2.0;
        one.from = middle.min(line.total - wide).max(0.0);
        let free = ends.iter().position(|&end| end <= one.from);
        one.row = free.unwrap_or(ends.len());
        if free.is_none() {
            ends.push(0.0);
        }
        ends[one.row] = one.from + wide + GAP * line.letters;
    }
    placed
}

fn numbers(map: &Map, scale: &Scale) -> Vec<Placed> {
    let marks = scale.marks.iter().filter_map(|mark| {
        let person = map.person(mark.person)?;
        let Some(Answer::Score(score)) = scale.shown(mark).answer else {
            return None;
        };
        Some(Placed {
            score,
            child: person.side == Side::Child,
            above: 0,
            label: format!("{} {score}", cut(&clean_line(&person.name), WIDEST_NAME)),
            row: 0,
            from: 0.0,
        })
    });
    marks.collect()
}

/// The numbers at which somebody stood before, each once: last time, and earlier in this meeting.
pub fn stood_before(scale: &Scale) -> Vec<Score> {
    let mut before: Vec<Score> = scale
        .marks
        .iter()
        .flat_map(|mark| {
            let shown = scale.shown(mark);
            let path = mark.path.iter().filter(move |given| *given != shown);
            let answers = path.map(|given| given.answer).chain([mark.last_time]);
            answers.filter_map(|answer| match answer {
                Some(Answer::Score(score)) => Some(score),
                _ => None,
            })
        })
        .collect();
    before.sort();
    before.dedup();
    before
}
