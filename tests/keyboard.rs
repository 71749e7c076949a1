//! What terminals send, and what it means, both written as people read it.

use std::ffi::OsStr;

use proptest::prelude::*;
use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEvent, MouseEventKind,
};
use sofs::app::key::{Input, Key};
use sofs::meeting::clean::is_forbidden;
use sofs::shell::keyboard::{inside_multiplexer, translate};
use sofs::shell::late_answers::is_unfinished;

/// "x Ctrl+Left Alt+é" as the terminal library gives it.
fn burst(presses: &str) -> Vec<Event> {
    presses.split_terminator(' ').map(press).collect()
}

fn press(name: &str) -> Event {
    let held = [
        ("Ctrl+", KeyModifiers::CONTROL),
        ("Alt+", KeyModifiers::ALT),
        ("Shift+", KeyModifiers::SHIFT),
    ];
    let mut modifiers = KeyModifiers::NONE;
    let mut name = name;
    for (prefix, modifier) in held {
        if let Some(rest) = name.strip_prefix(prefix) {
            name = rest;
            modifiers |= modifier;
        }
    }
    Event::Key(KeyEvent::new(code(name), modifiers))
}

fn code(name: &str) -> KeyCode {
    let named = [
        KeyCode::Enter,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Insert,
        KeyCode::F(2),
    ];
    let same = |code: &KeyCode| format!("{code:?}") == name;
    let character = if name == "Space" {
        ' '
    } else {
        name.chars().next().unwrap_or_default()
    };
    named
        .into_iter()
        .find(same)
        .unwrap_or(KeyCode::Char(character))
}

fn names(inputs: &[Input]) -> String {
    let name = |input: &Input| match input {
        Input::Key(key) => key.to_string(),
        other => format!("{other:?}"),
    };
    inputs.iter().map(name).collect::<Vec<_>>().join(" ")
}

fn outside(presses: &str) -> String {
    names(&translate(&burst(presses), false))
}

fn multiplexed(presses: &str) -> String {
    names(&translate(&burst(presses), true))
}

#[track_caller]
fn means(presses: &str, expected: &str) {
    assert_eq!(outside(presses), expected);
    assert_eq!(multiplexed(presses), expected);
}

#[test]
fn plain_keys_are_themselves() {
    let keys = "Enter Esc Tab Up Down Left Right Home End Backspace Delete Space";
    means(keys, keys);
    means("PageUp PageDown F(2)", "PgUp PgDn F2");
    means("Shift+Ŵ é € ?", "Ŵ é € ?");
    means("", "");
}

#[test]
fn a_family_emoji_is_typed_whole() {
    let family = "👨 \u{200D} 👩 \u{200D} 👧 ❤ \u{FE0F}";
    means(family, family);
}

#[test]
fn letting_go_of_a_key_is_nothing_and_holding_it_repeats() {
    use KeyEventKind::{Press, Release, Repeat};
    let event = |kind| Event::Key(KeyEvent::new_with_kind(code("a"), KeyModifiers::NONE, kind));
    assert_eq!(
        names(&translate(&[Press, Repeat, Release].map(event), false)),
        "a a"
    );
}

#[test]
fn alt_gr_types_a_character_and_is_never_a_command() {
    means("Ctrl+Alt+é Ctrl+Alt+@", "é @");
    assert_eq!(outside("Ctrl+Alt+q Ctrl+Alt+h Ctrl+Alt+b"), "q h b");
    means("Ctrl+Alt+] x Ctrl+Alt+\\", "] x \\");
}

#[test]
fn escape_and_a_quick_command_are_both_heard_inside_a_multiplexer() {
    assert_eq!(
        multiplexed("Ctrl+Alt+q Ctrl+Alt+s"),
        "Esc Ctrl+Q Esc Ctrl+S"
    );
    assert_eq!(multiplexed("Ctrl+Alt+é"), "é");
}

#[test]
fn escape_and_an_arrow_in_one_read_is_alt_and_the_arrow() {
    means("x Esc [ Shift+A y", "x Alt+Up y");
    means("Esc Shift+O Shift+A Esc Shift+O Shift+B", "Alt+Up Alt+Down");
    means("Esc [ Shift+C Esc [ Shift+D", "Alt+Right Alt+Left");
}

