//! Turns what terminals send, with all their habits, into the keys that people meant.

use std::ffi::OsStr;

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::held::{Held, held, typed, typed_alone};
use super::late_answers::without_late_answers;
use crate::app::key::{Input, Key};
use crate::meeting::clean::is_forbidden;

/// What everything that arrived in one read means.
///
/// `multiplexed` is true inside a multiplexer, which reads Esc and a quick next key as Alt and that key.
pub fn translate(burst: &[Event], multiplexed: bool) -> Vec<Input> {
    // Nothing stands beside one letter alone that could make it something else.
    if let [event] = burst
        && let Some(letter) = typed_alone(event)
        && !is_release(event)
        && !is_forbidden(letter)
    {
        return vec![Input::Key(Key::Char(letter))];
    }
    let presses: Vec<&Event> = burst.iter().filter(|event| !is_release(event)).collect();
    let events = without_late_answers(&presses);
    let mut inputs = Vec::new();
    let mut rest = events.as_slice();
    while let Some((event, others)) = rest.split_first() {
        rest = others;
        if let Some((keys, others)) = escaped_key(event, others) {
            inputs.extend(keys.iter().copied().map(Input::Key));
            rest = others;
        } else {
            add(event, multiplexed, &mut inputs);
        }
    }
    inputs
}

/// The largest window that is believed: more than the smallest letters on the largest screen give.
const LARGEST: (u16, u16) = (800, 300);

/// A size as a window can have it; that of an old one where a terminal does not know.
pub fn believable(columns: u16, rows: u16) -> (u16, u16) {
    if columns == 0 || rows == 0 {
        return (80, 24);
    }
    (columns.min(LARGEST.0), rows.min(LARGEST.1))
}

/// Whether we run inside a multiplexer, told by what `TMUX` and `STY` hold.
pub fn inside_multiplexer(tmux: Option<&OsStr>, sty: Option<&OsStr>) -> bool {
    [tmux, sty].iter().flatten().any(|value| !value.is_empty())
}

fn is_release(event: &Event) -> bool {
    matches!(event, Event::Key(key) if key.kind == KeyEventKind::Release)
}

/// Esc and the bytes of another key in one read arrive as Esc and letters, which would be typed on the wall.
fn escaped_key<'rest, 'burst>(
    event: &Event,
    others: &'rest [&'burst Event],
) -> Option<(&'static [Key], &'rest [&'burst Event])> {
    let is_escape = matches!(event, Event::Key(key) if key.code == KeyCode::Esc);
    let (opening, rest) = others.split_first()?;
    if !is_escape || !matches!(typed(opening), Some(('[' | 'O', Held::Nothing))) {
        return None;
    }
    let plain = |event: &&Event| typed_alone(event);
    let digits = rest
        .iter()
        .take_while(|event| plain(event).is_some_and(|letter| letter.is_ascii_digit()))
        .count();
    let (name, rest) = rest.split_at_checked(digits + 1)?;
    let name: String = name.iter().filter_map(plain).collect();
    Some((behind_escape(&name)?, rest))
}

/// Some terminals send Alt and an arrow like this; with any other key it was Esc and then quickly that key.
fn behind_escape(name: &str) -> Option<&'static [Key]> {
    let keys: &[Key] = match name {
        "A" => &[Key::AltUp],
        "B" => &[Key::AltDown],
        "C" => &[Key::AltRight],
        "D" => &[Key::AltLeft],
        "Z" => &[Key::Esc, Key::BackTab],
        "H" => &[Key::Esc, Key::Home],
        "F" => &[Key::Esc, Key::End],
        "3~" => &[Key::Esc, Key::Delete],
        "P" => &[Key::Esc, Key::Function(1)],
        "Q" => &[Key::Esc, Key::Function(2)],
        "R" => &[Key::Esc, Key::Function(3)],
        "S" => &[Key::Esc, Key::Function(4)],
        "15~" => &[Key::Esc, Key::Function(5)],
        "17~" => &[Key::Esc, Key::Function(6)],
        "18~" => &[Key::Esc, Key::Function(7)],
        "19~" => &[Key::Esc, Key::Function(8)],
        "20~" => &[Key::Esc, Key::Function(9)],
        _ => return None,
    };
    Some(keys)
}

