//! What a service wants otherwise, and what is said about a configuration that is not quite right.

use crate::terminal::desk::Desk;

/// A desk with a configuration in the place where the platform keeps it.
fn configured(text: &str) -> Desk {
    let desk = Desk::new();
    let folder = desk.folder().join(".config/sofs");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("config.ron"), text).expect("written");
    desk
}

#[test]
fn headings_and_the_usual_setting_and_order_are_those_of_the_service() {
    let desk = configured(
        r#"(setting: "stability", order: "well", titles: { "past-harm": "What happened" })"#,
    );
    desk.done(&["new", "Kite family", "--no-open"]);
    desk.done(&["add", "kite", "past-harm", "Sam was alone"]);
    let shown = desk.done(&["show", "kite", "--width", "80"]);
    assert!(shown.contains("What happened"), "{shown}");
    let json = desk.done(&["export", "kite", "--to", "json"]);
    assert!(json.contains("\"setting\": \"stability\""), "{json}");
    assert!(json.contains("\"order\": \"well-first\""), "{json}");
    assert!(json.contains("\"category\": \"past-harm\""), "{json}");
}

#[test]
fn what_is_wrong_is_named_with_line_and_column_and_the_rest_counts() {
    let desk = configured("(\n  setting: \"heaven\",\n  order: \"well\",\n)\n");
    let said = desk.run(&["new", "Kite family", "--no-open"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(
        said.err.contains("config.ron, line 2, column 12: “heaven”"),
        "{said:?}"
    );
    let json = desk.run(&["export", "kite", "--to", "json"]);
    assert!(json.out.contains("\"order\": \"well-first\""), "{json:?}");
}

#[test]
fn a_configuration_that_cannot_be_read_stops_nothing() {
    let desk = configured("(\n  setting: [\n");
    let said = desk.run(&["new", "Kite family", "--no-open"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.err.contains("line "), "{said:?}");
    assert_eq!(said.err.lines().count(), 1, "{said:?}");
}

#[test]
fn the_folder_of_the_configuration_counts_unless_another_is_named() {
    let desk = Desk::new();
    let place = desk.folder().join("elsewhere");
    let folder = desk.folder().join(".config/sofs");
    std::fs::create_dir_all(&folder).expect("a folder");
    let text = format!("(sessions: {:?})", place.display().to_string());
    std::fs::write(folder.join("config.ron"), text).expect("written");
    let made = desk
        .program(&["new", "Kite family", "--no-open"])
        .env_remove("SOFS_DIR")
        .output()
        .expect("it runs");
    let made = String::from_utf8_lossy(&made.stdout).into_owned();
    assert!(made.starts_with(&place.display().to_string()), "{made}");
}

#[test]
fn the_configuration_is_named_and_what_was_understood_of_it() {
    let desk = Desk::new();
    let said = desk.done(&["config"]);
    assert!(
        said.contains(".config/sofs/config.ron is not there"),
        "{said}"
    );
    assert!(said.contains("Meetings are kept in "), "{said}");
    let desk = configured(
        "(\n  setting: \"stability\",\n  theme: \"pink\",\n  titles: { \"worries\": \"Sorrows\" },\n)",
    );
    let said = desk.run(&["config"]);
    assert_eq!(said.status, 1, "{said:?}");
    assert!(said.out.contains("config.ron is there."), "{said:?}");
    assert!(
        said.out
            .contains("\n  setting: stability\n  titles: worries: Sorrows\n"),
        "{said:?}"
    );
    assert!(said.one_sentence().contains("line 3, column 10: “pink”"));
}

#[test]
fn an_example_is_printed_and_written_once_for_its_owner() {
    let desk = Desk::new();
    let example = desk.done(&["config", "--example"]);
    let path = desk.done(&["config", "--create"]);
    let path = std::path::Path::new(path.trim_end());
    assert_eq!(std::fs::read_to_string(path).expect("the example"), example);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode =
            |path: &std::path::Path| path.metadata().expect("there").permissions().mode() & 0o777;
        assert_eq!(
            (mode(path), mode(path.parent().expect("a folder"))),
            (0o600, 0o700)
        );
    }
    assert!(desk.done(&["config"]).contains("is there."));
    std::fs::write(path, "()").expect("written");
    desk.run(&["config", "--create"]).refuses(1);
    assert_eq!(std::fs::read_to_string(path).expect("what was there"), "()");
}
