//! What cleaning takes out, what it leaves, and that doing it twice changes nothing.

use proptest::prelude::*;
use sofs::meeting::clean::{LONGEST_TEXT_BYTES, clean_line, clean_lines, is_clean};
use unicode_segmentation::UnicodeSegmentation;

const FAMILY: &str = "👨\u{200D}👩\u{200D}👧\u{200D}👦";
const FAMILY_WITH_SKIN_TONES: &str = "👨🏻\u{200D}👩🏿\u{200D}👧🏽\u{200D}👦🏾";

#[track_caller]
fn stays(text: &str) {
    assert_eq!(clean_line(text), text);
    assert!(is_clean(text));
}

#[track_caller]
fn becomes(text: &str, expected: &str) {
    assert_eq!(clean_line(text), expected);
    assert_eq!(is_clean(text), text == expected);
    assert!(is_clean(expected));
}

#[test]
fn ordinary_text_stays_as_it_is() {
    stays("");
    stays("  Sam walks to school, 10 o'clock – ŵ é ß €  ");
    stays("Ça va? Привет. こんにちは 한국어 שלום مرحبا");
    stays("\u{E000}\u{F8FF}");
}

#[test]
fn control_characters_go_and_line_breaks_become_spaces() {
    becomes("a\u{1b}]52;c;x\u{7}b", "a]52;c;xb");
    becomes("a\u{9b}31mb\u{7f}", "a31mb");
    becomes("a\tb\nc\rd\r\ne\u{2028}f\u{2029}g", "a b c d e f g");
}

#[test]
fn what_hides_or_turns_text_round_goes() {
    becomes("a\u{202e}b\u{2066}c\u{200f}d\u{61c}e", "abcde");
    becomes(
        "\u{feff}a\u{ad}b\u{200b}c\u{3164}d\u{fff9}e\u{fffe}f",
        "abcdef",
    );
    becomes("a\u{2060}b\u{2063}c\u{206a}d\u{180e}e\u{1d173}f", "abcdef");
    becomes("🏴\u{e0067}\u{e0062}\u{e007f}", "🏴");
}

#[test]
fn a_sign_that_terminals_and_the_rule_disagree_about_is_spelled_out() {
    becomes("បាយ ទឹក \u{17d8}", "បាយ ទឹក ។ល។");
}

#[test]
fn joiners_between_letters_and_emoji_stay() {
    stays("می\u{200C}خواهم");
    stays("葛\u{e0100}");
    stays("क्\u{200D}ष");
    stays(FAMILY);
    stays(FAMILY_WITH_SKIN_TONES);
    stays("❤\u{FE0F}\u{200D}🔥 and 1\u{FE0F}\u{20E3}");
}

#[test]
fn joiners_with_nothing_to_join_go() {
    becomes("\u{200D}a", "a");
    becomes("a\u{200C}", "a");
    becomes("a\u{200D} \u{200D}b", "a b");
    becomes("a\u{200D}\u{200D}\u{200D}b", "a\u{200D}b");
    becomes("a.\u{200D}b", "a.b");
    becomes("love ❤\u{FE0F}", "love ❤");
    becomes("a\u{200D}\u{202E}", "a");
}

#[test]
fn a_family_emoji_is_one_step() {
    assert_eq!(
        clean_line(FAMILY_WITH_SKIN_TONES).graphemes(true).count(),
        1
    );
}

#[test]
fn a_letter_keeps_eight_marks() {
    becomes(
        &format!("a{}b", "\u{301}".repeat(1000)),
        &format!("a{}b", "\u{301}".repeat(8)),
    );
    becomes(&"\u{301}".repeat(1000), &"\u{301}".repeat(8));
    stays(&"a\u{301}\u{302}".repeat(20));
}

#[test]
fn an_endless_emoji_is_cut() {
    let cut = clean_line(&"👩\u{200D}".repeat(500));
    assert_eq!(cut.graphemes(true).count(), 1);
    assert_eq!(cut.chars().count(), 15);
}

#[test]
fn a_long_text_is_cut_between_graphemes() {
    assert_eq!(clean_line(&"a".repeat(9999)).len(), LONGEST_TEXT_BYTES);
    let families = clean_line(&FAMILY.repeat(500));
    assert_eq!(families, FAMILY.repeat(LONGEST_TEXT_BYTES / FAMILY.len()));
}

#[test]
fn hostile_text_takes_no_time() {
    for piece in [
        "\u{200D}",
        "a\u{200D}",
        "\u{FE0F}\u{200D}",
        "\u{301}",
        "\u{1b}",
        "[200~",
        "🇬",
        "क्",
    ] {
        assert!(is_clean(&clean_line(&piece.repeat(20_000))));
        assert!(
            clean_lines(&piece.repeat(20_000))
                .iter()
                .all(|line| is_clean(line))
        );
    }
}

