//! What a second screen reads: only what came since it last looked.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

use super::failure::Failure;
use super::fetching::open_to_read;
use super::gathering::{Changed, Gathering};
use super::lines::{LARGEST_FILE, Lines};
use super::problem::Problem;
use super::reading::{Ending, Reading, walk};
use super::seal::Seal;
use crate::meeting::record::Record;

/// How many bytes before the place reached are looked at again: the sum of a line is among them, so a file that was rewritten shows.
const OVERLAP: usize = 64;

/// How far a file was read.
#[derive(Clone, Debug)]
pub struct Tail {
    seal: Seal,
    end: u64,
    next: u64,
    at: u64,
    before: Vec<u8>,
    /// What was wrong at the last look: a line may have been read while it was written, with a whole one behind it.
    doubted: Vec<Problem>,
}

/// What came since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// Records that follow those known; none if nothing came.
    More(Vec<Record>),
    /// The file is not the one that was read, as after tidying: it is to be read from its beginning.
    Rewritten,
}

impl Tail {
    /// The place that this reading reached.
    pub fn of(path: &Path, reading: &Reading) -> Result<Self, Failure> {
        let mut file = open_to_read(path)?;
        let from = reading.end.saturating_sub(OVERLAP as u64);
        let before = bytes_from(&mut file, from, reading.end - from)
            .map_err(|error| Failure::reading(path, &error))?;
        Ok(Self::behind(before, reading))
    }

    /// The place that this reading reached, with the last bytes before it.
    pub fn behind(before: Vec<u8>, reading: &Reading) -> Self {
        Self {
            seal: reading.seal,
            end: reading.end,
            next: reading.next_number,
            at: reading.length(),
            before,
            doubted: Vec::new(),
        }
    }

    /// Reads what came since. A record that is half there is left for the next time.
    pub fn more(&mut self, path: &Path) -> Result<News, Failure> {
        let mut file = open_to_read(path)?;
        let bytes = bytes_from(&mut file, self.from(), LARGEST_FILE)
            .map_err(|error| Failure::reading(path, &error))?;
        self.take_in(&bytes)
    }

    /// From where on the file is to be read: a little before the place reached.
    pub fn from(&self) -> u64 {
        self.end.saturating_sub(self.before.len() as u64)
    }

    /// The same, of bytes that stand in the file from there on.
    pub fn take_in(&mut self, bytes: &[u8]) -> Result<News, Failure> {
        let Some(fresh) = bytes.strip_prefix(self.before.as_slice()) else {
            return Ok(News::Rewritten);
        };
        let mut gathering = Gathering::after(Changed::LeaveOut, self.next, self.at);
        let start = Ending {
            end: 0,
            lead: "",
            closed: false,
            any: false,
            line: 0,
        };
        let ending = walk(Lines::from(fresh, 0, 1), self.seal, &mut gathering, start)?;
        let (records, next, problems) = gathering.finish(0)?;
        // Damage is there at the next look as well; what was only half written is whole by then.
        if !problems.is_empty() && problems != self.doubted {
            self.doubted = problems;
            return Ok(News::More(Vec::new()));
        }
        self.doubted.clear();
        if ending.any {
            let reached = self.before.len() + ending.end;
            self.before = bytes[reached.saturating_sub(OVERLAP)..reached].to_vec();
            self.end += ending.end as u64;
            self.next = next;
            self.at = records.last().map_or(self.at, |record| record.at);
        }
        Ok(News::More(records))
    }
}

fn bytes_from(file: &mut File, from: u64, most: u64) -> io::Result<Vec<u8>> {
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}
