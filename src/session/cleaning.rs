//! What came from a file is cleaned before anything else sees it.

use crate::meeting::clean::{clean_line, clean_typed};
use crate::meeting::event::Event;
use crate::meeting::texts::texts;

/// The event with all its texts clean.
pub fn clean_event(mut event: Event) -> Event {
    match &mut event {
        // Letters are looked at one record at a time, so they are cleaned without what stands around them.
        Event::Typed { put, .. } | Event::Replaced { put, .. } => *put = clean_typed(put),
        other => texts(other)
            .into_iter()
            .for_each(|text| *text = clean_line(text)),
    }
    event
}
