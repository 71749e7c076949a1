//! What a session file looks like, and what is read from one that is whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod session_support;

use proptest::prelude::*;
use session_support::{about, meeting, plain, record, records, typed};
use sofs::meeting::event::Event;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::session::cleaning::clean_event;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::line::LONGEST_LINE;
use sofs::session::splitting::split_long;
use sofs::session::{Changed, Failure, ProblemKind, read};

fn text_of(records: &[Record]) -> String {
    document(&about(), None, records).text
}

fn cleaned(records: &[Record]) -> Vec<Record> {
    let clean = |each: &Record| record(each.at, clean_event(each.event.clone()));
    records.iter().map(clean).collect()
}

#[test]
fn a_file_looks_as_it_was_promised() {
    let records = [typed(0, 0, "S"), record(5310, Event::DraftKept)];
    let expected = r#"(
  sofs: 1,
  about: (id: "7f3a9c20d1e4", title: "Kite family", kind: Strategy, setting: Safety, order: WorriedFirst, began: "2026-11-24T14:00:07+00:00", reviews: None),
  records: [
    (n: 1, at: 0, did: Typed(after: 0, put: "S"), sum: 0xSUM1),
    (n: 2, at: 5310, did: DraftKept, sum: 0xSUM2),
  ],
)
"#;
    let sum = |text: &str| {
        format!(
            "{:08x}",
            crc32fast::hash(format!("7f3a9c20d1e4{text}").as_bytes())
        )
    };
    let expected = expected
        .replace(
            "SUM1",
            &sum("(n: 1, at: 0, did: Typed(after: 0, put: \"S\")"),
        )
        .replace("SUM2", &sum("(n: 2, at: 5310, did: DraftKept"));
    assert_eq!(text_of(&records), expected);
}

#[test]
fn folded_letters_stand_as_words_with_their_pauses() {
    let records = [
        typed(10, 4, "S"),
        typed(120, 5, "a"),
        typed(215, 6, "m"),
        record(300, Event::DraftKept),
    ];
    let text = text_of(&fold(&records));
    assert!(
        text.contains(
            r#"(n: 1, at: 10, did: Typed(after: 4, put: "Sam", pauses: [0, 110, 95]), sum:"#
        ),
        "{text}"
    );
    assert!(
        text.contains("(n: 4, at: 300, did: DraftKept, sum:"),
        "{text}"
    );
    assert_eq!(
        read(text.as_bytes(), Changed::LeaveOut)
            .unwrap()
            .next_number,
        5
    );
}

proptest! {
    #[test]
    fn what_is_written_is_read(records in records()) {
        let text = text_of(&records);
        let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
        prop_assert_eq!(&reading.problems, &vec![]);
        prop_assert_eq!(reading.records, cleaned(&records));
        prop_assert_eq!(reading.about, about());
        prop_assert_eq!(reading.next_number, records.len() as u64 + 1);
        prop_assert!(reading.closed);
        prop_assert!(text.as_bytes()[usize::try_from(reading.end).unwrap()..].starts_with(b"  ],\n"));
    }

    #[test]
    fn every_program_with_a_ron_reader_sees_the_same(records in records()) {
        let document = plain(text_of(&records).as_bytes());
        prop_assert_eq!(document.sofs, 1);
        prop_assert_eq!(document.about, about());
        for (place, (line, record)) in document.records.iter().zip(&records).enumerate() {
            prop_assert_eq!(line.n, place as u64 + 1);
            prop_assert_eq!(line.at, record.at);
            prop_assert_eq!(&line.did, &record.event);
        }
        prop_assert_eq!(document.records.len(), records.len());
    }

    #[test]
    fn no_line_holds_a_control_character_or_is_too_long(records in records()) {
        let text = text_of(&records);
        for line in text.lines() {
            prop_assert!(line.len() < LONGEST_LINE);
            prop_assert!(!line.chars().any(char::is_control), "{}", line.escape_debug());
        }
    }

    #[test]
    fn a_long_text_is_cut_into_lines_and_reads_the_same(letters in prop::collection::vec(any::<char>(), 0..6000)) {
        let put: String = letters.into_iter().collect();
        let pieces = split_long(typed(7, 0, &put));
        let mut whole = String::new();
        let mut next = 0;
        for piece in &pieces {
            if let Event::Typed { after, put, .. } = &piece.event {
                prop_assert!(*after >= next);
                next = *after;
                whole.push_str(put);
            }
        }
        prop_assert_eq!(whole, put);
        let reading = read(text_of(&pieces).as_bytes(), Changed::LeaveOut).unwrap();
        prop_assert_eq!(reading.records, cleaned(&pieces));
    }
}

