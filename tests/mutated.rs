//! Documents spoilt at random: nothing that is read upsets the program, fills the memory or is taken for what it is not.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod count;
mod fuzz_entries;
mod mutating;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use allocation_counter::measure;
use count::count;
use fuzz_entries::{ENTRIES, Entry};
use mutating::corpus::{Base, OTHERS, WORDS_OF_SESSIONS, sessions};
use mutating::{Dice, seal_again, spoil};
use sofs::meeting::record::Record;
use sofs::session::{Changed, read};

/// How many documents are spoilt in every test run.
const USUAL: u64 = 4_000;

/// No document may take more memory than this, in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;

/// No document may take longer than this; only a campaign looks at a clock.
const LONGEST: Duration = Duration::from_millis(100);

/// Two of these work side by side.
const HANDS: u64 = 2;

/// Of every hundred documents, so many are meetings of 4, 16 and 40 records.
const SIZES: [(u64, usize, usize); 3] = [(75, 4, 64), (20, 16, 32), (5, 40, 16)];

/// What was seen of the documents so far.
#[derive(Default)]
struct Seen {
    documents: u64,
    accepted: u64,
    largest: u64,
    slowest: Duration,
    slowest_seed: u64,
}

impl Seen {
    fn add(&mut self, other: &Self) {
        self.documents += other.documents;
        self.accepted += other.accepted;
        self.largest = self.largest.max(other.largest);
        if other.slowest > self.slowest {
            (self.slowest, self.slowest_seed) = (other.slowest, other.slowest_seed);
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "a campaign reports the slowest document"
)]
fn now() -> Instant {
    Instant::now()
}

/// What this document takes. A busy machine stops a test at any time: only what is slow again and again is slow.
fn weigh(tally: &mut Seen, seed: u64, timed: bool, work: impl Fn() -> bool) {
    let began = timed.then(now);
    let mut accepted = false;
    let taken = measure(|| accepted = work());
    tally.documents += 1;
    tally.accepted += u64::from(accepted);
    tally.largest = tally.largest.max(taken.bytes_max);
    assert!(taken.bytes_max <= MOST_MEMORY, "it takes {taken:?}");
    let Some(began) = began else {
        return;
    };
    let mut took = now() - began;
    if took <= tally.slowest {
        return;
    }
    for _ in 0..3 {
        let again = now();
        work();
        took = took.min(now() - again);
    }
    assert!(took <= LONGEST, "it takes {took:?}");
    if took > tally.slowest {
        (tally.slowest, tally.slowest_seed) = (took, seed);
    }
}

/// Looks at one document, and names it if something does not hold.
fn look(tally: &mut Seen, seed: u64, timed: bool, bytes: &[u8], work: impl Fn(&[u8]) -> bool) {
    let looked = catch_unwind(AssertUnwindSafe(|| {
        weigh(tally, seed, timed, || work(bytes));
    }));
    if looked.is_err() {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("found-{seed}"));
        std::fs::write(&place, bytes).expect("a place for what was found");
        panic!("the document of seed {seed} upsets it: {}", place.display());
    }
}

/// Whether the events of `some` stand among those of `all`, in their order.
fn stand_among(some: &[Record], all: &[Record]) -> bool {
    let mut rest = all.iter();
    some.iter()
        .all(|one| rest.any(|other| other.event == one.event))
}

/// What is read of a spoilt meeting was written so: no line with a wrong sum is taken for whole. Says whether anything was read.
fn only_what_was_written(bytes: &[u8], base: &Base, other: &Base) -> bool {
    let Ok(reading) = read(bytes, Changed::LeaveOut) else {
        return false;
    };
    let records = &reading.records;
    assert!(records.is_sorted_by_key(|record| record.at));
    assert!(
        stand_among(records, &base.records) || stand_among(records, &other.records),
        "a line was taken for whole"
    );
    !records.is_empty()
}

