//! What a good meeting looks like: its words, its scale, its kinds and who belongs to it.

pub mod words;
pub mod anchors;
pub mod kinds;
pub mod people;
pub mod working_days;
pub mod day_problem;
mod day_words;
mod dates;
mod spans;
pub mod days;
pub mod day_at_end;
pub mod next_meeting;
pub mod telling;
pub mod children;
pub mod agenda;
pub mod deciding;
pub mod prompts;
