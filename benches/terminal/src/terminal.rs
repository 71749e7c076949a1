//! A program in a pseudo-terminal, the hands that type into it, and the eyes that see when its screen has changed.

use std::collections::VecDeque;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fd::OwnedFd;
use rustix::fs::{OFlags, fcntl_getfl, fcntl_setfl};
use rustix::io::Errno;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};
use rustix::time::{ClockId, clock_gettime};

/// What programs ask a terminal when they start, and what this one says.
const ANSWERS: [(&[u8], &[u8]); 13] = [
    (b"\x1b[c", b"\x1b[?62;22c"),
    (b"\x1b[0c", b"\x1b[?62;22c"),
    (b"\x1b[>c", b"\x1b[>1;4000;0c"),
    (b"\x1b[>0c", b"\x1b[>1;4000;0c"),
    (b"\x1b[5n", b"\x1b[0n"),
    (b"\x1b[6n", b"\x1b[1;1R"),
    (b"\x1b[?u", b"\x1b[?0u"),
    (b"\x1b[?2026$p", b"\x1b[?2026;0$y"),
    (b"\x1b[>q", b"\x1bP>|none\x1b\\"),
    (b"\x1b[>0q", b"\x1bP>|none\x1b\\"),
    (b"\x1b]10;?", b"\x1b]10;rgb:0000/0000/0000\x1b\\"),
    (b"\x1b]11;?", b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\"),
    (b"\x1bP+q", b"\x1bP0+r\x1b\\"),
];

/// The longest question.
const A_QUESTION: usize = 16;

/// Whoever is silent so long has nothing to say.
const PATIENCE: Duration = Duration::from_secs(20);

/// A letter that shows nothing so long shows nothing: a blank at the end of a line. A program that is traced takes longer.
const NOTHING_SHOWN: Duration = Duration::from_millis(300);

/// Nanoseconds of a clock that all programs share.
pub fn now() -> u64 {
    let now = clock_gettime(ClockId::Monotonic);
    u64::try_from(now.tv_sec * 1_000_000_000 + now.tv_nsec).unwrap_or(0)
}

/// What was seen from some moment until the screen was quiet.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// From that moment to the last byte, in nanoseconds.
    pub took: u64,
    /// How many bytes there were.
    pub bytes: usize,
}

/// A program in a window of its own.
pub struct Terminal {
    master: OwnedFd,
    child: Child,
    /// The moment in which the program took over.
    pub began: u64,
    /// Whether the program wants to be told what was pasted.
    pub marks_pastes: bool,
    tail: Vec<u8>,
    answers: VecDeque<u8>,
}

