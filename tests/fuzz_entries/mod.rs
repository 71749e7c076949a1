//! Where anything at all may come in, and what must hold whatever it is. Fuzzers and plain tests call the same functions.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "what does not hold has to be seen"
)]

use chrono::{DateTime, Days, Duration, FixedOffset, NaiveDate};
use sofs::app::effect::{Moment, Msg};
use sofs::app::key::Input;
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::commands::usage;
use sofs::export::reading::document::{Wishes, document as map_read};
use sofs::meeting::clean::is_forbidden;
use sofs::meeting::event::Event;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::practice::day_at_end::day_at_end;
use sofs::practice::days::read_day;
use sofs::practice::since::read_since;
use sofs::session::composing::document;
use sofs::session::{Changed, News, Reading, Tail, read, split_long};
use sofs::shell::config::understand;
use sofs::shell::decoding::Decoder;
use sofs::shell::keyboard::translate;

/// A place where something comes in: its name, and what to call with the bytes.
pub type Entry = (&'static str, fn(&[u8]));

/// All of them.
pub const ENTRIES: [Entry; 6] = [
    ("reader", reader),
    ("tail", tail),
    ("keys", keys),
    ("days", days),
    ("import", import),
    ("configuration", configuration),
];

/// Lines longer than any that are written may be read, and are cut when they are written again.
const LONGEST_WRITTEN: usize = 4000;

/// When everything begins.
fn began() -> DateTime<FixedOffset> {
    DateTime::from_timestamp(1_795_528_807, 0)
        .expect("a time")
        .fixed_offset()
}

/// A session file: what is read of it is written and read again as the same.
pub fn reader(bytes: &[u8]) {
    for changed in [Changed::LeaveOut, Changed::Keep] {
        let Ok(reading) = read(bytes, changed) else {
            return;
        };
        is_in_order(&reading.records);
        assert!(reading.end <= bytes.len() as u64);
        reads_back(bytes, &reading);
        fold_all(reading);
    }
}

/// What was read is written and read again as the same, with nothing wrong.
pub fn reads_back(bytes: &[u8], reading: &Reading) {
    let long = |line: &[u8]| line.len() > LONGEST_WRITTEN;
    if bytes.split(|&byte| byte == b'\n').any(long) || reading.about.id.is_empty() {
        return;
    }
    let text = document(&reading.about, None, &reading.records).text;
    let again = read(text.as_bytes(), Changed::LeaveOut).expect("what was written can be read");
    assert_eq!(again.problems, []);
    assert_eq!(again.about, reading.about);
    assert!(again.records == reading.records, "other records");
}

/// Times never go back, and no text could upset a terminal.
fn is_in_order(records: &[Record]) {
    assert!(records.is_sorted_by_key(|record| record.at));
    for record in records {
        if let Event::Typed { put, .. } | Event::Replaced { put, .. } = &record.event {
            assert!(!put.chars().any(is_forbidden), "{put:?}");
        }
    }
}

/// Whatever happened, a board comes of it.
fn fold_all(reading: Reading) {
    let about = reading.about.clone();
    let timeline = Timeline::of(reading.about, reading.records);
    let half = timeline.records().len() / 2;
    let _ = timeline.seek(half);
    assert_eq!(timeline.seek(0).map.about.id, about.id);
}

fn has_head(bytes: &[u8]) -> bool {
    const RECORDS: &[u8] = b"records: [";
    bytes.windows(RECORDS.len()).any(|words| words == RECORDS)
}

/// A file that grows while it is followed: the first two bytes say where it was cut.
pub fn tail(bytes: &[u8]) {
    let Some(([high, low], bytes)) = bytes.split_first_chunk() else {
        return;
    };
    let cut = usize::from(u16::from_be_bytes([*high, *low])) % (bytes.len() + 1);
    // The head is written in one piece with the line that begins the records: nobody follows a file without it.
    if has_head(bytes) && !has_head(&bytes[..cut]) {
        return;
    }
    let Ok(first) = read(&bytes[..cut], Changed::LeaveOut) else {
        return;
    };
    let end = usize::try_from(first.end).expect("within the bytes");
    let mut follower = Tail::behind(bytes[end.saturating_sub(64)..end].to_vec(), &first);
    // What looks wrong is looked at once more before it is believed: it may be half written.
    let mut more = Vec::new();
    for _ in 0..2 {
        let from = usize::try_from(follower.from()).expect("within the bytes");
        let Ok(News::More(records)) = follower.take_in(&bytes[from..]) else {
            return;
        };
        more.extend(records);
    }
    let seen = [first.records, more].concat();
    is_in_order(&seen);
    let Ok(whole) = read(bytes, Changed::LeaveOut) else {
        return;
    };
    if whole.problems.is_empty() && first.seal == whole.seal {
        assert!(seen == whole.records, "the follower saw something else");
    }
}

/// The bytes of a terminal: decoded, understood, pressed. The first byte says in what pieces they come.
pub fn keys(bytes: &[u8]) {
    let Some((&piece, bytes)) = bytes.split_first() else {
        return;
    };
    let mut room = Room::new();
    let mut decoder = Decoder::default();
    for bytes in bytes.chunks(usize::from(piece).max(1)) {
        let mut events = decoder.take(bytes);
        if piece % 2 == 0 {
            events.extend(decoder.give_up());
        }
        room.input(translate(&events, piece % 3 == 0));
    }
    let events = decoder.give_up();
    assert!(!decoder.is_waiting());
    room.input(translate(&events, false));
    room.reads_back();
}

/// A meeting without a screen or a file.
pub struct Room {
    model: Model,
    at: u64,
}

impl Room {
    /// A meeting that has just begun.
    pub fn new() -> Self {
        let mut model = Model::new(80, 24);
        let about = About {
            id: "7f3a9c20d1e4".to_owned(),
            title: "Kite family".to_owned(),
            began: began(),
            ..About::default()
        };
        let now = Moment {
            at: 0,
            wall: began(),
        };
        let msg = Msg::Opened {
            about,
            records: Vec::new(),
            past: Vec::new(),
            notice: None,
            now,
        };
        update(&mut model, msg);
        Self { model, at: 0 }
    }

    /// What comes in together.
    pub fn input(&mut self, inputs: Vec<Input>) {
        self.at += 100;
        let since = i64::try_from(self.at).expect("a short meeting");
        let now = Moment {
            at: self.at,
            wall: began() + Duration::milliseconds(since),
        };
        update(&mut self.model, Msg::Input(inputs, now));
    }

    /// What happened is written and read as the same, and makes the same board.
    pub fn reads_back(&self) {
        let Some(chairing) = self.model.meeting() else {
            return;
        };
        let timeline = &chairing.timeline;
        let about = &timeline.seek(0).map.about;
        let text = document(about, None, timeline.records()).text;
        let reading = read(text.as_bytes(), Changed::LeaveOut).expect("a meeting");
        assert_eq!(reading.problems, []);
        assert!(reading.records == timeline.records(), "other records");
        let again = Timeline::of(reading.about, reading.records);
        assert!(again.now() == timeline.now(), "another board");
    }
}

/// Words for a day, and times; the first two bytes say what day it is.
pub fn days(bytes: &[u8]) {
    let Some(([high, low], words)) = bytes.split_first_chunk() else {
        return;
    };
    let today = NaiveDate::default() + Days::new(u64::from(u16::from_be_bytes([*high, *low])));
    let words = String::from_utf8_lossy(words);
    if let Ok(day) = read_day(&words, today) {
        assert!(day >= today, "{words}: {day}");
    }
    if let Some((at, _)) = day_at_end(&words, today) {
        assert!(words.is_char_boundary(at));
    }
    let _ = read_since(&words, today);
    if let Ok(milliseconds) = usage::time(&words) {
        assert!(milliseconds < 100_000_000_000);
    }
}

/// A map that was written elsewhere: what comes of it is a meeting.
pub fn import(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let read_map = map_read(
        &text,
        &Wishes {
            called: "a map".to_owned(),
            today: began().date_naive(),
            ..Wishes::default()
        },
    );
    let about = About {
        id: "7f3a9c20d1e4".to_owned(),
        title: read_map.title,
        began: began(),
        ..About::default()
    };
    let records = read_map.events.into_iter();
    let records: Vec<Record> = records
        .map(|event| Record { at: 0, event })
        .flat_map(split_long)
        .collect();
    let written = document(&about, None, &records).text;
    let reading = read(written.as_bytes(), Changed::LeaveOut).expect("a meeting");
    assert_eq!(reading.problems, []);
    assert!(reading.records == records, "other records");
    let _ = Timeline::of(reading.about, reading.records);
}

/// A configuration: whatever is wrong is told in one line that anybody may read.
pub fn configuration(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let understood = understand(&text, "config.ron");
    for problem in understood.problems {
        assert!(problem.starts_with("config.ron, line "), "{problem:?}");
        assert!(problem.ends_with('.'), "{problem:?}");
        assert!(!problem.chars().any(is_forbidden), "{problem:?}");
    }
}
