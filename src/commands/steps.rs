//! `sofs steps`: what is still to be done, of all meetings.

use std::path::Path;

use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use serde_json::json;

use super::output::{say_json, tell_damaged, tell_sealed};
use super::usage::WrongUsage;
use crate::meeting::sought::Sought;
use crate::practice::day_problem::say_day;
use crate::shell::archive::{Trouble, sealed_files, trouble};
use crate::shell::clock::wall;
use crate::shell::open_steps::{OpenStep, open_steps};
use crate::shell::saying::{quoted, say};

/// What can be said behind `sofs steps`.
#[derive(Args, Debug)]
pub struct Steps {
    /// What stands together
    #[arg(long, value_name = "ORDER", default_value = "day")]
    pub by: Order,
    /// Only steps of this person
    #[arg(long, value_name = "NAME")]
    pub who: Option<String>,
    /// For other programs
    #[arg(long)]
    pub json: bool,
}

/// What stands together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Order {
    /// All that is to be done by the same day
    Day,
    /// All that one person does
    Person,
}

/// Prints the steps, what is overdue first; says whether there was any.
pub fn run(folder: &Path, asked: &Steps) -> anyhow::Result<bool> {
    let who = asked.who.as_deref().map(person).transpose()?;
    let (mut steps, damaged) = open_steps(folder);
    let is_meant = |step: &OpenStep| {
        let named = |who: &Sought| step.who.iter().any(|name| who.names(name));
        who.as_ref().is_none_or(named)
    };
    steps.retain(is_meant);
    let today = wall().date_naive();
    if asked.json {
        say_json(steps.iter().map(|step| as_json(step, today)).collect());
    } else {
        let told = match asked.by {
            Order::Day => by_day(&steps, today),
            Order::Person => by_person(&steps, who.as_ref(), today),
        };
        say(&told);
    }
    tell_damaged(&damaged);
    tell_sealed(sealed_files(folder).len(), "");
    if steps.is_empty() && !asked.json {
        let whose = asked.who.as_deref();
        let whose = whose.map_or(String::new(), |name| format!(" by {}", quoted(name)));
        match trouble(folder) {
            Some(Trouble { why, todo }) => {
                anyhow::bail!("No step is to be done{whose}, because {why}; {todo}.")
            }
            None => anyhow::bail!("No step is to be done{whose} in {}.", folder.display()),
        }
    }
    Ok(!steps.is_empty())
}

fn person(said: &str) -> anyhow::Result<Sought> {
    let nobody = || WrongUsage("Say whose steps to show, as in: sofs steps --who nan.".to_owned());
    Ok(Sought::of(said).ok_or_else(nobody)?)
}

fn is_overdue(step: &OpenStep, today: NaiveDate) -> bool {
    step.by.is_some_and(|by| by < today)
}

/// A day in words, and whether it is over.
fn day(step: &OpenStep, today: NaiveDate) -> String {
    let day = step.by.map_or("No day yet".to_owned(), say_day);
    if is_overdue(step, today) {
        return format!("{day}, overdue");
    }
    day
}

fn by_day(steps: &[OpenStep], today: NaiveDate) -> String {
    let together = steps.chunk_by(|one, other| one.by == other.by);
    let told = together.map(|steps| {
        let lines = steps.iter().map(|step| {
            let who = step.who.join(", ");
            let who = if who.is_empty() { "nobody yet" } else { &who };
            format!("  {who}: {} · {}\n", step.what, step.title)
        });
        let heading = steps.first().map_or(String::new(), |one| day(one, today));
        format!("{heading}\n{}", lines.collect::<String>())
    });
    told.collect::<Vec<_>>().join("\n")
}

/// A step of several people stands with each of them; those of nobody stand last.
fn by_person(steps: &[OpenStep], meant: Option<&Sought>, today: NaiveDate) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in steps.iter().flat_map(|step| &step.who) {
        let is_meant = meant.is_none_or(|meant| meant.names(name));
        if is_meant && !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort_unstable();
    let line =
        |step: &OpenStep| format!("  {}: {} · {}\n", day(step, today), step.what, step.title);
    let mut told: Vec<String> = Vec::new();
    for name in names {
        let theirs = steps
            .iter()
            .filter(|step| step.who.iter().any(|who| who == name));
        told.push(format!("{name}\n{}", theirs.map(line).collect::<String>()));
    }
    let nobody: String = steps
        .iter()
        .filter(|step| step.who.is_empty())
        .map(line)
        .collect();
    if !nobody.is_empty() {
        told.push(format!("Nobody yet\n{nobody}"));
    }
    told.join("\n")
}

fn as_json(step: &OpenStep, today: NaiveDate) -> serde_json::Value {
    json!({
        "file": step.file.display().to_string(),
        "title": step.title,
        "began": step.began.to_rfc3339(),
        "what": step.what,
        "who": names(step),
        "by": step.by,
        "overdue": is_overdue(step, today),
    })
}

fn names(step: &OpenStep) -> Option<String> {
    (!step.who.is_empty()).then(|| step.who.join(", "))
}
