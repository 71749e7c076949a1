//! The palette, finding, bookmarks and pages: everything by its plain name.

use crate::common::Room;
use crate::common::story::{chairing, meeting, page, said, seats, stands, story};
use sofs::app::chairing::Page;
use sofs::app::effect::Effect;
use sofs::app::listing::items;

fn listed(room: &Room) -> Vec<String> {
    let chairing = chairing(room);
    items(chairing).into_iter().map(|item| item.label).collect()
}

fn is_open(room: &Room) -> bool {
    chairing(room).list.is_some()
}

fn bookmarks(room: &Room) -> Vec<(u64, String)> {
    let map = chairing(room).map();
    map.bookmarks
        .iter()
        .map(|b| (b.at, b.name.clone()))
        .collect()
}

#[test]
fn a_slash_where_nothing_is_written_opens_everything_by_name() {
    for keys in [
        "/",
        "<Ctrl+P>",
        "a<Backspace>/",
        "a<Ctrl+P>",
        "<Down>/",
        "<F2>/",
        "<F3>/",
        "<F1>/",
        "@<Ctrl+P>",
    ] {
        assert!(is_open(meeting(&["worries: z"]).press(keys)), "{keys}");
    }
    story(&[], "a/b<Enter>", &["worries: a/b"]);
}

#[test]
fn the_palette_shows_each_name_with_its_key() {
    let mut room = meeting(&[]);
    let screen = room.press("/scale").screen();
    let line = screen.lines().find(|line| line.contains("Scale"));
    assert!(
        line.is_some_and(|line| line.contains("F3 or /3")),
        "{screen}"
    );
}

#[test]
fn letters_narrow_the_palette_near_enough() {
    let mut room = meeting(&[]);
    assert_eq!(listed(room.press("/undo"))[0], "Undo");
    assert_eq!(
        listed(room.press("<Ctrl+U>whoseturn"))[0],
        "Whose turn: the next person"
    );
    assert_eq!(
        listed(room.press("<Ctrl+U>fnd wrds"))[0],
        "Find words on the board"
    );
    assert!(listed(room.press("<Ctrl+U>zzz")).is_empty());
    room.press("<Enter>");
    assert!(is_open(&room), "with nothing to take it stays open");
    assert!(!is_open(room.press("<Esc>")));
}

#[test]
fn enter_or_tab_does_what_is_marked() {
    story(&["worries: a"], "/undo<Enter>", &[]);
    story(&["worries: a"], "/undo<Tab>", &[]);
    story(&["worries: a"], "<Down>/take an entry<Enter>", &[]);
    story(
        &["worries: a"],
        "/next col<Enter>b<Enter>",
        &["worries: a", "working-well: b"],
    );
    story(
        &["worries: a"],
        "/zz<Esc>b<Enter>",
        &["worries: a", "worries: b"],
    );
}

#[test]
fn a_draft_stays_open_under_the_palette() {
    story(&[], "a<Ctrl+P><Esc>b<Enter>", &["worries: ab"]);
    story(&[], "the bus<Ctrl+P>undo<Enter>", &["writing: the "]);
    story(&[], "the bus<Ctrl+P>put the words<Enter>", &[]);
    story(&[], "bus<Ctrl+P>one word left<Enter>x", &["writing: xbus"]);
}

#[test]
fn slash_and_a_digit_open_the_pages() {
    let cases = [
        ("1", Page::Help(0)),
        ("2", Page::People),
        ("3", Page::Scale),
    ];
    for (digit, shown) in cases {
        assert_eq!(page(meeting(&[]).press(&format!("/{digit}"))), shown);
        assert_eq!(page(meeting(&[]).press(&format!("<F{digit}>"))), shown);
        assert_eq!(
            page(meeting(&[]).press(&format!("<F{digit}><F{digit}>"))),
            Page::Board
        );
        assert_eq!(
            page(meeting(&[]).press(&format!("<F{digit}><Esc>"))),
            Page::Board
        );
    }
}

