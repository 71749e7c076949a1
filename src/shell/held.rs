//! What was held down while a key was pressed.

use ratatui::crossterm::event::{Event, KeyEvent, KeyModifiers};

/// The keys that change what another means; Shift is in the letter already.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// None of them.
    Nothing,
    /// Ctrl.
    Control,
    /// Alt.
    Alt,
    /// Both, which is also how `AltGr` arrives.
    ControlAlt,
}

/// What was held with this key.
pub fn held(key: KeyEvent) -> Held {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    match (control, alt) {
        (false, false) => Held::Nothing,
        (true, false) => Held::Control,
        (false, true) => Held::Alt,
        (true, true) => Held::ControlAlt,
    }
}

/// The character of a key and what was held with it, if it is one of a character.
pub fn typed(event: &Event) -> Option<(char, Held)> {
    let key = event.as_key_event()?;
    Some((key.code.as_char()?, held(key)))
}

/// The character, if nothing was held.
pub fn typed_alone(event: &Event) -> Option<char> {
    match typed(event) {
        Some((letter, Held::Nothing)) => Some(letter),
        _ => None,
    }
}
