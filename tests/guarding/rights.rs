//! Whatever the machine would allow: files of the program are their owner's alone, and links are not followed for writing.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use sofs::session::create;
use sofs::session::naming::file_name;

use crate::common::{about, first_records};
use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, PROGRAM, arg, read};
use crate::terminal::hands::{CTRL_Q, ENTER};
use crate::tree::{all_below, allow, mode};

/// Runs the program where nothing is kept from anybody by itself.
fn anything_goes<'a>(arguments: &[&'a str]) -> Vec<&'a str> {
    let before = ["-c", "umask 000; exec \"$@\"", "sh", PROGRAM];
    before
        .into_iter()
        .chain(arguments.iter().copied())
        .collect()
}

fn run_open_to_all(desk: &Desk, arguments: &[&str]) -> String {
    let mut shell = Command::new("sh");
    shell
        .args(anything_goes(arguments))
        .env_clear()
        .envs(desk.surroundings());
    let said = shell
        .env("PATH", "/usr/bin:/bin")
        .current_dir(desk.folder())
        .output()
        .expect("a shell");
    assert!(
        said.status.success(),
        "{arguments:?}: {}",
        String::from_utf8_lossy(&said.stderr)
    );
    String::from_utf8(said.stdout)
        .expect("UTF-8")
        .trim_end()
        .to_owned()
}

fn terminal(desk: &Desk, arguments: &[&str]) -> Terminal {
    let path = [("PATH", "/usr/bin:/bin")];
    Terminal::start(desk, "/bin/sh", &anything_goes(arguments), (80, 24), &path)
}

#[track_caller]
fn is_its_owners_alone(path: &Path) {
    let right = if path.is_dir() { 0o700 } else { 0o600 };
    assert_eq!(
        format!("{:o}", mode(path)),
        format!("{right:o}"),
        "{}",
        path.display()
    );
}

/// Begins a meeting in a folder that is not there yet, and writes in it: looked at before, while and after.
fn written_meeting(desk: &Desk, folder: &str) -> PathBuf {
    let new = ["--dir", folder, "new", "Kite family", "--no-open"];
    let file = PathBuf::from(run_open_to_all(desk, &new));
    is_its_owners_alone(&file);
    let mut open = terminal(desk, &["open", arg(&file)]);
    open.see("type to write");
    open.write("", "Sam");
    is_its_owners_alone(&file);
    open.press(ENTER);
    open.press(CTRL_Q);
    assert_eq!(open.ended(), 0);
    is_its_owners_alone(&file);
    file
}

/// What could not be understood is kept beside the file.
fn leave_something_over(desk: &Desk, file: &Path) {
    let mut bytes = fs::read(file).expect("a file");
    bytes.extend(b"words that were here before");
    fs::write(file, bytes).expect("a longer file");
    run_open_to_all(desk, &["add", arg(file), "needs", "Tuesdays off"]);
    let beside = PathBuf::from(format!("{}.leftover", arg(file)));
    assert!(beside.is_file());
}

fn export_everything(desk: &Desk, file: &Path) {
    for format in ["md", "docx", "csv", "ics", "json", "html", "svg"] {
        let out = file.with_extension(format);
        let export = ["export", arg(file), "--to", format, "-o", arg(&out)];
        run_open_to_all(desk, &export);
        run_open_to_all(desk, &[&export[..], &["--force"]].concat());
    }
}

#[test]
fn all_that_the_program_makes_is_its_owners_alone() {
    let desk = Desk::new();
    let folder = desk.folder().join("deep/er/meetings");
    let file = written_meeting(&desk, arg(&folder));
    leave_something_over(&desk, &file);
    export_everything(&desk, &file);
    fs::write(desk.folder().join("map.md"), "# Wren family\n\n- late\n").expect("a map");
    run_open_to_all(&desk, &["--dir", arg(&folder), "import", "map.md"]);
    run_open_to_all(&desk, &["config", "--create"]);
    let made = ["deep", ".config"].map(|name| desk.folder().join(name));
    for folder in &made {
        is_its_owners_alone(folder);
        for path in all_below(folder) {
            is_its_owners_alone(&path);
        }
    }
}

