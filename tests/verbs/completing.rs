//! What the program tells of itself: examples, its version, the manual, and what a shell offers.

use clap::Parser as _;
use sofs::cli::{Cli, command};
use sofs::commands::completions::verbs_of_meetings;
use sofs::commands::examples::of;

use crate::terminal::desk::Desk;

/// A line as a shell would part it, as far as examples go: quotation marks, and nothing behind a sign that leads elsewhere.
fn parted(line: &str) -> Vec<String> {
    let line = line
        .split([' ', '\t'])
        .take_while(|word| !word.starts_with(['<', '>', '|', '#']));
    let line = line.collect::<Vec<_>>().join(" ");
    let mut words = Vec::new();
    for (at, part) in line.split('"').enumerate() {
        if at % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(ToOwned::to_owned));
        }
    }
    words
}

#[track_caller]
fn is_understood(line: &str) {
    let read = Cli::try_parse_from(parted(line));
    let told = read.as_ref().is_err_and(|error| !error.use_stderr());
    assert!(told || read.is_ok(), "{line}: {:?}", read.err());
}

/// How the file of a new meeting is called.
fn name_of_a_meeting(desk: &Desk) -> String {
    let path = desk.meeting("Kite family");
    let name = path.file_name().expect("a name");
    name.to_string_lossy().into_owned()
}

#[test]
fn every_verb_has_an_example_in_its_help_that_can_be_typed() {
    let desk = Desk::new();
    for verb in command()
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set())
    {
        let name = verb.get_name();
        assert!(!of(name).is_empty(), "{name} has no example");
        let help = desk.done(&[name, "--help"]);
        for (line, _) in of(name) {
            assert!(line.starts_with(&format!("sofs {name}")), "{line}");
            assert!(help.contains(line), "{help}");
            is_understood(line);
        }
    }
}

#[test]
fn what_the_readme_says_to_type_can_be_typed() {
    let readme = include_str!("../../README.md");
    let quoted = readme
        .split('`')
        .skip(1)
        .step_by(2)
        .filter(|line| line.starts_with("sofs "));
    let blocks = readme.lines().filter(|line| line.starts_with("sofs "));
    let all: Vec<String> = quoted
        .chain(blocks)
        .map(|line| line.replace('\n', " "))
        .collect();
    assert!(all.len() > 15, "{all:?}");
    for line in all {
        is_understood(&line);
    }
}

#[test]
fn the_version_tells_the_format_of_the_files() {
    let format = sofs::session::head::FORMAT;
    let said = Desk::new().done(&["--version"]);
    assert_eq!(
        said,
        format!(
            "sofs {} (session format {format})\n",
            env!("CARGO_PKG_VERSION")
        )
    );
}

#[test]
fn the_manual_has_a_page_for_every_verb_that_people_see() {
    let desk = Desk::new();
    assert!(desk.done(&["man"]).contains(".TH sofs 1"));
    let folder = desk.folder().join("pages");
    desk.done(&["man", "--out", folder.to_str().expect("a plain path")]);
    let mut pages: Vec<String> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("a page")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .collect();
    pages.sort();
    let seen = command()
        .get_subcommands()
        .filter(|verb| !verb.is_hide_set())
        .count();
    assert_eq!(pages.len(), seen + 1, "{pages:?}");
    let page = std::fs::read_to_string(folder.join("sofs-export.1")).expect("a page");
    assert!(page.contains("sofs export kite"), "{page}");
}

#[test]
fn each_shell_has_a_script_that_asks_for_the_meetings() {
    let desk = Desk::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.done(&["completions", shell]);
        let asks = script.contains("sofs meetings");
        assert_eq!(asks, ["bash", "zsh", "fish"].contains(&shell), "{shell}");
        assert!(
            !asks || script.contains("team-around-the-family"),
            "{shell}"
        );
        let offers_it = script
            .lines()
            .any(|line| line.contains("meetings") && line.contains("Print the file names"));
        assert!(!offers_it, "{shell}: {script}");
        assert!(
            !script.contains("VERBS") && !script.contains("_command_names"),
            "{shell}"
        );
    }
    assert_eq!(desk.run(&["completions", "dos"]).status, 2);
    let verbs = verbs_of_meetings(&command());
    assert!(
        verbs.contains(&"open".to_owned()) && !verbs.contains(&"import".to_owned()),
        "{verbs:?}"
    );
}

#[test]
fn the_names_of_meetings_hold_no_titles() {
    let desk = Desk::new();
    let name = name_of_a_meeting(&desk);
    assert_eq!(desk.done(&["meetings"]), format!("{name}\n"));
    assert!(!desk.done(&["--help"]).contains("\n  meetings"));
}

/// What bash offers at the end of these words.
#[cfg(unix)]
fn offered(desk: &Desk, words: &[&str]) -> Vec<String> {
    let script = desk.folder().join("completions");
    std::fs::write(&script, desk.done(&["completions", "bash"])).expect("written");
    let program = std::path::Path::new(crate::terminal::desk::PROGRAM);
    let quoted: Vec<String> = words.iter().map(|word| format!("'{word}'")).collect();
    let last = words.len() - 1;
    let asks = format!(
        "source {}; COMP_WORDS=({}); COMP_CWORD={last}; _sofs_with_meetings sofs '{}' '{}'; printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        script.display(),
        quoted.join(" "),
        words[last],
        words[last - 1],
    );
    let said = std::process::Command::new("bash")
        .args(["--norc", "-c", &asks])
        .env_clear()
        .envs(desk.surroundings())
        .env(
            "PATH",
            format!(
                "{}:/usr/bin:/bin",
                program.parent().expect("a folder").display()
            ),
        )
        .current_dir(desk.folder())
        .output()
        .expect("bash");
    String::from_utf8_lossy(&said.stdout)
        .lines()
        .filter(|line| !line.is_empty())
        .map(ToOwned::to_owned)
        .collect()
}

#[cfg(unix)]
#[test]
fn bash_offers_verbs_words_and_meetings() {
    if std::process::Command::new("bash")
        .arg("--version")
        .output()
        .is_err()
    {
        return;
    }
    let desk = Desk::new();
    let name = name_of_a_meeting(&desk);
    assert_eq!(offered(&desk, &["sofs", "imp"]), ["import"]);
    assert!(offered(&desk, &["sofs", "me"]).is_empty());
    assert_eq!(
        offered(&desk, &["sofs", "new", "--setting", "w"]),
        ["wellbeing"]
    );
    for words in [
        &["sofs", "open", "20"][..],
        &["sofs", "check", "--practice", "a", "20"],
        &["sofs", "new", "x", "--from", "20"],
    ] {
        assert_eq!(offered(&desk, words), [name.as_str()], "{words:?}");
    }
    let all = offered(&desk, &["sofs", "show", ""]);
    assert!(
        all.contains(&name) && !all.iter().any(|one| one.starts_with('<')),
        "{all:?}"
    );
    assert!(offered(&desk, &["sofs", "keys", "20"]).is_empty());
}
