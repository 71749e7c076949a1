//! Every letter that was ever put into a meeting, and which of them are the same where texts are compared or taken over.

use std::ops::Range;

use imbl::Vector;
use unicode_segmentation::UnicodeSegmentation;

use super::super::clean::is_mark;
use super::super::record::Record;
use super::super::texts::texts;

/// The number of a letter: those in the texts of records first, in the order of the file.
pub(super) type Cell = usize;

/// The letters of a text, one a character.
pub(super) type Cells = Vector<Cell>;

/// All letters. One that came from no record, like the glue of a sentence made of parts, has a number behind all others.
#[derive(Debug)]
pub(super) struct Letters {
    /// The first letter of each record, and the one behind the last.
    starts: Vec<Cell>,
    same: Vec<Cell>,
    joined: Vec<bool>,
}

impl Letters {
    pub(super) fn of(records: &[Record]) -> Self {
        let mut starts = Vec::with_capacity(records.len() + 1);
        let mut next = 0;
        for record in records {
            starts.push(next);
            let mut event = record.event.clone();
            let long = texts(&mut event)
                .iter()
                .map(|text| text.chars().count())
                .sum::<usize>();
            next += long;
        }
        starts.push(next);
        Self {
            starts,
            same: (0..next).collect(),
            joined: vec![false; next],
        }
    }

    /// How many letters came from records.
    pub(super) fn count(&self) -> usize {
        self.joined.len()
    }

    /// The first letter of a record.
    pub(super) fn start(&self, record: usize) -> Cell {
        self.starts[record]
    }

    /// All letters of a record.
    pub(super) fn of_record(&self, record: usize) -> Range<Cell> {
        self.starts[record]..self.starts[record + 1]
    }

    /// The record in which a letter was put; none for glue.
    pub(super) fn record_of(&self, cell: Cell) -> Option<usize> {
        (cell < self.count()).then(|| self.starts.partition_point(|&start| start <= cell) - 1)
    }

    /// Letters that came from no record.
    pub(super) fn glue(&mut self, count: usize) -> Cells {
        let from = self.same.len();
        self.same.extend(from..from + count);
        (from..from + count).collect()
    }

    /// The letter that stands for all that are the same.
    pub(super) fn root(&self, cell: Cell) -> Cell {
        let mut cell = cell;
        while self.same[cell] != cell {
            cell = self.same[cell];
        }
        cell
    }

    /// From now on these are the same, each with each.
    pub(super) fn unite(&mut self, some: &Cells, others: &Cells) {
        for (&one, &other) in some.iter().zip(others) {
            let (one, other) = (self.root(one), self.root(other));
            // The earlier one stands for both.
            self.same[one.max(other)] = one.min(other);
        }
    }

    /// Notes which of one's own letters in this text only join the one before them; of others, an accent that got its letter now.
    pub(super) fn note_joined(&mut self, text: &str, cells: &Cells, own: &Range<Cell>) {
        if text.is_ascii() {
            return;
        }
        let mut cells = cells.iter();
        for grapheme in text.graphemes(true) {
            for (place, letter) in grapheme.chars().enumerate() {
                let Some(&cell) = cells.next().filter(|&&cell| cell < self.count()) else {
                    continue;
                };
                if own.contains(&cell) {
                    self.joined[cell] = place > 0;
                } else if place > 0 && is_mark(letter) {
                    self.joined[cell] = true;
                }
            }
        }
    }

    /// Whether a letter joins the one before it.
    pub(super) fn is_joined(&self, cell: Cell) -> bool {
        self.joined.get(cell).copied().unwrap_or(false)
    }
}
