//! What the room sees: screens of one made-up meeting at fixed sizes. Without a look at the picture no change here is right.

mod common;

use common::Room;
use insta::assert_snapshot;
use sofs::app::effect::{Listed, Moment, Msg, Saved};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::vocabulary::Kind;

/// A meeting with everybody at the table and all that this program can show so far.
fn busy(columns: u16, rows: u16) -> Room {
    let mut room = Room::new(columns, rows);
    room.press("<F2>Mum<Enter>Nan<Enter>Sam (4)<Enter>Nursery<Enter>Police<Enter><Esc>");
    room.press(
        "<Down>Sam (4) was alone at home on two evenings, 3 and 9 November @nur<Enter><Enter>",
    );
    room.press("The police came on 9 November and found Sam in the kitchen @pol<Enter><Enter>");
    room.press("<Down>Sam is tired at nursery about two mornings a week @nur<Enter><Enter>");
    room.press("<Down><Down>Mum works nights and the bus stops at ten @mum<Enter><Enter>");
    room.press("<Tab>Nan collects Sam on Mondays and Thursdays @nan<Enter> #str<Enter><Enter>");
    room.press("\"I like it when Nan reads\" @sam<Enter><Enter>");
    room.press(
        "On 12 November Nan stayed the night before Mum's shift @mum<Enter> #saf<Enter><Enter>",
    );
    room.press("<Tab>Nan: sleepover on Tuesday, by Fri 27 Nov #next<Enter><Enter>");
    room.press("Sam is never alone at home, because he is four #bottom<Enter><Enter>");
    room.press(
        "<F3>3Nan helps now<Enter>a second grown-up at night<Enter>7<Down>2<Down>4.<Down>-<Esc>",
    );
    room.wait(23 * 60_000);
    room
}

#[test]
fn the_board_at_the_design_size() {
    let mut room = busy(80, 24);
    room.press("<Shift+Tab><Shift+Tab>the bus stops at ten");
    assert_snapshot!(room.screen());
}

#[test]
fn the_board_in_one_column_with_tabs() {
    let mut room = busy(60, 20);
    room.press("<Shift+Tab><Shift+Tab>the bus stops at ten");
    assert_snapshot!(room.screen());
}

#[test]
fn the_board_on_a_larger_picture() {
    assert_snapshot!(busy(100, 30).screen());
}

#[test]
fn the_board_on_a_desk() {
    assert_snapshot!(busy(160, 45).screen());
}

#[test]
fn a_full_column_says_how_much_is_above_and_below() {
    let mut room = busy(80, 14);
    room.press("<Shift+Tab><Shift+Tab><Up><Up>");
    assert_snapshot!(room.screen());
}

#[test]
fn names_are_offered_in_place_of_the_scale() {
    let mut room = busy(80, 24);
    room.press("<Tab>Sam slept at home all week @n");
    assert_snapshot!(room.screen());
}

#[test]
fn places_are_offered_in_place_of_the_scale() {
    let mut room = busy(80, 24);
    room.press("Bet has a spare key #s");
    assert_snapshot!(room.screen());
}

#[test]
fn everything_by_name() {
    let mut room = busy(80, 24);
    room.press("/turn");
    assert_snapshot!(room.screen());
}

#[test]
fn where_does_it_belong() {
    let mut room = busy(80, 24);
    room.press("<Tab><Up><Ctrl+T>");
    assert_snapshot!(room.screen());
}

#[test]
fn whose_turn_it_is_stands_in_the_title_line_and_beside_the_draft() {
    let mut room = busy(80, 24);
    room.press("<Ctrl+N><Ctrl+N>I can come at night");
    assert_snapshot!(room.screen());
}

#[test]
fn only_this_column() {
    let mut room = busy(80, 24);
    room.press("<Tab><Ctrl+O>");
    assert_snapshot!(room.screen());
}

#[test]
fn the_page_of_people() {
    let mut room = busy(80, 24);
    room.press("<F2><Up><Space>");
    assert_snapshot!(room.screen());
}

#[test]
fn the_page_of_people_in_a_small_window() {
    let mut room = busy(60, 20);
    room.press("<F2><Up>");
    assert_snapshot!(room.screen());
}

#[test]
fn the_page_of_the_scale() {
    let mut room = busy(80, 24);
    room.press("<F3><Up>");
    assert_snapshot!(room.screen());
}

#[test]
fn the_page_of_keys() {
    let mut room = busy(80, 24);
    room.press("<F1>");
    assert_snapshot!(room.screen());
}

#[test]
fn a_moment_gets_a_name() {
    let mut room = busy(80, 24);
    room.press("<Ctrl+S>Sam's words");
    assert_snapshot!(room.screen());
}

#[test]
fn what_is_not_on_disk_is_said_in_the_title_line() {
    let mut room = busy(80, 24);
    update(&mut room.model, Msg::Saved(Saved::NotSince(60_000)));
    let title = room.screen().lines().next().map(str::to_owned);
    assert_snapshot!(title.unwrap_or_default());
}

#[test]
fn a_window_of_three_columns_and_two_rows_still_shows_something() {
    assert_snapshot!(busy(3, 2).screen());
}

fn home(columns: u16, rows: u16) -> Model {
    let mut model = Model::new(columns, rows);
    let meeting = |title: &str, kind: Kind, day: i64| Listed {
        file: title.into(),
        began: common::began() - chrono::Duration::days(day),
        kind: Some(kind),
        title: title.to_owned(),
        numbers: "Mum 3, Nan 7".to_owned(),
        length: 3_720_000,
        ..Listed::default()
    };
    let broken = Listed {
        kind: None,
        problem: Some("notes.ron is no meeting; open a file that sofs wrote.".to_owned()),
        ..meeting("notes.ron", Kind::Mapping, 0)
    };
    let meetings = vec![
        meeting("Kite family", Kind::InitialConference, 7),
        meeting("Linden family", Kind::TeamAroundTheFamily, 60),
        broken,
    ];
    update(&mut model, Msg::Meetings(meetings));
    model
}

#[test]
fn all_meetings() {
    let room = Room {
        model: home(80, 24),
        effects: Vec::new(),
        at: 0,
    };
    assert_snapshot!(room.screen());
}

#[test]
fn the_small_page_that_begins_a_meeting() {
    let mut room = Room {
        model: home(80, 24),
        effects: Vec::new(),
        at: 0,
    };
    room.model.now = Moment::default();
    room.press("<Ctrl+N>Kite family<Tab><Right>");
    assert_snapshot!(room.screen());
}
