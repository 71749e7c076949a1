//! Begins a session file, or opens one to go on with it.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::composing::document;
use super::disk::{Disk as _, write_whole};
use super::failure::Failure;
use super::fetching::{bytes_of, refuse_odd_files};
use super::naming::{file_name, free_names};
use super::problem::Problem;
use super::reading::{CLOSING, Changed, Reading, read};
use super::seal::Seal;
use super::storing::{self, RealDisk, lock, make_folder, same_file, writing};
use super::writer::{Start, Writer};
use crate::meeting::parts::About;
use crate::meeting::record::Record;

/// How often a file may be replaced while it is being opened.
const TRIES: u32 = 5;

/// A meeting that can go on.
#[derive(Debug)]
pub struct Opened {
    /// Writes what happens next.
    pub writer: Writer,
    /// The meeting as its head tells it.
    pub about: About,
    /// Everything that has happened.
    pub records: Vec<Record>,
    /// What is wrong with the file.
    pub problems: Vec<Problem>,
    /// How long the meeting is so far, in milliseconds.
    pub length: u64,
}

/// Begins a file in this folder with these records. It is on the disk when this returns.
pub fn create(folder: &Path, about: &About, first: &[Record]) -> Result<Writer, Failure> {
    make_folder(folder).map_err(|_| Failure::at(folder, Failure::NoFolder))?;
    let whole = document(about, None, first);
    let wanted = folder.join(file_name(about));
    let (disk, path) = create_free(&wanted, &whole.text)?;
    let start = Start {
        seal: Seal::of(&about.id),
        end: whole.end,
        next: whole.next,
        count: first.len(),
        has_problems: false,
    };
    Writer::over(Box::new(disk), &path, about, start)
        .map_err(|error| Failure::writing(&path, &error))
}

fn create_free(wanted: &Path, text: &str) -> Result<(RealDisk, PathBuf), Failure> {
    for path in free_names(wanted) {
        match storing::create(&path, text) {
            Ok(disk) => return Ok((disk, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::writing(&path, &error)),
        }
    }
    Err(Failure::at(wanted, Failure::CannotWrite))
}

/// Opens a file to go on with it. Nobody else can open it for writing until the writer is gone.
pub fn open(path: &Path, changed: Changed) -> Result<Opened, Failure> {
    refuse_odd_files(path)?;
    let path = behind_links(path)?;
    let mut file = open_locked(&path)?;
    let bytes = bytes_of(&mut file, &path)?;
    let reading = read(&bytes, changed).map_err(|failure| failure.in_file(&path))?;
    if reading.newer {
        return Err(Failure::at(&path, Failure::Newer));
    }
    if !reading.can_grow {
        return Err(Failure::at(&path, Failure::HeadTorn));
    }
    let mut disk = RealDisk::over(file);
    let end =
        make_whole(&mut disk, &path, &bytes, &reading).map_err(|e| Failure::writing(&path, &e))?;
    let start = Start {
        seal: reading.seal,
        end,
        next: reading.next_number,
        count: reading.records.len(),
        has_problems: !reading.problems.is_empty(),
    };
    let length = reading.length();
    let writer = Writer::over(Box::new(disk), &path, &reading.about, start)
        .map_err(|error| Failure::writing(&path, &error))?;
    Ok(Opened {
        writer,
        about: reading.about,
        records: reading.records,
        problems: reading.problems,
        length,
    })
}

/// Where the file itself stands: tidying would otherwise put a file in the place of the link.
pub(super) fn behind_links(path: &Path) -> Result<PathBuf, Failure> {
    let linked = path
        .symlink_metadata()
        .is_ok_and(|about| about.file_type().is_symlink());
    if linked {
        path.canonicalize()
            .map_err(|error| Failure::reading(path, &error))
    } else {
        Ok(path.to_owned())
    }
}

/// Another program may replace the file between opening and locking: then the lock is on a file that nobody sees any more.
pub(super) fn open_locked(path: &Path) -> Result<File, Failure> {
    for _ in 0..TRIES {
        let file = writing()
            .open(path)
            .map_err(|error| refused(path, &error))?;
        lock(&file).map_err(|error| refused(path, &error))?;
        if same_file(&file, path).map_err(|error| Failure::reading(path, &error))? {
            return Ok(file);
        }
    }
    Err(Failure::at(path, Failure::OpenElsewhere))
}

fn refused(path: &Path, error: &io::Error) -> Failure {
    // On Windows error 32 says that another program has the file.
    let shut = cfg!(windows) && error.raw_os_error() == Some(32);
    if shut || error.kind() == io::ErrorKind::WouldBlock {
        Failure::at(path, Failure::OpenElsewhere)
    } else {
        Failure::writing(path, error)
    }
}

/// Puts the closing line back where it is missing, and gives the place where it stands. What was not understood behind the last
/// record is kept in a file of its own.
fn make_whole(
    disk: &mut RealDisk,
    path: &Path,
    bytes: &[u8],
    reading: &Reading,
) -> io::Result<u64> {
    let from = usize::try_from(reading.end).unwrap_or(usize::MAX);
    let rest = bytes.get(from..).unwrap_or_default();
    if reading.lead.is_empty() && rest == CLOSING.as_bytes() {
        return Ok(reading.end);
    }
    keep_leftover(path, rest)?;
    let closing = format!("{}{CLOSING}", reading.lead);
    write_whole(disk, closing.as_bytes(), reading.end)?;
    disk.set_length(reading.end + closing.len() as u64)?;
    Ok(reading.end + reading.lead.len() as u64)
}

/// Writes bytes beside the file, unless they say nothing.
fn keep_leftover(path: &Path, rest: &[u8]) -> io::Result<()> {
    let says_nothing = |byte: &u8| byte.is_ascii_whitespace() || b"\0],)".contains(byte);
    if rest.iter().all(says_nothing) {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".leftover");
    for path in free_names(Path::new(&name)) {
        match writing().create_new(true).open(&path) {
            Ok(mut file) => {
                file.write_all(rest)?;
                return file.sync_all();
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
