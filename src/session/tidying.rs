//! What is done when a meeting ends: everything to the disk, and the file in a form that people and lists like to read.

use super::cleaning::clean_event;
use super::closing::CLOSING;
use super::composing::document;
use super::failure::Failure;
use super::folding::{fold, single};
use super::reading::{Changed, read};
use super::summary::Summary;
use super::writer::Writer;
use crate::meeting::map::Map;
use crate::meeting::parts::About;
use crate::meeting::record::Record;

impl Writer {
    /// Ends the writing: `all` are all records, `map` what stands after them. Says whether the file was tidied; if not, it is whole
    /// all the same. Only if the last words are not on the disk does it fail.
    pub fn close(mut self, all: &[Record], map: &Map) -> Result<bool, Failure> {
        // Nobody may have looked since the file was moved or removed.
        let _ = self.look_around(all);
        if !self.retry(all).is_written() || !self.sync_now() {
            // A disk that failed just now gets one more chance with a file written anew.
            if !self.retry(all).is_written() || !self.sync_now() {
                return Err(Failure::at(&self.path, Failure::NotSaved));
            }
        }
        self.syncing.stop();
        Ok(self.tidy(all, map).is_some())
    }

    fn tidy(&mut self, all: &[Record], map: &Map) -> Option<()> {
        let length = self.end + CLOSING.len() as u64;
        let untouched = self.disk.stands_at(&self.path).ok()?
            && self.disk.length().ok()? == length
            && all.len() == self.count;
        if self.has_problems || !untouched {
            return None;
        }
        let text = tidied(&self.about, all, map)?;
        self.disk.replace(&self.path, &text).ok().map(drop)
    }
}

/// The file with map and folded letters, if reading it gives the very same records: nothing is ever put in the place of
/// a meeting that does not hold it.
pub(super) fn tidied(about: &About, all: &[Record], map: &Map) -> Option<String> {
    // People and lists read this, so it says in words where something was taken out.
    let map = &*map.marked();
    let about = About {
        id: about.id.clone(),
        began: about.began,
        ..map.about.clone()
    };
    let summary = Summary::of(map, all.len() as u64);
    let text = document(&about, Some(&summary), &fold(all)).text;
    let read = read(text.as_bytes(), Changed::LeaveOut).ok()?;
    let same = read.problems.is_empty()
        && read.records.len() == all.len()
        && read.records.iter().zip(all).all(|(read, meant)| {
            let meant = single(meant);
            read.at == meant.at && read.event == clean_event(meant.event)
        });
    same.then_some(text)
}