#[test]
fn escape_and_another_key_in_one_read_are_both() {
    means("x Esc Shift+O Shift+R y", "x Esc F3 y");
    means(
        "Esc [ 1 5 ~ Esc [ 3 ~ Esc [ Shift+Z",
        "Esc F5 Esc Delete Esc Shift+Tab",
    );
}

#[test]
fn escape_and_other_letters_are_typed() {
    means("Esc [ Shift+E", "Esc [ E");
    means("Esc [ a", "Esc [ a");
    means("Esc [ 4 2", "Esc [ 4 2");
    means("Esc [", "Esc [");
    means("Esc A B", "Esc A B");
    means("[ A", "[ A");
    means("Esc Ctrl+Alt+[ A", "Esc [ A");
}

#[test]
fn words_are_stepped_with_control_or_with_the_mac_keys() {
    means("Ctrl+Left Alt+b", "Ctrl+Left Ctrl+Left");
    means("Ctrl+Right Alt+f", "Ctrl+Right Ctrl+Right");
    means(
        "Alt+Left Alt+Right Alt+Up Alt+Down",
        "Alt+Left Alt+Right Alt+Up Alt+Down",
    );
}

#[test]
fn alt_and_a_key_is_the_key() {
    assert_eq!(
        outside("Alt+x Alt+Shift+B Alt+[ Alt+Space Alt+Enter"),
        "x B [ Space Enter",
    );
    assert_eq!(outside("Alt+Backspace"), "Ctrl+Backspace");
}

#[test]
fn inside_a_multiplexer_alt_and_a_key_is_escape_and_the_key() {
    assert_eq!(
        multiplexed("Alt+x Alt+Shift+B Alt+Space"),
        "Esc x Esc B Esc Space"
    );
    assert_eq!(
        multiplexed("Alt+Enter Alt+Backspace"),
        "Esc Enter Esc Backspace"
    );
}

#[test]
fn a_late_answer_of_the_terminal_is_not_typed() {
    means("a Alt+] 1 1 ; r g b : 0 / F Alt+\\ b", "a b");
    means("a Alt+] 1 1 ; ? Ctrl+g Alt+Shift+P > | x Alt+\\ b", "a b");
}

#[test]
fn a_late_answer_of_another_kind_is_not_typed() {
    means("a Alt+_ G i = 1 ; O K Alt+\\ b", "a b");
    means("a 4 1 ; 3 7 9 ; 0 c b", "a b");
    means("a ] 1 1 ; r g b : 0 / F Alt+\\ b", "a b");
}

#[test]
fn numbers_that_people_type_are_no_answer() {
    means("4 1 ; 3 c", "4 1 ; 3 c");
    means("1 ; 2 ; c", "1 ; 2 ; c");
    means("1 ; 2 ; 3 Space c", "1 ; 2 ; 3 Space c");
    means("] 1 1 ; a", "] 1 1 ; a");
    means("] a ; b Ctrl+g", "] a ; b Ctrl+G");
}

#[test]
fn only_an_answer_without_its_end_is_waited_for() {
    let unfinished = [
        "Alt+] 1 1",
        "a Alt+Shift+P > |",
        "Alt+\\ Alt+] 1 Alt+\\ Alt+]",
    ];
    assert!(unfinished.iter().all(|keys| is_unfinished(&burst(keys))));
    let nothing_more = [
        "",
        "a",
        "Esc",
        "Alt+x",
        "] 1 1 ;",
        "Alt+] 1 Alt+\\",
        "Alt+[ 3",
    ];
    assert!(!nothing_more.iter().any(|keys| is_unfinished(&burst(keys))));
}

#[test]
fn without_its_end_it_is_no_answer() {
    assert_eq!(outside("Alt+] 1 1"), "] 1 1");
    assert_eq!(multiplexed("Alt+] 1 1"), "Esc ] 1 1");
    means("] p Ctrl+g", "] p Ctrl+G");
    assert_eq!(outside("Alt+\\ Alt+]"), "\\ ]");
}

#[test]
fn a_new_window_size_in_the_middle_of_an_answer_is_kept() {
    let mut events = burst("Alt+] 1 Alt+\\");
    events.insert(1, Event::Resize(80, 24));
    let resized = Input::Resized {
        columns: 80,
        rows: 24,
    };
    assert_eq!(translate(&events, false), [resized]);
}

