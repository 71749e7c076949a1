//! What the room sees: pure painting of the model, part by part.

pub mod wrap;
pub mod theme;
pub mod paint;
pub mod layout;
pub mod entry;
pub mod column_items;
pub mod column;
pub mod title_line;
pub mod heads;
pub mod spread;
pub mod bar;
pub mod hint_line;
pub mod panel;
pub mod people_page;
pub mod scale_page;
pub mod help_page;
pub mod home;
pub mod time_line;
pub mod parts;
pub mod screen;
pub mod sheet;
