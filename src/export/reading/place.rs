//! Where something in a text belongs.

use crate::meeting::child_words::Tool;
use crate::meeting::vocabulary::{Attendance, Category, PlanPart};

/// Where what stands under a heading belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the board; a column means its place for what is not sorted yet.
    Under(Category),
    /// Danger or worry statements.
    Statements,
    /// Goals.
    Goals,
    /// What was decided.
    Decisions,
    /// Who is there, or is not.
    People(Attendance),
    /// Numbers from 0 to 10.
    Scale,
    /// A part of the safety plan.
    Plan(PlanPart),
    /// The day of the next meeting.
    NextMeeting,
    /// A child's own words, shown by these pictures.
    Houses(String, Tool),
    /// Words and pictures made for a child.
    Pages(String),
}
