//! `sofs unseal`: a sealed meeting becomes a plain file again.

use std::path::Path;

use clap::Args;

use super::reading::find;
use super::sealing::Unsealing;
use crate::shell::lying_open::unseal;
use crate::shell::saying::say;

/// What can be said behind `sofs unseal`.
#[derive(Args, Debug)]
pub struct Unseal {
    /// A path or a file name
    pub file: String,
    /// What opens it
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// Unseals a meeting; the sealed file goes once the plain one is whole on the disk.
pub fn run(folder: &Path, asked: &Unseal) -> anyhow::Result<()> {
    let path = find(folder, &asked.file)?;
    let plain = unseal(&path, &mut asked.unsealing.ring()?)?;
    say(&format!("{}\n", plain.display()));
    Ok(())
}
