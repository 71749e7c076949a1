//! What is read from a session file that was cut, damaged or changed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test may fail loudly"
)]

mod session_support;

use session_support::{about, meeting};
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::session::composing::document;
use sofs::session::folding::fold;
use sofs::session::{Changed, Failure, ProblemKind, Reading, read};

fn text_of(records: &[Record]) -> String {
    document(&about(), None, records).text
}

fn reading(bytes: &[u8]) -> Reading {
    read(bytes, Changed::LeaveOut).expect("it can be read")
}

fn kinds(reading: &Reading) -> Vec<ProblemKind> {
    reading
        .problems
        .iter()
        .map(|problem| problem.kind.clone())
        .collect()
}

/// Says whether these are some of the records, unchanged and in their order.
fn is_part_of(found: &[Record], all: &[Record]) -> bool {
    let mut rest = all.iter();
    found.iter().all(|record| rest.any(|other| other == record))
}

/// Cuts the file of a meeting of this size at every place, or at every so many.
fn cut_everywhere(size: usize, step: usize) {
    let records = meeting(size);
    let text = text_of(&records);
    let ends: Vec<usize> = text
        .match_indices(", sum: 0x")
        .map(|(at, sum)| at + sum.len() + 9)
        .collect();
    assert_eq!(ends.len(), records.len());
    for cut in (0..=text.len()).step_by(step) {
        let whole = ends.iter().filter(|&&end| end <= cut).count();
        match read(&text.as_bytes()[..cut], Changed::LeaveOut) {
            Ok(reading) => {
                assert_eq!(reading.records, records[..whole], "cut at {cut}");
                assert_eq!(reading.next_number, whole as u64 + 1, "cut at {cut}");
                // The line break after the last bracket is not needed.
                assert_eq!(reading.closed, cut >= text.len() - 1, "cut at {cut}");
            }
            Err(failure) => {
                assert!(cut < 10, "cut at {cut}");
                assert_eq!(failure, Failure::NeverStarted(String::new()));
            }
        }
    }
}

#[test]
fn a_file_cut_anywhere_opens_with_every_whole_record_before_the_cut() {
    cut_everywhere(90, 1);
}

#[test]
fn a_longer_file_cut_here_and_there_opens_as_well() {
    cut_everywhere(300, 17);
}

#[test]
fn a_folded_file_cut_anywhere_opens_with_whole_runs() {
    let records = meeting(200);
    let text = text_of(&fold(&records));
    for cut in 200..text.len() {
        let reading = reading(&text.as_bytes()[..cut]);
        assert!(records.starts_with(&reading.records), "cut at {cut}");
    }
}

#[test]
fn no_flipped_bit_yields_a_wrong_record() {
    let records = meeting(24);
    let text = text_of(&records);
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            if let Ok(reading) = read(&bytes, Changed::LeaveOut) {
                assert!(
                    is_part_of(&reading.records, &records),
                    "bit {bit} of {place}"
                );
                let lost = records.len() - reading.records.len();
                assert!(lost <= 2, "bit {bit} of {place} lost {lost}");
            }
        }
    }
}

#[test]
fn no_lost_or_doubled_byte_yields_a_wrong_record() {
    let records = meeting(24);
    let text = text_of(&fold(&records)).into_bytes();
    for place in 0..text.len() {
        let mut short = text.clone();
        short.remove(place);
        let mut long = text.clone();
        long.insert(place, text[place]);
        for bytes in [short, long] {
            if let Ok(reading) = read(&bytes, Changed::LeaveOut) {
                assert!(is_part_of(&reading.records, &records), "at {place}");
            }
        }
    }
}

#[test]
fn a_hole_of_zeros_costs_only_what_it_covers() {
    let records = meeting(3000);
    let text = text_of(&records).into_bytes();
    for (size, most) in [(512, 14), (4096, 80), (65_536, 1400), (100_000, 2100)] {
        for start in (0..text.len() - size).step_by(19_973) {
            let mut bytes = text.clone();
            bytes[start..start + size].fill(0);
            let reading = reading(&bytes);
            assert!(
                is_part_of(&reading.records, &records),
                "{size} from {start}"
            );
            let lost = records.len() - reading.records.len();
            assert!(lost <= most, "{size} from {start} lost {lost}");
            assert!(!reading.problems.is_empty());
        }
    }
}

