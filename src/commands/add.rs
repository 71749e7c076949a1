//! `sofs add`: one entry from the shell, or one for each line of the standard input.

use std::path::Path;

use anyhow::Context;
use clap::Args;

use super::plain_text::{bytes_of, plain_text};
use super::reading::{find, tell_damage};
use super::usage;
use crate::app::chairing::Chairing;
use crate::app::naming::add_person;
use crate::meeting::clean::{clean_line, clean_lines};
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{EntryId, PersonId};
use crate::meeting::timeline::Timeline;
use crate::meeting::vocabulary::Category;
use crate::session::{self, Changed, Problem, ProblemKind};
use crate::shell::clock::{still, wall};

/// What can be said behind `sofs add`.
#[derive(Args, Debug)]
pub struct Add {
    /// A path, a file name, or words of the title if they mean one meeting
    pub file: String,
    /// Where it belongs: worries, past-harm, current-harm, future-danger, complicating-factors, working-well,
    /// existing-strengths, existing-safety, needs, next-steps or bottom-lines
    pub category: String,
    /// What was said; - reads lines from the standard input, one entry each
    #[arg(allow_negative_numbers = true)]
    pub words: String,
    /// Who said it; somebody who is not on the list yet is added
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
}

/// Adds what was said at the end of its category.
pub fn run(folder: &Path, asked: &Add) -> anyhow::Result<()> {
    let category = usage::category(&asked.category)?;
    let by = asked.by.as_deref().map(name).transpose()?;
    let lines = lines(&asked.words)?;
    if lines.is_empty() {
        return Err(usage::WrongUsage("There are no words to add.".to_owned()).into());
    }
    let path = find(folder, &asked.file)?;
    let opened = session::open(&path, Changed::LeaveOut)?;
    let mut writer = opened.writer;
    let timeline = Timeline::of(opened.about, opened.records);
    let mut chairing = Chairing::new(timeline, still(opened.length));
    chairing.record(Event::Opened { wall: wall() });
    let speaker = by.as_deref().map(|by| speaker(&mut chairing, by));
    for line in &lines {
        say(&mut chairing, category, line, speaker);
    }
    let written = writer.append(&chairing.take_pending()).is_written();
    anyhow::ensure!(
        written,
        "The words could not be written into the file; is the disk full?"
    );
    writer.close(chairing.timeline.records(), chairing.map())?;
    tell_damage(&lasting(opened.problems));
    Ok(())
}

/// A missing end was put back by opening the file; everything else is still wrong with it.
fn lasting(problems: Vec<Problem>) -> Vec<Problem> {
    let mut problems = problems;
    problems.retain(|problem| problem.kind != ProblemKind::NoClosingLine);
    problems
}

fn lines(words: &str) -> anyhow::Result<Vec<String>> {
    if words != "-" {
        let line = clean_line(words).trim().to_owned();
        return Ok(Vec::from_iter((!line.is_empty()).then_some(line)));
    }
    let bytes = bytes_of(std::io::stdin())
        .context("The standard input cannot be read; name the words themselves.")?;
    let text = plain_text(bytes, "The standard input", "list of entries")?;
    Ok(clean_lines(&text))
}

/// The name of somebody.
fn name(said: &str) -> anyhow::Result<String> {
    let name = clean_line(said).trim().to_owned();
    if name.is_empty() {
        let says = "Say who said it, as in --by Nan, or leave out --by.";
        return Err(usage::WrongUsage(says.to_owned()).into());
    }
    Ok(name)
}

fn speaker(chairing: &mut Chairing, name: &str) -> PersonId {
    let known = chairing.map().person_named(name).map(|person| person.id);
    known.unwrap_or_else(|| add_person(chairing, name))
}

/// Writes an entry just as somebody at the keyboard would, so that nothing but the keys is different.
fn say(chairing: &mut Chairing, category: Category, words: &str, speaker: Option<PersonId>) {
    let id = EntryId(chairing.board().next_id());
    chairing.begin(Field::NewEntry {
        id,
        category,
        after: None,
    });
    chairing.write(words);
    if let Some(person) = speaker {
        chairing.record(Event::SpeakerNamed {
            after: chairing.caret,
            gone: 0,
            person,
        });
    }
    chairing.keep();
}
