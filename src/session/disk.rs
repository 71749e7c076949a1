//! What the writer needs of a disk: small enough for a test to stand in for one that fails.

use std::io;
use std::path::Path;

/// Hands to the disk what was written, from another thread.
pub type Flush = Box<dyn FnMut() -> io::Result<()> + Send>;

/// One file that is being written.
pub trait Disk: Send {
    /// Writes at this place, and says how many bytes were taken.
    fn write_at(&mut self, bytes: &[u8], place: u64) -> io::Result<usize>;

    /// Cuts the file to this length.
    fn set_length(&mut self, length: u64) -> io::Result<()>;

    /// How long the file is.
    fn length(&mut self) -> io::Result<u64>;

    /// Whether the file still stands at this path.
    fn stands_at(&mut self, path: &Path) -> io::Result<bool>;

    /// A second way to the same file, for handing it to the disk.
    fn flusher(&mut self) -> io::Result<Flush>;

    /// Writes a file beside this one, hands it to the disk, and puts it in the place of whatever stands at this path.
    fn replace(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>>;

    /// Writes a file where none is, and hands it to the disk.
    fn create(&mut self, path: &Path, text: &str) -> io::Result<Box<dyn Disk>>;
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
