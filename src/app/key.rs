//! What was pressed, pasted or otherwise came in, in the program's own words.

use std::fmt;

use super::action::Action;
use super::spot::Spot;

/// One press of a key, alone or with others held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A character to type; a capital is its own character.
    Char(char),
    /// Enter, whatever is held down with it.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Ctrl and arrow left, or Alt+B.
    WordLeft,
    /// Ctrl and arrow right, or Alt+F.
    WordRight,
    /// Ctrl and Backspace, where the terminal tells them from Backspace alone.
    EraseWord,
    /// Alt and arrow up.
    AltUp,
    /// Alt and arrow down.
    AltDown,
    /// Alt and arrow left.
    AltLeft,
    /// Alt and arrow right.
    AltRight,
    /// A key of the top row, counted from 1.
    Function(u8),
    /// Ctrl and a letter, which is always lower case here.
    Ctrl(char),
}

/// Everything that comes in from the terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Something was asked for by its name, without a key.
    Asked(Action),
    /// Text was pasted. It is as it came: clean it before use.
    Pasted(String),
    /// The window has a new size.
    Resized {
        /// The new width.
        columns: u16,
        /// The new height.
        rows: u16,
    },
    /// Another window has the keyboard now.
    LeftWindow,
    /// A cell was clicked. The shell knows what stands there.
    Clicked {
        /// Its column.
        column: u16,
        /// Its row.
        row: u16,
    },
    /// Something was pointed at.
    Pointed(Spot),
    /// The wheel was turned, which is this arrow.
    Wheel(Key),
}

impl fmt::Display for Key {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut bytes = [0; 4];
        let name = match self {
            Self::Char(' ') => "Space",
            Self::Char(character) => character.encode_utf8(&mut bytes),
            Self::Function(number) => &format!("F{number}"),
            Self::Ctrl(' ') => "Ctrl+Space",
            Self::Ctrl(letter) => &format!("Ctrl+{}", letter.to_ascii_uppercase()),
            Self::Enter => "Enter",
            Self::Esc => "Esc",
            Self::Tab => "Tab",
            Self::BackTab => "Shift+Tab",
            Self::Up => "Up",
            Self::Down => "Down",
            Self::Left => "Left",
            Self::Right => "Right",
            Self::Home => "Home",
            Self::End => "End",
            Self::PageUp => "PgUp",
            Self::PageDown => "PgDn",
            Self::Backspace => "Backspace",
            Self::Delete => "Delete",
            Self::WordLeft => "Ctrl+Left",
            Self::WordRight => "Ctrl+Right",
            Self::EraseWord => "Ctrl+Backspace",
            Self::AltUp => "Alt+Up",
            Self::AltDown => "Alt+Down",
            Self::AltLeft => "Alt+Left",
            Self::AltRight => "Alt+Right",
        };
        // Not `write!`, so that a column of keys can be lined up with a width.
        formatter.pad(name)
    }
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn a_key_is_named_as_people_read_it() {
        let names = [
            (Key::Char('@'), "@"),
            (Key::Char('é'), "é"),
            (Key::Char(' '), "Space"),
            (Key::Ctrl('t'), "Ctrl+T"),
            (Key::Function(2), "F2"),
            (Key::Function(12), "F12"),
            (Key::BackTab, "Shift+Tab"),
            (Key::AltUp, "Alt+Up"),
            (Key::WordLeft, "Ctrl+Left"),
            (Key::EraseWord, "Ctrl+Backspace"),
            (Key::Enter, "Enter"),
        ];
        for (key, name) in names {
            assert_eq!(key.to_string(), name);
        }
    }

    #[test]
    fn names_of_keys_can_be_lined_up() {
        assert_eq!(format!("{:<7}|", Key::Ctrl('t')), "Ctrl+T |");
    }
}
