//! What a fault in the middle of a meeting shows: this test is run once more as the program that fails, for the program itself
//! has no way to be made to.

use sofs::shell::{failing, terminal as shell};

use crate::terminal::Terminal;
use crate::terminal::afterwards::sent_nothing_odd;
use crate::terminal::desk::Desk;
use crate::terminal::wire::{Sent, sent};

const SECRET: &str = "child Sam said: the cellar";

fn slices(text: &str) -> usize {
    text[..=text.len()].len()
}

#[test]
#[ignore = "it is run by the other test, in a terminal of its own"]
fn fails_on_purpose() {
    failing::prepare();
    shell::take().expect("a terminal");
    assert_eq!(slices(SECRET), 0);
}

#[test]
fn a_fault_gives_the_terminal_back_and_says_where_but_not_what() {
    let desk = Desk::new();
    let this = std::env::current_exe().expect("this test");
    let asks = [
        "hook::fails_on_purpose",
        "--exact",
        "--ignored",
        "--nocapture",
    ];
    let this = this.to_str().expect("a plain path");
    let mut terminal = Terminal::start(&desk, this, &asks, (120, 24), &[]);
    assert_eq!(terminal.ended(), 1);
    let wire = String::from_utf8_lossy(terminal.wire()).into_owned();
    assert!(!wire.contains("cellar") && !wire.contains("Sam"), "{wire}");
    let screen = terminal.screen();
    assert!(!screen.alternate_screen() && !screen.bracketed_paste() && !screen.hide_cursor());
    let said = screen.contents();
    assert!(
        said.contains("sofs stopped because of a fault of its own (hook.rs:"),
        "{said}"
    );
    assert!(
        said.contains("the meeting is on disk as it was on the screen"),
        "{said}"
    );
    sent_nothing_odd(&terminal);
    let all = sent(terminal.wire());
    let left = all
        .iter()
        .position(|one| *one == Sent::Sequence("?1049".to_owned(), 'l'));
    assert!(left.is_some());
}
