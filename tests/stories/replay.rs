//! Looking back: where keys go in time, what is shown there, and that nothing is ever written from there.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use crate::common::{Room, about};
use proptest::prelude::*;
use sofs::app::chairing::Chairing;
use sofs::app::effect::{Effect, Msg, Way};
use sofs::app::keymap::Place;
use sofs::app::model::Screen;
use sofs::app::update::update;
use sofs::meeting::record::Record;

/// What was said in the meeting that is looked back at; two seconds and more lie between the entries.
fn said() -> Vec<Record> {
    let mut room = Room::new(100, 30);
    room.press("<F2>Mum<Enter>Sam (4)<Enter><Esc>");
    room.wait(60_000)
        .press("Sam was alone at home @mum<Enter><Enter>");
    room.wait(60_000).press("<Tab>Nan helps on Mondays<Enter>");
    room.wait(60_000).press("<Ctrl+S>Sam's words<Enter>");
    room.wait(60_000).press("\"I like Nan\" @sam<Enter><Enter>");
    room.wait(60_000).press("<F3>3<Down>7<Esc>");
    room.wait(600_000)
        .press("<Tab>Nan: spare key by Fri<Enter>");
    let Screen::Meeting(chairing) = room.model.screen else {
        panic!("no meeting");
    };
    chairing.timeline.records().to_vec()
}

/// The meeting looked back at, from its end.
fn replay() -> Room {
    let mut room = Room::new(100, 30);
    let way = Way::Replay {
        idle_limit: 2_000,
        speed: 1,
        at: None,
    };
    let watched = Msg::Watched {
        past: Vec::new(),
        about: about(),
        records: said(),
        way,
        now: room.now(),
    };
    update(&mut room.model, watched);
    room
}

fn chairing(room: &Room) -> &Chairing {
    room.model.meeting().expect("a meeting")
}

fn place(room: &Room) -> usize {
    let past = chairing(room).look_back.as_ref().expect("a past");
    past.player.count
}

/// What stands after these keys.
fn after(keys: &str) -> Vec<String> {
    let mut room = replay();
    room.press(keys);
    room.board()
}

const ALL: [&str; 4] = [
    "worries: Sam was alone at home (Mum)",
    "working-well: Nan helps on Mondays",
    "working-well: \"I like Nan\" (Sam (4))",
    "needs: Nan: spare key by Fri",
];

#[test]
fn it_begins_at_the_end_and_plays_from_the_beginning() {
    let mut room = replay();
    assert_eq!(room.board(), ALL);
    assert!(room.screen().contains("the end"));
    room.press("<Space>");
    assert!(room.board().is_empty());
    assert!(room.screen().contains("playing 1×"));
}

#[test]
fn it_stays_open_at_the_end() {
    let mut room = replay();
    room.press("<Space>++++++");
    for _ in 0..40 {
        room.tick(1_000);
    }
    assert_eq!(room.board(), ALL);
    assert_eq!(room.model.place(), Place::Replay);
}

#[test]
fn keys_go_by_entry_letter_chapter_and_tenth() {
    assert_eq!(after("<Left>"), ALL[..3]);
    assert_eq!(after("<Left><Right>"), ALL);
    let one_letter_less = after("<Left><Right>,");
    assert_eq!(one_letter_less[3], "writing: Nan: spare key by Fri");
    assert!(after("<Home>").is_empty());
    assert_eq!(after("<Home><End>"), ALL);
    assert!(after("0").is_empty());
    assert_eq!(after("9"), ALL[..3]);
    assert_eq!(after("<Up>")[3], "writing: ");
    assert!(after("<Home><Down><Down>")[0].starts_with("writing: "));
}

#[test]
fn a_time_is_gone_to_as_it_is_said() {
    assert_eq!(after("t01:40<Enter>"), ALL[..1]);
    assert_eq!(after("t0:01:40<Enter>"), ALL[..1]);
    assert_eq!(after("t99:99<Enter><Esc>"), ALL);
    assert_eq!(
        after("t14:02<Down><Enter>"),
        ALL[..1],
        "the second is on the wall"
    );
    let mut room = replay();
    room.press("t14:02");
    assert!(room.screen().contains("14:02 since the beginning"));
    assert!(room.screen().contains("14:02 on the wall"));
}

