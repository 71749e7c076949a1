//! What a meeting is made of: people, entries, scales, bookmarks, and the numbers that name them.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::vocabulary::{Attendance, Category, Kind, Known, Order, Setting, Side};

/// Names a person within one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// Names an entry within one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub u32);

/// Names a scale within one meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ScaleId(pub u32);

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
    /// Whether they are on the list; whoever was taken off it keeps their name on what they said.
    pub listed: bool,
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
}

impl Entry {
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

/// What one person said on one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Whose it is.
    pub person: PersonId,
    /// The number, if asked already.
    pub answer: Option<Answer>,
    /// Why that number.
    pub why: String,
    /// What would make it one higher.
    pub one_up: String,
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
    /// The answers, in the order in which people were first asked.
    pub marks: Vec<Mark>,
}

impl Scale {
    /// What this person said, if anything.
    pub fn mark(&self, person: PersonId) -> Option<&Mark> {
        self.marks.iter().find(|mark| mark.person == person)
    }
}

/// A moment that was given a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bookmark {
    /// Milliseconds since the start.
    pub at: u64,
    /// What the chair called it; may be empty.
    pub name: String,
}
