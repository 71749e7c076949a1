//! The numbers of a scale laid out along a line: who stands where, and labels that never touch. Arithmetic alone.

use super::wrap::{cut, width};
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Mark, Scale, Score};
use crate::meeting::vocabulary::Side;

/// Everybody who gave one number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Same {
    /// The number.
    pub score: Score,
    /// Who, in the order of asking.
    pub names: Vec<String>,
    /// Whether a child is among them.
    pub child: bool,
    /// What somebody who is alone with this number said before: earlier today, else last time.
    pub was: Option<String>,
}

/// The numbers of a scale from low to high, and who would rather not say.
pub fn spread(map: &Map, scale: &Scale) -> (Vec<Same>, Vec<String>) {
    let mut spread: Vec<Same> = Vec::new();
    let mut silent = Vec::new();
    for mark in &scale.marks {
        let Some(person) = map.person(mark.person) else {
            continue;
        };
        let name = person.name.clone();
        let child = person.side == Side::Child;
        match scale.shown(mark).answer {
            Some(Answer::Score(score)) => match spread.iter_mut().find(|s| s.score == score) {
                Some(same) => {
                    same.names.push(name);
                    same.child |= child;
                    same.was = None;
                }
                None => spread.push(Same {
                    score,
                    names: vec![name],
                    child,
                    was: before(scale, mark),
                }),
            },
            Some(Answer::RatherNot) => silent.push(name),
            None => {}
        }
    }
    spread.sort_by_key(|same| same.score);
    (spread, silent)
}

/// What somebody said before what is shown now, in words.
fn before(scale: &Scale, mark: &Mark) -> Option<String> {
    let shown = scale.shown(mark);
    let earlier = mark.path.iter().rev().find(|given| *given != shown);
    let (word, answer) = match (earlier, mark.last_time) {
        (Some(given), _) => ("was", given.answer),
        (None, last_time) => ("last time", last_time),
    };
    match answer {
        Some(Answer::Score(score)) => Some(format!("{word} {score}")),
        _ => None,
    }
}

/// Where people stood before: at the end of the meeting before, and in earlier rounds of this one.
pub fn ghosts(scale: &Scale) -> Vec<Score> {
    let score = |answer: Option<Answer>| match answer {
        Some(Answer::Score(score)) => Some(score),
        _ => None,
    };
    scale
        .marks
        .iter()
        .flat_map(|mark| {
            let path = mark.path.iter().map(|given| given.answer);
            path.chain([mark.last_time]).filter_map(score)
        })
        .collect()
}

/// A label and where it begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// Its row, counted from 0.
    pub row: usize,
    /// Its first column.
    pub from: usize,
    /// What it says.
    pub text: String,
}

/// The column of a score on a line of so many columns.
pub fn column_of(score: Score, from: usize, columns: usize) -> usize {
    let steps = usize::from(Score::TOP);
    from + (usize::from(score.halves()) * columns.saturating_sub(1) + steps / 2) / steps
}

/// How many letters of each name are shown, from all to none, until there is room.
pub const LENGTHS: [usize; 7] = [usize::MAX, 20, 10, 6, 4, 2, 0];

/// Places a label for every number, as near to it as can be, names as long as there is room. None if even the shortest do not fit.
pub fn place_labels(
    spread: &[Same],
    (from, columns): (usize, usize),
    total: usize,
    rows: usize,
) -> Option<Vec<Label>> {
    LENGTHS.into_iter().find_map(|longest| {
        let texts: Vec<(usize, String)> = spread
            .iter()
            .map(|same| (column_of(same.score, from, columns), words(same, longest)))
            .collect();
        fit(&texts, total, rows)
    })
}

