//! What is done with a child: its houses with its own words, and pages of words and pictures made for it.

use std::sync::Arc;

use imbl::{OrdMap, Vector};
use serde::{Deserialize, Serialize};

use super::child_words::{HousePart, PageAbout, Picture, Tool};
use super::parts::{EntryId, ItemId, PageId, PersonId, own_words};

/// Who may see a child's houses, as the child says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Showing {
    /// Nobody yet: they are held back.
    #[default]
    Nobody,
    /// These people.
    These(Vec<PersonId>),
    /// Everyone in the meeting.
    Everyone,
}

/// The houses of one child, whatever stands in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Houses {
    /// Whose they are.
    pub child: PersonId,
    /// With which pictures the child was asked.
    pub tool: Tool,
    /// Who may see them.
    pub showing: Showing,
    /// Who writes the child's words down, if that was said; may be the child.
    pub writer: Option<PersonId>,
}

impl Houses {
    /// Houses that nobody may see yet.
    pub fn of(child: PersonId) -> Self {
        Self {
            child,
            tool: Tool::default(),
            showing: Showing::Nobody,
            writer: None,
        }
    }
}

/// Something that stands in a house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HouseItem {
    /// Names it in records.
    pub id: ItemId,
    /// Who said or drew it.
    pub child: PersonId,
    /// In which house.
    pub part: HousePart,
    /// The child's words as they were said, or what the drawing shows.
    pub text: String,
    /// Whether it is a drawing that is described; else they are the child's own words.
    pub drawn: bool,
    /// When its first letter came, in milliseconds since the start.
    pub at: u64,
    /// The entry that it became on the board; that may have been taken off since.
    pub entry: Option<EntryId>,
}

impl HouseItem {
    /// The words with which it goes on the board: the child's own in quotation marks, a drawing said to be one.
    pub fn on_board(&self) -> String {
        if self.drawn {
            return format!("Drawing: {}", self.text);
        }
        let whole = self.text.strip_prefix('"');
        let inner = whole.and_then(|rest| rest.strip_suffix('"'));
        if inner.is_some_and(|inner| !inner.contains('"') && own_words(&self.text)) {
            return self.text.clone();
        }
        format!("\"{}\"", self.text.replace('"', "'"))
    }
}

/// A page of words and pictures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PicturePage {
    /// Names it in records.
    pub id: PageId,
    /// For whom it is made.
    pub child: PersonId,
    /// Which question it answers.
    pub about: PageAbout,
    /// Its picture.
    pub picture: Picture,
    /// What a picture of one's own shows.
    pub drawing: String,
    /// A sentence or two.
    pub text: String,
}

/// All of it. A copy is cheap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChildPart {
    /// The houses, a set a child, in the order in which they were begun.
    pub houses: Vector<Arc<Houses>>,
    /// What stands in them, by its number.
    pub items: OrdMap<ItemId, Arc<HouseItem>>,
    /// The pages of words and pictures, in order.
    pub pages: Vector<Arc<PicturePage>>,
}

impl ChildPart {
    /// The houses of a child, if anything was done with them.
    pub fn houses_of(&self, child: PersonId) -> Option<&Arc<Houses>> {
        self.houses.iter().find(|houses| houses.child == child)
    }

    /// Who may see a child's houses.
    pub fn showing(&self, child: PersonId) -> &Showing {
        self.houses_of(child)
            .map_or(&Showing::Nobody, |houses| &houses.showing)
    }

    /// Whether nobody may see a child's houses yet.
    pub fn is_held(&self, child: PersonId) -> bool {
        *self.showing(child) == Showing::Nobody
    }

    /// Something that stands in a house.
    pub fn item(&self, id: ItemId) -> Option<&Arc<HouseItem>> {
        self.items.get(&id)
    }

    /// What stands in one of a child's houses, in the order in which it came.
    pub fn items_in(
        &self,
        child: PersonId,
        part: HousePart,
    ) -> impl Iterator<Item = &Arc<HouseItem>> {
        self.items
            .values()
            .filter(move |item| item.child == child && item.part == part)
    }

    /// What may be told to others of one of a child's houses: nothing as long as nobody may see it.
    pub fn told_of(&self, child: PersonId, part: HousePart) -> Vec<String> {
        if self.is_held(child) {
            return Vec::new();
        }
        let told = |item: &HouseItem| {
            if item.drawn {
                item.on_board()
            } else {
                item.text.clone()
            }
        };
        self.items_in(child, part).map(|item| told(item)).collect()
    }

    /// Whether anything stands in a child's houses.
    pub fn has_words(&self, child: PersonId) -> bool {
        self.items.values().any(|item| item.child == child)
    }

    /// What an entry of the board was in a house, if it came from there.
    pub fn item_of(&self, entry: EntryId) -> Option<&Arc<HouseItem>> {
        self.items.values().find(|item| item.entry == Some(entry))
    }

    /// A page.
    pub fn page(&self, id: PageId) -> Option<&Arc<PicturePage>> {
        self.pages.iter().find(|page| page.id == id)
    }

    /// The pages made for a child, in order.
    pub fn pages_of(&self, child: PersonId) -> impl Iterator<Item = &Arc<PicturePage>> {
        self.pages.iter().filter(move |page| page.child == child)
    }
}
