//! A meeting's file that nobody else writes in as long as it is held, and that can be taken away for good.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::disk::Disk;
use super::failure::Failure;
use super::fetching::refuse_odd_files;
use super::opening::{behind_links, open_locked, whole};
use super::storing::{RealPlace, sync_folder};

/// A file that is held.
pub struct Held {
    disk: Box<dyn Disk>,
    path: PathBuf,
    bytes: Vec<u8>,
}

/// Holds a file and reads it, without touching it.
pub fn hold(path: &Path) -> Result<Held, Failure> {
    refuse_odd_files(path)?;
    let path = behind_links(path)?;
    let mut disk = open_locked(&RealPlace, &path)?;
    let bytes = whole(disk.as_mut(), &path)?;
    Ok(Held { disk, path, bytes })
}

impl Held {
    /// All that is in the file.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Where it stands, also where a link was named.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A program that knows no locks may have written in it, or put another in its place.
    pub(super) fn is_as_it_was(&mut self) -> io::Result<bool> {
        let length = self.disk.length()?;
        Ok(length == self.bytes.len() as u64 && self.disk.stands_at(&self.path)?)
    }

    /// Takes the file away. Nobody else gets hold of it before it is gone, but on Windows, which removes no file that is open.
    pub(super) fn take_away(self) -> io::Result<()> {
        let Self { disk, path, .. } = self;
        #[cfg(windows)]
        drop(disk);
        fs::remove_file(&path)?;
        // It is gone, whether or not the folder can say so for certain.
        let _ = sync_folder(&path);
        #[cfg(not(windows))]
        drop(disk);
        Ok(())
    }
}
