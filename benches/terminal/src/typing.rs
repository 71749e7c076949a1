//! Keys one at a time, and twenty at once: a sentence with each program in turn, over and over.

use std::path::Path;
use std::time::Duration;

use crate::process;
use crate::programs::{Program, SAID};
use crate::statistics::{Many, times, us};
use crate::terminal::Terminal;

/// How long the screen is quiet when a key has been shown.
const SHOWN: Duration = Duration::from_millis(8);

/// How often each program has its turn.
const TURNS: usize = 10;

/// Letters of a burst.
const A_BURST: usize = 20;

/// What one program came to.
struct Typed {
    keys: Many,
    bytes: Many,
    bursts: Many,
    /// Nanoseconds on a processor, one for each sentence typed letter by letter.
    busy: Many,
    peak: u64,
}

/// What the goals speak of.
pub struct Figures {
    /// A key, at the median and at the 90th percentile.
    pub key: (u64, u64),
    /// Twenty keys at once.
    pub burst: u64,
    /// Bytes of a key.
    pub bytes: u64,
    /// The most memory.
    pub peak: u64,
}

/// Types with all programs, prints the table, and gives the figures in the order of the programs.
pub fn measure(programs: &[Program], home: &Path) -> anyhow::Result<Vec<Figures>> {
    let begun = programs.iter().map(|program| program.begin(home));
    let mut terminals = begun.collect::<anyhow::Result<Vec<_>>>()?;
    let nothing = || Typed {
        keys: Many::default(),
        bytes: Many::default(),
        bursts: Many::default(),
        busy: Many::default(),
        peak: 0,
    };
    let mut typed: Vec<Typed> = programs.iter().map(|_| nothing()).collect();
    for turn in 0..=TURNS {
        for (terminal, typed) in terminals.iter_mut().zip(&mut typed) {
            let mut warming = nothing();
            // The first turn of each only warms up.
            let typed = if turn == 0 { &mut warming } else { typed };
            take_turn(terminal, turn, typed)?;
        }
    }
    for (terminal, typed) in terminals.into_iter().zip(&mut typed) {
        typed.peak = process::peak(terminal.process());
        terminal.kill()?;
    }
    print(programs, &typed);
    let figures = typed.iter().map(|typed| Figures {
        key: (typed.keys.median(), typed.keys.at(900)),
        burst: typed.bursts.median(),
        bytes: typed.bytes.median(),
        peak: typed.peak,
    });
    Ok(figures.collect())
}

fn take_turn(terminal: &mut Terminal, turn: usize, typed: &mut Typed) -> anyhow::Result<()> {
    let sentence = SAID[turn % SAID.len()];
    let before = process::done(terminal.process()).busy;
    for letter in sentence.as_bytes() {
        let seen = terminal.type_and_see(*letter, SHOWN)?;
        if seen.bytes > 0 {
            typed.keys.add(seen.took);
            typed.bytes.add(seen.bytes as u64);
        }
    }
    let busy = process::done(terminal.process()).busy - before;
    typed.busy.add(busy / sentence.len() as u64);
    terminal.press_and_see(b"\r", SHOWN * 4)?;
    for burst in sentence.as_bytes().chunks_exact(A_BURST) {
        let seen = terminal.press_and_see(burst, SHOWN * 2)?;
        typed.bursts.add(seen.took);
    }
    terminal.press_and_see(b"\r", SHOWN * 4)?;
    Ok(())
}

fn print(programs: &[Program], typed: &[Typed]) {
    println!(
        "| key to screen | median | 90 % | 99 % | times echo | times echo with file | processor a key | burst of 20 | times echo's | bytes a key | peak |"
    );
    println!("|---|---|---|---|---|---|---|---|---|---|---|");
    for (program, one) in programs.iter().zip(typed) {
        println!(
            "| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} | {:.1} MB |",
            program.name,
            us(one.keys.median()),
            us(one.keys.at(900)),
            us(one.keys.at(990)),
            times(one.keys.median(), typed[0].keys.median()),
            times(one.keys.median(), typed[1].keys.median()),
            us(one.busy.median()),
            us(one.bursts.median()),
            times(one.bursts.median(), typed[0].bursts.median()),
            one.bytes.median(),
            one.peak as f64 / 1e3,
        );
    }
    println!();
}
