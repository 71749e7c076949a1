//! The page of gaps: what is asked there, where Enter goes, what sleeps for this meeting.
#![allow(clippy::panic, reason = "a test that cannot go on has failed")]

use crate::common::Room;
use crate::common::story::{chairing, meeting, page, said, stands};
use sofs::app::chairing::{Asked, DecisionCell, MarkCell, Page, PlanLine, RowCell, StepCell};
use sofs::app::gap_lines::GapLine;
use sofs::app::key::Input;
use sofs::meeting::checks::Check;
use sofs::meeting::event::{Event, Field};
use sofs::meeting::vocabulary::{GoalPart, StatementPart};

const HOUR: u64 = 60 * 60_000;

/// A meeting near its end, on the page of gaps, at what this rule asks.
fn at_gap(before: &[&str], keys: &str, check: Check) -> Room {
    let mut room = meeting(before);
    room.press(keys).wait(HOUR).press("<F7>");
    for _ in 0..60 {
        let here = chairing(&room).gaps.focused().cloned();
        if matches!(here, Some(GapLine::Gap(gap)) if gap.check == check) {
            return room;
        }
        room.press("<Down>");
    }
    panic!("{check:?} is not there:\n{}", room.screen());
}

fn checks(room: &Room) -> Vec<Check> {
    let lines = chairing(room).gaps.lines.iter();
    let gaps = lines.filter_map(|line| match line {
        GapLine::Gap(gap) => Some(gap.check),
        _ => None,
    });
    gaps.collect()
}

#[test]
fn the_page_opens_and_closes_as_every_page_does() {
    let mut room = meeting(&[]);
    assert_eq!(page(room.press("<F7>")), Page::Gaps);
    assert_eq!(page(room.press("<F7>")), Page::Board);
    assert_eq!(page(room.press("/7")), Page::Gaps);
    assert_eq!(page(room.press("<Esc>")), Page::Board);
    assert_eq!(page(room.press("/what we have not<Enter>")), Page::Gaps);
}

#[test]
fn early_in_a_meeting_what_waits_is_counted_and_not_asked() {
    let mut room = meeting(&["next-steps: cut a key"]);
    let screen = room.press("<F7>").screen();
    assert!(screen.contains("Nothing is missing so far."), "{screen}");
    assert!(screen.contains("2 more belong to parts"), "{screen}");
    room.wait(HOUR).input(vec![Input::LeftWindow]);
    let screen = room.screen();
    assert!(screen.contains("Who could do this?"), "{screen}");
    assert!(!screen.contains("more belong"), "{screen}");
}

#[test]
fn the_focused_question_tells_what_it_is_about_and_where_it_is_mended() {
    let room = at_gap(&["next-steps: cut a key"], "", Check::StepWithoutName);
    let screen = room.screen();
    assert!(screen.contains("→ in the plan: cut a key"), "{screen}");
    assert!(screen.contains("Enter goes there"), "{screen}");
}

#[test]
fn enter_goes_to_the_entry_on_the_board() {
    let mut room = at_gap(
        &["worries: a", "existing-safety: Dad loves Ffion"],
        "",
        Check::SafetyIsAStrength,
    );
    assert_eq!(stands(room.press("<Enter>")), "Dad loves Ffion");
    assert_eq!(page(&room), Page::Board);
}

#[test]
fn enter_goes_to_the_hole_in_statements_and_goals() {
    let words = "<F4>Dad<Enter>he did not wake on 9 May<Enter><Esc><Esc>";
    let mut room = at_gap(&[], words, Check::StatementPartMissing);
    room.press("<Enter>");
    assert_eq!(page(&room), Page::Statements);
    let cell = RowCell::Statement(StatementPart::Meaning);
    assert_eq!(chairing(&room).row_at.cell, cell);
    let mut room = at_gap(&[], words, Check::StatementWithoutGoal);
    room.press("<Enter>Somebody wakes<Enter>");
    let goals = &chairing(&room).map().conclusions.goals;
    assert_eq!(goals[0].part(GoalPart::Instead), "Somebody wakes");
}

#[test]
fn enter_goes_to_what_is_empty_in_the_plan() {
    let before = ["next-steps: cut a key"];
    let mut room = at_gap(&before, "", Check::StepWithoutDay);
    room.press("<Enter>");
    let there = chairing(&room).plan_at;
    assert!(
        matches!(there, PlanLine::Step(_, StepCell::By)),
        "{there:?}"
    );
    let keys = "<F5>yes<Esc>yes<Enter><Esc><Esc><Esc>";
    let mut room = at_gap(&[], keys, Check::DecisionWithoutReason);
    room.press("<Enter>");
    let there = chairing(&room).plan_at;
    assert!(
        matches!(there, PlanLine::Decision(_, DecisionCell::Why)),
        "{there:?}"
    );
    let mut room = at_gap(&[], "", Check::Undecided);
    assert_eq!(page(room.press("<Enter>")), Page::Plan);
    assert_eq!(chairing(&room).plan_at, PlanLine::Question(0));
}

