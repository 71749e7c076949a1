//! Sealing in a real terminal: passphrases that nobody sees, and meetings that lie open while somebody goes on with them.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod sealing_support;
mod terminal;

use sealing_support::{Holder, SAID, holding, meeting, names, sealed, sealed_for};
use sofs::session::sealing::plain_name;
use terminal::Terminal;
use terminal::desk::{Desk, arg};
use terminal::hands::{CTRL_Q, ENTER};

const WORDS: &str = "correct horse battery staple";

/// Types a passphrase where it is asked for.
fn give(terminal: &mut Terminal, asks: &str, words: &str) {
    terminal.see(asks);
    terminal.press(&format!("{words}\r"));
}

/// A file whose first line is the passphrase, as some editors end it.
fn words_in_a_file(desk: &Desk) -> String {
    let words = desk.folder().join("words.txt");
    std::fs::write(&words, format!("{WORDS}\r\n")).expect("a file");
    arg(&words).to_owned()
}

fn saw(terminal: &Terminal, words: &str) -> bool {
    String::from_utf8_lossy(terminal.wire()).contains(words)
}

#[test]
fn a_passphrase_is_typed_twice_and_never_seen() {
    let desk = Desk::new();
    let plain = meeting(&desk);
    let mut terminal = Terminal::of(&desk, &["seal", "linden"]);
    terminal.see("nobody can ever open this meeting again");
    give(&mut terminal, "Passphrase, at least four words:", WORDS);
    give(&mut terminal, "The same again:", WORDS);
    assert_eq!(terminal.ended(), 0);
    assert!(!saw(&terminal, "horse") && saw(&terminal, "old copies"));
    assert!(!plain.exists());
    let mut terminal = Terminal::of(&desk, &["show", arg(&sealed(&plain))]);
    // A slip is put right unseen.
    give(
        &mut terminal,
        "Passphrase:",
        &format!("something else\u{15}{WORDS}x\u{7f}"),
    );
    assert_eq!(terminal.ended(), 0);
    assert!(!saw(&terminal, "horse") && saw(&terminal, "Ella on"));
    let mut terminal = Terminal::of(&desk, &["unseal", arg(&sealed(&plain))]);
    give(&mut terminal, "Passphrase:", "another horse altogether");
    assert_eq!(terminal.ended(), 1);
    assert!(saw(&terminal, "its passphrase is another one"));
    assert!(!plain.exists());
}

#[test]
fn a_passphrase_that_is_short_mistyped_or_not_given_seals_nothing() {
    let desk = Desk::new();
    let plain = meeting(&desk);
    let before = std::fs::read(&plain).expect("a meeting");
    let asks = ["Passphrase, at least four words:", "The same again:"];
    let cases: [(&[&str], &str); 4] = [
        (&["short"], "could be guessed"),
        (&[WORDS, "correct horse battery stable"], "are not the same"),
        (&[""], "No passphrase was given"),
        (&["correct\u{3}"], "No passphrase was given"),
    ];
    for (given, says) in cases {
        let mut terminal = Terminal::of(&desk, &["seal", "linden"]);
        for (words, asks) in given.iter().zip(asks) {
            give(&mut terminal, asks, words);
        }
        assert_eq!(terminal.ended(), 1);
        assert!(saw(&terminal, says), "{says}");
        assert!(!saw(&terminal, "correct"));
    }
    assert_eq!(std::fs::read(&plain).expect("a meeting"), before);
    assert_eq!(names(&desk).len(), 1);
}

