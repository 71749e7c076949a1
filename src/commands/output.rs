//! Where an export goes: printed, or into a file that is there whole or not at all.

use std::io::{IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;

use crate::meeting::clean::is_forbidden;
use crate::shell::saying::{complain, hand_over, say};

/// The name of a choice, as it is said on the command line.
pub fn name_of(choice: &impl ValueEnum) -> String {
    let name = choice.to_possible_value();
    name.map_or(String::new(), |value| value.get_name().to_owned())
}

/// Prints what was made, or writes it into a file.
pub fn deliver(bytes: &[u8], out: Option<&Path>, force: bool) -> anyhow::Result<()> {
    match (out, as_text(bytes)) {
        (Some(out), _) => write(out, bytes, force),
        (None, Some(text)) => {
            if std::io::stdout().is_terminal() {
                say(text);
            } else {
                hand_over(text);
            }
            Ok(())
        }
        (None, None) if std::io::stdout().is_terminal() => {
            anyhow::bail!("This format cannot be printed; name a file with -o OUT.")
        }
        (None, None) => {
            std::io::stdout().lock().write_all(bytes)?;
            Ok(())
        }
    }
}

/// An archive may look like UTF-8 by chance, but never without zeros.
fn as_text(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok();
    text.filter(|text| !text.contains('\0'))
}

/// An export is for its owner's eyes, and never written over something else unless that was asked for.
fn write(out: &Path, bytes: &[u8], force: bool) -> anyhow::Result<()> {
    let name = out.display();
    let there = std::fs::metadata(out).ok();
    if out.is_dir() {
        anyhow::bail!("{name} is a folder; name a file in it.");
    }
    // Putting a file in the place of a device would take the device away.
    if there.as_ref().is_some_and(|there| !there.is_file()) {
        anyhow::bail!("{name} is no ordinary file; name another, or leave out -o to print.");
    }
    if there.is_none() && std::fs::symlink_metadata(out).is_ok() {
        anyhow::bail!("{name} is a link that leads nowhere; name another file.");
    }
    if there.is_some() && !force {
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

/// Prints a list for other programs.
pub fn say_json(all: Vec<serde_json::Value>) {
    let text = format!("{:#}\n", serde_json::Value::Array(all));
    say(&escaped(&text));
}

/// Names the files that are not whole, after what was asked for was done all the same.
pub fn tell_damaged(files: &[String]) {
    const MOST: usize = 5;
    let named = files.iter().take(MOST).map(String::as_str);
    let named = named.collect::<Vec<_>>().join(", ");
    match files.len() {
        0 => {}
        1 => complain(&format!(
            "{named} is not quite whole or no meeting; sofs check says what is wrong."
        )),
        count @ 2..=MOST => complain(&format!(
            "These {count} files are not quite whole or no meetings: {named}; sofs check says what is wrong."
        )),
        count => complain(&format!(
            "{count} files are not quite whole or no meetings: {named} and {} more; sofs check says what is wrong.",
            count - MOST
        )),
    }
}

/// The same JSON with every sign that may not be printed written as a number, so that the name of a file stays its name.
pub fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter == '\n' || !is_forbidden(letter) {
            text.push(letter);
        } else {
            let halves = letter.encode_utf16(&mut [0; 2]).to_vec();
            text.extend(halves.iter().map(|half| format!("\\u{half:04x}")));
        }
    }
    text
}
