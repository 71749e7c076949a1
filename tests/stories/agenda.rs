//! The parts of a meeting, and the questions that are offered in them.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use crate::common::Room;
use crate::common::story::{chairing, meeting, said};
use sofs::app::action::Action;
use sofs::app::agenda::{now, parts};
use sofs::app::asking_next::{QUIET, offered, until_changed};
use sofs::app::listing::items;
use sofs::meeting::chapters::{Subject, chapters};
use sofs::meeting::vocabulary::Kind;
use sofs::practice::agenda::{About, agenda};

fn title(room: &Room) -> String {
    room.screen().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn one_key_begins_the_first_part_and_then_each_next_one() {
    let mut room = meeting(&[]);
    assert_eq!(now(chairing(&room)), None);
    let planned = agenda(Kind::Strategy);
    for part in planned {
        room.press("<Ctrl+D>");
        assert_eq!(
            said(&room),
            format!("{} ({} min)", part.title, part.minutes)
        );
        assert_eq!(now(chairing(&room)), Some((part.title, 0)));
    }
    room.press("<Ctrl+D>");
    assert_eq!(said(&room), "That was the last part of the meeting.");
}

#[test]
fn the_title_line_shows_the_part_and_a_soft_sign_when_it_runs_over() {
    let mut room = meeting(&[]);
    room.press("<Ctrl+D>");
    assert!(
        title(&room).contains("What brings us here now?"),
        "{}",
        title(&room)
    );
    room.tick(8 * 60_000);
    assert!(title(&room).contains("+3 min"), "{}", title(&room));
}

#[test]
fn a_part_begun_by_mistake_is_undone() {
    let mut room = meeting(&[]);
    room.press("<Ctrl+D><Ctrl+D><Ctrl+Z>");
    assert_eq!(
        now(chairing(&room)).map(|now| now.0),
        Some(agenda(Kind::Strategy)[0].title)
    );
}

#[test]
fn any_part_can_be_chosen_by_name() {
    let mut room = meeting(&[]);
    room.press("/parts of the<Enter>decide<Enter>");
    assert_eq!(
        now(chairing(&room)).map(|now| now.0),
        Some("What do we decide?")
    );
}

#[test]
fn what_is_being_written_is_kept_when_a_part_begins() {
    let mut room = meeting(&[]);
    room.press("late<Ctrl+D>");
    assert_eq!(room.board(), ["worries: late"]);
}

#[test]
fn parts_are_chapters() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Ctrl+D>");
    let records = chairing(&room).timeline.records();
    let last = chapters(records).pop().expect("a chapter");
    assert_eq!(
        last.subject,
        Subject::Part(agenda(Kind::Strategy)[0].title.to_owned())
    );
}

#[test]
fn where_a_meeting_begins_with_what_works_so_does_its_agenda() {
    let mut room = meeting(&[]);
    let place = |room: &Room, about: About| {
        parts(chairing(room))
            .iter()
            .position(|part| part.about == about)
    };
    assert!(place(&room, About::Worries) < place(&room, About::WorkingWell));
    room.press("/begin with the other<Enter>");
    assert!(place(&room, About::WorkingWell) < place(&room, About::Worries));
}

#[test]
fn a_question_is_offered_quietly_when_nobody_has_typed_for_some_seconds() {
    let mut room = meeting(&["worries: late"]);
    assert_eq!(offered(chairing(&room)), None);
    assert_eq!(until_changed(chairing(&room)), Some(QUIET));
    room.tick(QUIET);
    let question = offered(chairing(&room)).expect("a question");
    assert!(question.ends_with('?'), "{question}");
    let hint = room.screen();
    assert!(hint.contains(&format!(" ? {question}")), "{hint}");
    assert_eq!(until_changed(chairing(&room)), None);
    room.press("<Down>");
    assert_eq!(offered(chairing(&room)), None);
}

#[test]
fn no_question_while_somebody_is_being_written_down_or_the_board_is_empty() {
    let mut room = meeting(&["worries: late"]);
    room.press("the bus");
    room.tick(10 * QUIET);
    assert_eq!(offered(chairing(&room)), None);
    let mut room = meeting(&[]);
    room.tick(10 * QUIET);
    assert_eq!(offered(chairing(&room)), None);
}

#[test]
fn a_list_gives_the_next_question_first_and_the_chosen_one_stays_until_something_is_written() {
    let mut room = meeting(&["worries: late"]);
    room.press("<Ctrl+G>");
    let first = items(chairing(&room))[0].label.clone();
    room.press("<Enter>");
    assert_eq!(offered(chairing(&room)), Some(first.clone()));
    room.press("<Ctrl+G>");
    assert_ne!(items(chairing(&room))[0].label, first);
    room.press("<Esc>x");
    assert_eq!(offered(chairing(&room)), None);
}

#[test]
fn questions_name_the_children_and_follow_up_on_what_is_good() {
    let mut room = meeting(&["existing-strengths: Nan helps"]);
    room.press("<F2>Sam (4)<Enter><Esc><Tab><Down><Down><Ctrl+G>");
    let all = items(chairing(&room));
    assert!(
        all.iter()
            .any(|item| item.label.contains("Sam") && !item.label.contains("(4)"))
    );
    assert!(all.iter().any(|item| item.detail == "Amplify"));
    assert!(matches!(
        chairing(&room).page,
        sofs::app::chairing::Page::Board
    ));
    assert_ne!(sofs::app::keymap::key_of(Action::AskNext), None);
}
