//! The one door through which text leaves the program outside the screen: cleaned line by line.

use std::io::{self, Write};

use ratatui::crossterm::queue;
use ratatui::crossterm::style::{Attribute, Print, SetAttribute};

use crate::meeting::clean::{clean_line, is_forbidden, without_floods};
use crate::view::wrap::cut;

const MARK_OF_UTF8: &str = "\u{FEFF}";

/// Takes out whatever could upset a terminal, and keeps line breaks.
pub fn harmless(text: &str) -> String {
    let seen = |letter: &char| *letter == '\n' || !is_forbidden(*letter);
    without_floods(&text.chars().filter(seen).collect::<String>())
}

/// How much of what somebody said is quoted when it is not understood, in columns.
const QUOTED: usize = 60;

/// What somebody said, in quotation marks and not without end.
pub fn quoted(said: &str) -> String {
    format!("“{}”", cut(&clean_line(said), QUOTED))
}

/// Says something to whoever reads the output. A reader that has gone away is no fault.
pub fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(harmless(text).as_bytes());
    let _ = out.flush();
}

/// Says something of which some pieces stand out, in bold if that was asked for.
pub fn say_marked(pieces: &[(bool, String)], bold: bool) {
    let mut out = Vec::new();
    for (marked, piece) in pieces {
        let piece = harmless(piece);
        // Writing into memory cannot fail.
        let _ = if *marked && bold {
            queue!(
                out,
                SetAttribute(Attribute::Bold),
                Print(piece),
                SetAttribute(Attribute::NormalIntensity)
            )
        } else {
            out.write_all(piece.as_bytes())
        };
    }
    let mut stdout = io::stdout().lock();
    let _ = stdout.write_all(&out);
    let _ = stdout.flush();
}

/// Hands a whole file over to another program: the line ends of its format stay, and the mark of UTF-8 before its first letter.
pub fn hand_over(file: &str) {
    let mark = if file.starts_with(MARK_OF_UTF8) {
        MARK_OF_UTF8
    } else {
        ""
    };
    let ends = if file.contains("\r\n") { "\r\n" } else { "\n" };
    let file = harmless(file).replace('\n', ends);
    let mut out = io::stdout().lock();
    let _ = out.write_all(mark.as_bytes());
    let _ = out.write_all(file.as_bytes());
    let _ = out.flush();
}

/// Says several lines beside the output.
pub fn explain(text: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(harmless(text).as_bytes());
    let _ = err.flush();
}

/// Says what went wrong, in one sentence.
pub fn complain(sentence: &str) {
    let mut err = io::stderr().lock();
    let _ = writeln!(err, "{}", harmless(sentence).replace('\n', " "));
}
