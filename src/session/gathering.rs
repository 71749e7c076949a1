//! Lines become the records of a meeting: in order, each once, with what is missing told.

use super::cleaning::clean_event;
use super::failure::Failure;
use super::folding::unfold;
use super::line::Numbered;
use super::problem::{Problem, ProblemKind, Problems};
use crate::meeting::record::Record;

/// What to do with lines that can be read but were not written by the program like this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// They are reported and left out.
    LeaveOut,
    /// They are reported and kept.
    Keep,
}

/// How many records a meeting may hold, so that no small file fills the memory.
const MOST_RECORDS: usize = 2_000_000;

/// The records found so far.
#[derive(Debug)]
pub(super) struct Gathering {
    changed: Changed,
    expected: u64,
    last_at: u64,
    records: Vec<Record>,
    pub(super) problems: Problems,
    /// Changed lines wait for the next whole one: only that tells whether their numbers can be right.
    waiting: Vec<(u64, Numbered)>,
}

impl Gathering {
    /// Goes on after a record with number `expected - 1` and this time.
    pub(super) fn after(changed: Changed, expected: u64, last_at: u64) -> Self {
        Self {
            changed,
            expected,
            last_at,
            records: Vec::new(),
            problems: Problems::default(),
            waiting: Vec::new(),
        }
    }

    /// A whole record.
    pub(super) fn whole(&mut self, line: u64, found: Numbered) -> Result<(), Failure> {
        if found.number < self.expected {
            self.problems.add(line, ProblemKind::OutOfOrder);
            return Ok(());
        }
        self.settle(Some(found.number))?;
        self.reach(line, found.number);
        self.take(line, found)
    }

    /// A record that is not as the program wrote it.
    pub(super) fn changed(&mut self, line: u64, found: Numbered) {
        self.waiting.push((line, found));
    }

    /// A whole record of a kind that is not known here: its number is used up.
    pub(super) fn unknown(&mut self, line: u64, number: u64, name: String) -> Result<(), Failure> {
        self.problems.add(line, ProblemKind::UnknownEvent { name });
        if number >= self.expected {
            self.settle(Some(number))?;
            self.reach(line, number);
            self.expected = number + 1;
        }
        Ok(())
    }

    /// All records, the number of the next one, and all problems.
    pub(super) fn finish(mut self, line: u64) -> Result<(Vec<Record>, u64, Vec<Problem>), Failure> {
        self.settle(None)?;
        let mut problems = self.problems.into_list(line);
        problems.sort_by_key(|problem| problem.line);
        Ok((self.records, self.expected, problems))
    }

    /// Decides about the changed lines before a whole one with this number, or before the end.
    fn settle(&mut self, before: Option<u64>) -> Result<(), Failure> {
        for (line, found) in std::mem::take(&mut self.waiting) {
            let keep = self.changed == Changed::Keep;
            // Without a whole line behind it a far number may be the very damage: only the next one is believed.
            let fits = match before {
                Some(number) => found.number >= self.expected && found.next() <= number,
                None => found.number == self.expected || (keep && found.number > self.expected),
            };
            let kept = keep && fits;
            self.problems.add(line, ProblemKind::ChangedByHand { kept });
            if fits {
                self.reach(line, found.number);
            }
            if kept {
                self.take(line, found)?;
            } else if fits {
                self.expected = found.next();
            }
        }
        Ok(())
    }

    /// Tells what is missing before this number.
    fn reach(&mut self, line: u64, number: u64) {
        if number > self.expected {
            let (from, to) = (self.expected, number - 1);
            self.problems
                .add(line, ProblemKind::NumbersMissing { from, to });
        }
    }

    fn take(&mut self, line: u64, found: Numbered) -> Result<(), Failure> {
        self.expected = found.next();
        let first = self.records.len();
        unfold(found.record, &mut self.records);
        if self.records.len() > MOST_RECORDS {
            return Err(Failure::TooManyRecords(String::new()));
        }
        let mut went_back = false;
        for record in &mut self.records[first..] {
            went_back |= record.at < self.last_at;
            record.at = record.at.max(self.last_at);
            self.last_at = record.at;
            let event = std::mem::replace(&mut record.event, crate::meeting::event::Event::Joined);
            record.event = clean_event(event);
        }
        if went_back {
            self.problems.add(line, ProblemKind::TimeWentBack);
        }
        Ok(())
    }
}
