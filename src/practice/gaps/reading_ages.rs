//! Entries that only older readers can follow: a quiet hint beside the rules.

use super::thresholds::Thresholds;
use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::Category;
use crate::practice::readability::reading_age;
use crate::practice::surroundings::Quotation;

/// An entry that is hard to read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hard {
    /// Which.
    pub entry: EntryId,
    /// The age of a reader who can follow it, in whole years.
    pub age: u32,
}

/// The entries above the age of readers that a service wants, from the top down. Quoted words are the speaker's own.
pub fn hard_to_read(map: &Map, thresholds: &Thresholds) -> Vec<Hard> {
    let entries = Category::ALL
        .iter()
        .flat_map(|&category| map.entries_in(category));
    entries
        .filter_map(|entry| {
            let age = reading_age(&unquoted(&entry.text))?;
            let hard = age > thresholds.reading_age;
            let entry = entry.id;
            hard.then(|| Hard {
                entry,
                age: in_years(age),
            })
        })
        .collect()
}

fn unquoted(text: &str) -> String {
    let mut quotation = Quotation::default();
    text.chars()
        .filter(|&sign| !quotation.takes(sign))
        .collect()
}

/// The first whole number of years that reaches it; nobody reads at a hundred what is not for them at ninety-nine.
fn in_years(age: f64) -> u32 {
    (0..99).find(|&years| f64::from(years) >= age).unwrap_or(99)
}
