//! The sessions folder: where it is, which meetings are in it, and which one somebody means.

use std::io;
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use super::chain;
use super::many::each;
use super::saying::quoted;
use super::standing::{Standing, standing};
use crate::app::effect::Listed;
use crate::meeting::search::says;
use crate::meeting::text::folded;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::Progress;
use crate::practice::day_problem::say_day;
use crate::session::Summary;
use crate::session::summary::Step;

/// The ending of every session file.
const ENDING: &str = "ron";

/// The folder that was named, or `SOFS_DIR`, or the one in the configuration, or `sessions` here, or the user's data folder.
pub fn folder(named: Option<&Path>, configured: Option<&Path>) -> PathBuf {
    if let Some(named) = named {
        return named.to_owned();
    }
    if let Some(named) = std::env::var_os("SOFS_DIR").filter(|name| !name.is_empty()) {
        return PathBuf::from(named);
    }
    if let Some(configured) = configured {
        return configured.to_owned();
    }
    let here = PathBuf::from("sessions");
    if here.is_dir() {
        return here;
    }
    etcetera::choose_base_strategy().map_or(here, |base| base.data_dir().join("sofs/sessions"))
}

/// The session files of a folder; a folder that is not there has none.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == ENDING))
        .collect()
}

/// Why no meeting can be found in a folder, and what to do.
pub struct Trouble {
    /// As it stands behind "because".
    pub why: String,
    /// As it stands behind a semicolon.
    pub todo: &'static str,
}

impl Trouble {
    /// Both in a sentence of their own.
    pub fn sentence(&self) -> String {
        let begins = ["the folder ", "there is "];
        let capital = begins.iter().any(|one| self.why.starts_with(one));
        let why = match self.why.strip_prefix('t').filter(|_| capital) {
            Some(rest) => format!("T{rest}"),
            None => self.why.clone(),
        };
        format!("{why}; {}.", self.todo)
    }
}

/// What is wrong with a folder, if anything is.
pub fn trouble(folder: &Path) -> Option<Trouble> {
    let name = folder.display();
    let error = std::fs::read_dir(folder).err()?;
    let (why, todo) = match error.kind() {
        io::ErrorKind::NotFound => (
            format!("there is no folder {name} yet"),
            "sofs new makes it with the first meeting, or name another with --dir",
        ),
        io::ErrorKind::NotADirectory => (format!("{name} is no folder"), "name one with --dir"),
        io::ErrorKind::PermissionDenied => (
            format!("the folder {name} may not be read by you"),
            "ask its owner, or name another with --dir",
        ),
        _ => (
            format!("the folder {name} cannot be read"),
            "look whether its disk is there, or name another with --dir",
        ),
    };
    Some(Trouble { why, todo })
}

/// The names of the session files of a folder, newest first.
pub fn names(folder: &Path) -> Vec<String> {
    let name = |path: PathBuf| Some(path.file_name()?.to_string_lossy().into_owned());
    let mut names: Vec<String> = files(folder).into_iter().filter_map(name).collect();
    names.sort_by(|one, other| other.cmp(one));
    names
}

/// Every meeting of the folder, newest first; those whose files cannot be read last.
pub fn list(folder: &Path) -> Vec<Listed> {
    let mut meetings: Vec<Listed> = each(&files(folder), listed);
    meetings.sort_by(|one, other| {
        (one.problem.is_some(), other.began, &one.file).cmp(&(
            other.problem.is_some(),
            one.began,
            &other.file,
        ))
    });
    meetings
}

fn listed(file: &Path) -> Listed {
    match standing(file) {
        Ok(standing) => of_standing(file, standing),
        Err(failure) => Listed {
            file: file.to_owned(),
            title: file
                .file_name()
                .map_or(String::new(), |name| name.to_string_lossy().into_owned()),
            problem: Some(failure.to_string()),
            ..Listed::default()
        },
    }
}

