//! Meetings in which hostile words stand wherever a text can stand, as somebody's file might bring them.
#![allow(
    dead_code,
    reason = "some tests want files, others what is read of them"
)]

use std::cell::RefCell;
use std::collections::HashMap;
use std::path::Path;

use sofs::meeting::child_event::ChildEvent;
use sofs::meeting::event::{Carried, Event, RoomEvent};
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::session::composing::document;
use sofs::session::{Changed, Reading, read, read_file};

/// Meetings that between them have a text in every place.
pub const FULL: [&str; 2] = [
    "tests/files/v1/2026-11-17-1000-initial-conference.ron",
    "tests/files/v1/2026-11-24-1400-direct-work.ron",
];

/// The meeting of this file with other words: `next` gives each of them.
pub fn saying(file: &str, mut next: impl FnMut() -> String) -> (About, Vec<Record>) {
    let reading = original(file);
    let about = About {
        title: next(),
        reviews: Some(next()),
        ..reading.about
    };
    let mut words = Words {
        next: &mut next,
        begun: false,
    };
    let said = |Record { at, event }| {
        Some(Record {
            at,
            event: words.said(event)?,
        })
    };
    let records = reading.records.into_iter().filter_map(said).collect();
    (about, records)
}

/// Each is read once, for it is long.
fn original(file: &str) -> Reading {
    thread_local! {
        static READ: RefCell<HashMap<String, Reading>> = RefCell::default();
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
    READ.with_borrow_mut(|all| {
        let read = || read_file(&path, Changed::LeaveOut).expect("a meeting");
        all.entry(file.to_owned()).or_insert_with(read).clone()
    })
}

/// The same as a file that was written without any cleaning.
pub fn file_saying(file: &str, next: impl FnMut() -> String) -> String {
    let (about, records) = saying(file, next);
    document(&about, None, &records).text
}

/// The same as the program reads it.
pub fn read_saying(file: &str, next: impl FnMut() -> String) -> Reading {
    read(file_saying(file, next).as_bytes(), Changed::LeaveOut).expect("a meeting")
}

struct Words<'a> {
    next: &'a mut dyn FnMut() -> String,
    /// Whether a text was begun of which no letter was written yet.
    begun: bool,
}

impl Words<'_> {
    /// The first letters of a text become a whole one, and further letters are left out.
    fn said(&mut self, mut event: Event) -> Option<Event> {
        match &mut event {
            Event::DraftBegun(_) => self.begun = true,
            Event::Typed { .. } | Event::Replaced { .. } if self.begun => {
                self.begun = false;
                let put = (self.next)();
                return Some(Event::Typed {
                    after: 0,
                    put,
                    pauses: Vec::new(),
                });
            }
            Event::Begun { title, reviews, .. } => {
                *title = (self.next)();
                *reviews = Some((self.next)());
            }
            Event::PersonAdded {
                name, role, agency, ..
            } => {
                [*name, *role, *agency] = std::array::from_fn(|_| (self.next)());
            }
            Event::ScaleAsked {
                question,
                zero,
                ten,
                ..
            } => {
                [*question, *zero, *ten] = std::array::from_fn(|_| (self.next)());
            }
            Event::DecisionAsked { question: text, .. }
            | Event::Carried(Carried { text, .. })
            | Event::PartBegun { title: text, .. }
            | Event::Room(RoomEvent::CurtainDrawn { says: text }) => *text = (self.next)(),
            // The other letters, and what would keep something from being seen.
            Event::Typed { .. }
            | Event::Replaced { .. }
            | Event::Erased { .. }
            | Event::Room(RoomEvent::EntryHeld { .. } | RoomEvent::DraftHeld(_))
            | Event::Child(ChildEvent::ShownTo { .. }) => return None,
            _ => {}
        }
        Some(event)
    }
}
