//! A meeting chaired in lines: what each line asks of the same model that keys ask.

pub mod stops;
pub mod stop_names;
pub mod pieces;
pub mod talk;
pub mod commands;
pub mod lists;
pub mod home;
pub mod people;
pub mod entries;
pub mod steps;
pub mod pages;
pub mod child;
pub mod past;
pub mod held;
pub mod names;
pub mod room;
pub mod line;
