//! Writes cells as the bytes that a terminal shows them by.
//!
//! The library's way says everything anew for every cell and takes a third of the time of a key. Each frame still begins with the
//! whole look, so that whatever another program did to the terminal lasts no longer than the next key.

use std::io::{self, Write};

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// Makes letters those of a terminal that was just switched on.
const PLAIN: &[u8] = b"\x1b[0m";
const CLEAR: &[u8] = b"\x1b[2J";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";

/// The attributes that we use, and their numbers on any terminal since the VT100.
const ATTRIBUTES: [(Modifier, u16); 3] = [
    (Modifier::BOLD, 1),
    (Modifier::UNDERLINED, 4),
    (Modifier::REVERSED, 7),
];

type Look = (Color, Color, Modifier);

/// A frame on its way to the terminal.
#[derive(Debug, Default)]
pub struct Pen {
    frame: Vec<u8>,
    look: Option<Look>,
    place: Option<(u16, u16)>,
}

impl Pen {
    /// Empties the whole terminal.
    pub fn clear(&mut self) {
        // What is emptied takes the colours of the last letter.
        self.frame.extend_from_slice(PLAIN);
        self.frame.extend_from_slice(CLEAR);
    }

    /// Hides the cursor or shows it.
    pub fn show_cursor(&mut self, shown: bool) {
        let said = if shown { SHOW_CURSOR } else { HIDE_CURSOR };
        self.frame.extend_from_slice(said);
    }

    /// Goes to a column and row, both from 0.
    pub fn go_to(&mut self, x: u16, y: u16) {
        self.frame.extend_from_slice(b"\x1b[");
        self.number(y.saturating_add(1));
        self.frame.push(b';');
        self.number(x.saturating_add(1));
        self.frame.push(b'H');
    }

    /// Writes a cell at a column and row. The column behind a sign of several bytes is not relied on: terminals differ in widths.
    pub fn put(&mut self, x: u16, y: u16, cell: &Cell) {
        if self.place != Some((x, y)) {
            self.go_to(x, y);
        }
        let look = (cell.fg, cell.bg, cell.modifier);
        if self.look != Some(look) {
            self.take_on(look);
        }
        let sign = cell.symbol().as_bytes();
        self.frame.extend_from_slice(sign);
        self.place = (sign.len() == 1).then_some((x + 1, y));
    }

    fn take_on(&mut self, look: Look) {
        let (letters, ground, modifier) = look;
        self.frame.extend_from_slice(b"\x1b[0");
        for (attribute, number) in ATTRIBUTES {
            if modifier.contains(attribute) {
                self.frame.push(b';');
                self.number(number);
            }
        }
        self.colour(b";38;5;", letters);
        self.colour(b";48;5;", ground);
        self.frame.push(b'm');
        self.look = Some(look);
    }

    /// Our palettes take their colours from the 256, or leave those of the terminal.
    fn colour(&mut self, of: &[u8], colour: Color) {
        if let Color::Indexed(number) = colour {
            self.frame.extend_from_slice(of);
            self.number(u16::from(number));
        }
    }

    fn number(&mut self, number: u16) {
        let mut digits = itoa::Buffer::new();
        self.frame
            .extend_from_slice(digits.format(number).as_bytes());
    }

    /// Sends the frame in one write, and begins another.
    pub fn send(&mut self, out: &mut impl Write) -> io::Result<()> {
        let sent = out.write_all(&self.frame).and_then(|()| out.flush());
        self.frame.clear();
        self.look = None;
        self.place = None;
        sent
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn written(cells: &[(u16, u16, &str, Style)]) -> String {
        let mut pen = Pen::default();
        for (x, y, sign, style) in cells {
            let mut cell = Cell::EMPTY;
            cell.set_symbol(sign).set_style(*style);
            pen.put(*x, *y, &cell);
        }
        let mut out = Vec::new();
        assert!(pen.send(&mut out).is_ok());
        String::from_utf8_lossy(&out).into_owned()
    }

    #[test]
    fn letters_side_by_side_are_written_without_going_anywhere() {
        let bold = Style::new()
            .fg(Color::Indexed(231))
            .bg(Color::Indexed(16))
            .add_modifier(Modifier::BOLD);
        assert_eq!(
            written(&[(9, 4, "S", bold), (10, 4, "a", bold)]),
            "\x1b[5;10H\x1b[0;1;38;5;231;48;5;16mSa"
        );
    }

    #[test]
    fn behind_a_sign_whose_width_terminals_disagree_about_the_column_is_told_anew() {
        let plain = Style::new();
        assert_eq!(
            written(&[(0, 0, "☐", plain), (1, 0, "S", plain)]),
            "\x1b[1;1H\x1b[0m☐\x1b[1;2HS"
        );
    }

    #[test]
    fn each_frame_says_the_whole_look() {
        let mut pen = Pen::default();
        let mut out = Vec::new();
        for _ in 0..2 {
            pen.put(0, 0, &Cell::new("S"));
            assert!(pen.send(&mut out).is_ok());
        }
        assert_eq!(out, b"\x1b[1;1H\x1b[0mS\x1b[1;1H\x1b[0mS");
    }
}
