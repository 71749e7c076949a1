//! What must hold whatever anybody types, says or loses.

#[path = "../common/mod.rs"]
mod common;
#[path = "../count/mod.rs"]
mod count;
#[path = "../common/exported.rs"]
mod exported;
#[path = "../common/secrets.rs"]
mod secrets;
#[path = "../talk/mod.rs"]
mod talk;

mod any_keys;
mod child;
mod days;
mod dialogue;
mod held_back;
mod reading;
mod records;
mod search;
mod sizes;
mod taking_out;
