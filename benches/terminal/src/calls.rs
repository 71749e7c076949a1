//! Which system calls a key costs, and what a program does when nobody types; seen with strace and by the system's own counts.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::process::{self, Done};
use crate::programs::{FULL, Program, QUIET, SETTLED, installed, text};
use crate::statistics::{ms, times};
use crate::terminal::{Terminal, now};

/// How often twenty keys are typed, one by one and at once.
const ROUNDS: usize = 10;

const WORDS: &[u8] = b"Nan collects Sam on ";

/// How long nobody types.
const IDLE: Duration = Duration::from_secs(60);

/// System calls by name.
type Calls = BTreeMap<String, u64>;

/// A program that is watched while it runs.
struct Watched {
    terminal: Terminal,
    log: PathBuf,
    read: usize,
}

impl Watched {
    fn begin(program: &Program, home: &Path) -> anyhow::Result<Self> {
        let log = home.join(format!("{}.strace", program.name));
        let mut command: Vec<String> = ["strace", "-f", "-qq", "-o"].map(str::to_owned).to_vec();
        command.push(text(&log)?);
        command.extend(program.command.iter().cloned());
        let watched = Program {
            name: program.name,
            command,
            ready: program.ready,
        };
        let terminal = watched.begin(home)?;
        Ok(Self {
            terminal,
            log,
            read: 0,
        })
    }

    /// The calls since this was last asked. Those that write to the screen are told apart.
    fn calls(&mut self) -> anyhow::Result<Calls> {
        let log = fs::read(&self.log)?;
        let news = String::from_utf8_lossy(&log[self.read..]).into_owned();
        self.read = log.len();
        let mut calls = Calls::new();
        for line in news.lines() {
            let call = line
                .split_once(' ')
                .map_or("", |(_, call)| call.trim_start());
            let Some((name, _)) = call.split_once('(') else {
                continue;
            };
            if name.is_empty() || name.contains(['<', ' ', '+', '-']) {
                continue;
            }
            // Files are written with `pwrite64` by all who write at a key; the terminal may have any number.
            let to_screen = name.starts_with("write");
            *calls
                .entry(if to_screen {
                    "to the screen".to_owned()
                } else {
                    name.to_owned()
                })
                .or_default() += 1;
        }
        Ok(calls)
    }
}

/// What the goals speak of.
pub struct Figures {
    /// Writes to the screen for twenty keys at once, in hundredths.
    pub draws: u64,
    /// Syncs for twenty keys at once, in hundredths.
    pub syncs: u64,
    /// Times a thread woke while nobody typed.
    pub wakes: u64,
    /// Bytes to the terminal meanwhile.
    pub bytes: usize,
    /// The calls of that minute.
    pub calls: String,
}

/// Counts calls a key, then leaves all programs alone for a minute; prints both, and gives the figures of one of them.
pub fn measure(programs: &[Program], asked: usize, home: &Path) -> anyhow::Result<Figures> {
    let mut figures = Figures {
        draws: 0,
        syncs: 0,
        wakes: 0,
        bytes: 0,
        calls: "strace is not installed".to_owned(),
    };
    let watched = &programs[asked];
    if installed("strace") {
        println!(
            "| calls | a key: all | to the screen | syncs | 20 at once: all | to the screen | syncs |"
        );
        println!("|---|---|---|---|---|---|---|");
        for (number, program) in programs.iter().enumerate() {
            let (draws, syncs) = keys(program, home)?;
            if number == asked {
                (figures.draws, figures.syncs) = (draws, syncs);
            }
        }
        println!();
    }
    idle(
        programs,
        asked,
        home,
        &mut figures,
        installed("strace").then_some(watched),
    )?;
    Ok(figures)
}

