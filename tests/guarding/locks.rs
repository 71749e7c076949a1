//! One meeting, one hand that writes: whoever comes second is told how to look on, and nothing is left of a lock but the lock.

use std::fs;

use crate::terminal::Terminal;
use crate::terminal::desk::{Desk, arg, written};
use crate::terminal::hands::{CTRL_Q, in_the_middle_of_a_word};
use crate::tree::all_below;

#[test]
fn a_second_facilitator_is_refused_and_told_how_to_look_on() {
    let desk = Desk::new();
    let (path, mut first) = in_the_middle_of_a_word(&desk);
    let link = desk.folder().join("another-name.ron");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let hard = desk.sessions().join("the-same.ron");
    fs::hard_link(&path, &hard).expect("a second name");
    for name in [&path, &link, &hard] {
        let mut second = Terminal::of(&desk, &["open", arg(name)]);
        assert_eq!(second.ended(), 1);
        let said = second.screen().contents();
        assert!(said.contains("is open in another window"), "{said}");
        assert!(said.contains("sofs follow"), "{said}");
        assert!(
            desk.run(&["add", arg(name), "needs", "x"])
                .refuses(1)
                .contains("is open")
        );
    }
    let mut looks_on = Terminal::of(&desk, &["follow", arg(&path)]);
    looks_on.see("the bus st");
    first.write("the bus st", "ops");
    looks_on.see("the bus stops");
    looks_on.press(CTRL_Q);
    assert_eq!(looks_on.ended(), 0);
    first.press(CTRL_Q);
    assert_eq!(first.ended(), 0);
    assert_eq!(written(&path), ["worries: the bus stops"]);
}

#[test]
fn whoever_is_refused_in_the_list_of_meetings_stays_there_and_is_told() {
    let desk = Desk::new();
    let (_, mut first) = in_the_middle_of_a_word(&desk);
    let mut second = Terminal::of(&desk, &[]);
    second.see("Kite family");
    second.press("\r");
    second.see("is open in another window");
    second.press(CTRL_Q);
    assert_eq!(second.ended(), 0);
    first.press(CTRL_Q);
    assert_eq!(first.ended(), 0);
}

#[test]
fn a_crash_leaves_no_lock_and_no_other_file() {
    let desk = Desk::new();
    let (path, mut first) = in_the_middle_of_a_word(&desk);
    for _ in 0..3 {
        first.signal("KILL");
        first.ended();
        assert_eq!(all_below(&desk.sessions()), std::slice::from_ref(&path));
        first = Terminal::of(&desk, &["open", arg(&path)]);
        first.see("the bus st");
    }
    first.press(CTRL_Q);
    assert_eq!(first.ended(), 0);
    desk.done(&["add", arg(&path), "needs", "Tuesdays off"]);
    assert_eq!(
        written(&path),
        ["worries: the bus st", "needs: Tuesdays off"]
    );
}
