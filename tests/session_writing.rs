//! Every record is in the file or in memory, whatever the disk does.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod session_support;

use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use session_support::failing_disk::{FailingDisk, Fault};
use session_support::{about, meeting, plain};
use sofs::meeting::record::Record;
use sofs::session::composing::document;
use sofs::session::seal::Seal;
use sofs::session::writer::Start;
use sofs::session::{Around, Changed, Reading, Saved, Writer, read};

/// So long that no test ever sees it pass.
const NEVER: Duration = Duration::from_secs(100_000);

fn path() -> PathBuf {
    PathBuf::from("2026-11-24-1400-strategy.ron")
}

fn begin(delay: Duration, has_problems: bool) -> (FailingDisk, Writer) {
    let whole = document(&about(), None, &[]);
    let disk = FailingDisk::with(&path(), &whole.text);
    let start = Start {
        seal: Seal::of(&about().id),
        end: whole.end,
        next: 1,
        count: 0,
        has_problems,
    };
    let boxed = Box::new(disk.clone());
    let writer = Writer::over(boxed, &path(), &about(), start, delay).unwrap();
    (disk, writer)
}

fn reading(disk: &FailingDisk, path: &Path) -> Reading {
    read(&disk.at(path), Changed::LeaveOut).unwrap()
}

/// The file is whole, holds exactly these records, and any program with a RON reader can read it.
fn assert_holds(disk: &FailingDisk, path: &Path, records: &[Record]) {
    let found = reading(disk, path);
    assert_eq!(found.problems, vec![]);
    assert_eq!(found.records, records);
    assert_eq!(plain(&disk.at(path)).records.len(), records.len());
}

#[test]
fn the_file_is_whole_after_every_append() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(120);
    for (place, record) in records.iter().enumerate() {
        assert_eq!(writer.append(std::slice::from_ref(record)), Saved::Written);
        assert_holds(&disk, &path(), &records[..=place]);
    }
}

#[test]
fn a_burst_is_one_write() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(60);
    let before = disk.world().calls;
    assert!(writer.append(&records).is_written());
    // One look at its length, and one write.
    assert_eq!(disk.world().calls, before + 2);
    assert_holds(&disk, &path(), &records);
}

#[test]
fn nothing_is_lost_whichever_call_fails_and_however() {
    let faults = [
        Fault::Refused(ErrorKind::StorageFull),
        Fault::Refused(ErrorKind::Interrupted),
        Fault::Refused(ErrorKind::ReadOnlyFilesystem),
        Fault::Refused(ErrorKind::StaleNetworkFileHandle),
        Fault::Refused(ErrorKind::Other),
        Fault::Short(0),
        Fault::Short(1),
        Fault::Short(5),
        Fault::Short(60),
        Fault::Short(4000),
    ];
    let records = meeting(60);
    for fault in faults {
        for call in 1..16 {
            for times in [1, 2, 3, 7, 1000] {
                survives((call, fault, times), &records);
            }
        }
    }
}

fn survives(plan: (u64, Fault, u64), records: &[Record]) {
    let (disk, mut writer) = begin(NEVER, false);
    disk.world().plan = Some(plan);
    let mut acknowledged = 0;
    let mut given = 0;
    for burst in records.chunks(7) {
        given += burst.len();
        if writer.append(burst).is_written() {
            acknowledged = given;
        }
        // A disk that does not even say where the file is and how long it is counts as lost.
        if writer.look_around(&records[..given]) == Around::Rebuilt {
            acknowledged = given;
        }
        let found = reading(&disk, writer.path()).records;
        assert!(records.starts_with(&found), "{plan:?}");
        assert!(found.len() >= acknowledged, "{plan:?}");
        if writer.retry(&records[..given]).is_written() {
            acknowledged = given;
        }
    }
    disk.world().plan = None;
    assert!(writer.retry(records).is_written(), "{plan:?}");
    assert_eq!(writer.waiting_since(), None);
    assert_holds(&disk, writer.path(), records);
}

#[test]
fn a_full_disk_is_told_until_it_has_room() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(60);
    assert!(writer.append(&records[..10]).is_written());
    disk.world().plan = Some((0, Fault::Refused(ErrorKind::StorageFull), u64::MAX));
    assert_eq!(writer.append(&records[10..20]), Saved::Waiting);
    assert_eq!(writer.append(&records[20..30]), Saved::Waiting);
    assert!(!writer.saved());
    assert_eq!(writer.waiting_since(), Some(records[10].at));
    assert_eq!(writer.retry(&records[..30]), Saved::Waiting);
    assert_holds(&disk, &path(), &records[..10]);
    disk.world().plan = None;
    assert_eq!(writer.retry(&records[..30]), Saved::Written);
    assert_holds(&disk, &path(), &records[..30]);
}

#[test]
fn a_short_write_on_a_full_disk_leaves_a_whole_file() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(60);
    assert!(writer.append(&records[..10]).is_written());
    // The write takes 40 bytes, the rest of it is refused, and then there is room for the closing line alone.
    let call = disk.world().calls + 2;
    disk.world().plan = Some((call, Fault::Short(40), 2));
    assert_eq!(writer.append(&records[10..20]), Saved::Waiting);
    assert_holds(&disk, &path(), &records[..10]);
}

