//! The texts that can be written in a meeting. Files hold these for ever, like events.

use serde::{Deserialize, Serialize};

use super::checks::Check;
use super::child_words::{HousePart, PageAbout, Picture};
use super::parts::{
    DecisionId, EntryId, GoalId, ItemId, PageId, PersonId, RuleId, ScaleId, StatementId,
};
use super::vocabulary::{Category, GoalPart, PlanPart, StatementPart};

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
    /// The first words of a new statement.
    NewStatement {
        /// The number it will have.
        id: StatementId,
        /// The part that is written first.
        part: StatementPart,
        /// The goal that was there before it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        goal: Option<GoalId>,
    },
    /// A part of a statement that stands.
    Statement {
        /// Which.
        id: StatementId,
        /// Which part.
        part: StatementPart,
    },
    /// The first words of a new goal.
    NewGoal {
        /// The number it will have.
        id: GoalId,
        /// The part that is written first.
        part: GoalPart,
        /// The statement that it answers.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        statement: Option<StatementId>,
    },
    /// A part of a goal that stands.
    Goal {
        /// Which.
        id: GoalId,
        /// Which part.
        part: GoalPart,
    },
    /// How those who are named with it see something differently.
    Differs(Dissent),
    /// A decision for which no question was asked.
    NewDecision(DecisionId),
    /// What was decided.
    Decision(DecisionId),
    /// Why it was decided so.
    DecisionWhy(DecisionId),
    /// Who does a step: the people named with it.
    StepWho(EntryId),
    /// By when a step is done: the day named with it.
    StepBy(EntryId),
    /// A new line of the safety plan.
    NewRule {
        /// The number it will have.
        id: RuleId,
        /// Where it stands.
        part: PlanPart,
    },
    /// A line of the safety plan that stands.
    Rule(RuleId),
    /// When the next meeting is: the day named with it.
    NextMeeting,
    /// Why something that a good chair would ask is not asked again in this meeting; without words it is asked again.
    WhySilent(Check),
    /// Something more that a child says or draws into one of its houses.
    NewHouseItem {
        /// The number it will have.
        id: ItemId,
        /// Whose houses.
        child: PersonId,
        /// In which of the three.
        part: HousePart,
        /// Whether it is a drawing that is described; else they are the child's own words.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        drawn: bool,
    },
    /// What stands in a house.
    HouseItem(ItemId),
    /// The words of a new page of words and pictures; it stands behind `after`, or last.
    NewPage {
        /// The number it will have.
        id: PageId,
        /// For which child.
        child: PersonId,
        /// Which question it answers.
        about: PageAbout,
        /// Its picture.
        picture: Picture,
        /// The page it follows.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        after: Option<PageId>,
    },
    /// The words of a page that stands.
    PageText(PageId),
    /// What a picture of one's own shows, on a page that stands.
    PageDrawing(PageId),
}

impl Field {
    /// Whether it is an entry of the board.
    pub fn is_of_board(self) -> bool {
        matches!(self, Self::NewEntry { .. } | Self::Entry(_))
    }

    /// Whether it is what a child says or draws into a house: held back until the child says who may see it.
    pub fn is_of_houses(self) -> bool {
        matches!(self, Self::NewHouseItem { .. } | Self::HouseItem(_))
    }

    /// Whether it stands on the page of the child.
    pub fn is_of_child(self) -> bool {
        let pages = matches!(
            self,
            Self::NewPage { .. } | Self::PageText(_) | Self::PageDrawing(_)
        );
        pages || self.is_of_houses()
    }
}

/// What somebody may see differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Dissent {
    /// A statement.
    Statement(StatementId),
    /// A decision.
    Decision(DecisionId),
    /// An entry of the board.
    Entry(EntryId),
}
