//! What stands at a place of the screen, for whoever points at it.

use crate::meeting::parts::EntryId;
use crate::meeting::vocabulary::{Category, Column};

/// Something that can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    /// An entry of the board.
    Entry(EntryId),
    /// A heading of the board.
    Heading(Category),
    /// What a column came to, by its place at the top of it.
    Pinned(Column, usize),
    /// A column, where nothing stands in it.
    Column(Column),
    /// A line of the open list, by its place among all.
    Listed(usize),
    /// A line of the page that is shown, by its place among all.
    Line(usize),
}
