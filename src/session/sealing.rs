//! Puts a sealed file in the place of a plain one, or the other way round: the one is whole on the disk before the other goes.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::fetching::{bytes_of, open_to_begin};
use super::holding::Held;
use super::lines::check_size;
use super::reading::SEALED;
use super::storing::{part_beside, sync_folder};

/// What stands behind the name of a sealed file.
const ENDING: &str = ".age";

/// What is done in order, so that a test can stop before each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The bytes are written into a file beside.
    Write,
    /// They are handed to the disk.
    Sync,
    /// They are read again and compared.
    Compare,
    /// The file gets its name.
    Put,
    /// The folder is handed to the disk.
    SyncFolder,
    /// The other file is taken away.
    Remove,
}

impl Step {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [
        Self::Write,
        Self::Sync,
        Self::Compare,
        Self::Put,
        Self::SyncFolder,
        Self::Remove,
    ];
}

/// What becomes of a file that has the name already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It stays, and nothing is done.
    Refuse,
    /// The other takes its place.
    Replace,
}

/// Whether these bytes are a sealed file.
pub fn is_sealed(bytes: &[u8]) -> bool {
    bytes.starts_with(SEALED)
}

/// Where the sealed file of this meeting stands.
pub fn sealed_name(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ENDING);
    PathBuf::from(name)
}

/// Where the plain file of this sealed one stands; none if it is not called like a sealed one.
pub fn plain_name(path: &Path) -> Option<PathBuf> {
    let sealed = path.extension().is_some_and(|ending| ending == "age");
    sealed.then(|| path.with_extension(""))
}

/// The bytes of a sealed file; nothing if the file is not sealed.
pub fn sealed_bytes(path: &Path) -> Result<Option<Vec<u8>>, Failure> {
    let mut file = open_to_begin(path)?;
    let mut begin = Vec::new();
    let length = SEALED.len() as u64;
    let read = (&file).take(length).read_to_end(&mut begin);
    read.map_err(|error| Failure::reading(path, &error))?;
    if !is_sealed(&begin) {
        return Ok(None);
    }
    let rest = bytes_of(&mut file, path)?;
    Ok(Some([begin, rest].concat()))
}

impl Held {
    /// Writes these bytes to a file of their own, and takes this one away once they are whole on the disk: `same` says so of
    /// what was read back. `watch` hears of every step before it is done.
    pub fn give_way(
        mut self,
        place: (&Path, Taken),
        bytes: &[u8],
        same: &dyn Fn(&[u8]) -> bool,
        watch: &mut dyn FnMut(Step) -> io::Result<()>,
    ) -> Result<(), Failure> {
        put(place, bytes, same, &mut |step| {
            if step == Step::Put && !self.is_as_it_was()? {
                return Err(io::ErrorKind::WouldBlock.into());
            }
            watch(step)
        })?;
        let path = self.path().to_owned();
        let stays = |_| Failure::at(&path, Failure::StillThere);
        watch(Step::Remove).map_err(stays)?;
        self.take_away().map_err(stays)
    }
}

/// Writes these bytes to a file of this name that only its owner can read. It is there whole or not at all.
pub fn put(
    (path, taken): (&Path, Taken),
    bytes: &[u8],
    same: &dyn Fn(&[u8]) -> bool,
    watch: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<(), Failure> {
    // Whatever is written has to be small enough to be read again.
    check_size(bytes.len() as u64).map_err(|failure| failure.in_file(path))?;
    if taken == Taken::Refuse && path.symlink_metadata().is_ok() {
        return Err(Failure::at(path, Failure::Taken));
    }
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::AlreadyExists => Failure::at(path, Failure::Taken),
        io::ErrorKind::WouldBlock => Failure::at(path, Failure::ChangedMeanwhile),
        _ => Failure::writing(path, &error),
    };
    let beside = write_beside(path, bytes, watch).map_err(failed)?;
    watch(Step::Compare).map_err(failed)?;
    let written = fs::read(beside.path()).map_err(failed)?;
    if written != bytes || !same(&written) {
        return Err(Failure::at(path, Failure::NotTheSame));
    }
    watch(Step::Put).map_err(failed)?;
    let persisted = match taken {
        Taken::Refuse => beside.persist_noclobber(path),
        Taken::Replace => beside.persist(path),
    };
    persisted.map_err(|error| failed(error.error))?;
    watch(Step::SyncFolder).map_err(failed)?;
    sync_folder(path).map_err(failed)
}

fn write_beside(
    path: &Path,
    bytes: &[u8],
    watch: &mut dyn FnMut(Step) -> io::Result<()>,
) -> io::Result<tempfile::NamedTempFile> {
    watch(Step::Write)?;
    let mut beside = part_beside(path)?;
    beside.write_all(bytes)?;
    watch(Step::Sync)?;
    beside.as_file().sync_all()?;
    Ok(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_file_is_called_after_the_plain_one() {
        let plain = Path::new("a/2026-11-24-1400-strategy.ron");
        let sealed = sealed_name(plain);
        assert_eq!(sealed, Path::new("a/2026-11-24-1400-strategy.ron.age"));
        assert_eq!(plain_name(&sealed).as_deref(), Some(plain));
        assert_eq!(plain_name(plain), None);
    }
}
