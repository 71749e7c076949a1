//! Looking at a meeting without writing in it: the file somebody means, and all it holds.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use clap::Args;

use crate::meeting::map::Map;
use crate::meeting::timeline::Timeline;
use crate::practice::initials::by_initials;
use crate::session::{self, Changed, Problem, Reading};
use crate::shell::archive;
use crate::shell::key_ring::KeyRing;
use crate::shell::saying::complain;

/// A meeting that is only looked at.
pub struct Looked {
    /// Its file.
    pub path: PathBuf,
    /// Everything that happened in it.
    pub timeline: Timeline,
    /// What is wrong with its file.
    pub problems: Vec<Problem>,
    /// Whether a later version wrote it.
    pub newer: bool,
}

/// The file somebody means.
pub fn find(folder: &Path, words: &str) -> anyhow::Result<PathBuf> {
    archive::find(folder, words).map_err(|sentence| anyhow::anyhow!("{sentence}"))
}

/// Reads the meeting somebody means. `keep` also takes lines that were changed outside the program.
pub fn look(folder: &Path, words: &str, keep: bool) -> anyhow::Result<Looked> {
    let path = find(folder, words)?;
    let reading = session::read_file(&path, changed(keep))?;
    Ok(Looked::of(path, reading))
}

/// The same, and a sealed meeting is opened in memory with what is on this ring.
pub fn look_inside(
    folder: &Path,
    words: &str,
    keep: bool,
    ring: &mut KeyRing,
) -> anyhow::Result<Looked> {
    let path = find(folder, words)?;
    let reading = ring.read(&path, changed(keep))?;
    Ok(Looked::of(path, reading))
}

impl Looked {
    fn of(path: PathBuf, reading: Reading) -> Self {
        Self {
            path,
            timeline: Timeline::of(reading.about, reading.records),
            problems: reading.problems,
            newer: reading.newer,
        }
    }
}

/// How much of a meeting is told, and under which names.
#[derive(Args, Clone, Copy, Debug, Default)]
pub struct Telling {
    /// Also what is held back
    #[arg(long)]
    pub held: bool,
    /// Names as initials, also in what was said
    #[arg(long)]
    pub initials: bool,
}

impl Telling {
    /// So much of what stands, or stood, as may be told by now.
    pub fn of<'a>(&self, map: &'a Map, now: &Map) -> Cow<'a, Map> {
        let told = if self.held {
            map.marked()
        } else {
            map.told_by(now)
        };
        if self.initials {
            Cow::Owned(by_initials(&told))
        } else {
            told
        }
    }
}

/// Says that a file is not quite whole, after what was asked for was done all the same.
pub fn tell_damage(problems: &[Problem]) {
    if !problems.is_empty() {
        complain("This file is not quite whole; sofs check says what is wrong.");
    }
}

/// What becomes of lines that were changed outside the program.
pub fn changed(keep: bool) -> Changed {
    if keep {
        Changed::Keep
    } else {
        Changed::LeaveOut
    }
}
