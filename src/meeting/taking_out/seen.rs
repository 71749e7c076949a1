//! What comes up while a meeting is followed: texts to be looked at, and texts that took the place of others.

use std::ops::Range;

use super::super::field::Field;
use super::lettered::Lettered;
use super::letters::Cells;
use super::things::thing;

/// A text that is to be looked at.
pub(super) struct Seen {
    /// What it is the text of, if anything.
    pub(super) thing: Option<Field>,
    /// The text.
    pub(super) text: Lettered,
    /// The bytes that are other than before; none if all of it is to be looked at.
    pub(super) around: Option<Range<usize>>,
}

impl Seen {
    pub(super) fn at(thing: Option<Field>, text: Lettered, around: Option<Range<usize>>) -> Self {
        Self {
            thing,
            text,
            around,
        }
    }
}

/// A text that took the place of one just as long: it has to look different for ever.
pub(super) struct Reworded {
    pub(super) was: Cells,
    pub(super) is: Cells,
    /// The record at which the writing of the later one began.
    pub(super) began: usize,
}

/// All of a text.
pub(super) fn whole(field: Field, text: &Lettered) -> Seen {
    let (thing, text) = (Some(thing(field)), text.clone());
    Seen {
        thing,
        text,
        around: None,
    }
}
