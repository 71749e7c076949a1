//! What came from a file is cleaned before anything else sees it.

use crate::meeting::clean::{clean_line, clean_typed};
use crate::meeting::event::Event;

/// The event with all its texts clean.
pub fn clean_event(mut event: Event) -> Event {
    match &mut event {
        // Letters are looked at one record at a time, so they are cleaned without what stands around them.
        Event::Typed { put, .. } => *put = clean_typed(put),
        Event::Begun { title, reviews, .. } => clean_each(std::iter::once(title).chain(reviews)),
        Event::PersonAdded {
            name, role, agency, ..
        } => clean_each([name, role, agency]),
        Event::ScaleAsked {
            question,
            zero,
            ten,
            ..
        } => clean_each([question, zero, ten]),
        other => hold_no_text(other),
    }
    event
}

fn clean_each<'a>(texts: impl IntoIterator<Item = &'a mut String>) {
    for text in texts {
        *text = clean_line(text);
    }
}

/// Names every kind of event, so that one with a text cannot be added without somebody thinking of it here.
fn hold_no_text(event: &Event) {
    match event {
        Event::Typed { .. }
        | Event::Begun { .. }
        | Event::PersonAdded { .. }
        | Event::ScaleAsked { .. }
        | Event::Opened { .. }
        | Event::ClockMoved { .. }
        | Event::SettingChosen(_)
        | Event::KindChosen(_)
        | Event::OrderChosen(_)
        | Event::DraftBegun(_)
        | Event::Erased { .. }
        | Event::SpeakerNamed { .. }
        | Event::PlaceNamed { .. }
        | Event::DraftKept
        | Event::DraftPutAway
        | Event::SideChosen { .. }
        | Event::AttendanceChosen { .. }
        | Event::PersonMoved { .. }
        | Event::PersonTakenOff(_)
        | Event::TurnPassed(_)
        | Event::EntryMoved { .. }
        | Event::EntryTakenOff(_)
        | Event::EntryKnown { .. }
        | Event::NumberGiven { .. }
        | Event::NumberTakenBack { .. }
        | Event::Joined
        | Event::Undone
        | Event::Redone => {}
    }
}
