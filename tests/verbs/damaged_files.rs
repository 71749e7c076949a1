//! Files that are not quite whole, and files of another version: read as far as they can be, written only where that is safe.

use std::fs;

use crate::terminal::desk::{Desk, arg, written};

/// A file with two entries, as it is after the last key and before anybody left: nothing folded, no map.
fn text_of_meeting(desk: &Desk) -> (std::path::PathBuf, String) {
    let path = desk.meeting("Kite family");
    for words in ["Sam was alone", "the bus stops at ten"] {
        desk.done(&["add", "kite", "worries", words]);
    }
    let text = fs::read_to_string(&path).expect("a file");
    (path, text)
}

#[test]
fn half_a_record_at_the_end_spoils_nothing_and_is_put_right_by_the_next_words() {
    let desk = Desk::new();
    let (path, text) = text_of_meeting(&desk);
    let whole = text.strip_suffix("  ],\n)\n").expect("a closing line");
    let half = format!("{whole}    (n: 99, at: 700, did: Typed(after: 0, pu");
    fs::write(&path, half).expect("a file");
    let shown = desk.run(&["show", "kite", "--width", "80"]);
    assert_eq!(shown.status, 0);
    assert!(
        shown.out.contains("Sam was alone") && shown.out.contains("ten"),
        "{shown:?}"
    );
    assert!(shown.one_sentence().contains("sofs check"));
    assert_eq!(desk.run(&["check", "kite"]).status, 1);
    assert_eq!(
        desk.run(&["add", "kite", "needs", "Tuesdays off"]).status,
        0
    );
    let said = [
        "worries: Sam was alone",
        "worries: the bus stops at ten",
        "needs: Tuesdays off",
    ];
    assert_eq!(written(&path), said);
    assert!(desk.done(&["check", "kite"]).contains("whole"));
}

#[test]
fn a_file_cut_anywhere_is_shown_as_far_as_it_goes() {
    let desk = Desk::new();
    let (path, text) = text_of_meeting(&desk);
    let records = text.find("  records: [").expect("records");
    for cut in (records..text.len()).step_by(67) {
        fs::write(&path, &text.as_bytes()[..cut]).expect("a file");
        let shown = desk.run(&["show", arg(&path), "--width", "80"]);
        assert_eq!(shown.status, 0, "cut at {cut}: {shown:?}");
        assert!(
            shown.out.starts_with("Kite family"),
            "cut at {cut}: {shown:?}"
        );
        shown.one_sentence();
    }
}

#[test]
fn a_file_of_a_newer_version_can_be_looked_at_and_not_written_in() {
    let desk = Desk::new();
    let (path, text) = text_of_meeting(&desk);
    let newer = text.replacen("sofs: 1,", "sofs: 2,", 1);
    fs::write(&path, &newer).expect("a file");
    let shown = desk.run(&["show", "kite", "--width", "80"]);
    assert_eq!(shown.status, 0, "{shown:?}");
    assert!(shown.out.contains("Sam was alone"), "{shown:?}");
    let said = desk.run(&["add", "kite", "worries", "words"]);
    assert!(said.refuses(1).contains("newer version"), "{said:?}");
    assert_eq!(fs::read_to_string(&path).expect("a file"), newer);
}

#[test]
fn a_line_changed_by_hand_is_left_out_unless_somebody_wants_it() {
    let desk = Desk::new();
    let (path, text) = text_of_meeting(&desk);
    let by_hand = text.replace("put: \"Sam was alone\"", "put: \"Max was alone\"");
    assert_ne!(by_hand, text);
    fs::write(&path, by_hand).expect("a file");
    let shown = desk.run(&["show", "kite", "--width", "80"]);
    assert!(
        !shown.out.contains("Max") && shown.out.contains("ten"),
        "{shown:?}"
    );
    shown.one_sentence();
    let kept = desk.run(&["show", "kite", "--width", "80", "--keep-changed"]);
    assert!(kept.out.contains("Max was alone"), "{kept:?}");
}

#[test]
fn words_added_to_a_damaged_file_are_kept_and_the_damage_is_told() {
    let desk = Desk::new();
    let (path, text) = text_of_meeting(&desk);
    let damaged = text.replacen(
        "did: Typed(after: 0, put: \"Sam",
        "did: Tped(fter: 0, ut: \"am",
        1,
    );
    fs::write(&path, damaged).expect("a file");
    let said = desk.run(&["add", "kite", "needs", "Tuesdays off"]);
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.one_sentence().contains("sofs check"));
    assert_eq!(
        written(&path),
        ["worries: the bus stops at ten", "needs: Tuesdays off"]
    );
}
