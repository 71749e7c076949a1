//! How the terminal and the file are found when the program has ended, whatever ended it.

use std::path::{Path, PathBuf};

use super::Terminal;
use super::desk::{Desk, read};
use super::wire::{Sent, is_allowed, looks, sent};

/// The terminal is as it was found, and nothing of the meeting stands on it.
#[track_caller]
pub fn is_given_back(terminal: &Terminal) {
    let screen = terminal.screen();
    assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
    assert_eq!(screen.contents().trim(), "");
    let left = |mode: &str| {
        let mut switches = sent(terminal.wire())
            .into_iter()
            .filter_map(|one| match one {
                Sent::Sequence(name, switch @ ('h' | 'l')) if name == mode => Some(switch),
                _ => None,
            });
        switches.next_back() == Some('l')
    };
    assert!(left("?1049") && left("?2004") && left("?1004"));
    assert_eq!(looks(terminal.wire()).last(), Some(&vec![0]));
}

/// Nothing was sent to the terminal but letters and what moves the cursor, clears, and changes how letters look.
#[track_caller]
pub fn sent_nothing_odd(terminal: &Terminal) {
    let odd = sent(terminal.wire())
        .into_iter()
        .find(|one| !is_allowed(one));
    assert_eq!(odd, None);
}

/// The file is whole and has the form of a meeting that was left in order: a map, and letters that people can read as words.
#[track_caller]
pub fn is_tidied(path: &Path) -> String {
    assert_eq!(read(path).problems, []);
    let text = std::fs::read_to_string(path).expect("a file");
    assert!(
        text.contains("\n  map: (") && text.ends_with("  ],\n)\n"),
        "{text}"
    );
    text
}

/// The one file in the folder of the meetings.
pub fn only_file(desk: &Desk) -> PathBuf {
    let files: Vec<_> = std::fs::read_dir(desk.sessions())
        .expect("a folder")
        .collect();
    assert_eq!(files.len(), 1, "nothing else is left in the folder");
    files
        .into_iter()
        .next()
        .expect("one")
        .expect("a file")
        .path()
}
