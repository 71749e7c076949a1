//! A meeting that follows on another: what came along, what is asked about it, what can be taken over.

use crate::common::conclusions::{rows, rules, steps};
use crate::common::story::{chairing, numbers, page, said, stands};
use crate::common::{Room, about, began};
use sofs::app::chairing::Page;
use sofs::app::effect::{Moment, Msg};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::parts::About;
use sofs::meeting::record::Record;
use sofs::meeting::trajectory::Past;
use sofs::shell::beginning::first_events;

/// The end of a meeting with everything that can come along.
fn first() -> Room {
    let mut room = Room::new(80, 24);
    room.press("<F2>Mum<Enter>Nan<Enter>Dad<Enter><Esc>");
    room.press(
        "the stairs are dark @Mum<Enter><Enter>the bus stops at ten @Nan<Enter> #fac<Enter><Enter>",
    );
    room.press("Sam is never alone #bottom<Enter><Enter>");
    room.press("Nan: ask for Tuesdays off by Fri #next<Enter><Enter>");
    room.press("Dad: ring the school #next<Enter><Enter>");
    room.press("Mum: mend the gate #next<Enter><Enter>");
    room.press("<F4>Mum<Enter>alone<Enter>hurt<Enter>safe<Enter>a year<Enter>Nan<Enter><Enter><Shift+Tab><F4>");
    room.press("<F3><PageUp>3nights<Enter><Down>7<Esc>");
    room
}

/// The meeting after it; the one before was two weeks earlier.
fn second_after(first: &Room) -> Room {
    let mut old = chairing(first).map().clone();
    old.about.began = began() - chrono::Duration::days(14);
    let began = began();
    let about = About {
        began,
        reviews: Some("the-first.ron".to_owned()),
        ..about()
    };
    let records = first_events(&about, Some(&old))
        .into_iter()
        .map(|event| Record { at: 0, event })
        .collect();
    let mut model = Model::new(80, 24);
    let now = Moment { at: 0, wall: began };
    let past = vec![Past::of(&old)];
    update(
        &mut model,
        Msg::Opened {
            about,
            records,
            past,
            notice: None,
            now,
        },
    );
    Room {
        model,
        effects: Vec::new(),
        at: 0,
    }
}

fn second() -> Room {
    second_after(&first())
}

#[test]
fn people_statements_goals_steps_and_bottom_lines_come_along() {
    let room = second();
    assert_eq!(room.people(), ["Mum", "Nan", "Dad"]);
    assert_eq!(rows(&room), rows(&first()));
    assert_eq!(
        room.board(),
        [
            "next-steps: ask for Tuesdays off",
            "next-steps: ring the school",
            "next-steps: mend the gate",
            "bottom-lines: Sam is never alone",
        ]
    );
    assert!(rules(&room).is_empty());
}

#[test]
fn what_came_along_is_no_step_that_undo_takes_back() {
    let mut room = second();
    room.press("<Ctrl+Z>");
    assert_eq!(said(&room), "There is nothing to undo.");
    assert_eq!(room.board().len(), 4);
}

#[test]
fn the_opening_says_how_many_steps_wait_to_be_asked_about() {
    let room = second();
    assert!(
        said(&room).starts_with("3 steps of last time wait"),
        "{:?}",
        said(&room)
    );
    assert!(said(&room).contains("F5"));
}

#[test]
fn the_page_of_the_plan_asks_of_each_old_step_what_became_of_it() {
    let mut room = second();
    room.wait(4 * 24 * 3_600_000).press("<F5>");
    let screen = room.screen();
    assert!(screen.contains("Was it done?"), "{screen}");
    assert!(
        screen.contains("ask for Tuesdays off") && screen.contains("the day is past"),
        "{screen}"
    );
    room.press("dnx");
    assert_eq!(
        steps(&room),
        [
            "Nan: ask for Tuesdays off, by 2026-11-27 (Done)",
            "Dad: ring the school (NotYet)",
            "Mum: mend the gate (NotNeeded)",
        ]
    );
    assert_eq!(said(&room), "No step of last time is left to ask about.");
    assert!(chairing(&room).list.is_none());
    room.press("<Esc><F5>");
    assert!(chairing(&room).list.is_none(), "it is asked once");
}

#[test]
fn enter_says_that_it_was_done_and_the_end_is_said() {
    let mut room = second();
    room.press("<F5><Enter><Enter><Enter>");
    assert!(
        steps(&room).iter().all(|step| step.ends_with("(Done)")),
        "{:?}",
        steps(&room)
    );
    assert_eq!(said(&room), "No step of last time is left to ask about.");
}

#[test]
fn a_step_in_the_middle_can_be_answered_first() {
    let mut room = second();
    room.press("<F5><Down>d");
    assert_eq!(steps(&room)[1], "Dad: ring the school (Done)");
    room.press("x");
    assert_eq!(steps(&room)[2], "Mum: mend the gate (NotNeeded)");
    room.press("d");
    assert_eq!(
        steps(&room)[0],
        "Nan: ask for Tuesdays off, by 2026-11-27 (Done)"
    );
}

#[test]
fn a_step_that_changed_opens_its_words_and_then_the_next_is_asked() {
    let mut room = second();
    room.press("<F5>c");
    assert_eq!(
        room.board().last().map(String::as_str),
        Some("writing: ask for Tuesdays off")
    );
    assert_eq!(page(&room), Page::Plan);
    room.press("<Ctrl+U>ask for Mondays off by 18 Dec<Enter>");
    assert_eq!(
        steps(&room)[0],
        "Nan: ask for Mondays off, by 2026-12-18 (Changed)"
    );
    assert!(room.screen().contains("Was it done?"), "{}", room.screen());
    room.press("dd");
    assert_eq!(said(&room), "No step of last time is left to ask about.");
}

