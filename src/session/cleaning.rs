//! What came from a file is cleaned before anything else sees it.

use crate::meeting::clean::{clean_line, clean_typed};
use crate::meeting::event::Event;

/// The event with all its texts clean.
pub fn clean_event(mut event: Event) -> Event {
    match &mut event {
        // Letters are looked at one record at a time, so they are cleaned without what stands around them.
        Event::Typed { put, .. } => *put = clean_typed(put),
        Event::Begun { title, reviews, .. } => {
            *title = clean_line(title);
            *reviews = reviews.as_deref().map(clean_line);
        }
        Event::PersonAdded {
            name, role, agency, ..
        } => clean_all([name, role, agency]),
        Event::ScaleAsked {
            question,
            zero,
            ten,
            ..
        } => clean_all([question, zero, ten]),
        Event::Opened { .. }
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
    event
}

fn clean_all(texts: [&mut String; 3]) {
    for text in texts {
        *text = clean_line(text);
    }
}
