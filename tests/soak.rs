//! A day at the keyboard: eight hours of meeting time at ten keys a second, through the real core into a real file.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a campaign that cannot go on has failed"
)]

mod common;
mod count;

#[path = "faults/mod.rs"]
mod harness;

use common::{about, first_records};
use count::count;
use harness::chair::Chair;
use harness::seeded::Seeded;
use sofs::app::effect::Saved;
use sofs::app::key::Key;
use sofs::session::{Changed, create, read_file};

/// Keys in an hour of meeting time, ten a second.
const AN_HOUR: u64 = 36_000;

/// What memory may grow by beside what the records need, in bytes.
const FLAT: u64 = 5 * 1024 * 1024;

/// What one record may need, its share of the board and of the copies of the board included, in bytes.
const A_RECORD: u64 = 400;

const SENTENCES: [&str; 5] = [
    "Nan collects Sam on Mondays and stays until Mum is home",
    "Sam was alone at home on two evenings",
    "“I like it when Nan reads”",
    "the bus stops at ten, and nobody drives after dark",
    "Zoë knows the way – and the dog too",
];

/// Bytes of this process that are in memory.
fn resident() -> u64 {
    let said = std::fs::read_to_string("/proc/self/statm").unwrap();
    let pages: u64 = said.split(' ').nth(1).unwrap().parse().unwrap();
    pages * 4096
}

/// The next keys: mostly a sentence that is kept, with slips; now and then something is changed, undone, or done again.
fn keys(seeded: &mut Seeded) -> Vec<Key> {
    match seeded.below(12) {
        0 => vec![Key::Ctrl('z')],
        1 => vec![Key::Ctrl('y')],
        2 => vec![Key::Tab],
        3 => vec![Key::Down, Key::Up],
        _ => {
            let mut keys: Vec<Key> = Vec::new();
            for letter in SENTENCES[seeded.below(SENTENCES.len())].chars() {
                if seeded.once_in(15) {
                    keys.extend([Key::Char('x'), Key::Backspace]);
                }
                keys.push(Key::Char(letter));
            }
            keys.push(Key::Enter);
            keys
        }
    }
}

#[test]
fn a_day_at_the_keyboard_needs_no_more_memory_than_its_records() {
    let wanted = count(4_000);
    let folder = tempfile::tempdir().unwrap();
    let writer = create(folder.path(), &about(), &first_records()).unwrap();
    let mut chair = Chair::at(writer, &about(), first_records());
    chair.pause = 100;
    let mut seeded = Seeded::from(8);
    let mut pressed = 0;
    let mut tenth: Option<(u64, u64)> = None;
    let told_each = (wanted / 8).min(AN_HOUR).max(1);
    while pressed < wanted {
        for key in keys(&mut seeded) {
            chair.press(key);
            pressed += 1;
            assert_eq!(chair.saved(), Saved::All, "after {pressed} keys");
            if pressed.is_multiple_of(10) {
                let _ = chair.second();
            }
            let records = chair.records().len() as u64;
            if pressed.is_multiple_of(told_each) {
                println!(
                    "{pressed} keys, {records} records, {} kB",
                    resident() / 1024
                );
            }
            if pressed == wanted / 10 {
                tenth = Some((records, resident()));
            }
        }
    }
    let (then, memory) = tenth.expect("a tenth has passed");
    let more = chair.records().len() as u64 - then;
    let grown = resident().saturating_sub(memory);
    println!("{} bytes a record", grown / more.max(1));
    assert!(
        grown <= FLAT + more * A_RECORD,
        "{grown} bytes for {more} records"
    );
    let path = chair.writer.path().to_owned();
    let length = std::fs::metadata(&path).unwrap().len();
    println!("the file has {length} bytes");
    let (records, closed) = chair.close();
    assert!(closed.unwrap());
    let found = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!(
        (found.records.len(), found.problems),
        (records.len(), vec![])
    );
    assert_eq!(found.records, records);
}
