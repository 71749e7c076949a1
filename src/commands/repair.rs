//! `sofs repair`: what can be read of a damaged file becomes a whole one beside it; the damaged one is never touched.

use std::path::Path;

use clap::Args;

use super::reading::{changed, find};
use crate::session;
use crate::shell::saying::{complain, say};

/// What can be said behind `sofs repair`.
#[derive(Args, Debug)]
pub struct Repair {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// Also keep lines that were changed outside the program
    #[arg(long)]
    pub keep: bool,
}

/// Writes the file beside it and prints where it stands.
pub fn run(folder: &Path, asked: &Repair) -> anyhow::Result<()> {
    let path = find(folder, &asked.file)?;
    let Some(repaired) = session::repair(&path, changed(asked.keep))? else {
        complain("This file is whole, so nothing was written.");
        return Ok(());
    };
    for problem in &repaired.problems {
        complain(&problem.to_string());
    }
    say(&format!("{}\n", repaired.path.display()));
    Ok(())
}
