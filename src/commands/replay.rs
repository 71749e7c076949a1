//! `sofs replay`: a past meeting as it grew, on the screen or line by line.

use std::fmt::Write;
use std::path::Path;

use clap::Args;

use super::open::{refuse_without_way, run_either_way};
use super::reading::{find, look_inside, tell_damage};
use super::sealing::Unsealing;
use super::usage::{WrongUsage, time};
use crate::app::effect::Way;
use crate::meeting::apply::apply;
use crate::meeting::board::Board;
use crate::meeting::event::Event;
use crate::meeting::held_back::CLOSED;
use crate::meeting::timeline::Timeline;
use crate::practice::minutes::{Minute, minutes, with_typing_history};
use crate::practice::telling::clock_since;
use crate::session::Changed;
use crate::session::sealing::sealed_bytes;
use crate::shell::live::{First, Look};
use crate::shell::saying::say;

/// What can be said behind `sofs replay`.
#[derive(Args, Debug)]
pub struct Replay {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// Where to stand first, MM:SS or HH:MM:SS after the start; else at the end
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub at: Option<String>,
    /// How many times as fast, 1 to 64
    #[arg(
        long,
        value_name = "N",
        default_value_t = 1,
        allow_hyphen_values = true
    )]
    pub speed: u64,
    /// Pauses longer than so many seconds are cut short
    #[arg(
        long,
        value_name = "SECONDS",
        default_value_t = 2.0,
        allow_hyphen_values = true
    )]
    pub idle_limit: f64,
    /// Print one line for everything that was kept, moved or given
    #[arg(long)]
    pub print: bool,
    /// With --print: also words that were typed and taken back
    #[arg(long, requires = "print")]
    pub history: bool,
    /// With --print: every record, letter by letter
    #[arg(long, requires = "print")]
    pub letters: bool,
    /// What opens it, if it is sealed
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// Replays the meeting.
pub fn run(folder: &Path, asked: &Replay, screen: &Look) -> anyhow::Result<()> {
    let at = asked.at.as_deref().map(time).transpose()?;
    if !(1..=64).contains(&asked.speed) {
        return Err(WrongUsage("The speed is a number from 1 to 64.".to_owned()).into());
    }
    let idle_limit = idle_limit(asked.idle_limit)?;
    let mut ring = asked.unsealing.ring()?;
    if asked.print {
        let looked = look_inside(folder, &asked.file, false, &mut ring)?;
        let from = at.unwrap_or(0);
        say(&if asked.letters {
            letters(&looked.timeline, from)
        } else {
            lines(&looked.timeline, from, asked.history)
        });
        tell_damage(&looked.problems);
        return Ok(());
    }
    refuse_without_way(screen)?;
    let path = find(folder, &asked.file)?;
    let way = Way::Replay {
        idle_limit,
        speed: asked.speed,
        at,
    };
    let first = if sealed_bytes(&path)?.is_some() {
        let reading = ring.read(&path, Changed::LeaveOut)?;
        First::Opened(path, Box::new(reading), way)
    } else {
        First::Watch(path, way)
    };
    run_either_way(folder, first, screen)
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

/// Every record from a time on; letters that were held back stay so.
fn letters(timeline: &Timeline, from: u64) -> String {
    let mut lines = String::new();
    let mut board = Board::new(timeline.now().map.about.clone());
    for (number, record) in (1..).zip(timeline.records()) {
        apply(&mut board, record);
        let draft = board.draft.as_ref();
        let closed = draft.is_some_and(|draft| draft.words().held);
        let time = clock_since(record.at);
        if record.at < from {
            continue;
        }
        let _ = match record.event {
            Event::Typed { .. } | Event::Replaced { .. } if closed => {
                writeln!(lines, "{time}  {number}  {CLOSED}")
            }
            _ => writeln!(lines, "{time}  {number}  {:?}", record.event),
        };
    }
    lines
}

/// One line for everything that matters to a person, from a time on, under the chapters in which it happened.
fn lines(timeline: &Timeline, from: u64, history: bool) -> String {
    let all = if history {
        with_typing_history(timeline, false)
    } else {
        minutes(timeline, false)
    };
    let mut lines = String::new();
    for Minute { at, sign, words } in all.iter().filter(|minute| minute.at >= from) {
        let sign = sign.unwrap_or(' ');
        let _ = writeln!(lines, "{}  {sign} {words}", clock_since(*at));
    }
    lines
}
