//! Words that are kept go into the map: from a draft, or carried over from the meeting before.

use std::sync::Arc;

use super::checks::Check;
use super::child_keeping::keep_of_child;
use super::draft::Words;
use super::field::{Dissent, Field};
use super::map::Map;
use super::parts::{Bookmark, Entry, EntryId, Person, PersonId, Step};
use super::standing::standing_words;
use super::vocabulary::{Attendance, Category, Side};
use super::wording::{conclude, differs, differs_about};

/// Keeps these words, whose text is clean and trimmed, for a field; `at` is when they were begun. Says whether anything changed.
pub(super) fn keep_words(map: &mut Map, field: Field, words: &Words, at: u64, record: u64) -> bool {
    match field {
        Field::NewEntry {
            id,
            category,
            after,
        } => new_entry(map, words, (id, category, after), at, record),
        Field::Entry(id) => entry(map, words, id, record),
        Field::StepWho(id) => step(map, id, record, |step| {
            name(&mut step.who, words.doers.iter().copied().collect(), words)
        }),
        Field::StepBy(id) => step(map, id, record, |step| name(&mut step.by, words.day, words)),
        Field::NextMeeting => {
            map.conclude(record, |all| name(&mut all.next_meeting, words.day, words))
        }
        Field::Differs(Dissent::Entry(id)) => {
            let mut changed = false;
            map.change_entry(id, record, |entry| changed = differs_about(entry, words));
            changed
        }
        Field::Differs(of) => map.conclude(record, |all| differs(all, of, words)),
        field if field.is_of_child() => keep_of_child(map, field, &words.text, at, record),
        field => text_field(map, field, &words.text, at, record),
    }
}

fn new_entry(
    map: &mut Map,
    words: &Words,
    (id, begun_in, after): (EntryId, Category, Option<EntryId>),
    at: u64,
    record: u64,
) -> bool {
    if words.text.is_empty() || map.entry(id).is_some() {
        return false;
    }
    let category = words.category.unwrap_or(begun_in);
    let ids = map.place(category);
    // Most entries come behind one of the last.
    let place = after.and_then(|after| ids.iter().rposition(|&id| id == after));
    let place = place.map_or(ids.len(), |place| place + 1);
    let entry = Entry {
        id,
        category,
        text: words.text.clone(),
        speakers: words.speakers.iter().copied().collect(),
        known: None,
        at,
        step: Step {
            who: words.doers.iter().copied().collect(),
            by: words.day,
            ..Step::default()
        },
        carried: false,
        held: words.held,
        differs: Vec::new(),
        agreed: false,
    };
    map.put_entry(entry, place, record);
    true
}

/// An entry that lost all its words goes off the board.
fn entry(map: &mut Map, words: &Words, id: EntryId, record: u64) -> bool {
    let Some(standing) = map.entry(id) else {
        return false;
    };
    if words.text.is_empty() {
        return map.take_entry(id, record).is_some();
    }
    let speakers: Vec<_> = words.speakers.iter().copied().collect();
    let who: Vec<_> = words.doers.iter().copied().collect();
    let same_step = standing.step.who == who && standing.step.by == words.day;
    let same_words = standing.text == words.text && standing.speakers == speakers;
    let moved = words
        .category
        .is_some_and(|place| place != standing.category);
    if same_words && same_step && !moved && standing.held == words.held {
        return false;
    }
    if let Some(category) = words.category.filter(|_| moved)
        && let Some(mut entry) = map.take_entry(id, record)
    {
        entry.category = category;
        map.put_entry(entry, usize::MAX, record);
    }
    map.change_entry(id, record, |entry| {
        entry.carried &= same_words;
        entry.agreed &= same_words;
        entry.held = words.held;
        entry.text.clone_from(&words.text);
        entry.speakers = speakers;
        entry.step.who = who;
        entry.step.by = words.day;
    })
}

fn step(map: &mut Map, id: EntryId, record: u64, change: impl FnOnce(&mut Step) -> bool) -> bool {
    let mut changed = false;
    map.change_entry(id, record, |entry| changed = change(&mut entry.step));
    changed
}

/// What was named takes its place; words that name nothing change nothing.
fn name<T: PartialEq>(place: &mut T, named: T, words: &Words) -> bool {
    if !words.text.is_empty() || *place == named {
        return false;
    }
    *place = named;
    true
}

fn may_be_empty(field: Field) -> bool {
    matches!(
        field,
        Field::PersonRole(_)
            | Field::PersonAgency(_)
            | Field::Why { .. }
            | Field::OneUp { .. }
            | Field::Bookmark
            | Field::Statement { .. }
            | Field::Goal { .. }
            | Field::Decision(_)
            | Field::DecisionWhy(_)
            | Field::Rule(_)
            | Field::WhySilent(_)
    )
}

/// Texts of which only the words count.
fn text_field(map: &mut Map, field: Field, text: &str, at: u64, record: u64) -> bool {
    let unchanged = standing_words(map, field).is_none_or(|words| words.text == text);
    if (unchanged && field != Field::Bookmark) || (text.is_empty() && !may_be_empty(field)) {
        return false;
    }
    let text = text.to_owned();
    match field {
        Field::NewPerson(id) => {
            map.people.push_back(Arc::new(new_person(id, text, at)));
            map.changed.people = record;
            true
        }
        Field::Bookmark => {
            map.bookmarks
                .push_back(Arc::new(Bookmark { at, name: text }));
            true
        }
        Field::Title => {
            map.about.title = text;
            map.changed.about = record;
            true
        }
        Field::PersonName(id) => map.change_person(id, record, |person| person.name = text),
        Field::PersonRole(id) => map.change_person(id, record, |person| person.role = text),
        Field::PersonAgency(id) => map.change_person(id, record, |person| person.agency = text),
        Field::Question(id) => map.change_scale(id, record, |scale| scale.question = text),
        Field::Zero(id) => map.change_scale(id, record, |scale| scale.zero = text),
        Field::Ten(id) => map.change_scale(id, record, |scale| scale.ten = text),
        Field::Why { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.given.why = text)
        }
        Field::OneUp { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.given.one_up = text)
        }
        Field::WhySilent(check) => silence(map, check, text),
        field => map.conclude(record, |all| conclude(all, field, text, at)),
    }
}

/// Without a reason nothing sleeps.
fn silence(map: &mut Map, check: Check, why: String) -> bool {
    if why.is_empty() {
        return map.silenced.remove(&check).is_some();
    }
    map.silenced.insert(check, why);
    true
}

fn new_person(id: PersonId, name: String, here_since: u64) -> Person {
    Person {
        id,
        name,
        role: String::new(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Present,
        here_since,
        listed: true,
    }
}
