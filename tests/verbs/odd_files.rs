//! Files that are no meeting, or none that can be touched now: refused in one sentence, and left as they are.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;

use crate::terminal::desk::{Desk, arg, written};

/// Nothing can be done with this file but to be told so.
#[track_caller]
fn is_refused(desk: &Desk, path: &Path, because: &str) {
    let before = fs::metadata(path)
        .ok()
        .map(|about| (about.len(), about.modified().ok()));
    for arguments in [
        &["show", arg(path)][..],
        &["export", arg(path), "--to", "json"],
        &["add", arg(path), "worries", "words"],
        &["new", "Wren", "--from", arg(path), "--no-open"],
        &["check", arg(path)],
    ] {
        let said = desk.run(arguments);
        let sentence = said.refuses(1);
        assert!(sentence.contains(because), "{arguments:?}: {sentence}");
    }
    let after = fs::metadata(path)
        .ok()
        .map(|about| (about.len(), about.modified().ok()));
    assert_eq!(before, after);
}

#[test]
fn a_folder_is_refused() {
    let desk = Desk::new();
    is_refused(&desk, desk.folder(), "is a folder");
}

#[test]
fn a_file_that_was_never_a_meeting_is_refused() {
    let desk = Desk::new();
    is_refused(
        &desk,
        &desk.put("letter.ron", b"Dear all,\n"),
        "is not a meeting",
    );
    is_refused(
        &desk,
        &desk.put("picture.ron", &[0xff; 3000]),
        "is not a meeting",
    );
    is_refused(&desk, &desk.put("empty.ron", b""), "is empty");
    is_refused(&desk, &desk.put("zeros.ron", &[0; 3000]), "is empty");
    let list = desk.done(&["list"]);
    assert_eq!(list.lines().count(), 4, "{list}");
}

#[cfg(unix)]
#[test]
fn a_device_and_a_pipe_are_refused_without_waiting() {
    let desk = Desk::new();
    is_refused(&desk, Path::new("/dev/zero"), "is not an ordinary file");
    let pipe = desk.folder().join("pipe.ron");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    if made.is_ok_and(|made| made.success()) {
        is_refused(&desk, &pipe, "is not an ordinary file");
    }
}

#[test]
fn a_file_larger_than_any_meeting_is_refused() {
    let desk = Desk::new();
    let path = desk.put("large.ron", b"(\n  sofs: 1,\n");
    let file = File::options().write(true).open(&path).expect("a file");
    file.set_len(65 * 1024 * 1024)
        .expect("a hole takes no room");
    is_refused(&desk, &path, "is larger than a meeting can be");
}

#[test]
fn millions_of_brackets_are_refused() {
    let desk = Desk::new();
    let brackets = vec![b'['; 4 * 1024 * 1024];
    is_refused(
        &desk,
        &desk.put("brackets.ron", &brackets),
        "is not a meeting",
    );
    let mut headed = b"(\n  sofs: 1,\n  about: ".to_vec();
    headed.extend(&brackets);
    is_refused(
        &desk,
        &desk.put("headed.ron", &headed),
        "has a line that is longer",
    );
}

#[test]
fn brackets_in_short_lines_overflow_nothing() {
    let desk = Desk::new();
    let mut deep = b"(\n  sofs: 1,\n  about: (title: ".to_vec();
    deep.extend(b"[(Some(\n".repeat(200_000));
    let path = desk.put("deep.ron", &deep);
    for arguments in [
        &["show", arg(&path)][..],
        &["check", arg(&path)],
        &["add", arg(&path), "needs", "x"],
    ] {
        let said = desk.run(arguments);
        assert!(matches!(said.status, 0 | 1), "{arguments:?}: {said:?}");
        assert!(!said.err.contains("fault of its own"), "{said:?}");
    }
    assert!(desk.done(&["list"]).contains("00:00"));
}

#[test]
fn a_meeting_that_is_open_elsewhere_can_be_looked_at_but_not_written_in() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let elsewhere = File::options()
        .read(true)
        .write(true)
        .open(&path)
        .expect("a file");
    elsewhere.try_lock().expect("nobody else has it");
    let said = desk.run(&["add", "kite", "worries", "words"]);
    assert!(
        said.refuses(1).contains("is open in another window"),
        "{said:?}"
    );
    assert!(desk.done(&["show", "kite"]).starts_with("Kite family"));
    assert!(desk.done(&["check", "kite"]).contains("whole"));
    drop(elsewhere);
    desk.done(&["add", "kite", "worries", "words"]);
    assert_eq!(written(&path), ["worries: words"]);
}

/// Whoever may do everything is not stopped by permissions; then there is nothing to see here.
#[cfg(unix)]
#[test]
fn a_file_that_belongs_to_somebody_else_is_refused_unless_one_may_do_everything() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let allow =
        |mode| fs::set_permissions(&path, fs::Permissions::from_mode(mode)).expect("it is ours");
    allow(0o400);
    if File::options().write(true).open(&path).is_ok() {
        return;
    }
    let said = desk.run(&["add", arg(&path), "worries", "words"]);
    assert!(said.refuses(1).contains("may not be written"), "{said:?}");
    assert!(desk.done(&["show", arg(&path)]).starts_with("Kite family"));
    allow(0o000);
    let said = desk.run(&["show", arg(&path)]);
    assert!(said.refuses(1).contains("may not be read"), "{said:?}");
}

#[test]
fn a_sessions_folder_that_cannot_be_made_is_said_to_be_one() {
    let desk = Desk::new();
    let mut file = File::create(desk.folder().join("taken")).expect("a file");
    file.write_all(b"x").expect("its content");
    let inside = desk.folder().join("taken/meetings");
    let said = desk.run(&["--dir", arg(&inside), "new", "Kite", "--no-open"]);
    said.refuses(1);
}
