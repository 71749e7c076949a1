//! What is different after a line, in short sentences; words that were just said are not said again.

use super::spoken::{beside, ended, entry_name, entry_words, place_name};
use super::spoken_child::child_changes;
use super::spoken_conclusions::concluded;
use super::spoken_echo::Echo;
use super::spoken_scale::scale_name;
use super::spoken_stops::person_words;
use crate::app::agenda::parts;
use crate::app::chairing::Chairing;
use crate::app::focus::On;
use crate::app::stops::number_of;
use crate::meeting::board::Board;
use crate::meeting::changes::{Change, changes};
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Given, PersonId, Scale, ScaleId};
use crate::practice::telling::{answer, told_step};
use crate::practice::words::{kind_title, order_title, setting_title};

/// Everything that changed between a board and the one that stands now.
pub fn changed(before: &Board, chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let after = chairing.board();
    let (old, new) = (&before.map, &after.map);
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
    let map = chairing.map();
    Some(match change {
        Change::Came(entry) => came(chairing, entry, echo),
        Change::Went(entry) => {
            let place = place_name(chairing, entry.category);
            format!("Off the board, {place}: {}", gist(&entry.text))
        }
        Change::Reworded { before, after } if before.text == after.text => {
            let name = entry_name(chairing, after);
            let beside = beside(map, after, chairing.today());
            let beside = if beside.is_empty() {
                "nothing beside it"
            } else {
                &beside
            };
            format!("{name}: {beside}.")
        }
        Change::Reworded { after, .. } => {
            let words = entry_words(map, after, chairing.today());
            format!("Changed, {}: {words}", entry_name(chairing, after))
        }
        Change::Moved { entry, .. } => {
            format!(
                "Moved to {}: {}",
                entry_name(chairing, entry),
                gist(&entry.text)
            )
        }
        Change::Step(entry) => format!(
            "Step: {}; {}",
            told_step(entry, map),
            beside(map, entry, chairing.today())
        )
        .trim_end_matches("; ")
        .to_owned(),
        Change::Number {
            scale,
            person,
            before,
            after,
        } => {
            let was = before.map_or(String::new(), |was| {
                format!(", before: {}", answer(Some(was)))
            });
            format!(
                "{}: {}{was}.",
                whose(chairing, *scale, *person),
                answer(*after)
            )
        }
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
    let map = chairing.map();
    let here = chairing.focus.on == On::Gap(Some(entry.id));
    let name = match number_of(chairing, entry.id) {
        Some(number) if here => format!("entry {number}"),
        _ => entry_name(chairing, entry),
    };
    let words = entry_words(map, entry, chairing.today());
    if entry.is_step() || echo.words(&entry.text).is_some() {
        return format!("Kept, {name}: {words}");
    }
    match beside(map, entry, chairing.today()) {
        beside if beside.is_empty() => format!("Kept, {name}."),
        beside => format!("Kept, {name}; {beside}."),
    }
}

fn whose(chairing: &Chairing, scale: ScaleId, person: PersonId) -> String {
    let name = chairing.map().names([&person]).concat();
    match chairing.map().scale(scale) {
        Some(one) if chairing.scale().is_some_and(|here| here.id != scale) => {
            format!("{name}, {}", scale_name(chairing, one).to_lowercase())
        }
        _ => name,
    }
}

fn reasons(
    chairing: &Chairing,
    old: &Map,
    (scale, person): (ScaleId, PersonId),
    given: &Given,
    echo: &Echo,
) -> Option<String> {
    let who = whose(chairing, scale, person);
    let before = old
        .scale(scale)
        .and_then(|one| one.mark(person).map(|mark| one.shown(mark).clone()));
    let before = before.unwrap_or_default();
    let mut told = Vec::new();
    for (label, was, is) in [
        ("Why", &before.why, &given.why),
        ("One higher", &before.one_up, &given.one_up),
    ] {
        if was != is && !is.is_empty() {
            told.push(echo.kept(&format!("{label}, {who}"), is));
        }
    }
    (!told.is_empty()).then(|| told.join("; "))
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

fn scales(old: &Map, chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    for scale in &chairing.map().scales {
        match old.scale(scale.id) {
            None => lines.push(format!(
                "{} is up: {}",
                scale_name(chairing, scale),
                scale.question
            )),
            Some(before) if before != scale => {
                lines.extend(scale_changes(before, scale, chairing, echo))
            }
            Some(_) => {}
        }
    }
    let gone = old
        .scales
        .iter()
        .filter(|one| chairing.map().scale(one.id).is_none());
    lines.extend(gone.map(|one| format!("The scale is taken off: {}", one.question)));
    lines
}

fn scale_changes(before: &Scale, scale: &Scale, chairing: &Chairing, echo: &Echo) -> Vec<String> {
    let mut lines = Vec::new();
    let texts = [
        ("Question", &before.question, &scale.question),
        ("0 means", &before.zero, &scale.zero),
        ("10 means", &before.ten, &scale.ten),
    ];
    lines.extend(
        texts
            .into_iter()
            .filter(|(_, was, is)| was != is)
            .map(|(label, _, is)| echo.kept(label, is)),
    );
    if scale.sealed && !before.sealed {
        lines.push("A sealed round: numbers stay covered until /show.".to_owned());
    } else if before.sealed && !scale.sealed {
        lines.push("All numbers are shown.".to_owned());
    }
    if scale.sealed && scale.rounds == before.rounds {
        for mark in &scale.marks {
            let was = before.mark(mark.person).map(|mark| &mark.given);
            let who = chairing.map().names([&mark.person]).concat();
            if was.and_then(|was| was.answer) != mark.given.answer {
                lines.push(format!("{who}: taken, and covered."));
            } else if was.unwrap_or(&Given::default()) != &mark.given {
                lines.push(format!("{who}: kept, and covered."));
            }
        }
    }
    lines
}

fn of_meeting(old: &Map, chairing: &Chairing) -> Vec<String> {
    let new = chairing.map();
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
    let part = chairing.map().part.as_ref()?;
    let planned = parts(chairing).get(part.part).map_or(0, |one| one.minutes);
    Some(format!(
        "Part of the meeting: {} {planned} minutes.",
        ended(&part.title)
    ))
}
