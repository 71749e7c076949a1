//! The real disk: files that only their owner can read, with one writer each.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use super::disk::{Disk, Flush, Place, write_whole};
use super::insisting::{self, AT_OPENING};
#[cfg(windows)]
use super::insisting::{AT_THE_KEYBOARD, insist, passes};

/// A file that is open for writing and locked for every other writer.
#[derive(Debug)]
pub struct RealDisk {
    /// Empty only for the moment in which Windows wants the file closed, and after it if somebody else was quicker.
    file: Option<File>,
}

impl RealDisk {
    /// A disk that writes into this file, which is locked already.
    fn over(file: File) -> Self {
        Self { file: Some(file) }
    }

    fn file(&self) -> io::Result<&File> {
        self.file
            .as_ref()
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    #[cfg(windows)]
    fn put(&mut self, temporary: tempfile::NamedTempFile, path: &Path) -> io::Result<File> {
        // Windows replaces no file that is open, not even by whoever opened it.
        self.file = None;
        let mut temporary = Some(temporary);
        let put = insist(
            &AT_THE_KEYBOARD,
            std::thread::sleep,
            || {
                let part = temporary.take().ok_or(io::ErrorKind::NotFound)?;
                // What was put there is let go of before it is opened again in a way that keeps other writers out.
                part.persist(path).map(drop).map_err(|refusal| {
                    temporary = Some(refusal.file);
                    refusal.error
                })
            },
            passes,
        );
        let file = insisting::open(&writing(), path, &AT_THE_KEYBOARD)?;
        match put {
            Ok(()) => Ok(file),
            Err(error) => {
                self.file = Some(file);
                Err(error)
            }
        }
    }

    #[cfg(not(windows))]
    #[expect(
        clippy::unused_self,
        reason = "the old file must stay locked until the other stands in its place"
    )]
    fn put(&mut self, temporary: tempfile::NamedTempFile, path: &Path) -> io::Result<File> {
        lock(temporary.as_file())?;
        temporary.persist(path).map_err(|error| error.error)
    }
}

impl Disk for RealDisk {
    #[cfg(unix)]
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize> {
        std::os::unix::fs::FileExt::write_at(self.file()?, bytes, place)
    }

    #[cfg(windows)]
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize> {
        std::os::windows::fs::FileExt::seek_write(self.file()?, bytes, place)
    }

    fn set_length(&mut self, length: u64) -> io::Result<()> {
        self.file()?.set_len(length)
    }

    fn read(&mut self, most: u64) -> io::Result<Vec<u8>> {
        let mut file = self.file()?;
        let length = file.metadata()?.len().min(most);
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        file.seek(SeekFrom::Start(0))?;
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn length(&mut self) -> io::Result<u64> {
        // Asked before each key is written, and a third of what it takes to ask for all that is known of a file.
        self.file()?.seek(SeekFrom::End(0))
    }

    fn stands_at(&mut self, path: &Path) -> io::Result<bool> {
        // A file that was let go for a moment and not given back may be another writer's by now.
        self.file
            .as_ref()
            .map_or(Ok(false), |file| same_file(file, path))
    }

    fn flusher(&mut self) -> io::Result<Flush> {
        let file = self.file()?.try_clone()?;
        Ok(Box::new(move || file.sync_data()))
    }

    fn replace(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        let mut temporary = part_beside(path)?;
        temporary.write_all(text.as_bytes())?;
        // Whoever opened the file to others did so on purpose.
        #[cfg(unix)]
        if let Ok(old) = fs::metadata(path) {
            temporary.as_file().set_permissions(old.permissions())?;
        }
        temporary.as_file().sync_all()?;
        let file = self.put(temporary, path)?;
        // The file is in its place, whether or not the folder can say so for certain.
        let _ = sync_folder(path);
        Ok(Box::new(Self::over(file)))
    }

    fn create(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>> {
        make_folder(folder_of(path))?;
        Ok(Box::new(create(path, text.as_bytes())?))
    }
}

/// The real folders.
#[derive(Clone, Copy, Debug)]
pub struct RealPlace;

impl Place for RealPlace {
    fn make_folder(&self, path: &Path) -> io::Result<()> {
        make_folder(path)
    }

    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<Box<dyn Disk>> {
        Ok(Box::new(create(path, bytes)?))
    }

    fn open(&self, path: &Path) -> io::Result<Box<dyn Disk>> {
        let file = insisting::open(&writing(), path, &AT_OPENING)?;
        lock(&file)?;
        Ok(Box::new(RealDisk::over(file)))
    }
}

fn create(path: &Path, bytes: &[u8]) -> io::Result<RealDisk> {
    let file = writing().create_new(true).open(path)?;
    let mut disk = RealDisk::over(file);
    let written = fill(&mut disk, bytes);
    if let Err(error) = written {
        drop(disk);
        let _ = fs::remove_file(path);
        return Err(error);
    }
    let _ = sync_folder(path);
    Ok(disk)
}

fn fill(disk: &mut RealDisk, bytes: &[u8]) -> io::Result<()> {
    lock(disk.file()?)?;
    write_whole(disk, bytes, 0)?;
    disk.file()?.sync_all()
}

/// How a session file is opened for writing. Windows lets others read it meanwhile, and nobody write, rename or delete it.
fn writing() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 1);
    options
}

/// Keeps other writers out. A file system that knows no locks is used without.
#[cfg(unix)]
fn lock(file: &File) -> io::Result<()> {
    use std::fs::TryLockError;
    match file.try_lock() {
        Ok(()) => Ok(()),
        Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
        Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// On Windows the way the file was opened keeps other writers out; a lock would keep the readers out too.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
fn lock(_: &File) -> io::Result<()> {
    Ok(())
}

/// Whether this open file is the one that stands at this path.
#[cfg(unix)]
fn same_file(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt as _;
    let (open, there) = match (file.metadata()?, fs::metadata(path)) {
        (open, Ok(there)) => (open, there),
        (_, Err(error)) if is_gone(&error) => return Ok(false),
        (_, Err(error)) => return Err(error),
    };
    Ok((open.dev(), open.ino()) == (there.dev(), there.ino()))
}

/// Whether this says that nothing stands there; a folder above may have become a file.
#[cfg(unix)]
fn is_gone(error: &io::Error) -> bool {
    use io::ErrorKind::{NotADirectory, NotFound};
    matches!(error.kind(), NotFound | NotADirectory)
}

/// On Windows nobody can put another file in the place of an open one.
#[cfg(not(unix))]
fn same_file(_: &File, path: &Path) -> io::Result<bool> {
    fs::exists(path)
}

fn make_folder(path: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// A file beside this one that only its owner can read, and that goes away unless it is put in a place.
pub fn part_beside(path: &Path) -> io::Result<tempfile::NamedTempFile> {
    tempfile::Builder::new()
        .prefix(".sofs-")
        .suffix(".part")
        .tempfile_in(folder_of(path))
}

/// The folder in which a file stands, also where only its name was said.
pub fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(folder_of(path))?.sync_all()
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "it can fail elsewhere")]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
