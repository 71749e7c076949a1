//! Words that mean nothing here: exit status 2, and one sentence that says which words there are.

use crate::terminal::desk::{Desk, arg};

#[test]
fn an_unknown_word_is_wrong_usage_and_the_known_ones_are_told() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let wrong = [
        (
            &["new", "Wren", "--kind", "party", "--no-open"][..],
            "core-group",
        ),
        (
            &["new", "Wren", "--setting", "school", "--no-open"],
            "wellbeing",
        ),
        (&["new", "Wren", "--order", "any", "--no-open"], "worried"),
        (&["new", "  ", "--no-open"], "title"),
        (&["add", "kite", "sorrows", "words"], "complicating-factors"),
        (&["add", "kite", "worries", " \t"], "words"),
        (&["show", "kite", "--at", "noon"], "12:30"),
        (&["show", "kite", "--at", "12:75"], "1:02:00"),
    ];
    for (arguments, told) in wrong {
        let said = desk.run(arguments);
        assert!(said.refuses(2).contains(told), "{said:?}");
    }
    assert_eq!(desk.done(&["list"]).lines().count(), 1, "nothing was begun");
}

#[test]
fn flags_and_verbs_that_are_none_are_wrong_usage() {
    let desk = Desk::new();
    for arguments in [
        &["dance"][..],
        &["show"],
        &["show", "a", "--wide"],
        &["--color", "blue", "list"],
        &["export", "kite", "--to", "fax"],
    ] {
        let said = desk.run(arguments);
        assert_eq!((said.status, said.out.as_str()), (2, ""), "{said:?}");
        assert!(said.err.contains("--help"), "{said:?}");
    }
    assert!(desk.done(&["--help"]).contains("Begin a meeting"));
    assert!(desk.done(&["--version"]).starts_with("sofs "));
}

#[test]
fn words_that_mean_no_meeting_fail() {
    let desk = Desk::new();
    let file = desk.meeting("Kite family");
    for meant in ["wren", "kite wren", "nowhere.ron", "", "  "] {
        for arguments in [
            &["show", meant][..],
            &["export", meant, "--to", "md"],
            &["add", meant, "needs", "x"],
        ] {
            let said = desk.run(arguments);
            assert!(said.refuses(1).contains("sofs list"), "{said:?}");
        }
    }
    let gone = file.with_file_name("gone.ron");
    desk.run(&["show", arg(&gone)]).refuses(1);
}

#[test]
fn words_that_could_mean_two_meetings_fail_and_say_which() {
    let desk = Desk::new();
    let files = [
        desk.meeting("Kite family in May"),
        desk.meeting("Kite family in June"),
    ];
    let said = desk.run(&["show", "kite"]);
    let sentence = said.refuses(1);
    for (file, title) in files.iter().zip(["May", "June"]) {
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .expect("a name");
        assert!(
            sentence.contains(name) && sentence.contains(title),
            "{sentence}"
        );
    }
    for n in 0..6 {
        desk.meeting(&format!("Kite family again {n}"));
    }
    assert!(
        desk.run(&["show", "kite"])
            .refuses(1)
            .contains("and 3 more")
    );
}
