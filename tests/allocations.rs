//! How much memory a letter takes, counted: no more in a long meeting than in a short one.
#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

mod common;

use std::alloc::System;

use common::Room;
use sofs::shell::screen::Screen;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static COUNTED: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// Allocations of a letter at the median; what fewer letters need more often, like a place in the list of records, is left out.
const MOST: usize = 60;

/// Allocations and bytes at the median of a letter, in a meeting of so many entries.
fn of_a_letter(entries: usize) -> (usize, usize) {
    let mut room = Room::new(160, 45);
    room.paste(&"Mum works nights\n".repeat(entries));
    room.press("The ");
    let mut screen = Screen::new(std::io::sink());
    screen.draw(&room.model).expect("a screen");
    let each = "bus stops at ten".chars().map(|letter| {
        let letter = letter.to_string().replace(' ', "x");
        let before = Region::new(COUNTED);
        room.press(&letter);
        screen.draw(&room.model).expect("a screen");
        let taken = before.change();
        (taken.allocations, taken.bytes_allocated)
    });
    let mut each: Vec<_> = each.collect();
    each.sort_unstable();
    each[each.len() / 2]
}

/// One test alone: whatever else ran beside it would be counted too.
#[test]
fn a_letter_takes_no_more_memory_in_a_meeting_of_ten_thousand_entries() {
    let (few, many) = (of_a_letter(100), of_a_letter(10_000));
    assert_eq!(few, many);
    assert!(few.0 <= MOST, "{} allocations", few.0);
}
