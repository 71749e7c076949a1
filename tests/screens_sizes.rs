//! One crowded meeting in windows of all sizes. Without a look at the picture no change here is right.

mod common;

use common::Room;
use common::crowded::{crowded, said};
use insta::assert_snapshot;
use sofs::app::chairing::Signs;

fn page(columns: u16, rows: u16, keys: &str) -> String {
    let mut room = said(columns, rows);
    room.press(keys);
    room.screen()
}

#[test]
fn the_board_at_60_by_20() {
    assert_snapshot!(crowded(60, 20).screen());
}

#[test]
fn the_board_at_80_by_24() {
    assert_snapshot!(crowded(80, 24).screen());
}

#[test]
fn the_board_at_100_by_30() {
    assert_snapshot!(crowded(100, 30).screen());
}

#[test]
fn the_board_at_132_by_43() {
    assert_snapshot!(crowded(132, 43).screen());
}

#[test]
fn the_board_at_160_by_45() {
    assert_snapshot!(crowded(160, 45).screen());
}

#[test]
fn the_board_at_200_by_60() {
    assert_snapshot!(crowded(200, 60).screen());
}

#[test]
fn the_board_at_250_by_70() {
    assert_snapshot!(crowded(250, 70).screen());
}

#[test]
fn one_column_alone() {
    assert_snapshot!(page(80, 24, "<Tab><Ctrl+O>"));
}

#[test]
fn the_scale_alone() {
    assert_snapshot!(page(80, 24, "<F3><Ctrl+O>"));
}

#[test]
fn the_scale_alone_in_a_small_window() {
    assert_snapshot!(page(60, 20, "<F3><Ctrl+O>"));
}

/// New numbers behind a cover, shown together at the end.
const ROUND: &str = "<F3><Space>3<Down>5.<Down>8<Down>-<Down>4<Down>4<Down>10<Space>";

#[test]
fn numbers_that_were_just_shown() {
    assert_snapshot!(page(80, 24, ROUND));
}

#[test]
fn numbers_that_were_just_shown_in_a_small_window() {
    assert_snapshot!(page(60, 20, ROUND));
}

#[test]
fn numbers_that_were_just_shown_on_a_desk() {
    assert_snapshot!(page(160, 45, ROUND));
}

#[test]
fn whether_everyone_can_read_this() {
    assert_snapshot!(page(80, 24, "/can everyone read<Enter>"));
}

#[test]
fn the_page_of_the_scale_with_long_reasons() {
    assert_snapshot!(page(160, 45, "<F3>"));
}

fn plain(mut room: Room) -> String {
    if let sofs::app::model::Screen::Meeting(chairing) = &mut room.model.screen {
        chairing.signs = Signs::Plain;
    }
    room.screen()
}

#[test]
fn the_board_on_a_terminal_without_signs() {
    assert_snapshot!(plain(crowded(80, 24)));
}

#[test]
fn the_scale_alone_on_a_terminal_without_signs() {
    let mut room = said(80, 24);
    room.press("<F3><Ctrl+O>");
    assert_snapshot!(plain(room));
}
