//! Keys that arrive: every action has a way that works in every terminal, and no key is used that terminals keep.

use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use sofs::app::arrival::{Arrival, Terminal, Way, arrival, is_never_used, is_sure, way};
use sofs::app::key::{Input, Key};
use sofs::app::keymap::{Place, TABLE};
use sofs::shell::keyboard::translate;

#[test]
fn every_action_has_a_way_that_works_in_every_terminal() {
    for row in TABLE {
        for &place in row.places {
            let way = way(row, place);
            assert!(way.is_some(), "{:?} {place:?}: {}", row.action, row.says);
        }
    }
}

#[test]
fn moving_an_entry_relies_on_the_palette_and_help_too() {
    let by_name = |key: Key, place: Place| {
        let row = TABLE
            .iter()
            .find(|row| row.keys.contains(&key) && row.places.contains(&place));
        row.and_then(|row| way(row, place))
    };
    assert_eq!(
        by_name(Key::AltUp, Place::Entry),
        Some(Way::Palette("Move the entry up"))
    );
    assert_eq!(
        by_name(Key::Function(1), Place::Heading),
        Some(Way::Palette("Keys and help"))
    );
    assert_eq!(
        by_name(Key::Delete, Place::Entry),
        Some(Way::Key(Key::Backspace))
    );
}

#[test]
fn no_key_is_bound_that_terminals_or_window_managers_keep() {
    for row in TABLE {
        for &key in row.keys {
            assert!(!is_never_used(key), "{key}: {:?}", row.action);
        }
    }
    let kept = ['h', 'i', 'j', 'm', 'v', 'b', '['].map(Key::Ctrl);
    assert!(kept.into_iter().all(is_never_used));
    assert!((10..=12).map(Key::Function).all(is_never_used));
}

/// What this letter means with these keys held.
fn held(letter: char, modifiers: KeyModifiers) -> Vec<Input> {
    let event = KeyEvent::new(KeyCode::Char(letter), modifiers);
    translate(&[Event::Key(event)], false)
}

#[test]
fn alt_and_a_letter_and_control_and_shift_have_no_meaning_of_their_own() {
    for letter in ('a'..='z').chain(['[', '/', ',', '1']) {
        let alone = [Input::Key(Key::Char(letter))];
        if !"bf".contains(letter) {
            assert_eq!(held(letter, KeyModifiers::ALT), alone);
        }
        let both = KeyModifiers::CONTROL | KeyModifiers::SHIFT;
        assert_eq!(held(letter, both), held(letter, KeyModifiers::CONTROL));
    }
    for modifiers in [
        KeyModifiers::ALT,
        KeyModifiers::SHIFT,
        KeyModifiers::CONTROL,
    ] {
        let event = Event::Key(KeyEvent::new(KeyCode::Enter, modifiers));
        assert_eq!(translate(&[event], false), [Input::Key(Key::Enter)]);
    }
}

#[test]
fn what_only_some_terminals_send_is_never_called_sure() {
    for key in [Key::AltLeft, Key::WordLeft, Key::Home, Key::PageDown] {
        assert!(!is_sure(key), "{key}");
    }
    for key in [Key::Enter, Key::Tab, Key::BackTab, Key::Esc, Key::Ctrl('k')] {
        assert!(is_sure(key), "{key}");
    }
    let taken = arrival(Key::Function(1), Terminal::Gnome);
    assert!(matches!(taken, Arrival::Taken(_)));
}
