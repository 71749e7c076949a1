//! What stands in a meeting's file: read off its head, and off its records only where more has happened since.

use std::path::Path;

use crate::meeting::parts::About;
use crate::meeting::timeline::Timeline;
use crate::session::{self, Changed, Failure, Peek, Reading, Summary};

/// What stands at the end of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// Title, kind and the rest.
    pub about: About,
    /// What stands.
    pub summary: Summary,
    /// How long the meeting is, in milliseconds.
    pub length: u64,
    /// Whether all that was read of the file is whole.
    pub whole: bool,
}

/// What stands in this file.
pub fn standing(file: &Path) -> Result<Standing, Failure> {
    Ok(of_peek(file, &session::peek(file)?))
}

/// The same of a file whose head was read already.
pub fn of_peek(file: &Path, peek: &Peek) -> Standing {
    let glance = peek.glance();
    let length = glance.length_ms;
    let fresh = glance.summary.filter(|_| !glance.stale);
    if let Some(summary) = fresh {
        return Standing {
            about: glance.about,
            summary,
            length,
            whole: true,
        };
    }
    match session::read_file(file, Changed::LeaveOut) {
        Ok(reading) => of_reading(reading),
        Err(_) => Standing {
            about: glance.about,
            summary: Summary::default(),
            length,
            whole: false,
        },
    }
}

/// The same of a file that was read from its beginning to its end.
pub fn of_reading(reading: Reading) -> Standing {
    let length = reading.length();
    let whole = reading.problems.is_empty();
    let timeline = Timeline::of(reading.about, reading.records);
    let map = &*timeline.now().map.marked();
    Standing {
        about: map.about.clone(),
        summary: Summary::of(map, 0),
        length,
        whole,
    }
}
