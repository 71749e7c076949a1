//! Why a session file could not be opened, read or written: one sentence for the user each.

use std::fmt;
use std::io;
use std::path::Path;

use crate::meeting::clean::clean_line;

/// What went wrong, with the name of the file. Refusals of bytes that came without a name hold an empty one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// There is no such file.
    Missing(String),
    /// It is a folder.
    Folder(String),
    /// It is a device, a pipe or the like.
    NotAFile(String),
    /// It is empty, or holds no more than the first letters of a head.
    NeverStarted(String),
    /// It is something else.
    NotASession(String),
    /// It is larger than any meeting.
    TooLarge(String),
    /// One of its lines is longer than any that is ever written.
    LineTooLong(String),
    /// It holds more records than any meeting.
    TooManyRecords(String),
    /// A later version wrote it.
    Newer(String),
    /// Its beginning is too damaged to go on with it.
    HeadTorn(String),
    /// Somebody else is writing in it.
    OpenElsewhere(String),
    /// It may not be read by this user.
    MayNotRead(String),
    /// It may not be written by this user.
    MayNotWrite(String),
    /// There is no room on the disk.
    DiskFull(String),
    /// The folder for it cannot be made.
    NoFolder(String),
    /// Reading failed for another reason.
    CannotRead(String),
    /// Writing failed for another reason.
    CannotWrite(String),
    /// The meeting ends and its last words are not on the disk.
    NotSaved(String),
}

/// The name of a file as it may be shown.
pub(super) fn shown_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    clean_line(&name.to_string_lossy())
}

impl Failure {
    /// One of the kinds above, about this file.
    pub(super) fn at(path: &Path, kind: fn(String) -> Self) -> Self {
        kind(shown_name(path))
    }

    /// What it means that reading this file failed.
    pub(super) fn reading(path: &Path, error: &io::Error) -> Self {
        Self::at(
            path,
            match error.kind() {
                io::ErrorKind::NotFound => Self::Missing,
                io::ErrorKind::IsADirectory => Self::Folder,
                io::ErrorKind::PermissionDenied => Self::MayNotRead,
                _ => Self::CannotRead,
            },
        )
    }

    /// What it means that writing this file failed.
    pub(super) fn writing(path: &Path, error: &io::Error) -> Self {
        Self::at(
            path,
            match error.kind() {
                io::ErrorKind::NotFound => Self::Missing,
                io::ErrorKind::IsADirectory => Self::Folder,
                io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                    Self::MayNotWrite
                }
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
                _ => Self::CannotWrite,
            },
        )
    }

    /// The same refusal, about this file.
    #[must_use]
    pub(super) fn in_file(self, path: &Path) -> Self {
        match self {
            Self::NeverStarted(_) => Self::at(path, Self::NeverStarted),
            Self::NotASession(_) => Self::at(path, Self::NotASession),
            Self::TooLarge(_) => Self::at(path, Self::TooLarge),
            Self::LineTooLong(_) => Self::at(path, Self::LineTooLong),
            Self::TooManyRecords(_) => Self::at(path, Self::TooManyRecords),
            other => other,
        }
    }

    fn file(&self) -> &str {
        match self {
            Self::Missing(file)
            | Self::Folder(file)
            | Self::NotAFile(file)
            | Self::NeverStarted(file)
            | Self::NotASession(file)
            | Self::TooLarge(file)
            | Self::LineTooLong(file)
            | Self::TooManyRecords(file)
            | Self::Newer(file)
            | Self::HeadTorn(file)
            | Self::OpenElsewhere(file)
            | Self::MayNotRead(file)
            | Self::MayNotWrite(file)
            | Self::DiskFull(file)
            | Self::NoFolder(file)
            | Self::CannotRead(file)
            | Self::CannotWrite(file)
            | Self::NotSaved(file) => file,
        }
    }

    /// The sentence after the name of the file.
    fn sentence(&self) -> &'static str {
        match self {
            Self::Missing(_) => {
                "was not found: look at the name, or run `sofs list` to see all meetings."
            }
            Self::Folder(_) => "is a folder: name a file in it.",
            Self::NotAFile(_) => "is not an ordinary file, so it is left alone: name another.",
            Self::NeverStarted(_) => {
                "is empty: this meeting was never started, and the file can be deleted."
            }
            Self::NotASession(_) => "is not a meeting of this program: name another file.",
            Self::TooLarge(_) => {
                "is larger than a meeting can be (64 MB), so it was not opened: look whether it is the right file."
            }
            Self::LineTooLong(_) => {
                "has a line that is longer than any in a meeting, so it was not opened: look whether it is the right file."
            }
            Self::TooManyRecords(_) => {
                "holds more than a meeting can, so it was not opened: look whether it is the right file."
            }
            Self::Newer(_) => {
                "was written by a newer version of this program: it can be looked at with `sofs show`, and going on with it needs that version."
            }
            Self::HeadTorn(_) => {
                "is damaged at its beginning, so nothing can be added to it: `sofs repair` writes what can be read to a new file."
            }
            Self::OpenElsewhere(_) => {
                "is open in another window or on another computer: end the meeting there, or watch it here with `sofs follow`."
            }
            Self::MayNotRead(_) => "may not be read by you: ask its owner for access.",
            Self::MayNotWrite(_) => {
                "may not be written by you: ask its owner for access, or choose another folder with --dir."
            }
            Self::DiskFull(_) => {
                "cannot be written because the disk is full: make room and try again."
            }
            Self::NoFolder(_) => {
                "is a folder that cannot be made: choose another with --dir, or make it yourself."
            }
            Self::CannotRead(_) => {
                "could not be read: look whether the disk or the network drive is still there, and try again."
            }
            Self::CannotWrite(_) => {
                "could not be written: look whether the disk or the network drive is still there, and try again."
            }
            Self::NotSaved(_) => {
                "does not hold the last words of the meeting because the disk did not take them: free some room and save again before you leave."
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.file() {
            "" => write!(f, "This file {}", self.sentence()),
            file => write!(f, "{file} {}", self.sentence()),
        }
    }
}

impl std::error::Error for Failure {}
