//! The only place that asks what time it is.
#![expect(
    clippy::disallowed_methods,
    reason = "somebody has to ask the clock, and it is this file"
)]

use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, Timelike, Utc};

use crate::app::effect::Moment;

/// Milliseconds in a second, and seconds in a minute.
const MILLISECONDS: u64 = 1_000;
const SECONDS: u64 = 60;

/// Counts a meeting's time by a clock that never goes back.
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    started: Instant,
    before: u64,
    offset: FixedOffset,
}

impl Clock {
    /// A clock for a meeting that has already lasted so many milliseconds.
    pub fn going_on_from(before: u64) -> Self {
        Self {
            started: Instant::now(),
            before,
            offset: *wall().offset(),
        }
    }

    /// Looks how far the clock on the wall is from the world's: not at every key, since that changes twice a year.
    pub fn look_at_zone(&mut self) {
        self.offset = *wall().offset();
    }

    /// The time now.
    pub fn now(&self) -> Moment {
        let since = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        Moment {
            at: self.before.saturating_add(since),
            wall: Utc::now().with_timezone(&self.offset),
        }
    }
}

/// What the clock on the wall shows.
pub fn wall() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// How long until the clock on the wall shows another minute.
pub fn until_next_minute() -> Duration {
    let now = wall();
    let passed = u64::from(now.second()) * MILLISECONDS + u64::from(now.timestamp_subsec_millis());
    Duration::from_millis((SECONDS * MILLISECONDS).saturating_sub(passed) + 1)
}

/// The time, for a meeting that is only looked at or added to.
pub fn still(at: u64) -> Moment {
    Moment { at, wall: wall() }
}
