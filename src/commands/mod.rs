//! What each verb of the command line does: one file a verb.

pub mod usage;
pub mod reading;
pub mod new;
pub mod open;
pub mod add;
pub mod show;
pub mod list;
pub mod replay;
pub mod follow;
pub mod check;
pub mod output;
pub mod export;
pub mod import;
pub mod config;
pub mod examples;
pub mod completions;
pub mod man;
pub mod arriving;
pub mod keys;
pub mod tour;
