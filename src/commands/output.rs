//! Where an export goes: printed, or into a file that is there whole or not at all.

use std::io::{IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;

use crate::shell::saying::{hand_over, say};

/// The name of a choice, as it is said on the command line.
pub fn name_of(choice: &impl ValueEnum) -> String {
    let name = choice.to_possible_value();
    name.map_or(String::new(), |value| value.get_name().to_owned())
}

/// Prints what was made, or writes it into a file.
pub fn deliver(bytes: &[u8], out: Option<&Path>, force: bool) -> anyhow::Result<()> {
    match (out, std::str::from_utf8(bytes)) {
        (Some(out), _) => write(out, bytes, force),
        (None, Ok(text)) => {
            if std::io::stdout().is_terminal() {
                say(text);
            } else {
                hand_over(text);
            }
            Ok(())
        }
        (None, Err(_)) if std::io::stdout().is_terminal() => {
            anyhow::bail!("This format cannot be printed; name a file with -o OUT.")
        }
        (None, Err(_)) => {
            std::io::stdout().lock().write_all(bytes)?;
            Ok(())
        }
    }
}

/// An export is for its owner's eyes, and never written over something else unless that was asked for.
fn write(out: &Path, bytes: &[u8], force: bool) -> anyhow::Result<()> {
    let name = out.display();
    if out.is_dir() {
        anyhow::bail!("{name} is a folder; name a file in it.");
    }
    if out.exists() && !force {
        anyhow::bail!(
            "{name} is there already; name another file, take it away first, or say --force."
        );
    }
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let beside = tempfile::NamedTempFile::new_in(folder);
    let mut file = beside.map_err(|_| {
        anyhow::anyhow!("{name} cannot be written; is its folder there, and yours?")
    })?;
    let whole = file
        .write_all(bytes)
        .and_then(|()| file.as_file().sync_all());
    if whole.is_err() {
        anyhow::bail!("{name} could not be written to its end; is the disk full?");
    }
    let put = if force {
        file.persist(out)
    } else {
        file.persist_noclobber(out)
    };
    put.map_err(|_| anyhow::anyhow!("{name} could not be put in its place; nothing was changed."))?;
    Ok(())
}