#[test]
fn the_palette_asks_about_old_steps_too() {
    let mut room = second();
    room.press("<Ctrl+P>steps of last time<Enter>d<Esc>");
    assert_eq!(
        steps(&room)[0],
        "Nan: ask for Tuesdays off, by 2026-11-27 (Done)"
    );
    let mut room = Room::new(80, 24);
    room.press("<Ctrl+P>steps of last time<Enter>");
    assert_eq!(said(&room), "No step of last time is left to ask about.");
}

#[test]
fn an_answer_can_be_undone() {
    let mut room = second();
    room.press("<F5>d<Esc><Ctrl+Z>");
    assert_eq!(steps(&room)[0], "Nan: ask for Tuesdays off, by 2026-11-27");
}

#[test]
fn words_of_last_time_are_taken_over_one_by_one() {
    let mut room = second();
    room.press("<Ctrl+P>take over<Enter>");
    let screen = room.screen();
    assert!(
        screen.contains("the stairs are dark") && screen.contains("the bus stops at ten"),
        "{screen}"
    );
    assert!(
        !screen.contains("▌Sam is never alone"),
        "what stands already is not offered"
    );
    room.press("bus<Enter>");
    assert_eq!(
        room.board()[0],
        "complicating-factors: the bus stops at ten (Nan)"
    );
    room.press("<Ctrl+U><Enter><Esc>");
    assert_eq!(room.board()[0], "worries: the stairs are dark (Mum)");
    room.press("<Ctrl+P>take over<Enter>");
    assert_eq!(said(&room), "There is nothing from last time to take over.");
    room.press("<Ctrl+Z>");
    assert_eq!(
        room.board()[0],
        "complicating-factors: the bus stops at ten (Nan)"
    );
}

#[test]
fn the_last_word_taken_over_closes_the_list() {
    let mut room = second();
    room.press("<Ctrl+P>take over<Enter><Enter><Enter>");
    assert!(chairing(&room).list.is_none());
    assert_eq!(said(&room), "There is nothing from last time to take over.");
}

#[test]
fn numbers_of_last_time_are_ghosts_beside_those_of_today() {
    let mut room = second();
    assert!(
        numbers(&room).iter().all(|one| !one.contains(['3', '7'])),
        "{:?}",
        numbers(&room)
    );
    room.press("<F2><Up><Space><Up><Space><Up><Space><F3>");
    assert!(
        room.screen().contains("last time 3") && room.screen().contains("last time 7"),
        "{}",
        room.screen()
    );
    room.press("5<Esc>");
    assert!(
        room.screen().contains("Mum 5 (last time 3)"),
        "{}",
        room.screen()
    );
}

#[test]
fn what_came_along_is_marked_until_somebody_words_it_anew() {
    let mut room = second();
    let carried = |room: &Room| {
        let map = chairing(room).map();
        let entries = map.entries.values().filter(|one| one.carried).count();
        let statements = map
            .conclusions
            .statements
            .iter()
            .filter(|one| one.carried)
            .count();
        let goals = map
            .conclusions
            .goals
            .iter()
            .filter(|one| one.carried)
            .count();
        (entries, statements, goals)
    };
    assert_eq!(carried(&room), (4, 1, 1));
    room.press("<Tab><Tab>");
    assert!(
        room.screen().contains("from last time"),
        "{}",
        room.screen()
    );
    room.press(&"<Up>".repeat(9));
    while !stands(&room).starts_with("Sam is never") {
        room.press("<Down>");
    }
    room.press("<Enter> at home<Enter>");
    assert_eq!(carried(&room), (3, 1, 1));
    room.press("<F4>");
    room.press("<PageUp><PageUp><PageUp><Left><Left><Enter> and Dad<Enter><Esc>");
    assert_eq!(carried(&room), (3, 0, 1), "{:?}", rows(&room));
    room.press("<Right><Enter><Enter>");
    assert_eq!(carried(&room), (3, 0, 1), "looking is not wording");
}

#[test]
fn numbers_of_all_meetings_are_shown_together() {
    let mut room = second();
    room.press("<F2><Up><Space><Up><Space><Up><Space><F3>5<Esc><Ctrl+P>numbers moved<Enter>");
    assert!(matches!(page(&room), Page::Trend(_)));
    let screen = room.screen();
    assert!(
        screen.contains("10 Nov 2026") && screen.contains("24 Nov 2026"),
        "{screen}"
    );
    assert!(screen.contains("Mum 3 → 5"), "{screen}");
}

#[test]
fn a_file_of_another_family_in_the_place_of_the_one_before_is_noticed() {
    use sofs::meeting::parts::Score;
    use sofs::meeting::trajectory::{Past, PastScale};
    let numbers = vec![("Ffion".to_owned(), Score::of_halves(6))];
    let before = Past {
        title: "Bevan family".to_owned(),
        scales: vec![PastScale {
            numbers,
            ..PastScale::default()
        }],
        ..Past::default()
    };
    let mut model = sofs::app::model::Model::new(80, 24);
    let opened = sofs::app::effect::Msg::Opened {
        about: crate::common::about(),
        records: crate::common::first_records(),
        past: vec![before],
        notice: None,
        now: sofs::app::effect::Moment::default(),
    };
    sofs::app::update::update(&mut model, opened);
    assert_eq!(
        model.notice.as_deref(),
        Some("The meeting before this one, “Bevan family”, seems to be about another family.")
    );
}
