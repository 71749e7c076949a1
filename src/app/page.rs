//! What can stand where the columns are, and what is focused there.

use crate::meeting::parts::PersonId;

/// What stands where the columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Page {
    /// The columns themselves.
    Board,
    /// Who is here.
    People,
    /// Numbers from 0 to 10.
    Scale,
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
