//! Words that are taken out on purpose: shown first, then nowhere in the file, however they came into it.

use std::path::{Path, PathBuf};

use sofs::meeting::event::Event;
use sofs::meeting::taken_out::is_block;
use sofs::meeting::timeline::Timeline;
use sofs::session;

use crate::common::{Room, about};
use crate::terminal::desk::{Desk, arg, read};

/// A meeting typed with these keys, as it is left, or as a program leaves it that is killed.
pub fn typed(desk: &Desk, killed: bool, type_it: impl FnOnce(&mut Room)) -> PathBuf {
    let mut room = Room::new(120, 40);
    type_it(&mut room);
    let chairing = room.model.meeting().expect("a meeting");
    let records = chairing.timeline.records();
    let writer = session::create(&desk.sessions(), &about(), records).expect("a file");
    let path = writer.path().to_owned();
    if killed {
        drop(writer);
    } else {
        assert!(
            writer.close(records, chairing.map()).expect("closed"),
            "tidied"
        );
    }
    path
}

fn text_of(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a file")
}

/// No form of these letters is in the file: neither large nor small, nor with accents, nor one letter a line.
#[track_caller]
pub fn holds_nothing_of(path: &Path, word: &str) {
    let text = text_of(path);
    let folded: String = text.to_lowercase().replace(['é', '\u{301}'], "e");
    assert!(!folded.contains(word), "{text}");
    let letters: String = read(path)
        .records
        .iter()
        .filter_map(|record| match &record.event {
            Event::Typed { put, .. } => Some(put.to_lowercase()),
            _ => None,
        })
        .collect();
    assert!(!letters.contains(word), "{letters}");
}

/// Says one name in every way in which letters come into a meeting, and go out of it.
fn say_linden(room: &mut Room) {
    room.press("at Linden Road<Enter>");
    room.press("with Lin<Backspace>nd<Left><Right>en<Enter>");
    room.press("Lindne<Backspace><Backspace>en too<Enter>");
    room.press("the Linden<Ctrl+W>others<Enter>");
    room.press("Lind<Ctrl+U>Ms Lund<Enter>");
    room.press("LINDEN<Ctrl+Z><Ctrl+Z>");
    room.press("Linden is late<Esc>");
    room.press("she said \"Linden\\ it's\"<Enter>");
    room.press("Lin").paste("den came");
    room.press("<Enter>");
    room.paste("- Linden one\n- two Lind\u{e9}n's\n- Linde\u{301}n");
    room.press("<Up><Enter> and linden<Enter>");
    room.press("<Ctrl+S>Linden speaks<Enter>");
    room.press("<F2>Ms Linden<Enter><Esc>");
    room.press("he said it @Ms Lin<Enter><Enter>");
}

#[test]
fn what_was_typed_letter_by_letter_pasted_corrected_and_taken_back_is_nowhere_in_the_file() {
    for killed in [false, true] {
        let desk = Desk::new();
        let path = typed(&desk, killed, say_linden);
        let before = read(&path).records.len();
        let said = desk.done(&[
            "redact",
            arg(&path),
            "--words",
            "linden",
            "--yes",
            "--why",
            "asked for",
        ]);
        assert!(said.contains("Taken out of"), "{said}");
        holds_nothing_of(&path, "linden");
        assert!(!text_of(&path).contains("Lind"), "{}", text_of(&path));
        assert!(desk.done(&["check", arg(&path)]).contains("whole"));
        let reading = read(&path);
        assert_eq!(
            reading.records.len(),
            before + 1,
            "and one record that says so"
        );
        assert_eq!(desk.run(&["search", "linden"]).status, 1);
        let shown = desk.done(&["show", arg(&path), "--width", "200"]);
        assert!(
            shown.contains("at [taken out] Road") && shown.contains("Ms Lund"),
            "{shown}"
        );
        assert!(
            shown.contains("asked for") && !shown.contains(is_block),
            "{shown}"
        );
    }
}

#[test]
fn without_yes_it_is_shown_where_it_stands_and_not_a_byte_is_written() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("at Linden Road<Enter>the lindens<Enter>Linden<Esc>Lind<Ctrl+U>ok<Enter>");
        room.press("<F3>5so says Linden<Enter>");
    });
    let before = text_of(&path);
    let said = desk.done(&["redact", arg(&path), "--words", "Linden"]);
    for told in [
        "Kite family",
        "1 × entries (2)",
        "Typed and taken back",
        "Only begun",
        "at [taken out] Road",
        "lindens (1)",
        "Copies may exist elsewhere",
        "Nothing was changed",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    assert_eq!(text_of(&path), before);
    let files = std::fs::read_dir(desk.sessions())
        .expect("a folder")
        .count();
    assert_eq!(files, 1);
}

