//! A word that families do not use, and what could be said instead.

/// What can be done about a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Offer {
    /// The plain words can stand in its place.
    Replace,
    /// Nothing can stand in its place without knowing what happened: the plain words ask for it.
    Advice,
}

/// How a term changes within a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// Not at all.
    Fixed,
    /// One and many, at its last word.
    Noun,
    /// Now and then, at its first word, or at its last one if hyphens join it.
    Verb,
}

/// A row of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jargon {
    /// The word or words, in small letters and in the form of a dictionary.
    pub term: &'static str,
    /// What to say instead; empty for ordinary words that merely hold a term, as "in case" does.
    pub plain: &'static str,
    pub(super) class: Class,
}

/// Advice says what to say; so rows, and a council's own rows too, need no mark beside their words.
pub fn offer_of(plain: &str) -> Offer {
    if plain.starts_with("say ") {
        Offer::Advice
    } else {
        Offer::Replace
    }
}

pub(super) const fn word(term: &'static str, plain: &'static str) -> Jargon {
    Jargon {
        term,
        plain,
        class: Class::Fixed,
    }
}

pub(super) const fn noun(term: &'static str, plain: &'static str) -> Jargon {
    Jargon {
        term,
        plain,
        class: Class::Noun,
    }
}

pub(super) const fn verb(term: &'static str, plain: &'static str) -> Jargon {
    Jargon {
        term,
        plain,
        class: Class::Verb,
    }
}

/// Ordinary words that hold a term.
pub(super) const fn plain_already(term: &'static str) -> Jargon {
    word(term, "")
}
