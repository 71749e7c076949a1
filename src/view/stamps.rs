//! Numbers that change whenever a part of the screen has to be painted again.

use std::hash::{Hash, Hasher};

use chrono::Timelike;
use ratatui::layout::Rect;
use rustc_hash::FxHasher;

use super::column_items::{draft_here, draft_rows, standing};
use crate::app::asking_next::offered;
use crate::app::chairing::{Chairing, Page};
use crate::app::effect::Saved;
use crate::app::keymap::Place;
use crate::app::language::offer;
use crate::app::model::Model;
use crate::meeting::vocabulary::Column;

/// A number made of all these.
pub fn stamp(of: impl Hash) -> u64 {
    let mut hasher = FxHasher::default();
    of.hash(&mut hasher);
    hasher.finish()
}

/// What keys do, what just happened, a plain word, a question.
pub fn hint_stamp(model: &Model, place: Place) -> u64 {
    let calm = model.meeting().and_then(|chairing| chairing.calm.as_ref());
    let quiet = model
        .meeting()
        .map(|chairing| (offer(chairing), offered(chairing)));
    stamp((place as u8, &model.notice, calm, quiet))
}

/// The title line.
pub fn title_stamp(chairing: &Chairing) -> u64 {
    let changed = chairing.wall().changed;
    let saved = match chairing.saved {
        Saved::All => None,
        Saved::NotSince(at) => Some(at),
    };
    let minute = chairing.now.wall.timestamp() / 60;
    let length = chairing.now.at / 60_000;
    let turn = chairing.board().turn;
    let past = chairing.is_past().then(|| chairing.board().records);
    stamp((
        changed.about,
        changed.people,
        turn,
        saved,
        minute,
        length,
        past,
        chairing.gaps.counted.then_some(chairing.gaps.open),
        (chairing.board().room.off_record, chairing.wall_made()),
    ))
}

/// The scale under the columns.
pub fn bar_stamp(chairing: &Chairing) -> u64 {
    let changed = chairing.wall().changed;
    stamp((
        changed.scales,
        changed.people,
        chairing.scale_at,
        chairing.wall_made(),
    ))
}

/// A letter that leaves the draft as tall as it was changes nothing here: the draft is painted alone.
pub fn column_stamp(chairing: &Chairing, column: Column, area: Rect) -> u64 {
    let changed = chairing.wall().changed;
    let draft = draft_here(chairing, column).map(|draft| {
        let rows = draft_rows(chairing, draft, usize::from(area.width));
        (draft.field, rows, draft.words().held)
    });
    stamp((
        (changed.conclusions, chairing.wall_made()),
        chairing.today(),
        changed.columns[column.index()],
        (changed.people, changed.about),
        standing(chairing, column),
        chairing.focus.column() == column,
        chairing.look_back.as_ref().and_then(|past| past.only),
        draft,
    ))
}

/// A number of all that the screen shows beside the letters of an entry that is being written on the board and takes so many rows;
/// none where none is, or where more than the board is shown or said. As long as it stays, only the draft has to be painted.
pub fn beside_draft(model: &Model, rows: usize) -> Option<u64> {
    let chairing = model.meeting()?;
    let draft = chairing.draft()?;
    let silent = model.notice.is_none() && chairing.calm.is_none() && chairing.tour.is_none();
    let plain = chairing.jargon.hints.is_empty() && chairing.saved == Saved::All;
    if !silent || !plain || chairing.page != Page::Board || model.place() != Place::Draft {
        return None;
    }
    // By the clock of the world, which needs no counting of days.
    let wall = chairing.now.wall.naive_utc();
    Some(stamp((
        (chairing.wall().changed, chairing.wall_made()),
        (chairing.focus, chairing.left_at, chairing.one_column),
        (chairing.scale_at, chairing.board().turn),
        (wall.date(), wall.num_seconds_from_midnight() / 60),
        (chairing.now.wall.offset(), chairing.now.at / 60_000),
        (chairing.gaps.counted, chairing.gaps.open),
        (draft.field, draft.words().held, rows),
    )))
}

/// A number that changes whenever the draft has to be painted again.
pub fn draft_stamp(chairing: &Chairing) -> u64 {
    let draft = chairing.draft().map(|draft| draft.changed);
    let people = chairing.wall().changed.people;
    let turn = chairing.board().turn;
    let made = chairing.wall_made();
    stamp((
        (draft, made),
        chairing.caret,
        turn,
        people,
        &chairing.jargon.hints,
    ))
}
