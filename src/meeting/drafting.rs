//! What the events of writing do to the board.

use super::board::{Board, Standing};
use super::clean;
use super::draft::Draft;
use super::field::Field;
use super::keeping::keep_words;
use super::parts::PersonId;
use super::standing::standing_words;

/// Begins to write; what was being written is kept first, so that no damaged file loses words.
pub(super) fn begin(board: &mut Board, field: Field, at: u64) {
    keep(board);
    let Some(words) = standing_words(&board.map, field) else {
        return;
    };
    if let Some(id) = new_id(field) {
        board.issued(id);
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
            put_away: Some(Box::new(draft)),
        });
    }
}

/// Keeps the draft. A new one without words leaves no trace; whoever has the turn says what nobody else was named for.
pub(super) fn keep(board: &mut Board) {
    let Some(draft) = board.draft.take() else {
        return;
    };
    let mut words = draft.words().clone();
    let text = clean::clean_line(draft.text());
    text.trim().clone_into(&mut words.text);
    if matches!(draft.field, Field::NewEntry { .. }) && words.speakers.is_empty() {
        let known = |id: &PersonId| board.map.person(*id).is_some();
        words.speakers.extend(board.turn.filter(known));
    }
    board.step(|map, record| keep_words(map, draft.field, &words, draft.begun, record));
}

/// The number that a draft of this field gives to something new.
pub(super) fn new_id(field: Field) -> Option<u32> {
    match field {
        Field::NewEntry { id, .. } => Some(id.0),
        Field::NewPerson(id) => Some(id.0),
        Field::NewStatement { id, .. } => Some(id.0),
        Field::NewGoal { id, .. } => Some(id.0),
        Field::NewDecision(id) => Some(id.0),
        Field::NewRule { id, .. } => Some(id.0),
        Field::NewHouseItem { id, .. } => Some(id.0),
        Field::NewPage { id, .. } => Some(id.0),
        _ => None,
    }
}
