//! The board: what everyone sees, live, in a replay or on a second screen.

use std::sync::Arc;

use chrono::{DateTime, Duration, FixedOffset};

use super::draft::Draft;
use super::history::History;
use super::map::Map;
use super::parts::{About, PersonId};
use super::room::Room;

/// Numbers count on from no higher one: a damaged file must not use up all that are left.
const HIGHEST_COUNTED: u32 = u32::MAX / 2;

/// What stood before a step, and the draft that the step put away.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// All that stood.
    pub map: Arc<Map>,
    /// The draft that comes back with it.
    pub put_away: Option<Box<Draft>>,
}

/// The map, what is being written, and the way back. A copy is cheap.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// All that stands.
    pub map: Arc<Map>,
    /// What is being written now.
    pub draft: Option<Draft>,
    /// Whose turn it is to speak.
    pub turn: Option<PersonId>,
    /// What the room is shown just now.
    pub room: Room,
    /// How many records made this board.
    pub records: u64,
    /// The place and time where the wall clock was last read: milliseconds since the start, and what it showed.
    pub wall: (u64, DateTime<FixedOffset>),
    pub(super) history: History<Standing>,
    pub(super) joined: bool,
    pub(super) last_id: u32,
}

impl Board {
    /// A board on which nothing has happened yet.
    pub fn new(about: About) -> Self {
        let wall = (0, about.began);
        Self {
            map: Arc::new(Map {
                about,
                ..Map::default()
            }),
            draft: None,
            turn: None,
            room: Room::default(),
            records: 0,
            wall,
            history: History::default(),
            joined: false,
            last_id: 0,
        }
    }

    /// The number that the next new thing can have; all kinds of things share one count, so that no number comes twice.
    pub fn next_id(&self) -> u32 {
        self.last_id.saturating_add(1)
    }

    /// What the wall clock showed so many milliseconds after the start.
    pub fn wall_at(&self, at: u64) -> DateTime<FixedOffset> {
        let since = i64::try_from(at.saturating_sub(self.wall.0)).unwrap_or(i64::MAX / 2);
        self.wall
            .1
            .checked_add_signed(Duration::milliseconds(since))
            .unwrap_or(self.wall.1)
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.draft.is_some() || self.history.can_go_back()
    }

    /// Whether there is a step to bring back.
    pub fn can_redo(&self) -> bool {
        self.draft.is_none() && self.history.can_go_forward()
    }

    /// Changes the map as one step that undo takes back. A change that says it changed nothing is no step.
    pub(super) fn step(&mut self, change: impl FnOnce(&mut Map, u64) -> bool) {
        let before = Arc::clone(&self.map);
        let record = self.records;
        if !change(Arc::make_mut(&mut self.map), record) {
            self.map = before;
            return;
        }
        let joined = std::mem::take(&mut self.joined);
        let can_join = self.history.can_go_back() && !self.history.can_go_forward();
        if !(joined && can_join) {
            self.history.step(Standing {
                map: before,
                put_away: None,
            });
        }
    }

    /// Whether the meeting is still being set up: what stands at its first moment, before anybody did anything, is no step.
    pub(super) fn is_being_set_up(&self, at: u64) -> bool {
        let nothing_done = !self.history.can_go_back() && !self.history.can_go_forward();
        at == 0 && nothing_done && self.draft.is_none()
    }

    /// Remembers that a number was given out, unless nobody could have counted that far.
    pub(super) fn issued(&mut self, id: u32) {
        if id <= HIGHEST_COUNTED {
            self.last_id = self.last_id.max(id);
        }
    }
}
