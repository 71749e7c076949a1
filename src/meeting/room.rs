//! What the room is shown just now, beside what stands: a curtain, a pause off the record, one entry alone, initials.
//! Files hold the events for ever.

use serde::{Deserialize, Serialize};

use super::parts::EntryId;

/// One thing that changed what the room sees, without writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoomEvent {
    /// A calm sentence stands where the wall was; nothing can be written.
    CurtainDrawn {
        /// The sentence.
        says: String,
    },
    /// The wall is seen again.
    CurtainOpened,
    /// From now on nothing is written down.
    WentOffRecord,
    /// Writing goes on.
    WentOnRecord,
    /// What is being written was held back, or released to the wall.
    DraftHeld(bool),
    /// An entry was held back, or released to the wall.
    EntryHeld {
        /// Which.
        entry: EntryId,
        /// Whether it is held back.
        held: bool,
    },
    /// One entry stands alone, large, for everyone to read; or none any more.
    Spotlit {
        /// Which.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        entry: Option<EntryId>,
        /// Whether the room is asked if it is what was meant.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        asks: bool,
    },
    /// Names stand as initials, or in full again.
    InitialsShown(bool),
}

/// What undo never touches: it is about the room, not about what was said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Room {
    /// The sentence on the curtain while it is drawn.
    pub curtain: Option<String>,
    /// Since when nothing is written down, in milliseconds since the start.
    pub off_record: Option<u64>,
    /// The entry that stands alone, large.
    pub spotlit: Option<EntryId>,
    /// Whether the room is asked if that entry is what was meant.
    pub asks: bool,
    /// Whether names stand as initials.
    pub initials: bool,
}
