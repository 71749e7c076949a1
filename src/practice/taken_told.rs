//! What is to be taken out of a meeting, and what was, in words for whoever decides about it.

use std::collections::BTreeMap;

use super::day_problem::say_day;
use super::telling::in_one_line;
use super::words::category_title;
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, EntryId};
use crate::meeting::taken_out::TakenOut;
use crate::meeting::taking_out::{Place, Spot, Taken};
use crate::meeting::vocabulary::{Category, Column};

/// How many entries are named by their numbers in one line.
const MOST: usize = 12;

type IsMeant = fn(&Place) -> bool;

/// Where it stands and how often, a line each under three headings.
pub fn places_told(taken: &Taken) -> Vec<String> {
    let kinds: [(&str, IsMeant); 3] = [
        ("On the board, and wherever else it stands now:", |place| {
            place.stands && !place.begun
        }),
        (
            "Typed and taken back, reworded or taken off since:",
            |place| !place.stands && !place.begun,
        ),
        (
            "Only begun, or typed to name somebody, and not kept:",
            |place| place.begun,
        ),
    ];
    let mut lines = Vec::new();
    for (title, is_meant) in kinds {
        let meant = taken.places.iter().filter(|place| is_meant(place));
        let mut spots: BTreeMap<&str, (usize, Vec<u32>)> = BTreeMap::new();
        for place in meant {
            let (count, numbers) = spots.entry(place.spot.words()).or_default();
            *count += 1;
            if let Spot::Entry(id) = place.spot
                && !numbers.contains(&id.0)
            {
                numbers.push(id.0);
            }
        }
        if !spots.is_empty() {
            lines.push(title.to_owned());
        }
        lines.extend(
            spots.into_iter().map(|(words, (count, numbers))| {
                format!("  {count} × {words}{}", listed(&numbers))
            }),
        );
    }
    lines
}

fn listed(numbers: &[u32]) -> String {
    if numbers.is_empty() {
        return String::new();
    }
    let named: Vec<String> = numbers.iter().take(MOST).map(u32::to_string).collect();
    let more = numbers.len().saturating_sub(MOST);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    format!(" ({}{more})", named.join(", "))
}

/// How often and how many letters: `3 places, 18 letters`.
pub fn counted(places: u64, letters: u64) -> String {
    let many = |count: u64, one: &str| {
        if count == 1 {
            format!("1 {one}")
        } else {
            format!("{count} {one}s")
        }
    };
    format!("{}, {}", many(places, "place"), many(letters, "letter"))
}

/// That something was taken out: when, how much and why.
pub fn told_taken_out(taken: &TakenOut) -> String {
    let why = if taken.why.is_empty() {
        String::new()
    } else {
        format!(": {}", taken.why)
    };
    let (day, counted) = (
        say_day(taken.wall.date_naive()),
        counted(taken.times, taken.letters),
    );
    format!("Taken out on {day} ({counted}){why}")
}

/// An entry with its number, as one names it: `12  Past harm: Sam was alone`.
pub fn numbered(entry: &Entry, map: &Map) -> String {
    let title = category_title(entry.category, map.about.setting);
    format!("{:>4}  {title}: {}", entry.id.0, in_one_line(entry, map))
}

/// All entries that stand with their numbers, from column to column.
pub fn all_numbered(map: &Map) -> Vec<String> {
    let columns = map.about.order.columns().into_iter();
    let categories = columns.flat_map(Column::categories);
    let entries = categories.flat_map(|&category: &Category| map.entries_in(category));
    entries.map(|entry| numbered(entry, map)).collect()
}

/// The entries of a meeting that do not read as they did.
pub fn reads_otherwise(before: &Map, after: &Map) -> Vec<EntryId> {
    let other = |entry: &&std::sync::Arc<Entry>| {
        let was = before.entry(entry.id);
        was.is_none_or(|was| was.text != entry.text)
    };
    after
        .entries
        .values()
        .filter(other)
        .map(|entry| entry.id)
        .collect()
}
