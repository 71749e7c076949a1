//! A meeting as one page for a browser, for paper, and for a telephone: nothing in it runs, and nothing is fetched.

mod said;
mod numbers;
mod columns;
mod steps;
mod statements;
mod child;
mod people;
mod told_in_time;
mod fitting;
mod fitting_plan;
mod style;
mod frame;
pub mod page;
