//! What the writer does when the file cannot be relied on any more: the whole meeting is written anew from memory.

use std::io;
use std::path::PathBuf;

use super::closing::CLOSING;
use super::composing::{Document, document};
use super::disk::Disk;
use super::naming::free_names;
use super::seal::Seal;
use super::syncing::Syncing;
use super::writer::{Footing, Saved, Writer};
use crate::meeting::record::Record;

/// What a look around found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Around {
    /// All is as it was left.
    Fine,
    /// The file was moved, removed or changed by others, and is written anew: look at `path`.
    Rebuilt,
    /// The same, and it could not be written anew yet.
    Lost,
}

impl Writer {
    /// Tries again to write all that waits; the shell asks each second. `all` are all records of the meeting, for a file that has
    /// to be written anew.
    pub fn retry(&mut self, all: &[Record]) -> Saved {
        if self.syncing.failed() {
            self.footing = self.footing.distrusted();
        }
        match self.footing {
            Footing::Distrusted | Footing::Foreign { .. } => {
                // Whatever the reason, the next try will tell; until then `saved` says no.
                let _ = self.rebuild(all);
            }
            Footing::Sound | Footing::Torn if self.waiting_since.is_some() => self.write_waiting(),
            Footing::Sound | Footing::Torn => {}
        }
        self.standing()
    }

    /// Looks whether the file is still the one that was left, and writes it anew beside it if not. Worth asking once a second
    /// while somebody types.
    pub fn look_around(&mut self, all: &[Record]) -> Around {
        if matches!(self.footing, Footing::Sound | Footing::Torn) {
            let length = self.end + CLOSING.len() as u64;
            let here = self.disk.stands_at(&self.path);
            let found = self.disk.length();
            // One answer that fails may be a moment's trouble; two say that the file is out of reach.
            let reached = here.is_ok() || found.is_ok();
            let here = here.unwrap_or(true);
            // After a failed write the length is not known.
            let whole = self.waiting_since.is_some() || found.map_or(true, |found| found == length);
            if reached && here && whole {
                return Around::Fine;
            }
            // A file that is out of reach still holds what was handed to its disk.
            let unsynced = || self.syncing.unsynced_since();
            let newest = || all.last().map(|record| record.at);
            let since = if reached {
                None
            } else {
                unsynced().or_else(newest)
            };
            self.footing = Footing::Foreign {
                since: since.unwrap_or_default(),
            };
        }
        match self.rebuild(all) {
            Ok(()) => Around::Rebuilt,
            Err(_) => Around::Lost,
        }
    }

    /// Writes the whole meeting anew: in its place, or beside it if what stands there is not to be touched.
    fn rebuild(&mut self, all: &[Record]) -> io::Result<()> {
        if all.len() < self.count {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        let whole = document(&self.about, None, all);
        // What may be somebody else's is never overwritten.
        let ours = !matches!(self.footing, Footing::Foreign { .. })
            && !self.has_problems
            && self.disk.stands_at(&self.path).unwrap_or(false);
        // It holds the file open, and Windows replaces no open file.
        self.syncing.stop();
        let (disk, path) = if ours {
            let disk = self.disk.replace(&self.path, &whole.text)?;
            (disk, self.path.clone())
        } else {
            self.create_beside(&whole)?
        };
        // From here on this is the file, whatever else goes wrong.
        self.disk = disk;
        self.path = path;
        self.syncing = Syncing::begin(self.disk.flusher()?, self.delay)?;
        self.end = whole.end;
        self.next = whole.next;
        self.seal = Seal::of(&self.about.id);
        self.count = all.len();
        self.has_problems = false;
        self.footing = Footing::Sound;
        self.waiting.clear();
        self.waiting_since = None;
        Ok(())
    }

    fn create_beside(&mut self, whole: &Document) -> io::Result<(Box<dyn Disk>, PathBuf)> {
        let mut taken = io::Error::from(io::ErrorKind::AlreadyExists);
        for path in free_names(&self.path) {
            match self.disk.create(&path, &whole.text) {
                Ok(disk) => return Ok((disk, path)),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => taken = error,
                Err(error) => return Err(error),
            }
        }
        Err(taken)
    }
}
