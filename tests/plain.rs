//! The real program without a screen: over a pipe, in a terminal that can do nothing, told to end from outside.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod terminal;

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use chrono::{Duration, NaiveDate};
use serde_json::Value;
use sofs::practice::day_problem::say_day;
use terminal::Terminal;
use terminal::afterwards::is_tidied;
use terminal::desk::{Desk, PROGRAM, arg, read, written};

const FAREWELL: &str = "Everything is saved in the list of meetings.";

/// The first example as somebody says it line by line.
const CONFERENCE: &str = include_str!("dialogues/initial-conference.txt");

/// The day of that meeting, and the days that are agreed in it as they are said.
const DAY: &str = "2026-11-17";
const AGREED: [(&str, &str); 4] = [
    ("by Thu 19 Nov", "2026-11-19"),
    ("by Fri 20 Nov", "2026-11-20"),
    ("by Fri 27 Nov", "2026-11-27"),
    ("Tue 1 Dec\n", "2026-12-01"),
];

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// So that these days are still to come whenever this runs, and also if it runs over midnight: as long after the day on which
/// the meeting is held here, and one more.
fn shifted(agreed: &str, began: NaiveDate) -> NaiveDate {
    began + (day(agreed) - day(DAY)) + Duration::days(1)
}

fn script(began: NaiveDate) -> String {
    AGREED
        .iter()
        .fold(CONFERENCE.to_owned(), |script, (said, agreed)| {
            let there = shifted(agreed, began).format("%-d %b %Y").to_string();
            let by = if said.starts_with("by") { "by " } else { "" };
            let end = if said.ends_with('\n') { "\n" } else { "" };
            script.replace(said, &format!("{by}{there}{end}"))
        })
}

/// A map for other programs without times and days of its own, and with places in lists instead of numbers that were given.
fn compared(json: &str, began: Option<NaiveDate>) -> Value {
    let json = AGREED.iter().fold(json.to_owned(), |json, (_, agreed)| {
        let is = began.map_or(day(agreed), |began| shifted(agreed, began));
        json.replace(&is.to_string(), agreed)
            .replace(&say_day(is), &say_day(day(agreed)))
    });
    let mut map: Value = serde_json::from_str(&json).expect("JSON");
    let mut places = HashMap::new();
    for list in ["statements", "goals"] {
        let all = map[list].as_array().expect("a list");
        for (place, one) in all.iter().enumerate() {
            places.insert(one["id"].as_u64().expect("a number"), place);
        }
    }
    strip(&mut map, &places);
    map
}

fn strip(value: &mut Value, places: &HashMap<u64, usize>) {
    match value {
        Value::Object(fields) => {
            for name in ["id", "at_ms", "length_ms", "began"] {
                fields.remove(name);
            }
            for name in ["statement", "goal"] {
                let place = fields.get(name).and_then(Value::as_u64);
                if let Some(place) = place.and_then(|id| places.get(&id)) {
                    fields.insert(name.to_owned(), Value::from(*place));
                }
            }
            fields.values_mut().for_each(|one| strip(one, places));
        }
        Value::Array(all) => all.iter_mut().for_each(|one| strip(one, places)),
        _ => {}
    }
}

fn conference(desk: &Desk) -> PathBuf {
    let out = desk.done(&[
        "new",
        "Kite family",
        "--kind",
        "initial-conference",
        "--no-open",
    ]);
    PathBuf::from(out.trim_end())
}

#[test]
fn a_whole_conference_said_over_a_pipe_is_the_one_that_was_typed_on_the_screen() {
    let desk = Desk::new();
    let path = conference(&desk);
    let began = read(&path).about.began.date_naive();
    let said = desk.run_reading(&["--plain", "open", arg(&path)], &script(began));
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(said.out.ends_with(&format!("{FAREWELL}\n")), "{}", said.out);
    assert!(!said.out.contains("Not understood"), "{}", said.out);
    is_tidied(&path);
    let ours = desk.done(&["export", arg(&path), "--to", "json"]);
    let sessions = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
    let example = sessions.join("2026-11-17-1000-initial-conference.ron");
    let theirs = desk.done(&["export", arg(&example), "--to", "json"]);
    assert_eq!(compared(&ours, Some(began)), compared(&theirs, None));
    let next = sofs::meeting::timeline::Timeline::of(read(&path).about, read(&path).records);
    let next = next.now().map.conclusions.next_meeting;
    assert_eq!(next, Some(shifted("2026-12-01", began)));
}

#[test]
fn lines_that_end_without_a_word_leave_everything_saved() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    let said = desk.run_reading(
        &["open", "kite", "--plain"],
        "the bus stops at ten\n/edit 1\n",
    );
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert_eq!(written(&path), ["worries: the bus stops at ten"]);
    is_tidied(&path);
    let said = desk.run_reading(&["open", "kite", "--plain"], "no line end");
    assert!(said.out.contains("Kept, entry 2."), "{}", said.out);
    assert_eq!(written(&path).len(), 2);
}

