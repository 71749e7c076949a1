//! Disks that fail at every call, that fill up, and files that others meddle with: nothing is lost, and the title line is true.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a campaign that cannot go on has failed"
)]

mod common;
mod count;
mod session_support;
#[cfg(unix)]
mod terminal;

#[path = "faults/mod.rs"]
mod harness;

#[path = "faults/every_call.rs"]
mod every_call;
#[cfg(unix)]
#[path = "faults/full_disk.rs"]
mod full_disk;
#[cfg(unix)]
#[path = "faults/meddled.rs"]
mod meddled;
