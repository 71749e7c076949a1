//! What a terminal gets to see: the bytes of a drawing, taken apart.

use std::cell::RefCell;
use std::io::{self, Write};
use std::num::NonZeroU16;
use std::rc::Rc;

use sofs::app::model::Model;
use sofs::shell::screen::Screen;

use crate::common::text_of;
use crate::wire::{is_allowed, sent};

/// A terminal that remembers every byte.
#[derive(Clone, Default)]
struct Wire(Rc<RefCell<Vec<u8>>>);

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A drawing: what was sent, and what should stand there.
pub struct Seen {
    pub bytes: Vec<u8>,
    pub text: String,
    pub size: (u16, u16),
}

/// Draws the whole screen as the program does, and lets nothing pass that it did not make itself.
#[track_caller]
pub fn draw(model: &Model, who: &str) -> Seen {
    let wire = Wire::default();
    let mut screen = Screen::new(wire.clone());
    screen.draw(model).expect("a drawing");
    let bytes = wire.0.take();
    let odd = sent(&bytes).into_iter().find(|one| !is_allowed(one));
    assert_eq!(odd, None, "{who}");
    for cell in &screen.shown().content {
        let symbol = cell.symbol();
        assert!(
            symbol.len() <= 64 && symbol.chars().count() <= 16,
            "{who}: {symbol:?}"
        );
    }
    Seen {
        bytes,
        text: text_of(screen.shown()),
        size: (model.columns, model.rows),
    }
}

impl Seen {
    /// Every line stands on a terminal as it was meant: what we hold for one column wide is one column wide there.
    #[track_caller]
    pub fn stands_as_meant(&self, who: &str) {
        let cells = |count| NonZeroU16::new(count).expect("a window has room");
        let mut terminal = vt100::Parser::new(cells(self.size.1), cells(self.size.0), 0);
        terminal.process(&self.bytes);
        let rows = terminal.screen().rows(0, self.size.0);
        // This reader of screens leaves out the sign for broken bytes.
        let text = self.text.replace('\u{fffd}', " ");
        for (meant, stands) in text.lines().zip(rows) {
            assert_eq!(meant.trim_end(), stands.trim_end(), "{who}");
        }
    }
}
