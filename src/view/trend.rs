//! How numbers moved over several meetings: a line from 0 to 10 for each meeting, one under the other.

use super::bar::{axis, label};
use super::paint::Canvas;
use super::spread::Same;
use super::theme::Role;
use super::wrap::{cut, width};
use crate::meeting::parts::Score;
use crate::meeting::trajectory::{Line, Past, lines};

/// A row of the picture.
#[derive(Clone, Debug, PartialEq)]
pub enum TrendRow {
    /// A question, what 0 means, what 10 means.
    Asks([String; 3]),
    /// The numbers of one meeting.
    Numbers {
        /// When it was.
        when: String,
        /// The numbers, from low to high.
        spread: Vec<Same>,
    },
    /// Something in words.
    Words(String),
    /// Nothing.
    Blank,
}

/// The numbers of one meeting from low to high; `children` are the names of those who are children.
fn spread_of(numbers: &[(String, Score)], children: &[&str]) -> Vec<Same> {
    let mut spread: Vec<Same> = Vec::new();
    for (name, score) in numbers {
        let child = children.contains(&name.as_str());
        match spread.iter_mut().find(|same| same.score == *score) {
            Some(same) => {
                same.names.push(name.clone());
                same.child |= child;
            }
            None => spread.push(Same {
                score: *score,
                names: vec![name.clone()],
                child,
                was: None,
            }),
        }
    }
    spread.sort_by_key(|same| same.score);
    spread
}

/// Everything that is to be shown of a chain of meetings, the oldest first.
pub fn trend_rows(chain: &[Past], children: &[&str]) -> Vec<TrendRow> {
    let mut rows = Vec::new();
    for line in lines(chain) {
        if !rows.is_empty() {
            rows.push(TrendRow::Blank);
        }
        rows.push(TrendRow::Asks(line.asks.clone()));
        rows.extend(
            line.points
                .iter()
                .map(|(place, numbers)| TrendRow::Numbers {
                    when: chain[*place].began.format("%-d %b %Y").to_string(),
                    spread: spread_of(numbers, children),
                }),
        );
        rows.extend(moved(&line).into_iter().map(TrendRow::Words));
    }
    if rows.is_empty() {
        let none = "No number was given in any of these meetings.";
        rows.push(TrendRow::Words(none.to_owned()));
    }
    rows
}

/// Ways in words share a row up to this width, in columns, so that none is cut in a small window.
const LONGEST_WORDS: usize = 74;

/// Everybody's way in words: `Mum 3 → 5 → 7`; a dash where somebody gave no number.
fn moved(line: &Line) -> Vec<String> {
    if line.points.len() < 2 {
        return Vec::new();
    }
    let mut names: Vec<&String> = Vec::new();
    for (name, _) in line.points.iter().flat_map(|(_, numbers)| numbers) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let way = |name: &String| {
        let steps = line.points.iter().map(|(_, numbers)| {
            let found = numbers.iter().find(|(other, _)| other == name);
            found.map_or("–".to_owned(), |(_, score)| score.to_string())
        });
        format!("{name} {}", steps.collect::<Vec<_>>().join(" → "))
    };
    let mut rows: Vec<String> = Vec::new();
    for way in names.into_iter().map(way) {
        match rows.last_mut() {
            Some(row) if width(row) + 3 + width(&way) <= LONGEST_WORDS => {
                row.push_str(" · ");
                row.push_str(&way);
            }
            _ => rows.push(way),
        }
    }
    rows
}

impl TrendRow {
    /// How many rows it takes.
    pub fn rows(&self) -> usize {
        match self {
            Self::Numbers { .. } => 2,
            _ => 1,
        }
    }

    /// Paints it.
    pub fn paint(&self, canvas: &mut Canvas) {
        let columns = canvas.columns();
        match self {
            Self::Asks([question, ..]) => {
                canvas.text(
                    1,
                    0,
                    &cut(question, columns.saturating_sub(2)),
                    Role::Strong,
                );
            }
            Self::Numbers { when, spread } => {
                canvas.text(2, 0, when, Role::Beside);
                let from = 17;
                let line = (from, columns.saturating_sub(from + 5));
                axis(canvas, spread, &[], line, 0);
                label(canvas, spread, &[], line, 1);
            }
            Self::Words(words) => {
                canvas.text(2, 0, &cut(words, columns.saturating_sub(3)), Role::Beside);
            }
            Self::Blank => {}
        }
    }
}
