//! A process that does nothing but write is killed at a random moment; the next one goes on in what it left.

use std::hint::spin_loop;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sofs::meeting::record::Record;
use sofs::session::{Changed, ProblemKind, create, open, read_file};

use super::count::count;
use super::harness::seeded::Seeded;
use super::session_support::{about, typed};

/// Where the writer finds the folder to write in, and the file to go on with.
const FOLDER: &str = "SOFS_TEST_KILLED_IN";
const FILE: &str = "SOFS_TEST_KILLED_FILE";

/// After so many kills a file is long enough.
const KILLS_OF_A_FILE: u64 = 40;

/// The record with this number: mostly a letter, now and then a paste that crosses the border of a page.
fn record(number: usize) -> Record {
    let size = match number % 7 {
        3 => 900 + number % 611,
        5 => 2_500 + number % 997,
        _ => 1,
    };
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    typed(number as u64, 0, &String::from(letter).repeat(size))
}

fn records(count: usize) -> Vec<Record> {
    (0..count).map(record).collect()
}

/// What the killed process does: it writes, and after each write says how many records are in the file.
#[test]
#[ignore = "it is started, and killed, by the test below"]
fn writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let (mut writer, mut known) = match std::env::var_os(FILE) {
        Some(file) => {
            let opened = open(Path::new(&file), Changed::LeaveOut).unwrap();
            (opened.writer, opened.records.len())
        }
        None => (create(Path::new(&folder), &about(), &[]).unwrap(), 0),
    };
    let mut out = std::io::stdout().lock();
    loop {
        let burst: Vec<Record> = (known..=known + known % 3).map(record).collect();
        assert!(writer.append(&burst).is_written());
        known += burst.len();
        if writeln!(out, "\nin the file: {known}").is_err() {
            return;
        }
    }
}

fn writer(folder: &Path, file: Option<&Path>) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = "random_kills::writes_until_it_is_killed";
    command.args([
        "--ignored",
        "--exact",
        name,
        "--nocapture",
        "--test-threads=1",
    ]);
    command
        .env(FOLDER, folder)
        .stdin(Stdio::null())
        .stdout(Stdio::piped());
    if let Some(file) = file {
        command.env(FILE, file);
    }
    command
}

/// The highest number of records that it said were in the file. What it was about to say when it died does not count.
fn acknowledged(said: &[u8]) -> usize {
    let whole = said.iter().rposition(|&byte| byte == b'\n').unwrap_or(0);
    let text = String::from_utf8_lossy(&said[..whole]);
    let numbers = text
        .lines()
        .filter_map(|line| line.strip_prefix("in the file: "));
    numbers
        .filter_map(|number| number.parse().ok())
        .next_back()
        .unwrap_or(0)
}

/// Lets a writer write for a moment and kills it. Gives what it had said.
fn killed(folder: &Path, file: Option<&Path>, seeded: &mut Seeded) -> usize {
    let mut child = writer(folder, file).spawn().unwrap();
    let mut pipe = child.stdout.take().unwrap();
    let mut said = Vec::new();
    let mut bytes = [0; 4096];
    let enough = 150 + seeded.below(6_000);
    while said.len() < enough {
        let Ok(count @ 1..) = pipe.read(&mut bytes) else {
            panic!("it ended by itself: {}", String::from_utf8_lossy(&said));
        };
        said.extend(&bytes[..count]);
    }
    for _ in 0..seeded.below(40_000) {
        spin_loop();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    pipe.read_to_end(&mut said).unwrap();
    acknowledged(&said)
}

#[test]
fn a_writer_killed_at_any_moment_has_written_what_it_said() {
    let kills = count(15);
    let mut seeded = Seeded::from(9);
    let mut folder = tempfile::tempdir().unwrap();
    let mut file: Option<PathBuf> = None;
    let (mut known, mut torn, mut ahead, mut checked) = (0, 0_u64, 0_u64, 0);
    for kill in 0..kills {
        if kill % KILLS_OF_A_FILE == 0 {
            folder = tempfile::tempdir().unwrap();
            (file, known) = (None, 0);
        }
        let said = killed(folder.path(), file.as_deref(), &mut seeded).max(known);
        let path = file.get_or_insert_with(|| {
            let mut files = std::fs::read_dir(folder.path()).unwrap();
            files.next().unwrap().unwrap().path()
        });
        let found = read_file(path, Changed::LeaveOut).unwrap();
        let count = found.records.len();
        assert!(
            count >= said,
            "kill {kill}: {said} were in the file, {count} are"
        );
        assert!(count <= said + 3, "kill {kill}: {count} after {said}");
        assert_eq!(found.records, records(count), "kill {kill}");
        let open_end = |kind: &ProblemKind| *kind == ProblemKind::NoClosingLine;
        assert!(
            found.problems.iter().all(|problem| open_end(&problem.kind)),
            "kill {kill}: {:?}",
            found.problems
        );
        torn += u64::from(!found.closed);
        ahead += u64::from(count > said);
        checked += count - known;
        known = count;
    }
    println!(
        "{kills} kills, {checked} records; {torn} files without their last line, {ahead} ahead of what was said"
    );
}
