//! A map that was written elsewhere, or by our own export, read into what happens in a meeting. Nothing in it is dropped.

mod headings;
mod lines;
mod names;
mod people;
mod entries;
mod numbers;
mod taking_down;
mod scales;
mod of_child;
mod walking;
pub mod document;
