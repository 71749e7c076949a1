//! What the control sequences mean that terminals send for keys and clicks.

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

/// What some bytes are.
pub enum Piece {
    /// Something that happened.
    Event(Event),
    /// The beginning of a paste.
    Paste,
    /// Nothing of ours.
    Other,
}

/// What a whole sequence means; answers to questions mean nothing here.
pub fn meaning(said: &[u8], last: u8) -> Piece {
    let said = std::str::from_utf8(said).unwrap_or("?");
    if let Some(click) = said.strip_prefix('<') {
        return mouse(click, last);
    }
    let mut parts = said.split(';').map(|part| part.split(':'));
    let mut numbers = || {
        parts
            .next()
            .map(|mut part| (number(part.next()), number(part.next())))
    };
    let (first, _) = numbers().unwrap_or_default();
    let (mask, kind) = numbers().unwrap_or_default();
    let held = modifiers(mask.unwrap_or(1));
    let kind = match kind {
        Some(2) => KeyEventKind::Repeat,
        Some(3) => KeyEventKind::Release,
        _ => KeyEventKind::Press,
    };
    match (last, first) {
        (b'~', Some(200)) => Piece::Paste,
        (b'~', Some(which)) => numbered(which, held, kind),
        (b'u', Some(which)) => coded(which, held, kind),
        (b'I', None) if said.is_empty() => Piece::Event(Event::FocusGained),
        (b'O', None) if said.is_empty() => Piece::Event(Event::FocusLost),
        (b'Z', _) => key(KeyCode::BackTab, KeyModifiers::SHIFT),
        // With a place in front it is an answer; else the third function key never comes like this.
        (b'R', _) => Piece::Other,
        (letter, Some(_)) => named(letter, held, kind),
        (letter, None) if said.is_empty() || said.starts_with(';') => named(letter, held, kind),
        _ => Piece::Other,
    }
}

fn number(text: Option<&str>) -> Option<u32> {
    text?.parse().ok()
}

fn modifiers(mask: u32) -> KeyModifiers {
    let bits = u8::try_from(mask.saturating_sub(1) & 0b111).unwrap_or(0);
    let each = [
        KeyModifiers::SHIFT,
        KeyModifiers::ALT,
        KeyModifiers::CONTROL,
    ];
    let held = each
        .into_iter()
        .zip([1, 2, 4])
        .filter(|(_, bit)| bits & bit != 0);
    held.map(|(one, _)| one).collect()
}

/// A key that was pressed.
pub fn key(code: KeyCode, held: KeyModifiers) -> Piece {
    Piece::Event(Event::Key(KeyEvent::new(code, held)))
}

fn of_kind(code: KeyCode, held: KeyModifiers, kind: KeyEventKind) -> Piece {
    Piece::Event(Event::Key(KeyEvent::new_with_kind(code, held, kind)))
}

/// A key that is told by a letter.
pub fn named(letter: u8, held: KeyModifiers, kind: KeyEventKind) -> Piece {
    let code = match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return Piece::Other,
    };
    of_kind(code, held, kind)
}

/// A key that is told by a number.
fn numbered(which: u32, held: KeyModifiers, kind: KeyEventKind) -> Piece {
    let function = |before: u32| KeyCode::F(u8::try_from(which - before).unwrap_or(0));
    let code = match which {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        11..=15 => function(10),
        17..=21 => function(11),
        23..=24 => function(12),
        _ => return Piece::Other,
    };
    of_kind(code, held, kind)
}

/// A key by the number of its character, as some terminals send those that have no bytes of their own.
fn coded(which: u32, held: KeyModifiers, kind: KeyEventKind) -> Piece {
    let code = match char::from_u32(which) {
        Some('\r') => KeyCode::Enter,
        Some('\t') if held.contains(KeyModifiers::SHIFT) => KeyCode::BackTab,
        Some('\t') => KeyCode::Tab,
        Some('\u{7f}') => KeyCode::Backspace,
        Some('\u{1b}') => KeyCode::Esc,
        // Keys of the number block and those that are only held have numbers of no character.
        Some(letter) if !matches!(letter, '\u{e000}'..='\u{f8ff}') => KeyCode::Char(letter),
        _ => return Piece::Other,
    };
    of_kind(code, held, kind)
}

/// Button, column, row. Only the left one and the wheel matter.
fn mouse(click: &str, last: u8) -> Piece {
    let mut numbers = click.split(';').map(|part| part.parse::<u16>().ok());
    let mut next = || numbers.next().flatten();
    let (Some(button), Some(column), Some(row)) = (next(), next(), next()) else {
        return Piece::Other;
    };
    let kind = match (button & !0b1_1100, last) {
        (0, b'M') => MouseEventKind::Down(MouseButton::Left),
        (64, b'M') => MouseEventKind::ScrollUp,
        (65, b'M') => MouseEventKind::ScrollDown,
        _ => return Piece::Other,
    };
    let (Some(column), Some(row)) = (column.checked_sub(1), row.checked_sub(1)) else {
        return Piece::Other;
    };
    Piece::Event(Event::Mouse(MouseEvent {
        kind,
        column,
        row,
        modifiers: KeyModifiers::NONE,
    }))
}
