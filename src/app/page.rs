//! What can stand where the columns are, and what is focused there.

use crate::meeting::child_words::{HousePart, PageAbout, Picture};
use crate::meeting::parts::{DecisionId, EntryId, ItemId, PageId, PersonId, RuleId, ScaleId};
use crate::meeting::vocabulary::{GoalPart, PlanPart, StatementPart};

/// What stands where the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The columns themselves.
    Board,
    /// Who is here.
    People,
    /// Numbers from 0 to 10.
    Scale,
    /// Statements, goals and their scales, in rows.
    Statements,
    /// Decisions, steps, the safety plan, the next meeting.
    Plan,
    /// A child's houses, and words and pictures for it.
    Child,
    /// What a good chair would notice.
    Gaps,
    /// Whether everyone can read the letters as they are; from this line on.
    Reading(usize),
    /// How the numbers moved over the meetings; from this line on.
    Trend(usize),
    /// What every key does; from this line on.
    Help(usize),
}

/// What is focused on the page of people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Seat {
    /// Whose line; none for the line where somebody new is written.
    pub person: Option<PersonId>,
    /// Which part of it.
    pub cell: PersonCell,
}

impl Default for Seat {
    fn default() -> Self {
        Self {
            person: None,
            cell: PersonCell::Name,
        }
    }
}

/// What can be filled in about a person by writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PersonCell {
    /// Their name or initials.
    Name,
    /// What they are to the child, or their work.
    Role,
    /// For whom they work.
    Agency,
}

/// What of the numbers is shown large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub struct Large {
    /// Whether the page of the scale shows its line alone, with tall marks.
    pub line: bool,
    /// The scale whose numbers were just shown together, until somebody goes on.
    pub revealed: Option<ScaleId>,
    /// At which record it was said that somebody has no number yet, before covered ones are shown.
    pub warned_at: Option<usize>,
}

/// What is focused on the page of the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Asked {
    /// The question.
    Question,
    /// What 0 means.
    Zero,
    /// What 10 means.
    Ten,
    /// Something about somebody's number.
    Of(PersonId, MarkCell),
}

/// What can be filled in about a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MarkCell {
    /// The number itself.
    Number,
    /// Why that number.
    Why,
    /// What would make it one higher.
    OneUp,
}

/// What is focused on the page of statements and goals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowAt {
    /// Which row, counted from the top; behind the last stands an empty one.
    pub row: usize,
    /// What in it.
    pub cell: RowCell,
}

impl Default for RowAt {
    fn default() -> Self {
        Self {
            row: 0,
            cell: RowCell::Statement(StatementPart::Who),
        }
    }
}

/// What can be filled in in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RowCell {
    /// A part of the statement.
    Statement(StatementPart),
    /// Who sees the statement differently.
    Differs,
    /// A part of the goal.
    Goal(GoalPart),
    /// The scale.
    Scale,
}

/// What is focused on the page of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PlanLine {
    /// A question that this kind of meeting has to answer and that was not put up yet, by its place in the list.
    Question(usize),
    /// Something about a decision.
    Decision(DecisionId, DecisionCell),
    /// The line where another decision is written.
    NewDecision,
    /// Something about a next step.
    Step(EntryId, StepCell),
    /// The line where another step is written.
    NewStep,
    /// A bottom line.
    BottomLine(EntryId),
    /// The line where another bottom line is written.
    NewBottomLine,
    /// A line of the safety plan.
    Rule(RuleId),
    /// The line where another one is written.
    NewRule(PlanPart),
    /// The day of the next meeting.
    NextMeeting,
}

/// What can be filled in about a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecisionCell {
    /// What was decided.
    What,
    /// Why.
    Why,
    /// Who sees it differently.
    Differs,
}

/// What can be filled in about a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StepCell {
    /// What is done.
    What,
    /// Who does it.
    Who,
    /// By which day.
    By,
    /// For which goal.
    Goal,
}

/// In which order steps are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum StepOrder {
    /// As they stand on the board.
    #[default]
    AsSaid,
    /// By day; those without a day last.
    ByDay,
    /// By who does them; those without a name last.
    ByPerson,
}

/// What is focused on the page of the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ChildAt {
    /// Which child; none for the place where another one is named.
    pub child: Option<PersonId>,
    /// Whether the pages of words and pictures are shown; else the houses.
    pub pages: bool,
    /// In which house.
    pub part: HousePart,
    /// What in it; none for the line where something more is written.
    pub item: Option<ItemId>,
    /// Which page of words and pictures; none for the one that is written next.
    pub page: Option<PageId>,
    /// Which question the next page answers.
    pub about: PageAbout,
    /// The picture of the next page.
    pub picture: Picture,
}

impl Default for ChildAt {
    fn default() -> Self {
        Self {
            child: None,
            pages: false,
            part: HousePart::GoodThings,
            item: None,
            page: None,
            about: PageAbout::WhoWorries,
            picture: Picture::GrownUps,
        }
    }
}

/// With which signs drawings are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Signs {
    /// With lines and corners.
    #[default]
    Lines,
    /// Only with those that every terminal has.
    Plain,
}
