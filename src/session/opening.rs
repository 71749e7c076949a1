//! Begins a session file, or opens one to go on with it.

use std::io;
use std::path::{Path, PathBuf};

use super::closing::{CLOSING, is_begun};
use super::composing::document;
use super::disk::{Disk, Place, write_whole};
use super::failure::Failure;
use super::fetching::refuse_odd_files;
use super::insisting::{self, InTheWay};
use super::lines::{LARGEST_FILE, check_size};
use super::naming::{file_name, free_names};
use super::problem::Problem;
use super::reading::{Changed, Reading, read};
use super::seal::Seal;
use super::storing::RealPlace;
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
    create_in(&RealPlace, folder, about, first)
}

/// The same, wherever that is.
pub fn create_in(
    place: &dyn Place,
    folder: &Path,
    about: &About,
    first: &[Record],
) -> Result<Writer, Failure> {
    let made = place.make_folder(folder);
    made.map_err(|_| Failure::at(folder, Failure::NoFolder))?;
    let whole = document(about, None, first);
    let wanted = folder.join(file_name(about));
    let (disk, path) = create_free(place, &wanted, whole.text.as_bytes())?;
    let start = Start {
        seal: Seal::of(&about.id),
        end: whole.end,
        next: whole.next,
        count: first.len(),
        has_problems: false,
    };
    Writer::over(disk, &path, about, start, place.delay())
        .map_err(|error| Failure::writing(&path, &error))
}

/// Makes a file of this name, or of the next one that is free.
pub(super) fn create_free(
    place: &dyn Place,
    wanted: &Path,
    bytes: &[u8],
) -> Result<(Box<dyn Disk>, PathBuf), Failure> {
    for path in free_names(wanted) {
        match place.create(&path, bytes) {
            Ok(disk) => return Ok((disk, path)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::beginning(&path, &error)),
        }
    }
    Err(Failure::at(wanted, Failure::CannotWrite))
}

/// Opens a file to go on with it. Nobody else can open it for writing until the writer is gone.
pub fn open(path: &Path, changed: Changed) -> Result<Opened, Failure> {
    refuse_odd_files(path)?;
    open_in(&RealPlace, &behind_links(path)?, changed)
}

/// The same, wherever that is.
pub fn open_in(place: &dyn Place, path: &Path, changed: Changed) -> Result<Opened, Failure> {
    let mut disk = open_locked(place, path)?;
    let bytes = whole(disk.as_mut(), path)?;
    let reading = read(&bytes, changed).map_err(|failure| failure.in_file(path))?;
    if reading.newer {
        return Err(Failure::at(path, Failure::Newer));
    }
    if !reading.can_grow {
        return Err(Failure::at(path, Failure::HeadTorn));
    }
    let end = make_whole(place, disk.as_mut(), path, &bytes, &reading)
        .map_err(|error| Failure::writing(path, &error))?;
    let start = Start {
        seal: reading.seal,
        end,
        next: reading.next_number,
        count: reading.records.len(),
        has_problems: !reading.problems.is_empty(),
    };
    let length = reading.length();
    let writer = Writer::over(disk, path, &reading.about, start, place.delay())
        .map_err(|error| Failure::writing(path, &error))?;
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
pub(super) fn open_locked(place: &dyn Place, path: &Path) -> Result<Box<dyn Disk>, Failure> {
    for _ in 0..TRIES {
        let mut disk = place.open(path).map_err(|error| refused(path, &error))?;
        let here = disk.stands_at(path);
        if here.map_err(|error| Failure::reading(path, &error))? {
            return Ok(disk);
        }
    }
    Err(Failure::at(path, Failure::OpenElsewhere))
}

/// All of it, unless it is larger than any meeting.
pub(super) fn whole(disk: &mut dyn Disk, path: &Path) -> Result<Vec<u8>, Failure> {
    let length = disk.length();
    let length = length.map_err(|error| Failure::reading(path, &error))?;
    check_size(length).map_err(|failure| failure.in_file(path))?;
    disk.read(LARGEST_FILE + 1)
        .map_err(|error| Failure::reading(path, &error))
}

fn refused(path: &Path, error: &io::Error) -> Failure {
    if error.kind() == io::ErrorKind::WouldBlock {
        return Failure::at(path, Failure::OpenElsewhere);
    }
    match insisting::who(path, error) {
        InTheWay::Writer => Failure::at(path, Failure::OpenElsewhere),
        InTheWay::Another => Failure::at(path, Failure::HeldElsewhere),
        InTheWay::Nobody => Failure::writing(path, error),
    }
}

/// Puts the closing line back where it is missing, and gives the place where it stands. What was not understood behind the last
/// record is kept in a file of its own.
fn make_whole(
    place: &dyn Place,
    disk: &mut dyn Disk,
    path: &Path,
    bytes: &[u8],
    reading: &Reading,
) -> io::Result<u64> {
    let from = usize::try_from(reading.end).unwrap_or(usize::MAX);
    let rest = bytes.get(from..).unwrap_or_default();
    if reading.lead.is_empty() && rest == CLOSING.as_bytes() {
        return Ok(reading.end);
    }
    keep_leftover(place, path, rest)?;
    let closing = format!("{}{CLOSING}", reading.lead);
    write_whole(disk, closing.as_bytes(), reading.end)?;
    disk.set_length(reading.end + closing.len() as u64)?;
    Ok(reading.end + reading.lead.len() as u64)
}

/// Writes bytes beside the file, unless they say nothing.
fn keep_leftover(place: &dyn Place, path: &Path, rest: &[u8]) -> io::Result<()> {
    let says_nothing = |byte: &u8| byte.is_ascii_whitespace() || b"\0],)".contains(byte);
    if is_begun(rest) || rest.iter().all(says_nothing) {
        return Ok(());
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".leftover");
    for path in free_names(Path::new(&name)) {
        match place.create(&path, rest) {
            Ok(_) => return Ok(()),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}
