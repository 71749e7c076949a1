//! The command line as people and scripts use it: what each verb prints, refuses and leaves behind.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod common;
mod hostile;
#[path = "hostile/meeting.rs"]
mod meeting;
mod terminal;
mod verbs;