#[test]
fn long_texts_of_other_events_are_cut_to_fit_a_line() {
    let long = "\u{202e}\"worried\" ".repeat(500);
    let begun = Event::ScaleAsked {
        goal: None,
        id: sofs::meeting::parts::ScaleId(1),
        question: long.clone(),
        zero: long.clone(),
        ten: long,
    };
    let pieces = split_long(record(0, begun));
    assert_eq!(pieces.len(), 1);
    let text = text_of(&pieces);
    assert!(text.lines().all(|line| line.len() < LONGEST_LINE));
    assert_eq!(plain(text.as_bytes()).records[0].did, pieces[0].event);
}

#[test]
fn words_of_all_languages_stay_readable_in_the_file() {
    for words in ["it's Nan's turn", "नमस्ते", "می‌خواهم", "tiếng Việt", "👨‍👩‍👧"]
    {
        let text = text_of(&[typed(0, 0, words)]);
        assert!(text.contains(&format!("put: \"{words}\"")), "{text}");
    }
}

#[test]
fn a_mark_at_the_front_and_line_breaks_from_windows_change_nothing() {
    let records = meeting(120);
    let text = format!("\u{feff}{}", text_of(&records).replace('\n', "\r\n"));
    let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
    assert_eq!((reading.records, reading.problems), (records, vec![]));
    assert!(reading.closed);
}

#[test]
fn unknown_fields_of_a_later_version_are_passed_over() {
    let line = r#"(n: 1, at: 0, by: (3, "x"), did: DraftBegun(NewEntry(id: 1, category: Needs, colour: Red)), tags: [], "#;
    let sealed = line.trim_end_matches(", ");
    let sum = crc32fast::hash(format!("7f3a9c20d1e4{sealed}").as_bytes());
    let text = text_of(&[])
        .replace(
            "  records: [\n",
            &format!("  later: {{1: Two(3)}},\n  records: [\n    {line}sum: 0x{sum:08x}),\n"),
        )
        .replace("title:", "mood: Some(Good), title:");
    let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
    assert_eq!(reading.problems, vec![]);
    assert_eq!(reading.records.len(), 1);
    assert_eq!(reading.about.title, "Kite family");
}

#[test]
fn an_event_of_a_later_version_spoils_only_its_line() {
    let sealed = "(n: 2, at: 5, did: PlanSigned(by: 3, when: \"now\")";
    let sum = crc32fast::hash(format!("7f3a9c20d1e4{sealed}").as_bytes());
    let mut records = meeting(40);
    let text = text_of(&records);
    let second = text.lines().find(|line| line.contains("(n: 2,")).unwrap();
    let text = text.replace(second, &format!("    {sealed}, sum: 0x{sum:08x}),"));
    let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
    records.remove(1);
    assert_eq!(reading.records, records);
    let name = "PlanSigned".to_owned();
    assert_eq!(reading.problems.len(), 1);
    assert_eq!(reading.problems[0].kind, ProblemKind::UnknownEvent { name });
}

#[test]
fn a_file_of_a_newer_format_may_be_looked_at() {
    let records = meeting(50);
    let text = text_of(&records).replace("sofs: 1", "sofs: 2");
    let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
    assert!(reading.newer);
    assert_eq!(reading.records, records);
}

#[test]
fn times_that_go_back_are_lifted() {
    let records = [typed(900, 0, "a"), typed(200, 1, "b"), typed(950, 2, "c")];
    let reading = read(text_of(&records).as_bytes(), Changed::LeaveOut).unwrap();
    let times: Vec<u64> = reading.records.iter().map(|record| record.at).collect();
    assert_eq!(times, [900, 900, 950]);
    assert_eq!(reading.problems[0].kind, ProblemKind::TimeWentBack);
    assert_eq!(reading.length(), 950);
}