#[test]
fn lines_that_are_gone_twice_there_or_swapped_are_told() {
    let records = meeting(30);
    let text = text_of(&records);
    let lines: Vec<&str> = text.lines().collect();
    let gone = [&lines[..9], &lines[11..]].concat().join("\n");
    let found = reading(gone.as_bytes());
    assert_eq!(
        kinds(&found),
        [ProblemKind::NumbersMissing { from: 6, to: 7 }]
    );
    assert_eq!(found.problems[0].line, 10);
    assert_eq!(found.records.len(), records.len() - 2);

    let twice = [&lines[..9], &lines[8..]].concat().join("\n");
    let found = reading(twice.as_bytes());
    assert_eq!(kinds(&found), [ProblemKind::OutOfOrder]);
    assert_eq!(found.records, records);

    let mut swapped = lines.clone();
    swapped.swap(9, 10);
    let found = reading(swapped.join("\n").as_bytes());
    assert!(is_part_of(&found.records, &records));
    assert_eq!(
        kinds(&found),
        [
            ProblemKind::NumbersMissing { from: 6, to: 6 },
            ProblemKind::OutOfOrder
        ]
    );
}

#[test]
fn a_line_changed_by_hand_is_reported_and_kept_on_request() {
    let records = meeting(30);
    let text = text_of(&records);
    let changed = text.replacen("put: \"S\"", "put: \"Z\"", 1);
    let out = reading(changed.as_bytes());
    assert_eq!(kinds(&out), [ProblemKind::ChangedByHand { kept: false }]);
    assert_eq!(out.records.len(), records.len() - 1);
    let kept = read(changed.as_bytes(), Changed::Keep).unwrap();
    assert_eq!(kinds(&kept), [ProblemKind::ChangedByHand { kept: true }]);
    assert_eq!(kept.records.len(), records.len());
    assert_eq!(
        kept.records
            .iter()
            .zip(&records)
            .filter(|(a, b)| a != b)
            .count(),
        1
    );
}

#[test]
fn a_line_without_a_sum_is_one_changed_by_hand() {
    let records = meeting(30);
    let text: String = text_of(&records)
        .lines()
        .map(|line| match line.split_once(", sum:") {
            Some((line, _)) => format!("{line}),\n"),
            None => format!("{line}\n"),
        })
        .collect();
    assert_eq!(reading(text.as_bytes()).records, []);
    let kept = read(text.as_bytes(), Changed::Keep).unwrap();
    assert_eq!(kept.records, records);
    assert_eq!(kept.next_number, records.len() as u64 + 1);
}

#[test]
fn a_changed_number_does_not_throw_out_the_lines_behind_it() {
    let records = meeting(30);
    let text = text_of(&records).replace("(n: 9,", "(n: 9000,");
    for changed in [Changed::LeaveOut, Changed::Keep] {
        let found = read(text.as_bytes(), changed).unwrap();
        assert_eq!(found.records.len(), records.len() - 1);
        assert!(is_part_of(&found.records, &records));
    }
}

#[test]
fn records_of_another_meeting_do_not_pass() {
    let records = meeting(30);
    let ours = text_of(&records[..10]);
    let id = "000000000000".to_owned();
    let theirs = document(&About { id, ..about() }, None, &records).text;
    let stranger = theirs
        .lines()
        .find(|line| line.contains("(n: 11,"))
        .unwrap();
    let text = ours.replace("  ],\n)\n", &format!("{stranger}\n  ],\n)\n"));
    let found = reading(text.as_bytes());
    assert_eq!(found.records, records[..10]);
    assert_eq!(kinds(&found), [ProblemKind::ChangedByHand { kept: false }]);
}

#[test]
fn a_damaged_line_that_stands_there_twice_is_not_taken_for_whole() {
    let records = meeting(40);
    let text = text_of(&records).replace(&about().id, "");
    let line = text.lines().find(|line| line.contains("Nan")).unwrap();
    let line = line.replace("Nan", "Nun");
    let twice = format!("(\n  sofs: 1,\n  records: [\n{line}\n{line}\n  ],\n)\n");
    assert_eq!(reading(twice.as_bytes()).records, []);
}

