//! What the page of help says: what a page is for, its keys, and the words of the approach.

use super::key::Key;
use super::keymap::{Group, Row, TABLE};
use super::place::Place;
use super::places::MEETING;
use crate::meeting::vocabulary::Setting;
use crate::practice::glossary::glossary;
use crate::practice::meanings::Meaning;
use crate::practice::reading_distance::LARGER;

/// What is explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Explained {
    /// The three columns.
    #[default]
    Board,
    /// Who is here.
    People,
    /// Numbers from 0 to 10.
    Scale,
    /// Statements and goals.
    Statements,
    /// Decisions, steps, the safety plan.
    Plan,
    /// The child's houses, words and pictures.
    Child,
    /// What a good chair would notice.
    Gaps,
    /// How the numbers moved.
    Trend,
    /// A meeting that is looked back at.
    Replay,
    /// The second screen.
    SecondScreen,
    /// All meetings.
    Home,
}

/// One line of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HelpLine {
    /// A heading.
    Heading(&'static str),
    /// A sentence about the page.
    Sentence(&'static str),
    /// Keys and what they do.
    Keys(String, &'static str),
    /// A word of the approach.
    Word(Meaning),
}

/// What each page is for, in the order of `Explained::ALL`.
const SENTENCES: [[&str; 3]; Explained::ALL.len()] = [
    [
        "Everyone in the room says what worries them, what works, and what needs to happen.",
        "Just type: the words grow where you stand, and everybody can read along and put them right.",
        "Nothing has to be saved, and everything can be undone.",
    ],
    [
        "Here stands everybody the meeting is about, everybody who is here, and who could not come.",
        "Type a name and what they are; the list shows who is usually at such a meeting.",
        "A dot shows who has been heard, so that nobody is forgotten.",
    ],
    [
        "Each person says a number from 0 to 10, why it is that number, and what would make it one higher.",
        "In a sealed round the numbers stay covered until all are shown, so that nobody follows the loudest voice.",
        "There is no right number: the talk is about what each person sees.",
    ],
    [
        "A worry becomes one clear sentence: who is worried, about what, and what it could mean for the child.",
        "Each worry gets a goal, what everyone will see instead, and a question from 0 to 10.",
        "Whoever sees it differently is written down too, in their own words.",
    ],
    [
        "Here the meeting answers what it has to decide, and says who does what by which day.",
        "Type a step in one line, as in: Nan: ask for Tuesdays off by Fri; it is read back before it counts.",
        "Bottom lines, the safety plan and the day of the next meeting stand here as well.",
    ],
    [
        "Here stands what a child is worried about, what is good, and what it wishes for, in its own words.",
        "Nobody else sees it until the child has said who may.",
        "Pages of a picture and a sentence explain to the child what is happening.",
    ],
    [
        "Here stand the questions that a good chair might still ask, the child and safety first.",
        "Each leads to what it is about, and can be put to sleep for this meeting with a reason.",
        "Nobody sees this page unless you open it.",
    ],
    [
        "Each meeting of the family has a line from 0 to 10, one under the other.",
        "Marks that move to the right show that somebody thinks things are better.",
        "A number that nobody gave is a gap, and a changed question begins a new picture.",
    ],
    [
        "The meeting is shown as it grew, letter by letter, at any speed.",
        "Chapters show what was talked about, and what changed between two moments can be told.",
        "Nothing can be written here.",
    ],
    [
        "This screen shows a meeting while somebody else writes it.",
        "It has its own size, and never changes anything.",
        "It waits when the meeting is not there, and says when it is over.",
    ],
    [
        "Here are all meetings, the newest first.",
        "Type to find one; / and words look inside all of them; open one to go on with it, or begin a new one.",
        "A meeting can follow on from another, and takes people, goals, numbers and open steps along.",
    ],
];

impl Explained {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Board,
        Self::People,
        Self::Scale,
        Self::Statements,
        Self::Plan,
        Self::Child,
        Self::Gaps,
        Self::Trend,
        Self::Replay,
        Self::SecondScreen,
        Self::Home,
    ];

    /// Where keys can mean something on this page.
    pub fn places(self) -> &'static [Place] {
        match self {
            Self::Board => &[
                Place::Heading,
                Place::Entry,
                Place::Pinned,
                Place::Draft,
                Place::Offer,
                Place::List,
                Place::Spotlight,
                Place::ReadBack,
                Place::Curtain,
                Place::Resting,
            ],
            Self::People => &[Place::People, Place::Field, Place::Usual],
            Self::Scale => &[Place::Scale, Place::Covered, Place::Revealed, Place::Field],
            Self::Statements => &[Place::Statements, Place::Differs, Place::Field],
            Self::Plan => &[Place::Plan, Place::Differs, Place::Field],
            Self::Child => &[Place::Houses, Place::Pages, Place::Field],
            Self::Gaps => &[Place::Gaps, Place::Field],
            Self::Trend => &[Place::Trend],
            Self::Replay => &[Place::Replay],
            Self::SecondScreen => &[Place::Follow],
            Self::Home => &[Place::Home, Place::NewMeeting, Place::Choice],
        }
    }

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Self::Board => "The wall: three questions and a number",
            Self::People => "Who is here",
            Self::Scale => "Numbers from 0 to 10",
            Self::Statements => "Statements, goals and their scales",
            Self::Plan => "Decisions and the plan",
            Self::Child => "The child's own words",
            Self::Gaps => "What we have not asked yet",
            Self::Trend => "How the numbers moved",
            Self::Replay => "Looking back at a meeting",
            Self::SecondScreen => "The second screen",
            Self::Home => "All meetings",
        }
    }

    /// What the page is for, in three sentences for people who have never heard of the approach.
    pub fn sentences(self) -> [&'static str; 3] {
        SENTENCES[self as usize]
    }

    /// The keys of the page, each told once, its own before those of everywhere.
    pub fn keys(self) -> Vec<&'static Row> {
        let mut told: Vec<&Row> = Vec::new();
        for place in self.places() {
            for row in TABLE.iter().filter(|row| row.places.contains(place)) {
                let known = |other: &&Row| other.says == row.says && other.keys == row.keys;
                if !row.keys.is_empty() && !told.iter().any(known) {
                    told.push(row);
                }
            }
        }
        // What is special here comes first, what means the same everywhere behind it.
        told.sort_by_key(|row| row.places.len() >= MEETING.len());
        told
    }
}