#[test]
fn a_digit_narrows_once_something_is_typed() {
    assert_eq!(page(meeting(&[]).press("/a2<Esc>")), Page::Board);
}

#[test]
fn help_shows_every_key_and_stays_within_its_lines() {
    let mut room = meeting(&[]);
    assert!(room.press("<F1>").screen().contains("Just type"));
    let top = room.screen();
    room.press(&"<Down>".repeat(200));
    let end = room.screen();
    assert_ne!(room.press(&"<Up>".repeat(12)).screen(), end);
    assert_eq!(room.press(&"<Up>".repeat(40)).screen(), top);
}

#[test]
fn find_goes_to_the_entry_that_says_it() {
    let before = ["worries: the bus", "needs: a later bus (Nan)"];
    let mut room = meeting(&before);
    assert_eq!(listed(room.press("<Ctrl+F>")), Vec::<String>::new());
    assert_eq!(listed(room.press("bus")), ["the bus", "a later bus"]);
    assert_eq!(stands(room.press(" later<Enter>")), "a later bus");
    assert_eq!(stands(room.press("<Ctrl+F>BUS<Enter>")), "the bus");
    assert_eq!(stands(room.press("<Ctrl+F>nan<Enter>")), "a later bus");
    assert_eq!(
        stands(room.press("<F2><Ctrl+F>the bus<Down><Enter>")),
        "the bus"
    );
    assert_eq!((page(&room), room.board().len()), (Page::Board, 2));
}

#[test]
fn find_keeps_a_draft_first_and_finds_it() {
    let mut room = meeting(&[]);
    room.press("the bus<Ctrl+F>bus<Enter>");
    assert_eq!(
        (room.board(), stands(&room).as_str()),
        (vec!["worries: the bus".to_owned()], "the bus")
    );
}

#[test]
fn a_bookmark_names_the_moment_in_which_it_was_begun() {
    let mut room = meeting(&["worries: a"]);
    room.press("<Ctrl+S>");
    let at = room.at;
    assert!(
        room.screen().contains("saved"),
        "all is saved already, and it says so"
    );
    room.press("first numbers<Enter>");
    assert_eq!(bookmarks(&room), [(at, "first numbers".to_owned())]);
    assert_eq!(room.board(), ["worries: a"]);
    assert!(bookmarks(room.press("<Ctrl+Z>")).is_empty());
    assert_eq!(bookmarks(room.press("<Ctrl+Y>")).len(), 1);
}

#[test]
fn a_bookmark_needs_no_name_and_esc_leaves_none() {
    assert_eq!(bookmarks(meeting(&[]).press("<Ctrl+S><Enter>")).len(), 1);
    assert!(bookmarks(meeting(&[]).press("<Ctrl+S><Esc>")).is_empty());
    assert_eq!(bookmarks(meeting(&[]).press("a<Ctrl+S>b<Tab>")).len(), 1);
}

#[test]
fn the_meeting_ends_for_the_list_of_all_meetings_by_name() {
    let mut room = meeting(&[]);
    room.press("a/end the meeting<Enter>")
        .press("<Ctrl+P>end the meeting<Enter>");
    assert_eq!(room.effects.last(), Some(&Effect::CloseMeeting));
}

#[test]
fn what_belongs_to_another_page_goes_there_first() {
    let mut room = meeting(&["worries: a", "needs: c (Nan)"]);
    room.press("<Down><F2>/next column<Enter>");
    assert_eq!(
        (page(&room), stands(&room).as_str()),
        (Page::Board, "working-well")
    );
    room.press("<F3>/change the words<Enter>");
    assert_eq!(said(&room), "Go to an entry first.");
    room.press("/how somebody<Enter>");
    assert_eq!(page(&room), Page::People);
    room.press("<Esc>/rather not<Enter>");
    assert_eq!(page(&room), Page::Scale);
    assert_eq!(seats(&room).len(), 1);
}
