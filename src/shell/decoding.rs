//! Takes the bytes of a terminal apart into keys, pastes and clicks; what is none of them is left out, and nothing waits for ever.
//!
//! The library under ours keeps an answer that it does not know and takes all keys behind it, the one that leaves among them,
//! for its rest. Whatever is known to both means here what it means there.

use std::time::Duration;

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::sequences::{Piece, key, meaning, named};

/// How long the rest of a key or answer that was torn in two may take.
pub const REST_OF_A_KEY: Duration = Duration::from_millis(50);

/// How long a paste may pause.
const REST_OF_A_PASTE: Duration = Duration::from_secs(1);

const ESC: u8 = 0x1b;
const PASTE_ENDS: &[u8] = b"\x1b[201~";

/// What came and is not whole yet.
#[derive(Debug, Default)]
pub struct Decoder {
    rest: Vec<u8>,
    pasted: Option<Vec<u8>>,
}

/// So many bytes are this; none if more may have to come.
type First = Option<(usize, Piece)>;

impl Decoder {
    /// What came in whole with these bytes.
    pub fn take(&mut self, bytes: &[u8]) -> Vec<Event> {
        if let [letter @ b' '..=b'~'] = bytes
            && !self.is_waiting()
        {
            let letter = char::from(*letter);
            let held = with_shift(letter, KeyModifiers::NONE);
            return vec![Event::Key(KeyEvent::new(KeyCode::Char(letter), held))];
        }
        self.rest.extend_from_slice(bytes);
        self.decode(false)
    }

    /// Whether something came that is not whole.
    pub fn is_waiting(&self) -> bool {
        self.pasted.is_some() || !self.rest.is_empty()
    }

    /// How long to wait for the rest of what came. Esc alone is a key, and keys are not waited for.
    pub fn patience(&self) -> Duration {
        match (&self.pasted, &self.rest[..]) {
            (Some(_), _) => REST_OF_A_PASTE,
            (None, [] | [ESC]) => Duration::ZERO,
            (None, _) => REST_OF_A_KEY,
        }
    }

    /// What came, as far as it means something without a rest.
    pub fn give_up(&mut self) -> Vec<Event> {
        self.decode(true)
    }

    fn decode(&mut self, ended: bool) -> Vec<Event> {
        let mut events = Vec::new();
        let bytes = std::mem::take(&mut self.rest);
        let mut rest = &bytes[..];
        while !rest.is_empty() {
            if self.pasted.is_some() {
                match self.paste(rest, ended, &mut events) {
                    Some(length) => rest = &rest[length..],
                    None => break,
                }
                continue;
            }
            let Some((length, piece)) = first(rest, ended) else {
                break;
            };
            rest = &rest[length..];
            match piece {
                Piece::Event(event) => events.push(event),
                Piece::Paste => self.pasted = Some(Vec::new()),
                Piece::Other => {}
            }
        }
        self.rest = rest.to_vec();
        if ended {
            events.extend(self.pasted.take().as_deref().map(paste_of));
        }
        events
    }

    /// Takes over what was pasted; gives how many bytes that are, none if all that is left may be part of the end.
    fn paste(&mut self, bytes: &[u8], ended: bool, events: &mut Vec<Event>) -> Option<usize> {
        let mut pasted = self.pasted.take().unwrap_or_default();
        let end = bytes
            .windows(PASTE_ENDS.len())
            .position(|six| six == PASTE_ENDS);
        if let Some(end) = end {
            pasted.extend_from_slice(&bytes[..end]);
            events.push(paste_of(&pasted));
            return Some(end + PASTE_ENDS.len());
        }
        let kept = if ended { 0 } else { PASTE_ENDS.len() - 1 };
        let length = bytes.len().saturating_sub(kept);
        pasted.extend_from_slice(&bytes[..length]);
        self.pasted = Some(pasted);
        (length > 0).then_some(length)
    }
}

