//! Hostile words in every place where words come in, through every screen and at five sizes: nothing reaches the terminal that
//! the program did not make itself. And every character there is, through every surface.
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
mod count;
mod hostile;
mod talk;
#[path = "terminal/wire.rs"]
#[allow(dead_code, reason = "colours are looked at by others")]
mod wire;
#[path = "hostile/meeting.rs"]
mod meeting;
#[path = "hostile/sight.rs"]
mod sight;
#[path = "hostile/ways_in.rs"]
mod ways_in;
#[path = "hostile/screens.rs"]
mod screens;
#[path = "hostile/characters.rs"]
mod characters;
#[path = "hostile/faults.rs"]
mod faults;
