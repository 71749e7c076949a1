//! How numbers moved from meeting to meeting: told as they were given, never averaged, a gap where nobody was asked.

use chrono::{DateTime, FixedOffset};

use super::map::Map;
use super::parts::{Answer, Score};
use super::vocabulary::{Category, Known};

/// A meeting of the past, as far as a later one needs it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// Its title.
    pub title: String,
    /// When it began.
    pub began: DateTime<FixedOffset>,
    /// Its scales.
    pub scales: Vec<PastScale>,
    /// What was said in it.
    pub entries: Vec<PastEntry>,
}

/// A scale of a past meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastScale {
    /// The question, what 0 means, what 10 means: a changed question begins a new line.
    pub asks: [String; 3],
    /// Who gave which number, in the order of asking.
    pub numbers: Vec<(String, Score)>,
}

/// An entry of a past meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastEntry {
    /// Where it stood.
    pub category: Category,
    /// What it says.
    pub text: String,
    /// The names of those who said it.
    pub speakers: Vec<String>,
    /// How it is known.
    pub known: Option<Known>,
}

impl Past {
    /// The meeting whose map this is.
    pub fn of(map: &Map) -> Self {
        let map = &*map.marked();
        let entries = Category::ALL
            .iter()
            .flat_map(|&category| map.entries_in(category))
            .filter(|entry| !entry.held)
            .map(|entry| PastEntry {
                category: entry.category,
                text: entry.text.clone(),
                speakers: map
                    .names(&entry.speakers)
                    .into_iter()
                    .map(str::to_owned)
                    .collect(),
                known: entry.known,
            });
        Self {
            title: map.about.title.clone(),
            began: map.about.began,
            scales: scales_of(map),
            entries: entries.collect(),
        }
    }
}

fn scales_of(map: &Map) -> Vec<PastScale> {
    let scale = |scale: &std::sync::Arc<super::parts::Scale>| PastScale {
        asks: [
            scale.question.clone(),
            scale.zero.clone(),
            scale.ten.clone(),
        ],
        numbers: scale
            .marks
            .iter()
            .filter_map(|mark| match scale.shown(mark).answer {
                Some(Answer::Score(score)) => Some((map.person(mark.person)?.name.clone(), score)),
                _ => None,
            })
            .collect(),
    };
    map.scales.iter().map(scale).collect()
}

/// One question over all the meetings in which it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The question, what 0 means, what 10 means.
    pub asks: [String; 3],
    /// The numbers of each meeting in which somebody gave one, oldest first, with the place of the meeting in the chain.
    pub points: Vec<(usize, Vec<(String, Score)>)>,
}

/// The line of every question, in the order in which they were first asked. Questions without a number have none.
pub fn lines(chain: &[Past]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (place, meeting) in chain.iter().enumerate() {
        for scale in meeting
            .scales
            .iter()
            .filter(|scale| !scale.numbers.is_empty())
        {
            let point = (place, scale.numbers.clone());
            match lines.iter_mut().find(|line| line.asks == scale.asks) {
                Some(line) => line.points.push(point),
                None => lines.push(Line {
                    asks: scale.asks.clone(),
                    points: vec![point],
                }),
            }
        }
    }
    lines
}
