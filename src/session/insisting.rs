//! Tries again for a while where another program is in the way: on Windows a virus scanner or a backup opens a file as soon as it changed.

use std::fs::{File, OpenOptions};
use std::io;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How long to wait before each further try at opening a meeting, in milliseconds: five seconds in all.
pub const AT_OPENING: [u64; 7] = [50, 100, 200, 400, 800, 1600, 2000];

/// The same where somebody waits at the keyboard.
pub const AT_THE_KEYBOARD: [u64; 3] = [50, 100, 200];

/// Windows says that the file is open elsewhere in a way that does not go with what was asked.
const SHARED_OTHERWISE: i32 = 32;

/// Windows says that a part of the file is locked.
const LOCKED: i32 = 33;

/// Windows says so of what may not be touched, and also of what is about to be deleted or stands in the way of a rename.
const REFUSED: i32 = 5;

/// Who keeps a file from being opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTheWay {
    /// Nobody, as far as can be seen: it may not be touched.
    Nobody,
    /// Somebody writes in it: a meeting is going on there.
    Writer,
    /// Another program looks at it, and will be done with it.
    Another,
}

/// What a refusal means, by its number on Windows. Reading is tried twice: `beside` whatever others do, and `alone`, which
/// a writer does not allow.
pub fn in_the_way(
    refusal: Option<i32>,
    beside: &io::Result<()>,
    alone: &io::Result<()>,
) -> InTheWay {
    match refusal {
        Some(SHARED_OTHERWISE | LOCKED) if beside.is_ok() && alone.is_err() => InTheWay::Writer,
        Some(SHARED_OTHERWISE | LOCKED) => InTheWay::Another,
        Some(REFUSED) if beside.is_err() => InTheWay::Another,
        _ => InTheWay::Nobody,
    }
}

/// Tries, and tries again after each pause as long as `again` says that it may help. What the last try gave is the answer.
pub fn insist<T>(
    pauses: &[u64],
    mut wait: impl FnMut(Duration),
    mut attempt: impl FnMut() -> io::Result<T>,
    again: impl Fn(&io::Error) -> bool,
) -> io::Result<T> {
    let mut pauses = pauses.iter();
    loop {
        match (attempt(), pauses.next()) {
            (Err(error), Some(&pause)) if again(&error) => wait(Duration::from_millis(pause)),
            (answer, _) => return answer,
        }
    }
}

/// Opens a file, and waits for a program that merely looks at it. Elsewhere than on Windows nobody is in the way of opening.
pub(super) fn open(how: &OpenOptions, path: &Path, pauses: &[u64]) -> io::Result<File> {
    insist(
        pauses,
        thread::sleep,
        || how.open(path),
        |error| who(path, error) == InTheWay::Another,
    )
}

/// Who kept this file from being opened.
pub(super) fn who(path: &Path, error: &io::Error) -> InTheWay {
    if !cfg!(windows) {
        return InTheWay::Nobody;
    }
    let beside = File::open(path).map(drop);
    let alone = alone().open(path).map(drop);
    in_the_way(error.raw_os_error(), &beside, &alone)
}

/// Reading, with nobody writing meanwhile.
fn alone() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(windows)]
    std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 1);
    options
}

/// Whether putting a file in the place of another may work in a moment.
#[cfg(windows)]
pub(super) fn passes(error: &io::Error) -> bool {
    matches!(
        error.raw_os_error(),
        Some(REFUSED | SHARED_OTHERWISE | LOCKED)
    )
}
