//! The page of the plan, and next steps on the board: who, what, by when, decisions, the safety plan, the next meeting.

use crate::common::Room;
use crate::common::conclusions::{decisions, rules, steps};
use crate::common::story::{chairing, draft, meeting, page, said};
use sofs::app::chairing::{DecisionCell, Page, PlanLine, StepCell};
use sofs::meeting::vocabulary::PlanPart;

/// Mum, Nan and Dad are here. It is Tuesday, 24 November 2026.
fn three() -> Room {
    let mut room = meeting(&[]);
    room.press("<F2>Mum<Enter>Nan<Enter>Dad<Enter><Esc>");
    room
}

/// The same, the chair where the next step is written.
fn planning() -> Room {
    let mut room = three();
    room.press("<F5>");
    while chairing(&room).plan_at != PlanLine::NewStep {
        room.press("<Down>");
    }
    room
}

fn planned(keys: &str) -> Vec<String> {
    steps(planning().press(keys))
}

/// On which part of a step the chair stands.
fn cell(room: &Room) -> Option<StepCell> {
    match chairing(room).plan_at {
        PlanLine::Step(_, cell) => Some(cell),
        _ => None,
    }
}

/// Goes up or down until the line is of this sort.
fn go(room: &mut Room, key: &str, there: fn(PlanLine) -> bool) {
    for _ in 0..60 {
        if there(chairing(room).plan_at) {
            return;
        }
        room.press(key);
    }
    let last = chairing(room).plan_at;
    assert!(there(last), "no such line: {last:?}");
}

