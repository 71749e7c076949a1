//! What the campaigns about disks, power cuts, kills and damage share.
#![allow(dead_code, reason = "each campaign uses another part of it")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a campaign that cannot go on has failed"
)]

pub mod chair;
pub mod seeded;

use sofs::meeting::record::Record;
use sofs::session::{Changed, Reading, read};

/// What is read, changed lines left out.
pub fn reading(bytes: &[u8]) -> Reading {
    read(bytes, Changed::LeaveOut).expect("it is a meeting")
}

/// Whether these are some of the records, unchanged and in their order.
pub fn is_part_of(found: &[Record], all: &[Record]) -> bool {
    let mut rest = all.iter();
    found.iter().all(|record| rest.any(|other| other == record))
}
