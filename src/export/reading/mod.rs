//! A map that was written elsewhere, or by our own export, read into what happens in a meeting. Nothing in it is dropped.

mod place;
mod called_by_others;
mod headings;
mod lines;
mod names;
mod people;
mod entries;
mod numbers;
mod paper;
mod taking_down;
mod scales;
mod of_child;
mod noted;
mod placing;
mod walking;
pub mod document;
