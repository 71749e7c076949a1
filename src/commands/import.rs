//! `sofs import`: a map that was written elsewhere becomes a meeting.

use std::io::Read;
use std::path::{Path, PathBuf};

use clap::Args;

use super::usage;
use crate::app::own::Own;
use crate::export::reading::document::{Document, Note, Wishes, document};
use crate::meeting::timeline::Timeline;
use crate::session;
use crate::shell::beginning::take_over;
use crate::shell::clock::wall;
use crate::shell::saying::{complain, say};

/// A longer text is no map of a meeting, in bytes.
const LARGEST: u64 = 2 * 1024 * 1024;

/// More lines are no map of a meeting.
const MOST_LINES: usize = 10_000;

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
    let there = std::fs::metadata(path).map_err(|_| {
        anyhow::anyhow!("{name} is not there, or not yours to read; name a text file.")
    })?;
    anyhow::ensure!(there.is_file(), "{name} is no file; name a text file.");
    let too_long = format!(
        "{name} is longer than any map of a meeting; take out what does not belong to one."
    );
    anyhow::ensure!(there.len() <= LARGEST, "{too_long}");
    let mut bytes = Vec::new();
    let read =
        std::fs::File::open(path).and_then(|file| file.take(LARGEST).read_to_end(&mut bytes));
    read.map_err(|_| anyhow::anyhow!("{name} cannot be read; is it yours?"))?;
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    anyhow::ensure!(
        !wide,
        "{name} is written in UTF-16; save it as UTF-8 and try again."
    );
    let no_text =
        format!("{name} is no plain text in UTF-8; save it as text or Markdown and try again.");
    let text = String::from_utf8(bytes)
        .ok()
        .filter(|text| !text.contains('\0'));
    let text = text.ok_or_else(|| anyhow::anyhow!("{no_text}"))?;
    anyhow::ensure!(
        !is_meeting(&text),
        "{name} is a meeting already; sofs open {name} shows it."
    );
    anyhow::ensure!(text.lines().count() <= MOST_LINES, "{too_long}");
    anyhow::ensure!(
        !text.trim_start_matches('\u{feff}').trim().is_empty(),
        "There is nothing in {name}; name a text with a map in it."
    );
    Ok(text)
}

/// Whether this is a meeting's own file: its records, read as a text, would tell what is held back.
fn is_meeting(text: &str) -> bool {
    let mut lines = text.lines().map(str::trim);
    lines.next() == Some("(") && lines.next().is_some_and(|line| line.starts_with("sofs:"))
}
