//! Looking at a meeting without writing in it: the file somebody means, and all it holds.

use std::path::{Path, PathBuf};

use crate::meeting::timeline::Timeline;
use crate::session::{self, Changed, Problem};
use crate::shell::archive;
use crate::shell::saying::complain;

/// A meeting that is only looked at.
pub struct Looked {
    /// Its file.
    pub path: PathBuf,
    /// Everything that happened in it.
    pub timeline: Timeline,
    /// What is wrong with its file.
    pub problems: Vec<Problem>,
}

/// The file somebody means.
pub fn find(folder: &Path, words: &str) -> anyhow::Result<PathBuf> {
    archive::find(folder, words).map_err(|sentence| anyhow::anyhow!("{sentence}"))
}

/// Reads the meeting somebody means. `keep` also takes lines that were changed outside the program.
pub fn look(folder: &Path, words: &str, keep: bool) -> anyhow::Result<Looked> {
    let path = find(folder, words)?;
    let reading = session::read_file(&path, changed(keep))?;
    Ok(Looked {
        path,
        timeline: Timeline::of(reading.about, reading.records),
        problems: reading.problems,
    })
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
