//! What is different after a line, in short sentences; words that were just said are not said again.

use super::child::child_changes;
use super::conclusions::concluded;
use super::echo::Echo;
use super::numbers::{number, reasons, scales};
use super::room::{held_and_changed, released};
use super::stops::person_words;
use super::words::{beside, ended, entry_name, entry_words, place_name};
use crate::app::agenda::parts;
use crate::app::chairing::Chairing;
use crate::app::dialogue::stops::number_of;
use crate::app::focus::On;
use crate::meeting::board::Board;
use crate::meeting::changes::{Change, changes};
use crate::meeting::map::Map;
use crate::meeting::parts::Entry;
use crate::practice::telling::told_step;
use crate::practice::words::{kind_title, order_title, setting_title};

/// Everything that changed between a board and the one that stands now.
///
/// It goes by what the room is shown; what is told of that itself comes from elsewhere.
pub fn changed((before, old): (&Board, &Map), chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let (after, new) = (chairing.board(), chairing.wall());
    let mut lines: Vec<String> = Vec::new();
    for change in changes(old, new) {
        lines.extend(sentence(&change, chairing, old, echo));
    }
    lines.extend(people(old, new, echo));
    lines.extend(scales(old, chairing, echo));
    lines.extend(concluded(old, new, echo));
    lines.extend(child_changes(old, new, echo));
    if before.turn != after.turn {
        lines.push(match after.turn {
            Some(person) => format!("{}'s turn.", new.names([&person]).concat()),
            None => "Nobody's turn.".to_owned(),
        });
    }
    lines.extend(of_meeting(old, chairing));
    lines.dedup();
    lines
}

fn sentence(change: &Change, chairing: &Chairing, old: &Map, echo: &Echo) -> Option<String> {
    let map = chairing.wall();
    Some(match change {
        Change::Came(entry) => came(chairing, entry, echo),
        Change::Went(entry) => {
            let place = place_name(chairing, entry.category);
            format!("Off the board, {place}: {}", gist(&entry.text))
        }
        Change::Reworded { before, after } => reworded(chairing, before, after),
        Change::Moved { entry, .. } => {
            let name = entry_name(chairing, entry);
            format!("Moved to {name}: {}", gist(&entry.text))
        }
        Change::Step(entry) => {
            let beside = beside(map, entry, chairing.today());
            let told = format!("Step: {}; {beside}", told_step(entry, map));
            told.trim_end_matches("; ").to_owned()
        }
        Change::Number {
            scale,
            person,
            before,
            after,
        } => number(chairing, (*scale, *person), *before, *after),
        Change::Reason(scale, person, given) => {
            return reasons(chairing, old, (*scale, *person), given, echo);
        }
        // Told part by part, where words were said.
        Change::Concluded { .. } => return None,
        Change::Joined(name) => {
            let person = map.person_named(name)?;
            format!("On the list: {}.", person_words(chairing, person))
        }
        Change::Left(name) => format!("Off the list of people: {name}."),
        Change::Renamed(title) => format!("The title is: {title}"),
        Change::Named(name) => format!("This moment is called: {name}"),
    })
}

/// An entry with other words, or with something else beside them.
fn reworded(chairing: &Chairing, before: &Entry, after: &Entry) -> String {
    let name = entry_name(chairing, after);
    if after.held != before.held {
        return released(chairing, after, &name);
    }
    let (map, today) = (chairing.wall(), chairing.today());
    if before.text != after.text {
        let words = entry_words(map, after, today);
        return format!("Changed, {name}: {words}");
    }
    match beside(map, after, today) {
        _ if after.is_closed() => held_and_changed(&name),
        beside if beside.is_empty() => format!("{name}: nothing beside it."),
        beside => format!("{name}: {beside}."),
    }
}

/// So many words let somebody know an entry again.
const GIST: usize = 6;

/// The beginning of a text.
fn gist(text: &str) -> String {
    let mut words = text.split(' ');
    let first: Vec<&str> = words.by_ref().take(GIST).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    format!("{}{more}", first.join(" "))
}

/// An entry that came; its words only if they are others than were typed.
fn came(chairing: &Chairing, entry: &Entry, echo: &Echo) -> String {
    let map = chairing.wall();
    let here = chairing.focus.on == On::Gap(Some(entry.id));
    let name = match number_of(chairing, entry.id) {
        Some(number) if here => format!("entry {number}"),
        _ => entry_name(chairing, entry),
    };
    let words = entry_words(map, entry, chairing.today());
    if entry.is_closed() {
        return format!("Kept, {name}, held back.");
    }
    if entry.is_step() || echo.words(&entry.text).is_some() {
        return format!("Kept, {name}: {words}");
    }
    match beside(map, entry, chairing.today()) {
        beside if beside.is_empty() => format!("Kept, {name}."),
        beside => format!("Kept, {name}; {beside}."),
    }
}

fn people(old: &Map, new: &Map, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for person in new.listed() {
        let Some(before) = old
            .person(person.id)
            .filter(|before| before.listed && before != &person)
        else {
            continue;
        };
        let name = &person.name;
        if before.name != *name {
            lines.push(format!("{} is called {name} now.", before.name));
        }
        if before.role != person.role {
            lines.push(echo.kept(&format!("Role of {name}"), &person.role));
        }
        if before.agency != person.agency {
            lines.push(echo.kept(&format!("For whom {name} works"), &person.agency));
        }
        if before.side != person.side {
            lines.push(format!(
                "{name}: {}.",
                crate::practice::words::side_title(person.side)
            ));
        }
        if before.attendance != person.attendance {
            lines.push(format!(
                "{name}: {}.",
                crate::practice::words::attendance_title(person.attendance)
            ));
        }
    }
    lines
}

fn of_meeting(old: &Map, chairing: &Chairing) -> Vec<String> {
    let new = chairing.wall();
    let mut lines = Vec::new();
    let (was, is) = (&old.about, &new.about);
    if was.kind != is.kind {
        lines.push(format!("Kind: {}.", kind_title(is.kind)));
    }
    if was.setting != is.setting {
        lines.push(format!("Setting: {}.", setting_title(is.setting)));
    }
    if was.order != is.order {
        lines.push(format!("{}.", order_title(is.order)));
    }
    if old.part != new.part {
        lines.extend(part(chairing));
    }
    let slept = new
        .silenced
        .iter()
        .filter(|(check, why)| old.silenced.get(*check) != Some(why));
    lines.extend(slept.map(|_| "Not asked again in this meeting.".to_owned()));
    let woke = old
        .silenced
        .keys()
        .filter(|check| !new.silenced.contains_key(*check));
    lines.extend(woke.map(|_| "Asked again from now on.".to_owned()));
    lines
}

/// The part of the meeting that is on, with its minutes.
fn part(chairing: &Chairing) -> Option<String> {
    let part = chairing.wall().part.as_ref()?;
    let planned = parts(chairing).get(part.part).map_or(0, |one| one.minutes);
    Some(format!(
        "Part of the meeting: {} {planned} minutes.",
        ended(&part.title)
    ))
}
