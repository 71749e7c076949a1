//! `sofs man`: the manual, one page for the program and one for each verb.

use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_mangen::{Man, generate_to};

use crate::shell::saying::say;

/// What can be said behind `sofs man`.
#[derive(Args, Debug)]
pub struct Manual {
    /// A folder in which to write all pages, one a verb; else the main page is printed
    #[arg(short, long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Prints the main page, or writes all pages.
pub fn run(command: Command, asked: &Manual) -> anyhow::Result<()> {
    if let Some(folder) = &asked.out {
        return write(command, folder);
    }
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    say(&String::from_utf8_lossy(&page));
    Ok(())
}

fn write(command: Command, folder: &Path) -> anyhow::Result<()> {
    let name = folder.display();
    std::fs::create_dir_all(folder).map_err(|_| {
        anyhow::anyhow!("{name} is no folder and cannot be made one; name another.")
    })?;
    generate_to(command, folder)
        .map_err(|_| anyhow::anyhow!("The pages cannot be written into {name}; is it yours?"))
}
