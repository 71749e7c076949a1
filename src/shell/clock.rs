//! The only place that asks what time it is.
#![expect(
    clippy::disallowed_methods,
    reason = "somebody has to ask the clock, and it is this file"
)]

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

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
    second: u64,
    wall: DateTime<FixedOffset>,
}

impl Clock {
    /// A clock for a meeting that has already lasted so many milliseconds.
    pub fn going_on_from(before: u64) -> Self {
        Self {
            started: Instant::now(),
            before,
            offset: *wall().offset(),
            second: 0,
            wall: DateTime::default(),
        }
    }

    /// Looks how far the clock on the wall is from the world's: not at every key, since that changes twice a year.
    pub fn look_at_zone(&mut self) {
        self.offset = *wall().offset();
        self.wall = self.wall.with_timezone(&self.offset);
    }

    /// The time now; on the wall in whole seconds, so that days and hours are not counted anew for each key.
    pub fn now(&mut self) -> Moment {
        let since = u64::try_from(self.started.elapsed().as_millis()).unwrap_or(u64::MAX);
        let second = seconds_of_the_world();
        if second != self.second {
            self.second = second;
            self.wall = after_seconds(second).with_timezone(&self.offset);
        }
        Moment {
            at: self.before.saturating_add(since),
            wall: self.wall,
        }
    }
}

/// Whole seconds since the clocks of computers begin, in 1970; a clock that stands before that counts as one that just began.
fn seconds_of_the_world() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| since.as_secs())
}

fn after_seconds(seconds: u64) -> DateTime<Utc> {
    let seconds = i64::try_from(seconds).unwrap_or(i64::MAX);
    DateTime::from_timestamp(seconds, 0).unwrap_or_default()
}

/// What the clock on the wall shows.
pub fn wall() -> DateTime<FixedOffset> {
    Local::now().fixed_offset()
}

/// Nobody waits longer.
const A_DAY: Duration = Duration::from_hours(24);

/// The moment when so much time has passed, or a day.
pub fn soon(patience: Duration) -> Instant {
    Instant::now() + patience.min(A_DAY)
}

/// How long it is until then; nothing if that is past.
pub fn left_until(due: Instant) -> Duration {
    due.saturating_duration_since(Instant::now())
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
