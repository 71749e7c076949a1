//! Nobody is let in and nothing gets out: locks, rights, links, names, and words of a meeting anywhere but in its file.
#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]
#![allow(
    clippy::print_stdout,
    reason = "what could not be looked at here is said aloud, and how much was looked at"
)]

mod common;
mod hostile;
mod terminal;
#[path = "hostile/meeting.rs"]
mod meeting;
#[path = "guarding/tree.rs"]
mod tree;
#[path = "guarding/bytes.rs"]
mod bytes;
#[path = "guarding/locks.rs"]
mod locks;
#[path = "guarding/rights.rs"]
mod rights;
#[path = "guarding/somebody_else.rs"]
mod somebody_else;
#[path = "guarding/names.rs"]
mod names;
#[path = "guarding/places.rs"]
mod places;
#[path = "guarding/leaks.rs"]
mod leaks;
#[path = "guarding/hook.rs"]
mod hook;
