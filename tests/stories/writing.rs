//! Writing on the board: a letter begins, Enter keeps, Esc puts away, and nothing is lost in between.

use crate::common::Room;
use crate::common::story::{chairing, draft, meeting, page, said, stands, story, written};
use sofs::app::chairing::Page;
use sofs::app::effect::{Effect, Moment, Msg};
use sofs::app::model::Model;
use sofs::app::update::update;
use sofs::meeting::event::Event;
use sofs::meeting::record::Record;

#[test]
fn a_letter_writes_at_the_focused_category() {
    story(&[], "t", &["writing: t"]);
    story(&[], "<Down>late<Enter>", &["past-harm: late"]);
    story(&["worries: a"], "b<Enter>", &["worries: a", "worries: b"]);
}

#[test]
fn the_first_letter_is_on_the_wall_at_once() {
    assert!(meeting(&[]).press("ü").screen().contains("ü"));
}

#[test]
fn a_letter_on_an_entry_begins_the_next_one_after_it() {
    let before = ["worries: a", "worries: c"];
    let after = ["worries: a", "worries: b", "worries: c"];
    story(&before, "<Down>b<Enter>", &after);
}

#[test]
fn enter_keeps_and_stays_ready_for_the_next() {
    let after = ["worries: a", "worries: b", "worries: c", "worries: z"];
    story(
        &["worries: a", "worries: z"],
        "<Down>b<Enter>c<Enter>",
        &after,
    );
    let mut room = meeting(&[]);
    assert_eq!(stands(room.press("<Down>a<Enter>")), "past-harm, behind a");
}

#[test]
fn enter_on_an_entry_changes_it() {
    story(
        &["worries: late"],
        "<Down><Enter> again",
        &["worries: late", "writing: late again"],
    );
    story(
        &["worries: late"],
        "<Down><Enter> again<Enter>",
        &["worries: late again"],
    );
    story(
        &["worries: late (Nan)"],
        "<Down><Enter>!<Enter>",
        &["worries: late! (Nan)"],
    );
}

#[test]
fn enter_and_space_do_nothing_where_nothing_is_written() {
    story(&["worries: a"], "<Enter> <Enter>", &["worries: a"]);
}

#[test]
fn a_draft_without_words_leaves_no_trace() {
    story(&[], "a<Backspace><Enter>", &[]);
    story(&[], "a<Backspace>  <Tab>", &[]);
}

#[test]
fn blanks_at_both_ends_are_not_kept() {
    story(&[], "  a b  <Enter>", &["worries: a b"]);
}

#[test]
fn an_entry_that_lost_all_its_words_goes_off_the_board() {
    story(&["worries: a"], "<Down><Enter><Ctrl+U><Enter>", &[]);
    story(
        &["worries: a"],
        "<Down><Enter><Ctrl+U><Enter><Ctrl+Z>",
        &["worries: a"],
    );
}

#[test]
fn esc_puts_away_and_undo_brings_back() {
    story(&[], "the bus<Esc>", &[]);
    story(&[], "the bus<Esc><Ctrl+Z>", &["writing: the bus"]);
    story(
        &[],
        "the bus<Esc><Ctrl+Z> stops<Enter>",
        &["worries: the bus stops"],
    );
    story(&["worries: a"], "<Down><Enter>bc<Esc>", &["worries: a"]);
    story(
        &["worries: a"],
        "<Down><Enter>bc<Esc><Ctrl+Z>",
        &["worries: a", "writing: abc"],
    );
}

#[test]
fn what_was_put_away_comes_back_where_it_was() {
    let mut room = meeting(&["needs: c"]);
    room.press("the bus<Esc><Tab><Tab><Down>");
    assert_eq!(stands(room.press("<Ctrl+Z>")), "worries, at the end");
    assert!(room.screen().contains("the bus"));
    room.press("<Esc><F2><Ctrl+Z>");
    assert_eq!(
        (page(&room), draft(&room).as_str()),
        (Page::Board, "the bus|")
    );
}

#[test]
fn what_was_put_away_on_a_page_comes_back_on_that_page() {
    let mut room = meeting(&["worries: a (Nan)"]);
    room.press("<F2><Up><Enter>ny<Esc><Esc><Ctrl+Z>");
    assert_eq!(
        (page(&room), draft(&room).as_str()),
        (Page::People, "Nanny|")
    );
    room.press("<Esc><Down>Da<Esc><Esc><Ctrl+Z>");
    assert_eq!((page(&room), draft(&room).as_str()), (Page::People, "Da|"));
    room.press("<Esc><F3>Because<Esc><Esc><Ctrl+Z>");
    assert_eq!(
        (page(&room), draft(&room).as_str()),
        (Page::Scale, "Because|")
    );
}

