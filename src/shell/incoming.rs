//! What comes in from the terminal and its window, waited for and read together.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::Event;
use rustix::event::Timespec;
use rustix::event::epoll::{self, CreateFlags, EventData, EventFlags};
use rustix::io::Errno;

use super::alarm::Alarm;
use super::clock::{left_until, soon};
use super::decoding::{Decoder, REST_OF_A_KEY};
use super::late_answers::is_unfinished;
use super::terminal::window;

/// How much is taken in together at most, so that an endless stream of keys still reaches the screen.
const MOST_AT_ONCE: usize = 4096;

/// Bytes of one read.
const A_READ: usize = 16 * 1024;

/// So few bytes are all that was typed. Behind more of them even more may wait, as in a paste.
const TYPED: usize = 64;

/// The names of what is waited for.
const KEYS: u64 = 0;
const WINDOW: u64 = 1;
const ALARM: u64 = 2;

/// What there is to be read.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Ready {
    keys: bool,
    window: bool,
}

/// The terminal's keys, and news of its window.
pub struct Incoming {
    decoder: Decoder,
    window: UnixStream,
    alarm: Alarm,
    /// All of these, waited for together: the system keeps the list, and looks only at what wakes it.
    all: OwnedFd,
    room: Box<[u8]>,
}

impl Incoming {
    /// Hears of the window from now on.
    pub fn new() -> io::Result<Self> {
        let (window, tells) = UnixStream::pair()?;
        window.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, tells)?;
        let alarm = Alarm::new()?;
        let all = epoll::create(CreateFlags::CLOEXEC)?;
        let add = |what: BorrowedFd<'_>, name| {
            epoll::add(&all, what, EventData::new_u64(name), EventFlags::IN)
        };
        add(rustix::stdio::stdin(), KEYS)?;
        add(window.as_fd(), WINDOW)?;
        add(alarm.as_fd(), ALARM)?;
        Ok(Self {
            decoder: Decoder::default(),
            window,
            alarm,
            all,
            room: vec![0; A_READ].into(),
        })
    }

    /// Everything that comes together within this time; none if nothing does.
    pub fn wait(&mut self, patience: Duration) -> io::Result<Option<Vec<Event>>> {
        let mut ready = if self.decoder.is_waiting() {
            self.ready(self.decoder.patience())?
        } else {
            self.ready_by(soon(patience))?
        };
        if ready == Ready::default() {
            let rest = self.decoder.give_up();
            return Ok((!rest.is_empty()).then_some(rest));
        }
        let mut events = Vec::new();
        while ready != Ready::default() && events.len() < MOST_AT_ONCE {
            if ready.window {
                events.extend(self.new_window());
            }
            let all = !ready.keys || self.read(&mut events)?;
            let rest = self.rest_of(&events);
            if all && rest.is_zero() && !self.decoder.is_waiting() {
                break;
            }
            ready = self.ready(rest)?;
        }
        if ready == Ready::default() {
            events.extend(self.decoder.give_up());
        }
        Ok(Some(events))
    }

    /// Nobody waits for more, except where something is torn in two.
    fn rest_of(&self, events: &[Event]) -> Duration {
        let patience = self.decoder.patience();
        if patience.is_zero() && is_unfinished(events) {
            return REST_OF_A_KEY;
        }
        patience
    }

    /// Reads once, and says whether nothing more is waiting.
    fn read(&mut self, events: &mut Vec<Event>) -> io::Result<bool> {
        match rustix::io::read(rustix::stdio::stdin(), &mut self.room[..]) {
            // A terminal that has nothing to say any more has gone away.
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                let came = self.decoder.take(&self.room[..count]);
                if events.is_empty() {
                    *events = came;
                } else {
                    events.extend(came);
                }
                Ok(count < TYPED)
            }
            Err(Errno::INTR | Errno::AGAIN) => Ok(false),
            Err(problem) => Err(problem.into()),
        }
    }

    /// The size of the window, if it changed since this was last asked.
    fn new_window(&mut self) -> Option<Event> {
        let mut news = [0; 64];
        let mut changed = false;
        while matches!(self.window.read(&mut news), Ok(1..)) {
            changed = true;
        }
        changed
            .then(window)
            .map(|(columns, rows)| Event::Resize(columns, rows))
    }

    /// Whether a key or news of the window comes until then.
    fn ready_by(&mut self, due: Instant) -> io::Result<Ready> {
        loop {
            self.alarm.ring_by(due)?;
            let (ready, rings) = self.look(None)?;
            if rings {
                self.alarm.heard()?;
            }
            if ready != Ready::default() || rings && left_until(due).is_zero() {
                return Ok(ready);
            }
        }
    }

    /// Whether a key or news of the window comes within this short time.
    fn ready(&mut self, patience: Duration) -> io::Result<Ready> {
        let patience = Timespec::try_from(patience).ok();
        let (ready, rings) = self.look(patience.as_ref())?;
        if rings && ready == Ready::default() {
            self.alarm.heard()?;
            return Ok(self.look(patience.as_ref())?.0);
        }
        Ok(ready)
    }

    /// What there is to be read, and whether the alarm rings.
    fn look(&self, patience: Option<&Timespec>) -> io::Result<(Ready, bool)> {
        let nothing = epoll::Event {
            flags: EventFlags::empty(),
            data: EventData::new_u64(0),
        };
        let mut events = [nothing; 3];
        let mut ready = Ready::default();
        let mut rings = false;
        match epoll::wait(&self.all, &mut events[..], patience) {
            Ok(count) => {
                for event in &events[..count] {
                    match event.data.u64() {
                        KEYS => ready.keys = true,
                        WINDOW => ready.window = true,
                        _ => rings = true,
                    }
                }
            }
            // What interrupted may have been news of the window.
            Err(Errno::INTR) => ready.window = true,
            Err(problem) => return Err(problem.into()),
        }
        Ok((ready, rings))
    }
}
