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
pub mod question;
mod questions_worried;
mod questions_working_well;
mod questions_needed;
mod questions_around;
pub mod questions;
mod word_forms;
mod surroundings;
mod written_words;
pub mod jargon;
mod jargon_a_to_d;
mod jargon_e_to_o;
mod jargon_p_to_z;
pub mod plain_words;
pub mod shorthand;
mod syllables;
pub mod readability;