#[test]
fn enter_goes_to_the_number_on_its_scale() {
    let keys = "<F2>Mum<Enter><F3>4<Esc>";
    let mut room = at_gap(&[], keys, Check::NoOneHigher);
    room.press("<Enter>");
    assert_eq!(page(&room), Page::Scale);
    let there = chairing(&room).asked;
    assert!(matches!(there, Asked::Of(_, MarkCell::OneUp)), "{there:?}");
    room.press("a quiet week<Enter><F7>");
    assert!(!checks(&room).contains(&Check::NoOneHigher));
}

#[test]
fn enter_goes_to_the_person_who_was_not_heard() {
    let mut room = at_gap(&[], "<F2>Nurse<Enter><Esc>", Check::NotHeard);
    room.press("<Enter>");
    assert_eq!(page(&room), Page::People);
    let seat = chairing(&room).seat.person;
    let person = seat.and_then(|id| chairing(&room).map().person(id));
    assert_eq!(person.map(|one| one.name.as_str()), Some("Nurse"));
}

#[test]
fn a_question_sleeps_with_a_reason_and_undo_wakes_it() {
    let check = Check::StepWithoutName;
    let mut room = at_gap(&["next-steps: cut a key"], "", check);
    room.press("<Delete>we ask Bet to");
    let screen = room.screen();
    assert!(screen.contains("because we ask Bet to"), "{screen}");
    room.press("night<Enter>");
    assert!(!checks(&room).contains(&check));
    let screen = room.screen();
    assert!(
        screen.contains("Not asked again in this meeting"),
        "{screen}"
    );
    assert!(
        screen.contains("step without name, because: we ask Bet tonight"),
        "{screen}"
    );
    let begun = Event::DraftBegun(Field::WhySilent(check));
    assert!(room.records().iter().any(|record| record.event == begun));
    assert!(checks(room.press("<Ctrl+Z>")).contains(&check));
    assert!(!checks(room.press("<Ctrl+Y>")).contains(&check));
    assert_eq!(page(&room), Page::Gaps);
}

#[test]
fn a_reason_can_be_put_away_and_one_that_sleeps_can_be_reworded_or_woken() {
    let check = Check::StepWithoutName;
    let mut room = at_gap(&["next-steps: cut a key"], "", check);
    room.press("<Delete>later<Esc>");
    assert!(checks(&room).contains(&check));
    room.press("<Delete>later<Enter>");
    assert!(!checks(&room).contains(&check));
    room.press(&"<Down>".repeat(40)).press("<Enter> on<Enter>");
    let why = chairing(&room).map().silenced.get(&check).cloned();
    assert_eq!(why.as_deref(), Some("later on"));
    room.press("<Delete>");
    assert!(checks(&room).contains(&check));
}

#[test]
fn letters_are_no_writing_here_and_elsewhere_the_name_says_where_to_go() {
    let mut room = meeting(&[]);
    room.press("<F7>abc");
    assert!(chairing(&room).draft().is_none());
    room.paste("words");
    assert!(chairing(&room).draft().is_none());
    room.press("<Esc>/do not ask this<Enter>");
    assert_eq!(
        (page(&room), said(&room)),
        (Page::Gaps, "Go to a question first.")
    );
}

#[test]
fn the_title_line_counts_only_if_the_chair_asks() {
    let mut room = meeting(&["next-steps: cut a key"]);
    let title = |room: &Room| room.screen().lines().next().unwrap_or_default().to_owned();
    room.wait(HOUR).press("<Up>");
    assert!(!title(&room).contains("gap"));
    assert!(chairing(&room).gaps.looked.is_none(), "nobody asked");
    room.press("/count gaps<Enter>");
    let counted = chairing(&room).gaps.open;
    assert!(
        title(&room).contains(&format!("{counted} gaps")),
        "{}",
        title(&room)
    );
    let looked = chairing(&room).gaps.looked;
    room.press("a word");
    assert_eq!(chairing(&room).gaps.looked, looked, "not while writing");
    room.press("<Enter>");
    assert_ne!(chairing(&room).gaps.looked, looked);
    room.press("/count gaps<Enter>");
    assert!(!title(&room).contains("gap"));
}

#[test]
fn what_is_hard_to_read_stands_in_a_section_of_its_own() {
    let long = "existing-strengths: significant deterioration regarding parental responsibility \
        necessitates immediate multidisciplinary consideration of alternative accommodation";
    let mut room = meeting(&[long]);
    room.press("<F7>").press(&"<Down>".repeat(40));
    let screen = room.screen();
    assert!(
        screen.contains("Could this be said in shorter words?"),
        "{screen}"
    );
    room.press("<Delete>");
    assert_eq!(said(&room), "This one only shows who can read it.");
    assert!(stands(room.press("<Enter>")).starts_with("significant"));
}

#[test]
fn nobody_sees_the_page_in_the_past_or_on_a_second_screen() {
    let mut room = meeting(&["next-steps: cut a key"]);
    room.wait(HOUR).press("/count gaps<Enter><F8><F7>");
    assert_eq!(page(&room), Page::Board);
    assert!(!room.screen().contains("gaps"), "{}", room.screen());
    room.press("<Esc>");
    assert!(room.screen().contains("gaps"), "{}", room.screen());
    let follows = sofs::app::keymap::action;
    let key = sofs::app::key::Key::Function(7);
    assert_eq!(follows(sofs::app::place::Place::Follow, key), None);
}
