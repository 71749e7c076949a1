//! Names: titles never become paths, and a file that is asked for is an ordinary one that keeps its name everywhere.

use std::fs;
use std::process::Command;

use crate::hostile::texts;
use crate::terminal::desk::{Desk, arg};
use crate::tree::all_below;

#[test]
fn no_title_becomes_a_path() {
    let desk = Desk::new();
    let long = "k".repeat(300);
    let mut titles = texts();
    titles.extend(
        [
            "../../gone",
            "/etc/gone",
            "a/b",
            "nul",
            "COM1",
            "..",
            ".",
            "~",
            "x.",
            &long,
        ]
        .map(str::to_owned),
    );
    let mut begun = 0;
    for title in titles.iter().filter(|title| !title.contains('\0')) {
        let said = desk.run(&["new", "--no-open", "--", title]);
        assert!(matches!(said.status, 0 | 2), "{title:?}: {said:?}");
        begun += usize::from(said.status == 0);
    }
    let all = all_below(desk.folder());
    assert_eq!(
        all.len(),
        begun + 1,
        "the folder and a file for each: {all:?}"
    );
    for path in all.iter().filter(|path| path.is_file()) {
        let name = path.file_name().expect("a name").to_string_lossy();
        let plain =
            |one: char| one.is_ascii_lowercase() || one.is_ascii_digit() || "-.".contains(one);
        assert!(
            name.chars().all(plain) && name.contains("-mapping"),
            "{name}"
        );
    }
}

#[test]
fn what_windows_takes_for_something_else_is_no_name_for_an_export() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    for name in [
        "nul",
        "NUL.md",
        "con.txt",
        "COM1",
        "lpt9.md",
        "aux.md",
        "map.md.",
        "map ",
        "a:b.md",
        "a?.md",
        "a\u{202e}.md",
    ] {
        let out = desk.folder().join(name);
        let said = desk.run(&["export", arg(&path), "--to", "md", "-o", arg(&out)]);
        assert_eq!(said.status, 1, "{said:?}");
        assert!(said.err.contains("name another file"), "{said:?}");
        assert!(!out.exists(), "{name}");
    }
    assert_eq!(all_below(desk.folder()).len(), 2);
}

#[test]
fn an_export_takes_the_place_of_nothing_but_a_file() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let pipe = desk.folder().join("pipe.md");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .expect("mkfifo")
            .success()
    );
    for (out, because) in [
        (arg(&pipe), "is no ordinary file"),
        ("/dev/null", "is no ordinary file"),
        (arg(desk.folder()), "is a folder"),
    ] {
        for force in [&[][..], &["--force"]] {
            let said =
                desk.run(&[&["export", arg(&path), "--to", "md", "-o", out][..], force].concat());
            let sentence = said.refuses(1);
            assert!(sentence.contains(because), "{sentence}");
        }
    }
    assert!(!fs::metadata("/dev/null").expect("it is there").is_file());
}

#[test]
fn the_name_of_the_meeting_before_leads_to_no_other_folder() {
    let desk = Desk::new();
    let secret = desk.folder().join("secret.ron");
    let path = desk.meeting("Wren family");
    fs::rename(&path, &secret).expect("moved");
    let text = crate::meeting::file_saying(crate::meeting::FULL[0], || "../secret.ron".to_owned());
    let file = desk.put("2026-11-24-1400-mapping.ron", text.as_bytes());
    for arguments in [
        &["show", arg(&file), "--trend"][..],
        &["check", "--practice", arg(&file)],
    ] {
        let said = desk.run(arguments);
        assert!(!said.out.contains("Wren"), "{said:?}");
        assert!(
            said.err.contains("cannot be read") && said.err.contains("secret.ron"),
            "{said:?}"
        );
    }
}

/// In a folder that others can write to, a name may be there to be run by whoever presses Tab.
#[test]
fn a_shell_that_completes_runs_no_name_of_a_file() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let plain = path
        .file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned();
    for name in [
        "$(touch gone).ron",
        "`touch gone`.ron",
        "a;touch gone;.ron",
        "-rf.ron",
        "a b.ron",
        "~.ron",
        "a\nb.ron",
    ] {
        fs::copy(&path, desk.sessions().join(name)).expect("a copy");
    }
    assert_eq!(desk.done(&["meetings"]), format!("{plain}\n"));
    let script = desk.folder().join("sofs.bash");
    fs::write(&script, desk.done(&["completions", "bash"])).expect("a script");
    let program = std::path::Path::new(crate::terminal::desk::PROGRAM)
        .parent()
        .expect("a folder");
    let completes = "source \"$0\"; COMP_WORDS=(sofs open ''); COMP_CWORD=2; COMP_LINE='sofs open '; COMP_POINT=10; \
                     _sofs_with_meetings sofs '' open; printf '%s\\n' \"${COMPREPLY[@]}\"";
    let bash = Command::new("bash")
        .args(["-c", completes, arg(&script)])
        .env_clear()
        .envs(desk.surroundings())
        .env("PATH", format!("{}:/usr/bin:/bin", arg(program)))
        .current_dir(desk.sessions())
        .output();
    let Ok(bash) = bash else {
        println!("not looked at: there is no bash here");
        return;
    };
    let offered = String::from_utf8_lossy(&bash.stdout);
    assert!(offered.lines().any(|line| line == plain), "{offered}");
    assert!(!desk.sessions().join("gone").exists() && !desk.folder().join("gone").exists());
}
