//! The checks behind the house rules: each takes sources and gives one sentence for every place that breaks a rule.

pub mod tokens;
pub mod source;
pub mod paths;
pub mod floors;
pub mod folders;
pub mod reach;
pub mod sizes;
pub mod words;
