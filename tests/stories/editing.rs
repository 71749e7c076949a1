//! Editing within a draft: by what people see as one letter, and by word.

use crate::common::story::{draft, meeting, story, written};

#[test]
fn the_caret_walks_by_letter_and_word() {
    let cases = [
        ("<Left>", "Mum works night|s"),
        ("<Left><Left><Right>", "Mum works night|s"),
        ("<Right>", "Mum works nights|"),
        ("<Home>", "|Mum works nights"),
        ("<Ctrl+A>", "|Mum works nights"),
        ("<Home><Left>", "|Mum works nights"),
        ("<Home><End>", "Mum works nights|"),
        ("<Ctrl+A><Ctrl+E>", "Mum works nights|"),
        ("<Ctrl+Left>", "Mum works |nights"),
        ("<Ctrl+Left><Ctrl+Left>", "Mum |works nights"),
        ("<Home><Ctrl+Right>", "Mum| works nights"),
        ("<Home><Ctrl+Right><Ctrl+Right>", "Mum works| nights"),
    ];
    for (keys, after) in cases {
        assert_eq!(written(&format!("Mum works nights{keys}")), after, "{keys}");
    }
}

#[test]
fn letters_go_in_and_out_at_the_caret() {
    let cases = [
        ("<Backspace>", "Mum work|"),
        ("<Home><Backspace>", "|Mum works"),
        ("<Home><Delete>", "|um works"),
        ("<Delete>", "Mum works|"),
        ("<Ctrl+W>", "Mum |"),
        ("<Ctrl+W><Ctrl+W>", "|"),
        ("<Left><Left><Ctrl+W>", "Mum |ks"),
        ("<Left><Ctrl+U>", "|s"),
        ("<Home>My <Right>x", "My Mx|um works"),
    ];
    for (keys, after) in cases {
        assert_eq!(written(&format!("Mum works{keys}")), after, "{keys}");
    }
}

#[test]
fn what_people_see_as_one_letter_is_one_step() {
    let letters = [
        ("a family, typed in five parts", "👨\u{200d}👩\u{200d}👧"),
        ("a flag, typed in two parts", "🇬🇧"),
        ("a hand with its skin", "👋🏽"),
        ("a letter and two marks", "e\u{301}\u{323}"),
        ("a Hindi letter and its vowel", "ते"),
        ("an Arabic letter and its vowel", "سَ"),
        ("a wide letter", "家"),
        ("a keycap", "1\u{fe0f}\u{20e3}"),
    ];
    for (what, letter) in letters {
        assert_eq!(
            written(&format!("x{letter}")),
            format!("x{letter}|"),
            "{what}"
        );
        assert_eq!(written(&format!("x{letter}<Backspace>")), "x|", "{what}");
        assert_eq!(
            written(&format!("x{letter}<Left>")),
            format!("x|{letter}"),
            "{what}"
        );
        assert_eq!(written(&format!("x{letter}<Left><Delete>")), "x|", "{what}");
        assert_eq!(
            written(&format!("x{letter}<Home><Right><Right>y")),
            format!("x{letter}y|"),
            "{what}"
        );
        assert_eq!(
            written(&format!("xz<Left>{letter}")),
            format!("x{letter}|z"),
            "{what}"
        );
    }
}

#[test]
fn words_in_any_script_are_one_stroke() {
    assert_eq!(written("Nani नमस्ते<Ctrl+W>"), "Nani |");
    assert_eq!(written("سَلام Nani<Ctrl+Left><Ctrl+Left>"), "|سَلام Nani");
    story(&[], "नमस्ते<Enter>", &["worries: नमस्ते"]);
}

#[test]
fn hindi_typed_by_code_point_erases_by_what_is_seen() {
    assert_eq!(written("नमस्ते<Backspace>"), "नम|");
    assert_eq!(written("नमस्ते<Backspace><Backspace>"), "न|");
}

#[test]
fn what_could_upset_a_terminal_is_not_written() {
    story(&[], "a\u{1b}\u{202e}\u{7}b<Enter>", &["worries: ab"]);
    story(&[], "a\u{200d}<Enter>", &["worries: a"]);
}

#[test]
fn editing_an_entry_begins_behind_its_last_word() {
    let mut room = meeting(&["worries: late home"]);
    assert_eq!(draft(room.press("<Down><Enter>")), "late home|");
    assert_eq!(draft(room.press("<Ctrl+W>early")), "late early|");
}

#[test]
fn the_cursor_stands_where_the_next_letter_goes() {
    let mut room = meeting(&[]);
    let (_, end) = room.press("late").painted();
    let (_, before) = room.press("<Left>").painted();
    assert_eq!(before, (end.0 - 1, end.1));
}
