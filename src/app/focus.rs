//! Where somebody stands on the board, and the ways from there.

use super::pinned::{Pinned, pinned};
use crate::meeting::map::Map;
use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Column};

/// What is focused within a category.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum On {
    /// Something the column came to, at its top.
    Pinned(Pinned),
    /// Its heading.
    Heading,
    /// One of its entries.
    Entry(EntryId),
    /// The empty line behind this entry (or at its end), where the next one goes.
    Gap(Option<EntryId>),
}

/// A place on the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Focus {
    /// In which category.
    pub category: Category,
    /// On what.
    pub on: On,
}

impl Focus {
    /// The heading of a category.
    pub fn heading(category: Category) -> Self {
        Self {
            category,
            on: On::Heading,
        }
    }

    /// An entry, wherever it stands; its old place if it is gone.
    pub fn entry(map: &Map, id: EntryId, otherwise: Self) -> Self {
        map.entry(id).map_or(otherwise, |entry| Self {
            category: entry.category,
            on: On::Entry(id),
        })
    }

    /// The focused entry, if one is.
    pub fn entry_id(self) -> Option<EntryId> {
        match self.on {
            On::Entry(id) => Some(id),
            On::Pinned(_) | On::Heading | On::Gap(_) => None,
        }
    }

    /// The column it stands in.
    pub fn column(self) -> Column {
        self.category.column()
    }

    /// The entry behind which a new one goes.
    pub fn after(self) -> Option<EntryId> {
        match self.on {
            On::Pinned(_) | On::Heading => None,
            On::Entry(id) => Some(id),
            On::Gap(after) => after,
        }
    }

    /// A place that is still there: an entry that went away leaves the focus on its heading.
    #[must_use]
    pub fn settled(self, map: &Map) -> Self {
        match self.on {
            On::Pinned(one) if pinned(map, self.column()).contains(&one) => self,
            On::Pinned(_) => Self::heading(self.category),
            On::Heading => self,
            On::Entry(id) => Self::entry(map, id, Self::heading(self.category)),
            On::Gap(after) => {
                let stands = |id| map.entry(id).is_some_and(|e| e.category == self.category);
                Self {
                    on: On::Gap(after.filter(|&id| stands(id))),
                    ..self
                }
            }
        }
    }

    /// One up: the entry before, the heading, the last entry of the category before; the top stays.
    #[must_use]
    pub fn up(self, map: &Map) -> Self {
        let ids = map.place(self.category);
        let before = match self.on {
            On::Pinned(one) => return self.pinned_beside(map, one, true),
            On::Heading => return self.category_before(map),
            On::Entry(id) => ids.index_of(&id).unwrap_or(0),
            On::Gap(None) => ids.len(),
            On::Gap(Some(id)) => ids.index_of(&id).map_or(ids.len(), |place| place + 1),
        };
        match before.checked_sub(1).and_then(|place| ids.get(place)) {
            Some(&id) => Self {
                on: On::Entry(id),
                ..self
            },
            None => Self::heading(self.category),
        }
    }

    fn category_before(self, map: &Map) -> Self {
        let categories = self.column().categories();
        let place = categories.iter().position(|&c| c == self.category);
        let Some(before) = place.and_then(|p| p.checked_sub(1)) else {
            let last = pinned(map, self.column()).last().copied();
            let on = last.map_or(self.on, On::Pinned);
            return Self { on, ..self };
        };
        let category = categories[before];
        let on = map
            .place(category)
            .last()
            .map_or(On::Heading, |&id| On::Entry(id));
        Self { category, on }
    }

    /// The pinned thing above or below; the top stays, and below the last one are the headings.
    fn pinned_beside(self, map: &Map, one: Pinned, above: bool) -> Self {
        let all = pinned(map, self.column());
        let here = all.iter().position(|&other| other == one).unwrap_or(0);
        let there = if above {
            all.get(here.saturating_sub(1))
        } else {
            all.get(here + 1)
        };
        there.map_or(Self::heading(self.category), |&there| Self {
            on: On::Pinned(there),
            ..self
        })
    }

    /// One down: the next entry, the next heading; the end stays.
    #[must_use]
    pub fn down(self, map: &Map) -> Self {
        let ids = map.place(self.category);
        let next = match self.on {
            On::Pinned(one) => return self.pinned_beside(map, one, false),
            On::Heading => 0,
            On::Entry(id) | On::Gap(Some(id)) => ids.index_of(&id).map_or(ids.len(), |p| p + 1),
            On::Gap(None) => ids.len(),
        };
        if let Some(&id) = ids.get(next) {
            return Self {
                on: On::Entry(id),
                ..self
            };
        }
        let categories = self.column().categories();
        let place = categories.iter().position(|&c| c == self.category);
        place
            .and_then(|p| categories.get(p + 1))
            .map_or(self, |&category| Self::heading(category))
    }
}
