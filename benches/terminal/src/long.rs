//! Starting, pasting ten thousand lines, and meetings and archives of any length.

use std::fs;
use std::path::{Path, PathBuf};

use crate::process;
use crate::programs::{Program, SAID, SETTLED, WINDOW, meeting, program, run, text};
use crate::statistics::{Many, mb, ms, times, us};
use crate::terminal::{Terminal, now};

const CTRL_Q: &[u8] = b"\x11";

/// How often everything is started.
const STARTS: usize = 20;

/// How often ten thousand lines are pasted.
const PASTES: usize = 3;

/// Starts all programs in turn; prints, and gives the medians in their order.
pub fn starts(programs: &[Program], home: &Path) -> anyhow::Result<Vec<u64>> {
    let mut taken = vec![Many::default(); programs.len()];
    let mut peaks = vec![0; programs.len()];
    for round in 0..=STARTS {
        for (number, program) in programs.iter().enumerate() {
            let (took, peak) = start(program, home)?;
            // The first of each fills the cache of the disk.
            if round > 0 {
                taken[number].add(took);
                peaks[number] = peaks[number].max(peak);
            }
        }
    }
    println!("| start to a drawn screen | median | 90 % | times bare ratatui | peak |");
    println!("|---|---|---|---|---|");
    let bare = programs
        .iter()
        .position(|program| program.name == "bare ratatui")
        .unwrap_or(0);
    for (number, program) in programs.iter().enumerate() {
        println!(
            "| {} | {} | {} | {} | {} |",
            program.name,
            ms(taken[number].median()),
            ms(taken[number].at(900)),
            times(taken[number].median(), taken[bare].median()),
            mb(peaks[number]),
        );
    }
    println!();
    Ok(taken.iter().map(Many::median).collect())
}

/// From the start until the screen has not changed for a moment, and the most memory until then.
fn start(program: &Program, home: &Path) -> anyhow::Result<(u64, u64)> {
    let mut terminal = Terminal::begin(&program.command, home, WINDOW)?;
    let seen = terminal.see(terminal.began, SETTLED)?;
    let peak = process::peak(terminal.process());
    terminal.kill()?;
    Ok((seen.took, peak))
}

/// Pastes ten thousand lines into all programs in turn; prints, and gives the medians in their order.
pub fn pastes(programs: &[Program], home: &Path) -> anyhow::Result<Vec<u64>> {
    let lines: Vec<&str> = (0..10_000).map(|line| SAID[line % SAID.len()]).collect();
    let text = lines.join("\r");
    let mut taken = vec![Many::default(); programs.len()];
    let mut gave_up = vec![false; programs.len()];
    for _ in 0..PASTES {
        for (number, program) in programs.iter().enumerate() {
            // Each is patient with a program once only.
            if gave_up[number] {
                continue;
            }
            let mut terminal = program.begin(home)?;
            let pasted = if terminal.marks_pastes {
                format!("\x1b[200~{text}\x1b[201~")
            } else {
                text.clone()
            };
            match terminal.press_much(pasted.as_bytes(), SETTLED * 4)? {
                Some(took) => taken[number].add(took),
                None => gave_up[number] = true,
            }
            terminal.kill()?;
        }
    }
    println!("| paste of 10 000 lines | median | slowest |");
    println!("|---|---|---|");
    for (number, program) in programs.iter().enumerate() {
        let (median, slowest) = (ms(taken[number].median()), ms(taken[number].at(1000)));
        if gave_up[number] {
            println!("| {} | over 20 s | |", program.name);
        } else {
            println!("| {} | {median} | {slowest} |", program.name);
        }
    }
    println!();
    Ok(taken.iter().map(Many::median).collect())
}

/// What a meeting of many records costs.
pub struct Long {
    /// From its start to a drawn board: tidied, and as the power cut left it.
    pub start: (u64, u64),
    /// The most memory, tidied and untidied.
    pub peak: (u64, u64),
    /// From a key to the board of another tenth of it.
    pub seek: u64,
}

