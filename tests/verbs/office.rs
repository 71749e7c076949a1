//! `export` for spreadsheets, calendars and word processors: what arrives in a pipe and in a file.

use crate::terminal::desk::{Desk, arg};

fn with_a_step(desk: &Desk) {
    desk.meeting("Kite family");
    desk.done(&["add", "kite", "next-steps", "=1+1", "--by", "Nan"]);
}

#[test]
fn a_table_keeps_its_mark_and_its_line_ends_in_a_pipe_as_in_a_file() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    desk.done(&["add", "kite", "worries", "=1+1", "--by", "Nan"]);
    let out = desk.folder().join("map.csv");
    let printed = desk.done(&["export", "kite", "--to", "csv"]);
    desk.done(&["export", "kite", "--to", "csv", "-o", arg(&out)]);
    let lines: Vec<&str> = printed.split("\r\n").collect();
    assert!(lines[0].starts_with("\u{feff}Column,"), "{printed:?}");
    assert!(lines[1].contains("'=1+1"), "{printed:?}");
    assert_eq!(lines.len(), 3, "{printed:?}");
    assert_eq!(std::fs::read_to_string(out).expect("a table"), printed);
}

#[test]
fn steps_are_a_table_and_a_calendar() {
    let desk = Desk::new();
    with_a_step(&desk);
    let steps = desk.done(&["export", "kite", "--to", "csv", "--what", "plan"]);
    assert!(steps.contains("\r\n'=1+1,Nan,,open,,\r\n"), "{steps:?}");
    let calendar = desk.done(&["export", "kite", "--to", "ics"]);
    assert!(calendar.contains("SUMMARY:Nan: =1+1\r\n"), "{calendar:?}");
}

#[test]
fn nobody_has_to_wonder_why_a_calendar_is_empty() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let said = desk.run(&["export", "kite", "--to", "ics"]);
    assert_eq!(said.status, 0);
    assert!(said.out.ends_with("END:VCALENDAR\r\n"), "{said:?}");
    assert!(said.one_sentence().contains("the calendar is empty"));
}

#[test]
fn a_part_that_a_format_does_not_have_is_refused() {
    let desk = Desk::new();
    with_a_step(&desk);
    let refused = desk.run(&["export", "kite", "--to", "ics", "--what", "minutes"]);
    assert!(refused.refuses(2).contains("minutes"));
}

#[test]
fn a_document_is_the_same_in_a_pipe_as_in_a_file() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let out = desk.folder().join("map.docx");
    let piped = desk.done(&["export", "kite", "--to", "docx"]);
    desk.done(&["export", "kite", "--to", "docx", "-o", arg(&out)]);
    let written = std::fs::read(out).expect("a document");
    assert_eq!(String::from_utf8_lossy(&written), piped);
}
