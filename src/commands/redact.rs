//! `sofs redact`: takes words out of a meeting on purpose; shows first what would go.

use std::collections::BTreeMap;
use std::path::Path;

use clap::Args;

use super::reading::{changed, find};
use super::redact_notes::{notes, words_of};
use super::usage::WrongUsage;
use crate::meeting::apply::apply;
use crate::meeting::board::Board;
use crate::meeting::clean::clean_line;
use crate::meeting::parts::EntryId;
use crate::meeting::taking_out::{Taken, Wanted, What, take_out};
use crate::meeting::timeline::Timeline;
use crate::practice::taken_told::{all_numbered, counted, numbered, places_told, reads_otherwise};
use crate::session::{self, Reading};
use crate::shell::beside::name_of;
use crate::shell::clock::wall;
use crate::shell::saying::{complain, say};

/// How many entries are shown as they would read.
const MOST_SHOWN: usize = 40;

/// What can be said behind `sofs redact`.
#[derive(Args, Debug)]
pub struct Redact {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// These words, wherever they stand: large or small, with accents or without, whole words only
    #[arg(long, value_name = "WORDS", group = "what")]
    pub words: Option<String>,
    /// With --words: also where they are part of a longer word
    #[arg(long, requires = "words")]
    pub within: bool,
    /// All the words that an entry ever had; without any of these three, all entries are listed with their numbers
    #[arg(long, value_name = "N", group = "what")]
    pub entry: Option<u32>,
    /// The name of somebody, wherever it stands; what they said stays, as said by “Somebody”
    #[arg(long, value_name = "NAME", group = "what")]
    pub person: Option<String>,
    /// Why, for whoever reads the meeting later
    #[arg(long, value_name = "WORDS", default_value = "")]
    pub why: String,
    /// Do it; without this nothing is changed
    #[arg(long)]
    pub yes: bool,
}

/// Shows what would go, or takes it out. Says whether anything was found.
pub fn run(folder: &Path, asked: &Redact) -> anyhow::Result<bool> {
    let what = what(asked)?;
    let path = find(folder, &asked.file)?;
    let reading = session::read_file(&path, changed(false))?;
    session::taking_out::check_whole(&path, &reading.problems, reading.newer)?;
    let Some(what) = what else {
        list(&reading);
        return Ok(true);
    };
    let why = clean_line(&asked.why).trim().to_owned();
    refuse_telling_why(&what, &why)?;
    let Some(taken) = take_out(&reading.about, &reading.records, &what) else {
        complain(&nothing_found(&what));
        return Ok(false);
    };
    if !asked.yes {
        say(&preview(&path, &reading, &taken).join("\n"));
        say(&notes(&path, &reading, &what, &taken));
        say(
            "\nNothing was changed. The same with --yes takes it out for good; nothing brings it back.\n",
        );
        return Ok(true);
    }
    do_it(&path, &reading, &what, &why)
}

/// Takes it out. Says whether anything was found.
fn do_it(path: &Path, reading: &Reading, what: &What, why: &str) -> anyhow::Result<bool> {
    let mut done = None;
    session::rewrite(path, |about, records| {
        let taken = take_out(about, records, what)?;
        let left = taken.records(wall(), why);
        done = Some(taken);
        Some(left)
    })?;
    let Some(taken) = done else {
        complain(&nothing_found(what));
        return Ok(false);
    };
    let counted = counted(taken.places.len() as u64, taken.letters);
    say(&format!(
        "Taken out of {}: {counted}. The file says so, and when.\n",
        name_of(path)
    ));
    say(&notes(path, reading, what, &taken));
    Ok(true)
}

