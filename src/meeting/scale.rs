//! Scales: questions that are answered with a number from 0 to 10, and the way each number took.

use serde::{Deserialize, Serialize};

use super::ids::{GoalId, PersonId, ScaleId};

/// A number on a scale, in halves: 7 is three and a half.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Score(u8);

impl Score {
    /// The highest score, in halves.
    pub const TOP: u8 = 20;

    /// A score of so many halves, 20 at most.
    pub fn of_halves(halves: u8) -> Self {
        Self(halves.min(Self::TOP))
    }

    /// How many halves it is, 0 to 20.
    pub fn halves(self) -> u8 {
        self.0
    }

    /// The number, 0 to 10.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0 / 2, self.0 % 2) {
            (0, 1) => f.write_str("½"),
            (whole, 1) => write!(f, "{whole}½"),
            (whole, _) => write!(f, "{whole}"),
        }
    }
}

impl Serialize for Score {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.value())
    }
}

impl<'de> Deserialize<'de> for Score {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = f64::deserialize(deserializer)?;
        (0..=Self::TOP)
            .map(Self)
            .find(|score| (score.value() - value).abs() < f64::EPSILON)
            .ok_or_else(|| serde::de::Error::custom("a number is 0 to 10, in halves"))
    }
}

/// What somebody answered when asked for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A number, 0 to 10.
    Score(Score),
    /// Would rather not say.
    RatherNot,
}

/// What somebody said when asked for a number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// The number, if asked already.
    pub answer: Option<Answer>,
    /// Why that number.
    pub why: String,
    /// What would make it one higher.
    pub one_up: String,
}

impl Given {
    /// Whether nothing was said: somebody was not asked yet, or was only asked last time.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What one person said on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whose it is.
    pub person: PersonId,
    /// What stands.
    pub given: Given,
    /// What they said in earlier rounds of this meeting, oldest first.
    pub path: Vec<Given>,
    /// Their number at the end of the meeting before.
    pub last_time: Option<Answer>,
}

impl Mark {
    /// The mark of somebody who has not been asked.
    pub fn of(person: PersonId) -> Self {
        Self {
            person,
            given: Given::default(),
            path: Vec::new(),
            last_time: None,
        }
    }

    /// What stands for this person: the number of this round, or of the last round in which they gave one.
    pub fn standing(&self) -> &Given {
        let earlier = self.path.iter().rev();
        let mut all = std::iter::once(&self.given).chain(earlier);
        all.find(|given| given.answer.is_some())
            .unwrap_or(&self.given)
    }
}

/// A question that is answered with a number from 0 to 10.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// Names the scale in records.
    pub id: ScaleId,
    /// The question as it is asked.
    pub question: String,
    /// What 0 means.
    pub zero: String,
    /// What 10 means.
    pub ten: String,
    /// The goal it is about; the overall scale is about none.
    pub goal: Option<GoalId>,
    /// The answers, in the order in which people were first asked.
    pub marks: Vec<Mark>,
    /// How many rounds were begun after the first.
    pub rounds: usize,
    /// Whether the numbers of this round are still covered.
    pub sealed: bool,
    /// Whether this round began with covered numbers, shown by now or not.
    pub began_covered: bool,
}

impl Scale {
    /// What this person said, if anything.
    pub fn mark(&self, person: PersonId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.person == person)
    }

    /// What the room may see of somebody's number: in a sealed round only what stood before it.
    pub fn shown<'a>(&self, mark: &'a Mark) -> &'a Given {
        static NOTHING: Given = Given {
            answer: None,
            why: String::new(),
            one_up: String::new(),
        };
        match (self.sealed, mark.path.last()) {
            (false, _) => mark.standing(),
            (true, Some(before)) => before,
            (true, None) => &NOTHING,
        }
    }
}