#[test]
fn pasted_text_is_parted_into_paragraphs() {
    let lines =
        clean_lines("one\r\ntwo\rthree\n\n  \nfour\u{2028}five\u{2029}\t six \u{200B}\n\u{1b}");
    assert_eq!(lines, ["one", "two", "three", "four", "five", "six"]);
}

#[test]
fn list_marks_go() {
    let marks = "-|*|•|–|·\t|\u{F0B7}\t|1.|2)|12.|(3)|(a)|☐|☑\u{FE0F}|- ☐|1. ☒|  -|•\u{A0}";
    for mark in marks.split('|') {
        let lines = clean_lines(&format!("{mark} Sam's gran"));
        assert_eq!(lines, ["Sam's gran"], "{mark}");
    }
    assert!(clean_lines("-\n* \n•\t").is_empty());
}

#[test]
fn what_only_looks_like_a_list_mark_stays() {
    let texts = "1.5 hours|10 o'clock|-5 degrees|2026. was long|(see) below|(ab) c|--- x|\
                 *really*|5.|e.g. school|I) think|(1. x|Mr. Hill|7|☀ today";
    for text in texts.split('|') {
        assert_eq!(clean_lines(text), [text]);
    }
}

#[test]
fn what_a_terminal_puts_round_a_paste_goes() {
    assert_eq!(
        clean_lines("\u{1b}[200~one\ntwo\u{1b}[201~"),
        ["one", "two"]
    );
    assert_eq!(clean_lines("[20[200~1~one[2\u{7}00~"), ["one"]);
    assert_eq!(clean_lines("~[200]~"), ["~[200]~"]);
}

/// Told apart from the program's own list, so that one checks the other.
fn must_not_stand_in_text(character: char) -> bool {
    let code = u32::from(character);
    let is_control = code < 0x20 || (0x7F..0xA0).contains(&code);
    let turns_text = matches!(code, 0x61C | 0x200E..0x2010 | 0x202A..0x202F | 0x2060..0x2070);
    let hides = matches!(
        code,
        0xAD | 0x115F
            | 0x1160
            | 0x17B4
            | 0x17B5
            | 0x180E
            | 0x200B
            | 0x3164
            | 0xFEFF
            | 0xFFA0
            | 0x1BCA0..0x1BCA4
            | 0x1D173..0x1D17B
    );
    let frames =
        matches!(code, 0x2028 | 0x2029 | 0xFFF0..0xFFFC | 0xE0000..0xE0100 | 0xE01F0..0xE1000);
    let is_no_character = code % 0x10000 >= 0xFFFE || (0xFDD0..0xFDF0).contains(&code);
    is_control || turns_text || hides || frames || is_no_character
}

#[test]
fn no_character_brings_in_what_is_forbidden() {
    let all: Vec<char> = ('\0'..=char::MAX).collect();
    for block in all.chunks(500) {
        let text: String = block
            .iter()
            .flat_map(|character| ['a', *character])
            .collect();
        let cleaned = clean_line(&text);
        assert!(!cleaned.contains(must_not_stand_in_text));
        assert!(is_clean(&cleaned));
    }
}

/// Characters that matter here, which random text would seldom bring together.
const AWKWARD: &str = "aé \t\r\n\u{200D}\u{200C}\u{FE0F}👩🏽❤\u{301}\u{200B}\u{202E}क\u{94D}\u{600}\
    🇬\u{1100}\u{1161}\u{1160}\u{1b}[20~-*1.)(☐#\u{20E3}\u{2028}\u{E0067}\u{B}\u{200D}\u{200D}";

fn awkward() -> impl Strategy<Value = String> {
    let characters = prop::sample::select(AWKWARD.chars().collect::<Vec<_>>());
    prop::collection::vec(characters, 0..60).prop_map(String::from_iter)
}

fn holds(text: &str) {
    let cleaned = clean_line(text);
    assert_eq!(clean_line(&cleaned), cleaned);
    assert_eq!(is_clean(text), cleaned == text);
    assert!(cleaned.len() <= LONGEST_TEXT_BYTES);
    assert!(!cleaned.contains(must_not_stand_in_text));
    for grapheme in cleaned.graphemes(true) {
        assert!(grapheme.len() <= 64 && grapheme.chars().count() <= 16);
    }
    for line in clean_lines(text) {
        assert!(is_clean(&line) && !line.is_empty() && line.trim() == line);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn cleaning_twice_is_cleaning_once(text in any::<String>()) {
        holds(&text);
    }

    #[test]
    fn cleaning_awkward_text_twice_is_cleaning_it_once(text in awkward()) {
        holds(&text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn cleaning_long_awkward_text_keeps_the_limits(text in awkward(), times in 1..80_usize) {
        holds(&text.repeat(times));
    }
}
