//! What a meeting is: the board, what can happen to it, and how it came to be.

pub mod clean;
pub mod text;
pub mod vocabulary;
pub mod parts;
pub mod event;
pub mod history;
pub mod draft;
pub mod map;
pub mod board;
pub mod drafting;
pub mod arranging;
pub mod apply;
pub mod timeline;
pub mod search;
pub mod taken_back;
pub mod chapters;
pub mod changes;
