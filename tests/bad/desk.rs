//! Lays a case out in a folder of its own, runs the real program there, and looks what became of the folder.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use sofs::meeting::event::{Event, Field};
use sofs::meeting::parts::EntryId;
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;
use sofs::session::Summary;
use sofs::session::composing::document;
use tempfile::TempDir;

use super::{Answer, Case, Step};
use crate::common::{about, first_records};

/// A case, laid out.
pub struct Desk {
    folder: TempDir,
    /// Files that somebody else has open.
    held: Vec<File>,
}

/// Files, folders and what is neither, each with what can be told of it without opening what would wait.
type Lying = BTreeMap<String, (u64, Option<Vec<u8>>)>;

impl Desk {
    /// Everything that lies there before the program runs.
    pub fn of(case: &Case) -> Self {
        let mut desk = Self {
            folder: tempfile::tempdir().expect("a folder"),
            held: Vec::new(),
        };
        case.steps.iter().for_each(|step| desk.lay(step));
        desk
    }

    fn at(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        let folder = path.parent().expect("it lies in a folder");
        fs::create_dir_all(folder).expect("a folder");
        path
    }

    fn lay(&mut self, step: &Step) {
        let read = |name: &str| fs::read(self.at(name)).expect("a file that was laid before");
        match step {
            Step::File(name, content) => self.put(name, content),
            Step::Meeting(name) => self.put(name, &meeting()),
            Step::Change(name, this, that) => {
                let content = read(name);
                let at = place(&content, this);
                let behind = &content[at + this.len()..];
                self.put(name, &[&content[..at], that, behind].concat());
            }
            Step::Cut(name, from) => {
                let content = read(name);
                self.put(name, &content[..place(&content, from)]);
            }
            Step::Wide(name) => {
                let text = String::from_utf8(read(name)).expect("a text");
                self.put(name, &wide(&text));
            }
            Step::Windows(name) => {
                let text = String::from_utf8(read(name)).expect("a text");
                self.put(name, text.replace('\n', "\r\n").as_bytes());
            }
            Step::Marked(name) => {
                let marked = ["\u{feff}".as_bytes(), &read(name)].concat();
                self.put(name, &marked);
            }
            Step::Long(name, length) => {
                let file = File::options().write(true).open(self.at(name));
                file.and_then(|file| file.set_len(*length)).expect("a hole");
            }
            Step::Folder(name) => fs::create_dir_all(self.at(name)).expect("a folder"),
            Step::Pipe(name) => pipe(&self.at(name)),
            Step::Link(name, target) => link(target, &self.at(name)),
            Step::Open(name) => self.hold(name),
        }
    }

    /// Somebody else opens it for writing, and keeps it.
    fn hold(&mut self, name: &str) {
        let mut options = File::options();
        let file = options.read(true).write(true).open(self.at(name));
        let file = file.expect("a file");
        file.try_lock().expect("nobody else has it");
        self.held.push(file);
    }

    fn put(&self, name: &str, content: &[u8]) {
        fs::write(self.at(name), content).expect("a file");
    }

    /// Runs the program, and tells how it answered.
    pub fn answer(&self, case: &Case) -> Answer {
        let mut program = Command::new(env!("CARGO_BIN_EXE_sofs"));
        program
            .args(case.run.iter().map(|word| word_of(word)))
            .env_clear()
            .env("HOME", self.folder.path())
            .env("SOFS_DIR", "meetings")
            .env("SOFS_CONFIG", "config.ron")
            .env("TZ", "UTC")
            .envs(case.set.iter().map(|(name, value)| (name, word_of(value))))
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = program.spawn().expect("it runs");
        let mut pipe = child.stdin.take().expect("a pipe");
        // It may end without having read.
        let _ = pipe.write_all(&case.input);
        drop(pipe);
        let said = child.wait_with_output().expect("it ends");
        let lines = |bytes: &[u8]| {
            let text = String::from_utf8_lossy(bytes);
            text.lines().map(str::to_owned).collect()
        };
        Answer {
            status: said.status.code().unwrap_or(-1),
            out: lines(&said.stdout),
            err: lines(&said.stderr),
        }
    }

    /// All that lies in the folder.
    pub fn lying(&self) -> Lying {
        let mut all = Lying::new();
        self.look(self.folder.path(), &mut all);
        all
    }

    fn look(&self, folder: &Path, all: &mut Lying) {
        for one in fs::read_dir(folder).expect("a folder") {
            let path = one.expect("an entry").path();
            let name = path.strip_prefix(self.folder.path()).expect("within");
            let about = fs::symlink_metadata(&path).expect("it is there");
            let small = about.is_file() && about.len() < 10_000_000;
            let content = small.then(|| fs::read(&path).expect("a file"));
            all.insert(name.display().to_string(), (about.len(), content));
            if about.is_dir() {
                self.look(&path, all);
            }
        }
    }
}

/// The names of what is not as it was, apart from folders, which have no content.
pub fn changed(before: &Lying, after: &Lying) -> Vec<String> {
    let names = before.keys().chain(after.keys());
    let differs = |name: &&String| match (before.get(*name), after.get(*name)) {
        (Some((_, None)), Some((_, None))) => false,
        (one, other) => one != other,
    };
    let mut all: Vec<String> = names.filter(differs).cloned().collect();
    all.sort();
    all.dedup();
    all
}

/// In two bytes a letter, with a mark at the front.
fn wide(text: &str) -> Vec<u8> {
    let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

fn place(content: &[u8], this: &[u8]) -> usize {
    let found = content.windows(this.len()).position(|bytes| bytes == this);
    found.expect("the words stand there")
}

/// The meeting that cases begin with: the first records, and three entries that were typed in one go.
fn meeting() -> Vec<u8> {
    let mut records = first_records();
    let said = [
        (Category::PastHarm, "Sam was alone on two evenings"),
        (Category::ExistingStrengths, "Nan collects Sam on Mondays"),
        (Category::NextSteps, "ask for Tuesdays off"),
    ];
    for (number, (category, words)) in (10..).zip(said) {
        let field = Field::NewEntry {
            id: EntryId(number),
            category,
            after: None,
        };
        let typed = Event::Typed {
            after: 0,
            put: words.to_owned(),
            pauses: Vec::new(),
        };
        let at = u64::from(number) * 1000;
        let events = [Event::DraftBegun(field), typed, Event::DraftKept];
        records.extend(events.map(|event| Record { at, event }));
    }
    let timeline = Timeline::of(about(), records.clone());
    let summary = Summary::of(&timeline.now().map, records.len() as u64);
    document(&about(), Some(&summary), &records)
        .text
        .into_bytes()
}

#[cfg(unix)]
fn word_of(bytes: &[u8]) -> OsString {
    std::os::unix::ffi::OsStringExt::from_vec(bytes.to_vec())
}

#[cfg(not(unix))]
fn word_of(bytes: &[u8]) -> OsString {
    String::from_utf8_lossy(bytes).into_owned().into()
}

#[cfg(unix)]
fn pipe(path: &Path) {
    let made = Command::new("mkfifo").arg(path).status();
    assert!(made.expect("mkfifo").success());
}

#[cfg(not(unix))]
fn pipe(_: &Path) {
    panic!("there are no pipes here");
}

#[cfg(unix)]
fn link(target: &str, path: &Path) {
    std::os::unix::fs::symlink(target, path).expect("a link");
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) {
    panic!("links need rights here");
}
