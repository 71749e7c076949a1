//! Short forms are written out while a minute taker types, and only where nobody meant something else.

use sofs::practice::plain_words::jargon_in;
use sofs::practice::shorthand::{all_short_forms, expansion, shorthand_before};

/// The text after a blank was typed at its end.
fn typed(text: &str) -> String {
    typed_among(text, &[])
}

fn typed_among(text: &str, names: &[&str]) -> String {
    let mut typed = text.to_owned();
    if let Some((range, words)) = shorthand_before(text, text.len(), names.iter().copied(), &[]) {
        typed.replace_range(range, &words);
    }
    typed
}

#[test]
fn a_short_form_is_written_out() {
    assert_eq!(typed("the sw"), "the social worker");
    assert_eq!(typed("sw"), "social worker");
    assert_eq!(typed("the gp"), "the GP");
    assert_eq!(typed("Gran (mgm"), "Gran (Mum's mum");
    assert_eq!(typed("home with mum"), "home with mum");
    assert_eq!(typed(""), "");
    assert_eq!(typed("the "), "the ");
}

#[test]
fn every_short_form_is_written_out_in_plain_words() {
    assert!(all_short_forms().count() >= 40);
    for (short, long) in all_short_forms() {
        assert_eq!(typed(&format!("the {short}")), format!("the {long}"));
        assert!(jargon_in(long, &[], &[]).is_empty(), "{long}");
        assert_eq!(typed(long), long, "nothing is written out twice");
    }
}

#[test]
fn each_short_form_means_one_thing() {
    let shorts: Vec<&str> = all_short_forms().map(|(short, _)| short).collect();
    assert!(shorts.windows(2).all(|pair| pair[0] < pair[1]));
}

#[test]
fn a_capital_is_kept_but_an_abbreviation_has_none_within_a_sentence() {
    assert_eq!(typed("Hv"), "Health visitor");
    assert_eq!(typed("the HV"), "the health visitor");
    assert_eq!(typed("HV"), "Health visitor");
    assert_eq!(typed("It is late. HV"), "It is late. Health visitor");
    assert_eq!(typed("the GP"), "the GP");
}

#[test]
fn own_words_stay_as_they_were_said() {
    assert_eq!(typed("Sam: \"my sw"), "Sam: \"my sw");
    assert_eq!(typed("Sam: “my sw"), "Sam: “my sw");
    assert_eq!(typed("\"sw"), "\"sw");
    assert_eq!(typed("\"my sw\" the sw"), "\"my sw\" the social worker");
}

#[test]
fn parts_of_words_and_addresses_are_no_short_forms() {
    for text in [
        "a@cp",
        "gp@surgery",
        "mum'sw",
        "mum’sch",
        "ex-bf",
        "www.sch",
        "and/ct",
        "#cp",
        "@sw",
        "xsw",
        "sw1",
    ] {
        assert_eq!(typed(text), text);
    }
}

#[test]
fn a_caret_within_the_text_takes_the_word_before_it() {
    let before = |caret| shorthand_before("the sw, swim", caret, [], &[]);
    assert_eq!(before(6), Some((4..6, "social worker".to_owned())));
    assert_eq!(before(10), None, "the word goes on");
    assert_eq!(before(5), None);
    assert_eq!(before(99), None);
    assert_eq!(shorthand_before("é", 1, [], &[]), None);
}

#[test]
fn initials_of_somebody_in_the_room_are_a_name() {
    assert_eq!(typed_among("and CP", &["CP", "Mum"]), "and CP");
    assert_eq!(typed_among("and ct", &["Mr CT (uncle)"]), "and ct");
    assert_eq!(typed_among("and sw", &["Swan"]), "and social worker");
}

#[test]
fn a_council_adds_its_own_short_forms_and_takes_others_off() {
    let own = [
        ("mc", "medical centre"),
        ("ct", ""),
        ("HV", "home visit"),
        ("", "x"),
    ]
    .map(|(short, long)| (short.to_owned(), long.to_owned()));
    assert_eq!(expansion("Mc", &own).as_deref(), Some("Medical centre"));
    assert_eq!(expansion("ct", &own), None);
    assert_eq!(expansion("hv", &own).as_deref(), Some("home visit"));
    assert_eq!(expansion("", &own), None);
    assert_eq!(expansion("sw", &own).as_deref(), Some("social worker"));
}
