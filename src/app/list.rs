//! Lists to choose from: what they are about, what is typed to narrow them, what is marked.

use super::action::Action;
use super::line::Line;
use crate::meeting::child::Showing;
use crate::meeting::parts::{EntryId, PersonId};
use crate::meeting::vocabulary::{Category, Known, Progress, Side};

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// Every action by name.
    Palette,
    /// Entries that say something.
    Find,
    /// Where an entry belongs and how it is known.
    Sort,
    /// How somebody belongs to the meeting.
    Sides(PersonId),
    /// Who may see a child's houses.
    Showing(PersonId),
    /// Who writes a child's words down.
    Writer(PersonId),
    /// Where everything belongs that has no place yet, one after the other.
    SortAll,
    /// What became of each step of last time.
    OldSteps,
    /// What was said last time.
    LastTime,
    /// Entries whose words can be written into what is being written.
    Pull,
    /// The parts of the meeting.
    Agenda,
    /// What can be asked now.
    Questions,
    /// What the curtain says.
    Curtain,
    /// Settings of a meeting.
    Settings,
    /// Kinds of meeting.
    Kinds,
    /// Colours of this screen.
    Colours,
    /// A time to go to.
    Time,
    /// Words to find in all of time.
    InTime,
    /// The chapters of the meeting.
    Chapters,
    /// Whose words alone to show.
    OnePerson,
    /// What changed between two moments.
    Changes,
}

impl Topic {
    /// Whether a letter picks at once instead of narrowing.
    pub fn picks_by_letter(self) -> bool {
        matches!(
            self,
            Self::Sort | Self::SortAll | Self::OldSteps | Self::Sides(_) | Self::Changes
        )
    }

    /// What the list asks.
    pub fn title(self) -> &'static str {
        match self {
            Self::Palette => "What shall happen?",
            Self::Find => "Find on this board",
            Self::Sort => "Where does it belong?",
            Self::SortAll => "Where does this belong?",
            Self::OldSteps => "Was it done?  d done · n not yet · c changed · x no longer needed",
            Self::LastTime => "Take over from last time",
            Self::Agenda => "Which part of the meeting?",
            Self::Questions => "What to ask?",
            Self::Curtain => "What shall the curtain say?",
            Self::Pull => "Whose words to write here?",
            Self::Sides(_) => "How do they belong to the meeting?",
            Self::Showing(_) => "Who may see it, as the child says?",
            Self::Writer(_) => "Who writes the child's words down?",
            Self::Settings => "Which setting?",
            Self::Kinds => "Which kind of meeting?",
            Self::Colours => "Which colours?",
            Self::Time => "Go to which time?",
            Self::InTime => "When was it said?",
            Self::Chapters => "Which chapter?",
            Self::OnePerson => "Whose words alone?",
            Self::Changes => "What changed between the two moments",
        }
    }

    /// What to say where such a list would have nothing in it.
    pub fn nothing(self) -> Option<&'static str> {
        match self {
            Self::SortAll => Some("Everything has its place."),
            Self::OldSteps => Some("No step of last time is left to ask about."),
            Self::LastTime => Some("There is nothing from last time to take over."),
            Self::Pull => Some("Nothing stands on the board yet."),
            _ => None,
        }
    }
}

/// What taking an item does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Does an action.
    Do(Action),
    /// Goes to an entry.
    GoTo(EntryId),
    /// Says where the entry or draft belongs.
    Place(Category),
    /// Says how the entry is known.
    Known(Known),
    /// Begins a part of the agenda.
    Part(usize),
    /// Draws the curtain with this sentence.
    Curtain(String),
    /// Offers this question.
    Question(String),
    /// Leaves the entry without a place for now.
    PassOver,
    /// Says what became of a step.
    Step(EntryId, Progress),
    /// Takes over what was said last time, by its place among all of it.
    TakeOver(usize),
    /// Writes an entry's words here.
    Pull(EntryId),
    /// Says how the person belongs to the meeting.
    Side(PersonId, Side),
    /// Says that nobody or everyone may see a child's houses.
    Showing(PersonId, Showing),
    /// Lets somebody see a child's houses too, or no longer: whose, who.
    Sees(PersonId, PersonId),
    /// Says who writes a child's words down.
    Writer(PersonId, Option<PersonId>),
    /// Goes to a place of the log, by number of records.
    Moment(usize),
    /// Shows one person's words alone, or everybody's.
    Only(Option<PersonId>),
    /// Forgets the marked moment.
    Unmark,
    /// Names a speaker for the draft.
    Speaker(PersonId),
    /// Writes this role.
    Usual(&'static str),
    /// Leaves what is written as it is.
    AsWritten,
    /// Adds somebody by this name, and names them as the speaker.
    NewSpeaker(String),
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The letter that picks it, if letters do.
    pub letter: Option<char>,
    /// What it is.
    pub label: String,
    /// Its key, its column, its kind: whatever stands at the right.
    pub detail: String,
    /// What taking it does.
    pub choice: Choice,
}

impl Item {
    /// An item without a letter.
    pub fn new(label: impl Into<String>, detail: impl Into<String>, choice: Choice) -> Self {
        Self {
            letter: None,
            label: label.into(),
            detail: detail.into(),
            choice,
        }
    }
}

/// An open list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    /// What it is about.
    pub topic: Topic,
    /// What is typed to narrow it.
    pub typed: Line,
    /// Which item is marked, counted from the top.
    pub marked: usize,
    /// What was left without a place while sorting.
    pub passed_over: Vec<EntryId>,
}

impl List {
    /// A list that has just opened.
    pub fn new(topic: Topic) -> Self {
        Self {
            topic,
            typed: Line::default(),
            marked: 0,
            passed_over: Vec::new(),
        }
    }
}

/// The next mark in a list of so many items; the ends meet.
pub fn mark_down(marked: usize, items: usize) -> usize {
    if marked + 1 < items { marked + 1 } else { 0 }
}

/// The previous mark in a list of so many items; the ends meet.
pub fn mark_up(marked: usize, items: usize) -> usize {
    marked.checked_sub(1).unwrap_or(items.saturating_sub(1))
}
