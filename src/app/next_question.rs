//! Which question is offered next, and since when nobody has pressed a key.

/// What is known about the questions of a meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextQuestion {
    /// When a key was last pressed, in milliseconds since the start.
    pub last_key: u64,
    /// How many questions were taken from the list so far; the next one is offered first.
    pub so_far: usize,
    /// A question that was chosen, until something is written.
    pub chosen: Option<String>,
}

impl NextQuestion {
    /// At the beginning, so many milliseconds after the start of the meeting.
    pub fn at(now: u64) -> Self {
        Self {
            last_key: now,
            ..Self::default()
        }
    }
}