/// The page that explains a place.
pub fn explained(place: Place) -> Explained {
    let about = |one: &Explained| one.places().contains(&place);
    Explained::ALL.into_iter().find(about).unwrap_or_default()
}

/// What is typed rather than pressed, for which the table has no row.
pub const TYPED: [(&str, &str); 5] = [
    (
        "a letter",
        "Writes: a new entry where you stand, shown from its first letter.",
    ),
    (
        "@ and a name",
        "Says who said it; a second @ adds a second name.",
    ),
    ("# and a place", "Says where it belongs, in any column."),
    (
        "/",
        "With nothing written: every action by name. / and a digit open the pages.",
    ),
    ("\"…\"", "Words in quotation marks are the speaker's own."),
];

/// The keys of a row as people read them; what has only a name is told by it.
pub fn keys_of(row: &Row) -> String {
    if row.keys.is_empty() {
        return format!("/ {}", row.name.to_lowercase());
    }
    let keys: Vec<String> = row.keys.iter().map(Key::to_string).collect();
    keys.join(", ")
}

fn typed() -> impl Iterator<Item = HelpLine> {
    TYPED
        .iter()
        .map(|&(keys, says)| HelpLine::Keys(keys.to_owned(), says))
}

/// The whole table of keys, group by group.
pub fn all_keys() -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for group in Group::ALL {
        lines.push(HelpLine::Heading(group.title()));
        if group == Group::Writing {
            lines.extend(typed());
        }
        let mut told: Vec<&Row> = Vec::new();
        for row in TABLE.iter().filter(|row| row.group == group) {
            let known = |other: &&Row| other.says == row.says && other.keys == row.keys;
            if !told.iter().any(known) {
                told.push(row);
                lines.push(HelpLine::Keys(keys_of(row), row.says));
            }
        }
    }
    lines
}

/// The page of help about something, in the words of a setting.
pub fn help(about: Explained, setting: Setting) -> Vec<HelpLine> {
    let mut lines = vec![HelpLine::Heading(about.title())];
    lines.extend(about.sentences().map(HelpLine::Sentence));
    lines.push(HelpLine::Heading("Keys of this page"));
    if about == Explained::Board {
        lines.extend(typed());
    }
    let keys = about.keys().into_iter();
    lines.extend(keys.map(|row| HelpLine::Keys(keys_of(row), row.says)));
    if matches!(about, Explained::Board | Explained::SecondScreen) {
        lines.push(HelpLine::Heading("Larger letters"));
        lines.extend(LARGER.map(HelpLine::Sentence));
    }
    lines.push(HelpLine::Heading("What the words mean"));
    lines.extend(glossary(setting).into_iter().map(HelpLine::Word));
    lines
}
