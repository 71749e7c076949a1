//! Somebody at a real terminal: types, and waits until the screen shows it. Nobody here looks at a watch to wait.
#![allow(dead_code, reason = "each test uses another part of the terminal")]

pub mod desk;
pub mod wire;
pub mod afterwards;
pub mod hands;

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use vt100::{Parser, Screen};

use desk::{Desk, PROGRAM};

/// After so long a silence a test has failed; a slow machine takes less, and an idle program speaks once a minute.
const PATIENCE: Duration = Duration::from_secs(40);

/// A terminal with the program in it.
pub struct Terminal {
    parser: Parser,
    wire: Vec<u8>,
    chunks: Receiver<Vec<u8>>,
    reading: Option<JoinHandle<()>>,
    keys: Option<Box<dyn Write + Send>>,
    child: Option<Box<dyn Child + Send + Sync>>,
    process: u32,
    master: Option<Box<dyn MasterPty + Send>>,
}

/// Columns and rows.
pub type Size = (u16, u16);

impl Terminal {
    /// The program with these arguments in a window of 80×24.
    pub fn of(desk: &Desk, arguments: &[&str]) -> Self {
        Self::start(desk, PROGRAM, arguments, (80, 24), &[])
    }

    /// Any command in a window of this size, with more in its surroundings.
    pub fn start(
        desk: &Desk,
        command: &str,
        arguments: &[&str],
        size: Size,
        more: &[(&str, &str)],
    ) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).expect("a pty");
        let mut builder = CommandBuilder::new(command);
        builder.args(arguments);
        builder.cwd(desk.folder());
        builder.env_clear();
        for (name, value) in desk.surroundings() {
            builder.env(name, value);
        }
        for (name, value) in more {
            builder.env(name, value);
        }
        let child = pair.slave.spawn_command(builder).expect("it starts");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let (sender, chunks) = channel();
        let reading = thread::spawn(move || {
            let mut bytes = [0; 16 * 1024];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                if sender.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            parser: Parser::new(cells(size.1), cells(size.0), 0),
            wire: Vec::new(),
            chunks,
            reading: Some(reading),
            keys: Some(pair.master.take_writer().expect("its keys")),
            process: child.process_id().expect("a process"),
            child: Some(child),
            master: Some(pair.master),
        }
    }

    /// The screen as it is now.
    pub fn screen(&self) -> &Screen {
        self.parser.screen()
    }

    /// The number of the program among all that run.
    pub fn process(&self) -> u32 {
        self.process
    }

    /// Every byte that was sent so far.
    pub fn wire(&self) -> &[u8] {
        &self.wire
    }

    /// Presses keys, all at once.
    pub fn press(&mut self, keys: &str) {
        let pipe = self.keys.as_mut().expect("a terminal");
        pipe.write_all(keys.as_bytes()).expect("it takes keys");
        pipe.flush().expect("it takes keys");
    }

    /// Presses keys one by one without waiting for anything.
    pub fn press_quickly(&mut self, keys: &str) {
        for key in keys.chars() {
            self.press(key.encode_utf8(&mut [0; 4]));
        }
    }

    /// Waits until the screen is like this.
    #[track_caller]
    pub fn until(&mut self, what: &str, is_so: impl Fn(&Screen) -> bool) {
        while !is_so(self.screen()) {
            match self.chunks.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(problem) => panic!("{problem}, not seen: {what}\n{}", self.screen().contents()),
            }
        }
    }

    /// Waits until this text is somewhere on the screen.
    #[track_caller]
    pub fn see(&mut self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    /// Types letter by letter, and waits for each until it stands before the cursor.
    #[track_caller]
    pub fn write(&mut self, so_far: &str, letters: &str) {
        let mut written = so_far.to_owned();
        for letter in letters.chars() {
            written.push(letter);
            self.press(&letter.to_string());
            self.see_draft(&written);
        }
    }

    /// Waits until this is what stands before the cursor, in the column where the cursor is.
    #[track_caller]
    pub fn see_draft(&mut self, draft: &str) {
        let sought = without_blanks(draft);
        self.until(draft, |screen| before_cursor(screen).ends_with(&sought));
    }

    /// Gives the window another size.
    pub fn resize(&mut self, size: Size) {
        self.parser
            .screen_mut()
            .set_size(cells(size.1), cells(size.0));
        let master = self.master.as_ref().expect("a terminal");
        master.resize(pty_size(size)).expect("another size");
    }

    /// Says nonsense about its size, while it stays as it is.
    pub fn claim(&self, size: Size) {
        let master = self.master.as_ref().expect("a terminal");
        master.resize(pty_size(size)).expect("it says so");
    }

    /// The same, and waits until all was drawn anew.
    #[track_caller]
    pub fn resize_and_see(&mut self, size: Size) {
        let from = self.wire.len();
        self.resize(size);
        let drawn = |wire: &[u8]| wire[from..].windows(4).any(|four| four == b"\x1b[2J");
        while !drawn(&self.wire) {
            let bytes = self.chunks.recv_timeout(PATIENCE).expect("a new drawing");
            self.take(&bytes);
        }
    }

    /// Sends a signal by its name.
    pub fn signal(&self, name: &str) {
        let told = self.signal_soon(name).wait();
        assert!(told.expect("a shell").success());
    }

    /// Lets somebody else send a signal, who takes a moment for it: what is pressed meanwhile may or may not be taken in.
    pub fn signal_soon(&self, name: &str) -> std::process::Child {
        let process = self.process.to_string();
        let told = Command::new("sh")
            .args(["-c", "kill -s \"$0\" \"$1\"", name, &process])
            .spawn();
        told.expect("a shell")
    }

    /// Closes the window while the program is in it. The key wakes whoever still listens, so that nobody holds it open.
    pub fn close(&mut self, key: &str) {
        self.chunks = channel().1;
        self.press(key);
        let reading = self.reading.take().expect("an open window");
        reading.join().expect("it listens no more");
        self.keys = None;
        self.master = None;
    }

    /// Waits until the program has ended and all it sent has arrived; gives its exit status.
    #[track_caller]
    pub fn ended(&mut self) -> u32 {
        loop {
            match self.chunks.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("it does not end"),
            }
        }
        let mut child = self.child.take().expect("it has not ended before");
        let (sender, ends) = channel();
        thread::spawn(move || sender.send(child.wait()));
        let Ok(status) = ends.recv_timeout(PATIENCE) else {
            self.signal("KILL");
            panic!("it does not end");
        };
        status.expect("it ended").exit_code()
    }

    fn take(&mut self, bytes: &[u8]) {
        self.parser.process(bytes);
        self.wire.extend_from_slice(bytes);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // A test that failed leaves nobody behind.
        if let Some(mut child) = self.child.take() {
            self.signal("KILL");
            let _ = child.wait();
        }
    }
}

