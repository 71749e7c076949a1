//! What the events about the room do.

use super::board::Board;
use super::drafting;
use super::room::{Room, RoomEvent};

/// A meeting that is opened again begins in front of its wall; only the initials stay as they were chosen.
pub(super) fn come_back(board: &mut Board) {
    board.room = Room {
        initials: board.room.initials,
        ..Room::default()
    };
}

/// The events about the room that are no steps. Says whether this was one.
pub(super) fn show(board: &mut Board, event: &RoomEvent, at: u64) -> bool {
    let room = &mut board.room;
    match event {
        RoomEvent::CurtainDrawn { says } => room.curtain = Some(says.clone()),
        RoomEvent::CurtainOpened => room.curtain = None,
        RoomEvent::WentOffRecord => {
            room.off_record.get_or_insert(at);
        }
        RoomEvent::WentOnRecord => room.off_record = None,
        RoomEvent::Spotlit { entry, asks } => {
            room.spotlit = *entry;
            room.asks = *asks && entry.is_some();
        }
        RoomEvent::InitialsShown(initials) => room.initials = *initials,
        RoomEvent::DraftHeld(held) => drafting::change(board, |draft| {
            if draft.field.is_of_board() {
                draft.hold(*held);
            }
        }),
        RoomEvent::EntryHeld { .. } => return false,
    }
    true
}
