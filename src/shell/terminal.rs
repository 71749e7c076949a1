//! The terminal: taken over for a meeting, and given back whatever happens.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use ratatui::crossterm::{cursor, execute, style};

use super::saying::complain;

/// Whether the terminal is ours now, so that it is given back exactly once.
static OURS: AtomicBool = AtomicBool::new(false);

/// Held while something is written to a file, so that nothing ends the program in the middle of it.
pub type Writing = Arc<Mutex<()>>;

/// Why the screen cannot be used, in one sentence.
pub fn obstacle() -> Option<&'static str> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Some(
            "sofs needs a terminal for this; without one, use sofs list, show, add or export.",
        );
    }
    let term = std::env::var_os("TERM").unwrap_or_default();
    if term == "dumb" {
        return Some(
            "This terminal cannot move its cursor (TERM=dumb); use sofs list, show, add or export.",
        );
    }
    None
}

/// Takes the terminal over: another screen, every key as it is pressed, pasted text told apart.
pub fn take() -> io::Result<()> {
    style::force_color_output(true);
    enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    execute!(
        io::stdout(),
        EnterAlternateScreen,
        EnableBracketedPaste,
        EnableFocusChange,
        Clear(ClearType::All)
    )
}

/// Clears the screen and gives the terminal back as it was. What can be done is done; there is nobody left to complain to.
pub fn give_back() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(
        out,
        style::ResetColor,
        Clear(ClearType::All),
        DisableFocusChange,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        cursor::Show
    );
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// Columns and rows of the window.
pub fn window() -> (u16, u16) {
    size().unwrap_or((80, 24))
}

/// If the program itself fails, the terminal is given back and no word of the meeting is shown.
pub fn give_back_on_panic() {
    std::panic::set_hook(Box::new(|panic| {
        give_back();
        let place = panic.location().map_or(String::new(), |at| {
            format!(" ({}:{})", at.file(), at.line())
        });
        complain(&format!(
            "sofs stopped because of a fault of its own{place}. The meeting is on disk as it was on the screen."
        ));
        std::process::exit(1);
    }));
}

/// If the program is told to end from outside, the terminal is given back and the file left whole.
#[cfg(unix)]
pub fn give_back_on_signals(writing: &Writing) -> io::Result<()> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;

    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT])?;
    let writing = Arc::clone(writing);
    std::thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            if let Some(signal) = signals.forever().next() {
                let _whole = writing.lock();
                give_back();
                std::process::exit(128 + signal);
            }
        })?;
    Ok(())
}

/// Windows ends console programs without asking; the file is whole after every append.
#[cfg(not(unix))]
pub fn give_back_on_signals(_writing: &Writing) -> io::Result<()> {
    Ok(())
}