#[test]
fn within_longer_words_too_if_that_is_asked_for() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("the lindens<Enter>");
    });
    let words = ["redact", arg(&path), "--words", "linden", "--yes"];
    let said = desk.run(&words);
    assert!(said.refuses(1).contains("--within"), "{said:?}");
    desk.done(&[&words[..], &["--within"]].concat());
    holds_nothing_of(&path, "linden");
    let shown = desk.done(&["show", arg(&path), "--numbers"]);
    assert!(shown.contains("the [taken out]s"), "{shown}");
}

#[test]
fn an_entry_goes_with_all_the_words_it_ever_had() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("she was alone<Enter>Nan came<Enter>");
        room.press("<Up><Up><Enter><Ctrl+U>nobody looked<Enter>");
        room.press("<Ctrl+Z><Ctrl+Y><Alt+Down>");
    });
    let listed = desk.done(&["redact", arg(&path)]);
    let line = listed
        .lines()
        .find(|line| line.contains("nobody looked"))
        .expect("the entry");
    let number = line.split_whitespace().next().expect("its number");
    desk.done(&["redact", arg(&path), "--entry", number, "--yes"]);
    for word in ["alone", "nobody", "looked"] {
        holds_nothing_of(&path, word);
    }
    let shown = desk.done(&["show", arg(&path), "--numbers"]);
    assert!(
        shown.contains("[taken out]") && shown.contains("Nan came"),
        "{shown}"
    );
    assert_eq!(
        desk.run(&["redact", arg(&path), "--entry", number]).status,
        1
    );
}

#[test]
fn a_person_stays_with_what_they_said_and_gave_under_no_name() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("<F2>Ella<Enter>Nan<Enter><Esc>");
        room.press("she is cold @El<Enter><Enter>Ella and Nan talk<Enter>");
        room.press("<F3>4because Ella says so<Enter>");
    });
    let said = desk.done(&["redact", arg(&path), "--person", "ella", "--yes"]);
    assert!(said.contains("Taken out"), "{said}");
    holds_nothing_of(&path, "ella");
    let shown = desk.done(&["show", arg(&path), "--width", "200"]);
    assert!(
        shown.contains("Somebody") && shown.contains("she is cold"),
        "{shown}"
    );
    assert!(
        shown.contains("Somebody: 4; because: because [taken out] says so"),
        "{shown}"
    );
    let json = desk.done(&["export", arg(&path), "--to", "json"]);
    assert!(
        json.contains("\"Somebody\"") && json.contains("Nan"),
        "{json}"
    );
}

#[test]
fn undo_and_replay_go_the_same_ways_as_before() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        room.press("Linden<Enter><Up><Enter><Ctrl+U>linden<Enter><Ctrl+Z><Ctrl+Z><Ctrl+Y><Ctrl+Y>ok<Enter>");
    });
    let lengths = |path: &Path| -> Vec<Vec<usize>> {
        let reading = read(path);
        let records = reading.records.into_iter();
        let timeline = Timeline::of(
            reading.about,
            records.filter(|one| !matches!(one.event, Event::TakenOut(_))),
        );
        let length = |count| {
            let board = timeline.seek(count);
            board
                .map
                .entries
                .values()
                .map(|entry| entry.text.chars().count())
                .collect()
        };
        (0..=timeline.records().len()).map(length).collect()
    };
    let before = lengths(&path);
    desk.done(&["redact", arg(&path), "--words", "Linden", "--yes"]);
    assert_eq!(lengths(&path), before);
    let told = desk.done(&["replay", arg(&path), "--print", "--history"]);
    assert!(
        told.contains("Taken out on") && told.contains("[taken out]"),
        "{told}"
    );
}

#[test]
fn the_pauses_between_letters_that_are_gone_are_even() {
    let desk = Desk::new();
    let path = typed(&desk, false, |room| {
        for (letter, pause) in ["L", "i", "n", "d", "e", "n"]
            .into_iter()
            .zip([0, 700, 30, 400, 5, 90])
        {
            room.wait(pause).press(letter);
        }
        room.press("<Enter>");
    });
    desk.done(&["redact", arg(&path), "--words", "Linden", "--yes"]);
    let records = read(&path).records;
    let times: Vec<u64> = records
        .iter()
        .filter(
            |record| matches!(&record.event, Event::Typed { put, .. } if put.contains(is_block)),
        )
        .map(|record| record.at)
        .collect();
    let pauses: Vec<u64> = times.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert_eq!(pauses.len(), 5);
    assert!(
        pauses[..4].iter().all(|pause| *pause == pauses[0]),
        "{pauses:?}"
    );
}
