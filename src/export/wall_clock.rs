//! What the clock on the wall showed at each moment of a meeting, also of one that was gone on with on another day.

use chrono::{DateTime, Duration, FixedOffset};

use crate::meeting::event::Event;
use crate::meeting::timeline::Timeline;

/// The moments at which the clock was looked at, oldest first.
pub struct WallClock {
    looks: Vec<(u64, DateTime<FixedOffset>)>,
    began: DateTime<FixedOffset>,
}

impl WallClock {
    /// The clock of this meeting.
    pub fn of(timeline: &Timeline) -> Self {
        let looks = timeline.records().iter().filter_map(|record| {
            let (Event::Opened { wall } | Event::ClockMoved { wall }) = &record.event else {
                return None;
            };
            Some((record.at, *wall))
        });
        Self {
            looks: looks.collect(),
            began: timeline.now().map.about.began,
        }
    }

    /// What it showed so many milliseconds after the start.
    pub fn at(&self, at: u64) -> DateTime<FixedOffset> {
        let before = self.looks.partition_point(|look| look.0 <= at);
        let look = before.checked_sub(1).map(|last| self.looks[last]);
        let (from, wall) = look.unwrap_or((0, self.began));
        let since = i64::try_from(at.saturating_sub(from)).unwrap_or(i64::MAX / 2);
        let passed = Duration::milliseconds(since);
        wall.checked_add_signed(passed).unwrap_or(wall)
    }
}
