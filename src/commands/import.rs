//! `sofs import`: a map that was written elsewhere becomes a meeting.

use std::path::{Path, PathBuf};

use clap::Args;

use super::plain_text::{LARGEST, bytes_of, plain_text, too_long};
use super::usage;
use crate::app::own::Own;
use crate::export::reading::document::{Document, Note, Wishes, document};
use crate::meeting::timeline::Timeline;
use crate::session;
use crate::shell::beginning::take_over;
use crate::shell::clock::wall;
use crate::shell::saying::{complain, say};

/// What is read.
const MAP: &str = "map of a meeting";

/// What can be said behind `sofs import`.
#[derive(Args, Debug)]
pub struct Import {
    /// A text in Markdown or without any signs: headings like the columns, what was said in lists under them
    pub file: PathBuf,
    /// What the meeting was for, as with sofs new; else what the text says, else mapping
    #[arg(long)]
    pub kind: Option<String>,
    /// What the meeting is called; else what the text calls itself, else the name of its file
    #[arg(long, value_name = "TITLE")]
    pub title: Option<String>,
}

/// Makes the meeting, and prints the path of its file. What should be looked at is told line by line.
pub fn run(folder: &Path, asked: &Import, own: &Own) -> anyhow::Result<()> {
    let kind = asked.kind.as_deref().map(usage::kind).transpose()?;
    let text = text(&asked.file)?;
    let name = asked.file.file_stem().unwrap_or_default();
    let read = document(
        &text,
        &Wishes {
            title: asked.title.clone(),
            kind,
            called: name.to_string_lossy().into_owned(),
            setting: own.setting,
            today: wall().date_naive(),
        },
    );
    let notes = read.notes.clone();
    say(&format!("{}\n", keep(folder, read)?.display()));
    notes.iter().for_each(tell);
    Ok(())
}

fn tell(note: &Note) {
    match note.line {
        Some(line) => complain(&format!("line {line}: {}", note.says)),
        None => complain(&note.says),
    }
}

/// Writes the meeting into a file of its own.
fn keep(folder: &Path, read: Document) -> anyhow::Result<PathBuf> {
    let (about, records) = take_over(read)?;
    let writer = session::create(folder, &about, &records)?;
    let path = writer.path().to_owned();
    let timeline = Timeline::of(about, records);
    writer.close(timeline.records(), &timeline.now().map)?;
    Ok(path)
}

/// What stands in the file, if it is a text that a person could have written.
fn text(path: &Path) -> anyhow::Result<String> {
    let name = path.display();
    if path.as_os_str() == "-" {
        return Err(usage::WrongUsage(
            "A map is read from a file; put it into one, as in: sofs import map.md.".to_owned(),
        )
        .into());
    }
    let there = std::fs::metadata(path).map_err(|_| {
        anyhow::anyhow!("{name} is not there, or not yours to read; name a text file.")
    })?;
    anyhow::ensure!(there.is_file(), "{name} is no file; name a text file.");
    anyhow::ensure!(
        there.len() <= LARGEST,
        "{}",
        too_long(&name.to_string(), MAP)
    );
    let bytes = std::fs::File::open(path).and_then(bytes_of);
    let bytes = bytes.map_err(|_| anyhow::anyhow!("{name} cannot be read; is it yours?"))?;
    let text = plain_text(bytes, &name.to_string(), MAP)?;
    anyhow::ensure!(
        !is_meeting(&text),
        "{name} is a meeting already; sofs open {name} shows it."
    );
    anyhow::ensure!(
        !text.trim().is_empty(),
        "There is nothing in {name}; name a text with a map in it."
    );
    Ok(text)
}

/// Whether this is a meeting's own file: its records, read as a text, would tell what is held back.
fn is_meeting(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    lines.next() == Some("(") && lines.next().is_some_and(|line| line.starts_with("sofs:"))
}
