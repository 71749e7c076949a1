//! A killed program loses no letter that was on the screen: 210 kills, each after another letter.
#![allow(
    clippy::expect_used,
    reason = "a test that cannot go on says why and ends"
)]

mod terminal;

use sofs::meeting::timeline::Timeline;
use sofs::meeting::vocabulary::Category;
use sofs::session::{Changed, read_file};
use terminal::Terminal;

/// What is typed, letter by letter; `\r` keeps an entry, `\t` goes to the next column.
const SAID: &str =
    "Sam was alone at home\rMum works nights\r\tNan helps on Mondays\r\tNan: spare key by Fri\r";

/// Kills after each of the first letters of this many meetings, until so many kills were done.
const KILLS: usize = 210;

/// All letters that stand or are being written, in the order of the columns.
fn letters(timeline: &Timeline) -> String {
    let board = timeline.now();
    let mut letters = String::new();
    for &category in Category::ALL {
        for entry in board.map.entries_in(category) {
            letters.push_str(&entry.text);
        }
    }
    if let Some(draft) = &board.draft {
        letters.push_str(draft.text());
    }
    letters
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

/// Types so many keys, waits until the last letter is seen, kills, and looks into the file.
fn kill_after(keys: usize, folder: &std::path::Path) {
    let arguments = ["new", "Kite family", "--kind", "mapping"];
    let mut terminal = Terminal::start(folder, &arguments, (100, 30), &[]);
    terminal.wait_for("everything");
    let typed: String = SAID.chars().take(keys).collect();
    terminal.press(&typed);
    let seen = sorted(&typed);
    terminal.wait_until(&typed, |screen| {
        let words: Vec<&str> = typed
            .split(['\r', '\t'])
            .filter(|word| !word.is_empty())
            .collect();
        let shown = screen.contents();
        words.iter().all(|word| shown.contains(word.trim_end()))
    });
    terminal.kill();
    let file = std::fs::read_dir(folder)
        .expect("the folder")
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|ending| ending == "ron"))
        .expect("a session file");
    let reading = read_file(&file, Changed::LeaveOut).expect("a file that can be read");
    let timeline = Timeline::of(reading.about, reading.records);
    assert_eq!(
        sorted(&letters(&timeline)),
        seen,
        "killed after {keys} keys"
    );
}

#[test]
fn a_kill_after_any_letter_loses_none_that_was_seen() {
    let workers = 4;
    std::thread::scope(|scope| {
        for worker in 0..workers {
            scope.spawn(move || {
                for kill in (worker..KILLS).step_by(workers) {
                    let folder = tempfile::tempdir().expect("a folder");
                    let keys = 1 + kill % (SAID.chars().count());
                    kill_after(keys, folder.path());
                }
            });
        }
    });
}
