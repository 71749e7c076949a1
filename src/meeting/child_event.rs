//! What can happen to a child's houses and to the pages of words and pictures. Files hold these for ever, like events.

use serde::{Deserialize, Serialize};

use super::child::Showing;
use super::child_words::{PageAbout, Picture, Tool};
use super::parts::{EntryId, ItemId, PageId, PersonId};

/// One thing that happened to them, without writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChildEvent {
    /// A child's houses are shown by other pictures; what stands in them stays.
    ToolChosen {
        /// Whose houses.
        child: PersonId,
        /// By which pictures.
        tool: Tool,
    },
    /// The child said who may see its houses.
    ShownTo {
        /// Whose houses.
        child: PersonId,
        /// Who may see them from now on.
        showing: Showing,
    },
    /// Who writes the child's words down was said, or taken back.
    WrittenBy {
        /// Whose words.
        child: PersonId,
        /// Who writes; may be the child.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        writer: Option<PersonId>,
    },
    /// Something was taken out of a house; an entry of the board that it became stays.
    ItemTakenOff(ItemId),
    /// Something from a house became an entry of the board, with the child as its speaker.
    PutOnBoard {
        /// What.
        item: ItemId,
        /// The number that the entry has from now on.
        entry: EntryId,
    },
    /// A page has another picture.
    PictureChosen {
        /// Which page.
        page: PageId,
        /// Which picture.
        picture: Picture,
    },
    /// A page answers another question.
    AboutChosen {
        /// Which page.
        page: PageId,
        /// Which question.
        about: PageAbout,
    },
    /// A page was taken out.
    PageTakenOff(PageId),
}
