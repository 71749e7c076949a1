//! What the room sees of statements, goals, the plan and rounds of numbers. Without a look at the picture no change here is right.

mod common;

use common::story::chairing;
use common::{Room, about, began};
use insta::assert_snapshot;
use sofs::app::effect::{Moment, Msg};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::record::Record;
use sofs::meeting::trajectory::Past;
use sofs::shell::beginning::first_events;

const FIRST_ROW: &str = "Mum, Nan and Ms Okoro<Enter>Sam was alone at home on two evenings in November, and it could happen again<Enter>he could be hurt at the cooker or on the stairs with nobody to help<Enter>Every evening a grown-up whose name is on the kitchen calendar is with Sam<Enter>six months without a gap<Enter>Nan and the nursery<Enter><Enter>";

/// A meeting with two rows, of which the second has holes, and everything else that a plan can hold.
fn told(columns: u16, rows: u16) -> Room {
    let mut room = Room::new(columns, rows);
    room.press("<F2>Mum<Enter>Dad<Enter>Nan<Enter>Sam<Enter>Ms Okoro<Enter>Nursery<Enter><Esc>");
    room.press(&format!("<F4>{FIRST_ROW}"));
    room.press("<PageDown>School<Enter>Zoe runs home to look after Sam<Enter>she could give up her friends<Enter><Esc>");
    room.press("<PageUp><Left><Left>")
        .press(&"<Down>".repeat(5));
    room.press("Dad: it was once, and I came back in ten minutes<Enter><Esc><Esc>");
    room.press("Nan: ask the bakery for Tuesdays off by Fri #next<Enter><Enter>");
    room.press("ring the landlord about the lock #next<Enter><Enter>");
    room.press("Mum and Dad: write the phone numbers on the calendar by 3 dec #next<Enter><Enter>");
    room.press("Sam is never alone at home, because he is four #bottom<Enter><Enter>");
    room.press("<F5>yes, because it happened twice<Enter>two evenings in November<Enter>Dad: it was once<Enter><Esc>");
    room.press("<F3><PageUp>3Nan helps now<Enter>a second grown-up at night<Enter>7<Down>2<Esc>");
    room.wait(23 * 60_000);
    room
}

fn picture(columns: u16, rows: u16, keys: &str) -> String {
    let mut room = told(columns, rows);
    room.press(keys);
    room.screen()
}

#[test]
fn the_board_with_what_it_came_to() {
    assert_snapshot!(picture(80, 24, ""));
}

#[test]
fn statements_and_goals() {
    assert_snapshot!(picture(80, 24, "<F4><Left><PageUp>"));
}

#[test]
fn a_statement_while_it_is_written() {
    assert_snapshot!(picture(80, 24, "<F4><PageDown>the aunt"));
}

#[test]
fn statements_and_goals_in_a_small_window() {
    assert_snapshot!(picture(60, 20, "<F4><Left><PageUp>"));
}

#[test]
fn statements_and_goals_on_a_desk() {
    assert_snapshot!(picture(160, 45, "<F4><Left><PageUp>"));
}

#[test]
fn statements_and_goals_in_early_help() {
    assert_snapshot!(picture(
        80,
        24,
        "<Ctrl+P>change the setting<Enter>early<Enter><F4>"
    ));
}

#[test]
fn statements_and_goals_of_a_child_who_is_cared_for() {
    assert_snapshot!(picture(
        80,
        24,
        "<Ctrl+P>change the setting<Enter>cared<Enter><F4>"
    ));
}

#[test]
fn the_scale_of_a_goal_on_the_page_of_statements() {
    assert_snapshot!(picture(
        80,
        24,
        "<F3><PageDown>2<Down>6<Down>4.<Esc><F4><PageUp><Right><Right>"
    ));
}

#[test]
fn the_plan() {
    assert_snapshot!(picture(80, 24, "<F5>"));
}

#[test]
fn the_plan_while_a_step_is_written() {
    assert_snapshot!(picture(
        80,
        24,
        "<F5><Down><Down><Down><Down><Down><Down><Down><Down><Down>Dad: mend the gate by 11 dec"
    ));
}

#[test]
fn the_plan_in_a_small_window() {
    assert_snapshot!(picture(60, 20, "<F5>"));
}

#[test]
fn the_plan_on_a_desk() {
    assert_snapshot!(picture(160, 45, "<F5>"));
}

#[test]
fn the_next_meeting() {
    assert_snapshot!(picture(80, 24, &format!("<F5>{}", "<Down>".repeat(30))));
}

#[test]
fn a_sealed_round() {
    assert_snapshot!(picture(80, 24, "<F3><Space>5<Down>-<Down>6"));
}

#[test]
fn a_round_behind_a_sealed_one() {
    assert_snapshot!(picture(80, 24, "<F3><Space>5<Down>-<Down>6<Space><Space>"));
}

#[test]
fn a_long_question_in_a_small_window() {
    assert_snapshot!(picture(60, 20, "<F3><PageDown>"));
}

#[test]
fn sorting() {
    let keys = "the stairs are dark @nan<Enter><Enter>Sam knows who to ring<Enter><Tab>Nan reads to Sam<Enter><Shift+Tab><Up><Up><Ctrl+T>";
    let mut room = Room::new(80, 24);
    room.press("<F2>Nan<Enter><Esc>").press(keys);
    assert_snapshot!(room.screen());
}

/// The meeting that follows two weeks later.
fn next_meeting() -> Room {
    let mut old = chairing(&told(80, 24)).map().clone();
    old.about.began = began() - chrono::Duration::days(14);
    let about = about();
    let records = first_events(&about, Some(&old))
        .into_iter()
        .map(|event| Record { at: 0, event })
        .collect();
    let mut model = Model::new(80, 24);
    let now = Moment {
        at: 0,
        wall: began(),
    };
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

#[test]
fn a_meeting_that_follows_on_another() {
    assert_snapshot!(next_meeting().screen());
}

#[test]
fn old_steps_are_asked_about() {
    let mut room = next_meeting();
    room.press("<F5>d");
    assert_snapshot!(room.screen());
}

#[test]
fn how_the_numbers_moved() {
    let mut room = next_meeting();
    room.press("<F2><Up><Space><Up><Space><Up><Space><Up><Space><Up><Space><F3>5<Down>6<Down>2<Esc><Ctrl+P>numbers moved<Enter>");
    assert_snapshot!(room.screen());
}