#[test]
fn what_is_no_meeting_is_refused_with_a_sentence() {
    let unnamed = String::new;
    let refusals: [(&[u8], Failure); 8] = [
        (b"", Failure::NeverStarted(unnamed())),
        (b"(\n  so", Failure::NeverStarted(unnamed())),
        (&[0; 4096], Failure::NeverStarted(unnamed())),
        (b"hello", Failure::NotASession(unnamed())),
        (b"[1, 2, 3]", Failure::NotASession(unnamed())),
        (b"\x89PNG\r\n\x1a\n", Failure::NotASession(unnamed())),
        (
            b"(\n  title: \"a list\",\n  records: [\n  ],\n)\n",
            Failure::NotASession(unnamed()),
        ),
        (b"{\"sofs\": 1}", Failure::NotASession(unnamed())),
    ];
    for (bytes, failure) in refusals {
        assert_eq!(
            read(bytes, Changed::LeaveOut).err(),
            Some(failure),
            "{bytes:?}"
        );
    }
}

#[test]
fn floods_of_brackets_are_refused_at_once() {
    let flood = vec![b'['; 200 * 1024 * 1024];
    assert_eq!(
        read(&flood, Changed::LeaveOut).err(),
        Some(Failure::TooLarge(String::new()))
    );
    let mut one_line = text_of(&[]).replace(CLOSE, "").into_bytes();
    one_line.extend(&flood[..60 * 1024 * 1024]);
    assert_eq!(
        read(&one_line, Changed::LeaveOut).err(),
        Some(Failure::LineTooLong(String::new()))
    );
    let mut lines = text_of(&meeting(30)).replace(CLOSE, "").into_bytes();
    let records = read(&lines, Changed::LeaveOut).unwrap().records.len();
    for open in ["[", "(", "Some(", "(n:", "(n: 1, at: 0, did: ", "{1:"] {
        lines.extend(open.repeat(60_000 / open.len()).into_bytes());
        lines.push(b'\n');
    }
    assert_eq!(
        read(&lines, Changed::LeaveOut).unwrap().records.len(),
        records
    );
}

const CLOSE: &str = "  ],\n)\n";

#[test]
fn a_small_file_cannot_fill_the_memory_with_letters_or_reports() {
    let junk = format!("{}{}", text_of(&[]), "x\n\n".repeat(300_000));
    let problems = read(junk.as_bytes(), Changed::LeaveOut).unwrap().problems;
    assert!(problems.len() < 10_100, "{}", problems.len());
    let text = text_of(&[]).replace(CLOSE, "    (n: 9007199254740992, at: 1, did: DraftKept),\n");
    let reading = read(text.as_bytes(), Changed::Keep).unwrap();
    assert!(reading.next_number > reading.records.len() as u64);
}

#[test]
fn a_folded_line_whose_pauses_do_not_fit_its_letters_is_damaged() {
    for did in [
        "Typed(after: 0, put: \"ab\", pauses: [0])",
        "Typed(after: 0, put: \"a\", pauses: [0, 1])",
        "Typed(after: 18446744073709551615, put: \"ab\", pauses: [0, 1])",
        "Typed(after: 0, put: \"ab\", pauses: [0, 18446744073709551615])",
    ] {
        let sealed = format!("(n: 1, at: 7, did: {did}");
        let sum = crc32fast::hash(format!("7f3a9c20d1e4{sealed}").as_bytes());
        let text =
            text_of(&[]).replace(CLOSE, &format!("    {sealed}, sum: 0x{sum:08x}),\n{CLOSE}"));
        let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
        assert!(reading.records.is_empty(), "{did}");
        assert_eq!(reading.problems[0].kind, ProblemKind::Damaged { lines: 1 });
    }
}

#[test]
fn a_title_with_every_sign_comes_back_from_the_head() {
    let title = "Kite, \"the\" family: (Sam) [1] \\ records: [ sofs: 9".to_owned();
    let reviews = Some("2026-08-24-0900-strategy.ron".to_owned());
    let about = About {
        title,
        reviews,
        ..about()
    };
    let text = document(&about, None, &meeting(30)).text;
    let reading = read(text.as_bytes(), Changed::LeaveOut).unwrap();
    assert_eq!(
        (reading.about, reading.problems, reading.newer),
        (about, vec![], false)
    );
}
