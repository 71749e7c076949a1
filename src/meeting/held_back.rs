//! What is held back: a map without it, for all that leaves this screen, and a map on which it is a closed mark.

use std::borrow::Cow;
use std::sync::Arc;

use super::map::Map;
use super::parts::{Entry, EntryId};

/// What is seen of an entry that is held back.
pub const CLOSED: &str = "held back";

impl Entry {
    /// Whether only a closed mark stands here in place of the words.
    pub fn is_closed(&self) -> bool {
        self.held && self.text == CLOSED
    }
}

impl Map {
    /// The map without what is held back, and marked where words were taken out.
    pub fn told(&self) -> Cow<'_, Self> {
        if self.held.is_empty() {
            return self.marked();
        }
        let mut told = self.marked().into_owned();
        for &id in &self.held {
            if let Some(entry) = told.entries.remove(&id) {
                told.places[entry.category.index()].retain(|other| *other != id);
            }
        }
        told.held.clear();
        Cow::Owned(told)
    }

    /// The map of a moment with everything held back that is held back by now: what was said openly may be held back later.
    pub fn holding_with(&self, now: &Self) -> Cow<'_, Self> {
        let also = |id: &&EntryId| self.entries.contains_key(id) && !self.held.contains(id);
        let more: Vec<EntryId> = now.held.iter().filter(also).copied().collect();
        if more.is_empty() {
            return Cow::Borrowed(self);
        }
        let mut holding = self.clone();
        for id in more {
            holding.held.insert(id);
            if let Some(entry) = holding.entries.get_mut(&id) {
                Arc::make_mut(entry).held = true;
            }
        }
        Cow::Owned(holding)
    }

    /// The map of a moment as it may be told by now.
    pub fn told_by(&self, now: &Self) -> Cow<'_, Self> {
        match self.holding_with(now) {
            Cow::Borrowed(map) => map.told(),
            Cow::Owned(map) => Cow::Owned(map.told().into_owned()),
        }
    }

    /// The map with a closed mark in place of all words that are held back, but for those of one entry.
    #[must_use]
    pub fn closed(&self, open: Option<EntryId>) -> Self {
        let mut closed = self.marked().into_owned();
        for id in self.held.iter().filter(|&&id| Some(id) != open) {
            if let Some(entry) = closed.entries.get_mut(id) {
                CLOSED.clone_into(&mut Arc::make_mut(entry).text);
            }
        }
        closed
    }
}
