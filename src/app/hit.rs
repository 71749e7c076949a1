//! What is found in the meetings of the past when somebody looks inside them.

use std::ops::Range;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, PlanPart, Setting};
use crate::practice::prompts::plan_title;
use crate::practice::words::category_title;

/// What something that was found is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Something that was said, and where it stands.
    Entry(Category, EntryId),
    /// A danger or worry statement.
    Statement,
    /// A goal.
    Goal,
    /// Something the meeting decided.
    Decision,
    /// Why that was decided.
    Reason,
    /// How somebody sees a statement or a decision differently.
    SeenDifferently,
    /// A line of the safety plan.
    Rule(PlanPart),
    /// Why somebody gave that number.
    Why,
    /// What would make it one higher.
    OneHigher,
    /// Something in the houses of a child that may be told.
    House,
    /// A page of words and pictures.
    Page,
    /// A moment that was given a name.
    Moment,
}

impl Found {
    /// Its name for other programs; what was said has that of its category.
    pub fn kebab(self) -> &'static str {
        match self {
            Self::Entry(category, _) => category.kebab(),
            Self::Statement => "statement",
            Self::Goal => "goal",
            Self::Decision => "decision",
            Self::Reason => "decision-reason",
            Self::SeenDifferently => "seen-differently",
            Self::Rule(_) => "safety-plan",
            Self::Why => "number-reason",
            Self::OneHigher => "one-higher",
            Self::House => "house",
            Self::Page => "words-and-pictures",
            Self::Moment => "bookmark",
        }
    }

    /// What it is, for people.
    pub fn title(self, setting: Setting) -> &'static str {
        match self {
            Self::Entry(category, _) => category_title(category, setting),
            Self::Statement => "Statement",
            Self::Goal => "Goal",
            Self::Decision => "Decision",
            Self::Reason => "Why it was decided",
            Self::SeenDifferently => "Sees it differently",
            Self::Rule(part) => plan_title(part),
            Self::Why => "Why that number",
            Self::OneHigher => "What would make it one higher",
            Self::House => "The child's houses",
            Self::Page => "Words and pictures",
            Self::Moment => "A named moment",
        }
    }
}

/// Something that was found in a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The meeting's file.
    pub file: PathBuf,
    /// The meeting's title.
    pub title: String,
    /// When the meeting began.
    pub began: DateTime<FixedOffset>,
    /// The setting it stood in.
    pub setting: Setting,
    /// What it is.
    pub found: Found,
    /// When it was said, in milliseconds since the start, where that is written down with it.
    pub at: Option<u64>,
    /// The names of those who said it.
    pub who: Vec<String>,
    /// The words.
    pub text: String,
    /// The words that were looked for, as ranges of the text.
    pub marks: Vec<Range<usize>>,
}

impl Hit {
    /// Who said it, as it stands before the words; a step begins with who does it anyway.
    pub fn said_by(&self) -> String {
        let who = format!("{}: ", self.who.join(", "));
        if self.who.is_empty() || self.text.starts_with(&who) {
            return String::new();
        }
        who
    }

    /// The text in pieces, with whether each was looked for.
    pub fn pieces(&self) -> Vec<(bool, &str)> {
        let mut pieces = Vec::new();
        let mut end = 0;
        for mark in &self.marks {
            pieces.push((false, &self.text[end..mark.start]));
            pieces.push((true, &self.text[mark.clone()]));
            end = mark.end;
        }
        pieces.push((false, &self.text[end..]));
        pieces.retain(|(_, piece)| !piece.is_empty());
        pieces
    }
}

/// What was found, for whoever asked.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answer {
    /// The words that were looked for.
    pub words: String,
    /// What says them, newest meeting first, as much as can be listed.
    pub hits: Vec<Hit>,
    /// How much there is of it.
    pub all: usize,
}
