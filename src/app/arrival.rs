//! Which keys arrive in which terminal, and whether each action has a way that works in all of them.

use super::action::Action;
use super::key::Key;
use super::keymap::{Place, Row, TABLE, action};

/// A terminal that people have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Terminal {
    /// The one of X.
    Xterm,
    /// The one of GNOME; others on Linux have the same engine.
    Gnome,
    /// The one of today's Windows.
    Windows,
    /// The one of older Windows.
    Conhost,
    /// The one of macOS.
    Mac,
    /// A multiplexer inside any of them.
    Tmux,
    /// Linux without a desktop.
    Console,
}

/// What becomes of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It arrives.
    Arrives,
    /// It arrives as something else, which is taken for what was meant.
    PutRight,
    /// It arrives if a further key is held, on keyboards where the key is shared.
    WithFn,
    /// The terminal or the system takes it, for this.
    Taken(&'static str),
    /// It cannot be told from this one.
    As(Key),
    /// Nobody looked yet.
    Unchecked,
}

impl Arrival {
    /// Whether the key does what it says, whatever the keyboard.
    pub fn is_sure(self) -> bool {
        matches!(self, Self::Arrives | Self::PutRight)
    }
}

impl Terminal {
    /// All that were looked at.
    pub const ALL: [Self; 7] = [
        Self::Xterm,
        Self::Gnome,
        Self::Windows,
        Self::Conhost,
        Self::Mac,
        Self::Tmux,
        Self::Console,
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Xterm => "xterm",
            Self::Gnome => "GNOME Terminal",
            Self::Windows => "Windows Terminal",
            Self::Conhost => "conhost",
            Self::Mac => "macOS Terminal",
            Self::Tmux => "tmux",
            Self::Console => "Linux console",
        }
    }

    /// How we know.
    pub fn source(self) -> &'static str {
        match self {
            Self::Xterm => "measured with version 379",
            Self::Gnome => "its engine measured (VTE 0.70), its own keys from its settings",
            Self::Windows => "from its `defaults.json`",
            Self::Conhost => "from its source",
            Self::Mac => "reports and general knowledge, not measured",
            Self::Tmux => "measured with version 3.3a",
            Self::Console => "its bytes measured, the rest general knowledge",
        }
    }
}

/// What is not plain arriving.
#[rustfmt::skip]
const EXCEPTIONS: &[(&[Key], Terminal, Arrival)] = &[
    (&[Key::BackTab], Terminal::Console, Arrival::PutRight),
    (&[Key::Esc], Terminal::Tmux, Arrival::PutRight),
    (&[Key::Function(1)], Terminal::Gnome, Arrival::Taken("its help")),
    (FUNCTIONS, Terminal::Mac, Arrival::WithFn),
    (&[Key::Delete], Terminal::Mac, Arrival::WithFn),
    (&[Key::Ctrl(' ')], Terminal::Mac, Arrival::Taken("changes the keyboard's language, where there are several")),
    (JUMPS, Terminal::Mac, Arrival::Taken("scrolls its window")),
    (&[Key::WordLeft, Key::WordRight], Terminal::Mac, Arrival::Taken("desktops; Option and the arrow does it")),
    (&[Key::WordLeft, Key::WordRight], Terminal::Console, Arrival::Unchecked),
    (ALT_ARROWS, Terminal::Windows, Arrival::Taken("if its window is divided")),
    (ALT_ARROWS, Terminal::Console, Arrival::Taken("other consoles")),
    (&[Key::AltUp], Terminal::Mac, Arrival::As(Key::Up)),
    (&[Key::AltDown], Terminal::Mac, Arrival::As(Key::Down)),
    (&[Key::AltLeft], Terminal::Mac, Arrival::As(Key::WordLeft)),
    (&[Key::AltRight], Terminal::Mac, Arrival::As(Key::WordRight)),
    (&[Key::EraseWord], Terminal::Xterm, Arrival::As(Key::Backspace)),
    (&[Key::EraseWord], Terminal::Gnome, Arrival::As(Key::Backspace)),
    (&[Key::EraseWord], Terminal::Tmux, Arrival::As(Key::Backspace)),
    (&[Key::EraseWord], Terminal::Console, Arrival::As(Key::Backspace)),
    (&[Key::EraseWord], Terminal::Windows, Arrival::Unchecked),
    (&[Key::EraseWord], Terminal::Conhost, Arrival::Unchecked),
    (&[Key::EraseWord], Terminal::Mac, Arrival::Unchecked),
];

const FUNCTIONS: &[Key] = &[
    Key::Function(1),
    Key::Function(2),
    Key::Function(3),
    Key::Function(4),
    Key::Function(5),
    Key::Function(6),
    Key::Function(7),
    Key::Function(8),
    Key::Function(9),
];

const JUMPS: &[Key] = &[Key::Home, Key::End, Key::PageUp, Key::PageDown];

const ALT_ARROWS: &[Key] = &[Key::AltUp, Key::AltDown, Key::AltLeft, Key::AltRight];

/// What becomes of this key in this terminal.
pub fn arrival(key: Key, terminal: Terminal) -> Arrival {
    let exception = EXCEPTIONS
        .iter()
        .find(|(keys, there, _)| *there == terminal && keys.contains(&key));
    exception.map_or(Arrival::Arrives, |exception| exception.2)
}

/// Whether the key does what it says in every terminal.
pub fn is_sure(key: Key) -> bool {
    let sure = |terminal| arrival(key, terminal).is_sure();
    Terminal::ALL.into_iter().all(sure)
}

/// Whether the key must not be used at all: terminals keep it, or send the same for another.
pub fn is_never_used(key: Key) -> bool {
    match key {
        Key::Function(number) => !(1..=9).contains(&number),
        Key::Ctrl(' ') => false,
        Key::Ctrl(letter) => !letter.is_ascii_lowercase() || "hijmvb".contains(letter),
        _ => false,
    }
}

/// A way to an action that works whatever the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// This key.
    Key(Key),
    /// Its plain name in the palette.
    Palette(&'static str),
    /// A key that needs one more held on some keyboards, where there is no palette.
    WithFn(Key),
    /// This key, several times.
    StepByStep(Key),
}

/// The way to what a row does at one of its places; none if somebody could be left without.
pub fn way(row: &Row, place: Place) -> Option<Way> {
    let asked = row.action;
    let here = |other: &&Row| other.action == asked && other.places.contains(&place);
    let keys = || TABLE.iter().filter(here).flat_map(|other| other.keys);
    if let Some(&key) = keys().find(|&&key| is_sure(key)) {
        return Some(Way::Key(key));
    }
    if opens_palette(place) {
        let names = TABLE.iter().filter(|other| other.action == asked);
        let name = names.map(|other| other.name).find(|name| !name.is_empty());
        return name.map(Way::Palette);
    }
    match asked {
        Action::CaretWordLeft => return Some(Way::StepByStep(Key::Left)),
        Action::CaretWordRight => return Some(Way::StepByStep(Key::Right)),
        _ => {}
    }
    keys()
        .copied()
        .find(|&key| needs_fn_at_most(key))
        .map(Way::WithFn)
}

fn opens_palette(place: Place) -> bool {
    let opens = |key| action(place, key) == Some(Action::Palette);
    TABLE
        .iter()
        .flat_map(|row| row.keys)
        .any(|&key| opens(key) && is_sure(key))
}

fn needs_fn_at_most(key: Key) -> bool {
    let fits = |arrival: Arrival| arrival.is_sure() || arrival == Arrival::WithFn;
    Terminal::ALL
        .into_iter()
        .all(|terminal| fits(arrival(key, terminal)))
}
