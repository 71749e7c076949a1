//! What a question for the room is.

use super::children::said;
use crate::meeting::vocabulary::Setting;

/// What a question looks for, so that a chair can choose another sort when one finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LooksFor {
    /// What was seen or heard, when, by whom.
    Detail,
    /// A time when it was otherwise.
    Exception,
    /// How people get through it.
    Coping,
    /// How somebody else sees it, above all the child.
    OtherEyes,
    /// How it may be, feared or hoped for.
    Future,
    /// A number from 0 to 10.
    Scaling,
}

/// A question to ask the room, or to show when nobody knows how to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The words, with gaps for the children as `practice::children::said` fills them.
    pub text: &'static str,
    /// What it looks for.
    pub looks_for: LooksFor,
    /// Where it is asked.
    pub fits: &'static [Setting],
}

impl Question {
    /// The words with the children's names in them, as far as they are known.
    pub fn said(&self, children: &[&str]) -> String {
        said(self.text, children)
    }

    /// The same question, asked in one setting alone.
    pub(super) const fn only(self, fits: &'static [Setting]) -> Self {
        Self { fits, ..self }
    }
}

/// Early help alone.
pub(super) const WELLBEING: &[Setting] = &[Setting::Wellbeing];
/// Child in need and child protection alone.
pub(super) const SAFETY: &[Setting] = &[Setting::Safety];
/// Cared-for children and care leavers alone.
pub(super) const STABILITY: &[Setting] = &[Setting::Stability];

const fn question(looks_for: LooksFor, text: &'static str) -> Question {
    Question {
        text,
        looks_for,
        fits: Setting::ALL,
    }
}

pub(super) const fn detail(text: &'static str) -> Question {
    question(LooksFor::Detail, text)
}

pub(super) const fn exception(text: &'static str) -> Question {
    question(LooksFor::Exception, text)
}

pub(super) const fn coping(text: &'static str) -> Question {
    question(LooksFor::Coping, text)
}

pub(super) const fn eyes(text: &'static str) -> Question {
    question(LooksFor::OtherEyes, text)
}

pub(super) const fn future(text: &'static str) -> Question {
    question(LooksFor::Future, text)
}

pub(super) const fn scaling(text: &'static str) -> Question {
    question(LooksFor::Scaling, text)
}
