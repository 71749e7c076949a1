//! A whole session file as text, for a beginning, for tidying, and for writing anew what a broken disk has lost.

use super::closing::CLOSING;
use super::folding::{single, unfold};
use super::head;
use super::line::encode;
use super::seal::Seal;
use super::splitting::split_long;
use super::summary::Summary;
use crate::meeting::parts::About;
use crate::meeting::record::Record;

/// A file, and where to go on in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// All of it.
    pub text: String,
    /// Where its closing line stands.
    pub end: u64,
    /// The number of the next record.
    pub next: u64,
}

/// A file with these records, folded or not.
pub fn document(about: &About, summary: Option<&Summary>, records: &[Record]) -> Document {
    let mut text = head::write(about, summary);
    let next = add_lines(&mut text, Seal::of(&about.id), 1, records);
    let end = text.len() as u64;
    text.push_str(CLOSING);
    Document { text, end, next }
}

/// Adds a line for each record, and gives the number of the next. A record that is too long for a line is cut, never lost.
pub fn add_lines(out: &mut String, seal: Seal, first: u64, records: &[Record]) -> u64 {
    let mut next = first;
    for record in records {
        if let Ok(after) = encode(out, seal, next, record) {
            next = after;
            continue;
        }
        let mut letters = Vec::new();
        unfold(record.clone(), &mut letters);
        for piece in letters.into_iter().flat_map(split_long) {
            next = encode(out, seal, next, &single(&piece)).unwrap_or(next);
        }
    }
    next
}
