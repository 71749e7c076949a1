//! What keys do: a pure machine that takes messages in and gives effects out.

pub mod action;
pub mod key;
pub mod place;
pub mod keymap;
pub mod effect;
pub mod line;
pub mod narrowing;
pub mod focus;
pub mod list;
pub mod player;
pub mod home;
pub mod chairing;
pub mod naming;
pub mod usual;
pub mod arranging;
pub mod people_page;
pub mod scale_page;
pub mod returning;
pub mod choosing;
pub mod model;
pub mod asking;
pub mod typing;
pub mod update;
