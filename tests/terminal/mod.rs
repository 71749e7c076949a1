//! The real program in a real pseudo-terminal: keys go in, the screen is read as a person reads it.
#![allow(dead_code, reason = "each test uses another part of the terminal")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on says why and ends"
)]

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};

/// How long the program may stay silent before a test gives up on it.
const PATIENCE: Duration = Duration::from_secs(20);

/// The program running in a terminal of its own.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    output: Receiver<Vec<u8>>,
    /// Everything that came over the wire.
    pub wire: Vec<u8>,
    /// What stands on the screen.
    pub screen: vt100::Parser,
}

impl Terminal {
    /// Starts the program with these arguments in a window of this size; environment variables on top of a clean one.
    pub fn start(
        folder: &Path,
        arguments: &[&str],
        (columns, rows): (u16, u16),
        with: &[(&str, &str)],
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).expect("a terminal");
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_sofs"));
        command.args(arguments);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("SOFS_DIR", folder);
        command.env("HOME", folder);
        command.cwd(folder);
        for (name, value) in with {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).expect("the program");
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().expect("its output");
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = [0; 8192];
            while let Ok(count) = reader.read(&mut bytes) {
                if count == 0 || send.send(bytes[..count].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            keys: pair.master.take_writer().expect("its keyboard"),
            master: pair.master,
            output,
            wire: Vec::new(),
            screen: vt100::Parser::new(cells(rows), cells(columns), 0),
        }
    }

    /// Presses keys as a terminal sends them.
    pub fn press(&mut self, bytes: &str) {
        self.keys
            .write_all(bytes.as_bytes())
            .expect("the program reads keys");
    }

    /// Waits until this text stands on the screen.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the screen is as it should be.
    pub fn wait_until(&mut self, wanted: &str, done: impl Fn(&vt100::Screen) -> bool) {
        while !done(self.screen.screen()) {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!(
                    "waited for “{wanted}” ({error}), but the screen is:\n{}",
                    self.text()
                ),
            }
        }
    }

    fn take(&mut self, bytes: &[u8]) {
        self.wire.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// What stands on the screen.
    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    /// The window gets another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        self.master.resize(size).expect("a new size");
        self.screen
            .screen_mut()
            .set_size(cells(rows), cells(columns));
    }

    /// Sends a signal to the program: `KILL`, `TERM`, `HUP`.
    pub fn signal(&mut self, name: &str) {
        let id = self.child.process_id().expect("a running program");
        let sent = std::process::Command::new("kill")
            .args([format!("-{name}"), id.to_string()])
            .status()
            .expect("kill");
        assert!(sent.success());
    }

    /// Kills the program so that it cannot do anything more.
    pub fn kill(mut self) {
        self.signal("KILL");
        self.child.wait().expect("its end");
    }

    /// Waits for the program's end and takes in all it still says.
    pub fn end(&mut self) -> ExitStatus {
        loop {
            match self.output.recv_timeout(PATIENCE) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    panic!("the program does not end:\n{}", self.text())
                }
            }
        }
        self.child.wait().expect("its end")
    }
}

fn cells(number: u16) -> NonZero<u16> {
    NonZero::new(number).expect("a window has cells")
}
