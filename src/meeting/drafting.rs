//! What the events of writing do to the board.

use super::board::{Board, Standing};
use super::clean;
use super::draft::{Draft, Words};
use super::event::Field;
use super::map::Map;
use super::parts::{Bookmark, Entry, EntryId, Person, PersonId};
use super::vocabulary::{Attendance, Category, Side};

/// Begins to write; what was being written is kept first, so that no damaged file loses words.
pub(super) fn begin(board: &mut Board, field: Field, at: u64) {
    keep(board);
    let Some(words) = standing_words(&board.map, field) else {
        return;
    };
    if let Field::NewEntry { id, .. } = field {
        board.issued(id.0);
    }
    if let Field::NewPerson(id) = field {
        board.issued(id.0);
    }
    let mut draft = Draft::new(field, at, words);
    draft.changed = board.records;
    board.draft = Some(draft);
}

/// Changes the draft, if there is one.
pub(super) fn change(board: &mut Board, change: impl FnOnce(&mut Draft)) {
    if let Some(draft) = &mut board.draft {
        change(draft);
        draft.changed = board.records;
    }
}

/// Puts the draft away. Undo brings it back, unless nothing was written.
pub(super) fn put_away(board: &mut Board) {
    let Some(draft) = board.draft.take() else {
        return;
    };
    let written = standing_words(&board.map, draft.field).as_ref() != Some(draft.words());
    if written && !draft.text().trim().is_empty() {
        board.joined = false;
        board.history.step(Standing {
            map: board.map.clone(),
            put_away: Some(draft),
        });
    }
}

/// Keeps the draft. A new one without words leaves no trace; an entry that lost all its words goes off the board.
pub(super) fn keep(board: &mut Board) {
    let Some(draft) = board.draft.take() else {
        return;
    };
    let text = clean::clean_line(draft.text()).trim().to_owned();
    match draft.field {
        Field::NewEntry {
            id,
            category,
            after,
        } => keep_new_entry(board, &draft, (id, category, after), text),
        Field::Entry(id) => keep_entry(board, &draft, id, text),
        field => keep_field(board, &draft, field, text),
    }
}

fn keep_new_entry(
    board: &mut Board,
    draft: &Draft,
    (id, begun_in, after): (EntryId, Category, Option<EntryId>),
    text: String,
) {
    if text.is_empty() {
        return;
    }
    let words = draft.words();
    let category = words.category.unwrap_or(begun_in);
    let mut speakers: Vec<_> = words.speakers.iter().copied().collect();
    if speakers.is_empty() {
        let known = |id: &PersonId| board.map.person(*id).is_some();
        speakers.extend(board.turn.filter(known));
    }
    let at = draft.begun;
    board.step(|map, record| {
        if map.entry(id).is_some() {
            return false;
        }
        let ids = map.place(category);
        let place = after
            .and_then(|after| ids.index_of(&after))
            .map_or(ids.len(), |place| place + 1);
        let entry = Entry {
            id,
            category,
            text,
            speakers,
            known: None,
            at,
        };
        map.put_entry(entry, place, record);
        true
    });
}

fn keep_entry(board: &mut Board, draft: &Draft, id: EntryId, text: String) {
    let words = draft.words();
    let category = words.category;
    let speakers: Vec<_> = words.speakers.iter().copied().collect();
    board.step(|map, record| {
        let Some(standing) = map.entry(id).cloned() else {
            return false;
        };
        if text.is_empty() {
            return map.take_entry(id, record).is_some();
        }
        let category = category.unwrap_or(standing.category);
        let unchanged =
            standing.text == text && standing.speakers == speakers && standing.category == category;
        if unchanged {
            return false;
        }
        if category != standing.category
            && let Some(mut entry) = map.take_entry(id, record)
        {
            entry.category = category;
            map.put_entry(entry, usize::MAX, record);
        }
        map.change_entry(id, record, |entry| {
            entry.text = text;
            entry.speakers = speakers;
        })
    });
}

fn keep_field(board: &mut Board, draft: &Draft, field: Field, text: String) {
    let unchanged = standing_words(&board.map, field).is_none_or(|words| words.text == text);
    if unchanged && field != Field::Bookmark {
        return;
    }
    let may_be_empty = matches!(
        field,
        Field::PersonRole(_)
            | Field::PersonAgency(_)
            | Field::Why { .. }
            | Field::OneUp { .. }
            | Field::Bookmark
    );
    if text.is_empty() && !may_be_empty {
        return;
    }
    let at = draft.begun;
    board.step(|map, record| match field {
        Field::NewPerson(id) => {
            map.people
                .push_back(std::sync::Arc::new(new_person(id, text)));
            map.changed.people = record;
            true
        }
        Field::Bookmark => {
            map.bookmarks
                .push_back(std::sync::Arc::new(Bookmark { at, name: text }));
            true
        }
        Field::Title => {
            map.about.title = text;
            map.changed.about = record;
            true
        }
        _ => write_field(map, field, text, record),
    });
}

fn new_person(id: PersonId, name: String) -> Person {
    Person {
        id,
        name,
        role: String::new(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Present,
        listed: true,
    }
}

fn write_field(map: &mut Map, field: Field, text: String, record: u64) -> bool {
    match field {
        Field::PersonName(id) => map.change_person(id, record, |person| person.name = text),
        Field::PersonRole(id) => map.change_person(id, record, |person| person.role = text),
        Field::PersonAgency(id) => map.change_person(id, record, |person| person.agency = text),
        Field::Question(id) => map.change_scale(id, record, |scale| scale.question = text),
        Field::Zero(id) => map.change_scale(id, record, |scale| scale.zero = text),
        Field::Ten(id) => map.change_scale(id, record, |scale| scale.ten = text),
        Field::Why { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.why = text)
        }
        Field::OneUp { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.one_up = text)
        }
        Field::NewEntry { .. }
        | Field::Entry(_)
        | Field::NewPerson(_)
        | Field::Title
        | Field::Bookmark => false,
    }
}

/// The words with which a draft of this field begins; none if what it would change is not there, or its number is taken.
fn standing_words(map: &Map, field: Field) -> Option<Words> {
    let text = match field {
        Field::NewEntry { id, .. } if map.entry(id).is_some() => return None,
        Field::NewPerson(id) if map.person(id).is_some() => return None,
        Field::NewEntry { .. } | Field::NewPerson(_) | Field::Bookmark => String::new(),
        Field::Entry(id) => {
            let entry = map.entry(id)?;
            return Some(Words {
                text: entry.text.clone(),
                speakers: entry.speakers.iter().copied().collect(),
                category: None,
            });
        }
        Field::Title => map.about.title.clone(),
        Field::PersonName(id) => map.person(id)?.name.clone(),
        Field::PersonRole(id) => map.person(id)?.role.clone(),
        Field::PersonAgency(id) => map.person(id)?.agency.clone(),
        Field::Question(id) => map.scale(id)?.question.clone(),
        Field::Zero(id) => map.scale(id)?.zero.clone(),
        Field::Ten(id) => map.scale(id)?.ten.clone(),
        Field::Why { scale, person } | Field::OneUp { scale, person } => {
            map.person(person)?;
            let mark = map.scale(scale)?.mark(person);
            mark.map_or(String::new(), |mark| match field {
                Field::Why { .. } => mark.why.clone(),
                _ => mark.one_up.clone(),
            })
        }
    };
    Some(Words {
        text,
        ..Words::default()
    })
}
