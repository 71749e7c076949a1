//! `sofs open`, and `sofs` alone: a meeting on the screen, or all of them.

use std::path::Path;

use clap::Args;

use super::reading::{changed, find};
use super::sealing::{ForWhom, Unsealing};
use crate::shell::live::{First, Look, run as run_live};
use crate::shell::lying_open::{LyingOpen, lies_open, remind};
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
    /// What opens it, if it is sealed
    #[command(flatten)]
    pub unsealing: Unsealing,
    /// For whom it is sealed again; else with the passphrase that opened it
    #[command(flatten)]
    pub whom: ForWhom,
}

/// Goes on with a meeting.
pub fn run(folder: &Path, asked: &Open, screen: &Look) -> anyhow::Result<()> {
    refuse_without_way(screen)?;
    let path = find(folder, &asked.file)?;
    let changed = changed(asked.keep_changed);
    let mut ring = asked.unsealing.ring()?;
    let Some(open) = LyingOpen::begin(&path, &mut ring, asked.whom.lock()?)? else {
        let ended = run_either_way(folder, First::Meeting(path.clone(), changed), screen);
        if lies_open(&path) {
            remind(&path);
        }
        return ended;
    };
    let mut screen = screen.clone();
    screen
        .problem
        .get_or_insert_with(|| open.notice().to_owned());
    let first = First::Meeting(open.plain.clone(), changed);
    let ended = run_either_way(folder, first, &screen);
    let sealed = open.end();
    ended.and(sealed)
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
