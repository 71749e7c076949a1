//! `sofs list`: all meetings.

use std::path::Path;

use clap::Args;
use serde_json::json;

use crate::app::effect::Listed;
use crate::meeting::clean::is_forbidden;
use crate::meeting::vocabulary::Kind;
use crate::practice::words::kind_title;
use crate::shell::archive;
use crate::shell::saying::say;
use crate::view::title_line::elapsed;
use crate::view::wrap::{cut, width};

/// What can be said behind `sofs list`.
#[derive(Args, Debug)]
pub struct List {
    /// For other programs
    #[arg(long)]
    pub json: bool,
}

/// Prints the list, newest first; fails if there is no meeting.
pub fn run(folder: &Path, asked: &List) -> anyhow::Result<()> {
    let meetings = archive::list(folder);
    if asked.json {
        let all: Vec<_> = meetings.iter().map(as_json).collect();
        let text = format!("{:#}\n", serde_json::Value::Array(all));
        say(&escaped(&text));
    } else {
        for meeting in &meetings {
            say(&(line(meeting) + "\n"));
        }
    }
    anyhow::ensure!(
        !meetings.is_empty() || asked.json,
        "There is no meeting in {} yet; sofs new begins one.",
        folder.display()
    );
    Ok(())
}

fn line(meeting: &Listed) -> String {
    if let Some(problem) = &meeting.problem {
        return problem.clone();
    }
    let padded = |text: &str, columns: usize| {
        let text = cut(text, columns);
        let room = columns - width(&text);
        text + &" ".repeat(room)
    };
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

fn as_json(meeting: &Listed) -> serde_json::Value {
    json!({
        "file": meeting.file.display().to_string(),
        "began": meeting.problem.is_none().then(|| meeting.began.to_rfc3339()),
        "kind": meeting.kind.map(Kind::kebab),
        "title": meeting.title,
        "numbers": meeting.numbers,
        "open_steps": meeting.open_steps,
        "length_ms": meeting.length,
        "problem": meeting.problem,
    })
}

/// The same JSON with every sign that may not be printed written as a number, so that the name of a file stays its name.
pub(super) fn escaped(json: &str) -> String {
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
