//! As a user who may not do everything: folders and files that may not be written are said to be so, and nothing is lost.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::terminal::desk::{Desk, PROGRAM, arg, written};
use crate::tree::{all_below, allow};

/// A user who owns nothing.
const NOBODY: u32 = 65_534;

/// Whether whoever runs the tests may do everything; then they are run as somebody who may not.
fn may_do_everything() -> bool {
    let ours = tempfile::tempfile().expect("a file");
    ours.metadata().expect("it is there").uid() == 0
}

/// A desk that belongs to somebody who may not do everything, with the program in their reach.
fn desk_of_somebody(desk: &Desk) -> PathBuf {
    let program = desk.folder().join("sofs");
    fs::hard_link(PROGRAM, &program)
        .or_else(|_| fs::copy(PROGRAM, &program).map(drop))
        .expect("the program");
    if may_do_everything() {
        for path in all_below(desk.folder())
            .iter()
            .filter(|path| **path != program)
        {
            chown(path, Some(NOBODY), Some(NOBODY)).expect("given away");
        }
        chown(desk.folder(), Some(NOBODY), Some(NOBODY)).expect("given away");
    }
    program
}

fn run(desk: &Desk, program: &Path, arguments: &[&str]) -> Output {
    let mut command = desk.program(arguments);
    let mut theirs = std::process::Command::new(program);
    theirs
        .args(arguments)
        .env_clear()
        .envs(desk.surroundings())
        .current_dir(desk.folder());
    if may_do_everything() {
        theirs.uid(NOBODY).gid(NOBODY);
        command = theirs;
    }
    command.output().expect("it runs")
}

#[track_caller]
fn is_refused(output: &Output, because: &str) {
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains(because) && said.lines().count() == 1,
        "{said}"
    );
}

#[test]
fn in_a_folder_that_may_not_be_written_a_meeting_goes_on_and_none_begins() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let program = desk_of_somebody(&desk);
    allow(&desk.sessions(), 0o555);
    let begun = run(&desk, &program, &["new", "Wren family", "--no-open"]);
    is_refused(&begun, "nothing can be begun");
    let added = run(
        &desk,
        &program,
        &["add", arg(&path), "needs", "Tuesdays off"],
    );
    assert!(added.status.success(), "{added:?}");
    assert_eq!(written(&path), ["needs: Tuesdays off"]);
    let out = desk.sessions().join("out.md");
    let exported = run(
        &desk,
        &program,
        &["export", arg(&path), "--to", "md", "-o", arg(&out)],
    );
    is_refused(&exported, "cannot be written");
    assert_eq!(all_below(&desk.sessions()), [path]);
    allow(&desk.sessions(), 0o700);
}

#[test]
fn a_file_that_may_not_be_written_can_be_looked_at_only() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let before = fs::read(&path).expect("a file");
    let program = desk_of_somebody(&desk);
    allow(&path, 0o400);
    is_refused(
        &run(&desk, &program, &["add", arg(&path), "needs", "x"]),
        "may not be written",
    );
    for arguments in [&["show", arg(&path)][..], &["check", arg(&path)], &["list"]] {
        assert!(
            run(&desk, &program, arguments).status.success(),
            "{arguments:?}"
        );
    }
    allow(&path, 0o000);
    is_refused(
        &run(&desk, &program, &["show", arg(&path)]),
        "may not be read",
    );
    allow(&path, 0o600);
    assert_eq!(fs::read(&path).expect("a file"), before);
}

#[test]
fn another_users_meeting_is_out_of_reach() {
    let desk = Desk::new();
    if !may_do_everything() {
        println!("not looked at: only whoever may do everything can be two users");
        return;
    }
    let path = desk.meeting("Kite family");
    let program = desk_of_somebody(&desk);
    chown(&path, Some(0), Some(0)).expect("taken back");
    is_refused(
        &run(&desk, &program, &["show", arg(&path)]),
        "may not be read",
    );
    is_refused(
        &run(&desk, &program, &["add", arg(&path), "needs", "x"]),
        "may not be written",
    );
}
