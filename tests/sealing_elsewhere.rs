//! What this program seals, the `age` program opens, and the other way round.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test that cannot go on has failed"
)]

mod sealing_support;
mod terminal;

use std::process::Command;

use sealing_support::{Holder, SAID, meeting, sealed};
use terminal::Terminal;
use terminal::desk::{Desk, arg};

const WORDS: &str = "correct horse battery staple";

/// Whether the program is installed; where it is not, that is said.
fn age_is_here() -> bool {
    let here = Command::new("age").arg("--version").output().is_ok();
    if !here {
        eprintln!("The age program is not installed, so nothing was compared with it.");
    }
    here
}

#[track_caller]
fn age(arguments: &[&str]) -> Vec<u8> {
    let said = Command::new("age").args(arguments).output().expect("age");
    assert!(said.status.success(), "{said:?}");
    said.stdout
}

fn age_at_the_terminal(desk: &Desk, arguments: &[&str]) {
    let path = [("PATH", "/usr/local/bin:/usr/bin:/bin")];
    let mut terminal = Terminal::start(desk, "age", arguments, (80, 24), &path);
    let times = if arguments.contains(&"-p") { 2 } else { 1 };
    for asks in ["Enter passphrase", "Confirm passphrase"]
        .into_iter()
        .take(times)
    {
        terminal.see(asks);
        terminal.press(&format!("{WORDS}\r"));
    }
    assert_eq!(terminal.ended(), 0, "{}", terminal.screen().contents());
}

#[test]
fn what_is_sealed_here_for_a_key_opens_there_and_the_other_way_round() {
    if !age_is_here() {
        return;
    }
    let desk = Desk::new();
    let holder = Holder::new(&desk, "key.txt");
    let plain = meeting(&desk);
    let whole = std::fs::read(&plain).expect("a meeting");
    let theirs = desk.sessions().join("theirs.ron.age");
    age(&["-r", &holder.public, "-o", arg(&theirs), arg(&plain)]);
    assert!(
        desk.done(&["show", "--width", "200", arg(&theirs), "-i", holder.file()])
            .contains(SAID)
    );
    desk.done(&["seal", arg(&plain), "-r", &holder.public]);
    assert_eq!(
        age(&["-d", "-i", holder.file(), arg(&sealed(&plain))]),
        whole
    );
}

#[test]
fn what_is_sealed_here_with_a_passphrase_opens_there_and_the_other_way_round() {
    if !age_is_here() {
        return;
    }
    let desk = Desk::new();
    let plain = meeting(&desk);
    let whole = std::fs::read(&plain).expect("a meeting");
    let words = desk.folder().join("words.txt");
    std::fs::write(&words, WORDS).expect("a file");
    let theirs = desk.sessions().join("theirs.ron.age");
    age_at_the_terminal(&desk, &["-p", "-o", arg(&theirs), arg(&plain)]);
    let shown = desk.done(&[
        "show",
        "--width",
        "200",
        arg(&theirs),
        "--passphrase-file",
        arg(&words),
    ]);
    assert!(shown.contains(SAID));
    desk.done(&["seal", arg(&plain), "--passphrase-file", arg(&words)]);
    let opened = desk.folder().join("opened.ron");
    age_at_the_terminal(&desk, &["-d", "-o", arg(&opened), arg(&sealed(&plain))]);
    assert_eq!(std::fs::read(&opened).expect("a meeting"), whole);
}
