//! A meeting is begun, written, ended, opened again and ended again, while one call of the disk, or each from one on, fails.

use std::path::{Path, PathBuf};

use sofs::app::effect::Saved;
use sofs::app::key::Key;
use sofs::meeting::record::Record;
use sofs::session::opening::{create_in, open_in};
use sofs::session::repairing::repair_in;
use sofs::session::{Changed, Failure, Opened, Writer, read};

use super::common::{about, first_records};
use super::count::count;
use super::harness::chair::Chair;
use super::harness::{is_part_of, reading};
use super::session_support::failing_disk::{FailingDisk, Fault};

/// From one call on, for so many calls.
type Plan = (u64, Fault, u64);

/// No room, a broken disk, interrupted, read-only, a stale handle, no such file, no access; 32 and 33 are what Windows says
/// when another program has the file.
const NUMBERS: [i32; 9] = [28, 5, 4, 30, 116, 2, 13, 32, 33];

/// Once, twice, some times, and for good.
const TIMES: [u64; 4] = [1, 2, 5, u64::MAX];

/// Longer than any line that is written here together with the closing lines.
const LONGEST_WRITE: usize = 96;

const FIRST: &str = "Sam is up at ten\nMum is lat";
const SECOND: &str = "e too\nNan – she reads";

fn folder() -> &'static Path {
    Path::new("meetings")
}

/// One meeting, and what was promised of it so far.
struct Run {
    disk: FailingDisk,
    plan: Option<Plan>,
    /// So many records were said to be in the file, and so many on the disk.
    saved: usize,
    safe: usize,
    /// So much was wrong with the file when it was opened.
    problems: usize,
}

impl Run {
    fn begin(plan: Option<Plan>) -> Self {
        let disk = FailingDisk::empty();
        disk.world().plan = plan;
        Self {
            disk,
            plan,
            saved: 0,
            safe: 0,
            problems: 0,
        }
    }

    /// The call may fail; then, once the disk is well again, it works.
    fn insist<T>(&self, call: impl Fn(&FailingDisk) -> Result<T, Failure>) -> T {
        call(&self.disk).unwrap_or_else(|failure| {
            let sentence = failure.to_string();
            assert!(sentence.ends_with('.'), "{:?}: {sentence}", self.plan);
            self.disk.world().plan = None;
            call(&self.disk).unwrap_or_else(|again| panic!("{:?}: {again}", self.plan))
        })
    }

    fn create(&self) -> Writer {
        self.insist(|disk| create_in(disk, folder(), &about(), &first_records()))
    }

    /// Opens what stands there as somebody would after a crash; the disk may fail meanwhile.
    fn open(&self, path: &Path) -> Opened {
        self.insist(|disk| open_in(disk, path, Changed::LeaveOut))
    }

    /// Types, with a second's pause now and then and a handing over now and then.
    fn write(&mut self, chair: &mut Chair, words: &str) {
        for (number, letter) in words.chars().enumerate() {
            chair.press(if letter == '\n' {
                Key::Enter
            } else {
                Key::Char(letter)
            });
            self.check(chair);
            if number % 5 == 4 {
                let _ = chair.second();
                self.check(chair);
            }
            if number % 9 == 8 && chair.writer.sync_now() {
                self.safe = chair.records().len();
                self.check(chair);
            }
        }
    }

    /// What the screen says is true, and nothing that was promised is missing.
    #[track_caller]
    fn check(&mut self, chair: &Chair) {
        let plan = self.plan;
        let records = chair.records();
        chair.says_what_it_knows(&format!("{plan:?}"));
        let found = reading(&self.disk.at(chair.writer.path()));
        assert!(
            is_part_of(&found.records, records),
            "{plan:?}: a wrong record"
        );
        let sure = match chair.saved() {
            Saved::All => {
                let problems = found.problems.len();
                assert!(problems <= self.problems, "{plan:?}: “saved”");
                self.saved = records.len();
                records.len()
            }
            Saved::NotSince(at) => records.iter().filter(|record| record.at < at).count(),
        };
        let promised = sure.max(self.saved);
        assert!(
            found.records.starts_with(&records[..promised]),
            "{plan:?}: {promised} were promised"
        );
        let kept = reading(&self.disk.kept_at(chair.writer.path()));
        assert!(
            kept.records.starts_with(&records[..self.safe]),
            "{plan:?}: {} were safe",
            self.safe
        );
        assert!(
            is_part_of(&kept.records, records),
            "{plan:?}: a wrong record is safe"
        );
    }

    /// If everything stopped here, the files could be opened and repaired on a disk that is well.
    fn could_stop_here(&self, path: &Path, records: &[Record]) {
        let bytes = self.disk.at(path);
        let found = reading(&bytes);
        let repaired = repair_in(&self.disk.another(), path, found.clone()).unwrap();
        assert_eq!(repaired.is_some(), !found.problems.is_empty());
        if let Some(repaired) = repaired {
            assert_eq!(repaired.records, found.records.len());
        }
        let another = self.disk.another();
        let again = open_in(&another, path, Changed::LeaveOut).unwrap();
        assert_eq!(again.records, found.records, "{:?}", self.plan);
        assert!(is_part_of(&again.records, records), "{:?}", self.plan);
        assert!(reading(&another.at(path)).closed, "{:?}", self.plan);
    }

