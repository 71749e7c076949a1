//! A writer at full speed is killed, again and again, and at each of the first calls it makes: what it said was in the file is there.
#![cfg(unix)]
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
mod terminal;

#[path = "faults/mod.rs"]
mod harness;

#[path = "faults/random_kills.rs"]
mod random_kills;
#[path = "faults/traced.rs"]
mod traced;
