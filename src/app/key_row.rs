//! A row of the key table, and the way in which rows are written.

use super::action::Action;
use super::key::Key;
use super::place::{Group, Place};

/// One row: where, which keys, what they do, and how that is told.
#[derive(Debug)]
pub struct Row {
    /// Where the keys mean this.
    pub places: &'static [Place],
    /// The keys; none if there is only the name.
    pub keys: &'static [Key],
    /// What they do.
    pub action: Action,
    /// Its turn in the hint line, 1 first; 0 for not shown there.
    pub rank: u8,
    /// One or two words for the hint line.
    pub hint: &'static str,
    /// The plain name in the palette; empty for what is only a key.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub says: &'static str,
    /// Its group on the help page.
    pub group: Group,
}

/// Writes the table one row a line.
macro_rules! rows {
    ($($group:ident { $($places:ident [$($key:expr),*] $action:ident, $rank:literal $hint:literal, $name:literal, $says:literal;)+ })+) => {
        &[$($(Row {
            places: $places, keys: &[$($key),*], action: Action::$action, rank: $rank, hint: $hint, name: $name,
            says: $says, group: Group::$group,
        },)+)+]
    };
}
pub(super) use rows;
