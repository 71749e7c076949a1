//! `sofs show`: the board as text.

use std::ops::RangeInclusive;
use std::path::Path;

use clap::Args;

use super::reading::{Telling, look_inside, tell_damage};
use super::sealing::Unsealing;
use super::usage;
use crate::meeting::board::Board;
use crate::meeting::changes::changes;
use crate::meeting::map::Map;
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::Past;
use crate::practice::initials::{Initials, past_by_initials};
use crate::practice::taken_told::all_numbered;
use crate::practice::telling::{clock_since, told};
use crate::shell::chain::past_of;
use crate::shell::saying::{complain, say};
use crate::shell::terminal::window;
use crate::view::sheet::{sheet, trend};

/// So many columns a window can have.
const WIDTHS: RangeInclusive<usize> = 0..=1_000_000;

/// What can be said behind `sofs show`.
#[derive(Args, Debug)]
pub struct Show {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// The board as it stood then, MM:SS or HH:MM:SS after the start
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub at: Option<String>,
    /// Instead of the board: what changed since then, MM:SS or HH:MM:SS after the start
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Instead of the board: how the numbers moved over the meetings of this family up to this one
    #[arg(long, conflicts_with_all = ["at", "since"])]
    pub trend: bool,
    /// Instead of the board: its entries with the numbers that sofs redact and JSON know them by
    #[arg(long, conflicts_with_all = ["since", "trend"])]
    pub numbers: bool,
    /// How much is told, and under which names
    #[command(flatten)]
    pub telling: Telling,
    /// How many columns wide; else as wide as the terminal
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub width: Option<usize>,
    /// Take lines that were changed outside the program as they are
    #[arg(long)]
    pub keep_changed: bool,
    /// What opens it, if it is sealed
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// Prints the board, or what changed on it.
pub fn run(folder: &Path, asked: &Show) -> anyhow::Result<()> {
    let at = asked.at.as_deref().map(usage::time).transpose()?;
    let since = asked.since.as_deref().map(usage::time).transpose()?;
    if asked.width.is_some_and(|width| !WIDTHS.contains(&width)) {
        return Err(usage::WrongUsage(
            "The width is a number of columns, 1000000 at most.".to_owned(),
        )
        .into());
    }
    let mut ring = asked.unsealing.ring()?;
    let looked = look_inside(folder, &asked.file, asked.keep_changed, &mut ring)?;
    let timeline = &looked.timeline;
    let width = asked.width.unwrap_or_else(|| usize::from(window().0));
    let board = at.map_or_else(|| timeline.now().clone(), |at| board_at(timeline, at));
    let told_map = asked.telling.of(&board.map, &timeline.now().map);
    if asked.trend {
        let (mut chain, broken) = past_of(&looked.path, &board.map.about);
        chain.push(Past::of(&board.map));
        if asked.telling.initials {
            chain = past_by_initials(&Initials::of(&board.map), &chain);
        }
        say(&(trend(&chain, &told_map, width).join("\n") + "\n"));
        if let Some(broken) = broken {
            complain(&broken);
        }
    } else if asked.numbers {
        let all = all_numbered(&told_map);
        say(&(all.join("\n") + "\n"));
    } else if let Some(since) = since {
        let before = board_at(timeline, since);
        say(&differences(
            &asked.telling.of(&before.map, &timeline.now().map),
            &told_map,
        ));
    } else {
        say(&(sheet(&told_map, width).join("\n") + "\n"));
    }
    tell_damage(&looked.problems);
    Ok(())
}

/// The board at a time; beyond the end it is the end, and that is said.
fn board_at(timeline: &Timeline, at: u64) -> Board {
    if at > timeline.length() {
        complain(&format!(
            "The meeting is {} long; this is how it ended.",
            clock_since(timeline.length())
        ));
    }
    timeline.seek(timeline.count_in_second(at))
}

/// A line for everything that came, went, was reworded or moved.
fn differences(before: &Map, after: &Map) -> String {
    let lines: Vec<String> = changes(before, after)
        .iter()
        .map(|change| told(change, after))
        .map(|(sign, words)| format!("{sign} {words}\n"))
        .collect();
    if lines.is_empty() {
        "Nothing changed.\n".to_owned()
    } else {
        lines.concat()
    }
}
