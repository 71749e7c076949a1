//! Where an export goes: printed, or into a file that is there whole or not at all.

use std::io::{IsTerminal, Write};
use std::path::Path;

use clap::ValueEnum;
use unicode_segmentation::UnicodeSegmentation;

use crate::meeting::clean::{is_forbidden, without_floods};
use crate::session::odd_names::odd_on_windows;
use crate::session::storing::part_beside;
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

/// An export is for its owner's eyes, and never written over something else unless that was asked for. A link is not followed:
/// the file takes its place.
fn write(out: &Path, bytes: &[u8], force: bool) -> anyhow::Result<()> {
    let name = out.display();
    refuse(out, force)?;
    let mut file = part_beside(out).map_err(|_| {
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

/// What stands in the way of a file of this name.
fn refuse(out: &Path, force: bool) -> anyhow::Result<()> {
    let name = out.display();
    let last = out.file_name().unwrap_or_default().to_string_lossy();
    let there = std::fs::symlink_metadata(out);
    if out.is_dir() {
        anyhow::bail!("{name} is a folder; name a file in it.");
    }
    if there
        .as_ref()
        .is_ok_and(|there| !there.is_file() && !there.is_symlink())
    {
        anyhow::bail!("{name} is no ordinary file; name another, or leave out -o to print.");
    }
    if there.is_ok() && !force {
        anyhow::bail!(
            "{name} is there already; name another file, take it away first, or say --force."
        );
    }
    if let Some(why) = odd_on_windows(&last) {
        anyhow::bail!("{name} {why}; name another file.");
    }
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

/// Says how many sealed meetings were left out, and what could be done about it.
pub fn tell_sealed(count: usize, advice: &str) {
    match count {
        0 => {}
        1 => complain(&format!("One sealed meeting was not looked at{advice}.")),
        count => complain(&format!(
            "{count} sealed meetings were not looked at{advice}."
        )),
    }
}

/// Names the sealed meetings that stayed closed.
pub fn tell_closed(files: &[String]) {
    if !files.is_empty() {
        complain(&format!(
            "Not opened, for they are sealed with another passphrase, for other keys, or damaged: {}.",
            files.join(", ")
        ));
    }
}

/// The same JSON with every sign that may not be printed written as a number, so that the name of a file stays its name.
pub fn escaped(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for grapheme in json.graphemes(true) {
        let flood = without_floods(grapheme) != grapheme;
        for letter in grapheme.chars() {
            if letter == '\n' || !(flood || is_forbidden(letter)) {
                text.push(letter);
            } else {
                let halves = letter.encode_utf16(&mut [0; 2]).to_vec();
                text.extend(halves.iter().map(|half| format!("\\u{half:04x}")));
            }
        }
    }
    text
}