#[test]
fn a_meeting_is_begun_chosen_and_ended_without_a_screen() {
    let desk = Desk::new();
    let lines = "Nan helps\n/end the meeting, go to all meetings\n/new\nLinden family\ncore group\n\n\nGrandad helps\n/end\nunheard\n";
    let said = desk.run_reading(&["new", "Kite family", "--plain"], lines);
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("1. Kite family, mapping meeting"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("Linden family, core group."),
        "{}",
        said.out
    );
    let said = desk.run_reading(&["--plain"], "linden\n1\n/read\n");
    assert!(said.out.contains("1. Grandad helps"), "{}", said.out);
    assert!(!said.out.contains("unheard"), "{}", said.out);
}

#[test]
fn a_past_meeting_is_stepped_through_without_a_screen() {
    let desk = Desk::new();
    let path = desk.meeting("Kite family");
    desk.run_reading(&["open", "kite", "--plain"], "one\ntwo\n");
    let said = desk.run_reading(
        &["replay", arg(&path), "--plain"],
        "/previous\n\nwords\n/back\n",
    );
    assert_eq!((said.status, said.err.as_str()), (0, ""));
    assert!(
        said.out.contains("Off the board, Worried, Worries: two"),
        "{}",
        said.out
    );
    assert!(
        said.out.contains("Kept, Worried, Worries, entry 2: two"),
        "{}",
        said.out
    );
    assert_eq!(written(&path), ["worries: one", "worries: two"]);
}

#[test]
fn a_terminal_that_can_do_nothing_gets_lines_and_no_escape_ever() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    for (arguments, more) in [
        (&["open", "kite"][..], ("TERM", "dumb")),
        (&["open", "kite"], ("SOFS_PLAIN", "1")),
        (&["--plain", "open", "kite"], ("TERM", "xterm")),
    ] {
        let mut terminal = Terminal::start(&desk, PROGRAM, arguments, (100, 24), &[more]);
        terminal.see("Words are written where you stand");
        terminal.press("\u{1b}[31mNan\u{7} helps @Nan\r");
        terminal.see("said by Nan");
        terminal.press("/people\r/read\r/scale\r7\r/help\r");
        terminal.see("Lists the commands that fit here");
        terminal.press("/end\r");
        terminal.see(FAREWELL);
        assert_eq!(terminal.ended(), 0);
        let sent = terminal.wire();
        let echoed = sent.windows(2).filter(|two| *two == b"^[").count();
        assert!(
            !sent.contains(&0x1b) && echoed == 1,
            "{}",
            String::from_utf8_lossy(sent)
        );
    }
}

#[test]
fn told_to_end_from_outside_it_ends_in_order() {
    for (name, status) in [("TERM", 143), ("HUP", 129), ("INT", 130)] {
        let desk = Desk::new();
        let path = desk.meeting("Kite family");
        let plain = [("TERM", "dumb")];
        let mut terminal = Terminal::start(&desk, PROGRAM, &["open", "kite"], (80, 24), &plain);
        terminal.see("Worried, Worries");
        terminal.press("the bus stops at ten\r");
        terminal.see("Kept");
        terminal.signal(name);
        terminal.see(FAREWELL);
        assert_eq!(terminal.ended(), status, "{name}");
        is_tidied(&path);
        assert_eq!(written(&path), ["worries: the bus stops at ten"]);
    }
}

#[test]
fn what_others_write_is_told_on_a_second_plain_screen() {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let plain = [("TERM", "dumb")];
    let mut chair = Terminal::start(&desk, PROGRAM, &["open", "kite"], (80, 24), &plain);
    chair.see("Worried, Worries");
    let mut second = Terminal::start(&desk, PROGRAM, &["follow", "kite"], (80, 24), &plain);
    second.see("Nothing is written from here");
    chair.press("the bus stops at ten\r");
    second.see("entry 1: the bus stops at ten");
    chair.press("/curtain\r");
    second.see("The curtain is drawn: We are taking a short break.");
    second.press("\r/read\r");
    chair.press("\r");
    second.see("The curtain is open.");
    chair.press("/held hush\r");
    chair.see("held back");
    chair.press("/end\r");
    assert_eq!(chair.ended(), 0);
    second.see("The meeting is over.");
    second.press("/read\r/end\r");
    assert_eq!(second.ended(), 0);
    let told = String::from_utf8_lossy(second.wire()).into_owned();
    assert!(
        !told.contains("hush") && !told.contains("opens it"),
        "{told}"
    );
}