#[test]
fn words_are_found_where_they_were_first_said() {
    let mut room = replay();
    room.press("<Home>/nan<Enter>");
    assert_eq!(
        room.board().last().map(String::as_str),
        Some("writing: Nan")
    );
    let first = place(&room);
    room.press("n");
    assert!(place(&room) > first);
    assert_eq!(
        room.board().last().map(String::as_str),
        Some("writing: \"I like Nan")
    );
    room.press("N");
    assert_eq!(place(&room), first);
    room.press("N");
    assert!(room.screen().contains("It was not said before."));
}

#[test]
fn chapters_are_listed_and_gone_to() {
    let mut room = replay();
    room.press("b");
    for title in [
        "People",
        "Worried",
        "Working well",
        "Sam's words",
        "Numbers",
    ] {
        assert!(room.screen().contains(title), "{title}");
    }
    room.press("numb<Enter>");
    assert!(room.screen().contains("Numbers"));
    assert_eq!(room.board(), ALL[..3]);
}

#[test]
fn what_changed_between_two_moments_is_told_with_signs() {
    let mut room = replay();
    room.press("t01:40<Enter>d");
    assert!(room.screen().contains("This moment is marked."));
    room.press("<End>d");
    let screen = room.screen();
    assert!(screen.contains("+ Working well: Nan helps on Mondays"));
    assert!(screen.contains("# Mum: 3"));
    assert!(screen.contains("◆ Sam's words"));
    assert!(!screen.contains("+ Worries"));
}

#[test]
fn one_persons_words_stand_alone() {
    let mut room = replay();
    room.press("@sam<Enter>");
    let screen = room.screen();
    assert!(screen.contains("I like Nan") && !screen.contains("alone at home"));
    assert!(screen.contains("only Sam (4)"));
    room.press("@every<Enter>");
    assert!(room.screen().contains("alone at home"));
}

#[test]
fn esc_leaves_a_replay_and_brings_a_running_meeting_back_to_now() {
    let mut room = replay();
    room.press("<Esc>");
    assert_eq!(room.effects, [Effect::End]);

    let mut live = Room::new(100, 30);
    live.press("one<Enter>two");
    live.press("<F8><Home>");
    assert!(live.board().is_empty());
    assert!(live.screen().contains("looking back"));
    live.press("xyz<Esc>");
    assert_eq!(live.board(), ["worries: one", "worries: two"]);
    live.press("<Ctrl+Z>");
    assert_eq!(live.board(), ["worries: one"], "undo is what it was");
}

#[test]
fn an_empty_meeting_can_be_looked_back_at() {
    let mut room = Room::new(80, 24);
    let way = Way::Replay {
        idle_limit: 2_000,
        speed: 64,
        at: Some(1_000_000),
    };
    let watched = Msg::Watched {
        past: Vec::new(),
        about: about(),
        records: Vec::new(),
        way,
        now: room.now(),
    };
    update(&mut room.model, watched);
    room.press("<Space>.,<Left><Right><Up><Down>0123456789dd<Esc>bt1:00<Enter><Esc>nN@<Enter>");
    assert!(room.board().is_empty());
}

#[test]
fn the_middle_of_a_replay() {
    let mut room = replay();
    room.press("t04:02<Enter>");
    insta::assert_snapshot!(room.screen());
}

#[test]
fn a_replay_in_a_small_window() {
    let mut room = replay();
    (room.model.columns, room.model.rows) = (60, 20);
    room.press("5");
    insta::assert_snapshot!(room.screen());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn no_key_makes_a_record_and_any_place_is_what_folding_gives(
        keys in prop::collection::vec(0..24_usize, 1..40)
    ) {
        const KEYS: [&str; 24] = [
            "<Space>", "<Left>", "<Right>", "<Up>", "<Down>", ",", ".", "+", "-", "<Home>", "<End>", "4", "9",
            "t", "/", "n", "b", "d", "@", "<Enter>", "<Delete>", "x", "<F2>", "<Ctrl+Z>",
        ];
        let mut room = replay();
        let count = chairing(&room).timeline.records().len();
        for key in keys {
            room.wait(700).press(KEYS[key]);
            let chairing = chairing(&room);
            prop_assert_eq!(chairing.timeline.records().len(), count);
            let past = chairing.look_back.as_ref().expect("a past");
            prop_assert_eq!(&past.board, &chairing.timeline.seek(past.player.count));
        }
        prop_assert!(room.effects.is_empty(), "{:?}", room.effects);
    }
}
