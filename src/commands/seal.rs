//! `sofs seal`: a meeting that only a passphrase or a key opens.

use std::path::{Path, PathBuf};

use clap::Args;

use super::reading::find;
use super::sealing::{ForWhom, lock};
use crate::session::holding::{Held, hold};
use crate::session::sealing::{Taken, is_sealed, sealed_name};
use crate::session::{self, Changed, Failure};
use crate::shell::key_ring::name;
use crate::shell::lying_open::seal_held;
use crate::shell::saying::say;

/// What can be said behind `sofs seal`.
#[derive(Args, Debug)]
pub struct Seal {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// For whom it is sealed; else a passphrase is asked for
    #[command(flatten)]
    pub whom: ForWhom,
    /// A file whose first line is the passphrase; - reads it from the standard input
    #[arg(long, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    /// Put it in the place of the file that was sealed before
    #[arg(long)]
    pub again: bool,
    /// Seal it although it is not quite whole
    #[arg(long)]
    pub anyway: bool,
}

/// Seals a meeting; the plain file goes once the sealed one is whole on the disk.
pub fn run(folder: &Path, asked: &Seal) -> anyhow::Result<()> {
    let path = find(folder, &asked.file)?;
    let held = hold(&path)?;
    refuse_odd(&held, asked.anyway)?;
    let sealed = sealed_name(held.path());
    let taken = if asked.again {
        Taken::Replace
    } else {
        Taken::Refuse
    };
    anyhow::ensure!(
        asked.again || !sealed.exists(),
        "{} is there already; say --again to put this meeting in its place.",
        name(&sealed)
    );
    let lock = lock(&asked.whom, asked.passphrase_file.as_ref())?;
    let sealed = seal_held(held, &lock, taken)?;
    say(&format!(
        "{}\nThe plain file is gone; the disk, a cloud folder or a backup may still hold old copies of it.\n",
        sealed.display()
    ));
    Ok(())
}

fn refuse_odd(held: &Held, anyway: bool) -> anyhow::Result<()> {
    let shown = name(held.path());
    anyhow::ensure!(!is_sealed(held.bytes()), Failure::SealedAlready(shown));
    let reading = session::read_bytes(held.path(), held.bytes(), Changed::LeaveOut)?;
    anyhow::ensure!(
        anyway || reading.problems.is_empty(),
        "{shown} is not quite whole; sofs check says what is wrong, and --anyway seals it as it is."
    );
    Ok(())
}