fn of_standing(file: &Path, standing: Standing) -> Listed {
    let about = standing.about;
    // A list of thousands of meetings does not hold all that was said in them.
    let past = Past {
        title: about.title.clone(),
        began: about.began,
        scales: chain::scales(&standing.summary),
        entries: Vec::new(),
    };
    Listed {
        file: file.to_owned(),
        began: about.began,
        kind: Some(about.kind),
        setting: about.setting,
        order: about.order,
        reviews: about.reviews,
        title: about.title,
        numbers: numbers(&past),
        past,
        open_steps: open_steps(&standing.summary),
        length: standing.length,
        problem: None,
    }
}

/// Who gave which number on the first scale: `Mum 3, SW 4½`.
pub fn numbers(past: &Past) -> String {
    let numbers = past.scales.first().map(|scale| scale.numbers.as_slice());
    let told = numbers.unwrap_or_default().iter();
    told.map(|(name, score)| format!("{name} {score}"))
        .collect::<Vec<_>>()
        .join(", ")
}

/// The steps that are still to be done: `Nan: ask for Tuesdays off, by Fri 27 Nov 2026`.
fn open_steps(summary: &Summary) -> Vec<String> {
    let told = |step: &Step| {
        let who = step.who.join(", ");
        let who = if who.is_empty() { who } else { who + ": " };
        let by = step.by;
        let by = by.map_or(String::new(), |day| format!(", by {}", say_day(day)));
        format!("{who}{}{by}", step.what)
    };
    still_to_do(summary).map(told).collect()
}

/// The steps that are still to be done.
pub fn still_to_do(summary: &Summary) -> impl Iterator<Item = &Step> {
    let open = |step: &&Step| !matches!(step.progress, Progress::Done | Progress::NotNeeded);
    summary.steps.iter().filter(open)
}

/// The file somebody means: a path, a file name, or words of a title if they mean one meeting.
/// The error is a sentence that says which meetings were meant, or that none was.
pub fn find(folder: &Path, words: &str) -> Result<PathBuf, String> {
    let path = PathBuf::from(words);
    if path.exists() {
        return Ok(path);
    }
    let here = [folder.join(words), folder.join(format!("{words}.{ENDING}"))];
    let named = !words.trim().is_empty();
    if let Some(path) = here.into_iter().find(|path| named && path.exists()) {
        return Ok(path);
    }
    match &titled(folder, words)[..] {
        [one] => Ok(one.file.clone()),
        [] => Err(none_meant(folder, words)),
        several => {
            let titles: Vec<String> = several.iter().take(5).map(told).collect();
            let more = several.len() - titles.len();
            let more = if more > 0 {
                format!(" and {more} more")
            } else {
                String::new()
            };
            Err(format!(
                "{} could mean several meetings: {}{more}; name the file of one of them.",
                quoted(words),
                titles.join(", ")
            ))
        }
    }
}

fn none_meant(folder: &Path, words: &str) -> String {
    let said = quoted(words);
    let is_path = words.contains(['/', '\\'])
        || Path::new(words)
            .extension()
            .is_some_and(|ending| ending == ENDING);
    match trouble(folder) {
        _ if is_path => {
            format!("{said} is not there; look at the name, or sofs list shows all meetings.")
        }
        Some(Trouble { why, todo }) => {
            format!("No meeting is called {said}, because {why}; {todo}.")
        }
        None => format!("No meeting is called {said}; sofs list shows all meetings."),
    }
}

/// The meetings whose titles hold these words. A title that is nothing but the words is meant before all others.
fn titled(folder: &Path, words: &str) -> Vec<Listed> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let titled = list(folder)
        .into_iter()
        .filter(|meeting| meeting.problem.is_none() && says(&meeting.title, words));
    let whole = folded(words.trim());
    let (same, longer): (Vec<Listed>, Vec<Listed>) =
        titled.partition(|meeting| folded(meeting.title.trim()) == whole);
    if same.is_empty() { longer } else { same }
}

fn told(meeting: &Listed) -> String {
    let file = meeting.file.file_name().unwrap_or_default();
    format!("{} ({})", meeting.title, file.to_string_lossy())
}
