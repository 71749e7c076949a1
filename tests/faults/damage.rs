//! Bits, bytes, sectors and pages of a long meeting are hit: what was not hit is read, in its place.

use sofs::meeting::record::Record;
use sofs::session::composing::document;
use sofs::session::{Changed, Failure, read};

use super::count::count;
use super::harness::seeded::Seeded;
use super::session_support::{about, meeting};

const RECORDS: usize = 20_000;

/// How much is hit, and how many records that may cost at most.
const HITS: [(usize, usize); 4] = [(0, 2), (1, 2), (512, 13), (4096, 100)];

/// Changes a bit or so many bytes there. Gives what it was.
fn hit(bytes: &mut [u8], at: usize, size: usize, seeded: &mut Seeded) -> Vec<u8> {
    let end = (at + size.max(1)).min(bytes.len());
    let before = bytes[at..end].to_vec();
    match (size, seeded.below(3)) {
        (0, _) => bytes[at] ^= 1 << seeded.below(8),
        (_, 0) => bytes[at..end].fill(0),
        (_, 1) => bytes[at..end].fill(0xff),
        _ => {
            for byte in &mut bytes[at..end] {
                *byte = u8::try_from(seeded.below(256)).unwrap_or_default();
            }
        }
    }
    before
}

/// How many records are missing, all of them in one place; the rest is as it was, in its place.
fn missing(found: &[Record], all: &[Record]) -> Option<usize> {
    let lost = all.len().checked_sub(found.len())?;
    let same = found
        .iter()
        .zip(all)
        .take_while(|(found, meant)| found == meant)
        .count();
    (found[same..] == all[same + lost..]).then_some(lost)
}

#[test]
fn damage_costs_what_was_hit_and_the_rest_stays_in_its_place() {
    let all = meeting(RECORDS);
    let mut bytes = document(&about(), None, &all).text.into_bytes();
    let mut most = [0; HITS.len()];
    let mut seeded = Seeded::from(6);
    let hits = count(12);
    for number in 0..hits {
        let kind = seeded.below(HITS.len());
        let (size, may_cost) = HITS[kind];
        // Sectors and pages lie where a disk has them.
        let at = seeded.below(bytes.len()) / size.max(1) * size.max(1);
        let before = hit(&mut bytes, at, size, &mut seeded);
        let name = format!("hit {number}: {size} bytes at {at}");
        match read(&bytes, Changed::LeaveOut) {
            Ok(reading) => {
                let lost = missing(&reading.records, &all).unwrap_or_else(|| panic!("{name}"));
                assert!(lost <= may_cost, "{name}: {lost} lost");
                let untouched = bytes[at..at + before.len()] == before;
                assert!(
                    untouched || lost == 0 || !reading.problems.is_empty(),
                    "{name}"
                );
                most[kind] = most[kind].max(lost);
            }
            // A beginning that says nothing any more is no meeting to the reader, however much stands behind it.
            Err(failure) => panic!("{name}: {failure}"),
        }
        bytes[at..at + before.len()].copy_from_slice(&before);
    }
    println!("{hits} hits; most lost by a bit, a byte, a sector, a page: {most:?}");
}

#[test]
fn a_lost_beginning_is_refused_or_read_and_never_made_up() {
    let all = meeting(300);
    let whole = document(&about(), None, &all).text.into_bytes();
    let mut seeded = Seeded::from(7);
    for number in 0..count(100) {
        let mut bytes = whole.clone();
        let size = 1 + seeded.below(400);
        let at = seeded.below(100);
        hit(&mut bytes, at, size, &mut seeded);
        match read(&bytes, Changed::LeaveOut) {
            Ok(reading) => {
                let lost = missing(&reading.records, &all);
                assert!(lost.is_some_and(|lost| lost <= 8), "hit {number}: {lost:?}");
            }
            Err(Failure::NotASession(_)) => {}
            Err(failure) => panic!("hit {number}: {failure}"),
        }
    }
}
