//! The cursor of the real terminal: after every key it is seen, and stands where the next letter goes or at what is focused.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod terminal;

use std::path::Path;

use common::{keys_of, text_of};
use sofs::app::effect::{Moment, Msg};
use sofs::app::key::{Input, Key};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::shell::screen::Screen;
use terminal::desk::{Desk, PROGRAM, read};
use terminal::hands::CTRL_Q;
use terminal::{Size, Terminal};

/// The same meeting without a terminal: what it shows, and where its cursor is.
struct Expected {
    model: Model,
    screen: Screen<std::io::Sink>,
}

impl Expected {
    fn of(path: &Path, size: Size) -> Self {
        let reading = read(path);
        let now = Moment {
            at: 0,
            wall: reading.about.began,
        };
        let mut model = Model::new(size.0, size.1);
        let opened = Msg::Opened {
            about: reading.about,
            records: reading.records,
            past: Vec::new(),
            notice: None,
            now,
        };
        update(&mut model, opened);
        let screen = Screen::new(std::io::sink());
        let mut expected = Self { model, screen };
        expected.draw();
        expected
    }

    fn press(&mut self, key: Key) {
        let now = self.model.now;
        update(&mut self.model, Msg::Input(vec![Input::Key(key)], now));
        self.draw();
    }

    fn draw(&mut self) {
        self.screen.draw(&self.model).expect("it takes everything");
    }

    /// What stands between the line at the top, which holds the time, and the hints.
    fn between(&self) -> Vec<String> {
        between(&text_of(self.screen.shown()), self.model.rows)
    }
}

fn between(text: &str, rows: u16) -> Vec<String> {
    let lines = text.lines().map(|line| line.trim_end().to_owned());
    let empty = std::iter::repeat(String::new());
    lines
        .chain(empty)
        .take(usize::from(rows) - 1)
        .skip(1)
        .collect()
}

/// A key as a terminal sends it.
fn bytes(key: Key) -> String {
    let escape = |rest: &str| format!("\u{1b}{rest}");
    match key {
        Key::Char(letter) => letter.to_string(),
        Key::Ctrl(letter) => char::from(letter as u8 & 0x1f).to_string(),
        Key::Enter => "\r".to_owned(),
        Key::Tab => "\t".to_owned(),
        Key::Backspace => "\u{7f}".to_owned(),
        Key::Esc => escape(""),
        Key::BackTab => escape("[Z"),
        Key::Up => escape("[A"),
        Key::Down => escape("[B"),
        Key::Right => escape("[C"),
        Key::Left => escape("[D"),
        Key::Home => escape("[H"),
        Key::End => escape("[F"),
        Key::Delete => escape("[3~"),
        Key::PageUp => escape("[5~"),
        Key::PageDown => escape("[6~"),
        Key::AltUp => escape("[1;3A"),
        Key::AltDown => escape("[1;3B"),
        Key::WordRight => escape("[1;5C"),
        Key::WordLeft => escape("[1;5D"),
        Key::Function(number @ 1..=4) => escape(&format!("O{}", char::from(b'O' + number))),
        Key::Function(5) => escape("[15~"),
        Key::Function(number) => escape(&format!("[{}~", number + 11)),
        other => panic!("no terminal sends {other} here"),
    }
}

/// Words, ways within them, taking back, pages and lists. Esc stands only where it changes something.
const KEYS: [&str; 8] = [
    "Sam was alone on two evenings and the bus stops at ten<Left><Left><Left>x<Backspace><Delete>",
    "<Home>ŵé<End>!<Ctrl+Left><Ctrl+Left><Ctrl+Right><Ctrl+W><Ctrl+Z><Ctrl+Y><Ctrl+A><Ctrl+E>",
    "<Enter>the school rang<Up><Up><Down><Enter> twice<Ctrl+U><Ctrl+Z><Enter><Alt+Up><Alt+Down>",
    "<Tab>Nan reads @Nan<Enter> #str<Enter><Enter><Tab>a<Esc><Ctrl+Z><Enter><Shift+Tab><Ctrl+O><Ctrl+O>",
    "<F2><Down>Dad<Enter><Up><Tab>father<Enter><Esc><F3>7<Enter>he rang<Down><F3>",
    "<F4>Nan<Enter>is worried<Tab><PageDown><PageUp><F5><Down><Down>Dad: ring school<Enter><F5><F7><F7>",
    "<Ctrl+P>mom<Backspace><Esc><Ctrl+F>bus<Enter><Ctrl+T><Down><Down><Enter><Ctrl+S>tea<Enter><F1><Down><F1>",
    "<Ctrl+Z><Ctrl+Z><Ctrl+Z><Ctrl+Y><Tab><Tab>the last words",
];

fn after_every_key(size: Size) {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let mut expected = Expected::of(&path, size);
    let mut terminal = Terminal::start(&desk, PROGRAM, &["open", "kite"], size, &[]);
    terminal.see("Worries");
    for (number, key) in keys_of(&KEYS.concat()).into_iter().enumerate() {
        expected.press(key);
        terminal.press(&bytes(key));
        let (x, y) = expected.screen.cursor();
        let shown = expected.between();
        let what = format!(
            "key {number}, {key}: cursor at {x}, {y}\n{}",
            shown.join("\n")
        );
        terminal.until(&what, |screen| {
            !screen.hide_cursor()
                && screen.cursor_position() == (y, x)
                && between(&screen.contents(), size.1) == shown
        });
    }
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
}

#[test]
fn the_cursor_stands_at_the_draft_or_the_focus_after_every_key() {
    after_every_key((80, 24));
}

#[test]
fn the_cursor_stands_at_the_draft_or_the_focus_in_the_smallest_comfortable_window() {
    after_every_key((60, 20));
}

#[test]
fn the_cursor_stands_at_the_draft_or_the_focus_on_a_desk() {
    after_every_key((160, 45));
}
