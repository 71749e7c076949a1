//! `show`, `list`, `check` and `keys`: looking without touching.

use sofs::session::create;

use crate::common::{Room, about, first_records};
use crate::terminal::desk::{Desk, arg};

/// A meeting in which two things were said, five seconds and a bit more than an hour after its start.
fn two_things_said(desk: &Desk) -> std::path::PathBuf {
    let mut room = Room::new(80, 24);
    room.wait(4_000).press("Sam was alone<Enter>");
    room.wait(3_600_000).press("<Tab>Nan collects Sam<Enter>");
    let mut records = first_records();
    records.extend(room.records());
    let writer = create(&desk.sessions(), &about(), &records).expect("a file");
    writer.path().to_owned()
}

#[test]
fn the_board_is_shown_as_it_stood_at_a_time() {
    let desk = Desk::new();
    two_things_said(&desk);
    let shown = |at: &str| {
        let text = desk.done(&["show", "kite", "--width", "80", "--at", at]);
        (
            text.contains("Sam was alone"),
            text.contains("Nan collects"),
        )
    };
    assert_eq!(shown("00:01"), (false, false));
    assert_eq!(shown("59:59"), (true, false));
    assert_eq!(shown("1:00:01"), (true, false));
    assert_eq!(shown("1:00:07"), (true, true));
}

#[test]
fn a_time_beyond_the_end_shows_the_end_and_says_so() {
    let desk = Desk::new();
    two_things_said(&desk);
    for at in ["01:01:00", "9999:59:59"] {
        let said = desk.run(&["show", "kite", "--width", "80", "--at", at]);
        assert_eq!(said.status, 0);
        assert!(said.out.contains("Nan collects"), "{said:?}");
        assert_eq!(
            said.err,
            "The meeting is 1:00:07 long; this is how it ended.\n"
        );
    }
}

#[test]
fn no_line_is_wider_than_was_asked() {
    let desk = Desk::new();
    two_things_said(&desk);
    for width in ["20", "60", "80", "200"] {
        let text = desk.done(&["show", "kite", "--width", width]);
        let columns: usize = width.parse().expect("a number");
        for line in text.lines().filter(|line| line.contains(['•', '│'])) {
            assert!(sofs::view::wrap::width(line) <= columns, "{width}: {line}");
        }
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains("Sam was alone"), "{text}");
    }
    for width in ["0", "1", "1000000"] {
        assert!(
            desk.done(&["show", "kite", "--width", width])
                .contains("Sam")
        );
    }
}

#[test]
fn the_list_shows_when_what_and_the_newest_first() {
    let desk = Desk::new();
    two_things_said(&desk);
    let newer = sofs::meeting::parts::About {
        id: "aaaaaaaaaaaa".to_owned(),
        title: "Wren family".to_owned(),
        began: about().began + chrono::Duration::days(1),
        ..about()
    };
    drop(create(&desk.sessions(), &newer, &first_records()).expect("a file"));
    let list = desk.done(&["list"]);
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    assert!(
        lines[1].starts_with("2026-11-24 14:00  Kite family"),
        "{list}"
    );
    assert!(
        lines[1].contains("strategy meeting") && lines[1].contains("1:00"),
        "{list}"
    );
    assert!(lines[0].starts_with("2026-11-25"), "{list}");
}

#[test]
fn the_list_for_programs_names_every_part_of_every_meeting() {
    let desk = Desk::new();
    let file = two_things_said(&desk);
    desk.put("broken.ron", b"no meeting");
    let list = desk.done(&["list", "--json"]);
    let list: serde_json::Value = serde_json::from_str(&list).expect("JSON");
    let names = [
        "began",
        "file",
        "kind",
        "length_ms",
        "numbers",
        "open_steps",
        "problem",
        "sealed",
        "title",
    ];
    for meeting in list.as_array().expect("a list") {
        let keys: Vec<&str> = meeting
            .as_object()
            .expect("one")
            .keys()
            .map(String::as_str)
            .collect();
        assert_eq!(keys, names);
    }
    assert_eq!(list[0]["file"], arg(&file));
    assert_eq!(list[0]["began"], "2026-11-24T14:00:07+00:00");
    assert_eq!(list[0]["problem"], serde_json::Value::Null);
    assert!(list[1]["problem"].is_string() && list[1]["began"].is_null());
}

#[test]
fn a_folder_without_meetings_is_said_to_be_one() {
    let desk = Desk::new();
    desk.run(&["list"]).refuses(1);
    let said = desk.run(&["list", "--json"]);
    assert_eq!((said.status, said.out.as_str()), (1, "[]\n"));
    assert_eq!(said.err, "", "a program needs no sentence");
}

#[test]
fn a_check_says_that_all_is_well_or_what_is_not() {
    let desk = Desk::new();
    let file = two_things_said(&desk);
    assert!(desk.done(&["check", arg(&file)]).contains("whole"));
    let text = std::fs::read_to_string(&file).expect("a file");
    desk.put("damaged.ron", text.replace("\"S\"", "\"Z\"").as_bytes());
    let said = desk.run(&["check", "damaged.ron", arg(&file), "nowhere"]);
    assert_eq!(said.status, 1);
    assert!(
        said.out.contains("damaged.ron: Line ") && said.out.contains("whole"),
        "{said:?}"
    );
    assert!(
        !said.out.contains("\"Z\""),
        "what was said is not quoted: {said:?}"
    );
    assert!(said.one_sentence().contains("nowhere"));
}

#[test]
fn the_keys_are_told_in_plain_text_and_as_a_page() {
    let desk = Desk::new();
    let plain = desk.done(&["keys"]);
    let page = desk.done(&["keys", "--markdown"]);
    assert!(
        plain.contains("Ctrl+Q") && page.contains("| Ctrl+Q |"),
        "{page}"
    );
    assert!(page.starts_with("# Keys\n"));
    let rows = |text: &str, start| text.lines().filter(|line| line.starts_with(start)).count();
    let (keys, arriving) = page
        .split_once("## Which keys arrive where")
        .expect("where they arrive");
    assert_eq!(rows(&plain, "  "), rows(keys, "| ") - rows(keys, "## "));
    assert!(arriving.contains("| palette: Move the entry up |"));
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let many = "one more worry\n".repeat(3000);
    assert_eq!(
        desk.run_reading(&["add", "kite", "worries", "-"], &many)
            .status,
        0
    );
    for verb in [
        &["show", "kite"][..],
        &["export", "kite", "--to", "json"],
        &["list"],
        &["search", "worry"],
    ] {
        let mut program = desk.program(verb);
        program.stdout(std::process::Stdio::piped());
        program.stderr(std::process::Stdio::piped());
        let mut child = program.spawn().expect("it runs");
        drop(child.stdout.take());
        let ended = child.wait_with_output().expect("it ends");
        assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{verb:?}");
        assert_eq!(ended.status.code(), Some(0), "{verb:?}");
    }
}
