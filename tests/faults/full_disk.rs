//! A disk that is really full: a small file system in memory, sixteen sizes of it, filled to its last byte and given room again.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use sofs::app::effect::Saved;
use sofs::meeting::record::Record;
use sofs::session::{Changed, create, open, read_file};
use tempfile::TempDir;

use super::common::{about, first_records};
use super::harness::chair::Chair;

/// A file system of its own at a folder, gone at the end.
struct SmallDisk {
    folder: TempDir,
}

fn mount(arguments: &[&str], at: &Path) -> Output {
    let mut mount = Command::new("mount");
    mount.args(arguments).arg(at);
    mount.output().expect("there is a program that mounts")
}

impl SmallDisk {
    /// None if this user, or this machine, may not mount anything.
    fn of(kilobytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={kilobytes}k");
        let said = mount(&["-t", "tmpfs", "-o", &size, "tmpfs"], folder.path());
        if said.status.success() {
            return Some(Self { folder });
        }
        let words = String::from_utf8_lossy(&said.stderr).to_lowercase();
        let refused = ["permission denied", "not permitted", "superuser"];
        assert!(
            refused.iter().any(|reason| words.contains(reason)),
            "{words}"
        );
        eprintln!(
            "NOT TESTED: a disk that is really full, because mounting is refused here: {words}"
        );
        None
    }

    fn grow(&self) {
        let said = mount(&["-o", "remount,size=8m"], self.folder.path());
        assert!(said.status.success(), "{said:?}");
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.folder.path()).status();
    }
}

const WORDS: &str = "Nan collects Sam on Mondays and stays until Mum is home\n";

/// The file is whole and holds so much of the meeting, as far as the title line promises.
#[track_caller]
fn is_true(chair: &Chair, size: usize) {
    chair.says_what_it_knows(&format!("{size} kB"));
    let found = read_file(chair.writer.path(), Changed::LeaveOut).unwrap();
    let records = chair.records();
    assert!(records.starts_with(&found.records), "{size} kB");
    let sure = match chair.saved() {
        Saved::All => records.len(),
        Saved::NotSince(at) => records.iter().filter(|record| record.at < at).count(),
    };
    assert!(
        found.records.len() >= sure,
        "{size} kB: {sure} were promised"
    );
    assert_eq!(found.problems, vec![], "{size} kB");
}

/// The meeting ends while there is no room: that is told, and what the file holds is whole.
fn ended_while_full(chair: Chair, path: &Path, size: usize) -> Vec<Record> {
    let (records, closed) = chair.close();
    assert!(closed.is_err(), "{size} kB: nobody was told");
    let again = open(path, Changed::LeaveOut).unwrap();
    assert!(records.starts_with(&again.records), "{size} kB");
    again.records
}

/// There is room again: all is saved, and the meeting goes on.
fn gone_on(mut chair: Chair, size: usize) -> Vec<Record> {
    let _ = chair.second();
    assert_eq!(chair.saved(), Saved::All, "{size} kB");
    chair.write(WORDS);
    is_true(&chair, size);
    let (records, closed) = chair.close();
    assert!(closed.unwrap(), "{size} kB");
    records
}

/// Types until the disk is full, and ends there or goes on once there is room.
fn filled(size: usize, ends_there: bool) -> bool {
    let Some(disk) = SmallDisk::of(size) else {
        return false;
    };
    let writer = create(disk.folder.path(), &about(), &first_records()).unwrap();
    let path: PathBuf = writer.path().to_owned();
    let mut chair = Chair::at(writer, &about(), first_records());
    chair.pause = 90;
    while chair.saved() == Saved::All {
        chair.write(WORDS);
        is_true(&chair, size);
    }
    let full_at = chair.records().len();
    chair.write(WORDS);
    let _ = chair.second();
    is_true(&chair, size);
    assert_ne!(chair.saved(), Saved::All, "{size} kB");
    let records = if ends_there {
        ended_while_full(chair, &path, size)
    } else {
        disk.grow();
        gone_on(chair, size)
    };
    assert!(ends_there || records.len() > full_at);
    let found = read_file(&path, Changed::LeaveOut).unwrap();
    assert_eq!(
        (found.records, found.problems),
        (records, vec![]),
        "{size} kB"
    );
    let left = std::fs::read_dir(disk.folder.path()).unwrap().count();
    assert_eq!(left, 1, "{size} kB: nothing half-written is left");
    true
}

#[test]
fn a_disk_that_is_really_full_loses_nothing_and_says_so() {
    let sizes = (0..16).map(|number| 12 + 4 * number);
    let done = sizes.filter(|&size| filled(size, size % 8 == 0)).count();
    println!("{done} of 16 sizes of a full disk");
}