    /// The disk failed and the machine was started again: what was not handed over is gone.
    fn restart(&mut self) {
        let mut world = self.disk.world();
        let world = &mut *world;
        world.contents.clone_from(&world.kept);
        world.changes.iter_mut().for_each(Vec::clear);
    }

    /// Ends the meeting on a disk that may fail. Gives its records and the file in which they are.
    fn close(&mut self, chair: Chair) -> (Vec<Record>, PathBuf) {
        let path = chair.writer.path().to_owned();
        let (records, closed) = chair.close();
        let files: Vec<PathBuf> = self.disk.world().names.keys().cloned().collect();
        let count = |file: &PathBuf| {
            let found = read(&self.disk.at(file), Changed::LeaveOut);
            found.map_or(0, |found| {
                // What an earlier writer could not finish lies beside it, and is no part of what was gone on with.
                let ours = is_part_of(&found.records, &records);
                assert!(ours || *file != path, "{:?}", self.plan);
                if ours { found.records.len() } else { 0 }
            })
        };
        // Of two files that hold the same, the one that is on the disk counts.
        let kept = |file: &PathBuf| {
            let found = read(&self.disk.kept_at(file), Changed::LeaveOut);
            found.map_or(0, |found| found.records.len())
        };
        let fullest = files
            .into_iter()
            .max_by_key(|file| (count(file), kept(file), *file == path));
        let fullest = fullest.expect("a file");
        let found = count(&fullest);
        match closed {
            Ok(_) => {
                assert_eq!(found, records.len(), "{:?}: it ended in order", self.plan);
                let kept = reading(&self.disk.kept_at(&fullest)).records;
                assert_eq!(kept, records, "{:?}: it ended in order", self.plan);
            }
            Err(failure) => {
                assert!(matches!(failure, Failure::NotSaved(_)), "{failure}");
                assert!(found >= self.saved.max(self.safe), "{:?}", self.plan);
                self.restart();
            }
        }
        (records, fullest)
    }
}

/// The whole meeting. Gives how many calls it took.
fn meeting(plan: Option<Plan>) -> u64 {
    let mut run = Run::begin(plan);
    let mut chair = Chair::at(run.create(), &about(), first_records());
    run.write(&mut chair, FIRST);
    run.could_stop_here(chair.writer.path(), chair.records());
    let (_, path) = run.close(chair);
    let opened = run.open(&path);
    assert!(
        opened.records.len() >= run.safe,
        "{plan:?}: {} were safe",
        run.safe
    );
    run.saved = opened.records.len();
    run.problems = opened.problems.len();
    let mut chair = Chair::at(opened.writer, &opened.about, opened.records);
    run.write(&mut chair, SECOND);
    run.could_stop_here(chair.writer.path(), chair.records());
    // Whatever it was, the disk is well again: two seconds later all is saved and safe.
    run.disk.world().plan = None;
    let _ = chair.second();
    let _ = chair.second();
    run.check(&chair);
    assert_eq!(chair.saved(), Saved::All, "{plan:?}: it goes on as before");
    assert!(chair.writer.sync_now(), "{plan:?}");
    run.safe = chair.records().len();
    run.check(&chair);
    let calls = run.disk.world().calls;
    let (records, path) = run.close(chair);
    let found = reading(&run.disk.at(&path));
    assert_eq!(found.records, records, "{plan:?}");
    assert!(found.problems.len() <= run.problems, "{plan:?}");
    calls
}

/// Every fault at every call.
fn plans(calls: u64) -> Vec<Plan> {
    let numbers = NUMBERS.map(Fault::Raw).into_iter();
    let faults: Vec<Fault> = numbers.chain([Fault::Late(5), Fault::Late(4)]).collect();
    let mut plans = Vec::new();
    for call in 1..=calls {
        plans.extend(
            faults
                .iter()
                .flat_map(|&fault| TIMES.map(|times| (call, fault, times))),
        );
        plans
            .extend((0..LONGEST_WRITE).map(|size| (call, Fault::Short(size), 1 + size as u64 % 3)));
    }
    plans
}

#[test]
fn whichever_call_fails_the_title_line_is_true_and_nothing_is_lost() {
    let calls = meeting(None);
    let plans = plans(calls);
    let wanted = usize::try_from(count(60)).unwrap();
    let step = (plans.len() / wanted).max(1);
    // A step that shares nothing with the length of a row comes by every kind of fault.
    let step = if step > 1 { step | 1 } else { step };
    let mut runs = 0;
    for &plan in plans.iter().step_by(step) {
        meeting(Some(plan));
        runs += 1;
    }
    println!("{runs} meetings with a fault in one of {calls} calls or more");
}
