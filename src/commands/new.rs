//! `sofs new`: begins a meeting.

use std::path::Path;

use clap::Args;

use super::open::{refuse_without_way, run_either_way};
use super::reading::{look, tell_damage};
use super::usage;
use crate::app::effect::Plan;
use crate::app::own::Own;
use crate::meeting::clean::clean_line;
use crate::meeting::vocabulary::{Kind, Order};
use crate::practice::kinds::default_setting;
use crate::practice::next_meeting::follows;
use crate::shell::entering;
use crate::shell::live::{First, Look};
use crate::shell::saying::say;

/// What can be said behind `sofs new`.
#[derive(Args, Debug)]
pub struct New {
    /// What the meeting is called; the title never becomes part of the file's name
    pub title: String,
    /// What it is for: strategy, initial-conference, review-conference, core-group, child-in-need, cared-for-review,
    /// team-around-the-family, family-network, supervision, direct-work or mapping; else what usually follows on from --from
    #[arg(long)]
    pub kind: Option<String>,
    /// The service it stands in: wellbeing, safety or stability; else what is usual for the kind
    #[arg(long)]
    pub setting: Option<String>,
    /// The meeting it follows on from: people, statements, goals, scales, bottom lines, the plan and open steps come along
    #[arg(long, value_name = "FILE")]
    pub from: Option<String>,
    /// Which column stands first: worried or well
    #[arg(long)]
    pub order: Option<String>,
    /// Only make the file, and print its path
    #[arg(long)]
    pub no_open: bool,
}

/// Begins the meeting, and opens it unless told not to.
pub fn run(folder: &Path, asked: &New, screen: &Look) -> anyhow::Result<()> {
    if !asked.no_open {
        refuse_without_way(screen)?;
    }
    let plan = plan(folder, asked, &screen.own)?;
    if !asked.no_open {
        return run_either_way(folder, First::New(plan), screen);
    }
    let entered = entering::create(folder, &plan)?;
    say(&format!("{}\n", entered.writer.path().display()));
    Ok(())
}

/// What is not said follows from the meeting before, or else from the kind.
fn plan(folder: &Path, asked: &New, own: &Own) -> anyhow::Result<Plan> {
    let from = asked.from.as_deref().map(|from| look(folder, from, false));
    let from = from.transpose()?;
    // On the screen the meeting itself tells it.
    if let Some(from) = from.as_ref().filter(|_| asked.no_open) {
        tell_damage(&from.problems);
    }
    let before = from.as_ref().map(|from| &from.timeline.now().map.about);
    let kind = match (&asked.kind, before) {
        (Some(said), _) => usage::kind(said)?,
        (None, Some(before)) => follows(before.kind),
        (None, None) => Kind::Mapping,
    };
    let setting = match (&asked.setting, before) {
        (Some(said), _) => usage::setting(said)?,
        (None, Some(before)) => before.setting,
        (None, None) => own.setting.unwrap_or(default_setting(kind)),
    };
    let order = match (&asked.order, before) {
        (Some(said), _) => usage::order(said)?,
        (None, Some(before)) => before.order,
        (None, None) => own.order.unwrap_or(Order::WorriedFirst),
    };
    let title = clean_line(&asked.title).trim().to_owned();
    if title.is_empty() {
        return Err(usage::WrongUsage("A meeting needs a title.".to_owned()).into());
    }
    Ok(Plan {
        title,
        kind,
        setting,
        order,
        from: from.map(|from| from.path),
    })
}