/// The words of the painted screen, without signs and breaks.
fn told(room: &Room) -> String {
    let screen = room.screen().replace(['│', '▌'], " ");
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

const ASK: &str = "Nan: ask for Tuesdays off by Fri";
const ASKED: &str = "Nan: ask for Tuesdays off, by 2026-11-27";

#[test]
fn a_step_typed_on_the_board_becomes_who_what_and_by_when() {
    let mut room = three();
    room.press(&format!("{ASK} #next<Enter>"));
    assert!(
        told(&room).contains("Nan, by Fri 27 Nov 2026"),
        "read back before Enter: {}",
        room.screen()
    );
    room.press("<Enter>");
    assert_eq!(steps(&room), [ASKED]);
    assert!(room.screen().contains("by Fri 27 Nov"), "{}", room.screen());
}

#[test]
fn a_step_typed_on_the_page_of_the_plan_becomes_who_what_and_by_when() {
    let mut room = planning();
    room.press(ASK);
    let screen = room.screen();
    assert!(told(&room).contains("Nan, by Fri 27 Nov 2026"), "{screen}");
    room.press("<Enter>Dad: ring the school by 3 Dec<Enter>");
    assert_eq!(steps(&room), [ASKED, "Dad: ring the school, by 2026-12-03"]);
}

#[test]
fn a_name_in_front_and_a_day_at_the_end_make_a_step_of_what_needs_to_happen() {
    let mut room = three();
    room.press("<Tab><Tab>Nan: ask for Tuesdays off by fri<Enter>");
    assert_eq!(steps(&room), [ASKED]);
    assert_eq!(said(&room), "Kept under: Next steps.");
    room.press("Nan: she said so<Enter>Mum asks by fri<Enter>Ms Hart: a letter by fri<Enter>");
    assert_eq!(
        steps(&room).len(),
        1,
        "with less than both it is a sentence"
    );
    room.press("#needs Dad: the shed by fri<Enter>");
    assert_eq!(steps(&room).len(), 1, "a place that somebody named counts");
}

#[test]
fn days_are_read_as_people_say_them() {
    for (said, read) in [
        ("by Friday", "2026-11-27"),
        ("by 3 dec", "2026-12-03"),
        ("by tomorrow", "2026-11-25"),
        ("before Mon", "2026-11-30"),
    ] {
        assert_eq!(
            planned(&format!("Nan: ring {said}<Enter>")),
            [format!("Nan: ring, by {read}")],
            "{said}"
        );
    }
}

#[test]
fn what_was_not_understood_stays_text() {
    assert_eq!(
        planned("Zed: ring the school<Enter>"),
        ["Zed: ring the school"]
    );
    assert_eq!(planned("Nan: come by bus<Enter>"), ["Nan: come by bus"]);
    assert_eq!(
        planned("ask at 10: about the bus<Enter>"),
        ["ask at 10: about the bus"]
    );
    assert_eq!(planned("Nan: home by 8.10<Enter>"), ["Nan: home by 8.10"]);
    assert_eq!(planned("Nan and Zed: ring<Enter>"), ["Nan and Zed: ring"]);
}

#[test]
fn several_names_in_front_all_do_it() {
    assert_eq!(
        planned("Nan, Mum and Dad: paint<Enter>"),
        ["Nan and Mum and Dad: paint"]
    );
    assert_eq!(planned("nan & dad: paint<Enter>"), ["Nan and Dad: paint"]);
}

#[test]
fn whoever_is_named_with_the_sign_under_next_steps_does_it() {
    let mut room = three();
    room.press("ask for Tuesdays off @Nan<Enter> #next<Enter><Enter>");
    assert_eq!(steps(&room), ["Nan: ask for Tuesdays off"]);
    assert_eq!(
        planned("ring the school by Fri @Dad<Enter><Enter>"),
        ["Dad: ring the school, by 2026-11-27"]
    );
}

#[test]
fn a_day_that_is_past_is_said_and_kept_as_words() {
    let mut room = three();
    room.press("Nan: ring by 3 Nov 2026 #next<Enter><Enter>");
    assert!(said(&room).contains("past"), "{:?}", said(&room));
    assert_eq!(steps(&room), ["Nan: ring by 3 Nov 2026"]);
    room.press("<Tab>");
    assert!(
        !said(&room).contains("past"),
        "said once: {:?}",
        said(&room)
    );
}

#[test]
fn a_day_that_is_past_is_refused_where_only_a_day_can_stand() {
    let mut room = planning();
    room.press("Nan: ring<Enter><Up><Right><Right>3 Nov 2026<Enter>");
    assert_eq!(cell(&room), Some(StepCell::By));
    assert!(said(&room).contains("past"), "{:?}", said(&room));
    assert_eq!(draft(&room), "3 Nov 2026|");
    room.press("<Ctrl+U>perhaps<Enter>");
    assert!(!said(&room).is_empty());
    assert_eq!(draft(&room), "perhaps|");
    room.press("<Ctrl+U>fri<Enter>");
    assert_eq!(steps(&room), ["Nan: ring, by 2026-11-27"]);
}

#[test]
fn the_doers_of_a_step_can_be_several_and_somebody_new() {
    let mut room = planning();
    room.press("ring the school<Enter><Up><Right>Nan and Dad<Enter>");
    assert_eq!(steps(&room), ["Nan and Dad: ring the school"]);
    assert_eq!(cell(&room), Some(StepCell::By));
    room.press("<Left>Aunt Bet, Mum<Tab>");
    assert_eq!(steps(&room), ["Aunt Bet and Mum: ring the school"]);
    assert_eq!(room.people(), ["Mum", "Nan", "Dad", "Aunt Bet"]);
    room.press("<Ctrl+Z>");
    assert_eq!(steps(&room), ["Nan and Dad: ring the school"]);
}

/// One whole row of statement and goal, and a step.
fn with_goal() -> Room {
    let mut room = planning();
    room.press("<F4>Mum<Enter>alone<Enter>hurt<Enter>safe<Enter>a year<Enter>Nan<Enter><Enter>");
    room.press("<F5>");
    go(&mut room, "<Down>", |line| line == PlanLine::NewStep);
    room.press(&format!("{ASK}<Enter><Up>"));
    room
}

#[test]
fn a_digit_says_for_which_goal_a_step_is_and_nought_for_none() {
    let mut room = with_goal();
    room.press("<Right><Right><Right>1");
    assert_eq!(steps(&room), [format!("{ASKED}, for 1")]);
    assert!(room.screen().contains("goal 1"));
    room.press("0");
    assert_eq!(steps(&room), [ASKED]);
    room.press("1<Delete>");
    assert_eq!(steps(&room), [ASKED]);
    room.press("<Ctrl+Z>");
    assert_eq!(steps(&room), [format!("{ASKED}, for 1")]);
    assert!(said(room.press("<Enter>")).contains("number of the goal"));
    room.press("7");
    assert_eq!(
        steps(&room),
        [format!("{ASKED}, for 1")],
        "there is no goal 7"
    );
    assert!(said(&room).contains("goal 7"), "{:?}", said(&room));
}

#[test]
fn delete_empties_the_part_of_a_step_on_which_it_is_pressed() {
    let mut room = planning();
    room.press(&format!("{ASK}<Enter><Up><Right><Delete>"));
    assert_eq!(steps(&room), ["ask for Tuesdays off, by 2026-11-27"]);
    room.press("<Right><Delete>");
    assert_eq!(steps(&room), ["ask for Tuesdays off"]);
    room.press("<Left><Left><Delete>");
    assert!(steps(&room).is_empty());
    room.press("<Ctrl+Z><Ctrl+Z><Ctrl+Z>");
    assert_eq!(steps(&room), [ASKED]);
}

#[test]
fn a_step_is_ticked_off_and_opened_again_with_the_space_bar() {
    let mut room = planning();
    room.press(&format!("{ASK}<Enter><Up><Space>"));
    assert_eq!(steps(&room), [format!("{ASKED} (Done)")]);
    assert!(room.screen().contains("done"));
    room.press("<Space>");
    assert_eq!(steps(&room), [ASKED]);
}

#[test]
fn steps_are_sorted_by_day_by_person_and_as_they_were_said() {
    let mut room = planning();
    room.press(
        "Nan: kettle by 4 Dec<Enter>Dad: ladder<Enter>Mum: mirror by Fri<Enter>napkin<Enter><Up>",
    );
    let order = |room: &Room| {
        let screen = room.screen();
        let mut found: Vec<(usize, &str)> = ["kettle", "ladder", "mirror", "napkin"]
            .into_iter()
            .filter_map(|word| Some((screen.find(&format!("{word} "))?, word)))
            .collect();
        found.sort_unstable();
        found
            .into_iter()
            .map(|(_, word)| word)
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(order(&room), "kettle ladder mirror napkin");
    assert!(said(room.press("<Ctrl+T>")).contains("by day"));
    assert_eq!(order(&room), "mirror kettle ladder napkin");
    assert!(said(room.press("<Ctrl+T>")).contains("by person"));
    assert_eq!(order(&room), "ladder mirror kettle napkin");
    assert!(said(room.press("<Ctrl+T>")).contains("as they were said"));
    assert_eq!(order(&room), "kettle ladder mirror napkin");
}

#[test]
fn a_step_whose_day_is_past_shows_it() {
    let mut room = planning();
    room.press(&format!("{ASK}<Enter><Up>"));
    assert!(!room.screen().contains("past"));
    room.wait(4 * 24 * 3_600_000);
    room.press("<Down><Up>");
    assert!(room.screen().contains("past"), "{}", room.screen());
    room.press("<Esc><Tab><Tab>");
    assert!(room.screen().contains("past"), "{}", room.screen());
}

#[test]
fn tab_goes_through_the_parts_of_a_step_and_on() {
    let mut room = planning();
    room.press("Nan: one<Enter>Dad: two<Enter><Up><Up>");
    let mut seen = Vec::new();
    for _ in 0..8 {
        seen.push(cell(&room).expect("a step"));
        room.press("<Tab>");
    }
    let [what, who, by, goal] = [StepCell::What, StepCell::Who, StepCell::By, StepCell::Goal];
    assert_eq!(seen, [what, who, by, goal, what, who, by, goal]);
    assert_eq!(chairing(&room).plan_at, PlanLine::NewStep);
    room.press("<Shift+Tab>");
    assert_eq!(cell(&room), Some(goal));
    room.press("<Up>");
    assert_eq!(cell(&room), Some(goal), "up stays in the same part");
}

#[test]
fn arrows_and_tab_keep_what_is_written() {
    for key in ["<Tab>", "<Down>", "<Up>", "<Shift+Tab>"] {
        assert_eq!(planned(&format!("{ASK}{key}")), [ASKED], "{key}");
    }
}

/// A meeting whose first question is marked.
fn deciding() -> Room {
    let mut room = three();
    room.press("<F5>");
    room
}

const QUESTION: &str = "Is it serious enough to find out whether a child is being hurt?";

#[test]
fn a_question_is_answered_then_why_then_who_sees_it_differently() {
    let mut room = deciding();
    assert_eq!(chairing(&room).plan_at, PlanLine::Question(0));
    room.press("yes<Enter>Sam was alone twice<Enter>Dad: it was once<Enter>");
    assert_eq!(
        decisions(&room),
        [format!(
            "{QUESTION} | yes | Sam was alone twice [Dad: it was once]"
        )]
    );
    let screen = room.screen();
    assert!(
        screen.contains("Sam was alone twice") && screen.contains("Dad: it was once"),
        "{screen}"
    );
    room.press("<Esc>");
    assert!(room.screen().contains("Decided"), "{}", room.screen());
}

#[test]
fn an_answer_that_is_put_away_leaves_the_question() {
    let mut room = deciding();
    room.press("yes<Esc>");
    assert!(
        room.screen().contains("? Is it serious enough"),
        "{}",
        room.screen()
    );
    room.press("no<Enter>");
    assert_eq!(decisions(&room), [format!("{QUESTION} | no | ")]);
}

#[test]
fn answering_a_question_is_one_step_to_undo() {
    let mut room = three();
    room.press("the stairs<Enter><F5>yes<Enter><Ctrl+Z>");
    assert!(decisions(&room).iter().all(|one| one.ends_with("|  | ")));
    assert_eq!(page(&room), Page::Plan);
    room.press("<Ctrl+Z>");
    assert!(room.board().is_empty(), "{:?}", room.board());
    room.press("<Ctrl+Y><Ctrl+Y>");
    assert_eq!(decisions(&room), [format!("{QUESTION} | yes | ")]);
}

#[test]
fn everybody_can_agree_with_a_decision() {
    let mut room = deciding();
    room.press("yes<Enter><Down>-");
    assert_eq!(decisions(&room), [format!("{QUESTION} | yes |  [nobody]")]);
    room.press("Dad: no<Enter><Delete>");
    assert_eq!(decisions(&room), [format!("{QUESTION} | yes | ")]);
}

#[test]
fn delete_empties_why_and_takes_a_whole_decision_off_at_its_answer() {
    let mut room = deciding();
    room.press("yes<Enter>alone<Enter><Up><Delete>");
    assert_eq!(decisions(&room), [format!("{QUESTION} | yes | ")]);
    room.press("<Ctrl+Z>");
    assert_eq!(decisions(&room), [format!("{QUESTION} | yes | alone")]);
    room.press("<Up><Delete>");
    assert!(decisions(&room).is_empty());
    assert_eq!(chairing(&room).plan_at, PlanLine::Question(0));
}

#[test]
fn something_can_be_decided_for_which_no_question_was_asked() {
    let mut room = deciding();
    go(&mut room, "<Down>", |line| line == PlanLine::NewDecision);
    room.press("we meet at Nan's<Enter>she has room<Enter>");
    assert_eq!(decisions(&room), [" | we meet at Nan's | she has room"]);
}

#[test]
fn the_safety_plan_has_a_line_for_each_of_its_five_parts() {
    let mut room = planning();
    for part in PlanPart::ALL {
        while chairing(&room).plan_at != PlanLine::NewRule(*part) {
            room.press("<Down>");
        }
        room.press(&format!("first {part:?}<Enter>"));
        go(&mut room, "<Down>", |line| {
            matches!(line, PlanLine::NewRule(_))
        });
        room.press(&format!("second {part:?}<Enter>"));
    }
    let expected: Vec<String> = PlanPart::ALL
        .iter()
        .flat_map(|part| {
            [
                format!("{part:?}: first {part:?}"),
                format!("{part:?}: second {part:?}"),
            ]
        })
        .collect();
    assert_eq!(rules(&room), expected);
    go(&mut room, "<Up>", |line| matches!(line, PlanLine::Rule(_)));
    room.press("<Delete>");
    assert_eq!(rules(&room).len(), 9);
    room.press("<Ctrl+Z>");
    assert_eq!(rules(&room), expected);
    assert!(matches!(chairing(&room).plan_at, PlanLine::Rule(_)));
    room.press("<Enter><Ctrl+U>other<Enter>");
    assert!(rules(&room).iter().any(|rule| rule.ends_with(": other")));
}

#[test]
fn several_lines_of_the_plan_are_typed_one_after_the_other() {
    let mut room = planning();
    go(&mut room, "<Down>", |line| {
        line == PlanLine::NewRule(PlanPart::Rules)
    });
    room.press("one<Enter>two<Enter>");
    assert_eq!(rules(&room), ["Rules: one", "Rules: two"]);
    let mut room = planning();
    go(&mut room, "<Down>", |line| line == PlanLine::NewBottomLine);
    room.press("one<Enter>two<Enter>");
    assert_eq!(room.board(), ["bottom-lines: one", "bottom-lines: two"]);
    let mut room = planning();
    room.press("<Up>first<Enter>");
    assert_eq!(decisions(&room), [" | first | "]);
}

#[test]
fn bottom_lines_are_written_changed_and_taken_off() {
    let mut room = planning();
    go(&mut room, "<Down>", |line| line == PlanLine::NewBottomLine);
    room.press("Sam is never alone, because he is four<Enter><Up><Enter>!<Enter>");
    assert_eq!(
        room.board(),
        ["bottom-lines: Sam is never alone, because he is four!"]
    );
    room.press("<Delete>");
    assert!(room.board().is_empty());
}

#[test]
fn the_day_of_the_next_meeting_is_typed_or_taken_as_proposed() {
    let mut room = planning();
    go(&mut room, "<Down>", |line| line == PlanLine::NextMeeting);
    room.press("3 dec");
    assert!(
        room.screen().contains("Thu 3 Dec 2026"),
        "{}",
        room.screen()
    );
    room.press("<Enter>");
    let day = |room: &Room| {
        chairing(room)
            .map()
            .conclusions
            .next_meeting
            .map(|day| day.to_string())
    };
    assert_eq!(day(&room).as_deref(), Some("2026-12-03"));
    room.press("<Delete>");
    assert_eq!(day(&room), None);
    room.press("<Space>");
    assert!(day(&room).is_some(), "a strategy meeting has a usual day");
    room.press("<Ctrl+Z>");
    assert_eq!(day(&room), None);
    assert_eq!(chairing(&room).plan_at, PlanLine::NextMeeting);
    room.press("3 nov 2026<Enter>");
    assert!(said(&room).contains("past"));
    assert_eq!(draft(&room), "3 nov 2026|");
}

#[test]
fn undo_stands_at_the_part_of_the_step_that_changed() {
    let mut room = planning();
    room.press(&format!("{ASK}<Enter><Up><Right>Dad<Enter>mon<Enter>"));
    assert_eq!(steps(&room), ["Dad: ask for Tuesdays off, by 2026-11-30"]);
    room.press("<Ctrl+Z>");
    assert_eq!((cell(&room), page(&room)), (Some(StepCell::By), Page::Plan));
    room.press("<Ctrl+Z>");
    assert_eq!(cell(&room), Some(StepCell::Who));
    assert_eq!(steps(&room), [ASKED]);
    room.press("<Ctrl+Z>");
    assert_eq!(chairing(&room).plan_at, PlanLine::NewStep);
    assert!(steps(&room).is_empty());
    room.press("<Ctrl+Y>");
    assert_eq!(cell(&room), Some(StepCell::What));
}

#[test]
fn whoever_is_taken_off_the_list_stays_named_at_their_steps() {
    let mut room = planning();
    room.press(&format!("{ASK}<Enter><F2>"));
    while room.people().contains(&"Nan".to_owned()) {
        room.press("<Up><Delete>");
    }
    assert_eq!(steps(&room), [ASKED]);
    room.press("<F5>");
    assert!(room.screen().contains("Nan"), "{}", room.screen());
}

#[test]
fn a_decision_stands_on_top_of_what_needs_to_happen_and_enter_opens_it() {
    let mut room = deciding();
    room.press("yes<Enter>alone<Enter><Esc><Esc><Tab><Tab>")
        .press(&"<Up>".repeat(9));
    assert_eq!(page(&room), Page::Board);
    room.press("<Enter>");
    assert_eq!(page(&room), Page::Plan);
    assert!(matches!(
        chairing(&room).plan_at,
        PlanLine::Decision(_, DecisionCell::What)
    ));
}
