//! What can happen in a meeting. Files hold these for ever: add kinds and optional fields, never change what one means.

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

use super::parts::{Answer, EntryId, PersonId, ScaleId};
use super::vocabulary::{Attendance, Category, Kind, Known, Order, Setting, Side};

/// The text that a draft is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Field {
    /// A new entry; it will stand behind `after`, or last in its category.
    NewEntry {
        /// The number it will have.
        id: EntryId,
        /// Where it was begun.
        category: Category,
        /// The entry it follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<EntryId>,
    },
    /// The words of an entry that stands.
    Entry(EntryId),
    /// The name of somebody new.
    NewPerson(PersonId),
    /// The name of somebody known.
    PersonName(PersonId),
    /// What somebody is to the child, or their work.
    PersonRole(PersonId),
    /// For whom somebody works.
    PersonAgency(PersonId),
    /// The title of the meeting.
    Title,
    /// The question of a scale.
    Question(ScaleId),
    /// What 0 means on a scale.
    Zero(ScaleId),
    /// What 10 means on a scale.
    Ten(ScaleId),
    /// Why somebody gave that number.
    Why {
        /// The scale.
        scale: ScaleId,
        /// Whose number.
        person: PersonId,
    },
    /// What would make somebody's number one higher.
    OneUp {
        /// The scale.
        scale: ScaleId,
        /// Whose number.
        person: PersonId,
    },
    /// The name of this moment.
    Bookmark,
}

/// One thing that happened. Places in a draft are counted in graphemes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// The meeting was set up.
    Begun {
        /// As the chair named it.
        title: String,
        /// What it is for.
        kind: Kind,
        /// The service it stands in.
        setting: Setting,
        /// Which column stands first.
        order: Order,
        /// The file of the meeting it reviews.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reviews: Option<String>,
    },
    /// The meeting was opened, at this time by the wall clock.
    Opened {
        /// The wall clock with its offset.
        wall: DateTime<FixedOffset>,
    },
    /// The wall clock no longer agreed with the time since the start (a sleeping laptop, summer time).
    ClockMoved {
        /// What the wall clock shows now.
        wall: DateTime<FixedOffset>,
    },
    /// Another setting; words change, nothing else.
    SettingChosen(Setting),
    /// Another kind of meeting.
    KindChosen(Kind),
    /// Another order of columns.
    OrderChosen(Order),

    /// Somebody began to write.
    DraftBegun(Field),
    /// Letters went into the draft.
    Typed {
        /// How many graphemes stand before them.
        after: usize,
        /// The letters.
        put: String,
        /// Only in a tidied file: the pause before each letter in milliseconds, one number a letter.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        pauses: Vec<u64>,
    },
    /// Letters went out of the draft.
    Erased {
        /// How many graphemes stand before them.
        after: usize,
        /// How many graphemes went.
        gone: usize,
    },
    /// A name was picked for the draft; the words that named it left the text.
    SpeakerNamed {
        /// How many graphemes stand before those words.
        after: usize,
        /// How many graphemes they were.
        gone: usize,
        /// Who said it.
        person: PersonId,
    },
    /// A place was picked for the draft; the words that named it left the text.
    PlaceNamed {
        /// How many graphemes stand before those words.
        after: usize,
        /// How many graphemes they were.
        gone: usize,
        /// Where the entry goes when it is kept.
        category: Category,
    },
    /// The draft was kept.
    DraftKept,
    /// The draft was put away; undo brings it back.
    DraftPutAway,

    /// Somebody joined the list of people.
    PersonAdded {
        /// The number they have from now on.
        id: PersonId,
        /// Name or initials.
        name: String,
        /// What they are to the child, or their work.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        role: String,
        /// How they belong to the meeting.
        side: Side,
        /// For whom they work.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        agency: String,
        /// Whether they are in the room.
        attendance: Attendance,
    },
    /// Somebody belongs to the meeting in another way.
    SideChosen {
        /// Who.
        person: PersonId,
        /// How.
        side: Side,
    },
    /// Somebody came, sent apologies, or was invited.
    AttendanceChosen {
        /// Who.
        person: PersonId,
        /// Whether they are in the room.
        attendance: Attendance,
    },
    /// Somebody sits elsewhere.
    PersonMoved {
        /// Who.
        person: PersonId,
        /// How many sit before them now.
        seat: usize,
    },
    /// Somebody was taken off the list; what they said stays.
    PersonTakenOff(PersonId),
    /// It is somebody's turn, or nobody's.
    TurnPassed(Option<PersonId>),

    /// An entry stands elsewhere.
    EntryMoved {
        /// Which.
        entry: EntryId,
        /// In which category.
        category: Category,
        /// How many stand before it there.
        place: usize,
    },
    /// An entry was taken off the board.
    EntryTakenOff(EntryId),
    /// How an entry is known was said, or taken back.
    EntryKnown {
        /// Which.
        entry: EntryId,
        /// How.
        known: Option<Known>,
    },

    /// A scale was put up.
    ScaleAsked {
        /// The number it has from now on.
        id: ScaleId,
        /// The question.
        question: String,
        /// What 0 means.
        zero: String,
        /// What 10 means.
        ten: String,
    },
    /// Somebody answered with a number, or would rather not say.
    NumberGiven {
        /// On which scale.
        scale: ScaleId,
        /// Who.
        person: PersonId,
        /// What they said.
        answer: Answer,
    },
    /// A number was wiped out.
    NumberTakenBack {
        /// On which scale.
        scale: ScaleId,
        /// Whose.
        person: PersonId,
    },

    /// The next change belongs to the step before it: one undo takes both.
    Joined,
    /// One step back.
    Undone,
    /// One step forward again.
    Redone,
}

/// An event and when it happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Milliseconds since the start.
    pub at: u64,
    /// What happened.
    pub event: Event,
}
