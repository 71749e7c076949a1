//! How far a meeting has come in its agenda.

use crate::meeting::map::Map;
use crate::meeting::vocabulary::Kind;
use crate::practice::agenda::{About, agenda, planned_minutes};

const MINUTE: u64 = 60_000;

/// How far a meeting has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// The kind of meeting, and so its agenda.
    pub kind: Kind,
    /// How many parts of the agenda have begun, the first ones first.
    pub parts: usize,
    /// Whether half of the planned time is over.
    pub half: bool,
    /// Whether the last part has begun.
    pub end: bool,
}

impl Reached {
    /// A meeting in which so many parts have begun, so many milliseconds after its start.
    pub fn parts(kind: Kind, parts: usize, now: u64) -> Self {
        let end = parts >= agenda(kind).len();
        let half = now >= planned_minutes(kind) * MINUTE / 2;
        Self {
            kind,
            parts,
            half: half || end,
            end,
        }
    }

    /// A meeting that is over, or looked at as if it were.
    pub fn end(kind: Kind) -> Self {
        Self::parts(kind, agenda(kind).len(), 0)
    }

    /// Whether the first of these parts that the agenda has at all has begun; where it has none of them, half is enough.
    pub fn has_begun(&self, about: &[About]) -> bool {
        let place = |one: &About| agenda(self.kind).iter().position(|part| part.about == *one);
        match about.iter().find_map(place) {
            Some(place) => place < self.parts,
            None => self.half,
        }
    }
}

/// How far this meeting has come, so many milliseconds after its start: as far as the chair said; else it is told from the
/// clock and the planned minutes.
pub fn reached(map: &Map, now: u64) -> Reached {
    let kind = map.about.kind;
    if let Some(begun) = &map.part {
        return Reached::parts(kind, begun.part + 1, now);
    }
    let mut begins = 0;
    let mut parts = 0;
    for part in agenda(kind) {
        parts += usize::from(begins <= now);
        begins += part.minutes * MINUTE;
    }
    Reached::parts(kind, parts, now)
}
