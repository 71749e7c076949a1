//! `sofs replay`: a past meeting as it grew, on the screen or line by line.

use std::fmt::Write;
use std::path::Path;

use clap::Args;

use super::open::refuse_without_terminal;
use super::reading::{find, look};
use super::usage::{WrongUsage, time};
use crate::app::effect::Way;
use crate::meeting::apply::apply;
use crate::meeting::board::Board;
use crate::meeting::changes::changes;
use crate::meeting::timeline::Timeline;
use crate::practice::telling::{clock_since, told};
use crate::shell::live::{First, run as run_live};
use crate::shell::saying::say;
use crate::view::theme::Theme;

/// What can be said behind `sofs replay`.
#[derive(Args, Debug)]
pub struct Replay {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// Where to stand first, MM:SS or HH:MM:SS after the start; else at the end
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// How many times as fast, 1 to 64
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub speed: u64,
    /// Pauses longer than so many seconds are cut short
    #[arg(long, value_name = "SECONDS", default_value_t = 2.0)]
    pub idle_limit: f64,
    /// Print one line for everything that was kept, moved or given
    #[arg(long)]
    pub print: bool,
    /// With --print: every record, letter by letter
    #[arg(long, requires = "print")]
    pub letters: bool,
}

/// Replays the meeting.
pub fn run(folder: &Path, asked: &Replay, theme: Theme) -> anyhow::Result<()> {
    let at = asked.at.as_deref().map(time).transpose()?;
    if !(1..=64).contains(&asked.speed) {
        return Err(WrongUsage("The speed is a number from 1 to 64.".to_owned()).into());
    }
    let idle_limit = idle_limit(asked.idle_limit)?;
    if asked.print {
        let looked = look(folder, &asked.file, false)?;
        print(&looked.timeline, at, asked.letters);
        return Ok(());
    }
    refuse_without_terminal()?;
    let path = find(folder, &asked.file)?;
    let way = Way::Replay {
        idle_limit,
        speed: asked.speed,
        at,
    };
    run_live(folder, First::Watch(path, way), theme)
}

/// Seconds as milliseconds.
fn idle_limit(seconds: f64) -> anyhow::Result<u64> {
    let limit = std::time::Duration::try_from_secs_f64(seconds);
    let milliseconds = limit
        .ok()
        .and_then(|limit| u64::try_from(limit.as_millis()).ok());
    milliseconds.ok_or_else(|| {
        WrongUsage("The longest pause is a number of seconds, 0 or more.".to_owned()).into()
    })
}

/// One line an event, from a time on.
fn print(timeline: &Timeline, from: Option<u64>, letters: bool) {
    let from = from.unwrap_or(0);
    let mut board = Board::new(timeline.now().map.about.clone());
    let mut lines = String::new();
    for (number, record) in timeline.records().iter().enumerate() {
        let before = board.map.clone();
        apply(&mut board, record);
        if record.at < from {
            continue;
        }
        let time = clock_since(record.at);
        if letters {
            let _ = writeln!(lines, "{time}  {}  {:?}", number + 1, record.event);
            continue;
        }
        for change in changes(&before, &board.map) {
            let (sign, words) = told(&change, &board.map);
            let _ = writeln!(lines, "{time}  {sign} {words}");
        }
    }
    say(&lines);
}