/// What is to go; none if nothing was named.
fn what(asked: &Redact) -> anyhow::Result<Option<What>> {
    let no_word =
        || WrongUsage("There is no word in what is to be taken out; name at least one.".to_owned());
    if let Some(words) = &asked.words {
        let wanted = Wanted::of(words, asked.within).ok_or_else(no_word)?;
        return Ok(Some(What::Words(wanted)));
    }
    if let Some(name) = &asked.person {
        Wanted::of(name, false).ok_or_else(no_word)?;
        return Ok(Some(What::Person(name.clone())));
    }
    if asked.yes && asked.entry.is_none() {
        let sentence = "Say what is to be taken out, with --words, --entry or --person.";
        return Err(WrongUsage(sentence.to_owned()).into());
    }
    Ok(asked.entry.map(|entry| What::Entry(EntryId(entry))))
}

/// The reason stays in the file.
fn refuse_telling_why(what: &What, why: &str) -> anyhow::Result<()> {
    if words_of(what).is_some_and(|words| !words.found(why).is_empty()) {
        let sentence =
            "The reason holds the very words that are to be taken out; say it without them.";
        return Err(WrongUsage(sentence.to_owned()).into());
    }
    Ok(())
}

fn nothing_found(what: &What) -> String {
    let sentence = match what {
        What::Words(_) => {
            "These words do not stand anywhere in the meeting; sofs redact finds whole words, and parts of longer ones with --within."
        }
        What::Entry(_) => {
            "No entry of the meeting has words under this number; sofs redact with the file alone lists them all."
        }
        What::Person(_) => {
            "This name does not stand anywhere in the meeting; look whether it is written otherwise."
        }
    };
    sentence.to_owned()
}

/// Where it stands, and how the board would read.
fn preview(path: &Path, reading: &Reading, taken: &Taken) -> Vec<String> {
    let before = Timeline::of(reading.about.clone(), reading.records.clone());
    let after = Timeline::of(reading.about.clone(), taken.records(wall(), ""));
    let (before, after) = (&before.now().map, &after.now().map);
    let mut lines = vec![
        format!("{} ({})", before.about.title, name_of(path)),
        format!(
            "To be taken out: {}.",
            counted(taken.places.len() as u64, taken.letters)
        ),
    ];
    lines.extend(places_told(taken));
    let others = reads_otherwise(before, after);
    let shown = after.closed(None);
    if !others.is_empty() {
        lines.push("So it would read:".to_owned());
    }
    let entries = others.iter().filter_map(|id| shown.entry(*id));
    lines.extend(
        entries
            .take(MOST_SHOWN)
            .map(|entry| numbered(entry, &shown)),
    );
    if others.len() > MOST_SHOWN {
        lines.push(format!(
            "      and {} more entries",
            others.len() - MOST_SHOWN
        ));
    }
    if shown.about.title != before.about.title {
        lines.push(format!("      Title: {}", shown.about.title));
    }
    lines.push(String::new());
    lines
}

/// Every entry with its number, also those that are no longer on the board.
fn list(reading: &Reading) {
    let timeline = Timeline::of(reading.about.clone(), reading.records.clone());
    let map = timeline.now().map.closed(None);
    let mut lines = all_numbered(&map);
    let gone = gone(reading, &map.entries.keys().copied().collect::<Vec<_>>());
    if !gone.is_empty() {
        lines.push("No longer on the board:".to_owned());
        lines.extend(gone);
    }
    if lines.is_empty() {
        lines.push("There is no entry in this meeting.".to_owned());
    }
    say(&(lines.join("\n") + "\n"));
    say(
        "\nNothing was changed. Say what is to be taken out: --words WORDS, --entry N or --person NAME.\n",
    );
}

fn gone(reading: &Reading, stand: &[EntryId]) -> Vec<String> {
    let mut board = Board::new(reading.about.clone());
    let mut gone: BTreeMap<EntryId, String> = BTreeMap::new();
    for record in &reading.records {
        let columns = board.map.changed.columns;
        apply(&mut board, record);
        if board.map.changed.columns != columns {
            let map = &board.map.closed(None);
            let left = map
                .entries
                .values()
                .filter(|entry| !stand.contains(&entry.id));
            gone.extend(left.map(|entry| (entry.id, numbered(entry, map))));
        }
    }
    gone.into_values().collect()
}
