//! Files as a power cut can leave them: what was not handed over is lost, torn, out of order, zeros or holes.

use std::path::Path;

use sofs::meeting::record::Record;
use sofs::session::composing::document;
use sofs::session::opening::{create_in, open_in};
use sofs::session::{Changed, Failure, read};

use super::count::count;
use super::harness::seeded::Seeded;
use super::harness::{is_part_of, reading};
use super::session_support::failing_disk::{Change, FailingDisk};
use super::session_support::{about, meeting, typed};

/// So many images of each cut.
const EACH: u64 = 50;

/// What a disk writes as a whole: nothing smaller is ever torn, apart from the end of a write.
const UNITS: [usize; 3] = [64, 512, 4096];

/// A meeting with pastes in it, so that every kind of border falls into some record.
fn said(seed: u64) -> Vec<Record> {
    let mut seeded = Seeded::from(seed);
    let mut records = meeting(140);
    for record in &mut records {
        if seeded.once_in(9) {
            let size = 20 + seeded.below(3_000);
            *record = typed(record.at, 0, &"Sam said \"no\". ".repeat(size / 15));
        }
    }
    records
}

/// The moment before a cut: what the disk has for certain, and what is on its way.
struct Cut {
    safe: usize,
    all: Vec<Record>,
    kept: Vec<u8>,
    now: Vec<u8>,
    changes: Vec<Change>,
}

fn cut(seed: u64) -> Cut {
    let mut seeded = Seeded::from(seed);
    let all = said(seed);
    let disk = FailingDisk::empty();
    let mut writer = create_in(&disk, Path::new("meetings"), &about(), &[]).unwrap();
    let safe = seeded.below(all.len() - 16);
    assert!(writer.append(&all[..safe]).is_written() && writer.sync_now());
    let mut end = safe;
    for _ in 0..=seeded.below(15) {
        let next = (end + 1 + seeded.below(2)).min(all.len());
        assert!(writer.append(&all[end..next]).is_written());
        end = next;
    }
    let path = writer.path().to_owned();
    let changes = disk.world().changes[0].clone();
    Cut {
        safe,
        all: all[..end].to_vec(),
        kept: disk.kept_at(&path),
        now: disk.at(&path),
        changes,
    }
}

/// Writes arrived in order, the last of them in part.
fn torn(cut: &Cut, seeded: &mut Seeded) -> Vec<u8> {
    let mut image = cut.kept.clone();
    let arrived = seeded.below(cut.changes.len());
    for change in &cut.changes[..arrived] {
        change.apply(&mut image);
    }
    if let Change::Put(place, bytes) = &cut.changes[arrived] {
        let bytes = bytes[..=seeded.below(bytes.len())].to_vec();
        Change::Put(*place, bytes).apply(&mut image);
    }
    image
}

/// Some units are as they were, some as they should be; what the file grew by and did not arrive is zeros.
fn out_of_order(cut: &Cut, seeded: &mut Seeded) -> Vec<u8> {
    let unit = UNITS[seeded.below(UNITS.len())];
    let mut image = cut.kept.clone();
    image.resize(cut.now.len().max(cut.kept.len()), 0);
    for start in (0..cut.now.len()).step_by(unit) {
        let end = (start + unit).min(cut.now.len());
        if seeded.once_in(2) {
            image[start..end].copy_from_slice(&cut.now[start..end]);
        }
    }
    let length = match seeded.below(4) {
        0 => cut.kept.len(),
        1 => cut.kept.len() + seeded.below(image.len() - cut.kept.len() + 1),
        2 => image.len().div_ceil(unit) * unit,
        _ => image.len(),
    };
    image.resize(length, 0);
    image
}

/// The length arrived and nothing of the end did.
fn zeros(cut: &Cut, seeded: &mut Seeded) -> Vec<u8> {
    let mut image = cut.now.clone();
    let border = cut.kept.len();
    let from = border + seeded.below(image.len().saturating_sub(border) + 1);
    image[from.min(cut.now.len())..].fill(0);
    image.resize(image.len() + seeded.below(9_000), 0);
    image
}