#[test]
fn whoever_opened_a_file_to_others_on_purpose_finds_it_open_again() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    allow(&path, 0o640);
    desk.done(&["add", arg(&path), "needs", "Tuesdays off"]);
    assert_eq!(mode(&path), 0o640);
}

/// A folder with a file that must not be touched, and one that must not come into being.
fn victims(desk: &Desk) -> [PathBuf; 2] {
    let there = desk.folder().join("letter.txt");
    fs::write(&there, "Dear all").expect("a file");
    [there, desk.folder().join("not-there.txt")]
}

#[track_caller]
fn are_untouched([there, not_there]: &[PathBuf; 2]) {
    assert_eq!(fs::read_to_string(there).expect("a file"), "Dear all");
    assert!(!not_there.exists());
}

#[test]
fn a_planted_link_is_not_followed_when_a_meeting_begins() {
    let desk = Desk::new();
    fs::create_dir(desk.sessions()).expect("a folder");
    let victims = victims(&desk);
    for victim in &victims {
        let planted = desk.sessions().join(file_name(&about()));
        symlink(victim, &planted).expect("a link");
        let writer = create(&desk.sessions(), &about(), &first_records()).expect("a meeting");
        assert!(
            writer.path().to_string_lossy().contains("strategy-"),
            "{:?}",
            writer.path()
        );
        assert!(!writer.path().is_symlink());
        drop(writer);
        fs::remove_file(planted).expect("the link");
    }
    are_untouched(&victims);
}

#[test]
fn a_planted_link_is_not_followed_for_what_is_left_over() {
    let desk = Desk::new();
    let victims = victims(&desk);
    for victim in &victims {
        let path = desk.meeting("Kite family");
        let mut bytes = fs::read(&path).expect("a file");
        bytes.extend(b"words that were here before");
        fs::write(&path, bytes).expect("a longer file");
        let planted = PathBuf::from(format!("{}.leftover", arg(&path)));
        symlink(victim, &planted).expect("a link");
        let said = desk.run(&["add", arg(&path), "needs", "Tuesdays off"]);
        assert_eq!(said.status, 0, "{said:?}");
        let kept = all_below(&desk.sessions()).into_iter().filter(|path| {
            !path.is_symlink()
                && fs::read(path)
                    .expect("a file")
                    .ends_with(b"words that were here before")
        });
        assert_eq!(kept.count(), 1);
        for path in all_below(&desk.sessions()) {
            fs::remove_file(path).expect("away");
        }
    }
    are_untouched(&victims);
}

#[test]
fn a_link_is_not_followed_for_an_export_or_a_configuration() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let victims = victims(&desk);
    let config = desk.folder().join(".config/sofs/config.ron");
    fs::create_dir_all(config.parent().expect("a folder")).expect("a folder");
    for victim in &victims {
        let out = desk.folder().join("out.md");
        symlink(victim, &out).expect("a link");
        let export = ["export", arg(&path), "--to", "md", "-o", arg(&out)];
        assert!(desk.run(&export).refuses(1).contains("is there already"));
        desk.done(&[&export[..], &["--force"]].concat());
        assert!(
            !out.is_symlink()
                && fs::read_to_string(&out)
                    .expect("a file")
                    .contains("Kite family")
        );
        fs::remove_file(&out).expect("away");
        symlink(victim, &config).expect("a link");
        assert!(
            desk.run(&["config", "--create"])
                .err
                .contains("is there already; it was left")
        );
        fs::remove_file(&config).expect("away");
    }
    are_untouched(&victims);
}

#[test]
fn a_meeting_behind_a_link_is_gone_on_with_in_its_own_place() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let link = desk.folder().join("link.ron");
    symlink(&path, &link).expect("a link");
    desk.done(&["add", arg(&link), "needs", "Tuesdays off"]);
    assert!(link.is_symlink());
    assert!(!path.is_symlink() && read(&path).problems.is_empty());
}
