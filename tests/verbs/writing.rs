//! `new` and `add`: a meeting is begun and filled from the shell.

use crate::terminal::desk::{Desk, arg, read, written};

#[test]
fn a_new_meeting_has_a_file_that_only_its_owner_can_read_and_whose_name_names_nobody() {
    let desk = Desk::new();
    let out = desk.done(&["new", "Kite family", "--kind", "core-group", "--no-open"]);
    let path = std::path::Path::new(out.trim_end());
    let name = path.file_name().and_then(|name| name.to_str());
    let name = name.expect("a plain name");
    let shape: String = name
        .chars()
        .map(|letter| if letter.is_ascii_digit() { '9' } else { letter })
        .collect();
    assert_eq!(shape, "9999-99-99-9999-core-group.ron");
    assert_eq!(out, format!("{}\n", path.display()));
    assert!(path.starts_with(desk.sessions()));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| {
            path.metadata().expect("it is there").permissions().mode() & 0o777
        };
        assert_eq!(mode(path), 0o600);
        assert_eq!(mode(&desk.sessions()), 0o700);
    }
}

#[test]
fn meetings_that_begin_in_one_minute_have_files_of_their_own() {
    let desk = Desk::new();
    let files = ["Kite", "Wren", "Lark"].map(|title| desk.meeting(title));
    assert_eq!(desk.done(&["list"]).lines().count(), 3);
    for (file, title) in files.iter().zip(["Kite", "Wren", "Lark"]) {
        assert_eq!(read(file).about.title, title);
    }
}

#[test]
fn a_new_meeting_is_as_it_was_asked_for() {
    let desk = Desk::new();
    let file = desk.done(&[
        "new",
        "Kite",
        "--kind",
        "cared-for-review",
        "--setting",
        "wellbeing",
        "--order",
        "well",
        "--no-open",
    ]);
    let about = read(file.trim_end().as_ref()).about;
    let said = (
        about.kind.kebab(),
        about.setting.kebab(),
        about.order.kebab(),
    );
    assert_eq!(said, ("cared-for-review", "wellbeing", "well-first"));
}

#[test]
fn a_meeting_that_reviews_another_takes_its_people_along() {
    let desk = Desk::new();
    let before = desk.meeting("Kite in May");
    desk.done(&[
        "add",
        "May",
        "worries",
        "The bus stops at ten",
        "--by",
        "Nan",
    ]);
    let file = desk.done(&["new", "Kite in June", "--from", "may", "--no-open"]);
    let after = read(file.trim_end().as_ref());
    let reviewed = before.file_name().and_then(|name| name.to_str());
    assert_eq!(after.about.reviews.as_deref(), reviewed);
    let shown = desk.done(&["show", "june", "--width", "80"]);
    assert!(shown.contains("Nan") && !shown.contains("bus"), "{shown}");
}

#[test]
fn the_folder_that_is_named_comes_before_the_one_in_the_surroundings() {
    let desk = Desk::new();
    let other = desk.folder().join("other");
    let file = desk.done(&["--dir", arg(&other), "new", "Kite", "--no-open"]);
    assert!(file.starts_with(arg(&other)));
    assert_eq!(desk.run(&["list", "--json"]).out, "[]\n");
    assert_eq!(
        desk.done(&["list", "--dir", arg(&other)]).lines().count(),
        1
    );
}

#[test]
fn words_from_the_shell_stand_on_the_board_with_who_said_them() {
    let desk = Desk::new();
    let file = desk.meeting("Kite family");
    let words = "Sam (4) was alone at home";
    assert_eq!(
        desk.done(&["add", "kite", "past-harm", words, "--by", "Nan"]),
        ""
    );
    desk.done(&[
        "add",
        arg(&file),
        "existing-strengths",
        "Nan collects Sam",
        "--by",
        "NAN",
    ]);
    desk.done(&["add", "kite", "next-steps", "Nan: ask for Tuesdays off"]);
    assert_eq!(
        written(&file),
        [
            "past-harm: Sam (4) was alone at home",
            "existing-strengths: Nan collects Sam",
            "next-steps: Nan: ask for Tuesdays off",
        ]
    );
    let shown = desk.done(&["show", "kite", "--width", "160"]);
    assert!(shown.contains("Here: Nan\n"), "{shown}");
    assert_eq!(shown.matches("  Nan").count(), 2, "{shown}");
}

#[test]
fn each_line_that_is_read_becomes_an_entry() {
    let desk = Desk::new();
    let file = desk.meeting("Kite family");
    let lines = "- Mum works nights\r\n\n2. the bus stops at ten\n";
    let said = desk.run_reading(&["add", "kite", "worries", "-"], lines);
    assert_eq!((said.status, said.out + &said.err), (0, String::new()));
    assert_eq!(
        written(&file),
        ["worries: Mum works nights", "worries: the bus stops at ten"]
    );
    let nothing = desk.run_reading(&["add", "kite", "worries", "-"], "\n \n");
    nothing.refuses(2);
}

#[test]
fn a_name_a_path_and_words_of_the_title_all_mean_the_file() {
    let desk = Desk::new();
    let file = desk.meeting("Kite family");
    let name = file
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a name");
    let stem = name.trim_end_matches(".ron");
    for meant in [arg(&file), name, stem, "family kite", "KITE"] {
        let shown = desk.done(&["show", meant, "--width", "80"]);
        assert!(shown.starts_with("Kite family"), "{meant}");
    }
}

#[test]
fn a_whole_title_means_its_meeting_even_if_another_title_holds_it() {
    let desk = Desk::new();
    desk.meeting("Kite");
    desk.meeting("Kite family");
    assert!(
        desk.done(&["show", "kite", "--width", "80"])
            .starts_with("Kite ·")
    );
}
