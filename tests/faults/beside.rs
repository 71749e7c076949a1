//! A second screen reads while the first one writes at full speed: never a wrong record, and never back.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::session::{Changed, News, Tail, create, read_file};

use super::count::count;
use super::harness::seeded::Seeded;
use super::session_support::{about, meeting};

/// So many records are in one meeting before the next one is begun.
const EACH: usize = 1_500;

/// Writes one meeting after the other until it is told to stop; each is told when it begins, and tidied when it ends.
fn write(folder: &Path, all: &[Record], begun: &Sender<PathBuf>, stop: &AtomicBool) {
    let mut seeded = Seeded::from(20_000);
    let mut about = about();
    while !stop.load(Ordering::SeqCst) {
        // A folder takes only so many meetings of one minute.
        about.began += chrono::Duration::minutes(1);
        let mut writer = create(folder, &about, &[]).expect("a file");
        if begun.send(writer.path().to_owned()).is_err() {
            return;
        }
        let mut end = 0;
        while end < all.len() {
            let next = (end + 1 + seeded.below(3)).min(all.len());
            assert!(writer.append(&all[end..next]).is_written());
            end = next;
        }
        let map = Timeline::of(about.clone(), all.iter().cloned())
            .now()
            .map
            .clone();
        assert!(writer.close(all, &map).expect("it is on the disk"));
    }
}

/// Follows meetings as they are begun, so many looks in all.
fn follow(all: &[Record], begun: &Receiver<PathBuf>, looks: u64) {
    let mut done = 0;
    let mut path = begun.recv().expect("a meeting");
    while done < looks {
        done += 1;
        let reading = read_file(&path, Changed::LeaveOut).expect("a meeting");
        assert!(all.starts_with(&reading.records));
        let mut known = reading.records.len();
        let mut tail = Tail::of(&path, &reading).expect("a meeting");
        while done < looks && known < all.len() {
            done += 1;
            match tail.more(&path).expect("it can be read") {
                News::More(records) => {
                    assert!(
                        all[known..].starts_with(&records),
                        "look {done} after {known}"
                    );
                    known += records.len();
                }
                News::Rewritten => {
                    let again = read_file(&path, Changed::LeaveOut).expect("a meeting");
                    assert_eq!((&again.records[..], again.problems), (all, vec![]));
                    known = all.len();
                }
            }
        }
        // Whoever was slow goes on with the meeting that was begun last.
        while let Ok(next) = begun.try_recv() {
            path = next;
        }
    }
}

#[test]
fn a_follower_beside_the_writer_is_never_wrong_and_never_goes_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let all = meeting(EACH);
    let looks = count(500);
    let stop = AtomicBool::new(false);
    let (sender, begun) = channel();
    thread::scope(|scope| {
        scope.spawn(|| {
            let sender = sender;
            write(folder.path(), &all, &sender, &stop);
        });
        follow(&all, &begun, looks);
        stop.store(true, Ordering::SeqCst);
    });
    println!("{looks} looks beside the writer");
}
