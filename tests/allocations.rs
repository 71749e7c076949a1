//! How much memory a letter takes, counted: no more in a long meeting than in a short one.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod common;

use allocation_counter::measure;
use common::Room;
use sofs::shell::screen::Screen;

/// Allocations of a letter at the median; what fewer letters need more often, like a place in the list of records, is left out.
const MOST: u64 = 60;

/// Allocations and bytes at the median of a letter, in a meeting of so many entries.
fn of_a_letter(entries: usize) -> (u64, u64) {
    let mut room = Room::new(160, 45);
    room.paste(&"Mum works nights\n".repeat(entries));
    room.press("The ");
    let mut screen = Screen::new(std::io::sink());
    screen.draw(&room.model).expect("a screen");
    let each = "bus stops at ten".chars().map(|letter| {
        let letter = letter.to_string().replace(' ', "x");
        let taken = measure(|| {
            room.press(&letter);
            screen.draw(&room.model).expect("a screen");
        });
        (taken.count_total, taken.bytes_total)
    });
    let mut each: Vec<_> = each.collect();
    each.sort_unstable();
    each[each.len() / 2]
}

#[test]
fn a_letter_takes_no_more_memory_in_a_meeting_of_ten_thousand_entries() {
    let (few, many) = (of_a_letter(100), of_a_letter(10_000));
    assert_eq!(few, many);
    assert!(few.0 <= MOST, "{} allocations", few.0);
}
