//! What leaves for spreadsheets, calendars and word processors: read back by other libraries than those that wrote it.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod hostile;
#[path = "office/meetings.rs"]
mod meetings;
#[path = "office/calendars.rs"]
mod calendars;
#[path = "office/tables.rs"]
mod tables;
#[path = "office/documents.rs"]
mod documents;
#[path = "office/pages.rs"]
mod pages;
