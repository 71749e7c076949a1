//! `sofs show`: the board as text.

use std::path::Path;

use clap::Args;

use super::reading::{look, tell_damage};
use super::usage;
use crate::shell::saying::say;
use crate::shell::terminal::window;
use crate::view::sheet::sheet;

/// What can be said behind `sofs show`.
#[derive(Args, Debug)]
pub struct Show {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// The board as it stood then, MM:SS or HH:MM:SS after the start
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// How many columns wide; else as wide as the terminal
    #[arg(long, value_name = "N")]
    pub width: Option<usize>,
    /// Take lines that were changed outside the program as they are
    #[arg(long)]
    pub keep_changed: bool,
}

/// Prints the board.
pub fn run(folder: &Path, asked: &Show) -> anyhow::Result<()> {
    let at = asked.at.as_deref().map(usage::time).transpose()?;
    let looked = look(folder, &asked.file, asked.keep_changed)?;
    let width = asked.width.unwrap_or_else(|| usize::from(window().0));
    let timeline = &looked.timeline;
    let board = match at {
        Some(at) => &timeline.seek(timeline.count_at(at)),
        None => timeline.now(),
    };
    say(&(sheet(&board.map, width).join("\n") + "\n"));
    tell_damage(&looked.problems);
    Ok(())
}