/// What stands in the column of the cursor from its top to the cursor, without blanks and signs.
pub fn before_cursor(screen: &Screen) -> String {
    let (row, column) = screen.cursor_position();
    let is_edge = |cell: u16| screen.cell(row, cell).is_some_and(|c| c.contents() == "│");
    let start = (0..column)
        .rev()
        .find(|&cell| is_edge(cell))
        .map_or(0, |edge| edge + 1);
    let end = (column..screen.size().1.get()).find(|&cell| is_edge(cell));
    let end = end.unwrap_or(screen.size().1.get());
    // Behind the last cell of a line there is no other to stand on.
    let column = if column + 1 == end { end } else { column };
    let mut text = String::new();
    for line in 0..=row {
        let to = if line == row { column } else { end };
        let cells = (start..to).filter_map(|cell| screen.cell(line, cell));
        text.extend(cells.map(vt100::Cell::contents));
    }
    without_blanks(&text)
}

fn without_blanks(text: &str) -> String {
    let is_sign = |letter: &char| letter.is_whitespace() || "▌•▲▼".contains(*letter);
    text.chars().filter(|letter| !is_sign(letter)).collect()
}

fn pty_size((cols, rows): Size) -> PtySize {
    PtySize {
        rows,
        cols,
        pixel_width: 0,
        pixel_height: 0,
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).expect("a window has room")
}
