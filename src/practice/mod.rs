//! What a good meeting looks like: its words, its scale, its kinds and who belongs to it.

pub mod words;
pub mod anchors;
pub mod kinds;
pub mod people;
pub mod telling;
pub mod children;
pub mod agenda;
pub mod deciding;
pub mod prompts;
