//! The wall: what the room is shown of what stands and of what is being written. Closed marks, initials, and on a second screen
//! nothing that is held back.

use std::sync::Arc;

use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;
use crate::practice::initials::Initials;

/// How the wall is made from what stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct How {
    pub without_held: bool,
    pub open: Option<EntryId>,
    pub initials: bool,
}

/// The wall, from what it was made, and how.
#[derive(Clone, Debug, Default)]
pub struct Wall {
    pub(super) from: Arc<Map>,
    pub(super) how: How,
    pub(super) shown: Arc<Map>,
    pub(super) initials: Option<Initials>,
    pub(super) written: Option<(String, usize)>,
    /// Until when words that are held back are shown, in milliseconds since the start.
    pub(super) look: Option<u64>,
    /// What the curtain said last.
    pub curtain_says: Option<String>,
    /// Changes whenever the wall is made in another way.
    pub made: u64,
}

/// So much can be seen of words that are held back: that something is written.
pub(super) fn closed_mark(text: &str) -> String {
    match text.split_whitespace().count() {
        0 => "held back".to_owned(),
        1 => "held back · 1 word".to_owned(),
        words => format!("held back · {words} words"),
    }
}
