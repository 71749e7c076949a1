//! The texts that events hold.

use super::event::{Carried, Event, RoomEvent};

/// Every text of the event that somebody wrote, in the order in which it stands in a file; also the name of another file.
///
/// Names every kind of event, so that one with a text cannot be added without somebody thinking of it here.
#[rustfmt::skip]
pub fn texts(event: &mut Event) -> Vec<&mut String> {
    match event {
        Event::Typed { put: text, .. } | Event::Replaced { put: text, .. }
        | Event::DecisionAsked { question: text, .. } | Event::Carried(Carried { text, .. })
        | Event::PartBegun { title: text, .. } | Event::Room(RoomEvent::CurtainDrawn { says: text }) => vec![text],
        Event::TakenOut(taken) => vec![&mut taken.why],
        Event::Begun { title, reviews, .. } => std::iter::once(title).chain(reviews).collect(),
        Event::PersonAdded { name, role, agency, .. } => vec![name, role, agency],
        Event::ScaleAsked { question, zero, ten, .. } => vec![question, zero, ten],
        Event::Opened { .. } | Event::ClockMoved { .. }
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
        | Event::Child(_)
        | Event::Room(RoomEvent::CurtainOpened | RoomEvent::WentOffRecord | RoomEvent::WentOnRecord
            | RoomEvent::DraftHeld(_) | RoomEvent::EntryHeld { .. } | RoomEvent::Spotlit { .. } | RoomEvent::InitialsShown(_))
        | Event::Joined | Event::Undone | Event::Redone => Vec::new(),
    }
}
