//! Removes a meeting's file and what lies beside it, while nobody can be writing in it.

use std::path::PathBuf;
use std::{fs, io};

use super::failure::Failure;
use super::holding::Held;

impl Held {
    /// Removes what lies beside it, and then the file itself; so that whatever is left can be removed once more.
    pub fn forget(self, beside: &[PathBuf]) -> Result<(), Failure> {
        for path in beside {
            let removed = gone(fs::remove_file(path));
            removed.map_err(|error| Failure::writing(path, &error))?;
        }
        let path = self.path().to_owned();
        gone(self.take_away()).map_err(|error| Failure::writing(&path, &error))
    }
}

/// What is gone already need not be removed.
fn gone(removed: io::Result<()>) -> io::Result<()> {
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
