//! What stands beside an entry wherever it is drawn or laid out: who said it, what became of it, how it is known.

use crate::meeting::held_back::CLOSED;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Progress;
use crate::practice::words::{known_title, progress_title};

/// Each in a word or three.
pub fn beside(map: &Map, entry: &Entry) -> Vec<String> {
    let does_it = entry.is_step() && entry.speakers == entry.step.who;
    let names = if does_it {
        Vec::new()
    } else {
        map.names(&entry.speakers)
    };
    let mut parts: Vec<String> = names.into_iter().map(str::to_owned).collect();
    if entry.is_step() && entry.step.progress != Progress::Open {
        parts.push(progress_title(entry.step.progress).to_owned());
    }
    parts.extend(entry.known.map(|known| known_title(known).to_owned()));
    parts.extend(entry.agreed.then(|| "read back".to_owned()));
    parts.extend(entry.held.then(|| CLOSED.to_owned()));
    parts
}
