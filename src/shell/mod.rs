//! Where the program touches the world: clock, keyboard, terminal, files, and the loop that ties them.

pub mod clock;
pub mod colours;
pub mod config;
pub mod config_example;
pub mod saying;
pub mod held;
pub mod late_answers;
pub mod sequences;
pub mod decoding;
pub mod keyboard;
pub mod mouse;
pub mod terminal;
#[cfg(all(unix, not(target_vendor = "apple")))]
pub mod incoming;
pub mod incoming_by_library;
pub mod answer;
pub mod hearing;
pub mod leaving;
pub mod screen;
pub mod chain;
pub mod many;
pub mod standing;
pub mod archive;
pub mod beside;
pub mod searching;
pub mod looking_inside;
pub mod open_steps;
pub mod beginning;
pub mod entering;
pub mod following;
pub mod patience;
pub mod first;
pub mod running;
pub mod live;
pub mod plain;
