//! A second screen sees every record once and in order, also while it is being written.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::unreachable,
    reason = "a test may fail loudly"
)]

mod session_support;

use std::fs;
use std::path::Path;

use session_support::{about, meeting};
use sofs::meeting::map::Map;
use sofs::meeting::record::Record;
use sofs::session::{Changed, News, Tail, create, open, read_file};

fn tail(path: &Path) -> Tail {
    Tail::of(path, &read_file(path, Changed::LeaveOut).unwrap()).unwrap()
}

fn more(tail: &mut Tail, path: &Path) -> Vec<Record> {
    let news = tail.more(path).unwrap();
    let News::More(records) = news else {
        unreachable!("it was not rewritten");
    };
    records
}

#[test]
fn a_follower_sees_each_record_as_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let records = meeting(200);
    let mut writer = create(folder.path(), &about(), &[]).unwrap();
    let path = writer.path().to_owned();
    let mut tail = tail(&path);
    assert_eq!(more(&mut tail, &path), []);
    for burst in records.chunks(3) {
        assert!(writer.append(burst).is_written());
        assert_eq!(more(&mut tail, &path), burst);
        assert_eq!(more(&mut tail, &path), []);
    }
}

#[test]
fn a_follower_sees_whole_records_of_a_file_that_grows_byte_by_byte() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("copy.ron");
    let records = meeting(40);
    let whole = sofs::session::composing::document(&about(), None, &records).text;
    let start = whole.find("    (n: 1,").unwrap();
    fs::write(&path, &whole[..start]).unwrap();
    let mut tail = tail(&path);
    let mut seen = Vec::new();
    for end in start..whole.len() {
        fs::write(&path, &whole.as_bytes()[..end]).unwrap();
        seen.extend(more(&mut tail, &path));
        assert!(records.starts_with(&seen), "at {end}");
    }
    assert_eq!(seen, records);
}

#[test]
fn a_follower_is_told_when_the_file_was_tidied() {
    let folder = tempfile::tempdir().unwrap();
    let records = meeting(100);
    let writer = create(folder.path(), &about(), &records).unwrap();
    let path = writer.path().to_owned();
    let mut before = tail(&path);
    assert!(writer.close(&records, &Map::default()).unwrap());
    assert_eq!(before.more(&path), Ok(News::Rewritten));
    let mut after = tail(&path);
    let mut again = open(&path, Changed::LeaveOut).unwrap();
    let next = meeting(110)[100..].to_vec();
    assert!(again.writer.append(&next).is_written());
    assert_eq!(more(&mut after, &path), next);
}

#[test]
fn a_record_that_is_half_there_with_a_whole_one_behind_it_is_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let records = meeting(40);
    let mut writer = create(folder.path(), &about(), &records[..10]).unwrap();
    let path = writer.path().to_owned();
    let mut tail = tail(&path);
    assert!(writer.append(&records[10..20]).is_written());
    let whole = fs::read(&path).unwrap();
    let twelfth = whole.windows(7).position(|at| at == b"(n: 12,").unwrap();
    let mut torn = whole.clone();
    torn[twelfth + 9..twelfth + 20].fill(b' ');
    fs::write(&path, &torn).unwrap();
    assert_eq!(more(&mut tail, &path), []);
    fs::write(&path, &whole).unwrap();
    assert_eq!(more(&mut tail, &path), records[10..20]);
}

#[test]
fn damage_that_stays_holds_a_follower_up_for_one_look_only() {
    let folder = tempfile::tempdir().unwrap();
    let records = meeting(40);
    let mut writer = create(folder.path(), &about(), &records[..10]).unwrap();
    let path = writer.path().to_owned();
    let mut tail = tail(&path);
    assert!(writer.append(&records[10..20]).is_written());
    let mut torn = fs::read(&path).unwrap();
    let twelfth = torn.windows(7).position(|at| at == b"(n: 12,").unwrap();
    torn[twelfth + 9..twelfth + 20].fill(b' ');
    fs::write(&path, &torn).unwrap();
    assert_eq!(more(&mut tail, &path), []);
    let rest = [&records[10..11], &records[12..20]].concat();
    assert_eq!(more(&mut tail, &path), rest);
}
