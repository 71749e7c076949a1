//! `sofs follow`: a running meeting on a second screen.

use std::path::Path;

use clap::Args;

use super::open::{refuse_without_way, run_either_way};
use super::reading::find;
use crate::app::effect::Way;
use crate::shell::live::{First, Look};

/// What can be said behind `sofs follow`.
#[derive(Args, Debug)]
pub struct Follow {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
}

/// Shows the meeting as it grows; nothing is ever written.
pub fn run(folder: &Path, asked: &Follow, screen: &Look) -> anyhow::Result<()> {
    refuse_without_way(screen)?;
    let path = find(folder, &asked.file)?;
    run_either_way(folder, First::Watch(path, Way::Follow), screen)
}
