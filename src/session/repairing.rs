//! Writes what can be read of a damaged file to another beside it, and never touches the first.

use std::path::{Path, PathBuf};

use super::composing::document;
use super::disk::Place;
use super::failure::Failure;
use super::fetching::read_file;
use super::opening::create_free;
use super::problem::Problem;
use super::reading::{Changed, Reading};
use super::storing::RealPlace;

/// What became of a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// Where the readable part stands now.
    pub path: PathBuf,
    /// How many records it has.
    pub records: usize,
    /// What was wrong with the first file.
    pub problems: Vec<Problem>,
}

/// Writes the readable part of a file to a whole one beside it. A file in which nothing is wrong is left as it is.
pub fn repair(path: &Path, changed: Changed) -> Result<Option<Repaired>, Failure> {
    repair_in(&RealPlace, path, read_file(path, changed)?)
}

/// The same, wherever that is.
pub fn repair_in(
    place: &dyn Place,
    path: &Path,
    reading: Reading,
) -> Result<Option<Repaired>, Failure> {
    if reading.newer {
        return Err(Failure::at(path, Failure::Newer));
    }
    if reading.problems.is_empty() {
        return Ok(None);
    }
    let whole = document(&reading.about, None, &reading.records);
    let (_, path) = create_free(place, path, whole.text.as_bytes())?;
    Ok(Some(Repaired {
        path,
        records: reading.records.len(),
        problems: reading.problems,
    }))
}
