//! An event in its place in time.

use super::event::Event;

/// An event and when it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Milliseconds since the start.
    pub at: u64,
    /// What happened.
    pub event: Event,
}
