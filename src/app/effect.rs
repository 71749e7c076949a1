//! What comes in, and what shall be done outside: plain data on both sides.

use std::path::PathBuf;

use chrono::{DateTime, FixedOffset};

use super::hit::Answer;
use super::key::Input;
use crate::meeting::parts::About;
use crate::meeting::record::Record;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::{Kind, Order, Setting};

/// The time, read once for everything that came in together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Moment {
    /// Milliseconds since the meeting's start, by a clock that never goes back.
    pub at: u64,
    /// What the clock on the wall shows.
    pub wall: DateTime<FixedOffset>,
}

/// One meeting in the list of all meetings.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// Where it is.
    pub file: PathBuf,
    /// When it began.
    pub began: DateTime<FixedOffset>,
    /// What it was for; none if its file cannot be read.
    pub kind: Option<Kind>,
    /// Its title, or the name of a file that cannot be read.
    pub title: String,
    /// The setting it stood in.
    pub setting: Setting,
    /// Which column stood first.
    pub order: Order,
    /// The name of the file of the meeting it reviews.
    pub reviews: Option<String>,
    /// The numbers of its first scale: who and how much.
    pub numbers: String,
    /// Its scales with everybody's numbers, and what was said.
    pub past: Past,
    /// The steps that are still to be done, in words.
    pub open_steps: Vec<String>,
    /// How long it is, in milliseconds.
    pub length: u64,
    /// Whether it is sealed: then nothing is known but what the name of its file says.
    pub sealed: bool,
    /// Why it cannot be read.
    pub problem: Option<String>,
}

impl Default for Listed {
    fn default() -> Self {
        let about = About::default();
        Self {
            file: PathBuf::new(),
            began: about.began,
            kind: None,
            setting: about.setting,
            order: about.order,
            reviews: None,
            title: String::new(),
            numbers: String::new(),
            past: Past::default(),
            open_steps: Vec::new(),
            length: 0,
            sealed: false,
            problem: None,
        }
    }
}

/// What is filled in to begin a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its title.
    pub title: String,
    /// What it is for.
    pub kind: Kind,
    /// The service it stands in.
    pub setting: Setting,
    /// Which column stands first.
    pub order: Order,
    /// The meeting it follows on from.
    pub from: Option<PathBuf>,
}

/// Whether everything is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Saved {
    /// All of it.
    #[default]
    All,
    /// Nothing since this moment, in milliseconds since the start.
    NotSince(u64),
}

/// How a meeting is looked at in which nothing can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// As it grew, with pauses no longer than so many milliseconds.
    Replay {
        /// The longest pause, in milliseconds.
        idle_limit: u64,
        /// How many times as fast, 1 to 64.
        speed: u64,
        /// Where to stand first, in milliseconds since the start; else at the end.
        at: Option<u64>,
    },
    /// As it grows, on a second screen.
    Follow,
}

/// What comes in.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// Keys, pastes and new sizes that came in together.
    Input(Vec<Input>, Moment),
    /// What came in is on the screen: now there is time for what may take longer than a key.
    Shown,
    /// Time went by.
    Tick(Moment),
    /// How saving went.
    Saved(Saved),
    /// The list of meetings was read.
    Meetings(Vec<Listed>),
    /// What was found inside the meetings.
    Found(Answer),
    /// A meeting was opened: what it is, its records, and a sentence about what is wrong with its file.
    Opened {
        /// Title, kind, setting, order, beginning.
        about: About,
        /// Everything that happened in it.
        records: Vec<Record>,
        /// The meetings before it, the first one first.
        past: Vec<Past>,
        /// What the room should know about the file.
        notice: Option<String>,
        /// The time now.
        now: Moment,
    },
    /// A meeting is only looked at.
    Watched {
        /// Title, kind, setting, order, beginning.
        about: About,
        /// Everything that has happened in it.
        records: Vec<Record>,
        /// The meetings before it, the first one first.
        past: Vec<Past>,
        /// How it is looked at.
        way: Way,
        /// The time now.
        now: Moment,
    },
    /// The meeting that was opened is the practice meeting of the tour.
    Tour,
    /// More happened in the meeting that is followed.
    Followed(Vec<Record>),
    /// What the second screen says under the board.
    Calm(Option<String>),
    /// Something could not be done; one sentence says what and why.
    Failed(String),
}

/// What shall be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write these records at the end of the meeting's file, before the screen changes.
    Append(Vec<Record>),
    /// Let the disk have what was written, now.
    Sync,
    /// Open this meeting.
    Open(PathBuf),
    /// Show how this meeting grew.
    Replay(PathBuf),
    /// Look for these words inside all meetings.
    Search(String),
    /// Begin this meeting.
    Begin(Plan),
    /// Begin the practice meeting of the tour; nothing of it is kept.
    Tour,
    /// Put the meeting's file in order and let go of it.
    CloseMeeting,
    /// Let the terminal tell of the mouse, or no longer.
    Mouse(bool),
    /// End the program.
    End,
    /// End the program at once, and leave nothing on the terminal.
    Leave,
}
