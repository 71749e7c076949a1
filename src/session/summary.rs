//! The map at the head of a file: what stood when it was last closed, for people, lists and other programs.

use serde::{Deserialize, Deserializer, Serialize};

use crate::meeting::clean::clean_line;
use crate::meeting::map::Map;
use crate::meeting::parts::{self, Answer, Score};
use crate::meeting::vocabulary::{Attendance, Category, Column, Known, Side};

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

impl Summary {
    /// What stands on this map after the record with this number.
    pub fn of(map: &Map, made_at: u64) -> Self {
        Self {
            made_at,
            people: map.listed().map(|person| person_of(person)).collect(),
            columns: map
                .about
                .order
                .columns()
                .into_iter()
                .map(|column| column_of(map, column))
                .collect(),
            scales: map
                .scales
                .iter()
                .map(|scale| scale_of(map, scale))
                .collect(),
            bookmarks: map
                .bookmarks
                .iter()
                .map(|bookmark| Bookmark {
                    at_ms: bookmark.at,
                    name: bookmark.name.clone(),
                })
                .collect(),
        }
    }
}

fn person_of(person: &parts::Person) -> Person {
    Person {
        name: person.name.clone(),
        role: person.role.clone(),
        side: person.side,
        agency: person.agency.clone(),
        attendance: person.attendance,
    }
}

fn column_of(map: &Map, column: Column) -> Heading {
    let place = |&category: &Category| Place {
        category,
        entries: map
            .entries_in(category)
            .map(|entry| entry_of(map, entry))
            .collect(),
    };
    Heading {
        column,
        categories: column.categories().iter().map(place).collect(),
    }
}

fn entry_of(map: &Map, entry: &parts::Entry) -> Entry {
    Entry {
        id: entry.id.0,
        text: entry.text.clone(),
        speakers: names(map, &entry.speakers),
        own_words: entry.has_own_words(),
        held: false,
        known: entry.known,
        at_ms: entry.at,
    }
}

fn names(map: &Map, people: &[parts::PersonId]) -> Vec<String> {
    map.names(people).into_iter().map(str::to_owned).collect()
}

fn scale_of(map: &Map, scale: &parts::Scale) -> Scale {
    Scale {
        question: scale.question.clone(),
        zero: scale.zero.clone(),
        ten: scale.ten.clone(),
        marks: scale.marks.iter().map(|mark| mark_of(map, mark)).collect(),
    }
}

fn mark_of(map: &Map, mark: &parts::Mark) -> Mark {
    Mark {
        person: names(map, &[mark.person]).concat(),
        value: match mark.answer {
            Some(Answer::Score(score)) => Some(score),
            _ => None,
        },
        rather_not: mark.answer == Some(Answer::RatherNot),
        why: mark.why.clone(),
        one_up: mark.one_up.clone(),
    }
}