/// A capital was typed with Shift.
fn with_shift(letter: char, held: KeyModifiers) -> KeyModifiers {
    if letter.is_uppercase() {
        held | KeyModifiers::SHIFT
    } else {
        held
    }
}

fn paste_of(bytes: &[u8]) -> Event {
    Event::Paste(String::from_utf8_lossy(bytes).into_owned())
}

/// What stands first. If it is said that nothing more comes, there is always something.
fn first(bytes: &[u8], ended: bool) -> First {
    match bytes {
        [ESC] => ended.then(|| (1, key(KeyCode::Esc, KeyModifiers::NONE))),
        [ESC, ESC, ..] => Some((2, key(KeyCode::Esc, KeyModifiers::NONE))),
        [ESC, b'[', rest @ ..] => sequence(rest, ended).map(|(length, piece)| (length + 2, piece)),
        [
            ESC,
            b'O',
            letter @ (b'A'..=b'D' | b'F' | b'H' | b'P'..=b'S'),
            ..,
        ] => Some((3, named(*letter, KeyModifiers::NONE, KeyEventKind::Press))),
        [ESC, b'O'] if !ended => None,
        [ESC, rest @ ..] => {
            character(rest, KeyModifiers::ALT, ended).map(|(length, piece)| (length + 1, piece))
        }
        bytes => character(bytes, KeyModifiers::NONE, ended),
    }
}

/// A control sequence behind its beginning. One that makes no sense ends where something else begins.
fn sequence(bytes: &[u8], ended: bool) -> First {
    match bytes {
        [] => ended.then(|| (0, key(KeyCode::Char('['), KeyModifiers::ALT))),
        // The Linux console sends its first five function keys like this.
        [b'[', letter @ b'A'..=b'E', ..] => {
            let number = letter - b'A' + 1;
            Some((2, key(KeyCode::F(number), KeyModifiers::NONE)))
        }
        [b'['] => ended.then_some((1, Piece::Other)),
        // A click as very old terminals tell it: three more bytes, whatever they are.
        [b'M', rest @ ..] => {
            (ended || rest.len() >= 3).then(|| (1 + rest.len().min(3), Piece::Other))
        }
        _ => match bytes.iter().position(|byte| !matches!(byte, 0x20..=0x3f)) {
            Some(end) => match bytes[end] {
                last @ 0x40..=0x7e => Some((end + 1, meaning(&bytes[..end], last))),
                _ => Some((end, Piece::Other)),
            },
            None => ended.then_some((bytes.len(), Piece::Other)),
        },
    }
}

/// One character, or a byte that stands for a key.
fn character(bytes: &[u8], held: KeyModifiers, ended: bool) -> First {
    let control = held | KeyModifiers::CONTROL;
    let &byte = bytes.first()?;
    let piece = match byte {
        b'\r' => key(KeyCode::Enter, held),
        b'\t' => key(KeyCode::Tab, held),
        0x7f => key(KeyCode::Backspace, held),
        0 => key(KeyCode::Char(' '), control),
        1..=0x1a => key(KeyCode::Char(char::from(byte - 1 + b'a')), control),
        0x1c..=0x1f => key(KeyCode::Char(char::from(byte - 0x1c + b'4')), control),
        _ => return letter(bytes, held, ended),
    };
    Some((1, piece))
}

fn letter(bytes: &[u8], held: KeyModifiers, ended: bool) -> First {
    let most = &bytes[..bytes.len().min(4)];
    let good = match std::str::from_utf8(most) {
        Ok(text) => text,
        Err(problem) if problem.valid_up_to() > 0 => {
            std::str::from_utf8(&most[..problem.valid_up_to()]).unwrap_or_default()
        }
        Err(problem) if problem.error_len().is_none() && !ended => return None,
        Err(problem) => return Some((problem.error_len().unwrap_or(most.len()), Piece::Other)),
    };
    let letter = good.chars().next()?;
    let held = with_shift(letter, held);
    Some((letter.len_utf8(), key(KeyCode::Char(letter), held)))
}
