//! Reading many files together, and telling somebody who waits at a terminal how far that has come.

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use ratatui::crossterm::queue;
use ratatui::crossterm::terminal::{Clear, ClearType};

use super::terminal;

/// So many files are read together. More than there are processors: on a network folder most of the time is waiting.
const TOGETHER: usize = 8;

/// How far it has come is told so often, and not at all where it is done before.
const SO_OFTEN: Duration = Duration::from_millis(200);

/// What reading gives for each file, in the order of the files.
pub fn each<T: Send>(files: &[PathBuf], read: impl Fn(&Path) -> T + Sync) -> Vec<T> {
    let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let work = || {
        let mut read_here = Vec::new();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(file) = files.get(number) else {
                return read_here;
            };
            read_here.push((number, read(file)));
            done.fetch_add(1, Ordering::Relaxed);
        }
    };
    let mut all = thread::scope(|scope| {
        let (works, rest) = channel::<()>();
        let start = |_| {
            let (works, work) = (works.clone(), &work);
            scope.spawn(move || {
                let _works = works;
                work()
            })
        };
        let workers: Vec<_> = (0..TOGETHER.min(files.len())).map(start).collect();
        drop(works);
        let mut progress = Progress::new(io::stderr(), may_be_told(), files.len());
        while rest.recv_timeout(SO_OFTEN) == Err(RecvTimeoutError::Timeout) {
            progress.tell(done.load(Ordering::Relaxed));
        }
        let read = workers.into_iter().filter_map(|worker| worker.join().ok());
        read.flatten().collect::<Vec<_>>()
    });
    all.sort_by_key(|(number, _)| *number);
    all.into_iter().map(|(_, read)| read).collect()
}

/// Nobody is told through a pipe, nor over a meeting.
fn may_be_told() -> bool {
    let term = std::env::var_os("TERM").unwrap_or_default();
    io::stderr().is_terminal() && !terminal::is_ours() && term != "dumb"
}

/// One line that is written again and again, and is gone at the end.
struct Progress<W: Write> {
    out: W,
    told: bool,
    of: usize,
    shown: bool,
}

impl<W: Write> Progress<W> {
    fn new(out: W, told: bool, of: usize) -> Self {
        let shown = false;
        Self {
            out,
            told,
            of,
            shown,
        }
    }

    fn tell(&mut self, done: usize) {
        if !self.told {
            return;
        }
        self.shown = true;
        // A terminal that takes nothing more must not end the reading.
        let _ = write!(self.out, "\rReading meetings: {done} of {}", self.of);
        let _ = queue!(self.out, Clear(ClearType::UntilNewLine));
        let _ = self.out.flush();
    }
}

impl<W: Write> Drop for Progress<W> {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(self.out, "\r");
            let _ = queue!(self.out, Clear(ClearType::UntilNewLine));
            let _ = self.out.flush();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_comes_in_the_order_of_the_files() {
        let files: Vec<PathBuf> = (0..100).map(|n| PathBuf::from(n.to_string())).collect();
        let read = each(&files, Path::to_owned);
        assert_eq!(read, files);
        assert!(each(&[], Path::to_owned).is_empty());
    }

    #[test]
    fn the_line_is_written_over_itself_and_gone_at_the_end() {
        let mut out = Vec::new();
        let mut progress = Progress::new(&mut out, true, 10_000);
        progress.tell(12);
        progress.tell(340);
        drop(progress);
        let text = String::from_utf8_lossy(&out).replace("\u{1b}[K", "|");
        let said = "\rReading meetings: 12 of 10000|\rReading meetings: 340 of 10000|\r|";
        assert_eq!(text, said);
    }

    #[test]
    fn what_is_quick_or_read_by_a_pipe_says_nothing() {
        let mut out = Vec::new();
        drop(Progress::new(&mut out, true, 5));
        let mut piped = Progress::new(&mut out, false, 5);
        piped.tell(3);
        drop(piped);
        assert!(out.is_empty());
    }
}
