//! Undo and redo: one step is one thing a person did; while writing, one word.

use crate::common::story::{chairing, draft, meeting, said, stands, story, written};

#[test]
fn one_undo_takes_back_one_thing_and_one_redo_brings_it_back() {
    let before = ["worries: a", "past-harm: c"];
    let cases: [(&str, &[&str]); 8] = [
        (
            "the bus stops<Enter>",
            &["worries: a", "worries: the bus stops", "past-harm: c"],
        ),
        (
            "<Down><Enter>bc d<Enter>",
            &["worries: abc d", "past-harm: c"],
        ),
        ("<Down><Delete>", &["past-harm: c"]),
        ("<Down><Alt+Down>", &["past-harm: a", "past-harm: c"]),
        ("<Down><Alt+Right>", &["past-harm: c", "working-well: a"]),
        ("<Down><Ctrl+T>n", &["past-harm: c", "needs: a"]),
        (
            "<Down><Enter><Ctrl+T>n<Enter>",
            &["past-harm: c", "needs: a"],
        ),
        (
            "b #needs<Enter><Enter>",
            &["worries: a", "past-harm: c", "needs: b"],
        ),
    ];
    for (keys, after) in cases {
        story(&before, keys, after);
        story(&before, &format!("{keys}<Ctrl+Z>"), &before);
        story(&before, &format!("{keys}<Ctrl+Z><Ctrl+Y>"), after);
        story(&before, &format!("{keys}<Ctrl+Z><Ctrl+Y><Ctrl+Z>"), &before);
    }
}

#[test]
fn steps_come_back_one_after_the_other() {
    story(
        &[],
        "a<Enter>b<Enter>c<Enter><Ctrl+Z><Ctrl+Z>",
        &["worries: a"],
    );
    story(
        &[],
        "a<Enter>b<Enter>c<Enter><Ctrl+Z><Ctrl+Z><Ctrl+Y>",
        &["worries: a", "worries: b"],
    );
}

#[test]
fn something_new_leaves_nothing_to_redo() {
    let mut room = meeting(&[]);
    room.press("a<Enter><Ctrl+Z>b<Enter><Ctrl+Y>");
    assert_eq!(room.board(), ["worries: b"]);
    assert_eq!(said(&room), "There is nothing to bring back.");
}

#[test]
fn at_the_beginning_there_is_nothing_to_undo() {
    let mut room = meeting(&[]);
    assert_eq!(said(room.press("<Ctrl+Z>")), "There is nothing to undo.");
    let chairing = chairing(&room);
    assert!(chairing.scale().is_some(), "the scale stays");
}

#[test]
fn an_entry_that_was_not_changed_is_no_step() {
    story(
        &["worries: a"],
        "b<Enter><Up><Enter><Enter><Ctrl+Z>",
        &["worries: a"],
    );
}

#[test]
fn while_writing_undo_takes_the_last_word() {
    assert_eq!(written("the bus stops<Ctrl+Z>"), "the bus |");
    assert_eq!(written("the bus stops<Ctrl+Z><Ctrl+Z>"), "the |");
    assert_eq!(
        written("the bus stops<Ctrl+Z><Ctrl+Z><Ctrl+Y>"),
        "the bus |"
    );
    assert_eq!(written("the bus<Ctrl+Z><Ctrl+Z>"), "|");
    assert_eq!(written("the bus<Ctrl+W><Ctrl+Z>"), "the bus|");
    assert_eq!(written("the bus<Backspace><Backspace><Ctrl+Z>"), "the bus|");
    assert_eq!(written("bus<Home>the <Ctrl+Z>"), "bus|");
    assert_eq!(written("late @Nan<Enter><Ctrl+Z>"), "late @Nan|");
}

#[test]
fn words_changed_in_an_entry_come_back_word_by_word() {
    let mut room = meeting(&["worries: a"]);
    room.press("<Down><Enter> bz de<Ctrl+Z>");
    assert_eq!(draft(&room), "a bz |");
    room.press("<Ctrl+Z><Ctrl+Z><Ctrl+Z>");
    assert_eq!(room.board(), ["worries: a"]);
}

#[test]
fn one_undo_too_many_while_writing_can_be_brought_back() {
    story(&["worries: a"], "b<Ctrl+Z><Ctrl+Z>", &["worries: a"]);
    story(
        &["worries: a"],
        "the bus<Ctrl+Z><Ctrl+Z><Ctrl+Z><Ctrl+Y><Ctrl+Y><Ctrl+Y>",
        &["worries: a", "writing: the bus"],
    );
    story(&["worries: a"], "b<Ctrl+Z><Ctrl+Z><Ctrl+Z>", &[]);
    story(
        &["worries: a"],
        "b<Ctrl+Z><Ctrl+Z><Ctrl+Z><Ctrl+Y><Ctrl+Y><Ctrl+Y>",
        &["worries: a", "writing: b"],
    );
}

#[test]
fn a_draft_that_was_put_away_is_one_step() {
    story(
        &["worries: a"],
        "the bus<Esc><Ctrl+Z><Esc><Ctrl+Z>",
        &["worries: a", "writing: the bus"],
    );
    story(
        &["worries: a"],
        "the bus<Esc><Ctrl+Z><Enter><Ctrl+Z>",
        &["worries: a"],
    );
}

#[test]
fn after_an_undo_the_chair_goes_on_where_it_happened() {
    let mut room = meeting(&["worries: a", "worries: c"]);
    room.press("<Down>b<Enter><Ctrl+Z>");
    assert_eq!(stands(&room), "worries, behind a");
    room.press("x<Enter>");
    assert_eq!(room.board(), ["worries: a", "worries: x", "worries: c"]);
}

#[test]
fn undo_is_itself_recorded() {
    let mut room = meeting(&["worries: a"]);
    let before = room.records().len();
    room.press("<Ctrl+Z><Ctrl+Y>");
    assert_eq!(room.records().len(), before + 2);
}

#[test]
fn title_kind_setting_and_order_come_back_too() {
    let about = |keys: &str| {
        let mut room = meeting(&[]);
        room.press(keys);
        let about = chairing(&room).map().about.clone();
        (
            about.title,
            about.kind.kebab(),
            about.setting.kebab(),
            about.order.kebab(),
        )
    };
    let before = about("");
    for keys in [
        "/change the title<Enter>x<Enter>",
        "/change the kind<Enter>core<Enter>",
        "/change the setting<Enter>well<Enter>",
        "/begin with<Enter>",
    ] {
        assert_ne!(about(keys), before, "{keys}");
        assert_eq!(about(&format!("{keys}<Ctrl+Z>")), before, "{keys}");
        assert_eq!(
            about(&format!("{keys}<Ctrl+Z><Ctrl+Y>")),
            about(keys),
            "{keys}"
        );
    }
}
