//! Reads session files from the disk; nothing is written, and nothing but ordinary files is touched.

use std::fs::{self, File, OpenOptions};
use std::io::Read as _;
use std::path::Path;

use super::failure::Failure;
use super::insisting::{self, AT_OPENING, AT_THE_KEYBOARD, InTheWay};
use super::lines::{LARGEST_FILE, check_size};
use super::reading::{Changed, Reading, read};

/// Reads a file, also while somebody is writing in it.
pub fn read_file(path: &Path, changed: Changed) -> Result<Reading, Failure> {
    let mut file = opened_within(path, &AT_OPENING)?;
    let bytes = bytes_of(&mut file, path)?;
    read(&bytes, changed).map_err(|failure| failure.in_file(path))
}

/// Opens a file for reading only.
pub(super) fn open_to_read(path: &Path) -> Result<File, Failure> {
    opened_within(path, &AT_THE_KEYBOARD)
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
    if !about.is_file() {
        return Err(Failure::at(path, Failure::NotAFile));
    }
    Ok(())
}

/// All bytes of an open file, unless it is larger than any meeting.
pub(super) fn bytes_of(file: &mut File, path: &Path) -> Result<Vec<u8>, Failure> {
    let length = file
        .metadata()
        .map_err(|error| Failure::reading(path, &error))?
        .len();
    check_size(length).map_err(|failure| failure.in_file(path))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
    // It may grow while it is read.
    file.take(LARGEST_FILE + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::reading(path, &error))?;
    Ok(bytes)
}
