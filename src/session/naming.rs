//! Names of session files: the day, the hour and the kind of the meeting, and nobody's name.

use std::path::{Path, PathBuf};

use crate::meeting::parts::About;

/// How many meetings of one kind may begin in one minute.
const MOST: u32 = 1000;

/// The name of a meeting's file.
pub fn file_name(about: &About) -> String {
    let began = about.began.format("%Y-%m-%d-%H%M");
    format!("{began}-{}.ron", about.kind.kebab())
}

/// This path, and then the same with `-2`, `-3` and so on, for whoever finds a name taken.
pub fn free_names(path: &Path) -> impl Iterator<Item = PathBuf> {
    let path = path.to_owned();
    (1..=MOST).map(move |number| numbered(&path, number))
}

fn numbered(path: &Path, number: u32) -> PathBuf {
    if number == 1 {
        return path.to_owned();
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}-{number}.{ending}"))
}
