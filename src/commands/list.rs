//! `sofs list`: all meetings.

use std::path::Path;

use chrono::NaiveDate;
use clap::Args;
use serde_json::json;

use super::output::{say_json, tell_damaged};
use super::usage;

use crate::app::effect::Listed;
use crate::meeting::vocabulary::Kind;
use crate::practice::words::kind_title;
use crate::shell::archive;
use crate::shell::clock::wall;
use crate::shell::lying_open::{lies_open, remind};
use crate::shell::saying::{complain, say};
use crate::view::title_line::elapsed;
use crate::view::wrap::{cut, width};

/// What can be said behind `sofs list`.
#[derive(Args, Debug)]
pub struct List {
    /// For other programs
    #[arg(long)]
    pub json: bool,
    /// Only meetings from this day on: 2026-10-01, "1 oct", "last month"
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    pub since: Option<String>,
    /// Only meetings of this kind, as in core-group
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// Only meetings with steps that are still to be done
    #[arg(long)]
    pub open_steps: bool,
}

/// Which meetings are listed.
struct Filter {
    since: Option<NaiveDate>,
    kind: Option<Kind>,
    open_steps: bool,
}

impl Filter {
    fn of(asked: &List) -> anyhow::Result<Self> {
        let today = wall().date_naive();
        let since = asked.since.as_deref();
        Ok(Self {
            since: since.map(|said| usage::since(said, today)).transpose()?,
            kind: asked.kind.as_deref().map(usage::kind).transpose()?,
            open_steps: asked.open_steps,
        })
    }

    fn is_open(&self) -> bool {
        self.since.is_none() && self.kind.is_none() && !self.open_steps
    }

    fn takes(&self, meeting: &Listed) -> bool {
        let day = meeting.began.date_naive();
        self.since.is_none_or(|since| day >= since)
            && self.kind.is_none_or(|kind| meeting.kind == Some(kind))
            && !(self.open_steps && meeting.open_steps.is_empty())
    }
}

/// Prints the list, newest first; says whether there was any. A file that cannot be read stands at its end, or is named aside where
/// only some meetings were asked for.
pub fn run(folder: &Path, asked: &List) -> anyhow::Result<bool> {
    let filter = Filter::of(asked)?;
    let (unread, readable): (Vec<Listed>, Vec<Listed>) = archive::list(folder)
        .into_iter()
        .partition(|meeting| meeting.problem.is_some());
    let mut meetings: Vec<Listed> = readable
        .into_iter()
        .filter(|one| filter.takes(one))
        .collect();
    let mut aside = Vec::new();
    if filter.is_open() {
        meetings.extend(unread);
    } else {
        aside.extend(unread.into_iter().map(|one| one.title));
    }
    if asked.json {
        say_json(meetings.iter().map(as_json).collect());
        aside_of(folder);
    } else {
        let lines: Vec<String> = meetings.iter().map(|one| line(one) + "\n").collect();
        say(&lines.concat());
    }
    tell_damaged(&aside);
    let all = archive::files(folder);
    all.iter()
        .filter(|one| lies_open(one))
        .for_each(|one| remind(one));
    if meetings.is_empty() && !asked.json {
        anyhow::bail!("{}", nothing(folder, &filter));
    }
    Ok(!meetings.is_empty())
}

/// A list for programs has no room for what is wrong with the folder; one that is not there yet simply has no meetings.
fn aside_of(folder: &Path) {
    if let Some(trouble) = archive::trouble(folder).filter(|_| folder.exists()) {
        complain(&trouble.sentence());
    }
}

fn nothing(folder: &Path, filter: &Filter) -> String {
    if let Some(trouble) = archive::trouble(folder) {
        return trouble.sentence();
    }
    let folder = folder.display();
    if filter.is_open() {
        format!("There is no meeting in {folder} yet; sofs new begins one.")
    } else {
        format!("No meeting in {folder} is like that; sofs list shows all.")
    }
}

fn line(meeting: &Listed) -> String {
    if let Some(problem) = &meeting.problem {
        return problem.clone();
    }
    if meeting.sealed {
        return sealed_line(meeting);
    }
    let line = format!(
        "{}  {}  {}  {:>5}  {}",
        meeting.began.format("%Y-%m-%d %H:%M"),
        padded(&meeting.title, 28),
        padded(meeting.kind.map_or("", kind_title), 24),
        elapsed(meeting.length),
        meeting.numbers
    );
    let line = match meeting.open_steps.len() {
        0 => line,
        1 => format!("{}  1 open step", line.trim_end()),
        steps => format!("{}  {steps} open steps", line.trim_end()),
    };
    line.trim_end().to_owned()
}

fn padded(text: &str, columns: usize) -> String {
    let text = cut(text, columns);
    let room = columns - width(&text);
    text + &" ".repeat(room)
}

/// A sealed meeting has no title by which it could be named, so the name of its file stands there.
fn sealed_line(meeting: &Listed) -> String {
    let file = meeting.file.file_name().unwrap_or_default();
    let when = match meeting.kind {
        Some(_) => meeting.began.format("%Y-%m-%d %H:%M").to_string(),
        None => String::new(),
    };
    format!(
        "{when:16}  {}  {}         {}",
        padded(&meeting.title, 28),
        padded(meeting.kind.map_or("", kind_title), 24),
        file.to_string_lossy()
    )
}

fn as_json(meeting: &Listed) -> serde_json::Value {
    let told = meeting.problem.is_none() && !(meeting.sealed && meeting.kind.is_none());
    json!({
        "file": meeting.file.display().to_string(),
        "began": told.then(|| meeting.began.to_rfc3339()),
        "kind": meeting.kind.map(Kind::kebab),
        "title": meeting.title,
        "numbers": meeting.numbers,
        "open_steps": meeting.open_steps,
        "length_ms": meeting.length,
        "sealed": meeting.sealed,
        "problem": meeting.problem,
    })
}