fn add(event: &Event, multiplexed: bool, inputs: &mut Vec<Input>) {
    match event {
        Event::Key(key) => {
            let held = held(*key);
            if multiplexed && held == Held::Alt && may_follow_escape(key.code) {
                inputs.push(Input::Key(Key::Esc));
            }
            match key.code {
                // A multiplexer has no AltGr of this kind: it waited for more behind Esc, and a quick Ctrl and letter came.
                KeyCode::Char(letter)
                    if multiplexed && held == Held::ControlAlt && letter.is_ascii_alphabetic() =>
                {
                    inputs.push(Input::Key(Key::Esc));
                    inputs.extend(with_control(letter.to_ascii_lowercase()).map(Input::Key));
                }
                _ => inputs.extend(meaning(*key, multiplexed).map(Input::Key)),
            }
        }
        Event::Paste(text) => inputs.push(Input::Pasted(text.clone())),
        Event::Resize(columns, rows) => {
            // Only the last of several sizes is still true.
            inputs.pop_if(|input| matches!(input, Input::Resized { .. }));
            let (columns, rows) = believable(*columns, *rows);
            inputs.push(Input::Resized { columns, rows });
        }
        Event::FocusLost => inputs.push(Input::LeftWindow),
        Event::Mouse(mouse) => inputs.extend(pointed(*mouse)),
        Event::FocusGained => {}
    }
}

fn pointed(mouse: MouseEvent) -> Option<Input> {
    match mouse.kind {
        MouseEventKind::Down(MouseButton::Left) => Some(Input::Clicked {
            column: mouse.column,
            row: mouse.row,
        }),
        MouseEventKind::ScrollUp => Some(Input::Wheel(Key::Up)),
        MouseEventKind::ScrollDown => Some(Input::Wheel(Key::Down)),
        _ => None,
    }
}

/// Whether Alt and this key is, inside a multiplexer, more likely Esc and then the key.
fn may_follow_escape(code: KeyCode) -> bool {
    match code {
        KeyCode::Char(character) => !matches!(character, 'b' | 'f'),
        KeyCode::Enter | KeyCode::Backspace => true,
        _ => false,
    }
}

fn meaning(key: KeyEvent, multiplexed: bool) -> Option<Key> {
    match (key.code, held(key)) {
        (KeyCode::Char(character), Held::Control) => with_control(character.to_ascii_lowercase()),
        (KeyCode::Char('b'), Held::Alt) | (KeyCode::Left, Held::Control) => Some(Key::WordLeft),
        (KeyCode::Char('f'), Held::Alt) | (KeyCode::Right, Held::Control) => Some(Key::WordRight),
        // With Ctrl and Alt it was made with AltGr; with Alt it is at least not lost.
        (KeyCode::Char(character), _) => (!is_forbidden(character)).then_some(Key::Char(character)),
        (KeyCode::Backspace, Held::Control) => Some(Key::EraseWord),
        (KeyCode::Backspace, Held::Alt) if !multiplexed => Some(Key::EraseWord),
        (KeyCode::Backspace, _) => Some(Key::Backspace),
        (KeyCode::Enter, _) => Some(Key::Enter),
        (KeyCode::Esc, _) => Some(Key::Esc),
        (code, Held::Alt) => with_alt(code),
        (KeyCode::Tab, Held::Nothing) if key.modifiers.contains(KeyModifiers::SHIFT) => {
            Some(Key::BackTab)
        }
        (code, Held::Nothing) => alone(code),
        _ => None,
    }
}

fn with_control(letter: char) -> Option<Key> {
    match letter {
        // These are one byte with another key, and that key is what people press.
        'h' => Some(Key::Backspace),
        'i' => Some(Key::Tab),
        'j' | 'm' => Some(Key::Enter),
        '[' => Some(Key::Esc),
        'a'..='z' | ' ' => Some(Key::Ctrl(letter)),
        _ => None,
    }
}

fn with_alt(code: KeyCode) -> Option<Key> {
    match code {
        KeyCode::Up => Some(Key::AltUp),
        KeyCode::Down => Some(Key::AltDown),
        KeyCode::Left => Some(Key::AltLeft),
        KeyCode::Right => Some(Key::AltRight),
        // The Linux console sends Shift and Tab like this.
        KeyCode::Tab | KeyCode::BackTab => Some(Key::BackTab),
        _ => None,
    }
}

fn alone(code: KeyCode) -> Option<Key> {
    match code {
        KeyCode::Tab => Some(Key::Tab),
        KeyCode::BackTab => Some(Key::BackTab),
        KeyCode::Up => Some(Key::Up),
        KeyCode::Down => Some(Key::Down),
        KeyCode::Left => Some(Key::Left),
        KeyCode::Right => Some(Key::Right),
        KeyCode::Home => Some(Key::Home),
        KeyCode::End => Some(Key::End),
        KeyCode::PageUp => Some(Key::PageUp),
        KeyCode::PageDown => Some(Key::PageDown),
        KeyCode::Delete => Some(Key::Delete),
        KeyCode::F(number) => Some(Key::Function(number)),
        _ => None,
    }
}
