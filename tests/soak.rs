//! A day at the keyboard: eight hours of meeting time at ten keys a second, through the real core into a real file.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
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

/// So many records, and so many bytes in memory.
type Mark = (u64, u64);

/// Presses so many keys, and looks after the first tenth, halfway from there to the end, and at the end.
fn a_day(chair: &mut Chair, wanted: u64) -> [Mark; 3] {
    let mut seeded = Seeded::from(8);
    let mut pressed = 0;
    let mut marks = [(0, 0); 3];
    let told_each = (wanted / 8).clamp(1, AN_HOUR);
    while pressed < wanted {
        for key in keys(&mut seeded) {
            chair.press(key);
            pressed += 1;
            assert_eq!(chair.saved(), Saved::All, "after {pressed} keys");
            if pressed.is_multiple_of(10) {
                let _ = chair.second();
            }
            let mark = (chair.records().len() as u64, resident());
            if pressed.is_multiple_of(told_each) {
                println!("{pressed} keys, {} records, {} kB", mark.0, mark.1 / 1024);
            }
            if let Some(place) = [wanted / 10, wanted * 11 / 20, wanted]
                .iter()
                .position(|&moment| moment == pressed)
            {
                marks[place] = mark;
            }
        }
    }
    marks
}

/// Memory grows by what the records need and by nothing else, and by no more the longer it lasts.
fn is_flat(marks: [Mark; 3]) {
    let [first, middle, last] = marks;
    let grown = |from: Mark, to: Mark| (to.0 - from.0, to.1.saturating_sub(from.1));
    let (earlier, then) = grown(first, middle);
    let (later, now) = grown(middle, last);
    let records = earlier + later;
    println!("{} bytes a record", (then + now) / records);
    assert!(then + now <= FLAT + records * A_RECORD, "{marks:?}");
    assert!(now * earlier <= (then + FLAT) * later, "{marks:?}");
}

#[test]
fn a_day_at_the_keyboard_needs_no_more_memory_than_its_records() {
    let folder = tempfile::tempdir().unwrap();
    let writer = create(folder.path(), &about(), &first_records()).unwrap();
    let mut chair = Chair::at(writer, &about(), first_records());
    chair.pause = 100;
    is_flat(a_day(&mut chair, count(3_000)));
    let path = chair.writer.path().to_owned();
    let length = std::fs::metadata(&path).unwrap().len();
    println!("the file has {length} bytes");
    let (records, closed) = chair.close();
    assert!(closed.unwrap());
    let found = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!(found.problems, vec![]);
    assert!(found.records == records, "it is read as it was written");
}