#[test]
fn a_passphrase_comes_from_a_file_or_from_the_standard_input() {
    let desk = Desk::new();
    let words = words_in_a_file(&desk);
    let plain = meeting(&desk);
    desk.done(&["seal", arg(&plain), "--passphrase-file", &words]);
    let show = [
        "show",
        "--width",
        "200",
        arg(&sealed(&plain)),
        "--passphrase-file",
    ]
    .map(str::to_owned);
    let show = |from| {
        show.iter()
            .map(String::as_str)
            .chain([from])
            .collect::<Vec<_>>()
    };
    assert!(desk.done(&show(&words)).contains(SAID));
    let piped = desk.run_reading(&show("-"), WORDS);
    assert!(piped.out.contains(SAID), "{piped:?}");
    let said = desk.run(&show("none"));
    assert!(
        said.refuses(1)
            .contains("No passphrase could be read from none")
    );
}

#[test]
fn a_passphrase_is_asked_for_only_once_in_a_run() {
    let desk = Desk::new();
    let words = words_in_a_file(&desk);
    let first = meeting(&desk);
    let second = desk.meeting("Kite family");
    desk.done(&["add", arg(&second), "worries", "Ella's bus goes at ten"]);
    for plain in [&first, &second] {
        desk.done(&["seal", arg(plain), "--passphrase-file", &words]);
    }
    let mut terminal = Terminal::of(&desk, &["search", "--sealed", "ella"]);
    give(&mut terminal, "Passphrase:", WORDS);
    assert_eq!(terminal.ended(), 0);
    assert!(saw(&terminal, "Linden family") && saw(&terminal, "Kite family"));
    let wire = String::from_utf8_lossy(terminal.wire());
    assert_eq!(wire.matches("Passphrase").count(), 1);
}

#[test]
fn without_a_terminal_nobody_is_asked() {
    let desk = Desk::new();
    let plain = meeting(&desk);
    let program = terminal::desk::PROGRAM;
    let script = format!(
        "setsid {program} seal {} 2>&1 </dev/null; echo ended $?",
        arg(&plain)
    );
    let ended = std::process::Command::new("sh")
        .args(["-c", &script])
        .env_clear()
        .envs(desk.surroundings())
        .env("PATH", "/usr/bin:/bin")
        .output()
        .expect("a shell");
    let said = String::from_utf8_lossy(&ended.stdout).into_owned();
    assert!(
        said.contains("name a file that holds it with --passphrase-file."),
        "{said}"
    );
    assert!(said.ends_with("ended 1\n"), "{said}");
    assert!(plain.exists());
}

#[test]
fn a_meeting_sealed_with_a_passphrase_is_sealed_again_with_it_when_it_ends() {
    let desk = Desk::new();
    let plain = meeting(&desk);
    let words = desk.folder().join("words.txt");
    std::fs::write(&words, WORDS).expect("a file");
    desk.done(&["seal", arg(&plain), "--passphrase-file", arg(&words)]);
    let mut terminal = Terminal::of(&desk, &["open", arg(&sealed(&plain))]);
    give(&mut terminal, "Passphrase:", WORDS);
    terminal.see("is sealed again at the end");
    assert_eq!(names(&desk).len(), 2);
    terminal.write("", "the bus stops");
    terminal.press(ENTER);
    terminal.see("• the bus stops");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    terminal.see("Sealed again:");
    assert!(!terminal.screen().contents().contains("bus"));
    assert!(!plain.exists());
    assert_eq!(
        holding(desk.folder(), "the bus stops"),
        Vec::<std::path::PathBuf>::new()
    );
    let shown = desk.done(&[
        "show",
        arg(&sealed(&plain)),
        "--passphrase-file",
        arg(&words),
    ]);
    assert!(
        shown.contains("the bus stops") && shown.contains("Ella"),
        "{shown}"
    );
}

#[test]
fn a_meeting_sealed_for_keys_is_sealed_again_for_those_that_are_named() {
    let desk = Desk::new();
    let (mine, council) = (Holder::new(&desk, "mine"), Holder::new(&desk, "council"));
    let file = sealed_for(&desk, &mine);
    let open = [
        "open",
        arg(&file),
        "-i",
        mine.file(),
        "-r",
        &council.public,
        "-r",
        &mine.public,
    ];
    let mut terminal = Terminal::of(&desk, &open);
    terminal.see("What are we worried about?");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(names(&desk).len(), 1);
    for holder in [&mine, &council] {
        assert!(
            desk.done(&["show", "--width", "200", arg(&file), "-i", holder.file()])
                .contains(SAID)
        );
    }
}

