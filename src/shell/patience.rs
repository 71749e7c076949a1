//! How long nothing needs to be done unless a key comes.

use std::time::Duration;

use super::clock::until_next_minute;
use super::following::LOOK_AGAIN;
use super::looking_inside::SOON;
use crate::app::asking_next::until_changed;
use crate::app::chairing::Chairing;
use crate::app::watching::until_next;

/// How often saving is tried again while it fails.
pub const TRY_AGAIN: Duration = Duration::from_secs(1);

/// A replay shows no more than so often what changed, in milliseconds.
const A_MOMENT: u64 = 8;

/// What may come from outside without a key.
pub struct Awaited {
    /// Saving failed, and is tried again.
    pub saving: bool,
    /// The meetings are being looked into.
    pub answer: bool,
    /// A meeting is followed.
    pub news: bool,
}

/// How long to wait: the clock shows minutes, and a failing disk is tried each second.
pub fn patience(meeting: Option<&Chairing>, awaited: &Awaited) -> Duration {
    match meeting.and_then(until_next) {
        Some(milliseconds) => Duration::from_millis(milliseconds.max(A_MOMENT)),
        None if awaited.saving => TRY_AGAIN,
        None if awaited.answer => SOON,
        None if awaited.news => LOOK_AGAIN,
        None => {
            let left = meeting.and_then(until_changed);
            let left = left.map_or(u64::MAX, |left| left.max(A_MOMENT));
            until_next_minute().min(Duration::from_millis(left))
        }
    }
}
