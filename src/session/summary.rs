//! The map at the head of a file: what stood when it was last closed, for people, lists and other programs.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, Serialize};

use super::child_summary::{Houses, Page};
use crate::meeting::clean::clean_line;
use crate::meeting::parts::Score;
use crate::meeting::vocabulary::{Attendance, Category, Column, Known, PlanPart, Progress, Side};

/// What stood after a certain record. It is derived: a meeting is never continued from it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// The number of the last record it includes; 0 means that there is no map.
    pub made_at: u64,
    /// Everybody on the list, as they sit.
    pub people: Vec<Person>,
    /// The three columns, in the order of the meeting.
    pub columns: Vec<Heading>,
    /// The scales and their numbers.
    pub scales: Vec<Scale>,
    /// Moments that were given a name.
    pub bookmarks: Vec<Bookmark>,
    /// Danger or worry statements.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// Goals.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Decisions that were made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub decisions: Vec<Decision>,
    /// Who does what by when: the entries under next steps once more.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// The safety plan, a line each.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub safety_plan: Vec<Rule>,
    /// The day of the next meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_meeting: Option<NaiveDate>,
    /// The children's houses; those that are held back without their words.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub houses: Vec<Houses>,
    /// Words and pictures for the children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<Page>,
}

/// A danger or worry statement.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Statement {
    /// The whole sentence.
    #[serde(deserialize_with = "clean")]
    pub text: String,
    /// Who sees it differently.
    pub differs: Vec<Differs>,
}

/// Somebody sees it differently.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Differs {
    /// Their name.
    #[serde(deserialize_with = "clean")]
    pub person: String,
    /// How they see it.
    #[serde(deserialize_with = "clean")]
    pub why: String,
}

/// A goal.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Goal {
    /// The whole sentence.
    #[serde(deserialize_with = "clean")]
    pub text: String,
    /// The statement that it answers.
    #[serde(deserialize_with = "clean")]
    pub answers: String,
}

/// Something the meeting decided.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decision {
    /// The question, if one had to be answered.
    #[serde(deserialize_with = "clean")]
    pub question: String,
    /// What was decided.
    #[serde(deserialize_with = "clean")]
    pub what: String,
    /// Why.
    #[serde(deserialize_with = "clean")]
    pub why: String,
    /// Who sees it differently.
    pub differs: Vec<Differs>,
}

/// Who does what by when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Step {
    /// What.
    #[serde(deserialize_with = "clean")]
    pub what: String,
    /// The names of those who do it.
    #[serde(deserialize_with = "clean_all")]
    pub who: Vec<String>,
    /// By which day.
    pub by: Option<NaiveDate>,
    /// What became of it.
    pub progress: Progress,
}

/// A line of the safety plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Where it stands.
    pub part: PlanPart,
    /// What it says.
    #[serde(default, deserialize_with = "clean")]
    pub text: String,
}

/// Somebody in the meeting.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Person {
    /// Name or initials.
    #[serde(deserialize_with = "clean")]
    pub name: String,
    /// What they are to the child, or their work.
    #[serde(deserialize_with = "clean")]
    pub role: String,
    /// How they belong to the meeting.
    pub side: Side,
    /// For whom they work.
    #[serde(deserialize_with = "clean")]
    pub agency: String,
    /// Whether they were in the room.
    pub attendance: Attendance,
}

impl Default for Person {
    fn default() -> Self {
        Self {
            name: String::new(),
            role: String::new(),
            side: Side::Family,
            agency: String::new(),
            attendance: Attendance::Present,
        }
    }
}

/// One of the three columns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Which.
    pub column: Column,
    /// All its categories, also those without entries.
    #[serde(default)]
    pub categories: Vec<Place>,
}

/// One category of a column.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Place {
    /// Which.
    pub category: Category,
    /// What stood there, from the top down.
    #[serde(default)]
    pub entries: Vec<Entry>,
}

/// Something that was said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Its number.
    pub id: u32,
    /// The words.
    #[serde(deserialize_with = "clean")]
    pub text: String,
    /// The names of those who said it.
    #[serde(deserialize_with = "clean_all")]
    pub speakers: Vec<String>,
    /// Whether it holds words in quotation marks.
    pub own_words: bool,
    /// Whether it is held back from the room.
    pub held: bool,
    /// How it is known.
    pub known: Option<Known>,
    /// When its first letter came.
    pub at_ms: u64,
}

/// A scale and what people said on it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Scale {
    /// The question.
    #[serde(deserialize_with = "clean")]
    pub question: String,
    /// What 0 means.
    #[serde(deserialize_with = "clean")]
    pub zero: String,
    /// What 10 means.
    #[serde(deserialize_with = "clean")]
    pub ten: String,
    /// The goal it is about; empty for the overall scale.
    #[serde(deserialize_with = "clean", skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// The answers.
    pub marks: Vec<Mark>,
}

/// What one person said on a scale.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mark {
    /// Their name.
    #[serde(deserialize_with = "clean")]
    pub person: String,
    /// The number.
    pub value: Option<Score>,
    /// Whether they would rather not say.
    pub rather_not: bool,
    /// Why that number.
    #[serde(deserialize_with = "clean")]
    pub why: String,
    /// What would make it one higher.
    #[serde(deserialize_with = "clean")]
    pub one_up: String,
}

/// A moment that was given a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Bookmark {
    /// When.
    pub at_ms: u64,
    /// The name.
    #[serde(deserialize_with = "clean")]
    pub name: String,
}

fn clean<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| clean_line(&text))
}

fn clean_all<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<String>, D::Error> {
    let texts: Vec<String> = Vec::deserialize(deserializer)?;
    Ok(texts.iter().map(|text| clean_line(text)).collect())
}
