//! The one place where records become the board: live, in a replay, on a second screen, in every export.

use super::arranging::arrange;
use super::board::{Board, Standing};
use super::child_event::ChildEvent;
use super::drafting;
use super::event::{Event, RoomEvent};
use super::map::Map;
use super::parts::PersonId;
use super::record::Record;
use super::showing::{come_back, show};

/// Makes a record happen. One that does not fit changes nothing.
pub fn apply(board: &mut Board, record: &Record) {
    board.records += 1;
    if !write(board, record) && !note(board, record) {
        take_ids(board, &record.event);
        board.step(|map, number| arrange(map, &record.event, number, record.at));
        board.joined = false;
    }
}

/// The events of writing. Says whether this was one.
fn write(board: &mut Board, record: &Record) -> bool {
    match &record.event {
        Event::DraftBegun(field) => drafting::begin(board, *field, record.at),
        Event::Typed { after, put, .. } => {
            drafting::change(board, |draft| draft.put(*after, put));
        }
        Event::Replaced { after, gone, put } => {
            drafting::change(board, |draft| draft.replace(*after, *gone, put));
        }
        Event::Erased { after, gone } => {
            drafting::change(board, |draft| draft.erase(*after, *gone));
        }
        Event::SpeakerNamed {
            after,
            gone,
            person,
        } => drafting::change(board, |draft| draft.name_speaker(*after, *gone, *person)),
        Event::PlaceNamed {
            after,
            gone,
            category,
        } => drafting::change(board, |draft| draft.name_place(*after, *gone, *category)),
        Event::DoersNamed {
            after,
            gone,
            people,
        } => drafting::change(board, |draft| draft.name_doers(*after, *gone, people)),
        Event::DayNamed { after, gone, day } => {
            drafting::change(board, |draft| draft.name_day(*after, *gone, *day));
        }
        Event::DraftKept => {
            drafting::keep(board);
            board.joined = false;
        }
        Event::DraftPutAway => drafting::put_away(board),
        _ => return false,
    }
    true
}

/// The events that are no steps: undo takes none of them back. Says whether this was one.
fn note(board: &mut Board, record: &Record) -> bool {
    match &record.event {
        Event::Begun {
            title,
            kind,
            setting,
            order,
            reviews,
        } => change_map(board, |map, number| {
            map.about.title.clone_from(title);
            map.about.kind = *kind;
            map.about.setting = *setting;
            map.about.order = *order;
            map.about.reviews.clone_from(reviews);
            map.changed.about = number;
        }),
        event if sets_up(event) && board.is_being_set_up(record.at) => {
            take_ids(board, event);
            change_map(board, |map, number| {
                arrange(map, event, number, record.at);
            });
        }
        Event::Opened { wall } => {
            board.wall = (record.at, *wall);
            come_back(board);
        }
        Event::ClockMoved { wall } => board.wall = (record.at, *wall),
        Event::Room(event) => return show(board, event, record.at),
        Event::TurnPassed(person) => pass_turn(board, *person),
        Event::TakenOut(taken) => change_map(board, |map, number| {
            map.taken_out.push_back(taken.clone());
            map.changed.about = number;
        }),
        Event::Joined => board.joined = true,
        Event::Undone => undo(board),
        Event::Redone => redo(board),
        _ => return false,
    }
    true
}

/// What can stand at the beginning of a meeting, before anybody does anything: taken over from the meeting before.
fn sets_up(event: &Event) -> bool {
    matches!(
        event,
        Event::ScaleAsked { .. }
            | Event::PersonAdded { .. }
            | Event::Carried(_)
            | Event::LastNumber { .. }
            | Event::EntryKnown { .. }
            | Event::StepFor { .. }
            | Event::Room(RoomEvent::EntryHeld { .. })
    )
}

fn change_map(board: &mut Board, change: impl FnOnce(&mut Map, u64)) {
    let number = board.records;
    change(std::sync::Arc::make_mut(&mut board.map), number);
}

/// Numbers count on even where the step is taken back, so that a number never means two things.
fn take_ids(board: &mut Board, event: &Event) {
    match event {
        Event::PersonAdded { id, .. } => board.issued(id.0),
        Event::ScaleAsked { id, .. } => board.issued(id.0),
        Event::DecisionAsked { id, .. } => board.issued(id.0),
        Event::Child(ChildEvent::PutOnBoard { entry, .. }) => board.issued(entry.0),
        Event::Carried(carried) => {
            if let Some(id) = drafting::new_id(carried.field) {
                board.issued(id);
            }
        }
        _ => {}
    }
}

fn pass_turn(board: &mut Board, person: Option<PersonId>) {
    if person.is_none_or(|id| board.map.person(id).is_some()) {
        board.turn = person;
    }
}

/// Takes back the last word of the draft; without a draft, the last step. A draft without words to take back is given up.
fn undo(board: &mut Board) {
    let number = board.records;
    if let Some(mut draft) = board.draft.take() {
        draft.changed = number;
        if draft.undo() {
            board.draft = Some(draft);
        } else {
            board.history.give_up(Standing {
                map: board.map.clone(),
                put_away: Some(Box::new(draft)),
            });
        }
        return;
    }
    let now = Standing {
        map: board.map.clone(),
        put_away: None,
    };
    if let Some(before) = board.history.back(|| now) {
        board.map = before.map;
        board.draft = before.put_away.map(|mut draft| {
            draft.changed = number;
            *draft
        });
    }
}

/// Brings back the last word taken back; without a draft, the last step.
fn redo(board: &mut Board) {
    let number = board.records;
    if let Some(draft) = &mut board.draft {
        draft.redo();
        draft.changed = number;
        return;
    }
    let given_up = |standing: &Standing| standing.put_away.is_some();
    if board.history.next().is_some_and(given_up) {
        let standing = board.history.take_up();
        board.draft = standing.and_then(|standing| standing.put_away.map(|draft| *draft));
        if let Some(draft) = &mut board.draft {
            draft.changed = number;
        }
        return;
    }
    let now = Standing {
        map: board.map.clone(),
        put_away: None,
    };
    if let Some(after) = board.history.forward(|| now) {
        board.map = after.map;
    }
}
