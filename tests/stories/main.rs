//! What people do at the keyboard: the board before, keys, the board after.

#[path = "../common/mod.rs"]
mod common;

mod agenda;
mod child;
mod editing;
mod gaps;
mod home;
mod inside;
mod language;
mod last_time;
mod moving;
mod naming;
mod palette;
mod paste;
mod people;
mod plan;
mod replay;
mod room;
mod scale;
mod scales;
mod sizes;
mod sorting;
mod statements;
mod turn;
mod undo;
mod writing;
