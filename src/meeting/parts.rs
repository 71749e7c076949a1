//! What a meeting is made of: people, entries, steps, bookmarks; scales and the numbers that name things beside them.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

pub use super::ids::{
    DecisionId, EntryId, GoalId, ItemId, PageId, PersonId, RuleId, ScaleId, StatementId,
};
pub use super::scale::{Answer, Given, Mark, Scale, Score};
use super::vocabulary::{Attendance, Category, Kind, Known, Order, Progress, Setting, Side};

/// What a meeting is, before anyone has said a word.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Twelve hexadecimal digits that no other meeting has.
    #[serde(default)]
    pub id: String,
    /// As the chair named it.
    #[serde(default)]
    pub title: String,
    /// What the meeting is for.
    #[serde(default = "mapping")]
    pub kind: Kind,
    /// The service it stands in.
    #[serde(default = "safety")]
    pub setting: Setting,
    /// Which column stands first.
    #[serde(default = "worried_first")]
    pub order: Order,
    /// The wall clock when it began, with its offset.
    #[serde(default)]
    pub began: DateTime<FixedOffset>,
    /// The file of the meeting it reviews.
    #[serde(default)]
    pub reviews: Option<String>,
}

fn mapping() -> Kind {
    Kind::Mapping
}

fn safety() -> Setting {
    Setting::Safety
}

fn worried_first() -> Order {
    Order::WorriedFirst
}

impl Default for About {
    fn default() -> Self {
        Self {
            id: String::new(),
            title: String::new(),
            kind: mapping(),
            setting: safety(),
            order: worried_first(),
            began: DateTime::default(),
            reviews: None,
        }
    }
}

/// Somebody the meeting knows by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Names the person in records.
    pub id: PersonId,
    /// Name or initials, as people in the room say it.
    pub name: String,
    /// What they are to the child, or their work.
    pub role: String,
    /// How they belong to the meeting.
    pub side: Side,
    /// For whom they work, if that matters.
    pub agency: String,
    /// Whether they are in the room.
    pub attendance: Attendance,
    /// When they were last said to be in the room, in milliseconds since the start.
    pub here_since: u64,
    /// Whether they are on the list; whoever was taken off it keeps their name on what they said.
    pub listed: bool,
}

/// Somebody sees it differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differs {
    /// Who.
    pub person: PersonId,
    /// How they see it.
    pub why: String,
}

/// Something that was said and kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names the entry in records.
    pub id: EntryId,
    /// Where it belongs.
    pub category: Category,
    /// One paragraph; words in quotation marks are the speaker's own.
    pub text: String,
    /// Who said it: nobody named, one or several.
    pub speakers: Vec<PersonId>,
    /// How it is known, if that was said.
    pub known: Option<Known>,
    /// When its first letter came, in milliseconds since the start.
    pub at: u64,
    /// Who does it by when; says something only where the entry is a next step.
    pub step: Step,
    /// Whether it stood at the end of the meeting before, in the same words.
    pub carried: bool,
    /// Whether it is held back: at most a closed mark is seen of it.
    pub held: bool,
    /// Who sees it differently, and how.
    pub differs: Vec<Differs>,
    /// Whether it was read back and everybody said that it is what was meant.
    pub agreed: bool,
}

/// Who does a next step, by when, for which goal, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Who does it; the first of several answers for it.
    pub who: Vec<PersonId>,
    /// The last day on which it may be done.
    pub by: Option<NaiveDate>,
    /// The goal that it is for.
    pub goal: Option<GoalId>,
    /// What became of it.
    pub progress: Progress,
}

impl Step {
    /// Whether it is still to be done.
    pub fn is_open(&self) -> bool {
        !matches!(self.progress, Progress::Done | Progress::NotNeeded)
    }

    /// Whether it should have been done before this day.
    pub fn is_overdue(&self, today: NaiveDate) -> bool {
        self.is_open() && self.by.is_some_and(|by| by < today)
    }
}

impl Entry {
    /// Whether it is something that somebody does.
    pub fn is_step(&self) -> bool {
        self.category == Category::NextSteps
    }

    /// Whether any of it is in quotation marks: the speaker's own words.
    pub fn has_own_words(&self) -> bool {
        own_words(&self.text)
    }
}

/// Whether a text holds words in quotation marks.
pub fn own_words(text: &str) -> bool {
    let closes = |open: char, close: char| {
        text.split_once(open)
            .is_some_and(|(_, rest)| rest.chars().position(|c| c == close).is_some_and(|n| n > 0))
    };
    closes('"', '"') || closes('“', '”')
}

/// A part of the agenda that has begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BegunPart {
    /// Its place in the agenda, counted from 0.
    pub part: usize,
    /// What it was called.
    pub title: String,
    /// When it began, in milliseconds since the start.
    pub at: u64,
}

/// A moment that was given a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// Milliseconds since the start.
    pub at: u64,
    /// What the chair called it; may be empty.
    pub name: String,
}
