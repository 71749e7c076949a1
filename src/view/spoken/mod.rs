//! What is told in a dialogue, in lines: the most important word first.

pub mod words;
pub mod scale;
pub mod plan;
pub mod houses;
pub mod stops;
pub mod echo;
pub mod child;
pub mod conclusions;
pub mod room;
pub mod numbers;
pub mod changes;
pub mod home;
pub mod reading;
pub mod here;
pub mod answer;
