//! How long it takes from the key that ends a meeting until nothing of it is left on the terminal and the program is gone.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed"
)]

#[path = "../tests/terminal/mod.rs"]
mod terminal;

use divan::Bencher;
use terminal::Terminal;
use terminal::afterwards::is_given_back;
use terminal::desk::Desk;
use terminal::hands::CTRL_Q;

fn main() {
    divan::main();
}

/// A meeting of so many entries, with a word being written.
fn open(entries: usize) -> (Desk, Terminal) {
    let desk = Desk::new();
    desk.meeting("Kite family");
    let words = "Nan collects Sam on Mondays and Thursdays\n".repeat(entries);
    desk.run_reading(&["add", "kite", "working-well", "-"], &words);
    let mut terminal = Terminal::of(&desk, &["open", "kite"]);
    terminal.see("What are we worried about?");
    terminal.write("", "the bus");
    (desk, terminal)
}

#[divan::bench(args = [0, 50, 400], sample_count = 20, sample_size = 1)]
fn until_nothing_is_left(bencher: Bencher, entries: usize) {
    bencher
        .with_inputs(|| open(entries))
        .bench_local_values(|(desk, mut terminal)| {
            terminal.press(CTRL_Q);
            terminal.ended();
            (desk, terminal)
        });
    let (_desk, mut terminal) = open(entries);
    terminal.press(CTRL_Q);
    terminal.ended();
    is_given_back(&terminal);
}
