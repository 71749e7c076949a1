//! One entry of the board as a line of Markdown, in which names can be told from words again.

use super::beside::beside_as;
use super::markdown_signs::{plain, plain_name, signs};
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::practice::day_problem::{read_back, say_day};

/// Before the day by which a step is done.
pub const BY: &str = ", by ";

/// What was said, and by whom; of a step also who does it by when.
pub fn line(map: &Map, entry: &Entry) -> String {
    let said = if entry.is_step() {
        step(map, entry)
    } else {
        plain(&entry.text)
    };
    let beside = beside_as(map, entry, plain_name);
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
