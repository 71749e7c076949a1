//! The real program is killed, or refused, at each of the calls that it makes from opening a file on. `strace` does that.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::count::count;
use super::terminal::desk::{Desk, PROGRAM, arg, written};

/// So many calls from the opening of the file on are looked at.
const FIRST: usize = 60;

const BEFORE: &str = "worries: Sam was alone";
const AFTER: &str = "needs: Tuesdays off";

/// A desk with a meeting, whose file lacks its last line if that is wished.
fn desk(torn: bool) -> (Desk, std::path::PathBuf) {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    desk.done(&["add", arg(&path), "worries", "Sam was alone"]);
    if torn {
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() - 5]).unwrap();
    }
    (desk, path)
}

/// Adds an entry under `strace` with these options.
fn add(desk: &Desk, path: &Path, options: &[&str]) -> Output {
    let mut traced = Command::new("strace");
    traced.arg("-qq").args(options).arg(PROGRAM);
    traced.args(["add", arg(path), "needs", "Tuesdays off"]);
    traced
        .env_clear()
        .envs(desk.surroundings())
        .stdin(Stdio::null());
    traced
        .current_dir(desk.folder())
        .output()
        .expect("strace runs")
}

/// Whether `strace` is there and may be used.
fn can_trace() -> bool {
    let tried = Command::new("strace")
        .args(["-qq", "-o", "/dev/null", "true"])
        .output();
    let can = tried.is_ok_and(|said| said.status.success());
    if !can {
        eprintln!(
            "NOT TESTED: kills and refusals at each call, because strace is not to be had here"
        );
    }
    can
}

/// The calls from the opening of the file on: the name of each, and which call of that name it is in its thread.
fn calls(torn: bool) -> Vec<(String, usize)> {
    let (desk, path) = desk(torn);
    let log = desk.folder().join("trace");
    let done = add(&desk, &path, &["-f", "-o", arg(&log)]);
    assert!(done.status.success(), "{done:?}");
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    let mut calls = Vec::new();
    let mut opened = false;
    for line in fs::read_to_string(&log).unwrap().lines() {
        let Some((process, rest)) = line.split_once(' ') else {
            continue;
        };
        let Some((name, rest)) = rest.trim_start().split_once('(') else {
            continue;
        };
        if !name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        {
            continue;
        }
        let number = seen
            .entry((process.to_owned(), name.to_owned()))
            .or_default();
        *number += 1;
        opened |= name == "openat" && rest.contains(arg(&path)) && rest.contains("O_RDWR");
        if opened {
            calls.push((name.to_owned(), *number));
        }
    }
    calls.dedup();
    calls.truncate(FIRST);
    calls
}

/// What was there is there, and what was added is there whole or not at all.
#[track_caller]
fn is_whole(path: &Path, when: &str) -> bool {
    let lines = written(path);
    assert!(lines.contains(&BEFORE.to_owned()), "{when}: {lines:?}");
    let rest: Vec<_> = lines.iter().filter(|line| *line != BEFORE).collect();
    assert!(
        rest.is_empty() || rest == [AFTER] || rest[0].starts_with("writing: "),
        "{when}: {lines:?}"
    );
    rest == [AFTER]
}

/// The meeting can be gone on with as if nothing had been.
#[track_caller]
fn goes_on(desk: &Desk, path: &Path, when: &str) {
    let said = desk.run(&["add", arg(path), "bottom-lines", "nobody drives after dark"]);
    assert_eq!(said.status, 0, "{when}: {said:?}");
    assert!(
        written(path).contains(&"bottom-lines: nobody drives after dark".to_owned()),
        "{when}"
    );
    assert!(desk.done(&["check", arg(path)]).contains("whole"), "{when}");
}

#[test]
fn a_program_killed_at_any_of_its_first_calls_leaves_a_meeting_that_goes_on() {
    if !can_trace() {
        return;
    }
    let mut kills = 0;
    let step = if count(40) < 120 { 3 } else { 1 };
    for torn in [false, true] {
        for (name, number) in calls(torn).into_iter().step_by(step) {
            let (desk, path) = desk(torn);
            let inject = format!("inject={name}:signal=KILL:when={number}");
            let when = format!("{inject}, torn before: {torn}");
            add(&desk, &path, &["-f", "-o", "/dev/null", "-e", &inject]);
            is_whole(&path, &when);
            goes_on(&desk, &path, &when);
            kills += 1;
        }
    }
    println!("{kills} kills, one at each call");
    assert!(kills > 20, "the calls were not seen");
}

/// Calls that touch files, and what each may answer.
const ANSWERS: [&str; 6] = ["ENOSPC", "EIO", "EINTR", "EROFS", "ESTALE", "EACCES"];
const OF_FILES: [&str; 14] = [
    "openat",
    "pwrite64",
    "write",
    "ftruncate",
    "fsync",
    "fdatasync",
    "rename",
    "renameat2",
    "flock",
    "statx",
    "newfstatat",
    "fstat",
    "fchmod",
    "unlink",
];

#[test]
fn a_program_refused_at_any_call_says_so_or_has_done_it() {
    if !can_trace() {
        return;
    }
    let calls = calls(true);
    let of_files: Vec<_> = calls
        .iter()
        .filter(|(name, _)| OF_FILES.contains(&name.as_str()))
        .collect();
    let all = of_files
        .iter()
        .flat_map(|call| ANSWERS.map(|answer| (call, answer)));
    let wanted = usize::try_from(count(40)).unwrap();
    let step = (of_files.len() * ANSWERS.len() / wanted).max(1);
    let mut runs = 0;
    for ((name, number), answer) in all.step_by(if step > 1 { step | 1 } else { 1 }) {
        // Whoever is interrupted asks again, so that for good would be for ever.
        let times: &[&str] = if answer == "EINTR" { &[""] } else { &["", "+"] };
        for times in times {
            let (desk, path) = desk(true);
            let inject = format!("inject={name}:error={answer}:when={number}{times}");
            let done = add(&desk, &path, &["-f", "-o", "/dev/null", "-e", &inject]);
            let there = is_whole(&path, &inject);
            let said = String::from_utf8_lossy(&done.stderr);
            assert_ne!(done.status.code(), Some(101), "{inject}: {said}");
            if done.status.success() {
                assert!(there, "{inject}: it said that all was well");
            } else {
                assert!(!said.trim().is_empty(), "{inject}: it said nothing");
            }
            goes_on(&desk, &path, &inject);
            runs += 1;
        }
    }
    println!(
        "{runs} runs with a call refused, of {} calls",
        of_files.len()
    );
}
