//! What the lists offer while looking back: times, places where words were said, chapters, people, changes.

use super::chairing::Chairing;
use super::list::{Choice, Item};
use super::look_back::moments;
use super::narrowing::narrow;
use super::said_when::places_of;
use crate::meeting::changes::changes;
use crate::practice::telling::{chapter_title, clock_since, told};

/// A list never shows more than this.
const MOST: usize = 200;

/// The places that a typed time can mean: since the start, or on the wall.
pub fn times(chairing: &Chairing, typed: &str) -> Vec<Item> {
    let timeline = &chairing.timeline;
    moments(typed, timeline)
        .into_iter()
        .map(|at| {
            let count = timeline.count_in_second(at);
            let wall = timeline.seek(count).wall_at(at).format("%H:%M");
            let since = format!("{} since the beginning", clock_since(at));
            Item::new(since, format!("{wall} on the wall"), Choice::Moment(count))
        })
        .collect()
}

/// The places where words were first said.
pub fn said(chairing: &Chairing, words: &str) -> Vec<Item> {
    let records = chairing.timeline.records();
    places_of(chairing, words)
        .into_iter()
        .take(MOST)
        .map(|(count, text)| {
            let at = records.get(count - 1).map_or(0, |record| record.at);
            Item::new(text, clock_since(at), Choice::Moment(count))
        })
        .collect()
}

/// The chapters that fit what is typed.
pub fn chapters(chairing: &Chairing, words: &str) -> Vec<Item> {
    let Some(past) = &chairing.look_back else {
        return Vec::new();
    };
    let titles: Vec<String> = past
        .chapters
        .iter()
        .map(|chapter| chapter_title(&chapter.subject))
        .collect();
    narrow(titles.iter().map(String::as_str), words)
        .into_iter()
        .map(|number| {
            let chapter = &past.chapters[number];
            let at = clock_since(chapter.at);
            Item::new(
                titles[number].clone(),
                at,
                Choice::Moment(chapter.begins + 1),
            )
        })
        .collect()
}

/// Everybody, and each person who is known.
pub fn people(chairing: &Chairing, words: &str) -> Vec<Item> {
    let map = &chairing.timeline.now().map;
    let everybody = ("Everybody", "", None);
    let people = map
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.role.as_str(), Some(person.id)));
    let all: Vec<_> = std::iter::once(everybody).chain(people).collect();
    narrow(all.iter().map(|one| one.0), words)
        .into_iter()
        .map(|number| Item::new(all[number].0, all[number].1, Choice::Only(all[number].2)))
        .collect()
}

/// What changed between the marked moment and here, the earlier one first.
pub fn differences(chairing: &Chairing) -> Vec<Item> {
    let Some(past) = &chairing.look_back else {
        return Vec::new();
    };
    let here = past.player.count;
    let marked = past.marked.unwrap_or(0);
    let before = chairing.timeline.seek(marked.min(here));
    let after = chairing.timeline.seek(marked.max(here));
    let now = &chairing.timeline.now().map;
    changes(&before.map.told_by(now), &after.map.told_by(now))
        .iter()
        .take(MOST)
        .map(|change| {
            let (sign, words) = told(change, &after.map);
            Item::new(format!("{sign} {words}"), "", Choice::Unmark)
        })
        .collect()
}
