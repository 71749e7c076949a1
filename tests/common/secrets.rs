//! Meetings in which all that must stay hidden can be told from all else, however it comes out.

use std::collections::BTreeSet;

use sofs::meeting::apply::apply;
use sofs::meeting::board::Board;
use sofs::meeting::draft::Draft;
use sofs::meeting::event::Event;
use sofs::meeting::record::Record;

use super::common::about;

/// What stands before and behind each secret, so that none is part of another.
fn secret(number: usize) -> String {
    format!("zz{number}zz")
}

/// The same records, but all that is typed into such drafts is a secret of its own.
pub fn with_secrets(records: Vec<Record>, hidden: fn(&Draft) -> bool) -> Vec<Record> {
    let mut board = Board::new(about());
    let mut all = Vec::new();
    for (number, mut record) in records.into_iter().enumerate() {
        let hides = board.draft.as_ref().is_some_and(hidden);
        if let (true, Event::Typed { put, .. }) = (hides, &mut record.event) {
            *put = secret(number);
        }
        apply(&mut board, &record);
        all.push(record);
    }
    all
}

/// Every secret of a text.
pub fn secrets(text: &str) -> BTreeSet<String> {
    let numbers = text.split("zz").filter_map(|part| part.parse().ok());
    numbers.map(secret).collect()
}
