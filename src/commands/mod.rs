//! What each verb of the command line does: one file a verb.

pub mod usage;
pub mod output;
pub mod reading;
pub mod open;
pub mod new;
pub mod add;
pub mod show;
pub mod list;
pub mod search;
pub mod steps;
pub mod replay;
pub mod follow;
pub mod check;
pub mod export;
pub mod import;
pub mod redact_notes;
pub mod redact;
pub mod forget;
pub mod config;
pub mod examples;
pub mod completions;
pub mod man;
pub mod arriving;
pub mod keys;
pub mod tour;
