//! What the room is shown, in words: the curtain, words held back, one entry alone, reading back, initials.

use super::words::{ended, entry_name, entry_words};
use crate::app::chairing::Chairing;
use crate::app::model::Model;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::room::Room;
use crate::practice::telling::dissent;

/// How entries are read back.
const READING_BACK: &str = "Read back: say yes, or who sees it differently, as in Dad: it was once. An empty line goes on, /back ends it.";

/// The curtain while it covers everything.
pub fn curtain_words(model: &Model) -> Option<String> {
    let says = ended(model.curtain()?);
    let of_somebody_else =
        model.covered.is_none() && model.meeting().is_some_and(|one| one.watches);
    Some(if of_somebody_else {
        format!("The curtain is drawn: {says}")
    } else {
        format!("The curtain is drawn: {says} An empty line opens it.")
    })
}

/// An entry that is held back from now on, or no longer.
pub fn released(chairing: &Chairing, entry: &Entry, name: &str) -> String {
    if entry.held {
        return format!("Held back, {name}. /hold back shows it to everyone.");
    }
    let words = entry_words(chairing.wall(), entry, chairing.today());
    format!("Everyone can read it now, {name}: {words}")
}

/// What is different about what the room is shown. Pauses are told where nobody asked for them: on a second screen.
pub fn room_changes(before: &Room, chairing: &Chairing) -> Vec<String> {
    let room = &chairing.board().room;
    let mut lines = Vec::new();
    if before.initials != room.initials {
        lines.push(if room.initials {
            "Names are told as initials."
        } else {
            "Names are told in full."
        });
    }
    if chairing.watches && before.off_record != room.off_record {
        lines.push(match room.off_record {
            Some(_) => "Off the record: nothing is written down.",
            None => "On the record again.",
        });
    }
    if room.asks && !before.asks {
        lines.push(READING_BACK);
    }
    if before.spotlit.is_some() && room.spotlit.is_none() && !before.asks {
        lines.push("All entries stand together again.");
    }
    lines.into_iter().map(str::to_owned).collect()
}

/// What was said when entries were read back, apart from a yes that is followed by the next question.
pub fn read_back_changes(before: &Map, chairing: &Chairing) -> Vec<String> {
    let wall = chairing.wall();
    let asks = chairing.board().room.asks;
    let told = wall.entries.values().filter_map(|entry| {
        let was = before.entry(entry.id)?;
        let name = entry_name(chairing, entry);
        let differs = dissent(wall, &entry.differs);
        if was.differs != entry.differs {
            let more = if asks { " Anybody else?" } else { "" };
            return Some(match differs.as_str() {
                "" => format!("{name}: nobody sees it differently."),
                differs => format!("{name}: {differs}.{more}"),
            });
        }
        (was.agreed && !entry.agreed).then(|| format!("{name}: not asked yet."))
    });
    told.collect()
}

/// Entries of which nobody hears the words, if these are others now.
pub fn changed_in_secret(before: &Map, chairing: &Chairing) -> Vec<String> {
    let closed = chairing
        .wall()
        .entries
        .values()
        .filter(|one| one.is_closed());
    let changed = closed.filter(|one| {
        let is = chairing.board().map.entry(one.id);
        let was = before.entry(one.id).filter(|was| was.held);
        was.is_some_and(|was| is.is_some_and(|is| is.text != was.text))
    });
    changed
        .map(|entry| held_and_changed(&entry_name(chairing, entry)))
        .collect()
}

/// An entry of which nobody hears what changed.
pub fn held_and_changed(name: &str) -> String {
    format!("Changed, {name}; held back.")
}

/// The entry that stands alone; read back, with the question.
pub fn alone_words(chairing: &Chairing) -> Option<String> {
    let room = &chairing.board().room;
    let entry = chairing.wall().entry(room.spotlit?)?;
    let name = entry_name(chairing, entry);
    let words = ended(&entry_words(chairing.wall(), entry, chairing.today()));
    Some(if room.asks {
        format!("{name}: {words} Meant so?")
    } else {
        format!("Alone, {name}: {words}")
    })
}
