//! The steps that are still to be done, of all meetings. A meeting that another follows on from counts no longer: what was still open
//! stands in the later one.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, NaiveDate};

use super::archive::{files, still_to_do};
use super::many::each;
use super::standing::{Standing, standing};

/// A step that is still to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// The file of the meeting.
    pub file: PathBuf,
    /// The title of the meeting.
    pub title: String,
    /// When the meeting began.
    pub began: DateTime<FixedOffset>,
    /// What is to be done.
    pub what: String,
    /// By whom.
    pub who: Vec<String>,
    /// By which day.
    pub by: Option<NaiveDate>,
}

/// All steps that are still to be done, by day, those without a day last; and the files that are not whole.
pub fn open_steps(folder: &Path) -> (Vec<OpenStep>, Vec<String>) {
    let files = files(folder);
    let read = each(&files, standing);
    let (mut meetings, mut damaged) = (Vec::new(), Vec::new());
    for (file, read) in files.into_iter().zip(read) {
        if !read.as_ref().is_ok_and(|standing| standing.whole) {
            damaged.push(name(&file));
        }
        meetings.extend(read.ok().map(|standing| (file, standing)));
    }
    damaged.sort();
    let later = follow_ons(&meetings);
    let continued = |one: &Meeting| later.get(&name(&one.0)) > Some(&age(one));
    let newest = meetings.iter().filter(|one| !continued(one));
    let mut steps: Vec<OpenStep> = newest.flat_map(steps_of).collect();
    steps.sort_by(|one, other| order(one).cmp(&order(other)));
    (steps, damaged)
}

type Meeting = (PathBuf, Standing);

/// How old a meeting is: two that began at once are told apart by their files.
type Age = (DateTime<FixedOffset>, String);

fn age(meeting: &Meeting) -> Age {
    (meeting.1.about.began, name(&meeting.0))
}

/// The latest meeting that follows on from each, by the name of its file.
fn follow_ons(meetings: &[Meeting]) -> HashMap<String, Age> {
    let mut later = HashMap::new();
    for meeting in meetings {
        if let Some(before) = &meeting.1.about.reviews {
            let latest = later.entry(name(Path::new(before)));
            let latest = latest.or_insert_with(|| age(meeting));
            *latest = age(meeting).max(latest.clone());
        }
    }
    later
}

fn name(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

fn steps_of((file, standing): &Meeting) -> impl Iterator<Item = OpenStep> {
    still_to_do(&standing.summary).map(|step| OpenStep {
        file: file.clone(),
        title: standing.about.title.clone(),
        began: standing.about.began,
        what: step.what.clone(),
        who: step.who.clone(),
        by: step.by,
    })
}

fn order(step: &OpenStep) -> (bool, Option<NaiveDate>, &[String], &str, &Path) {
    (
        step.by.is_none(),
        step.by,
        &step.who,
        &step.title,
        &step.file,
    )
}
