//! What comes in from the terminal and its window, everywhere but on Linux.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::crossterm::event::{Event, poll, read};

use super::decoding::REST_OF_A_KEY;
use super::late_answers::is_unfinished;
use super::terminal::window;

/// How much is taken in together at most, so that an endless stream of keys still reaches the screen.
const MOST_AT_ONCE: usize = 4096;

/// The terminal's keys, and news of its window.
pub struct Incoming {
    window_changed: Arc<AtomicBool>,
}

impl Incoming {
    /// Hears of the window from now on. The library's own news of it is lost when a key comes at the same moment.
    pub fn new() -> io::Result<Self> {
        let window_changed = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        signal_hook::flag::register(signal_hook::consts::SIGWINCH, Arc::clone(&window_changed))?;
        Ok(Self { window_changed })
    }

    /// Everything that comes together within this time; none if nothing does.
    pub fn wait(&mut self, patience: Duration) -> io::Result<Option<Vec<Event>>> {
        if !poll(patience)? {
            return Ok(None);
        }
        let mut events = vec![read()?];
        while events.len() < MOST_AT_ONCE && comes_more(&events)? {
            events.push(read()?);
        }
        if events.iter().any(Event::is_resize) {
            rouse();
        }
        if self.window_changed.swap(false, Ordering::SeqCst) {
            let (columns, rows) = window();
            events.push(Event::Resize(columns, rows));
        }
        Ok(Some(events))
    }
}

/// Whether more is there. Nobody waits for it, except where an answer of the terminal is torn in two.
fn comes_more(events: &[Event]) -> io::Result<bool> {
    Ok(poll(Duration::ZERO)? || (is_unfinished(events) && poll(REST_OF_A_KEY)?))
}

/// A key that came while the window changed may lie unread until the next one: the library forgets that it was told of it.
/// Giving the terminal the settings that it has makes the system tell once more.
#[cfg(unix)]
fn rouse() {
    use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
    let terminal = rustix::stdio::stdin();
    if let Ok(settings) = tcgetattr(terminal) {
        let _ = tcsetattr(terminal, OptionalActions::Now, &settings);
    }
}

/// Windows tells of keys and of its windows in one row.
#[cfg(not(unix))]
fn rouse() {}
