//! Finding entries by what they say.

use std::sync::Arc;

use super::map::Map;
use super::parts::Entry;
use super::text::folded;
use super::vocabulary::Category;

/// Whether every one of the words occurs in the text, large and small letters alike.
pub fn says(text: &str, words: &str) -> bool {
    let text = folded(text);
    words
        .split_whitespace()
        .all(|word| text.contains(&folded(word)))
}

/// The entries that say all these words or were said by whom they name, as they stand from column to column.
pub fn find<'a>(map: &'a Map, words: &'a str) -> impl Iterator<Item = &'a Arc<Entry>> {
    map.about
        .order
        .columns()
        .into_iter()
        .flat_map(|column| column.categories().iter().copied())
        .flat_map(|category: Category| map.entries_in(category))
        .filter(move |entry| {
            let names = map.names(&entry.speakers).join(" ");
            says(&format!("{} {names}", entry.text), words)
        })
}
