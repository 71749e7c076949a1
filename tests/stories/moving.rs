//! Walking over the board and moving what stands there.

use crate::common::story::{chairing, meeting, said, stands, story};
use sofs::view::layout::areas;

const THREE: [&str; 4] = [
    "worries: a",
    "worries: b",
    "past-harm: c",
    "working-well: d",
];

#[test]
fn down_and_up_walk_through_headings_and_entries() {
    let mut room = meeting(&THREE);
    let way = [
        "worries",
        "a",
        "b",
        "past-harm",
        "c",
        "current-harm",
        "future-danger",
        "complicating-factors",
    ];
    for place in way {
        assert_eq!(stands(&room), place);
        room.press("<Down>");
    }
    assert_eq!(stands(&room), "complicating-factors", "the end stays");
    for place in way.iter().rev() {
        assert_eq!(stands(&room), *place);
        room.press("<Up>");
    }
    assert_eq!(stands(&room), "worries", "the top stays");
}

#[test]
fn walking_keeps_a_draft_first() {
    story(&["worries: a"], "b<Up>", &["worries: a", "worries: b"]);
    story(&["worries: a"], "b<Down>", &["worries: a", "worries: b"]);
    let mut room = meeting(&["worries: a"]);
    assert_eq!(stands(room.press("<Down>b<Up>")), "b");
    assert_eq!(stands(room.press("c<Down>")), "past-harm");
}

#[test]
fn tab_goes_to_the_next_column_and_keeps_a_draft_first() {
    story(
        &[],
        "a<Tab>b<Tab>c<Tab>d<Enter>",
        &["worries: a", "worries: d", "working-well: b", "needs: c"],
    );
    story(
        &[],
        "a<Shift+Tab>c<Shift+Tab>b<Enter>",
        &["worries: a", "working-well: b", "needs: c"],
    );
}

#[test]
fn each_column_remembers_where_the_chair_stood() {
    let mut room = meeting(&THREE);
    room.press("<Down><Down><Tab><Down>");
    assert_eq!(stands(&room), "d");
    assert_eq!(stands(room.press("<Tab><Tab>")), "b");
    assert_eq!(stands(room.press("<Tab>")), "d");
}

#[test]
fn tab_follows_the_order_of_the_columns() {
    let mut room = meeting(&[]);
    room.press("/begin with the other<Enter>");
    assert_eq!(stands(room.press("<Tab>")), "needs");
    assert_eq!(stands(room.press("<Tab>")), "working-well");
    assert_eq!(stands(room.press("<Tab>")), "worries");
}

#[test]
fn alt_down_moves_an_entry_down_across_headings() {
    let before = &THREE[..3];
    story(
        before,
        "<Down><Alt+Down>",
        &["worries: b", "worries: a", "past-harm: c"],
    );
    story(
        before,
        "<Down><Alt+Down><Alt+Down>",
        &["worries: b", "past-harm: a", "past-harm: c"],
    );
    story(
        before,
        "<Down><Down><Down><Down><Alt+Down><Alt+Down><Alt+Down>",
        &["worries: a", "worries: b", "complicating-factors: c"],
    );
    story(
        &["complicating-factors: a"],
        "<Down><Down><Down><Down><Down><Alt+Down>",
        &["complicating-factors: a"],
    );
}

#[test]
fn alt_up_moves_an_entry_up_across_headings() {
    let before = &THREE[..3];
    let c = "<Down><Down><Down><Down>";
    story(
        before,
        &format!("{c}<Alt+Up>"),
        &["worries: a", "worries: b", "worries: c"],
    );
    story(
        before,
        &format!("{c}<Alt+Up><Alt+Up>"),
        &["worries: a", "worries: c", "worries: b"],
    );
    story(before, "<Down><Alt+Up>", before);
}

#[test]
fn alt_right_and_left_move_an_entry_to_the_next_column() {
    story(
        &["past-harm: a"],
        "<Down><Down><Alt+Right>",
        &["working-well: a"],
    );
    story(
        &["past-harm: a"],
        "<Down><Down><Alt+Right><Alt+Right>",
        &["needs: a"],
    );
    story(
        &["past-harm: a"],
        "<Down><Down><Alt+Right><Alt+Right><Alt+Right>",
        &["needs: a"],
    );
    story(
        &["past-harm: a"],
        "<Down><Down><Alt+Left>",
        &["past-harm: a"],
    );
    story(
        &["needs: a"],
        "<Tab><Tab><Down><Alt+Left><Alt+Left>",
        &["worries: a"],
    );
}

