//! A meeting is run in a home of its own and ends in every way there is: its words are in its file and nowhere else.

use std::fs;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::process::{Command, Stdio};

use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, PROGRAM, arg};
use crate::terminal::hands::{CTRL_Q, ENTER, F2};
use crate::terminal::wire::{Sent, sent};
use crate::tree::{all_below, holding};

/// Nothing else on a machine says so.
const SECRET: &str = "zebracellar";

/// How a meeting ends.
#[derive(Clone, Copy, Debug, PartialEq)]
enum End {
    Left,
    Signal(&'static str),
    Closed,
}

const ENDS: [End; 7] = [
    End::Left,
    End::Signal("TERM"),
    End::Signal("HUP"),
    End::Signal("INT"),
    End::Signal("KILL"),
    End::Signal("ABRT"),
    End::Closed,
];

fn meeting(desk: &Desk, title: &str) -> (std::path::PathBuf, Terminal) {
    let path = desk.meeting(title);
    let temporary = desk.folder().join("tmp");
    fs::create_dir_all(&temporary).expect("a folder");
    let home = |name: &str| desk.folder().join(name).to_string_lossy().into_owned();
    let more = [
        ("TMPDIR", home("tmp")),
        ("XDG_STATE_HOME", home("state")),
        ("XDG_CACHE_HOME", home("cache")),
        ("XDG_RUNTIME_DIR", home("run")),
    ];
    let more: Vec<(&str, &str)> = more
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let terminal = Terminal::start(desk, PROGRAM, &["open", arg(&path)], (80, 24), &more);
    (path, terminal)
}

/// Words that are kept, taken back, still being written, and a name.
fn say(terminal: &mut Terminal) {
    terminal.see("type to write");
    terminal.press(&format!("\u{1b}[200~{SECRET}\u{1b}[201~"));
    terminal.see_draft(SECRET);
    terminal.press(ENTER);
    terminal.until("a kept entry", |screen| {
        screen.contents().contains(&format!("• {SECRET}"))
    });
    terminal.press(F2);
    terminal.see("Who is here?");
    terminal.press(&format!("{SECRET}\r\u{1b}"));
    terminal.see("What are we worried about?");
    terminal.write("", SECRET);
}

fn end(terminal: &mut Terminal, end: End) {
    match end {
        End::Left => terminal.press(CTRL_Q),
        End::Signal(name) => terminal.signal(name),
        End::Closed => terminal.close("x"),
    }
    terminal.ended();
}

/// Letters stand on the other screen only, and that one is cleared before it is left.
#[track_caller]
fn nothing_stands_on_the_terminal(terminal: &Terminal, how: End) {
    let mut other_screen = false;
    let mut cleared = true;
    for one in sent(terminal.wire()) {
        match one {
            Sent::Sequence(name, 'h') if name == "?1049" => other_screen = true,
            Sent::Sequence(name, 'l') if name == "?1049" => {
                assert!(cleared, "{how:?}");
                other_screen = false;
            }
            Sent::Sequence(what, 'J') if what == "2" => cleared = true,
            Sent::Text(text) if text.contains(|one: char| !one.is_whitespace()) => {
                assert!(other_screen, "{how:?}: {text}");
                cleared = false;
            }
            Sent::Title(title) => assert!(!title.contains(SECRET), "{how:?}"),
            _ => {}
        }
    }
    assert!(!other_screen, "{how:?}");
    assert!(!terminal.screen().contents().contains(SECRET), "{how:?}");
}

#[test]
fn however_a_meeting_ends_its_words_are_in_its_file_alone() {
    for how in ENDS {
        let desk = Desk::new();
        let (path, mut terminal) = meeting(&desk, "Kite family");
        say(&mut terminal);
        end(&mut terminal, how);
        assert_eq!(
            holding(desk.folder(), SECRET),
            std::slice::from_ref(&path),
            "{how:?}"
        );
        assert_eq!(
            all_below(&desk.folder().join("tmp")),
            [] as [std::path::PathBuf; 0],
            "{how:?}"
        );
        assert_eq!(all_below(&desk.sessions()), [path], "{how:?}");
        // Whoever is killed cannot clear; whoever closed the window sees none.
        let killed = matches!(how, End::Signal("KILL" | "ABRT") | End::Closed);
        if !killed {
            nothing_stands_on_the_terminal(&terminal, how);
        }
    }
}

#[cfg(target_os = "linux")]
#[test]
fn while_it_runs_its_words_are_in_no_other_open_file_and_not_in_what_others_see_of_it() {
    let desk = Desk::new();
    let (path, mut terminal) = meeting(&desk, &format!("{SECRET} family"));
    say(&mut terminal);
    let about = std::path::PathBuf::from(format!("/proc/{}", terminal.process()));
    for what in ["cmdline", "environ", "comm", "status"] {
        let told = fs::read(about.join(what)).expect("it runs");
        assert!(!String::from_utf8_lossy(&told).contains(SECRET), "{what}");
    }
    for thread in fs::read_dir(about.join("task")).expect("threads") {
        let name =
            fs::read_to_string(thread.expect("a thread").path().join("comm")).unwrap_or_default();
        assert!(!name.contains(SECRET), "{name}");
    }
    let limits = fs::read_to_string(about.join("limits")).expect("it runs");
    let cores = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let cores: Vec<&str> = cores.expect("a limit").split_whitespace().collect();
    assert_eq!(cores[4..6], ["0", "0"]);
    for open in fs::read_dir(about.join("fd")).expect("open files") {
        let file = fs::read_link(open.expect("a file").path()).unwrap_or_default();
        let is_ours = file == path || !file.is_file() || file.starts_with("/dev");
        assert!(is_ours, "{}", file.display());
    }
    terminal.press(CTRL_Q);
    assert_eq!(terminal.ended(), 0);
    let titles = sent(terminal.wire())
        .into_iter()
        .filter(|one| matches!(one, Sent::Title(_)));
    let titles: Vec<Sent> = titles.collect();
    assert_eq!(
        titles,
        [
            Sent::Title("0;sofs".to_owned()),
            Sent::Title("0;".to_owned())
        ]
    );
}

/// How a program ends that is killed as by a fault that no hook hears of, where the system may write down as much as it likes.
fn ends_by_fault(desk: &Desk, command: &[&str]) -> bool {
    let mut child = Command::new("sh")
        .args(["-c", "ulimit -c unlimited 2>/dev/null; exec \"$@\"", "sh"])
        .args(command)
        .env_clear()
        .envs(desk.surroundings())
        .env("PATH", "/usr/bin:/bin")
        .current_dir(desk.folder())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a shell");
    let mut pipe = child.stdin.take().expect("a pipe");
    let _ = pipe.write_all(b"Sam was alone\n");
    // Its first words say that it runs.
    let mut first = [0];
    let mut out = child.stdout.take().expect("a pipe");
    std::io::Read::read_exact(&mut out, &mut first).expect("it speaks");
    let process = child.id().to_string();
    let told = Command::new("sh")
        .args(["-c", "kill -s ABRT \"$0\"", &process])
        .status();
    assert!(told.expect("a shell").success());
    let status = child.wait().expect("it ends");
    assert_eq!(status.signal(), Some(6), "{status:?}");
    status.core_dumped()
}

#[test]
fn a_fault_that_no_hook_hears_of_leaves_no_picture_of_the_memory() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    if !ends_by_fault(&desk, &["cat"]) {
        println!("here no program leaves one, so this shows little");
    }
    assert!(!ends_by_fault(
        &desk,
        &[PROGRAM, "--plain", "open", arg(&path)]
    ));
    let left: Vec<_> = all_below(&desk.sessions());
    assert_eq!(left, [path]);
}
