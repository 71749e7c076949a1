//! `sofs tour`: six minutes in a practice meeting.

use std::path::Path;

use clap::Args;

use super::open::refuse_without_terminal;
use crate::shell::live::{First, Look, run as run_live};

/// What can be said behind `sofs tour`.
#[derive(Args, Debug)]
pub struct Tour {
    /// Keep the practice meeting as a file, like any other meeting
    #[arg(long)]
    pub keep: bool,
}

/// Leads through a practice meeting; nothing of it is kept unless asked for.
pub fn run(folder: &Path, asked: &Tour, screen: &Look) -> anyhow::Result<()> {
    if screen.plain {
        anyhow::bail!(
            "The tour needs the screen; without it, /help in a meeting lists what can be said."
        );
    }
    refuse_without_terminal()?;
    run_live(folder, First::Tour { keep: asked.keep }, screen)
}
