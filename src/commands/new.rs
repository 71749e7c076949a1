//! `sofs new`: begins a meeting.

use std::path::Path;

use clap::Args;

use super::reading::look;
use super::usage;
use crate::app::effect::Plan;
use crate::meeting::clean::clean_line;
use crate::practice::kinds::default_setting;
use crate::session;
use crate::shell::beginning::{Reviewed, begin};
use crate::shell::live::{First, run as run_live};
use crate::shell::saying::say;
use crate::shell::terminal::obstacle;
use crate::view::theme::Theme;

/// What can be said behind `sofs new`.
#[derive(Args, Debug)]
pub struct New {
    /// What the meeting is called; the title never becomes part of the file's name
    pub title: String,
    /// What it is for: strategy, initial-conference, review-conference, core-group, child-in-need, cared-for-review,
    /// team-around-the-family, family-network, supervision, direct-work or mapping
    #[arg(long, default_value = "mapping")]
    pub kind: String,
    /// The service it stands in: wellbeing, safety or stability; else what is usual for the kind
    #[arg(long)]
    pub setting: Option<String>,
    /// The meeting it reviews: its people and its question come along
    #[arg(long, value_name = "FILE")]
    pub from: Option<String>,
    /// Which column stands first: worried or well
    #[arg(long, default_value = "worried")]
    pub order: String,
    /// Only make the file, and print its path
    #[arg(long)]
    pub no_open: bool,
}

/// Begins the meeting, and opens it unless told not to.
pub fn run(folder: &Path, asked: &New, theme: Theme) -> anyhow::Result<()> {
    let plan = plan(asked)?;
    if !asked.no_open
        && let Some(obstacle) = obstacle()
    {
        anyhow::bail!("{obstacle}");
    }
    let looked = asked.from.as_deref().map(|from| look(folder, from, false));
    let looked = looked.transpose()?;
    let reviewed = looked.as_ref().map(|looked| Reviewed {
        file: looked
            .path
            .file_name()
            .map_or(String::new(), |name| name.to_string_lossy().into_owned()),
        map: &looked.timeline.now().map,
    });
    let (about, records) = begin(&plan, reviewed.as_ref())?;
    let writer = session::create(folder, &about, &records)?;
    let path = writer.path().to_owned();
    drop(writer);
    if asked.no_open {
        say(&format!("{}\n", path.display()));
        return Ok(());
    }
    run_live(
        folder,
        First::Meeting(path, session::Changed::LeaveOut),
        theme,
    )
}

fn plan(asked: &New) -> anyhow::Result<Plan> {
    let kind = usage::kind(&asked.kind)?;
    let setting = match &asked.setting {
        Some(said) => usage::setting(said)?,
        None => default_setting(kind),
    };
    let title = clean_line(&asked.title).trim().to_owned();
    if title.is_empty() {
        return Err(usage::WrongUsage("A meeting needs a title.".to_owned()).into());
    }
    Ok(Plan {
        title,
        kind,
        setting,
        order: usage::order(&asked.order)?,
    })
}