/// One hand's part of the meetings of one size.
fn meetings(bases: &[Base], seeds: std::ops::Range<u64>, timed: bool) -> Seen {
    let mut seen = Seen::default();
    let mut bytes = Vec::new();
    for seed in seeds {
        let mut dice = Dice::new(seed);
        let base = &bases[dice.below(bases.len())];
        let other = &bases[dice.below(bases.len())];
        bytes.clear();
        bytes.extend_from_slice(&base.bytes);
        spoil(&mut dice, &mut bytes, &other.bytes, WORDS_OF_SESSIONS);
        match seed % 32 {
            // A line that was spoilt and has the right sum is whole to a reader: what then holds is looked at in full.
            0 => {
                seal_again(&mut dice, &mut bytes, &base.id);
                look(&mut seen, seed, timed, &bytes, in_full);
            }
            1 => look(&mut seen, seed, timed, &bytes, in_full),
            2 => {
                bytes.splice(
                    0..0,
                    [dice.any().to_le_bytes()[0], dice.any().to_le_bytes()[0]],
                );
                look(&mut seen, seed, timed, &bytes, |bytes| {
                    fuzz_entries::tail(bytes);
                    true
                });
            }
            _ => look(&mut seen, seed, timed, &bytes, |bytes| {
                only_what_was_written(bytes, base, other)
            }),
        }
    }
    seen
}

fn in_full(bytes: &[u8]) -> bool {
    fuzz_entries::reader(bytes);
    true
}

/// One hand's part of the texts for one of the other places.
fn texts(
    entry: Entry,
    place: (&[&str], &[&str]),
    seeds: std::ops::Range<u64>,
    timed: bool,
) -> Seen {
    let (bases, words) = place;
    let mut seen = Seen::default();
    let mut bytes = Vec::new();
    for seed in seeds {
        let mut dice = Dice::new(seed);
        bytes.clear();
        bytes.extend_from_slice(dice.one(bases).as_bytes());
        let other = dice.one(bases).as_bytes();
        spoil(&mut dice, &mut bytes, other, words);
        look(&mut seen, seed, timed, &bytes, |bytes| {
            entry.1(bytes);
            true
        });
    }
    seen
}

/// Shares the seeds out between the hands, and says what a campaign saw.
fn campaign(name: &str, all: u64, work: impl Fn(std::ops::Range<u64>, bool) -> Seen + Sync) {
    let timed = std::env::var_os("SOFS_COUNT").is_some();
    let began = now();
    let mut seen = Seen::default();
    std::thread::scope(|scope| {
        let work = &work;
        let hand = |hand: u64| all * hand / HANDS..all * (hand + 1) / HANDS;
        let hands: Vec<_> = (0..HANDS)
            .map(|one| scope.spawn(move || work(hand(one), timed)))
            .collect();
        for one in hands {
            seen.add(&one.join().expect("what was found is named above"));
        }
    });
    assert_eq!(seen.documents, all);
    if timed {
        report(name, &seen, now() - began);
    }
}

#[expect(clippy::print_stdout, reason = "a campaign says what it saw")]
fn report(name: &str, seen: &Seen, took: Duration) {
    let each = u128::from(seen.documents) * 1000 / took.as_millis().max(1);
    println!(
        "{name}: {} documents in {:.1} s, {each} a second; {} with something to read; slowest {:.1} ms (seed {}), largest {} KB",
        seen.documents,
        took.as_secs_f64(),
        seen.accepted,
        seen.slowest.as_secs_f64() * 1000.0,
        seen.slowest_seed,
        seen.largest / 1024,
    );
}

#[test]
fn meetings_spoilt_at_random_give_only_what_was_written() {
    let all = count(USUAL);
    for (share, size, bases) in SIZES {
        let bases = sessions(bases, size);
        let name = format!("meetings of {size} records");
        campaign(&name, all * share / 100, |seeds, timed| {
            meetings(&bases, seeds, timed)
        });
    }
}

/// Each takes another time for a document, so each gets another share.
#[test]
fn texts_spoilt_at_random_are_answered_wherever_they_come_in() {
    for (name, bases, words) in OTHERS {
        let entry = ENTRIES.into_iter().find(|entry| entry.0 == name);
        let entry = entry.expect("an entry of this name");
        let share = match name {
            "days" => 40,
            "configuration" => 100,
            "keys" => 1000,
            _ => 4000,
        };
        let all = count(USUAL * 20) / share;
        campaign(name, all, |seeds, timed| {
            texts(entry, (bases, words), seeds, timed)
        });
    }
}

#[test]
fn whatever_once_upset_the_program_does_so_no_more() {
    let found = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/found");
    let mut replayed = 0;
    for (name, entry) in ENTRIES {
        let cases = std::fs::read_dir(found.join(name)).into_iter().flatten();
        for case in cases.map(|case| case.expect("a file").path()) {
            entry(&std::fs::read(&case).expect("a file"));
            replayed += 1;
        }
    }
    assert!(replayed > 0, "there are cases");
}
