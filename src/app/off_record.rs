//! Pauses that are off the record: nothing is written down, and only from when to when is kept.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::keymap::key_of;
use super::offering;
use crate::meeting::event::{Event, RoomEvent};

/// From now on nothing is written down, until somebody says so.
pub fn rest(chairing: &mut Chairing) -> String {
    offering::keep(chairing);
    chairing.page = Page::Board;
    chairing.record(Event::Room(RoomEvent::WentOffRecord));
    resting()
}

/// What somebody is told who writes while nothing is written down.
pub fn resting() -> String {
    let key = key_of(Action::BackOnRecord).map_or(String::new(), |key| key.to_string());
    format!("Off the record: nothing is written down. {key} goes on.")
}

/// Writing goes on.
pub fn go_on(chairing: &mut Chairing) -> String {
    let since = chairing.board().room.off_record;
    chairing.record(Event::Room(RoomEvent::WentOnRecord));
    let minutes = since.map_or(0, |since| chairing.now.at.saturating_sub(since) / 60_000);
    match minutes {
        0 => "On the record again. What was said is not kept.".to_owned(),
        1 => "On the record again after a minute. What was said is not kept.".to_owned(),
        many => format!("On the record again after {many} minutes. What was said is not kept."),
    }
}