#[test]
fn esc_with_nothing_open_only_says_how_to_leave() {
    let mut room = meeting(&["worries: a"]);
    let records = room.records().len();
    assert!(said(room.press("<Esc>")).contains("Ctrl+Q"));
    assert_eq!(
        (room.records().len(), room.board()),
        (records, vec!["worries: a".to_owned()])
    );
}

#[test]
fn ctrl_c_never_ends_a_meeting() {
    for keys in ["", "a", "@", "<F1>", "<F2>", "<F3>", "<F2>Na", "<Ctrl+S>"] {
        let mut room = meeting(&[]);
        room.press(keys).effects.clear();
        assert!(
            said(room.press("<Ctrl+C>")).contains("Ctrl+Q"),
            "after {keys}"
        );
        assert!(room.effects.is_empty(), "after {keys}");
    }
}

#[test]
fn ctrl_q_ends_from_anywhere_and_keeps_what_is_written() {
    let keys = [
        "", "@", "/", "/find", "<Ctrl+F>", "<F1>", "<F2>", "<F2>Na", "<F3>", "<Ctrl+S>", "<Ctrl+T>",
    ];
    for keys in keys {
        let mut room = meeting(&["worries: a"]);
        room.press(keys).press("<Ctrl+Q>");
        assert_eq!(room.effects.last(), Some(&Effect::Leave), "after {keys}");
    }
    let mut room = meeting(&[]);
    room.press("the bus").effects.clear();
    room.press("<Ctrl+Q>");
    let kept = Record {
        at: room.at,
        event: Event::DraftKept,
    };
    let effects = [Effect::Append(vec![kept]), Effect::Sync, Effect::Leave];
    assert_eq!(room.effects, effects);
    assert_eq!(room.board(), ["worries: the bus"]);
}

#[test]
fn nothing_that_comes_in_after_the_end_is_written() {
    let mut room = meeting(&[]);
    let keys = crate::common::keys_of("a<Ctrl+Q>b<Enter>");
    room.input(keys.into_iter().map(sofs::app::key::Input::Key).collect());
    assert_eq!(room.board(), ["worries: a"]);
    assert_eq!(room.effects.last(), Some(&Effect::Leave));
}

#[test]
fn words_in_quotation_marks_are_kept_as_they_are() {
    story(&[], "\"I like it\"<Enter>", &["worries: \"I like it\""]);
}

#[test]
fn a_draft_too_long_to_keep_stays_as_it_was() {
    let mut room = meeting(&[]);
    room.paste(&"a".repeat(2999)).press("bc");
    assert_eq!(draft(&room).len(), 3001);
    assert!(
        said(&room).contains("no room"),
        "it says so: {}",
        said(&room)
    );
}

fn opened_again(room: &Room) -> Room {
    let chairing = chairing(room);
    let mut records = chairing.timeline.records().to_vec();
    records.push(Record {
        at: room.at,
        event: Event::Opened {
            wall: crate::common::began(),
        },
    });
    let now = Moment {
        at: room.at,
        wall: crate::common::began(),
    };
    let mut model = Model::new(80, 24);
    let about = crate::common::about();
    let notice = None;
    update(
        &mut model,
        Msg::Opened {
            past: Vec::new(),
            about,
            records,
            notice,
            now,
        },
    );
    Room {
        model,
        effects: Vec::new(),
        at: room.at,
    }
}

#[test]
fn a_meeting_cut_off_in_the_middle_of_a_word_goes_on_there() {
    let mut room = opened_again(meeting(&["worries: z"]).press("<Tab><Down>the b"));
    assert_eq!(draft(&room), "the b|");
    room.press("us<Enter>");
    assert_eq!(room.board(), ["worries: z", "existing-strengths: the bus"]);
    assert_eq!(stands(&room), "existing-strengths, behind the bus");
}

#[test]
fn an_entry_cut_off_while_it_was_changed_goes_on_too() {
    let mut room =
        opened_again(meeting(&["worries: a", "needs: c"]).press("<Tab><Tab><Down><Enter>d"));
    room.press("e<Enter>");
    assert_eq!(room.board(), ["worries: a", "needs: cde"]);
    assert_eq!(stands(&room), "cde");
}

#[test]
fn a_name_cut_off_on_the_page_of_people_is_kept() {
    let room = opened_again(meeting(&[]).press("<F2>Nan"));
    assert_eq!(
        (room.people(), page(&room)),
        (vec!["Nan".to_owned()], Page::Board)
    );
}

#[test]
fn a_draft_is_written_from_its_first_letter_to_its_last_place() {
    assert_eq!(written("the bus"), "the bus|");
}
