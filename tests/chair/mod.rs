//! A person at the keyboard: chairs a whole meeting from a script, key by key, with the pauses and slips that people make.
#![allow(dead_code, reason = "each test uses another part")]

pub mod step;
pub mod script;
pub mod hands;
pub mod typing;
pub mod board;
pub mod pages;
pub mod scales;
pub mod statements;
pub mod plan;
pub mod meeting;
pub mod views;
pub mod seen;
pub mod conclusions;
