//! Reads session files from the disk; nothing is written, and nothing but ordinary files is touched.

use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::Path;

use super::failure::Failure;
use super::insisting::{self, AT_OPENING, AT_THE_KEYBOARD, InTheWay};
use super::lines::{LARGEST_FILE, check_size};
use super::odd_names::odd_on_windows;
use super::reading::{Changed, Reading, read};

/// How often a file is read in which something seems wrong: while somebody writes at full speed, each time it may be another line.
const LOOKS: u32 = 10;

/// Reads a file, also while somebody is writing in it: then a line may be seen half, with a whole one behind it. Damage is there
/// at the next look as well.
pub fn read_file(path: &Path, changed: Changed) -> Result<Reading, Failure> {
    let mut seen = read_once(path, changed)?;
    for _ in 1..LOOKS {
        if seen.problems.is_empty() {
            break;
        }
        let again = read_once(path, changed)?;
        let lasting = again.problems == seen.problems;
        seen = again;
        if lasting {
            break;
        }
    }
    Ok(seen)
}

fn read_once(path: &Path, changed: Changed) -> Result<Reading, Failure> {
    let mut file = open_to_begin(path)?;
    read_bytes(path, &bytes_of(&mut file, path)?, changed)
}

/// Reads what is, or was, in this file.
pub fn read_bytes(path: &Path, bytes: &[u8], changed: Changed) -> Result<Reading, Failure> {
    read(bytes, changed).map_err(|failure| failure.in_file(path))
}

/// Opens a file for reading only.
pub(super) fn open_to_read(path: &Path) -> Result<File, Failure> {
    opened_within(path, &AT_THE_KEYBOARD)
}

/// Opens a file for reading only, at the beginning of something: there is time to wait for a program that looks at it.
pub(super) fn open_to_begin(path: &Path) -> Result<File, Failure> {
    opened_within(path, &AT_OPENING)
}

fn opened_within(path: &Path, pauses: &[u64]) -> Result<File, Failure> {
    refuse_odd_files(path)?;
    insisting::open(OpenOptions::new().read(true), path, pauses).map_err(|error| {
        match insisting::who(path, &error) {
            InTheWay::Nobody => Failure::reading(path, &error),
            InTheWay::Writer | InTheWay::Another => Failure::at(path, Failure::HeldElsewhere),
        }
    })
}

/// Refuses folders, pipes and devices before they are opened: opening a pipe would wait for ever.
pub(super) fn refuse_odd_files(path: &Path) -> Result<(), Failure> {
    let about = fs::metadata(path).map_err(|error| Failure::reading(path, &error))?;
    if about.is_dir() {
        return Err(Failure::at(path, Failure::Folder));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let device = cfg!(windows) && odd_on_windows(&name).is_some();
    if device || !about.is_file() {
        return Err(Failure::at(path, Failure::NotAFile));
    }
    Ok(())
}

/// All bytes of an open file, unless it is larger than any meeting.
pub(super) fn bytes_of(file: &mut File, path: &Path) -> Result<Vec<u8>, Failure> {
    let about = file
        .metadata()
        .map_err(|error| Failure::reading(path, &error))?;
    // Another may have taken its place since it was looked at.
    if !about.is_file() {
        return Err(Failure::at(path, Failure::NotAFile));
    }
    let length = about.len();
    check_size(length).map_err(|failure| failure.in_file(path))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // It may grow while it is read.
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::reading(path, &error))?;
    Ok(bytes)
}