/// Prints one line; gives draws and syncs of a burst.
fn keys(program: &Program, home: &Path) -> anyhow::Result<(u64, u64)> {
    let mut watched = Watched::begin(program, home)?;
    let quiet = SETTLED / 5;
    watched.terminal.press_and_see(b"Mum ", quiet)?;
    watched.calls()?;
    for _ in 0..ROUNDS {
        for key in WORDS {
            watched.terminal.press_and_see(&[*key], quiet)?;
        }
    }
    let one_by_one = watched.calls()?;
    watched.terminal.press_and_see(b"\r", quiet)?;
    watched.calls()?;
    for _ in 0..ROUNDS {
        watched.terminal.press_and_see(WORDS, quiet)?;
    }
    let at_once = watched.calls()?;
    watched.terminal.kill()?;
    let count = |calls: &Calls, names: &[&str]| -> u64 {
        names.iter().filter_map(|&name| calls.get(name)).sum()
    };
    let syncs = ["fsync", "fdatasync", "sync_file_range", "msync"];
    let mut line = format!("| {} |", program.name);
    for (calls, of) in [(&one_by_one, ROUNDS * WORDS.len()), (&at_once, ROUNDS)] {
        for what in [
            calls.values().sum(),
            count(calls, &["to the screen"]),
            count(calls, &syncs),
        ] {
            line += &format!(" {} |", times(what, of as u64));
        }
    }
    println!("{line}");
    let of = |what: u64| what * 100 / ROUNDS as u64;
    Ok((
        of(count(&at_once, &["to the screen"])),
        of(count(&at_once, &syncs)),
    ))
}

fn idle(
    programs: &[Program],
    asked: usize,
    home: &Path,
    figures: &mut Figures,
    watched: Option<&Program>,
) -> anyhow::Result<()> {
    let begun = programs.iter().map(|program| program.begin(home));
    let mut terminals = begun.collect::<anyhow::Result<Vec<_>>>()?;
    let mut strace = watched
        .map(|program| Watched::begin(&other(program), home))
        .transpose()?;
    let watched = strace.as_mut().map(|watched| &mut watched.terminal);
    for terminal in terminals.iter_mut().chain(watched) {
        terminal.press_and_see(b"Mum ", SETTLED)?;
    }
    // What was typed is handed to the disk a second later, and a question is offered once after eight.
    let settled = now() + 12_000_000_000;
    pass(&mut terminals, settled)?;
    let before: Vec<Done> = terminals
        .iter()
        .map(|one| process::done(one.process()))
        .collect();
    strace.as_mut().map(Watched::calls).transpose()?;
    let bytes = pass(&mut terminals, now() + u64::try_from(IDLE.as_nanos())?)?;
    println!("| a minute without a key | wake-ups | time on a processor | bytes to the terminal |");
    println!("|---|---|---|---|");
    for (number, terminal) in terminals.into_iter().enumerate() {
        let after = process::done(terminal.process());
        let wakes = after.sleeps - before[number].sleeps;
        let busy = after.busy - before[number].busy;
        println!(
            "| {} | {wakes} | {} | {} |",
            programs[number].name,
            ms(busy),
            bytes[number]
        );
        if number == asked {
            (figures.wakes, figures.bytes) = (wakes, bytes[number]);
        }
        terminal.kill()?;
    }
    println!();
    if let Some(mut strace) = strace {
        let calls = strace.calls()?;
        let list: Vec<String> = calls
            .iter()
            .map(|(name, count)| format!("{name} {count}"))
            .collect();
        figures.calls = if list.is_empty() {
            "no call at all".to_owned()
        } else {
            list.join(", ")
        };
        strace.terminal.kill()?;
    }
    Ok(())
}

/// The same program with its other meeting: one meeting is written by one program only.
fn other(program: &Program) -> Program {
    let other = |word: &String| {
        if word == FULL {
            QUIET.to_owned()
        } else {
            word.clone()
        }
    };
    Program {
        name: program.name,
        command: program.command.iter().map(other).collect(),
        ready: program.ready,
    }
}

/// Lets time pass until then; gives the bytes that each program sent.
fn pass(terminals: &mut [Terminal], until: u64) -> anyhow::Result<Vec<usize>> {
    let mut bytes = vec![0; terminals.len()];
    while now() < until {
        std::thread::sleep(Duration::from_millis(500));
        for (terminal, bytes) in terminals.iter_mut().zip(&mut bytes) {
            *bytes += terminal.bytes_so_far()?;
        }
    }
    Ok(bytes)
}
