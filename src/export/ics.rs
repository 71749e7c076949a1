//! What is still to be done as a calendar: a to-do for each open step, and the day of the next meeting.

use chrono::{DateTime, FixedOffset, Utc};
use icalendar::{
    Calendar, Class, Component, Event, EventLike, Parameter, Property, Todo, TodoStatus,
};

use crate::meeting::clean::visible;
use crate::meeting::map::Map;
use crate::meeting::parts::{About, Entry};
use crate::meeting::vocabulary::Category;
use crate::practice::day_problem::say_day;
use crate::practice::words::kind_title;

/// RFC 5545, 3.1: so many bytes a line, with the blank that a folded line begins with.
const LONGEST_LINE: usize = 75;

/// The calendar; none of its days if nothing is to be done. `last` is when the meeting last changed.
pub fn ics(map: &Map, last: DateTime<FixedOffset>) -> String {
    let mut calendar = Calendar::empty();
    for (name, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//sofs//sofs//EN"),
        ("CALSCALE", "GREGORIAN"),
    ] {
        calendar.append_property(Property::new(name, value));
    }
    calendar.append_property(calendar_name(&map.about.title));
    for entry in open_steps(map) {
        calendar.push(step(map, entry, last.to_utc()));
    }
    if let Some(event) = next_meeting(map, last.to_utc()) {
        calendar.push(event);
    }
    folded(&calendar.to_string())
}

/// Whether there is anything to put into a calendar.
pub fn has_days(map: &Map) -> bool {
    map.conclusions.next_meeting.is_some() || open_steps(map).next().is_some()
}

fn open_steps(map: &Map) -> impl Iterator<Item = &Entry> {
    let steps = map.entries_in(Category::NextSteps).map(AsRef::as_ref);
    steps.filter(|entry: &&Entry| entry.step.is_open())
}

/// The library escapes a name of this kind only if it is told that it is a text.
fn calendar_name(title: &str) -> Property {
    Property::new("X-WR-CALNAME", visible(title))
        .append_parameter(Parameter::new("VALUE", "TEXT"))
        .done()
}

fn step(map: &Map, entry: &Entry, last: DateTime<Utc>) -> Todo {
    let who = map.names(&entry.step.who).join(", ");
    let summary = match who.as_str() {
        "" => entry.text.clone(),
        who => format!("{who}: {}", entry.text),
    };
    let goal = entry.step.goal.and_then(|id| map.conclusions.goal(id));
    let goal = goal.map_or(String::new(), |goal| {
        format!("\nFor: {}", visible(&goal.sentence()))
    });
    let mut todo = Todo::with_uid(&uid(&map.about, &entry.id.0.to_string()));
    todo.timestamp(last)
        .summary(&visible(&summary))
        .description(&format!("{}{goal}", from(&map.about)))
        .append_property(Class::Private)
        .status(TodoStatus::NeedsAction);
    if let Some(day) = entry.step.by {
        todo.due(day);
    }
    todo.done()
}

/// An event of one day has no end, and leaves the day free: the hour is not known yet.
fn next_meeting(map: &Map, last: DateTime<Utc>) -> Option<Event> {
    let day = map.conclusions.next_meeting?;
    let mut event = Event::with_uid(&uid(&map.about, "next-meeting"));
    event
        .timestamp(last)
        .summary(&visible(&format!("Next meeting: {}", map.about.title)))
        .description(&from(&map.about))
        .class(Class::Private)
        .starts(day)
        .add_property("TRANSP", "TRANSPARENT");
    Some(event.done())
}

/// The same for ever, so that a calendar that takes the file in again changes what it has.
fn uid(about: &About, which: &str) -> String {
    let meeting = match about.id.as_str() {
        "" => about.began.timestamp().to_string(),
        id => visible(id),
    };
    format!("{meeting}-{which}@sofs")
}

/// From which meeting it comes.
fn from(about: &About) -> String {
    let day = say_day(about.began.date_naive());
    format!(
        "{}, {}, {day}",
        visible(&about.title),
        kind_title(about.kind)
    )
}

/// The library folds as well, but the last piece of a line may come out a byte too long. No piece ends in a blank, which many
/// programs take away.
fn folded(calendar: &str) -> String {
    let mut folded = String::with_capacity(calendar.len());
    for line in calendar.replace("\r\n ", "").split_inclusive("\r\n") {
        let mut from = folded.len();
        for letter in line.chars() {
            let width = folded.len() - from + letter.len_utf8();
            if width > LONGEST_LINE && !letter.is_control() {
                let words = folded.trim_end_matches(' ').len();
                let end = if words > from { words } else { folded.len() };
                let blanks = folded.split_off(end);
                folded.push_str("\r\n");
                from = folded.len();
                folded.push(' ');
                folded.push_str(&blanks);
            }
            folded.push(letter);
        }
    }
    folded
}
