//! `sofs open`, and `sofs` alone: a meeting on the screen, or all of them.

use std::path::Path;

use clap::Args;

use super::reading::{changed, find};
use crate::shell::live::{First, Look, run as run_live};
use crate::shell::plain::run as run_plain;
use crate::shell::terminal::obstacle;

/// What can be said behind `sofs open`.
#[derive(Args, Debug)]
pub struct Open {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// Take lines that were changed outside the program as they are
    #[arg(long)]
    pub keep_changed: bool,
}

/// Goes on with a meeting.
pub fn run(folder: &Path, asked: &Open, screen: &Look) -> anyhow::Result<()> {
    refuse_without_way(screen)?;
    let path = find(folder, &asked.file)?;
    let first = First::Meeting(path, changed(asked.keep_changed));
    run_either_way(folder, first, screen)
}

/// Shows all meetings.
pub fn home(folder: &Path, screen: &Look) -> anyhow::Result<()> {
    refuse_without_way(screen)?;
    run_either_way(folder, First::Home, screen)
}

/// On the screen, or in lines.
pub fn run_either_way(folder: &Path, first: First, look: &Look) -> anyhow::Result<()> {
    if look.plain {
        return run_plain(folder, first, look);
    }
    run_live(folder, first, look)
}

/// Lines can go anywhere; the screen cannot.
pub fn refuse_without_way(look: &Look) -> anyhow::Result<()> {
    if look.plain {
        return Ok(());
    }
    refuse_without_terminal()
}

/// What needs the screen is refused in one sentence where there is none.
pub fn refuse_without_terminal() -> anyhow::Result<()> {
    match obstacle() {
        Some(obstacle) => anyhow::bail!("{obstacle}"),
        None => Ok(()),
    }
}
