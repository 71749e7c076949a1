//! When words were said.

use super::chairing::Chairing;
use crate::meeting::apply::apply;
use crate::meeting::board::Board;
use crate::meeting::event::Event;
use crate::meeting::search::says;

/// The places of the log where these words were first said, one for each text in which they stand.
pub fn places_of(chairing: &Chairing, words: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    if words.trim().is_empty() {
        return found;
    }
    let mut board = Board::new(chairing.timeline.now().map.about.clone());
    let mut seen = false;
    for (number, record) in chairing.timeline.records().iter().enumerate() {
        apply(&mut board, record);
        match (&record.event, &board.draft) {
            // What is held back, as what a child says may be, is not found in time.
            (_, Some(draft)) if draft.field.is_of_houses() || draft.words().held => {}
            (Event::DraftBegun(_), Some(draft)) => seen = says(draft.text(), words),
            (Event::Typed { .. } | Event::Replaced { .. }, Some(draft))
                if !seen && says(draft.text(), words) =>
            {
                seen = true;
                found.push((number + 1, draft.text().to_owned()));
            }
            _ => {}
        }
    }
    found
}
