//! Asks for a passphrase at the terminal, where nobody sees it, or reads it from a file.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, IsTerminal as _, Write as _};
use std::path::Path;

use age::secrecy::zeroize::Zeroizing;
use age::secrecy::{ExposeSecret as _, SecretString};
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};
use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// No passphrase is longer than this, in bytes: its room is taken beforehand, so that no copy of it stays behind.
const LONGEST: usize = 1024;

/// A new passphrase has so many letters at least.
const SHORTEST: usize = 8;

#[cfg(unix)]
const TERMINAL: &str = "/dev/tty";
#[cfg(not(unix))]
const TERMINAL: &str = "CONOUT$";

const NO_TERMINAL: &str = "There is no terminal at which to ask for the passphrase; name a file that holds it with --passphrase-file.";

/// The words that open a meeting.
pub fn ask() -> anyhow::Result<SecretString> {
    Unseen::begin()?.ask_for("Passphrase: ")
}

/// Words for a meeting that is to be sealed: twice, for nobody sees a slip.
pub fn ask_twice() -> anyhow::Result<SecretString> {
    let mut unseen = Unseen::begin()?;
    let first = new(unseen.ask_for("Passphrase, at least four words: ")?)?;
    let again = unseen.ask_for("The same again: ")?;
    anyhow::ensure!(
        first.expose_secret() == again.expose_secret(),
        "The two passphrases are not the same, so nothing was changed; try again."
    );
    Ok(first)
}

/// A passphrase with which something is to be sealed.
pub fn new(words: SecretString) -> anyhow::Result<SecretString> {
    let letters = words.expose_secret().chars().count();
    anyhow::ensure!(
        letters >= SHORTEST,
        "This passphrase could be guessed, so nothing was changed; take four words or more."
    );
    Ok(words)
}

/// The first line of a file; `-` is the standard input.
pub fn from_file(path: &Path) -> anyhow::Result<SecretString> {
    let read = if path.as_os_str() == "-" {
        first_line(io::stdin().lock())
    } else {
        File::open(path).and_then(|file| first_line(BufReader::new(file)))
    };
    let name = path.display();
    let words = read.map_err(|_| {
        anyhow::anyhow!("No passphrase could be read from {name}; look at its name.")
    })?;
    anyhow::ensure!(
        !words.expose_secret().is_empty(),
        "The first line of {name} is empty, so there is no passphrase; write it there."
    );
    Ok(words)
}

fn first_line(input: impl io::BufRead) -> io::Result<SecretString> {
    let mut line = Zeroizing::new(String::with_capacity(LONGEST));
    input.take(LONGEST as u64).read_line(&mut line)?;
    Ok(SecretString::from(line.trim_end_matches(['\n', '\r'])))
}

/// A terminal that shows nothing of what is typed, from before it is asked for until this is dropped: whoever types at once, or on
/// behind Enter, is not seen either.
struct Unseen {
    terminal: File,
}

impl Unseen {
    fn begin() -> anyhow::Result<Self> {
        let terminal = File::options().write(true).open(TERMINAL);
        let terminal = terminal.map_err(|_| anyhow::anyhow!(NO_TERMINAL))?;
        anyhow::ensure!(terminal.is_terminal(), NO_TERMINAL);
        enable_raw_mode().map_err(|_| anyhow::anyhow!(NO_TERMINAL))?;
        Ok(Self { terminal })
    }

    fn ask_for(&mut self, prompt: &str) -> anyhow::Result<SecretString> {
        write!(self.terminal, "{prompt}")?;
        self.terminal.flush()?;
        let typed = typed();
        let _ = write!(self.terminal, "\r\n");
        match typed? {
            Some(words) if !words.is_empty() => Ok(SecretString::from(words.as_str())),
            _ => anyhow::bail!("No passphrase was given, so nothing was done."),
        }
    }
}

impl Drop for Unseen {
    fn drop(&mut self) {
        let _ = disable_raw_mode();
    }
}

/// What is typed up to Enter; nothing if somebody thinks better of it.
fn typed() -> io::Result<Option<Zeroizing<String>>> {
    let mut words = Zeroizing::new(String::with_capacity(LONGEST));
    loop {
        let Event::Key(KeyEvent {
            code,
            modifiers,
            kind: KeyEventKind::Press | KeyEventKind::Repeat,
            ..
        }) = read()?
        else {
            continue;
        };
        let control =
            modifiers.contains(KeyModifiers::CONTROL) && !modifiers.contains(KeyModifiers::ALT);
        match code {
            KeyCode::Enter => return Ok(Some(words)),
            KeyCode::Esc => return Ok(None),
            KeyCode::Char('j' | 'm') if control => return Ok(Some(words)),
            KeyCode::Char('c' | 'd') if control => return Ok(None),
            KeyCode::Char('u') if control => words.clear(),
            KeyCode::Backspace => drop(words.pop()),
            KeyCode::Char(letter) if !control && words.len() + 4 <= LONGEST => words.push(letter),
            _ => {}
        }
    }
}
