//! What a meeting becomes on paper and for other programs: one file a format.

pub mod json_child;
pub mod json;
mod markdown_signs;
mod markdown_entries;
mod markdown_plan;
pub mod markdown;
pub mod reading;
