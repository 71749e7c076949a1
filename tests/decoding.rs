//! The bytes of terminals, and the keys they are: nothing that a terminal says makes the program deaf to the keys behind it.

use proptest::prelude::*;
use ratatui::crossterm::event::Event;
use sofs::app::key::{Input, Key};
use sofs::shell::decoding::Decoder;
use sofs::shell::keyboard::translate;

fn told(events: &[Event]) -> String {
    let name = |input: Input| match input {
        Input::Key(key) => key.to_string(),
        Input::Pasted(text) => format!("pasted:{text}"),
        other => format!("{other:?}"),
    };
    let names: Vec<String> = translate(events, false).into_iter().map(name).collect();
    names.join(" ")
}

fn keys(bytes: impl AsRef<[u8]>) -> String {
    let mut decoder = Decoder::default();
    let mut events = decoder.take(bytes.as_ref());
    events.extend(decoder.give_up());
    assert!(!decoder.is_waiting());
    told(&events)
}

#[track_caller]
fn means(pairs: &[(&str, &str)]) {
    for (bytes, names) in pairs {
        assert_eq!(keys(bytes), *names, "{bytes:?}");
    }
}

#[test]
fn keys_are_what_terminals_send_for_them() {
    means(&[
        ("aŴ é👩", "a Ŵ Space é 👩"),
        ("\r\t\u{7f}\u{8}", "Enter Tab Backspace Backspace"),
        ("\u{1b}[A\u{1b}[B\u{1b}[C\u{1b}[D", "Up Down Right Left"),
        ("\u{1b}OA\u{1b}OD\u{1b}OH\u{1b}OF", "Up Left Home End"),
        (
            "\u{1b}[H\u{1b}[F\u{1b}[1~\u{1b}[4~\u{1b}[7~\u{1b}[8~",
            "Home End Home End Home End",
        ),
        (
            "\u{1b}[3~\u{1b}[5~\u{1b}[6~\u{1b}[Z",
            "Delete PgUp PgDn Shift+Tab",
        ),
        (
            "\u{1b}OP\u{1b}OS\u{1b}[15~\u{1b}[17~\u{1b}[20~",
            "F1 F4 F5 F6 F9",
        ),
        (
            "\u{1b}[11~\u{1b}[14~\u{1b}[[A\u{1b}[[E\u{1b}[P",
            "F1 F4 F1 F5 F1",
        ),
        (
            "\u{1b}[1;3A\u{1b}[1;5D\u{1b}[1;5C",
            "Alt+Up Ctrl+Left Ctrl+Right",
        ),
        ("\u{11}\u{1a}\u{0}\u{1f}", "Ctrl+Q Ctrl+Z Ctrl+Space"),
        (
            "\u{1b}b\u{1b}f\u{1b}x\u{1b}\u{7f}",
            "Ctrl+Left Ctrl+Right x Ctrl+Backspace",
        ),
        (
            "\u{1b}[127;5u\u{1b}[13;2u\u{1b}[113;5u\u{1b}[9;2u",
            "Ctrl+Backspace Enter Ctrl+Q Shift+Tab",
        ),
        ("\u{1b}[97;1:3u\u{1b}[97;1:2u\u{1b}[57441u", "a"),
    ]);
}

#[test]
fn escape_alone_is_a_key_and_with_an_arrow_in_one_read_is_alt() {
    means(&[
        ("\u{1b}", "Esc"),
        ("\u{1b}\u{1b}[A", "Alt+Up"),
        ("\u{1b}\u{1b}OB", "Alt+Down"),
        ("\u{1b}\u{1b}[3~", "Esc Delete"),
        ("\u{1b}[", "["),
        ("\u{1b}O", "O"),
        ("\u{1b}On", "O n"),
    ]);
}