#[test]
fn a_damaged_id_costs_no_record() {
    let records = meeting(30);
    let text = text_of(&records).replace("7f3a9c20d1e4", "7f3a9c20d1e5");
    let found = reading(text.as_bytes());
    assert_eq!(found.records, records);
    assert_eq!(kinds(&found), [ProblemKind::HeadDamaged]);
}

#[test]
fn a_head_that_is_gone_costs_no_record() {
    let records = meeting(60);
    let mut bytes = text_of(&records).into_bytes();
    let head = bytes.windows(5).position(|word| word == b"(n: 1").unwrap();
    bytes[..head].fill(0);
    let found = reading(&bytes);
    // The first record stands on the line of the hole.
    assert_eq!(found.records, records[1..]);
    assert!(kinds(&found).contains(&ProblemKind::HeadDamaged));
}

#[test]
fn a_damaged_about_leaves_id_and_records() {
    let records = meeting(30);
    let text = text_of(&records).replace("kind: Strategy", "kind: Stratagem");
    let found = reading(text.as_bytes());
    assert_eq!(found.records, records);
    assert_eq!(found.about.id, "7f3a9c20d1e4");
    assert_eq!(kinds(&found), [ProblemKind::HeadDamaged]);
}

#[test]
fn a_damaged_map_leaves_all_the_rest() {
    let records = meeting(30);
    for map in [
        "(made_at: \"x\")",
        "(made_at: 3, people: [(name: 7)])",
        "(((",
    ] {
        let text =
            text_of(&records).replace("  records: [", &format!("  map: {map},\n  records: ["));
        let found = reading(text.as_bytes());
        assert_eq!(found.records, records, "{map}");
        assert_eq!(kinds(&found), [ProblemKind::MapUnreadable], "{map}");
        assert_eq!(found.about, about());
    }
}

#[test]
fn raw_control_bytes_in_a_line_are_damage() {
    let records = meeting(30);
    for byte in ["\0", "\u{1b}", "\u{7f}", "\u{8}"] {
        let text = text_of(&records).replacen("put: \"S", &format!("put: \"{byte}S"), 1);
        let found = read(text.as_bytes(), Changed::Keep).unwrap();
        assert_eq!(found.records.len(), records.len() - 1);
        assert_eq!(kinds(&found)[0], ProblemKind::Damaged { lines: 1 });
    }
}

#[test]
fn problems_are_sentences_without_words_from_the_meeting() {
    let records = meeting(60);
    let text = text_of(&records)
        .replacen("put: \"S\"", "put: \"secret\"", 1)
        .replacen("DraftKept", "SecretSaid", 1)
        .replace(
            "  ],\n)\n",
            "    (n: 61, at: 9, did: Typed(after: 0, put: \"sec",
        );
    let found = reading(text.as_bytes());
    assert!(found.problems.len() >= 3);
    for problem in &found.problems {
        let sentence = problem.to_string();
        assert!(sentence.ends_with('.') && sentence.len() > 20, "{sentence}");
        assert!(!sentence.to_lowercase().contains("sec"), "{sentence}");
    }
}

/// The same bit of the same place changes both sums alike, so both lines agree on a beginning of sums that no meeting has.
#[test]
fn two_lines_damaged_alike_are_no_proof_of_each_other_where_the_head_is_lost() {
    let text = "(\n  sofs: 1,\n  records: [\n\
        \x20   (n: 1, at: 4615, did: PersonMoved(person: 4, qeat: 7), sum: 0x5a4b457c),\n\
        \x20   (n: 2, at: 4615, did: Redone, sum: 0x6c93d277),\n\
        \x20   (n: 3, at: 4615, did: Child(WrittenBy(child: 1)), sum: 0x7cca6aec),\n";
    let reading = read(text.as_bytes(), Changed::LeaveOut).expect("a file that can be read");
    assert_eq!(reading.records, []);
}
