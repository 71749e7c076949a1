//! Keeps every record in the file, one positioned write at a time; when the disk does not take it, in memory until it does.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::closing::CLOSING;
use super::composing::add_lines;
use super::disk::{Disk, write_whole};
use super::seal::Seal;
use super::syncing::Syncing;
use crate::meeting::parts::About;
use crate::meeting::record::Record;

/// How many bytes wait in memory for a disk that takes none: more than a day of typing. Beyond that the file is written anew.
const MOST_WAITING: usize = 64 * 1024 * 1024;

/// Whether all records so far are in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Saved {
    /// All are.
    Written,
    /// Some wait in memory.
    Waiting,
}

impl Saved {
    /// Whether all are.
    pub fn is_written(self) -> bool {
        self == Self::Written
    }
}

/// How far the open file can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Footing {
    Sound,
    /// A write failed in the middle: the closing line may be missing.
    Torn,
    /// The disk may have dropped what it took: all is to be written anew in its place.
    Distrusted,
    /// Somebody else did something to the file, or it is out of reach: all is to be written anew beside it.
    Foreign {
        /// What happened since this moment cannot be relied on.
        since: u64,
    },
}

impl Footing {
    /// After the disk gave reason to doubt what it took.
    pub(super) fn distrusted(self) -> Self {
        match self {
            Self::Foreign { .. } => self,
            Self::Sound | Self::Torn | Self::Distrusted => Self::Distrusted,
        }
    }
}

/// The open file of a meeting.
pub struct Writer {
    pub(super) path: PathBuf,
    pub(super) about: About,
    pub(super) disk: Box<dyn Disk>,
    pub(super) syncing: Syncing,
    pub(super) end: u64,
    /// How many records the writer has been given or found.
    pub(super) count: usize,
    /// A file with problems is never rewritten: the damage may hold words that somebody can still read.
    pub(super) has_problems: bool,
    pub(super) delay: Duration,
    pub(super) seal: Seal,
    pub(super) next: u64,
    pub(super) footing: Footing,
    pub(super) waiting: String,
    pub(super) waiting_since: Option<u64>,
}

/// Where a writer begins in a file.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// What its sums begin with.
    pub seal: Seal,
    /// Where the closing line stands.
    pub end: u64,
    /// The number of the next record.
    pub next: u64,
    /// How many records are known of it.
    pub count: usize,
    /// Whether anything was wrong with it.
    pub has_problems: bool,
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What waits is what people said.
        f.debug_struct("Writer")
            .field("end", &self.end)
            .field("next", &self.next)
            .field("footing", &self.footing)
            .field("waiting", &self.waiting.len())
            .finish_non_exhaustive()
    }
}

impl Writer {
    /// Goes on in a file that is whole; after `delay` at the latest what was written is handed to the disk.
    pub fn over(
        mut disk: Box<dyn Disk>,
        path: &Path,
        about: &About,
        start: Start,
        delay: Duration,
    ) -> io::Result<Self> {
        let syncing = Syncing::begin(disk.flusher()?, delay)?;
        Ok(Self {
            path: path.to_owned(),
            about: about.clone(),
            disk,
            syncing,
            delay,
            end: start.end,
            count: start.count,
            has_problems: start.has_problems,
            seal: start.seal,
            next: start.next,
            footing: Footing::Sound,
            waiting: String::new(),
            waiting_since: None,
        })
    }

    /// Where the file stands. It can change when the file had to be written anew.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds records, all in one write. If the disk does not take them they wait for `retry`.
    pub fn append(&mut self, records: &[Record]) -> Saved {
        let Some(first) = records.first() else {
            return self.standing();
        };
        let held_up = self.waiting_since.is_some() || !self.saved();
        self.waiting_since.get_or_insert(first.at);
        self.count += records.len();
        // Once too much waits, only the whole file written anew can help, and nothing more has to be remembered here.
        if self.waiting.len() < MOST_WAITING {
            self.next = add_lines(&mut self.waiting, self.seal, self.next, records);
        } else {
            self.waiting = String::new();
            self.footing = self.footing.distrusted();
        }
        if !held_up {
            self.write_waiting();
        }
        self.standing()
    }

    /// Whether every record is in the file, as far as the system tells.
    pub fn saved(&self) -> bool {
        self.footing == Footing::Sound && self.waiting_since.is_none() && !self.syncing.failed()
    }

    /// When the oldest record happened that is not saved.
    pub fn waiting_since(&self) -> Option<u64> {
        let lost = match self.footing {
            Footing::Foreign { since } => Some(since),
            Footing::Sound | Footing::Torn | Footing::Distrusted => None,
        };
        let failed = self.syncing.failed();
        let unsynced = self.syncing.unsynced_since().filter(|_| failed);
        let since = [lost, unsynced, self.waiting_since];
        since.into_iter().flatten().min()
    }

    /// Whether all is written and handed to the disk, so that nothing is to be heard of it any more.
    pub fn settled(&self) -> bool {
        self.saved() && self.syncing.unsynced_since().is_none()
    }

    /// Asks the second thread to hand what was written to the disk at once, and does not wait for it.
    pub fn sync_soon(&self) {
        self.syncing.soon();
    }

    /// Hands what was written to the disk, waits for it, and says whether all records are there.
    pub fn sync_now(&self) -> bool {
        self.syncing.now() && self.saved()
    }

    pub(super) fn standing(&self) -> Saved {
        if self.saved() {
            Saved::Written
        } else {
            Saved::Waiting
        }
    }

    pub(super) fn write_waiting(&mut self) {
        if self.was_changed() {
            // Writing into it would hide that, and spoil what others wrote.
            self.footing = Footing::Foreign { since: 0 };
            return;
        }
        let length = self.waiting.len();
        self.waiting.push_str(CLOSING);
        let result = write_whole(self.disk.as_mut(), self.waiting.as_bytes(), self.end);
        self.waiting.truncate(length);
        if result.is_err() {
            self.put_closing_back();
            return;
        }
        if self.footing == Footing::Torn && self.cut(self.end + length as u64).is_err() {
            return;
        }
        self.footing = Footing::Sound;
        self.end += length as u64;
        self.waiting.clear();
        if let Some(at) = self.waiting_since.take() {
            self.syncing.written(at);
        }
    }

    /// Whether somebody else cut the file or wrote into it. After a failed write its length is not known.
    fn was_changed(&mut self) -> bool {
        let length = self.end + CLOSING.len() as u64;
        self.footing == Footing::Sound && self.disk.length().is_ok_and(|found| found != length)
    }

    /// The closing line first and the cut second: the other way round a full disk can refuse the line after it granted the cut.
    fn put_closing_back(&mut self) {
        self.footing = Footing::Torn;
        if write_whole(self.disk.as_mut(), CLOSING.as_bytes(), self.end).is_ok()
            && self.cut(self.end).is_ok()
        {
            self.footing = Footing::Sound;
        }
    }

    fn cut(&mut self, end: u64) -> io::Result<()> {
        self.disk.set_length(end + CLOSING.len() as u64)
    }
}