/// The names of a group, each cut to so many letters; 0 only counts them.
pub fn words(same: &Same, longest: usize) -> String {
    if longest == 0 {
        let people = same.names.len();
        return if people == 1 {
            same.score.to_string()
        } else {
            format!("{}×{people}", same.score)
        };
    }
    let names: Vec<String> = same
        .names
        .iter()
        .map(|name| {
            if longest == usize::MAX {
                name.clone()
            } else {
                cut(name, longest)
            }
        })
        .collect();
    let was = same.was.as_ref().filter(|_| longest == usize::MAX);
    let was = was.map_or(String::new(), |was| format!(" ({was})"));
    format!("{} {}{was}", names.join(", "), same.score)
}

/// A label pushed aside by so many columns still stands by its mark.
const NEAR: usize = 4;

/// Puts labels centred under their marks, pushed right where they would touch, on as many rows as there are.
fn fit(texts: &[(usize, String)], total: usize, rows: usize) -> Option<Vec<Label>> {
    let mut ends = vec![0usize; rows];
    let mut labels = Vec::with_capacity(texts.len());
    for (mark, text) in texts {
        let wide = width(text);
        let wanted = mark.saturating_sub(wide / 2).min(total.checked_sub(wide)?);
        let pushed = |row: usize| ends[row].saturating_sub(wanted);
        let near = (0..rows).find(|&row| pushed(row) <= NEAR);
        let row = near.or_else(|| (0..rows).min_by_key(|&row| pushed(row)))?;
        let start = wanted.max(ends[row]);
        ends[row] = start + wide + 2;
        labels.push(Label {
            row,
            from: start,
            text: text.clone(),
        });
    }
    pull_left(&mut labels, total, rows).then_some(labels)
}

/// Moves what hangs over the right end back; says whether all fits then.
fn pull_left(labels: &mut [Label], total: usize, rows: usize) -> bool {
    let mut limits = vec![total; rows];
    for label in labels.iter_mut().rev() {
        let wide = width(&label.text);
        let Some(latest) = limits[label.row].checked_sub(wide) else {
            return false;
        };
        label.from = label.from.min(latest);
        limits[label.row] = label.from.saturating_sub(2);
    }
    let mut ends = vec![0usize; rows];
    labels.iter().all(|label| {
        let clear = label.from >= ends[label.row];
        ends[label.row] = label.from + width(&label.text) + 2;
        clear
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(halves: u8, names: &[&str]) -> Same {
        Same {
            score: Score::of_halves(halves),
            names: names.iter().map(|&name| name.to_owned()).collect(),
            child: false,
            was: None,
        }
    }

    fn apart(labels: &[Label]) -> bool {
        labels.iter().enumerate().all(|(n, one)| {
            labels[n + 1..].iter().all(|other| {
                one.row != other.row
                    || one.from + width(&one.text) < other.from
                    || other.from + width(&other.text) < one.from
            })
        })
    }

    #[test]
    fn six_people_who_say_three_share_a_label() {
        let six = [same(6, &["Mum", "Dad", "Nan", "Sam", "SW", "School"])];
        let labels = place_labels(&six, (20, 50), 78, 1);
        let texts: Vec<String> = labels
            .iter()
            .flatten()
            .map(|label| label.text.clone())
            .collect();
        assert_eq!(texts, ["Mum, Dad, Nan, Sam, SW, School 3"]);
    }

    #[test]
    fn labels_never_touch_and_never_leave_the_line() {
        for columns in [20, 40, 60, 140] {
            for gap in 1..7u8 {
                let spread: Vec<Same> = (0..=20)
                    .step_by(usize::from(gap))
                    .map(|halves| same(halves, &["Grandmother", "Health visitor"]))
                    .collect();
                if let Some(labels) = place_labels(&spread, (3, columns - 6), columns, 1) {
                    assert!(apart(&labels), "{labels:?}");
                    let inside = |label: &Label| label.from + width(&label.text) <= columns;
                    assert!(labels.iter().all(inside));
                }
            }
        }
    }

    #[test]
    fn zero_and_ten_stand_at_the_ends() {
        assert_eq!(column_of(Score::of_halves(0), 5, 51), 5);
        assert_eq!(column_of(Score::of_halves(20), 5, 51), 55);
        assert_eq!(column_of(Score::of_halves(10), 5, 51), 30);
    }
}
