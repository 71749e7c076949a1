//! Meetings as they are typed: a letter a record.
#![allow(dead_code, reason = "each measurement uses another part")]

use sofs::meeting::event::{Event, Field};
use sofs::meeting::parts::EntryId;
use sofs::meeting::record::Record;
use sofs::meeting::vocabulary::Category;

/// What is said over and over.
pub const WORDS: &str = "Nan collects Sam on Mondays and Thursdays and stays until Mum is home";

/// Records of a meeting in which this was said, an entry each, from category to category.
pub fn saying(said: impl IntoIterator<Item = String>) -> Vec<Record> {
    let mut events = Vec::new();
    for (number, said) in (1u32..).zip(said) {
        let category = Category::ALL[number as usize % Category::ALL.len()];
        events.push(Event::DraftBegun(Field::NewEntry {
            id: EntryId(number),
            category,
            after: None,
        }));
        events.extend(said.char_indices().map(|(after, letter)| Event::Typed {
            after,
            put: letter.to_string(),
            pauses: Vec::new(),
        }));
        events.push(Event::DraftKept);
    }
    let times = (0u64..).map(|number| number * 150);
    let record = |(event, at)| Record { at, event };
    events.into_iter().zip(times).map(record).collect()
}

/// Records of a meeting with so many entries.
pub fn entries(count: u32) -> Vec<Record> {
    saying((0..count).map(|_| WORDS.to_owned()))
}

/// So many records, at least.
pub fn records(count: usize) -> Vec<Record> {
    let each = WORDS.len() + 2;
    let count = u32::try_from(count / each + 1).unwrap_or(u32::MAX);
    entries(count)
}
