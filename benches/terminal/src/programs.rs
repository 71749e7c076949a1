//! Who is measured, and how each is brought to where one can write.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::Context;

use crate::terminal::Terminal;

/// A desk's window, on which a full board is full.
pub const WINDOW: (u16, u16) = (160, 45);

/// How long a screen is quiet when a program has started or was given much to do.
pub const SETTLED: Duration = Duration::from_millis(150);

/// The meeting with a full board, by its file: finding one by its title reads the others too.
pub const FULL: &str = "full.ron";

/// Another such, for a second program at the same time.
pub const QUIET: &str = "quiet.ron";

/// A meeting that has just begun.
pub const SMALL: &str = "small.ron";

/// What people say.
pub const SAID: [&str; 6] = [
    "Nan collects Sam on Mondays and Thursdays and stays until tea",
    "Mum works nights in the bakery and the last bus goes at ten",
    "Sam was alone at home on two evenings and heard the glass",
    "Ella swims for the school and has not missed one day so far",
    "School sees Ella at lunch every Monday and tells Nan of it",
    "The health visitor came twice and Mum was glad to see her",
];

/// A program and how one writes with it.
pub struct Program {
    /// Its name in the table.
    pub name: &'static str,
    /// How it is started.
    pub command: Vec<String>,
    /// The keys that bring it to where one can write.
    pub ready: &'static [u8],
}

impl Program {
    /// Starts it, and brings it to where one can write.
    pub fn begin(&self, home: &Path) -> anyhow::Result<Terminal> {
        let mut terminal = Terminal::begin(&self.command, home, WINDOW)?;
        terminal.see(terminal.began, SETTLED)?;
        if !self.ready.is_empty() {
            terminal.press_and_see(self.ready, SETTLED)?;
        }
        Ok(terminal)
    }
}

/// Everything that is installed, the floors first.
pub fn all(home: &Path, sofs: &Path) -> anyhow::Result<Vec<Program>> {
    let own = |name: &str| -> anyhow::Result<String> {
        text(&std::env::current_exe()?.with_file_name(name))
    };
    let mut programs = vec![
        program("echo", &[&own("bare-echo")?], b""),
        program("echo with file", &[&own("bare-echo")?, "keys.ron"], b""),
        program("sofs, 500 entries", &[&text(sofs)?, "open", FULL], b""),
        program("bare ratatui", &[&own("bare-ratatui")?], b""),
    ];
    let notes = home.join("notes.txt");
    fs::write(&notes, format!("{}\n", SAID.join("\n")).repeat(84))?;
    // Whoever was killed with a copy of its own asks about it at the next start, so these two keep none.
    for (name, command, ready) in [
        ("nano", &["nano", "-I"][..], &b"\x1b/"[..]),
        ("vim", &["vim", "--clean", "-n"], b"Go"),
        ("micro", &["micro", "-backup", "false"], b"\x1b[1;5F\r"),
        ("kakoune", &["kak", "-n"], b"geo"),
        ("helix", &["hx"], b"geo"),
    ] {
        if !installed(command[0]) {
            continue;
        }
        let copy = home.join(format!("{name}.txt"));
        fs::copy(&notes, &copy)?;
        let mut program = program(name, command, ready);
        program.command.push(text(&copy)?);
        programs.push(program);
    }
    Ok(programs)
}

/// A program by its command.
pub fn program(name: &'static str, command: &[&str], ready: &'static [u8]) -> Program {
    Program {
        name,
        command: command.iter().map(|&word| word.to_owned()).collect(),
        ready,
    }
}

/// Begins a meeting and puts so many entries on its board, over all headings.
pub fn meeting(sofs: &Path, home: &Path, title: &str, entries: usize) -> anyhow::Result<PathBuf> {
    let path = run(sofs, home, &["new", title, "--no-open"], "")?;
    let path = PathBuf::from(path.trim());
    let headings = [
        "worries",
        "past-harm",
        "current-harm",
        "future-danger",
        "complicating-factors",
        "working-well",
        "existing-strengths",
        "existing-safety",
        "needs",
        "next-steps",
        "bottom-lines",
    ];
    for (number, heading) in headings.iter().enumerate() {
        let share = entries * (number + 1) / headings.len() - entries * number / headings.len();
        let lines: String = (0..share)
            .map(|line| format!("{}\n", SAID[line % SAID.len()]))
            .collect();
        if share > 0 {
            run(sofs, home, &["add", &text(&path)?, heading, "-"], &lines)?;
        }
    }
    Ok(path)
}

/// The same, in a file of this name.
pub fn meeting_in(sofs: &Path, home: &Path, name: &str, entries: usize) -> anyhow::Result<()> {
    let path = meeting(sofs, home, "Kite family", entries)?;
    Ok(fs::rename(path, home.join(name))?)
}

/// Runs the program without a terminal, and gives what it said.
pub fn run(sofs: &Path, home: &Path, arguments: &[&str], input: &str) -> anyhow::Result<String> {
    let from = home.join("input.txt");
    fs::write(&from, input)?;
    let output = Command::new(sofs)
        .args(arguments)
        .env("SOFS_DIR", home.join("meetings"))
        .env("HOME", home)
        .current_dir(home)
        .stdin(fs::File::open(from)?)
        .stderr(Stdio::inherit())
        .output()?;
    anyhow::ensure!(output.status.success(), "sofs {arguments:?} failed");
    Ok(String::from_utf8(output.stdout)?)
}

/// A path as an argument.
pub fn text(path: &Path) -> anyhow::Result<String> {
    Ok(path.to_str().context("a plain path")?.to_owned())
}

/// Whether a command is there.
pub fn installed(command: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(command).is_file())
}
