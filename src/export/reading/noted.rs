//! What is told of lines that stand elsewhere than their writer may expect, and what is known before the first line.

use chrono::NaiveDate;

use crate::export::markdown_signs::unplain;
use crate::meeting::vocabulary::Setting;

/// Something that a reader of the new meeting should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line it is about; none if it is about the whole.
    pub line: Option<usize>,
    /// What became of it.
    pub says: String,
}

/// Who wrote the text, and what is known of the meeting before its lines are read.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// Whether it is our own export.
    pub ours: bool,
    /// The service it stands in.
    pub setting: Setting,
    /// The day from which days are counted.
    pub today: NaiveDate,
}

/// A line as it is quoted, cut short.
pub fn quoted(text: &str) -> String {
    let words = unplain(text);
    let mut short: String = words.chars().take(50).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!("“{short}”")
}
