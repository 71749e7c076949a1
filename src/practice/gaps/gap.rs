//! What was noticed: a question, and what it is about.

use chrono::NaiveDate;

use super::reached::Reached;
use super::thresholds::Thresholds;
use crate::meeting::checks::Check;
use crate::meeting::map::Map;
use crate::meeting::parts::{DecisionId, EntryId, GoalId, PersonId, RuleId, ScaleId, StatementId};
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::Side;

/// All that the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Look<'a> {
    /// What stands.
    pub map: &'a Map,
    /// The meetings before this one, the first one first.
    pub past: &'a [Past],
    /// The time, in milliseconds since the start.
    pub now: u64,
    /// The day on the wall.
    pub today: NaiveDate,
    /// How far the meeting has come.
    pub reached: Reached,
    /// From how many on something is noticed.
    pub thresholds: Thresholds,
    /// The own list of plain words of a service.
    pub own_words: &'a [(String, String)],
}

impl<'a> Look<'a> {
    /// The children on the list.
    pub fn children(&self) -> impl Iterator<Item = &'a crate::meeting::parts::Person> {
        let listed = self.map.listed().map(AsRef::as_ref);
        listed.filter(|person| person.side == Side::Child)
    }

    /// The names of the children on the list.
    pub fn names_of_children(&self) -> Vec<&'a str> {
        self.children().map(|child| child.name.as_str()).collect()
    }

    /// The names of everybody the meeting knows.
    pub fn names(&self) -> Vec<&'a str> {
        let people = self.map.people.iter();
        people.map(|person| person.name.as_str()).collect()
    }
}

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Means {
    /// An entry of the board.
    Entry(EntryId),
    /// A statement.
    Statement(StatementId),
    /// A goal.
    Goal(GoalId),
    /// A scale.
    Scale(ScaleId),
    /// Somebody's number on a scale.
    Number(ScaleId, PersonId),
    /// A next step.
    Step(EntryId),
    /// A bottom line.
    BottomLine(EntryId),
    /// A decision.
    Decision(DecisionId),
    /// A question of this kind of meeting that was not put up yet, by its place in the list.
    Question(usize),
    /// A line of the safety plan.
    Rule(RuleId),
    /// Somebody in the room, or who should be.
    Person(PersonId),
    /// A child.
    Child(PersonId),
    /// The day of the next meeting.
    NextMeeting,
    /// The whole board.
    Nothing,
}

/// Something that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which rule noticed it.
    pub check: Check,
    /// A friendly question.
    pub sentence: String,
    /// What it is about.
    pub means: Means,
}

impl Gap {
    /// Something that a rule noticed.
    pub fn new(check: Check, sentence: impl Into<String>, means: Means) -> Self {
        Self {
            check,
            sentence: sentence.into(),
            means,
        }
    }

    /// The name of the rule.
    pub fn id(&self) -> &'static str {
        self.check.kebab()
    }
}

/// How much something weighs: what weighs most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Children, who has been heard, and what keeps everybody safe.
    Child,
    /// Decisions, bottom lines, the next meeting.
    Decisions,
    /// Steps.
    Steps,
    /// Statements, goals, and what they are made from.
    Statements,
    /// Numbers.
    Scale,
    /// Words.
    Words,
}

impl Weight {
    /// The heading over what weighs as much.
    pub fn title(self) -> &'static str {
        match self {
            Self::Child => "The children, and what keeps them safe",
            Self::Decisions => "What we decide",
            Self::Steps => "Who does what",
            Self::Statements => "Worries and goals",
            Self::Scale => "Numbers",
            Self::Words => "Words",
        }
    }
}

/// How much a rule weighs; the rules are named in this order.
pub fn weight(check: Check) -> Weight {
    match check {
        _ if check <= Check::NetworkTooSmall => Weight::Child,
        _ if check <= Check::NextTooLate => Weight::Decisions,
        _ if check <= Check::StepsOneShoulder => Weight::Steps,
        _ if check <= Check::DriftWords => Weight::Statements,
        _ if check <= Check::NumbersStillCovered => Weight::Scale,
        _ => Weight::Words,
    }
}
