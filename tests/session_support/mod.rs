//! What the tests of the session file share: meetings at random, files as other programs see them, and a disk that fails on demand.

#![allow(dead_code, reason = "each test file uses a part of it")]

pub mod failing_disk;

use chrono::DateTime;
use proptest::prelude::*;
use serde::Deserialize;
use sofs::meeting::event::{Event, Field};
use sofs::meeting::parts::{About, Answer, EntryId, PersonId, ScaleId, Score};
use sofs::meeting::record::Record;
use sofs::meeting::vocabulary::{Attendance, Category, Kind, Known, Order, Setting, Side};

/// A session file as any program with a RON reader sees it.
#[derive(Debug, Deserialize)]
pub struct Document {
    pub sofs: u32,
    pub about: About,
    pub records: Vec<Line>,
}

/// One of its records.
#[derive(Debug, Deserialize)]
pub struct Line {
    pub n: u64,
    pub at: u64,
    pub did: Event,
    pub sum: u32,
}

/// The whole file through a plain RON reader.
pub fn plain(bytes: &[u8]) -> Document {
    let text = std::str::from_utf8(bytes).expect("a session file is UTF-8");
    ron::from_str(text).expect("a session file is a whole RON document")
}

pub fn about() -> About {
    About {
        id: "7f3a9c20d1e4".to_owned(),
        title: "Kite family".to_owned(),
        kind: Kind::Strategy,
        setting: Setting::Safety,
        order: Order::WorriedFirst,
        began: DateTime::parse_from_rfc3339("2026-11-24T14:00:07+00:00").expect("a time"),
        reviews: None,
    }
}

pub fn record(at: u64, event: Event) -> Record {
    Record { at, event }
}

pub fn typed(at: u64, after: usize, put: &str) -> Record {
    let put = put.to_owned();
    let pauses = Vec::new();
    record(at, Event::Typed { after, put, pauses })
}

/// A meeting of so many records: entries typed letter by letter, each kept.
pub fn meeting(size: usize) -> Vec<Record> {
    let mut out = vec![record(
        0,
        Event::PersonAdded {
            id: PersonId(1),
            name: "Nan".to_owned(),
            role: String::new(),
            side: Side::Family,
            agency: String::new(),
            attendance: Attendance::Present,
        },
    )];
    let mut id = 1;
    while out.len() < size {
        id += 1;
        let at = out.len() as u64 * 90;
        let category = Category::ALL[id as usize % Category::ALL.len()];
        let (id, after) = (EntryId(id), None);
        let field = Field::NewEntry {
            id,
            category,
            after,
        };
        out.push(record(at, Event::DraftBegun(field)));
        for (place, letter) in "\"Sam\" was alone – it's \\ late".chars().enumerate() {
            out.push(typed(at + 7 * place as u64, place, &letter.to_string()));
        }
        out.push(record(at + 900, Event::DraftKept));
    }
    out.truncate(size);
    let mut last = 0;
    for record in &mut out {
        last = record.at.max(last);
        record.at = last;
    }
    out
}

/// Letters that people type, and some that nobody should.
fn letter() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[a-zA-Z ,.]",
        1 => prop::sample::select(vec![
            "\"", "'", "\\", "(", ")", "]", "}", ",", "é", "e\u{301}", "\u{301}", "न", "\u{94d}", "👨‍👩‍👧", "\u{200d}", "🇬🇧",
            "ß", "س", "), sum: 0x00000000", "\\u{41}", "\\\"", "//", "/*", "r#\"",
            "\u{0}", "\u{1b}[31m", "\n", "\r", "\t", "\u{85}", "\u{202e}", "\u{2028}", "\u{e0041}", "\u{feff}",
        ])
        .prop_map(str::to_owned),
    ]
}

fn words() -> impl Strategy<Value = String> {
    prop::collection::vec(letter(), 0..12).prop_map(|letters| letters.concat())
}

#[expect(clippy::too_many_lines, reason = "one row for every kind of event")]
fn event() -> impl Strategy<Value = Event> {
    let person = || (1_u32..9).prop_map(PersonId);
    let scale = || (1_u32..4).prop_map(ScaleId);
    let entry = || (1_u32..30).prop_map(EntryId);
    let category = || prop::sample::select(Category::ALL.to_vec());
    prop_oneof![
        Just(Event::DraftKept),
        Just(Event::Undone),
        Just(Event::Joined),
        (0_usize..40, words()).prop_map(|(after, put)| Event::Typed {
            after,
            put,
            pauses: Vec::new()
        }),
        (0_usize..40, 1_usize..4).prop_map(|(after, gone)| Event::Erased { after, gone }),
        (entry(), category(), prop::option::of(entry())).prop_map(|(id, category, after)| {
            Event::DraftBegun(Field::NewEntry {
                id,
                category,
                after,
            })
        }),
        (scale(), person())
            .prop_map(|(scale, person)| Event::DraftBegun(Field::Why { scale, person })),
        (person(), words(), words()).prop_map(|(id, name, role)| Event::PersonAdded {
            id,
            name,
            role,
            side: Side::Child,
            agency: String::new(),
            attendance: Attendance::Invited,
        }),
        prop::option::of(person()).prop_map(Event::TurnPassed),
        (
            entry(),
            prop::option::of(prop::sample::select(Known::ALL.to_vec()))
        )
            .prop_map(|(entry, known)| Event::EntryKnown { entry, known }),
        (scale(), words(), words(), words()).prop_map(|(id, question, zero, ten)| {
            Event::ScaleAsked {
                goal: None,
                id,
                question,
                zero,
                ten,
            }
        }),
        (scale(), person(), 0_u8..=20).prop_map(|(scale, person, halves)| Event::NumberGiven {
            scale,
            person,
            answer: Answer::Score(Score::of_halves(halves)),
        }),
        (words(), prop::option::of(words())).prop_map(|(title, reviews)| Event::Begun {
            title,
            kind: Kind::CoreGroup,
            setting: Setting::Stability,
            order: Order::WellFirst,
            reviews,
        }),
        (0_i64..4_000_000_000).prop_map(|seconds| Event::Opened {
            wall: DateTime::from_timestamp(seconds, 0)
                .unwrap_or_default()
                .fixed_offset()
        }),
    ]
}

/// Somebody types, one letter a record, mostly straight on.
fn run() -> impl Strategy<Value = Vec<(u64, Event)>> {
    let step = prop_oneof![9 => Just(1_usize), 1 => 0_usize..3];
    let key = (0_u64..400, step, letter());
    (0_usize..20, prop::collection::vec(key, 1..60)).prop_map(|(start, keys)| {
        let mut after = start;
        let mut out = Vec::new();
        for (pause, step, put) in keys {
            let pauses = Vec::new();
            out.push((pause, Event::Typed { after, put, pauses }));
            after += step;
        }
        out
    })
}

/// The records of some meeting, with times that never go back.
pub fn records() -> impl Strategy<Value = Vec<Record>> {
    let part = prop_oneof![
        run(),
        (0_u64..90_000, event()).prop_map(|(pause, event)| vec![(pause, event)]),
    ];
    prop::collection::vec(part, 0..12).prop_map(|parts| {
        let mut at = 0;
        let pairs = parts.into_iter().flatten();
        pairs
            .map(|(pause, event)| {
                at += pause;
                record(at, event)
            })
            .collect()
    })
}