/// Units in the middle never arrived.
fn holes(cut: &Cut, seeded: &mut Seeded) -> Vec<u8> {
    let unit = UNITS[seeded.below(UNITS.len())];
    let mut image = cut.now.clone();
    let first = cut.kept.len().div_ceil(unit) * unit;
    for start in (first..image.len()).step_by(unit) {
        if seeded.once_in(2) {
            let end = (start + unit).min(image.len());
            image[start..end].fill(0);
        }
    }
    image
}

fn survives(cut: &Cut, image: &[u8], seed: &str, opened_too: bool) {
    let found = reading(image);
    assert!(
        found.records.starts_with(&cut.all[..cut.safe]),
        "{seed}: lost"
    );
    assert!(is_part_of(&found.records, &cut.all), "{seed}: wrong");
    if !opened_too {
        return;
    }
    let path = Path::new("cut.ron");
    let text = String::from_utf8_lossy(image);
    let disk = FailingDisk::with(path, "");
    assert!(!text.is_empty());
    disk.world().contents[0] = image.to_vec();
    let opened = open_in(&disk, path, Changed::LeaveOut).unwrap();
    assert_eq!(opened.records, found.records, "{seed}");
    let mut writer = opened.writer;
    let more = [typed(9_000_000, 0, "N"), typed(9_000_090, 1, "a")];
    assert!(writer.append(&more).is_written(), "{seed}");
    let after = reading(&disk.at(path));
    let expected = [&found.records[..], &more].concat();
    assert_eq!((after.records, after.closed), (expected, true), "{seed}");
}

#[test]
fn a_power_cut_costs_nothing_that_was_handed_over_and_makes_nothing_up() {
    let kinds = [torn, out_of_order, zeros, holes];
    let cuts = count(600).div_ceil(EACH);
    for seed in 0..cuts {
        let cut = cut(seed);
        let mut seeded = Seeded::from(!seed);
        for number in 0..EACH {
            let kind = seeded.below(kinds.len());
            let image = kinds[kind](&cut, &mut seeded);
            let name = format!("cut {seed}, image {number} of kind {kind}");
            survives(&cut, &image, &name, number % 10 == 0);
        }
    }
    println!("{} images of power cuts", cuts * EACH);
}

#[test]
fn a_write_torn_at_any_byte_costs_nothing_that_was_handed_over() {
    let mut images = 0;
    let step = if count(600) < 10_000 { 7 } else { 1 };
    for seed in 0..count(600).div_ceil(1_000) {
        let cut = cut(seed);
        let mut before = cut.kept.clone();
        for change in &cut.changes {
            let Change::Put(place, bytes) = change else {
                continue;
            };
            for torn in (0..=bytes.len()).step_by(step) {
                let mut image = before.clone();
                Change::Put(*place, bytes[..torn].to_vec()).apply(&mut image);
                survives(
                    &cut,
                    &image,
                    &format!("cut {seed}, {torn} bytes at {place}"),
                    false,
                );
                images += 1;
            }
            change.apply(&mut before);
        }
    }
    println!("{images} images of torn writes");
}

#[test]
fn a_file_of_500_records_cut_at_any_byte_holds_exactly_those_before_it() {
    let records = meeting(500);
    let text = document(&about(), None, &records).text;
    let ends: Vec<usize> = text
        .match_indices(", sum: 0x")
        .map(|(at, sum)| at + sum.len() + 9)
        .collect();
    let wanted = usize::try_from(count(300)).unwrap();
    let step = (text.len() / wanted).max(1);
    let mut images = 0;
    for cut in (0..=text.len()).step_by(step) {
        let whole = ends.partition_point(|&end| end <= cut);
        match read(&text.as_bytes()[..cut], Changed::LeaveOut) {
            Ok(reading) => {
                assert_eq!(reading.records.len(), whole, "cut at {cut}");
                assert_eq!(reading.records, records[..whole], "cut at {cut}");
            }
            Err(failure) => assert_eq!(
                (failure, cut < 10),
                (Failure::NeverStarted(String::new()), true)
            ),
        }
        images += 1;
    }
    println!("{images} of {} truncations", text.len() + 1);
}
