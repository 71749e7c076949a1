//! The key table: one meaning a key and place, every action within reach, and the page of keys made from it.

use std::collections::HashSet;
use std::path::Path;

use sofs::app::action::Action;
use sofs::app::key::Key;
use sofs::app::keymap::{Place, Row, TABLE, named};
use sofs::commands::keys::markdown;

const PLACES: [Place; 14] = [
    Place::Heading,
    Place::Entry,
    Place::Draft,
    Place::Field,
    Place::Offer,
    Place::List,
    Place::People,
    Place::Scale,
    Place::Houses,
    Place::Pages,
    Place::Help,
    Place::Home,
    Place::NewMeeting,
    Place::Choice,
];

fn rows_at(place: Place) -> impl Iterator<Item = &'static Row> {
    TABLE.iter().filter(move |row| row.places.contains(&place))
}

#[test]
fn no_key_has_two_meanings_in_one_place() {
    for place in PLACES {
        let mut seen = HashSet::new();
        for row in rows_at(place) {
            for key in row.keys {
                let new = seen.insert(key);
                assert!(new, "{place:?}: {key} twice, at {:?}", row.action);
            }
        }
    }
}

#[test]
fn no_row_is_without_a_place_a_sentence_and_a_way() {
    for row in TABLE {
        let action = row.action;
        assert!(!row.places.is_empty(), "{action:?}");
        assert!(row.says.ends_with('.'), "{action:?}: {}", row.says);
        assert!(!row.keys.is_empty() || !row.name.is_empty(), "{action:?}");
        assert_eq!(row.rank > 0, !row.hint.is_empty(), "{action:?}");
    }
}

#[test]
fn each_named_action_is_once_in_the_palette() {
    let mut actions = HashSet::new();
    let mut names = HashSet::new();
    for row in named() {
        assert!(actions.insert(row.action), "{:?}", row.action);
        assert!(names.insert(row.name.to_lowercase()), "{}", row.name);
    }
}

#[test]
fn no_letter_is_taken_from_those_who_write() {
    let writing = [
        Place::Heading,
        Place::Entry,
        Place::Draft,
        Place::Field,
        Place::Offer,
        Place::List,
        Place::Home,
        Place::NewMeeting,
    ];
    for place in writing {
        for row in rows_at(place) {
            let letters = row.keys.iter().any(|key| matches!(key, Key::Char(_)));
            assert!(!letters, "{place:?}: {:?}", row.action);
        }
    }
}

#[test]
fn wherever_somebody_stands_the_hint_line_says_how_to_go_on() {
    for place in PLACES {
        let hints = sofs::app::keymap::hints(place);
        assert!(!hints.is_empty(), "{place:?}");
        let words: HashSet<_> = hints.iter().map(|(_, says)| says).collect();
        assert_eq!(words.len(), hints.len(), "{place:?}");
    }
}

#[test]
fn everywhere_ctrl_q_ends_and_esc_goes_one_back() {
    use sofs::app::keymap::action;
    for place in PLACES {
        assert_eq!(
            action(place, Key::Ctrl('q')),
            Some(Action::Leave),
            "{place:?}"
        );
        assert!(action(place, Key::Esc).is_some(), "{place:?}");
        assert_ne!(
            action(place, Key::Ctrl('c')),
            Some(Action::Leave),
            "{place:?}"
        );
    }
}

#[test]
fn the_page_of_keys_is_made_from_the_table() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/keys.md");
    let page = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        page.replace("\r\n", "\n") == markdown(),
        "docs/keys.md is old: write it anew with `sofs keys --markdown > docs/keys.md`"
    );
}

/// The words of a source that are shown: what stands in quotation marks outside comments and tests.
fn shown_words(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap_or(source);
    let lines = code.lines().map(str::trim_start);
    let said = lines.filter(|line| !line.starts_with("//"));
    said.flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned))
        .collect()
}

#[test]
fn no_sentence_of_the_program_names_a_key_by_hand() {
    let folder = |name: &str| Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name);
    let read = |name| std::fs::read_dir(folder(name)).expect("a folder of keys");
    let names = [
        "Ctrl",
        "Alt+",
        "Enter",
        "Esc",
        "Tab",
        "Backspace",
        "F1",
        "F2",
        "F3",
        "press ",
    ];
    let files = ["app", "app/dialogue"].into_iter().flat_map(read);
    for file in files {
        let path = file.expect("a file").path();
        if path.is_dir() || path.ends_with("keymap.rs") || path.ends_with("key.rs") {
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source");
        for words in shown_words(&source) {
            let key = names.iter().find(|name| words.contains(*name));
            assert_eq!(key, None, "{}: {words}", path.display());
        }
    }
}
