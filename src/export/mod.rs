//! What a meeting becomes on paper and for other programs: one file a format.

pub mod json_child;
pub mod json;
pub mod markdown;
