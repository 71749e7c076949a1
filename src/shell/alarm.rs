//! Wakes whoever waits for keys when their time has come.
//!
//! A wait with an end of its own sets the machine's clock for each key and sets it back when the key comes; where the machine is a
//! virtual one, each takes microseconds. This one is set anew only where it would ring too late.

use std::io;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::io::Errno;
use rustix::time::{
    Itimerspec, TimerfdClockId, TimerfdFlags, TimerfdTimerFlags, Timespec, timerfd_create,
    timerfd_settime,
};

use super::clock::left_until;

/// A clock that rings once, as something to be read.
#[derive(Debug)]
pub struct Alarm {
    timer: OwnedFd,
    due: Option<Instant>,
}

impl Alarm {
    /// One that is not set.
    pub fn new() -> io::Result<Self> {
        let flags = TimerfdFlags::NONBLOCK | TimerfdFlags::CLOEXEC;
        Ok(Self {
            timer: timerfd_create(TimerfdClockId::Monotonic, flags)?,
            due: None,
        })
    }

    /// Rings at this time or before it.
    pub fn ring_by(&mut self, due: Instant) -> io::Result<()> {
        if self.due.is_some_and(|set| set <= due) {
            return Ok(());
        }
        // Nothing at all would not set it.
        let left = left_until(due).max(Duration::from_nanos(1));
        let once = Itimerspec {
            it_interval: Timespec::default(),
            it_value: Timespec::try_from(left).map_err(io::Error::other)?,
        };
        timerfd_settime(&self.timer, TimerfdTimerFlags::empty(), &once)?;
        self.due = Some(due);
        Ok(())
    }

    /// It was heard, and is quiet until it is set again.
    pub fn heard(&mut self) -> io::Result<()> {
        self.due = None;
        match rustix::io::read(&self.timer, &mut [0; 8]) {
            Ok(_) | Err(Errno::INTR | Errno::AGAIN) => Ok(()),
            Err(problem) => Err(problem.into()),
        }
    }
}

impl AsFd for Alarm {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.timer.as_fd()
    }
}
