//! What a meeting becomes on paper and for other programs: one file a format.

pub mod json_child;
pub mod json;
mod beside;
mod markdown_signs;
mod markdown_entries;
mod markdown_plan;
pub mod markdown;
pub mod markdown_parts;
mod letters;
mod paper_colours;
mod marks;
mod scale_drawing;
pub mod board_svg;
pub mod html;
pub mod wall_clock;
pub mod csv;
pub mod ics;
pub mod docx;
pub mod reading;
