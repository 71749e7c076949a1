//! What came from a file is cleaned before anything else sees it.

use crate::meeting::child_event::ChildEvent;
use crate::meeting::clean::{clean_line, clean_typed};
use crate::meeting::event::{Carried, Event, RoomEvent};

/// The event with all its texts clean.
pub fn clean_event(mut event: Event) -> Event {
    match &mut event {
        // Letters are looked at one record at a time, so they are cleaned without what stands around them.
        Event::Typed { put, .. } | Event::Replaced { put, .. } => *put = clean_typed(put),
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
        Event::DecisionAsked { question: text, .. }
        | Event::Carried(Carried { text, .. })
        | Event::PartBegun { title: text, .. } => {
            clean_each([text]);
        }
        Event::Child(event) => child_holds_no_text(event),
        Event::Room(event) => clean_room(event),
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
#[rustfmt::skip]
fn hold_no_text(event: &Event) {
    match event {
        Event::Typed { .. } | Event::Begun { .. } | Event::PersonAdded { .. } | Event::ScaleAsked { .. }
        | Event::DecisionAsked { .. } | Event::Carried(_) | Event::Replaced { .. } | Event::PartBegun { .. }
        | Event::Child(_) | Event::Room(_)
        // Those above hold texts and are cleaned; those below hold none.
        | Event::Opened { .. } | Event::ClockMoved { .. }
        | Event::SettingChosen(_) | Event::KindChosen(_) | Event::OrderChosen(_)
        | Event::DraftBegun(_) | Event::Erased { .. } | Event::SpeakerNamed { .. } | Event::PlaceNamed { .. }
        | Event::DoersNamed { .. } | Event::DayNamed { .. } | Event::DraftKept | Event::DraftPutAway
        | Event::SideChosen { .. } | Event::AttendanceChosen { .. } | Event::PersonMoved { .. }
        | Event::PersonTakenOff(_) | Event::TurnPassed(_)
        | Event::EntryMoved { .. } | Event::EntryTakenOff(_) | Event::EntryKnown { .. }
        | Event::NumberGiven { .. } | Event::NumberTakenBack { .. } | Event::LastNumber { .. }
        | Event::ScaleTakenOff(_) | Event::RoundBegun { .. } | Event::RoundShown(_)
        | Event::StatementTakenOff(_) | Event::ExampleLinked { .. } | Event::GoalTakenOff(_)
        | Event::DecisionTakenOff(_) | Event::DissentTakenBack { .. } | Event::AllAgree { .. }
        | Event::StepAnswered { .. } | Event::StepFor { .. } | Event::RuleTakenOff(_)
        | Event::Joined | Event::Undone | Event::Redone => {}
    }
}

/// What the room is shown: only the curtain says something.
fn clean_room(event: &mut RoomEvent) {
    match event {
        RoomEvent::CurtainDrawn { says } => clean_each([says]),
        RoomEvent::CurtainOpened
        | RoomEvent::WentOffRecord
        | RoomEvent::WentOnRecord
        | RoomEvent::DraftHeld(_)
        | RoomEvent::EntryHeld { .. }
        | RoomEvent::Spotlit { .. }
        | RoomEvent::InitialsShown(_) => {}
    }
}

/// The same for what happens to a child's houses: their texts are typed, letter by letter.
fn child_holds_no_text(event: &ChildEvent) {
    match event {
        ChildEvent::ToolChosen { .. }
        | ChildEvent::ShownTo { .. }
        | ChildEvent::WrittenBy { .. }
        | ChildEvent::ItemTakenOff(_)
        | ChildEvent::PutOnBoard { .. }
        | ChildEvent::PictureChosen { .. }
        | ChildEvent::AboutChosen { .. }
        | ChildEvent::PageTakenOff(_) => {}
    }
}