#[test]
fn an_answer_of_the_terminal_is_nothing_and_the_next_key_is_heard() {
    let answers = [
        "\u{1b}[?2026;2$y",
        "\u{1b}[?997;1n",
        "\u{1b}[?62;22c",
        "\u{1b}[?1u",
        "\u{1b}[?12;40R",
        "\u{1b}[0;0R",
        "\u{1b}[>41;379;0c",
        "\u{1b}[=0;1c",
        "\u{1b}[8;24;80t",
        "\u{1b}[4;600;800t",
        "\u{1b}[0n",
        "\u{1b}[<0;0;0M",
        "\u{1b}[<99999999;1;1M",
        "\u{1b}[32;1;1M",
        "\u{1b}[M   ",
        "\u{1b}[99999999999999999999~",
        "\u{1b}[1;99999999999A\u{1b}[;A",
        "\u{1b}]11;rgb:ffff/ffff/ffff\u{1b}\\",
        "\u{1b}P>|XTerm(379)\u{1b}\\",
        "\u{1b}_Gi=31;OK\u{1b}\\",
    ];
    for answer in answers {
        let heard = keys(format!("{answer}\u{11}"));
        let heard = heard.replace("Up Up ", "");
        assert_eq!(heard, "Ctrl+Q", "{answer:?}");
    }
}

#[test]
fn a_sequence_that_breaks_off_ends_where_something_else_begins() {
    means(&[
        ("\u{1b}[?20\u{11}", "Ctrl+Q"),
        ("\u{1b}[12é", "é"),
        ("\u{1b}[12\u{1b}[A", "Up"),
        ("\u{1b}[12", ""),
        ("\u{1b}[?2026;2", ""),
    ]);
    assert_eq!(keys(b"a\xff\xc3(\xf0\x9fb\xe2\x82"), "a ( b");
}

#[test]
fn a_paste_is_one_thing_however_it_comes() {
    means(&[
        (
            "\u{1b}[200~Sam\rwas\u{1b}[A\u{1b}[201~x",
            "pasted:Sam\rwas\u{1b}[A x",
        ),
        ("\u{1b}[200~\u{1b}[201~", "pasted:"),
        ("\u{1b}[200~never ends", "pasted:never ends"),
    ]);
    assert_eq!(keys(b"\x1b[200~\xff\x1b[201~"), "pasted:\u{fffd}");
}

#[test]
fn only_escape_is_not_waited_for() {
    let patience = |bytes: &str| {
        let mut decoder = Decoder::default();
        decoder.take(bytes.as_bytes());
        decoder.patience()
    };
    assert!(patience("\u{1b}").is_zero() && patience("a").is_zero());
    let torn = patience("\u{1b}[1");
    assert!(!torn.is_zero() && torn == patience("\u{1b}O"));
    assert!(patience("\u{1b}[200~Sam") > torn);
}

#[test]
fn clicks_and_the_wheel_are_told_and_other_buttons_are_not() {
    let clicked = "Clicked { column: 4, row: 8 }";
    means(&[
        ("\u{1b}[<0;5;9M\u{1b}[<0;5;9m", clicked),
        ("\u{1b}[<64;1;1M\u{1b}[<65;1;1M", "Wheel(Up) Wheel(Down)"),
        ("\u{1b}[<2;5;9M\u{1b}[<35;5;9M\u{1b}[<1;5;9M", ""),
    ]);
}

proptest! {
    #[test]
    fn whatever_came_before_the_key_that_leaves_is_heard(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
        let mut decoder = Decoder::default();
        decoder.take(&bytes);
        decoder.give_up();
        let heard = decoder.take(&[0x11]);
        prop_assert_eq!(translate(&heard, false), [Input::Key(Key::Ctrl('q'))]);
    }

    #[test]
    fn where_a_read_ends_makes_no_difference(
        bytes in prop::collection::vec(prop_oneof![Just(0x1b), Just(b'['), Just(b'2'), Just(b'0'), Just(b'~'), Just(b';'), any::<u8>()], 0..40),
        at in 0..40_usize,
    ) {
        let mut whole = Decoder::default();
        let mut once = whole.take(&bytes);
        once.extend(whole.give_up());
        let (first, second) = bytes.split_at(at.min(bytes.len()));
        let mut torn = Decoder::default();
        let mut twice = torn.take(first);
        twice.extend(torn.take(second));
        twice.extend(torn.give_up());
        prop_assert_eq!(once, twice);
    }
}
