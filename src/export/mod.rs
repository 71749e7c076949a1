//! What a meeting becomes on paper and for other programs: one file a format.

pub mod json_child;
pub mod json;
mod markdown_signs;
mod markdown_plan;
pub mod markdown;
mod letters;
mod marks;
mod paper_colours;
mod scale_drawing;
pub mod html;
