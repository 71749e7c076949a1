//! Removes a meeting's file and what lies beside it, while nobody can be writing in it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::failure::Failure;
use super::fetching::refuse_odd_files;
use super::opening::{behind_links, open_locked};
use super::storing::{RealPlace, sync_folder};

/// A file in which nobody else can write.
pub struct Held {
    path: PathBuf,
    disk: Box<dyn Disk>,
}

/// Keeps others from writing in this file, without touching it.
pub fn hold(path: &Path) -> Result<Held, Failure> {
    refuse_odd_files(path)?;
    let path = behind_links(path)?;
    let disk = open_locked(&RealPlace, &path)?;
    Ok(Held { path, disk })
}

impl Held {
    /// Removes what lies beside it, and then the file itself; so that whatever is left can be removed once more.
    pub fn forget(self, beside: &[PathBuf]) -> Result<(), Failure> {
        for path in beside {
            remove(path).map_err(|error| Failure::writing(path, &error))?;
        }
        // Windows removes no file that is open.
        #[cfg(windows)]
        drop(self.disk);
        remove(&self.path).map_err(|error| Failure::writing(&self.path, &error))?;
        // It is gone, whether or not the folder can say so for certain.
        let _ = sync_folder(&self.path);
        #[cfg(not(windows))]
        drop(self.disk);
        Ok(())
    }
}

/// What is gone already need not be removed.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
