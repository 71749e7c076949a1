//! `sofs export`: the map on paper and for other programs.

use std::io::Write;
use std::path::Path;

use anyhow::Context;
use clap::Args;

use super::reading::{Telling, look, tell_damage};
use super::usage::WrongUsage;
use crate::export::json::json;
use crate::export::markdown::{markdown, typing_history};
use crate::meeting::taken_back::taken_back;
use crate::practice::initials::Initials;
use crate::shell::saying::say;

/// What can be said behind `sofs export`.
#[derive(Args, Debug)]
pub struct Export {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// The format: md or json
    #[arg(long, value_name = "FORMAT")]
    pub to: String,
    /// Also words that were typed and taken back; as Markdown only
    #[arg(long)]
    pub history: bool,
    /// How much is told, and under which names
    #[command(flatten)]
    pub telling: Telling,
    /// A file to write; else it is printed
    #[arg(short, long, value_name = "OUT")]
    pub out: Option<std::path::PathBuf>,
}

/// Writes the map in the format that was asked for.
pub fn run(folder: &Path, asked: &Export) -> anyhow::Result<()> {
    let format = asked.to.as_str();
    if !matches!(format, "md" | "json") {
        return Err(WrongUsage(format!(
            "There is no format called “{format}”; there are: md, json."
        ))
        .into());
    }
    if asked.history && format != "md" {
        return Err(WrongUsage(
            "The typing history can be exported with --to md only; leave out --history for the map alone."
                .to_owned(),
        )
        .into());
    }
    let looked = look(folder, &asked.file, false)?;
    let timeline = &looked.timeline;
    let map = &*asked.telling.of(&timeline.now().map);
    let mut text = if format == "json" {
        json(map, timeline.length())
    } else {
        markdown(map)
    };
    if asked.history {
        let about = timeline.now().map.about.clone();
        let mut gone = taken_back(about, timeline.records(), asked.telling.held);
        if asked.telling.initials {
            let initials = Initials::of(&timeline.now().map);
            gone.iter_mut()
                .for_each(|one| one.words = initials.text(&one.words));
        }
        text.push_str(&typing_history(&gone));
    }
    match &asked.out {
        None => say(&text),
        Some(out) => write(out, &text)?,
    }
    tell_damage(&looked.problems);
    Ok(())
}

/// An export is for its owner's eyes, and never written over something else.
fn write(out: &Path, text: &str) -> anyhow::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let name = out.display();
    let mut file = options.open(out).map_err(|error| {
        if error.kind() == std::io::ErrorKind::AlreadyExists {
            anyhow::anyhow!("{name} is there already; name another file, or take it away first.")
        } else {
            anyhow::anyhow!("{name} cannot be written; is its folder there, and yours?")
        }
    })?;
    file.write_all(text.as_bytes())
        .and_then(|()| file.sync_all())
        .with_context(|| format!("{name} could not be written to its end; is the disk full?"))
}
