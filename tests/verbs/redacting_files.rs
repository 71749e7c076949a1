//! The files from which words are taken out: those that are refused, those beside them, and what is told of copies.

use std::fs;

use sofs::session::{self, Changed};

use super::redacting::{holds_nothing_of, typed};
use crate::terminal::desk::{Desk, arg, read};

const WORDS: [&str; 3] = ["--words", "Linden", "--yes"];

#[test]
fn while_the_meeting_is_open_elsewhere_nothing_is_taken_out_and_it_is_still_shown() {
    let desk = Desk::new();
    let path = typed(&desk, true, |room| {
        room.press("at Linden Road<Enter>");
    });
    let before = fs::read(&path).expect("a file");
    let open = session::open(&path, Changed::LeaveOut).expect("a meeting");
    let said = desk.run(&[&["redact", arg(&path)], &WORDS[..]].concat());
    assert!(
        said.refuses(1).contains("open in another window"),
        "{said:?}"
    );
    assert!(
        desk.done(&["redact", arg(&path), "--words", "Linden"])
            .contains("1 place")
    );
    drop(open);
    assert_eq!(fs::read(&path).expect("a file"), before);
    desk.done(&[&["redact", arg(&path)], &WORDS[..]].concat());
    holds_nothing_of(&path, "linden");
}

#[test]
fn a_file_that_is_not_whole_or_of_a_newer_version_is_left_as_it_is() {
    let desk = Desk::new();
    let path = typed(&desk, true, |room| {
        room.press("at Linden Road<Enter>");
    });
    let text = fs::read_to_string(&path).expect("a file");
    let damaged = text.replacen("put: \"R\"", "put: \"X\"", 1);
    let newer = text.replacen("sofs: 1,", "sofs: 2,", 1);
    for (spoilt, told) in [(damaged, "sofs repair"), (newer, "newer version")] {
        fs::write(&path, &spoilt).expect("a file");
        for yes in [&WORDS[..2], &WORDS[..]] {
            let said = desk.run(&[&["redact", arg(&path)], yes].concat());
            assert!(said.refuses(1).contains(told), "{said:?}");
        }
        assert_eq!(fs::read_to_string(&path).expect("a file"), spoilt);
    }
}

#[test]
fn it_is_told_where_copies_are() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("<F2>Linden<Enter><Esc>at home<Enter>");
    });
    let name = path
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    let stem = name.strip_suffix(".ron").expect("an ending");
    fs::copy(&path, desk.sessions().join(format!("{stem}-2.ron"))).expect("a copy");
    desk.put(&format!("{name}.leftover"), b"Linden");
    desk.put(&format!("{name}.age"), b"sealed");
    let later = desk.done(&[
        "new",
        "Kite family, later",
        "--from",
        arg(&path),
        "--no-open",
    ]);
    desk.done(&["new", "Another family", "--no-open"]);
    let said = desk.done(&[&["redact", arg(&path)], &WORDS[..]].concat());
    let later = later.trim().rsplit('/').next().expect("a name");
    for file in [
        &format!("{stem}-2.ron"),
        &format!("{name}.leftover"),
        &format!("{name}.age"),
        later,
    ] {
        assert!(said.contains(file), "{file}: {said}");
    }
    assert!(
        said.contains("Later meetings of this family that hold it too"),
        "{said}"
    );
    assert!(!said.contains("mapping.ron"), "{said}");
}

#[test]
fn the_reason_must_not_hold_the_words_and_something_has_to_be_named() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at Linden Road<Enter>");
    });
    let asked = [
        &["redact", arg(&path)],
        &WORDS[..],
        &["--why", "for Linden"],
    ]
    .concat();
    assert!(desk.run(&asked).refuses(2).contains("reason"));
    assert!(
        desk.run(&["redact", arg(&path), "--yes"])
            .refuses(2)
            .contains("--words")
    );
    assert!(
        desk.run(&["redact", arg(&path), "--words", " - "])
            .refuses(2)
            .contains("word")
    );
    assert_eq!(
        desk.run(&["redact", arg(&path), "--words", "a", "--entry", "2"])
            .status,
        2
    );
    assert_eq!(
        desk.run(&["redact", arg(&path), "--words", "nowhere"])
            .status,
        1
    );
}

#[test]
fn the_meeting_goes_on_afterwards_and_a_second_time_something_is_taken_out() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at Linden Road<Enter>with Ella<Enter>");
    });
    desk.done(&[&["redact", arg(&path)], &WORDS[..]].concat());
    desk.done(&["add", arg(&path), "worries", "Linden again"]);
    desk.done(&[&["redact", arg(&path)], &WORDS[..]].concat());
    desk.done(&[
        "redact",
        arg(&path),
        "--words",
        "ella",
        "--yes",
        "--why",
        "so \"it\" is",
    ]);
    holds_nothing_of(&path, "linden");
    holds_nothing_of(&path, "ella");
    let reading = read(&path);
    assert!(reading.problems.is_empty() && reading.closed);
    let shown = desk.done(&["show", arg(&path), "--width", "100"]);
    assert_eq!(shown.matches("Taken out on").count(), 3, "{shown}");
}
