//! What comes in from the terminal and its window, waited for and read together.

use std::io::{self, Read};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use ratatui::crossterm::event::Event;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;

use super::decoding::{Decoder, REST_OF_A_KEY};
use super::late_answers::is_unfinished;
use super::terminal::window;

/// How much is taken in together at most, so that an endless stream of keys still reaches the screen.
const MOST_AT_ONCE: usize = 4096;

/// Bytes of one read.
const A_READ: usize = 16 * 1024;

/// So few bytes are all that was typed. Behind more of them even more may wait, as in a paste.
const TYPED: usize = 64;

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
    room: Box<[u8]>,
}

impl Incoming {
    /// Hears of the window from now on.
    pub fn new() -> io::Result<Self> {
        let (window, tells) = UnixStream::pair()?;
        window.set_nonblocking(true)?;
        signal_hook::low_level::pipe::register(signal_hook::consts::SIGWINCH, tells)?;
        Ok(Self {
            decoder: Decoder::default(),
            window,
            room: vec![0; A_READ].into(),
        })
    }

    /// Everything that comes together within this time; none if nothing does.
    pub fn wait(&mut self, patience: Duration) -> io::Result<Option<Vec<Event>>> {
        let torn = self.decoder.is_waiting();
        let rest = self.decoder.patience();
        let mut ready = self.ready(if torn { rest } else { patience })?;
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
                events.extend(self.decoder.take(&self.room[..count]));
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

    /// Whether a key or news of the window comes within this time.
    fn ready(&self, patience: Duration) -> io::Result<Ready> {
        let stdin = rustix::stdio::stdin();
        let mut both = [
            PollFd::new(&stdin, PollFlags::IN),
            PollFd::new(&self.window, PollFlags::IN),
        ];
        let patience = Timespec::try_from(patience).ok();
        match poll(&mut both, patience.as_ref()) {
            Ok(_) => Ok(Ready {
                keys: !both[0].revents().is_empty(),
                window: !both[1].revents().is_empty(),
            }),
            // What interrupted may have been news of the window.
            Err(Errno::INTR) => Ok(Ready {
                keys: false,
                window: true,
            }),
            Err(problem) => Err(problem.into()),
        }
    }
}
