//! Why a session file could not be opened, read or written: one sentence for the user each.

use std::fmt;
use std::io;
use std::path::Path;

use crate::meeting::clean::clean_line;

/// Declares the kinds of failure, each with the sentence that follows the name of the file.
macro_rules! failures {
    ($($(#[$doc:meta])* $kind:ident = $sentence:literal,)+) => {
        /// What went wrong, with the name of the file. Refusals of bytes that came without a name hold an empty one.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Failure { $($(#[$doc])* $kind(String),)+ }

        impl Failure {
            fn file(&self) -> &str {
                match self { $(Self::$kind(file) => file,)+ }
            }

            fn sentence(&self) -> &'static str {
                match self { $(Self::$kind(_) => $sentence,)+ }
            }
        }
    };
}

failures! {
    /// There is no such file.
    Missing = "was not found: look at the name, or run `sofs list` to see all meetings.",
    /// It is a folder.
    Folder = "is a folder: name a file in it.",
    /// It is a device, a pipe or the like.
    NotAFile = "is not an ordinary file, so it is left alone: name another.",
    /// It is empty, or holds no more than the first letters of a head.
    NeverStarted = "is empty: this meeting was never started, and the file can be deleted.",
    /// It is something else.
    NotASession = "is not a meeting of this program: name another file.",
    /// Another program wrote it in two bytes a letter.
    Wide = "was saved in UTF-16 by another program, so nothing in it can be read: save it there as UTF-8 and try again.",
    /// It is larger than any meeting.
    TooLarge = "is larger than a meeting can be (64 MB), so it was not opened: look whether it is the right file.",
    /// One of its lines is longer than any that is ever written.
    LineTooLong = "has a line that is longer than any in a meeting, so it was not opened: look whether it is the right file.",
    /// It holds more records than any meeting.
    TooManyRecords = "holds more than a meeting can, so it was not opened: look whether it is the right file.",
    /// A later version wrote it.
    Newer = "was written by a newer version of this program: it can be looked at with `sofs show`, and going on with it needs that version.",
    /// Its beginning is too damaged to go on with it.
    HeadTorn = "is damaged at its beginning, so nothing can be added to it: `sofs repair` writes what can be read to a new file.",
    /// It is damaged, so that it cannot be told what stands in it.
    NotWhole = "is not quite whole, so nothing can be taken out of it for certain: `sofs repair` writes what can be read to a new file, and takes nothing away.",
    /// Somebody else is writing in it.
    OpenElsewhere = "is open in another window or on another computer: end the meeting there, or watch it here with `sofs follow`.",
    /// Another program looks at it and lets nobody else in meanwhile.
    HeldElsewhere = "is held by another program, perhaps a virus scanner, a backup or a cloud folder: wait a moment and try again.",
    /// It may not be read by this user.
    MayNotRead = "may not be read by you: ask its owner for access.",
    /// It may not be written by this user.
    MayNotWrite = "may not be written by you: ask its owner for access, or choose another folder with --dir.",
    /// The folder may not be written in by this user.
    FolderShut = "is a folder in which nothing can be begun: look whether it is yours to write in, or choose another with --dir.",
    /// There is no room on the disk.
    DiskFull = "cannot be written because the disk is full: make room and try again.",
    /// The folder for it cannot be made.
    NoFolder = "is no folder and cannot be made one: choose another with --dir.",
    /// Reading failed for another reason.
    CannotRead = "could not be read: look whether the disk or the network drive is still there, and try again.",
    /// Writing failed for another reason.
    CannotWrite = "could not be written: look whether the disk or the network drive is still there, and try again.",
    /// It is sealed, and was to be read or written as it is.
    Sealed = "is sealed: `sofs open` goes on with it, `sofs show` shows it, and `sofs unseal` makes it plain again.",
    /// It is to be sealed and is.
    SealedAlready = "is sealed already: `sofs unseal` makes it plain again.",
    /// It is to be unsealed and is not sealed.
    NotSealed = "is not sealed, so there is nothing to open: name a file that ends in .ron.age.",
    /// Another file has the name that is needed.
    Taken = "is there already and was left alone: look which of the two is the right one.",
    /// What was written is not what was read back.
    NotTheSame = "did not come back from the disk as it was written, so nothing was changed: look whether the disk is well.",
    /// Somebody wrote in the file that was to give way.
    ChangedMeanwhile = "was not written because the meeting changed meanwhile: end the meeting everywhere, and try again.",
    /// The other file is whole, and this one could not be taken away.
    StillThere = "could not be taken away, although the file that takes its place is whole: delete it yourself.",
    /// The meeting ends and its last words are not on the disk.
    NotSaved = "does not hold the last words of the meeting because the disk did not take them: what it holds is whole, so free some room and go on from there.",
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

    /// What it means that a file could not be begun here.
    pub(super) fn beginning(path: &Path, error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                Self::at(path, Self::DiskFull)
            }
            _ => Self::at(path.parent().unwrap_or(path), Self::FolderShut),
        }
    }

    /// The same refusal, about this file.
    #[must_use]
    pub(super) fn in_file(self, path: &Path) -> Self {
        match self {
            Self::NeverStarted(_) => Self::at(path, Self::NeverStarted),
            Self::NotASession(_) => Self::at(path, Self::NotASession),
            Self::Wide(_) => Self::at(path, Self::Wide),
            Self::TooLarge(_) => Self::at(path, Self::TooLarge),
            Self::LineTooLong(_) => Self::at(path, Self::LineTooLong),
            Self::TooManyRecords(_) => Self::at(path, Self::TooManyRecords),
            Self::Sealed(_) => Self::at(path, Self::Sealed),
            other => other,
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