#[test]
fn words_are_handed_to_the_disk_without_being_asked() {
    let (disk, mut writer) = begin(Duration::ZERO, false);
    let (sender, flushed) = mpsc::channel();
    disk.world().flushed = Some(sender);
    assert!(writer.append(&meeting(10)).is_written());
    let length = disk.at(&path()).len();
    assert_eq!(flushed.recv(), Ok(length));
}

#[test]
fn words_are_handed_to_the_disk_at_once_when_asked() {
    let (disk, mut writer) = begin(NEVER, false);
    let (sender, flushed) = mpsc::channel();
    disk.world().flushed = Some(sender);
    let records = meeting(20);
    assert!(writer.append(&records[..10]).is_written());
    writer.sync_soon();
    assert_eq!(flushed.recv(), Ok(disk.at(&path()).len()));
    assert!(writer.append(&records[10..]).is_written());
    assert!(writer.sync_now());
    assert_eq!(flushed.try_recv(), Ok(disk.at(&path()).len()));
}

#[test]
fn nothing_is_handed_over_when_nothing_was_written() {
    let (disk, mut writer) = begin(Duration::ZERO, false);
    let (sender, flushed) = mpsc::channel();
    disk.world().flushed = Some(sender);
    writer.sync_soon();
    assert!(writer.sync_now());
    assert!(writer.append(&[]).is_written());
    drop(writer);
    assert!(flushed.try_recv().is_err());
}

#[test]
fn a_writer_that_goes_hands_over_what_is_left() {
    let (disk, mut writer) = begin(NEVER, false);
    let (sender, flushed) = mpsc::channel();
    disk.world().flushed = Some(sender);
    assert!(writer.append(&meeting(10)).is_written());
    drop(writer);
    assert_eq!(flushed.try_recv(), Ok(disk.at(&path()).len()));
}

#[test]
fn a_disk_that_failed_to_keep_words_is_not_believed_again() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(60);
    assert!(writer.append(&records[..10]).is_written());
    disk.world().flush_fails = true;
    assert!(!writer.sync_now());
    disk.world().flush_fails = false;
    assert!(!writer.saved());
    assert_eq!(writer.waiting_since(), Some(records[0].at));
    assert_eq!(writer.append(&records[10..30]), Saved::Waiting);
    assert_eq!(writer.retry(&records[..30]), Saved::Written);
    assert_eq!(writer.path(), path());
    assert_eq!(disk.world().contents.len(), 2, "it was written anew");
    assert!(writer.append(&records[30..]).is_written());
    assert!(writer.sync_now());
    assert_holds(&disk, &path(), &records);
}

#[test]
fn a_file_that_cannot_be_written_anew_stays_unsaved_until_it_can() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(30);
    assert!(writer.append(&records).is_written());
    disk.world().flush_fails = true;
    assert!(!writer.sync_now());
    disk.world().plan = Some((0, Fault::Refused(ErrorKind::StorageFull), u64::MAX));
    for _ in 0..3 {
        assert_eq!(writer.retry(&records), Saved::Waiting);
    }
    disk.world().plan = None;
    disk.world().flush_fails = false;
    assert_eq!(writer.retry(&records), Saved::Written);
    assert_holds(&disk, &path(), &records);
}

#[test]
fn a_file_with_problems_is_never_replaced() {
    let (disk, mut writer) = begin(NEVER, true);
    let records = meeting(30);
    assert!(writer.append(&records).is_written());
    let before = disk.at(&path());
    disk.world().flush_fails = true;
    assert!(!writer.sync_now());
    disk.world().flush_fails = false;
    assert_eq!(writer.retry(&records), Saved::Written);
    assert_eq!(disk.at(&path()), before);
    assert_eq!(writer.path(), Path::new("2026-11-24-1400-strategy-2.ron"));
    assert_holds(&disk, writer.path(), &records);
}

#[test]
fn a_file_that_was_removed_is_written_anew() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(30);
    assert!(writer.append(&records).is_written());
    assert_eq!(writer.look_around(&records), Around::Fine);
    disk.world().names.clear();
    assert_eq!(writer.look_around(&records), Around::Rebuilt);
    assert_eq!(writer.path(), path());
    assert_holds(&disk, &path(), &records);
}

#[test]
fn a_file_that_others_wrote_into_is_left_to_them() {
    let (disk, mut writer) = begin(NEVER, false);
    let records = meeting(30);
    assert!(writer.append(&records[..20]).is_written());
    disk.world().contents[0].extend(b"somebody was here");
    let theirs = disk.at(&path());
    assert_eq!(writer.look_around(&records[..20]), Around::Rebuilt);
    assert!(writer.append(&records[20..]).is_written());
    assert_eq!(disk.at(&path()), theirs);
    assert_holds(&disk, Path::new("2026-11-24-1400-strategy-2.ron"), &records);
}

#[test]
fn a_record_that_is_too_long_is_cut_and_not_lost() {
    let (disk, mut writer) = begin(NEVER, false);
    let put = "Sam said \"no\". ".repeat(2000);
    assert!(
        writer
            .append(&[session_support::typed(0, 0, &put)])
            .is_written()
    );
    let found = reading(&disk, &path());
    assert_eq!(found.problems, vec![]);
    let whole: String = found
        .records
        .iter()
        .map(|record| match &record.event {
            sofs::meeting::event::Event::Typed { put, .. } => put.as_str(),
            _ => "",
        })
        .collect();
    assert_eq!(whole, put);
}
