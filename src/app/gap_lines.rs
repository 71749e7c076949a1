//! What this screen knows of what a good chair would notice, and the line of it that is focused.

use crate::meeting::checks::Check;
use crate::practice::gaps::{Gap, Hard};

/// A line of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum GapLine {
    /// Something to ask.
    Gap(Gap),
    /// An entry that only older readers can follow.
    Hard(Hard),
    /// Something that is not asked again in this meeting.
    Asleep(Check),
}

/// What was noticed when this screen last looked.
#[derive(Clone, Debug, Default)]
pub struct Gaps {
    /// All lines, from the top down.
    pub lines: Vec<GapLine>,
    /// How many of them are something to ask.
    pub open: usize,
    /// How many more belong to parts of the agenda that have not begun.
    pub waiting: usize,
    /// Which line is focused.
    pub at: usize,
    /// Whether the chair wants their number in the title line.
    pub counted: bool,
    /// How many records there were and which minute it was when this screen last looked.
    pub looked: Option<(u64, u64)>,
}

impl Gaps {
    /// The focused line.
    pub fn focused(&self) -> Option<&GapLine> {
        self.lines.get(self.at)
    }
}
