//! What stands beside an entry wherever it is drawn or laid out: who said it, what became of it, how it is known.

use crate::meeting::held_back::CLOSED;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Progress;
use crate::practice::words::{known_title, progress_title};

/// Stands beside an entry that everybody agreed to.
pub const READ_BACK: &str = "read back";

/// Each in a word or three.
pub fn beside(map: &Map, entry: &Entry) -> Vec<String> {
    beside_as(map, entry, str::to_owned)
}

/// The same with names written in this way.
pub fn beside_as(map: &Map, entry: &Entry, write: fn(&str) -> String) -> Vec<String> {
    let does_it = entry.is_step() && entry.speakers == entry.step.who;
    let names = if does_it {
        Vec::new()
    } else {
        map.names(&entry.speakers)
    };
    let mut parts: Vec<String> = names.into_iter().map(write).collect();
    if entry.is_step() && entry.step.progress != Progress::Open {
        parts.push(progress_title(entry.step.progress).to_owned());
    }
    parts.extend(entry.known.map(|known| known_title(known).to_owned()));
    parts.extend(entry.agreed.then(|| READ_BACK.to_owned()));
    parts.extend(entry.held.then(|| CLOSED.to_owned()));
    parts
}
