//! Where words stand that are to go, in words for whoever decides about it.

use super::super::field::Field;
use super::super::parts::EntryId;

/// A place in a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// The title.
    Title,
    /// The name of somebody.
    Name,
    /// What somebody is, or for whom they work.
    Role,
    /// An entry of the board.
    Entry(EntryId),
    /// How somebody sees something differently.
    Differs,
    /// A statement.
    Statement,
    /// A goal.
    Goal,
    /// The question of a scale, or what its ends mean.
    Scale,
    /// Why somebody gave a number, or what would make it higher.
    Reason,
    /// A decision, its question or its reason.
    Decision,
    /// The safety plan.
    Plan,
    /// A child's house.
    House,
    /// Words and pictures.
    Page,
    /// The name of a moment.
    Bookmark,
    /// Why something is not asked again.
    Silent,
    /// Something else: a part of the agenda, the curtain, letters that went nowhere.
    Else,
}

impl Spot {
    /// The place in words; of an entry without its number.
    pub fn words(self) -> &'static str {
        match self {
            Self::Title => "the title",
            Self::Name => "names",
            Self::Role => "what people are, and for whom they work",
            Self::Entry(_) => "entries",
            Self::Differs => "what people see differently",
            Self::Statement => "statements",
            Self::Goal => "goals",
            Self::Scale => "questions of scales and what their ends mean",
            Self::Reason => "reasons for numbers",
            Self::Decision => "decisions",
            Self::Plan => "the safety plan",
            Self::House => "the children's houses",
            Self::Page => "words and pictures",
            Self::Bookmark => "names of moments",
            Self::Silent => "why something is not asked again",
            Self::Else => "elsewhere: the agenda, the curtain, letters typed into nothing",
        }
    }

    /// The place of a text.
    pub(super) fn of(field: Option<Field>) -> Self {
        match field {
            None => Self::Else,
            Some(
                Field::NewEntry { id, .. }
                | Field::Entry(id)
                | Field::StepWho(id)
                | Field::StepBy(id),
            ) => Self::Entry(id),
            Some(Field::NewPerson(_) | Field::PersonName(_)) => Self::Name,
            Some(Field::PersonRole(_) | Field::PersonAgency(_)) => Self::Role,
            Some(Field::Title) => Self::Title,
            Some(Field::Question(_) | Field::Zero(_) | Field::Ten(_)) => Self::Scale,
            Some(Field::Why { .. } | Field::OneUp { .. }) => Self::Reason,
            Some(Field::Bookmark) => Self::Bookmark,
            Some(Field::NewStatement { .. } | Field::Statement { .. }) => Self::Statement,
            Some(Field::NewGoal { .. } | Field::Goal { .. }) => Self::Goal,
            Some(Field::Differs(_)) => Self::Differs,
            Some(
                Field::NewDecision(_)
                | Field::Decision(_)
                | Field::DecisionWhy(_)
                | Field::NextMeeting,
            ) => Self::Decision,
            Some(Field::NewRule { .. } | Field::Rule(_)) => Self::Plan,
            Some(Field::WhySilent(_)) => Self::Silent,
            Some(Field::NewHouseItem { .. } | Field::HouseItem(_)) => Self::House,
            Some(Field::NewPage { .. } | Field::PageText(_) | Field::PageDrawing(_)) => Self::Page,
        }
    }
}
