//! The mouse: asked for only where somebody wants it, because then it no longer selects text.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::key::Input;
use crate::app::model::Model;
use crate::view::hit::hit;

/// Whether the terminal tells of the mouse now, so that this is given back.
static LISTENING: AtomicBool = AtomicBool::new(false);

/// Asks the terminal for clicks and the wheel, or no longer. One that does not know it shows nothing.
pub fn listen(on: bool) {
    if LISTENING.swap(on, Ordering::SeqCst) != on {
        let _ = ask(on);
    }
}

/// Only presses are asked for: a mouse that is merely moved must not wake anybody.
#[cfg(unix)]
fn ask(on: bool) -> io::Result<()> {
    use std::io::Write as _;
    let mut out = io::stdout();
    out.write_all(if on {
        b"\x1b[?1000h\x1b[?1006h"
    } else {
        b"\x1b[?1006l\x1b[?1000l"
    })?;
    out.flush()
}

#[cfg(not(unix))]
fn ask(on: bool) -> io::Result<()> {
    use ratatui::crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    use ratatui::crossterm::execute;
    if on {
        execute!(io::stdout(), EnableMouseCapture)
    } else {
        execute!(io::stdout(), DisableMouseCapture)
    }
}

/// What came in, with what stands where somebody clicked. Without the mouse nothing of it counts.
pub fn pointed(model: &Model, mut inputs: Vec<Input>) -> Vec<Input> {
    inputs.retain_mut(|input| match *input {
        Input::Clicked { column, row } if model.mouse => match hit(model, (column, row)) {
            Some(spot) => {
                *input = Input::Pointed(spot);
                true
            }
            None => false,
        },
        Input::Clicked { .. } => false,
        Input::Wheel(_) => model.mouse,
        _ => true,
    });
    inputs
}
