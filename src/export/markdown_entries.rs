//! One entry of the board as a line of Markdown, in which names can be told from words again.

use super::markdown_signs::{plain, plain_name, signs};
use crate::meeting::held_back::CLOSED;
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::meeting::vocabulary::Progress;
use crate::practice::day_problem::{read_back, say_day};
use crate::practice::words::{known_title, progress_title};

/// Before the day by which a step is done.
pub const BY: &str = ", by ";

/// What stands beside an entry that everybody agreed to.
pub const READ_BACK: &str = "read back";

/// What was said, and by whom; of a step also who does it by when.
pub fn line(map: &Map, entry: &Entry) -> String {
    let said = if entry.is_step() {
        step(map, entry)
    } else {
        plain(&entry.text)
    };
    let beside = beside(map, entry);
    if beside.is_empty() {
        return harmless_end(said);
    }
    format!("{said} ({})", beside.join(", "))
}

/// Words that end in brackets of their own name nobody.
fn harmless_end(said: String) -> String {
    match said.strip_suffix(')') {
        Some(before) => format!("{before}\\)"),
        None => said,
    }
}

fn step(map: &Map, entry: &Entry) -> String {
    let mut text = plain(&entry.text);
    let who: Vec<String> = map
        .names(&entry.step.who)
        .into_iter()
        .map(plain_name)
        .collect();
    let colon = signs(&text, ": ").next().filter(|_| who.is_empty());
    if let Some(at) = colon {
        text.insert(at, '\\');
    }
    let day_in_words = text
        .rfind(BY)
        .filter(|at| read_back(&text[at + BY.len()..]).is_some());
    if let Some(at) = day_in_words.filter(|_| entry.step.by.is_none()) {
        text.insert(at, '\\');
    }
    let who = if who.is_empty() {
        String::new()
    } else {
        who.join(", ") + ": "
    };
    let by = entry.step.by;
    let by = by.map_or(String::new(), |by| format!("{BY}{}", say_day(by)));
    format!("{who}{text}{by}")
}

/// Who said it, what became of it, how it is known.
fn beside(map: &Map, entry: &Entry) -> Vec<String> {
    let said_by = if entry.is_step() && entry.speakers == entry.step.who {
        Vec::new()
    } else {
        map.names(&entry.speakers)
    };
    let mut parts: Vec<String> = said_by.into_iter().map(plain_name).collect();
    if entry.is_step() && entry.step.progress != Progress::Open {
        parts.push(progress_title(entry.step.progress).to_owned());
    }
    parts.extend(entry.known.map(|known| known_title(known).to_owned()));
    parts.extend(entry.agreed.then(|| READ_BACK.to_owned()));
    parts.extend(entry.held.then(|| CLOSED.to_owned()));
    parts
}
