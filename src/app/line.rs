//! Editing one line of text with a caret: the same motions for what is written on the board and for what is only typed to search.

use super::action::Action;
use crate::meeting::clean;
use crate::meeting::text::{graphemes, splice, stroke_left, word_left, word_right};

/// What an editing action does to a text, in graphemes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The caret stands elsewhere.
    Caret(usize),
    /// So many graphemes go, after so many others.
    Erase {
        /// How many stand before.
        after: usize,
        /// How many go.
        gone: usize,
    },
}

/// What this action means for a text with the caret here; none if it is not about editing.
pub fn edit(action: Action, text: &str, caret: usize) -> Option<Edit> {
    let end = graphemes(text);
    let caret = caret.min(end);
    let erase_from = |start: usize| Edit::Erase {
        after: start,
        gone: caret - start,
    };
    Some(match action {
        Action::CaretLeft => Edit::Caret(caret.saturating_sub(1)),
        Action::CaretRight => Edit::Caret((caret + 1).min(end)),
        Action::CaretWordLeft => Edit::Caret(word_left(text, caret)),
        Action::CaretWordRight => Edit::Caret(word_right(text, caret)),
        Action::CaretStart => Edit::Caret(0),
        Action::CaretEnd => Edit::Caret(end),
        Action::EraseLeft => erase_from(caret.saturating_sub(1)),
        Action::EraseWord => erase_from(stroke_left(text, caret)),
        Action::EraseToStart => erase_from(0),
        Action::EraseRight => Edit::Erase {
            after: caret,
            gone: usize::from(caret < end),
        },
        _ => return None,
    })
}

/// A line that only this screen sees: a filter, a search, a title before the meeting is begun.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What is typed.
    pub text: String,
    /// Where the next letter goes, in graphemes.
    pub caret: usize,
}

impl Line {
    /// Types letters at the caret.
    pub fn type_in(&mut self, put: &str) {
        let put = &clean::clean_typed(put);
        if self.text.len() + put.len() <= clean::LONGEST_TEXT_BYTES {
            self.caret = splice(&mut self.text, self.caret, 0, put);
        }
    }

    /// Does an editing action; says whether it was one.
    pub fn edit(&mut self, action: Action) -> bool {
        match edit(action, &self.text, self.caret) {
            Some(Edit::Caret(caret)) => self.caret = caret,
            Some(Edit::Erase { after, gone }) => {
                self.caret = splice(&mut self.text, after, gone, "");
            }
            None => return false,
        }
        true
    }
}
