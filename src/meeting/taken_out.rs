//! What stands where words were taken out on purpose: in the file a block for each letter, for whoever reads a mark in words.

use std::borrow::Cow;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};

/// One of these stands for each letter that was taken out; another shade only where a change would otherwise not be seen any more.
pub const BLOCKS: [char; 4] = ['█', '▓', '▒', '░'];

/// What stands for an accent that was put behind its letter in a record of its own: it joins the block before it and is not seen, or
/// is the same dot for every accent where it has to be.
pub const JOINED: [char; 2] = ['\u{FE0F}', '\u{307}'];

/// What is read in the place of words that were taken out.
pub const MARK: &str = "[taken out]";

/// Who somebody is whose name was taken out.
pub const SOMEBODY: &str = "Somebody";

/// That words were taken out, when, how much and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TakenOut {
    /// The wall clock with its offset.
    pub wall: DateTime<FixedOffset>,
    /// How many letters.
    pub letters: u64,
    /// In how many places they stood.
    pub times: u64,
    /// Why, if that was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
}

/// Whether it stands for a letter that was taken out.
pub fn is_block(letter: char) -> bool {
    BLOCKS.contains(&letter)
}

/// The text with a mark in place of each run of blocks, over the blanks between them.
pub fn marked(text: &str) -> Cow<'_, str> {
    if !text.contains(is_block) {
        return Cow::Borrowed(text);
    }
    let mut told = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_block) {
        told.push_str(&rest[..start]);
        told.push_str(MARK);
        let run = rest[start..]
            .find(|c: char| !(is_block(c) || c.is_whitespace() || JOINED.contains(&c)))
            .map_or(rest.len(), |end| start + end);
        let end = start + rest[start..run].trim_end().len();
        rest = &rest[end..];
    }
    told.push_str(rest);
    Cow::Owned(told)
}

/// Somebody's name as it is read.
pub fn name_told(name: &str) -> Cow<'_, str> {
    let all_gone =
        name.contains(is_block) && name.chars().all(|c| is_block(c) || !c.is_alphanumeric());
    if all_gone {
        Cow::Borrowed(SOMEBODY)
    } else {
        marked(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_of_blocks_is_one_mark() {
        assert_eq!(marked("Sam is here"), "Sam is here");
        assert_eq!(
            marked("at ██████'s ████ ▓▓ road"),
            "at [taken out]'s [taken out] road"
        );
        assert_eq!(marked("██ ██ "), "[taken out] ");
    }

    #[test]
    fn whoever_has_no_name_left_is_somebody() {
        assert_eq!(name_told("████ █'█"), "Somebody");
        assert_eq!(name_told("Ms ████"), "Ms [taken out]");
        assert_eq!(name_told("Nan"), "Nan");
    }
}
