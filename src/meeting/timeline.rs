//! All records of a meeting, and the board at any of them.

use super::apply::apply;
use super::board::Board;
use super::parts::About;
use super::record::Record;

/// How many records lie between two copies of the board: few enough to seek within a frame, and a copy shares nearly all with the last.
const BETWEEN_COPIES: usize = 256;

/// Every record, the board after the last one, and copies of the board on the way there.
#[derive(Clone, Debug)]
pub struct Timeline {
    records: Vec<Record>,
    now: Board,
    copies: Vec<Board>,
}

impl Timeline {
    /// A meeting in which nothing has happened yet.
    pub fn new(about: About) -> Self {
        let now = Board::new(about);
        Self {
            records: Vec::new(),
            copies: vec![now.clone()],
            now,
        }
    }

    /// A meeting with these records.
    pub fn of(about: About, records: impl IntoIterator<Item = Record>) -> Self {
        let mut timeline = Self::new(about);
        // A list that comes as one stays where it is.
        let records: Vec<Record> = records.into_iter().collect();
        for (number, record) in records.iter().enumerate() {
            timeline.happen(number + 1, record);
        }
        timeline.records = records;
        timeline
    }

    /// Makes one more record happen.
    pub fn push(&mut self, record: Record) {
        self.happen(self.records.len() + 1, &record);
        self.records.push(record);
    }

    fn happen(&mut self, number: usize, record: &Record) {
        apply(&mut self.now, record);
        if number.is_multiple_of(BETWEEN_COPIES) {
            self.copies.push(self.now.clone());
        }
    }

    /// The board after the last record.
    pub fn now(&self) -> &Board {
        &self.now
    }

    /// Every record, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// How long the meeting is, in milliseconds since its start.
    pub fn length(&self) -> u64 {
        self.records.last().map_or(0, |record| record.at)
    }

    /// The board after the first `count` records.
    pub fn seek(&self, count: usize) -> Board {
        let count = count.min(self.records.len());
        let copy = count / BETWEEN_COPIES;
        let mut board = self.copies[copy].clone();
        for record in &self.records[copy * BETWEEN_COPIES..count] {
            apply(&mut board, record);
        }
        board
    }

    /// How many records had happened so many milliseconds after the start, that moment included.
    pub fn count_at(&self, at: u64) -> usize {
        self.records.partition_point(|record| record.at <= at)
    }

    /// How many records had happened when the clock since the start stopped showing this second: people name times by the
    /// second, and mean all of it. `at` is in milliseconds.
    pub fn count_in_second(&self, at: u64) -> usize {
        self.count_at((at / 1000).saturating_mul(1000).saturating_add(999))
    }
}
