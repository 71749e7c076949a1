//! The terminal: taken over for a meeting, and given back whatever happens.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::crossterm::event::{
    DisableBracketedPaste, DisableFocusChange, EnableBracketedPaste, EnableFocusChange,
};
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode,
    enable_raw_mode,
};
use ratatui::crossterm::{cursor, execute, style};

use super::keyboard::believable;
use super::mouse;
use crate::app::page::Signs;

/// Whether the terminal is ours now, so that it is given back exactly once.
static OURS: AtomicBool = AtomicBool::new(false);

/// Why the screen cannot be used, in one sentence.
pub fn obstacle() -> Option<&'static str> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Some(
            "sofs needs a terminal for this; without one, use --plain, or sofs list, show, add or export.",
        );
    }
    None
}

/// Whether the terminal is ours now: then nothing but the screen may be written to it.
pub fn is_ours() -> bool {
    OURS.load(Ordering::SeqCst)
}

/// With which signs drawings are made here: plain ones where the locale says that there are no others.
pub fn signs() -> Signs {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"];
    let said = said.into_iter().filter_map(std::env::var_os);
    let first = said.into_iter().find(|locale| !locale.is_empty());
    let locale = first.map(|locale| locale.to_string_lossy().to_ascii_lowercase());
    match locale {
        Some(locale) if !locale.contains("utf-8") && !locale.contains("utf8") => Signs::Plain,
        _ => Signs::Lines,
    }
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
        // Whatever stands there names the meeting: shells put the command line into it.
        SetTitle("sofs"),
        Clear(ClearType::All)
    )
}

/// Clears the screen and gives the terminal back as it was. What can be done is done; there is nobody left to complain to.
pub fn give_back() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    // First, for a terminal that takes nothing more may never let the rest through.
    let _ = disable_raw_mode();
    mouse::listen(false);
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
    let _ = out.flush();
}

/// Leaves nothing of the terminal's past to be scrolled back to, nor a title, where the terminal lets that be done.
pub fn forget() {
    let _ = execute!(
        io::stdout(),
        Clear(ClearType::Purge),
        Clear(ClearType::All),
        cursor::MoveTo(0, 0),
        SetTitle("")
    );
}

/// Where frames go, each whole and at once: the library's way keeps lines back and looks for their ends.
#[cfg(unix)]
pub type Out = std::fs::File;

/// Where frames go.
#[cfg(not(unix))]
pub type Out = io::Stdout;

/// The terminal, for frames.
#[cfg(unix)]
pub fn out() -> io::Result<Out> {
    use std::os::fd::AsFd;
    Ok(io::stdout().as_fd().try_clone_to_owned()?.into())
}

/// The terminal, for frames.
#[cfg(not(unix))]
pub fn out() -> io::Result<Out> {
    Ok(io::stdout())
}

/// Columns and rows of the window, or those of an old one where there is none that says.
pub fn window() -> (u16, u16) {
    let (columns, rows) = measured().unwrap_or_default();
    believable(columns, rows)
}

/// The terminal is asked directly: the library's other way starts a program to find out.
#[cfg(unix)]
fn measured() -> Option<(u16, u16)> {
    use ratatui::crossterm::terminal::window_size;
    window_size()
        .ok()
        .map(|window| (window.columns, window.rows))
}

#[cfg(not(unix))]
fn measured() -> Option<(u16, u16)> {
    ratatui::crossterm::terminal::size().ok()
}
