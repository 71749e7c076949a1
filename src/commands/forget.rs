//! `sofs forget`: removes a meeting with what lies beside it, once its title was typed.

use std::io::{BufRead, IsTerminal as _};
use std::path::{Path, PathBuf};

use clap::Args;

use super::reading::{changed, find};
use crate::meeting::clean::clean_line;
use crate::meeting::text::folded;
use crate::meeting::timeline::Timeline;
use crate::session;
use crate::shell::beside::{Beside, beside, name_of};
use crate::shell::saying::{complain, explain, say};

/// What can be said behind `sofs forget`.
#[derive(Args, Debug)]
pub struct Forget {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
}

/// Removes the meeting if its title is typed. Says whether it did.
pub fn run(folder: &Path, asked: &Forget) -> anyhow::Result<bool> {
    let path = find(folder, &asked.file)?;
    let reading = session::read_file(&path, changed(true))?;
    let held = session::holding::hold(&path)?;
    let about = reading.about.clone();
    let timeline = Timeline::of(reading.about, reading.records);
    let title = timeline.now().map.marked().about.title.clone();
    let title = if title.trim().is_empty() {
        name_of(&path)
    } else {
        title
    };
    let beside = beside(&path, &about);
    explain(&asking(&path, &title, &beside));
    let mut typed = String::new();
    // Whoever says nothing says no.
    let _ = std::io::stdin().lock().read_line(&mut typed);
    if !std::io::stdin().is_terminal() {
        explain("\n");
    }
    if folded(clean_line(&typed).trim()) != folded(title.trim()) {
        complain("That is not the title of this meeting, so nothing was removed.");
        return Ok(false);
    }
    held.forget(&beside.own)?;
    say(&format!(
        "Removed: {}.\n",
        names(std::iter::once(&path).chain(&beside.own))
    ));
    Ok(true)
}

fn asking(path: &Path, title: &str, beside: &Beside) -> String {
    let mut lines = vec![format!(
        "To be removed for good: {} ({title}).",
        name_of(path)
    )];
    if !beside.own.is_empty() {
        lines.push(format!(
            "With it, as they are of the same meeting: {}.",
            names(&beside.own)
        ));
    }
    let family: Vec<&PathBuf> = beside.earlier.iter().chain(&beside.later).collect();
    if !family.is_empty() {
        lines.push(format!(
            "Other meetings of this family stay, with what they took over from it: {}.",
            names(family)
        ));
    }
    lines.push(
        "What was exported, mailed, printed or backed up elsewhere is not removed.".to_owned(),
    );
    lines.push("Type the title of the meeting to remove it: ".to_owned());
    lines.join("\n")
}

fn names<'a>(files: impl IntoIterator<Item = &'a PathBuf>) -> String {
    let names: Vec<String> = files.into_iter().map(|file| name_of(file)).collect();
    names.join(", ")
}
