//! What can happen in a meeting. Files hold these for ever: add kinds and optional fields, never change what one means.

use chrono::{DateTime, FixedOffset, NaiveDate};
use serde::{Deserialize, Serialize};

pub use super::carried::Carried;
use super::child_event::ChildEvent;
pub use super::field::{Dissent, Field};
use super::parts::{Answer, DecisionId, EntryId, GoalId, PersonId, RuleId, ScaleId, StatementId};
pub use super::room::RoomEvent;
pub use super::taken_out::TakenOut;
use super::vocabulary::{Attendance, Category, Kind, Known, Order, Progress, Setting, Side};

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
    /// Letters went out of the draft and others came in their place, as one change.
    Replaced {
        /// How many graphemes stand before them.
        after: usize,
        /// How many graphemes went.
        gone: usize,
        /// The letters that came.
        put: String,
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
    /// Those were named who do the step that is written; the words that named them left the text.
    DoersNamed {
        /// How many graphemes stand before those words.
        after: usize,
        /// How many graphemes they were.
        gone: usize,
        /// Who does it; they take the place of whoever was named before.
        people: Vec<PersonId>,
    },
    /// A day was named for the step or meeting that is written; the words that named it left the text.
    DayNamed {
        /// How many graphemes stand before those words.
        after: usize,
        /// How many graphemes they were.
        gone: usize,
        /// Which day; none if there shall be none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        day: Option<NaiveDate>,
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
    /// A part of the agenda began, and the one before it ended.
    PartBegun {
        /// Its place in the agenda, counted from 0.
        part: usize,
        /// What it was called.
        title: String,
    },
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
        /// The goal it is about; the overall scale is about none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        goal: Option<GoalId>,
    },
    /// A scale was taken off.
    ScaleTakenOff(ScaleId),
    /// Everybody is asked anew; what they said before is kept as their path.
    RoundBegun {
        /// On which scale.
        scale: ScaleId,
        /// Whether the numbers stay covered until they are shown together.
        sealed: bool,
    },
    /// The numbers of a sealed round were uncovered.
    RoundShown(ScaleId),
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
    /// What somebody said at the end of the meeting before: a ghost beside their number.
    LastNumber {
        /// On which scale.
        scale: ScaleId,
        /// Who.
        person: PersonId,
        /// What they said.
        answer: Answer,
    },
    /// A statement was taken off; its goal stays.
    StatementTakenOff(StatementId),
    /// An entry of the board tells of what a statement is about.
    ExampleLinked {
        /// Which statement.
        statement: StatementId,
        /// Which entry.
        entry: EntryId,
    },
    /// A goal was taken off; its scale and steps stay.
    GoalTakenOff(GoalId),
    /// A question was put up that has to be decided.
    DecisionAsked {
        /// The number the decision has from now on.
        id: DecisionId,
        /// The question.
        question: String,
    },
    /// A decision was taken off.
    DecisionTakenOff(DecisionId),
    /// Somebody sees it no longer differently.
    DissentTakenBack {
        /// What they saw differently.
        of: Dissent,
        /// Who.
        person: PersonId,
    },
    /// Everybody was asked, and nobody sees it differently; or that was taken back.
    AllAgree {
        /// About what.
        of: Dissent,
        /// Whether nobody does.
        agree: bool,
    },
    /// What became of a step.
    StepAnswered {
        /// Which.
        step: EntryId,
        /// What.
        progress: Progress,
    },
    /// A step is for a goal, or for none.
    StepFor {
        /// Which step.
        step: EntryId,
        /// Which goal.
        goal: Option<GoalId>,
    },
    /// A line of the safety plan was taken off.
    RuleTakenOff(RuleId),
    /// A text that stood at the end of the meeting before stands here too.
    Carried(Carried),
    /// Something about the child's houses, or the pages of words and pictures.
    Child(ChildEvent),
    /// Something about what the room is shown.
    Room(RoomEvent),
    /// Words were taken out on purpose, everywhere in this file; a block stands for each of their letters since then.
    TakenOut(TakenOut),
    /// The next change belongs to the step before it: one undo takes both.
    Joined,
    /// One step back.
    Undone,
    /// One step forward again.
    Redone,
}
