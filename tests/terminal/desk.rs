//! The real program, run in a folder of its own with nothing of this machine around it.

use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use sofs::meeting::timeline::Timeline;
use sofs::session::{self, Changed, Reading};
use tempfile::TempDir;

/// Where the program is.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_sofs");

/// A folder in which meetings are kept while a test runs.
pub struct Desk {
    folder: TempDir,
}

/// What the program said, and how it ended.
#[derive(Debug)]
pub struct Said {
    /// The exit status.
    pub status: i32,
    /// What it said to whoever reads its output.
    pub out: String,
    /// What it said about what went wrong.
    pub err: String,
}

impl Desk {
    /// An empty desk.
    pub fn new() -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The folder of the meetings.
    pub fn sessions(&self) -> PathBuf {
        self.folder().join("meetings")
    }

    /// What the program finds around it, and nothing else.
    pub fn surroundings(&self) -> Vec<(&'static str, PathBuf)> {
        vec![
            ("HOME", self.folder().to_owned()),
            ("SOFS_DIR", self.sessions()),
            ("TZ", "UTC".into()),
            ("TERM", "xterm-256color".into()),
        ]
    }

    /// The program, ready to be started in this folder.
    pub fn program(&self, arguments: &[&str]) -> Command {
        let mut program = Command::new(PROGRAM);
        program
            .args(arguments)
            .env_clear()
            .envs(self.surroundings())
            .current_dir(self.folder())
            .stdin(Stdio::null());
        program
    }

    /// Runs the program without a terminal.
    pub fn run(&self, arguments: &[&str]) -> Said {
        said(&self.program(arguments).output().expect("it runs"))
    }

    /// Runs the program with something to read.
    pub fn run_reading(&self, arguments: &[&str], input: &str) -> Said {
        let mut child = self
            .program(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it runs");
        let mut pipe = child.stdin.take().expect("a pipe");
        // It may end without having read.
        let _ = pipe.write_all(input.as_bytes());
        drop(pipe);
        said(&child.wait_with_output().expect("it ends"))
    }

    /// Runs the program, and expects that it does what it was told without a complaint.
    #[track_caller]
    pub fn done(&self, arguments: &[&str]) -> String {
        let said = self.run(arguments);
        assert_eq!((said.status, said.err.as_str()), (0, ""), "{arguments:?}");
        said.out
    }

    /// Begins a meeting from the shell, and gives its file.
    #[track_caller]
    pub fn meeting(&self, title: &str) -> PathBuf {
        let out = self.done(&["new", title, "--kind", "strategy", "--no-open"]);
        PathBuf::from(out.trim_end())
    }

    /// Puts a file of any content among the meetings.
    pub fn put(&self, name: &str, content: &[u8]) -> PathBuf {
        std::fs::create_dir_all(self.sessions()).expect("a folder");
        let path = self.sessions().join(name);
        let mut file = File::create(&path).expect("a file");
        file.write_all(content).expect("its content");
        path
    }
}

fn said(output: &Output) -> Said {
    Said {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8_lossy(&output.stdout).into_owned(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

impl Said {
    /// Expects nothing but one sentence of complaint, and this exit status.
    #[track_caller]
    pub fn refuses(&self, status: i32) -> &str {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.out, "", "{self:?}");
        self.one_sentence()
    }

    /// Expects exactly one sentence on the side of the errors.
    #[track_caller]
    pub fn one_sentence(&self) -> &str {
        let sentence = self.err.strip_suffix('\n').expect("a whole line");
        let ends = |pair: &[char]| matches!(pair, ['.' | '?' | '!', ' ']);
        let letters: Vec<char> = sentence.chars().collect();
        let sentences = 1 + letters.windows(2).filter(|pair| ends(pair)).count();
        assert!(sentence.ends_with(['.', '?']), "{sentence}");
        assert!(!sentence.contains('\n'), "{sentence}");
        assert_eq!(sentences, 1, "{sentence}");
        sentence
    }
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

/// What stands in a file.
pub fn read(path: &Path) -> Reading {
    session::read_file(path, Changed::LeaveOut).expect("a meeting")
}

/// All that was said in a file, kept or still being written: `past-harm: words`, and `writing: words` last.
pub fn written(path: &Path) -> Vec<String> {
    let reading = read(path);
    let timeline = Timeline::of(reading.about, reading.records);
    let map = &timeline.now().map;
    let mut lines = Vec::new();
    for &category in sofs::meeting::vocabulary::Category::ALL {
        for entry in map.entries_in(category) {
            let said = sofs::practice::telling::in_one_line(entry, map);
            lines.push(format!("{}: {said}", category.kebab()));
        }
    }
    if let Some(draft) = &timeline.now().draft {
        lines.push(format!("writing: {}", draft.text()));
    }
    lines
}
