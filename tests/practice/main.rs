//! What the program knows of the field: words, kinds of meeting, questions, days.

mod content;
mod day_at_end;
mod days;
mod headings;
mod people;
mod plain_words;
mod questions;
mod readability;
mod shorthand;
mod working_days;
