//! `sofs config`: where the configuration is, and what was understood of it.

use std::io::ErrorKind;
use std::path::Path;

use clap::{Args, ValueEnum};

use crate::meeting::vocabulary::Setting;
use crate::practice::words::category_title;
use crate::shell::config::{Config as Understood, place};
use crate::shell::config_example::{EXAMPLE, create};
use crate::shell::saying::say;

/// What can be said behind `sofs config`.
#[derive(Args, Debug)]
pub struct Config {
    /// Print an example with every setting and a remark on each
    #[arg(long)]
    pub example: bool,
    /// Write the example where the configuration is looked for, unless there is one
    #[arg(long, conflicts_with = "example")]
    pub create: bool,
}

/// Says what counts; says whether all of it was understood.
pub fn run(folder: &Path, asked: &Config, understood: &Understood) -> anyhow::Result<bool> {
    if asked.example {
        say(EXAMPLE);
        return Ok(true);
    }
    let Some(place) = place() else {
        anyhow::bail!("There is no home folder here; name a file with SOFS_CONFIG.");
    };
    let name = place.display();
    if asked.create {
        create(&place)?;
        say(&format!("{name}\n"));
        return Ok(true);
    }
    match std::fs::symlink_metadata(&place).map_err(|error| error.kind()) {
        Ok(_) => say(&format!("{name} is there.\n")),
        Err(ErrorKind::NotFound) => say(&format!(
            "{name} is not there, so the usual settings count. sofs config --create writes one to begin with.\n"
        )),
        // What is wrong was told already.
        Err(_) => {}
    }
    say(&told(understood));
    say(&format!("Meetings are kept in {}.\n", folder.display()));
    Ok(understood.problems.is_empty())
}

/// A line for every setting that counts.
fn told(understood: &Understood) -> String {
    let own = &understood.own;
    let theme = understood.theme.and_then(|theme| theme.to_possible_value());
    let titles = understood.titles.iter().map(|(category, _)| {
        let title = category_title(*category, Setting::Safety);
        format!("{}: {title}", category.kebab())
    });
    let count = |all: usize| (all > 0).then(|| all.to_string());
    let lines = [
        ("setting", own.setting.map(|one| one.kebab().to_owned())),
        ("order", own.order.map(|one| one.kebab().to_owned())),
        ("theme", theme.map(|one| one.get_name().to_owned())),
        ("mouse", understood.mouse.then(|| "it points".to_owned())),
        (
            "sessions",
            understood
                .sessions
                .as_ref()
                .map(|one| one.display().to_string()),
        ),
        ("curtain", own.curtain.clone()),
        (
            "titles",
            Some(titles.collect::<Vec<_>>().join(", ")).filter(|all| !all.is_empty()),
        ),
        ("questions", count(own.questions.len())),
        ("jargon", count(own.jargon.len())),
        ("shorthand", count(own.shorthand.len())),
        ("holidays", count(own.holidays.more.len())),
    ];
    let lines = lines
        .into_iter()
        .filter_map(|(name, says)| Some(format!("  {name}: {}\n", says?)));
    lines.collect()
}
