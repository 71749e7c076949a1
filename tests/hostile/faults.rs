//! If the program itself fails it says where and never what, and no text leaves but through the doors that clean it.

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sofs::shell::failing::told;

const SECRET: &str = "child Sam said: the cellar";

/// Whoever slices a text in the wrong place has all of it in the message.
fn slices(text: &str) -> usize {
    text[..=text.len()].len()
}

#[test]
fn a_fault_is_told_by_its_place_without_a_word_of_what_was_said() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let listening = Arc::clone(&heard);
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |fault| {
        let mut heard = listening.lock().unwrap_or_else(PoisonError::into_inner);
        heard.push((fault.to_string(), told(fault)));
    }));
    let sliced = panic::catch_unwind(|| slices(SECRET));
    let said = panic::catch_unwind(|| panic!("{SECRET}"));
    panic::set_hook(usual);
    assert!(sliced.is_err() && said.is_err());
    let heard = heard.lock().unwrap_or_else(PoisonError::into_inner);
    let ours: Vec<_> = heard
        .iter()
        .filter(|(whole, _)| whole.contains("cellar"))
        .collect();
    assert_eq!(ours.len(), 2, "both messages quote what was said");
    for (_, told) in ours {
        assert!(!told.contains("cellar") && !told.contains("Sam"), "{told}");
        assert!(told.contains("(faults.rs:"), "{told}");
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    entries
        .flat_map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                vec![path]
            }
        })
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

/// The files of the program, without the tests within them, by their names from `src` on.
fn program() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a text");
        let text = text
            .split("#[cfg(test)]")
            .next()
            .unwrap_or_default()
            .to_owned();
        let name = path
            .strip_prefix(&root)
            .expect("within src")
            .display()
            .to_string();
        (name.replace('\\', "/"), text)
    };
    sources(&root).into_iter().map(read).collect()
}

/// The files in which one of these stands.
fn where_stands(any: &[&str]) -> Vec<String> {
    let mut files: Vec<String> = program()
        .into_iter()
        .filter(|(_, text)| any.iter().any(|one| text.contains(one)))
        .map(|(name, _)| name)
        .collect();
    files.sort();
    files
}

/// What developers print of a value would tell its words. `replay --letters` is asked for by name; a head quotes an id of ours, a record the name of a category.
#[test]
fn values_are_written_out_as_developers_see_them_in_three_known_places_only() {
    assert_eq!(
        where_stands(&[":?}", ":#?}"]),
        [
            "commands/replay.rs",
            "session/head.rs",
            "session/plain_events.rs"
        ]
    );
}

#[test]
fn only_the_doors_of_the_shell_write_to_the_terminal() {
    assert_eq!(
        where_stands(&["io::stdout()", "io::stderr()", "/dev/tty"]),
        [
            "commands/output.rs",
            "commands/search.rs",
            "shell/hearing.rs",
            "shell/many.rs",
            "shell/mouse.rs",
            "shell/saying.rs",
            "shell/secret.rs",
            "shell/terminal.rs",
        ]
    );
}

#[test]
fn the_clipboard_is_never_written_and_the_title_only_ever_names_the_program() {
    assert_eq!(
        where_stands(&["CopyToClipboard", "]52;", "clipboard::"]),
        [] as [String; 0]
    );
    let titles: Vec<String> = program()
        .into_iter()
        .flat_map(|(_, text)| {
            let all = text
                .match_indices("SetTitle(")
                .map(|(at, _)| text[at..].chars().take(17).collect::<String>());
            all.collect::<Vec<_>>()
        })
        .collect();
    for title in &titles {
        assert!(
            title.starts_with("SetTitle(\"sofs\")") || title.starts_with("SetTitle(\"\")"),
            "{title}"
        );
    }
    assert_eq!(titles.len(), 2);
}

#[test]
fn no_log_is_kept() {
    assert_eq!(
        where_stands(&["log::", "tracing::", "env_logger", "temp_dir()"]),
        [] as [String; 0]
    );
}