#[test]
fn control_characters_cannot_be_typed() {
    means(
        "a \u{9b} b \u{7f} c \u{1b} d \u{202e} e \u{200b} f \u{2028}",
        "a b c d e f",
    );
    assert_eq!(outside("Alt+\u{9b} Ctrl+Alt+\u{9b}"), "");
}

#[test]
fn shift_and_tab_arrives_in_four_ways() {
    means(
        "BackTab Shift+BackTab Alt+Tab Shift+Tab",
        "Shift+Tab Shift+Tab Shift+Tab Shift+Tab",
    );
}

#[test]
fn enter_is_enter_whatever_is_held_down() {
    means("Shift+Enter Ctrl+Enter Ctrl+Alt+Enter", "Enter Enter Enter");
}

#[test]
fn control_and_h_erases_one_letter_and_control_and_backspace_a_word() {
    means("Ctrl+h Ctrl+Backspace", "Backspace Ctrl+Backspace");
}

#[test]
fn control_and_a_letter_is_a_command() {
    means("Ctrl+t Ctrl+Shift+T Ctrl+Space", "Ctrl+T Ctrl+T Ctrl+Space");
    means("Ctrl+i Ctrl+j Ctrl+m Ctrl+[", "Tab Enter Enter Esc");
}

#[test]
fn what_nobody_can_rely_on_is_ignored() {
    means(
        "Ctrl+7 Ctrl+/ Ctrl+_ Ctrl+- Ctrl++ Ctrl+, Ctrl+é Ctrl+]",
        "",
    );
    means("Ctrl+Up Alt+F(2) Ctrl+Alt+Left Ctrl+Tab Insert", "");
}

#[test]
fn a_paste_is_handed_on_as_it_came() {
    let text = "- one\r\u{1b}two".to_owned();
    let inputs = translate(&[Event::Paste(text.clone())], false);
    assert_eq!(inputs, [Input::Pasted(text)]);
}

#[test]
fn only_the_last_of_several_window_sizes_counts() {
    let events = [(80, 24), (80, 24), (90, 30)].map(|(columns, rows)| Event::Resize(columns, rows));
    let resized = Input::Resized {
        columns: 90,
        rows: 30,
    };
    assert_eq!(translate(&events, false), [resized]);
}

#[test]
fn a_size_that_no_window_has_is_not_believed() {
    let size = |columns, rows| match &translate(&[Event::Resize(columns, rows)], false)[..] {
        [Input::Resized { columns, rows }] => (*columns, *rows),
        other => panic!("{other:?}"),
    };
    assert_eq!(size(0, 0), (80, 24));
    assert_eq!(size(120, 0), (80, 24));
    assert_eq!(size(65_535, 65_535), (800, 300));
    assert_eq!(size(1, 65_535), (1, 300));
    assert_eq!(size(640, 180), (640, 180));
}

#[test]
fn leaving_the_window_is_told_and_a_mouse_that_only_moves_is_not() {
    let (kind, modifiers) = (MouseEventKind::Moved, KeyModifiers::NONE);
    let mouse = MouseEvent {
        kind,
        modifiers,
        row: 1,
        column: 1,
    };
    let events = [Event::FocusGained, Event::Mouse(mouse), Event::FocusLost];
    assert_eq!(translate(&events, false), [Input::LeftWindow]);
}

#[test]
fn a_multiplexer_is_told_by_what_it_sets() {
    let set = Some(OsStr::new("1234.pts-0"));
    let empty = Some(OsStr::new(""));
    assert!(inside_multiplexer(set, None) && inside_multiplexer(None, set));
    assert!(!inside_multiplexer(None, None) && !inside_multiplexer(empty, empty));
}

proptest! {
    #[test]
    fn no_burst_types_what_is_forbidden(
        presses in prop::collection::vec((any::<char>(), 0..8_u8), 0..40),
        multiplexed in any::<bool>(),
    ) {
        let event = |(character, held): (char, u8)| {
            let modifiers = KeyModifiers::from_bits_truncate(held);
            Event::Key(KeyEvent::new(KeyCode::Char(character), modifiers))
        };
        let events: Vec<Event> = presses.into_iter().map(event).collect();
        let forbidden = |input| matches!(input, Input::Key(Key::Char(typed)) if is_forbidden(typed));
        prop_assert!(!translate(&events, multiplexed).into_iter().any(forbidden));
    }
}
