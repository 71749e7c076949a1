//! What is said and what is answered in a dialogue: transcripts, with every line that was said behind `> `.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod talk;

use common::Room;
use sofs::app::effect::{Effect, Listed, Msg};
use sofs::app::update::update;
use sofs::meeting::record::Record;
use sofs::meeting::trajectory::Past;
use sofs::meeting::vocabulary::Kind;
use sofs::shell::beginning::first_events;
use talk::Talk;

const FAMILY: &[&str] = &[
    "/people",
    "Mum; mother",
    "Nan; grandmother",
    "Sam; 4; ; child",
    "Ms Okoro; social worker; Children's services",
    "/back",
];

const WALL: &[&str] = &[
    "/past harm",
    "Sam was alone on two evenings @Nan",
    "/complicating factors",
    "Mum works nights @Mum",
    "The bus stops at ten",
    "/strengths",
    "\"I like it when Nan reads\" @Sam",
];

fn room_with(parts: &[&[&str]]) -> Talk {
    Talk::having_said(&parts.concat())
}

#[test]
fn entries_are_written_marked_moved_changed_and_taken_off() {
    let mut talk = room_with(&[FAMILY]);
    talk.says(&[
        "",
        "/past harm",
        "Sam was alone on two evenings @Nan",
        "/seen",
        "Mum works nigths #complicating-factors @Mum",
        "The dog is called Rex @Mum, @Nan",
        "/read",
        "/change 3 nigths to nights",
        "/move 2 to worries",
        "/edit 2",
        "Sam was alone at home on two evenings",
        "/edit 3 Mum works nights at the bakery",
        "/said by 3 Nan",
        "/take off 1",
        "/undo",
        "/next",
        "/next",
        "/go 1",
        "/previous",
        "/worried",
        "/next column",
        "Uncle Ben drove Sam home @Uncle Ben",
        "/well",
        "sw rang Mum #nowhere",
        "/find bakery",
        "/where",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn what_is_not_understood_writes_nothing() {
    let mut talk = room_with(&[FAMILY]);
    talk.says(&[
        "/dance",
        "/next",
        "/go 7",
        "/edit 7",
        "/edit",
        "/take off",
        "/move to past harm",
        "/change a to b",
        "/the",
        "/goal 3",
        "/back",
        "/5x",
        "//5 is a page",
        "/plan",
        "/by fri",
        "/trend",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn people_are_named_one_thing_after_the_other_or_in_one_line() {
    let mut talk = Talk::new();
    talk.says(&[
        "/people",
        "Mum",
        "mother",
        "Ms Okoro",
        "social worker",
        "Children's services",
        "Nan",
        "",
        "Mrs Hale; neighbour; ; network; apologies",
        "Mum",
        "/read",
        "/go nan",
        "/role grandmother",
        "/side family",
        "/invited",
        "/name Nana",
        "/side",
        "2",
        "/take off 4",
        "/undo",
        "",
        "/everybody invited",
        "/turn",
        "/back",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn numbers_are_asked_one_by_one_and_stay_covered_in_a_sealed_round() {
    let mut talk = room_with(&[FAMILY]);
    let answers = [
        "/scale",
        "3",
        "I know what went wrong",
        "two sitters",
        "eleven",
        "rather not",
        "seven and a half",
        "he waves",
        "",
        "/previous",
        "/where",
        "/read",
        "/cover",
        "6",
        "2.5",
        "/go mum",
        "/read",
        "/show",
        "/show",
        "/read",
        "/take off",
        "/question",
        "How safe is Sam today?",
        "/read all",
    ];
    talk.says(&answers);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn whoever_gave_no_number_is_not_asked_why() {
    let mut talk = room_with(&[FAMILY]);
    talk.say("/scale");
    assert_eq!(talk.say(""), ["Number of Nan?"]);
    assert_eq!(talk.say("4"), ["Nan: 4.", "Why 4, Nan?"]);
    talk.says(&["/cover", "7"]);
    assert_eq!(talk.say(""), ["Number of Sam?"]);
}

#[test]
fn covered_numbers_are_not_told_before_they_are_shown() {
    let mut talk = room_with(&[FAMILY]);
    talk.says(&["/scale", "/cover"]);
    let asks = [
        "9",
        "because so",
        "/go mum",
        "because so",
        "",
        "/read",
        "/read all",
        "/where",
        "/undo",
        "/redo",
        "/statements",
        "/scale",
        "/gaps",
        "/trend",
    ];
    for line in asks {
        let told = talk.say(line).join("\n");
        assert!(
            !told.contains('9') && !told.contains("because so"),
            "{line}: {told}"
        );
    }
    talk.say("/show");
    assert!(talk.say("/show").join("\n").contains('9'));
}

#[test]
fn a_worry_becomes_a_statement_a_goal_and_a_question() {
    let mut talk = room_with(&[FAMILY, WALL]);
    talk.says(&[
        "/statements",
        "Mum and Nan",
        "Sam was alone at home on two evenings",
        "he could be hurt with nobody to help",
        "Every evening a grown-up is with Sam",
        "six months",
        "Nan",
        "some words",
        "/question",
        "/differs",
        "Dad: it was once",
        "",
        "/already",
        "Nan stays on Mondays",
        "/in one sentence",
        "/edit",
        "",
        "/read",
        "/go 2",
        "Sam was alone at home",
        "/statement",
        "/statement 1",
        "/take off",
        "/undo",
        "/question",
        "/back",
        "/read all",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn decisions_steps_bottom_lines_and_the_safety_plan_are_made() {
    let mut talk = room_with(&[FAMILY, WALL]);
    talk.says(&[
        "/plan",
        "Yes",
        "he was alone twice",
        "nobody",
        "",
        "/go step",
        "Nan: ask for Tuesdays off by Fri",
        "Somebody reads to Sam",
        "/who Nan and Mum",
        "/by in 2 weeks",
        "/by someday",
        "/goal 1",
        "/read",
        "/done 9",
        "/go 11",
        "/not yet",
        "/edit 11",
        "ask for Mondays off",
        "/sort",
        "/bottom line",
        "Sam is never alone, because he is four",
        "/when we start",
        "Mum rings Nan",
        "/next meeting",
        "whenever",
        "1 dec",
        "/undo",
        "/back",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn a_child_says_who_may_see_its_houses() {
    let mut talk = room_with(&[FAMILY]);
    talk.says(&[
        "/child",
        "pasta",
        "*a big sun",
        "/worries",
        "the dark",
        "/who may see it",
        "everyone",
        "/previous",
        "/on the board",
        "/take off",
        "/undo",
        "/child Zoe",
        "/child sam",
        "/read",
        "/pages",
        "The grown-ups want you to be safe.",
        "/picture heart",
        "",
        "/about what can",
        "You can ring Nan.",
        "/previous",
        "*Nan with a phone",
        "/read",
        "/picture",
        "/houses",
        "/back",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn gaps_are_read_gone_to_and_put_to_sleep() {
    let mut talk = room_with(&[FAMILY, WALL]);
    talk.says(&["/next part", "/next part", "/next part", "/next part"]);
    talk.room.wait(60 * 60_000);
    talk.says(&[
        "/gaps",
        "",
        "/not now it is late",
        "/read",
        "words here",
        "/go 1",
        "/there",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn what_was_taken_down_quickly_is_sorted_one_by_one() {
    let mut talk = room_with(&[FAMILY]);
    talk.says(&[
        "the stairs are dark",
        "the dog bites",
        "/well",
        "Nan helps",
        "/sort what",
        "current harm",
        "",
        "nowhere",
        "safety",
        "/sort what",
        "/back",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

/// The meeting after one in which these steps were agreed.
fn after(talk: &Talk) -> Talk {
    let old = talk.room.model.meeting().expect("a meeting").map();
    let events = first_events(&common::about(), Some(old)).into_iter();
    let records = events.map(|event| Record { at: 0, event }).collect();
    let mut room = Room::new(100, 40);
    let now = room.now();
    let opened = Msg::Opened {
        about: common::about(),
        records,
        past: vec![Past::of(old)],
        notice: None,
        now,
    };
    update(&mut room.model, opened);
    Talk::in_room(room)
}

#[test]
fn each_step_of_last_time_is_asked_about() {
    let steps = [
        "/next steps",
        "Nan: ask for Tuesdays off by Fri",
        "Mum: mend the gate",
        "Ms Okoro: ring the school",
    ];
    let mut talk = after(&room_with(&[FAMILY, WALL, &steps]));
    talk.says(&[
        "/plan",
        "",
        "2",
        "done",
        "perhaps",
        "changed",
        "ask for Mondays off",
        "not yet",
        "/trend",
        "/take over",
        "bus",
        "/back",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn everything_can_be_asked_for_by_name() {
    let mut talk = Talk::new();
    talk.says(&[
        "/",
        "begin with",
        "/",
        "initials",
        "/read",
        "who is",
        "/back",
        "/begin with the other",
        "/undo",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn the_meeting_is_named_looked_back_at_and_led_on() {
    let mut talk = room_with(&[FAMILY, WALL]);
    talk.says(&[
        "/bookmark The worries",
        "/bookmark",
        "What works",
        "/title Kite family, second try",
        "/change the title",
        "",
        "/change the setting",
        "3",
        "/change the setting",
        "saf",
        "/next part",
        "/parts of",
        "work",
        "/what to ask",
        "1",
        "/sort what",
        "/history",
        "/previous",
        "",
        "/chapters",
        "/back",
        "/go to a time",
        "00:05",
        "words",
        "/back",
        "some words",
        "/find bus",
        "/read all",
        "/back",
        "/one",
        "/turn",
        "Here is Mum",
        "/undo",
        "/redo",
    ]);
    insta::assert_snapshot!(talk.transcript);
}

fn meeting(title: &str) -> Listed {
    Listed {
        file: title.into(),
        began: common::began(),
        kind: Some(Kind::Strategy),
        title: title.to_owned(),
        numbers: "Mum 3, Nan 5".to_owned(),
        ..Listed::default()
    }
}

#[test]
fn a_meeting_is_chosen_from_the_list_or_begun() {
    let mut talk = Talk::at_home(vec![meeting("Kite family"), meeting("Linden family")]);
    talk.says(&[
        "",
        "linden",
        "",
        "wren",
        "7",
        "/tour",
        "/people",
        "/help",
        "/new",
        "Wren family",
    ]);
    talk.says(&["core", "9", "", ""]);
    insta::assert_snapshot!(talk.transcript);
    assert!(
        matches!(talk.room.effects.last(), Some(Effect::Begin(plan)) if plan.title == "Wren family" && plan.kind == Kind::CoreGroup)
    );
    let mut talk = Talk::at_home(vec![meeting("Kite family"), meeting("Linden family")]);
    talk.say("2");
    assert_eq!(talk.room.effects, [Effect::Open("Linden family".into())]);
}

#[test]
fn help_lists_what_fits_here_or_everything() {
    let mut talk = Talk::new();
    talk.says(&["/help", "/scale", "/help", "/help all"]);
    insta::assert_snapshot!(talk.transcript);
}

#[test]
fn a_professional_word_at_the_end_of_a_line_gets_its_plain_one_too() {
    let mut talk = room_with(&[FAMILY, &["", "/past harm"]]);
    let answer = talk.say("Then Sam #worries disclosed");
    assert!(
        answer.iter().any(|line| line.contains("In plain words")),
        "{answer:?}"
    );
}