#[test]
fn a_meeting_that_was_opened_with_a_key_alone_is_not_shut_to_the_others_who_had_one() {
    let desk = Desk::new();
    let mine = Holder::new(&desk, "mine");
    let file = sealed_for(&desk, &mine);
    let plain = plain_name(&file).expect("a name");
    let mut terminal = Terminal::of(&desk, &["open", arg(&file), "-i", mine.file()]);
    terminal.see("stays open until");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert!(saw(&terminal, "lies open beside its sealed file"));
    assert!(plain.exists() && file.exists());
}

#[test]
fn a_meeting_whose_program_was_killed_is_still_known_as_one_to_be_sealed() {
    let desk = Desk::new();
    let mine = Holder::new(&desk, "mine");
    let file = sealed_for(&desk, &mine);
    let plain = plain_name(&file).expect("a name");
    let open = ["open", arg(&file), "-i", mine.file(), "-r", &mine.public];
    let mut terminal = Terminal::of(&desk, &open);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus");
    terminal.signal("KILL");
    terminal.ended();
    let list = desk.run(&["list"]);
    assert!(
        list.out.contains("Linden family") && !list.out.contains("sealed"),
        "{list:?}"
    );
    assert!(
        list.one_sentence().contains("sofs seal --again"),
        "{list:?}"
    );
    let again = desk.run(&[&open[..], &["--plain"]].concat());
    assert!(again.refuses(1).contains("is there already"));
    desk.done(&["seal", "--again", arg(&plain), "-r", &mine.public]);
    assert_eq!(names(&desk).len(), 1);
    let printed = desk.done(&[
        "replay",
        arg(&file),
        "--print",
        "--letters",
        "-i",
        mine.file(),
    ]);
    assert!(printed.contains("Typed"), "{printed}");
    assert_eq!(desk.run(&["list"]).err, "");
}

#[test]
fn a_dialogue_opens_a_sealed_meeting_and_seals_it_again() {
    let desk = Desk::new();
    let mine = Holder::new(&desk, "mine");
    let file = sealed_for(&desk, &mine);
    let open = [
        "open",
        arg(&file),
        "--plain",
        "-i",
        mine.file(),
        "-r",
        &mine.public,
    ];
    let said = desk.run_reading(&open, "the bus stops at ten\n");
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("is sealed again at the end"), "{said:?}");
    assert!(said.err.contains("Sealed again"), "{said:?}");
    assert_eq!(names(&desk).len(), 1);
    assert!(
        desk.done(&["show", "--width", "200", arg(&file), "-i", mine.file()])
            .contains("the bus stops at ten")
    );
}

#[test]
fn a_sealed_meeting_is_looked_back_at_on_the_screen_and_nowhere_on_the_disk() {
    let desk = Desk::new();
    let mine = Holder::new(&desk, "mine");
    let file = sealed_for(&desk, &mine);
    let mut terminal = Terminal::of(&desk, &["replay", arg(&file), "-i", mine.file()]);
    terminal.see("Ella on");
    assert_eq!(
        holding(desk.folder(), SAID),
        Vec::<std::path::PathBuf>::new()
    );
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(names(&desk).len(), 1);
}

#[test]
fn home_shows_a_sealed_meeting_and_says_how_it_is_opened() {
    let desk = Desk::new();
    let mine = Holder::new(&desk, "mine");
    sealed_for(&desk, &mine);
    let mut terminal = Terminal::of(&desk, &[]);
    terminal.see("sealed");
    assert!(!terminal.screen().contents().contains("Linden"));
    terminal.press(ENTER);
    terminal.see("is sealed:");
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    assert_eq!(names(&desk).len(), 1);
}