impl Terminal {
    /// Begins a program in a window of this size, with nothing around it but a home.
    pub fn begin(
        command: &[String],
        home: &Path,
        (columns, rows): (u16, u16),
    ) -> anyhow::Result<Self> {
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let size = Winsize {
            ws_row: rows,
            ws_col: columns,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        tcsetwinsize(&master, size)?;
        fcntl_setfl(&master, fcntl_getfl(&master)? | OFlags::NONBLOCK)?;
        let name = ptsname(&master, Vec::new())?.into_string()?;
        let within = std::env::current_exe()?.with_file_name("within");
        let mut child = Command::new(within)
            .arg(name)
            .args(command)
            .env_clear()
            .env("HOME", home)
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("TERM", "xterm-256color")
            .env("LANG", "C.UTF-8")
            .env("SOFS_DIR", home.join("meetings"))
            .current_dir(home)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()?;
        let mut told = String::new();
        let output = child.stdout.take().context("it has an output")?;
        BufReader::new(output).read_line(&mut told)?;
        Ok(Self {
            master,
            child,
            began: told.trim().parse().context("it says when it begins")?,
            marks_pastes: false,
            tail: Vec::new(),
            answers: VecDeque::new(),
        })
    }

    /// The number of the process; where it is watched by another, of the one that is watched.
    pub fn process(&self) -> u32 {
        let own = self.child.id();
        let children = fs::read_to_string(format!("/proc/{own}/task/{own}/children"));
        let is_watched = fs::read_to_string(format!("/proc/{own}/comm"))
            .is_ok_and(|name| name.trim() == "strace");
        let first = children
            .ok()
            .and_then(|all| all.split_whitespace().next()?.parse().ok());
        first.filter(|_| is_watched).unwrap_or(own)
    }

    /// Types all of this at once.
    pub fn press(&mut self, mut keys: &[u8]) -> anyhow::Result<()> {
        while !keys.is_empty() {
            match rustix::io::write(&self.master, keys) {
                Ok(count) => keys = &keys[count..],
                // Whoever is full has to be let speak before it listens again.
                Err(Errno::AGAIN) => self.wait_to_be_heard()?,
                Err(problem) => return Err(problem.into()),
            }
        }
        Ok(())
    }

    /// Types this, and watches until the screen was quiet for so long.
    pub fn press_and_see(&mut self, keys: &[u8], quiet: Duration) -> anyhow::Result<Seen> {
        let from = now();
        self.press(keys)?;
        self.see(from, quiet)
    }

    /// Types a letter and watches the same; one that shows nothing is not waited for.
    pub fn type_and_see(&mut self, letter: u8, quiet: Duration) -> anyhow::Result<Seen> {
        let from = now();
        self.press(&[letter])?;
        self.watch(from, quiet, NOTHING_SHOWN)
    }

    /// Watches until the screen was quiet for so long; waits longer for the first byte.
    pub fn see(&mut self, from: u64, quiet: Duration) -> anyhow::Result<Seen> {
        self.watch(from, quiet, PATIENCE)
    }

    fn watch(&mut self, from: u64, quiet: Duration, first: Duration) -> anyhow::Result<Seen> {
        let mut seen = Seen { took: 0, bytes: 0 };
        let mut most = first;
        while self.wait(most, PollFlags::IN)? {
            let (count, at) = self.read()?;
            if count == 0 {
                break;
            }
            seen.took = at.saturating_sub(from);
            seen.bytes += count;
            most = quiet;
        }
        Ok(seen)
    }

    /// Types a great deal at once; how long until the screen was quiet, none if that takes longer than anybody waits.
    pub fn press_much(&mut self, keys: &[u8], quiet: Duration) -> anyhow::Result<Option<u64>> {
        let from = now();
        let late = from + u64::try_from(PATIENCE.as_nanos())?;
        let (mut left, mut last, mut most) = (keys, from, PATIENCE);
        while now() < late {
            let what = if left.is_empty() {
                PollFlags::IN
            } else {
                PollFlags::IN | PollFlags::OUT
            };
            if !self.wait(most, what)? {
                return Ok(Some(last - from));
            }
            match rustix::io::write(&self.master, left) {
                Ok(count) => left = &left[count..],
                Err(Errno::AGAIN) => {}
                Err(problem) => return Err(problem.into()),
            }
            if self.wait(Duration::ZERO, PollFlags::IN)? {
                last = self.read()?.1;
            }
            if left.is_empty() {
                most = quiet;
            }
        }
        Ok(None)
    }

    /// What came until now, without waiting.
    pub fn bytes_so_far(&mut self) -> anyhow::Result<usize> {
        let mut bytes = 0;
        while self.wait(Duration::ZERO, PollFlags::IN)? {
            match self.read()?.0 {
                0 => break,
                count => bytes += count,
            }
        }
        Ok(bytes)
    }

    /// Types the keys that end the program, and waits until it has.
    pub fn end(mut self, keys: &[u8]) -> anyhow::Result<()> {
        self.press(keys)?;
        while self.wait(PATIENCE, PollFlags::IN)? && self.read()?.0 > 0 {}
        self.child.kill().ok();
        self.child.wait()?;
        Ok(())
    }

    /// Ends the program as a power cut would.
    pub fn kill(mut self) -> anyhow::Result<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    fn wait_to_be_heard(&mut self) -> anyhow::Result<()> {
        self.wait(PATIENCE, PollFlags::IN | PollFlags::OUT)?;
        self.read()?;
        Ok(())
    }

    fn wait(&self, most: Duration, what: PollFlags) -> anyhow::Result<bool> {
        let mut one = [PollFd::new(&self.master, what)];
        Ok(poll(&mut one, Some(&Timespec::try_from(most)?))? > 0)
    }

    /// Reads what is there: how many bytes, and when they were seen; what is made of them here is not the program's time. A program that
    /// has ended has nothing more to say.
    fn read(&mut self) -> anyhow::Result<(usize, u64)> {
        let mut bytes = [0; 64 * 1024];
        let read = rustix::io::read(&self.master, &mut bytes);
        let at = now();
        let count = match read {
            Ok(count) => count,
            Err(Errno::IO) => 0,
            Err(Errno::AGAIN) => return Ok((1, at)),
            Err(problem) => return Err(problem.into()),
        };
        self.answer(&bytes[..count]);
        Ok((count, at))
    }

    fn answer(&mut self, bytes: &[u8]) {
        let known = self.tail.len();
        self.tail.extend_from_slice(bytes);
        for (question, answer) in ANSWERS {
            let asked = self.tail.windows(question.len()).enumerate();
            let asked =
                asked.filter(|(place, said)| place + question.len() > known && *said == question);
            self.answers.extend(answer.repeat(asked.count()));
        }
        self.marks_pastes |= self.tail.windows(8).any(|eight| eight == b"\x1b[?2004h");
        self.tail
            .drain(..self.tail.len().saturating_sub(A_QUESTION));
        let said = self.answers.make_contiguous();
        if let Ok(count @ 1..) = rustix::io::write(&self.master, said) {
            self.answers.drain(..count);
        }
    }
}
