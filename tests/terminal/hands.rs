//! The keys as a terminal sends them, and what hands do at the start of many tests.

use std::path::PathBuf;

use super::Terminal;
use super::desk::Desk;

pub const ENTER: &str = "\r";
pub const ESC: &str = "\u{1b}";
pub const TAB: &str = "\t";
pub const DOWN: &str = "\u{1b}[B";
pub const F2: &str = "\u{1b}OQ";
pub const F3: &str = "\u{1b}OR";
pub const CTRL_Q: &str = "\u{11}";

/// A meeting in which a word is being written.
pub fn in_the_middle_of_a_word(desk: &Desk) -> (PathBuf, Terminal) {
    let path = desk.meeting("Kite family");
    let mut terminal = Terminal::of(desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus st");
    (path, terminal)
}