/// Types a meeting of at least so many records, and opens it again.
pub fn long_meeting(sofs: &Path, home: &Path, records: usize) -> anyhow::Result<Long> {
    let path = typed_meeting(sofs, home, records, "long")?;
    let name = text(&path)?;
    let open = program("long", &[&text(sofs)?, "open", &name], b"");
    let untidied = begin_often(&open, home)?;
    let terminal = open.begin(home)?;
    terminal.end(CTRL_Q)?;
    let tidied = begin_often(&open, home)?;
    let replay = program("replay", &[&text(sofs)?, "replay", &name], b"");
    let mut terminal = replay.begin(home)?;
    let mut seeks = Many::default();
    for _ in 0..3 {
        for tenth in b"5194827306" {
            seeks.add(terminal.press_and_see(&[*tenth], SETTLED)?.took);
        }
    }
    terminal.kill()?;
    let long = Long {
        start: (tidied.0, untidied.0),
        peak: (tidied.1, untidied.1),
        seek: seeks.median(),
    };
    println!("| a meeting of {records} records | start | peak |");
    println!("|---|---|---|");
    println!("| tidied | {} | {} |", ms(long.start.0), mb(long.peak.0));
    println!(
        "| as a power cut left it | {} | {} |",
        ms(long.start.1),
        mb(long.peak.1)
    );
    println!();
    println!(
        "From a key to the board of another tenth of it: median {}, 90 % {}.\n",
        us(seeks.median()),
        us(seeks.at(900))
    );
    Ok(long)
}

fn begin_often(open: &Program, home: &Path) -> anyhow::Result<(u64, u64)> {
    let mut taken = Many::default();
    let mut peak = 0;
    for _ in 0..5 {
        let (took, most) = start(open, home)?;
        taken.add(took);
        peak = peak.max(most);
    }
    Ok((taken.median(), peak))
}

/// A meeting in which so many keys were pressed, a record each, and that nobody closed.
fn typed_meeting(sofs: &Path, home: &Path, records: usize, title: &str) -> anyhow::Result<PathBuf> {
    let path = meeting(sofs, home, title, 0)?;
    let mut terminal = program("typed", &[&text(sofs)?, "open", &text(&path)?], b"").begin(home)?;
    let mut typed = 0;
    for sentence in SAID.iter().cycle() {
        if typed >= records {
            break;
        }
        terminal.press(sentence.as_bytes())?;
        terminal.press(if typed % 5 == 0 { b"\r\t" } else { b"\r" })?;
        typed += sentence.len() + 2;
    }
    terminal.see(now(), SETTLED * 4)?;
    terminal.kill()?;
    Ok(path)
}

/// What stands in a thousand meetings of two thousand records.
pub fn archive(sofs: &Path, home: &Path) -> anyhow::Result<u64> {
    let home = home.join("service");
    fs::create_dir_all(&home)?;
    let path = typed_meeting(sofs, &home, 2_000, "one of many")?;
    let open = program("one", &[&text(sofs)?, "open", &text(&path)?], b"");
    open.begin(&home)?.end(CTRL_Q)?;
    for number in 1..1_000 {
        let date = format!(
            "20{:02}-{:02}-{:02}",
            number / 300,
            number / 25 % 12 + 1,
            number % 25 + 1
        );
        fs::copy(
            &path,
            path.with_file_name(format!("{date}-0900-mapping.ron")),
        )?;
    }
    println!("| 1 000 meetings | median | slowest |");
    println!("|---|---|---|");
    let mut first = 0;
    for (what, arguments) in [
        (
            "words that every meeting says",
            &["search", "bakery bus"][..],
        ),
        ("words that nobody said", &["search", "lighthouse"]),
        ("list", &["list"]),
    ] {
        let mut taken = Many::default();
        for _ in 0..5 {
            let from = now();
            // Nothing found is no failure here.
            run(sofs, &home, arguments, "").ok();
            taken.add(now() - from);
        }
        println!(
            "| {what} | {} | {} |",
            ms(taken.median()),
            ms(taken.at(1000))
        );
        if first == 0 {
            first = taken.median();
        }
    }
    println!();
    Ok(first)
}
