//! What power cuts and damage leave of a file, and what somebody reads beside the writer: never a wrong record, and no more lost
//! than has to be.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a campaign that cannot go on has failed"
)]

mod count;
mod session_support;

#[path = "faults/mod.rs"]
mod harness;

#[path = "faults/images.rs"]
mod images;
#[path = "faults/damage.rs"]
mod damage;
#[path = "faults/beside.rs"]
mod beside;
