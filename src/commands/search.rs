//! `sofs search`: words in all meetings.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::atomic::AtomicBool;

use clap::Args;
use serde_json::json;

use super::output::{say_json, tell_closed, tell_damaged, tell_sealed};
use super::sealing::Unsealing;
use super::usage::WrongUsage;
use crate::app::hit::Hit;
use crate::meeting::clean::clean_line;
use crate::meeting::sought::Sought;
use crate::practice::telling::clock_since;
use crate::shell::archive::{Trouble, sealed_files, trouble};
use crate::shell::colours::{When, may_stand_out};
use crate::shell::saying::{quoted, say_marked};
use crate::shell::searching::{Wish, search, search_sealed};

/// What can be said behind `sofs search`.
#[derive(Args, Debug)]
pub struct Search {
    /// Words that all have to begin a word of what was said, or of the name of who said it
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Also what is held back
    #[arg(long)]
    pub held: bool,
    /// For other programs
    #[arg(long)]
    pub json: bool,
    /// Also in sealed meetings, which are opened in memory alone; a second each
    #[arg(long)]
    pub sealed: bool,
    /// What opens them
    #[command(flatten)]
    pub unsealing: Unsealing,
}

/// Prints what was found, newest meeting first; says whether there was any.
pub fn run(folder: &Path, asked: &Search, colours: When) -> anyhow::Result<bool> {
    let words = clean_line(&asked.words.join(" "));
    let sought = Sought::of(&words).ok_or_else(|| {
        WrongUsage("Say which words to look for, as in: sofs search bus night.".to_owned())
    })?;
    let wish = Wish {
        sought: &sought,
        held: asked.held,
        stopped: &AtomicBool::new(false),
    };
    let found = if asked.sealed {
        search_sealed(folder, &wish, &mut asked.unsealing.ring()?)?
    } else {
        search(folder, &wish)
    };
    if asked.json {
        say_json(found.hits.iter().map(as_json).collect());
    } else {
        let is_terminal = std::io::stdout().is_terminal();
        let bold = may_stand_out(colours, is_terminal, |name| std::env::var_os(name));
        say_marked(&told(&found.hits), bold);
    }
    tell_damaged(&found.damaged);
    if asked.sealed {
        tell_closed(&found.closed);
    } else {
        tell_sealed(
            sealed_files(folder).len(),
            "; --sealed opens them in memory",
        );
    }
    if found.hits.is_empty() && !asked.json {
        anyhow::bail!("{}", nothing_says(folder, &words));
    }
    Ok(!found.hits.is_empty())
}

fn nothing_says(folder: &Path, words: &str) -> String {
    let words = quoted(words);
    match trouble(folder) {
        Some(Trouble { why, todo }) => format!("Nothing says {words}, because {why}; {todo}."),
        None => format!("Nothing in {} says {words}.", folder.display()),
    }
}

/// A line for each meeting, and under it one for each thing that was found.
fn told(hits: &[Hit]) -> Vec<(bool, String)> {
    let mut told = Vec::new();
    let mut meeting = None;
    for hit in hits {
        if meeting.replace(&hit.file) != Some(&hit.file) {
            let apart = if told.is_empty() { "" } else { "\n" };
            let day = hit.began.format("%a %-d %b %Y %H:%M");
            let file = hit.file.display();
            told.push((false, format!("{apart}{day}  {}  {file}\n", hit.title)));
        }
        let at = hit.at.map_or(String::new(), clock_since);
        let what = hit.found.title(hit.setting);
        let who = hit.said_by();
        told.push((false, format!("{at:>8}  {what} · {who}")));
        let pieces = hit.pieces().into_iter();
        told.extend(pieces.map(|(marked, piece)| (marked, piece.to_owned())));
        told.push((false, "\n".to_owned()));
    }
    told
}

fn as_json(hit: &Hit) -> serde_json::Value {
    json!({
        "file": hit.file.display().to_string(),
        "title": hit.title,
        "began": hit.began.to_rfc3339(),
        "at_ms": hit.at,
        "category": hit.found.kebab(),
        "who": names(hit),
        "text": hit.text,
    })
}

fn names(hit: &Hit) -> Option<String> {
    (!hit.who.is_empty()).then(|| hit.who.join(", "))
}
