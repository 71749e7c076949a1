//! What is asked of the example meetings beside what stands in `example_meetings.rs`.

mod looking;
mod chain;
mod carrying;