#[test]
fn the_focus_goes_with_an_entry_that_moves() {
    let mut room = meeting(&["worries: a", "needs: z"]);
    room.press("<Down>");
    for keys in [
        "<Alt+Down>",
        "<Alt+Right>",
        "<Alt+Right>",
        "<Alt+Up>",
        "<Alt+Left>",
    ] {
        assert_eq!(stands(room.press(keys)), "a", "{keys}");
    }
}

#[test]
fn entries_can_be_moved_by_name_where_alt_is_kept_by_the_window() {
    story(
        &["worries: a"],
        "<Down>/move the entry to the column on the right<Enter>",
        &["working-well: a"],
    );
    story(
        &["worries: a"],
        "<Down>/move the entry down<Enter>",
        &["past-harm: a"],
    );
    let mut room = meeting(&["worries: a"]);
    assert_eq!(
        said(room.press("/move the entry down<Enter>")),
        "Go to an entry first."
    );
}

#[test]
fn delete_takes_an_entry_off_the_board_and_undo_brings_it_back() {
    story(&THREE[..2], "<Down><Delete>", &["worries: b"]);
    story(&THREE[..2], "<Down><Delete><Delete>", &[]);
    story(&THREE[..2], "<Down><Down><Backspace>", &["worries: a"]);
    story(&THREE[..2], "<Down><Delete><Ctrl+Z>", &THREE[..2]);
    story(&THREE[..2], "<Delete>", &THREE[..2]);
}

#[test]
fn a_heading_that_says_where_an_entry_belongs_is_one_letter_away() {
    story(&["worries: a"], "<Down><Ctrl+T>p", &["past-harm: a"]);
    story(&["worries: a"], "<Down><Ctrl+T>x", &["next-steps: a"]);
    story(
        &["worries: a"],
        "<Down><Ctrl+T><Down><Enter>",
        &["past-harm: a"],
    );
    story(&["worries: a"], "<Down><Ctrl+T><Esc>", &["worries: a"]);
    story(&["worries: a"], "<Down><Ctrl+T>9", &["worries: a"]);
}

#[test]
fn what_was_just_kept_can_be_sorted_at_once() {
    story(&[], "a<Enter><Ctrl+T>f", &["future-danger: a"]);
}

#[test]
fn a_draft_goes_where_it_belongs_when_it_is_kept() {
    story(&[], "a<Ctrl+T>s", &["writing: a"]);
    story(&[], "a<Ctrl+T>sb<Enter>", &["existing-strengths: ab"]);
    story(
        &["worries: a"],
        "<Down><Enter>b<Ctrl+T>n<Enter>",
        &["needs: ab"],
    );
    story(
        &[],
        "bed<Left><Left><Ctrl+T>s<Enter>",
        &["existing-strengths: bed"],
    );
}

#[test]
fn without_an_entry_everything_that_has_no_place_is_sorted() {
    let mut room = meeting(&[]);
    assert_eq!(said(room.press("<Ctrl+T>")), "Everything has its place.");
}

#[test]
fn the_same_list_says_how_an_entry_is_known() {
    let known = |keys: &str| {
        let mut room = meeting(&["worries: a"]);
        room.press(keys);
        let chairing = chairing(&room);
        let entry = chairing.map().entries.values().next().expect("an entry");
        entry.known.map(sofs::meeting::vocabulary::Known::kebab)
    };
    assert_eq!(known("<Down><Ctrl+T>e"), Some("seen"));
    assert_eq!(known("<Down><Ctrl+T>t"), Some("told"));
    assert_eq!(known("<Down><Ctrl+T>h"), Some("thinks"));
    assert_eq!(known("<Down><Ctrl+T>e<Ctrl+T>e"), None);
    assert_eq!(known("<Down><Ctrl+T>e<Ctrl+T>t"), Some("told"));
    assert_eq!(known("<Down><Ctrl+T>e<Ctrl+Z>"), None);
}

#[test]
fn one_column_fills_the_width_until_all_three_come_back() {
    let mut room = meeting(&[]);
    let shown = |room: &crate::common::Room| {
        let window = ratatui::layout::Rect::new(0, 0, 80, 24);
        areas(chairing(room), window).columns
    };
    assert_eq!(shown(&room).len(), 3);
    room.press("<Ctrl+O>");
    assert_eq!((shown(&room).len(), shown(&room)[0].1.width), (1, 80));
    let before = shown(&room)[0].0;
    assert_ne!(
        shown(room.press("<Tab>"))[0].0,
        before,
        "Tab shows the next one"
    );
    assert_eq!(shown(room.press("a<Ctrl+O>")).len(), 3);
    assert_eq!(room.board(), ["writing: a"]);
}
