//! What the writer needs of a disk: small enough for a test to stand in for one that fails.

use std::io;
use std::path::Path;
use std::time::Duration;

/// How long written words may wait for the disk: what a power cut can cost.
const DELAY: Duration = Duration::from_secs(1);

/// Hands to the disk what was written, from another thread.
pub type Flush = Box<dyn FnMut() -> io::Result<()> + Send>;

/// One file that is being written.
pub trait Disk: Send {
    /// Writes at this place, and says how many bytes were taken.
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize>;

    /// Cuts the file to this length.
    fn set_length(&mut self, length: u64) -> io::Result<()>;

    /// All of it, but no more than so many bytes.
    fn read(&mut self, most: u64) -> io::Result<Vec<u8>>;

    /// How long the file is.
    fn length(&mut self) -> io::Result<u64>;

    /// Whether the file still stands at this path.
    fn stands_at(&mut self, path: &Path) -> io::Result<bool>;

    /// A second way to the same file, for handing it to the disk.
    fn flusher(&mut self) -> io::Result<Flush>;

    /// Writes a file beside this one, hands it to the disk, and puts it in the place of whatever stands at this path.
    fn replace(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>>;

    /// Writes a file where none is, and hands it to the disk. A folder that went away is made again.
    fn create(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>>;
}

/// Where files are begun and opened.
pub trait Place {
    /// Makes a folder that only its owner can look into, and those above it.
    fn make_folder(&self, path: &Path) -> io::Result<()>;

    /// Makes a file where none is, writes this into it, and hands it to the disk. Nothing is left behind if that fails.
    fn create(&self, path: &Path, bytes: &[u8]) -> io::Result<Box<dyn Disk>>;

    /// Opens a file for writing and keeps other writers out; if one is there already, that would block.
    fn open(&self, path: &Path) -> io::Result<Box<dyn Disk>>;

    /// After which time at the latest words are handed to the disk here.
    fn delay(&self) -> Duration {
        DELAY
    }
}

/// How often in a row a disk may say that it was interrupted before that counts as an error.
const PATIENCE: u32 = 100;

/// Writes all of it, whatever the portions in which the disk takes it.
pub fn write_whole(disk: &mut dyn Disk, bytes: &[u8], place: u64) -> io::Result<()> {
    let mut done = 0;
    let mut interrupted = 0;
    while done < bytes.len() {
        match disk.write_at(&bytes[done..], place + done as u64) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => {
                done += count;
                interrupted = 0;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted && interrupted < PATIENCE => {
                interrupted += 1;
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}
