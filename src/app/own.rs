//! What a service brings of its own, from its configuration.

use std::ops::Range;

use crate::meeting::vocabulary::{Order, Setting};
use crate::practice::working_days::Holidays;

/// The lists of a service.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Own {
    /// Professional words and plain words for them; an empty plain word takes one off the program's list.
    pub jargon: Vec<(String, String)>,
    /// Short forms and what they stand for.
    pub shorthand: Vec<(String, String)>,
    /// What the curtain says.
    pub curtain: Option<String>,
    /// Further questions.
    pub questions: Vec<String>,
    /// Days off beside weekends and bank holidays.
    pub holidays: Holidays,
    /// The setting in which a new meeting stands; else the usual one of its kind.
    pub setting: Option<Setting>,
    /// Which column stands first in a new meeting.
    pub order: Option<Order>,
}

/// A professional word in what is being written.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Hint {
    /// Where it stands in the text, in bytes.
    pub range: Range<usize>,
    /// What a family would say, or advice.
    pub plain: String,
    /// What to put in place of which bytes, if one word can stand for the other.
    pub instead: Option<(Range<usize>, String)>,
}

/// The professional words of a draft.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Jargon {
    /// Each of them, from the beginning of the text.
    pub hints: Vec<Hint>,
    /// For which state of the draft they were looked for.
    pub looked_at: Option<u64>,
    /// What was written at the end since.
    pub left: Left,
}

/// What of a draft was not looked at for professional words yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Left {
    /// Nothing.
    #[default]
    Nothing,
    /// The last word, which may go on.
    LastWord,
    /// Whole words; they can wait until the key is on the screen.
    Words,
}
