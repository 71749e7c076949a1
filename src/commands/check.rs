//! `sofs check`: what is wrong with files.

use std::path::Path;

use clap::Args;

use super::reading::look;
use crate::shell::saying::{complain, say};

/// What can be said behind `sofs check`.
#[derive(Args, Debug)]
pub struct Check {
    /// Paths, file names, or words of titles
    #[arg(required = true)]
    pub files: Vec<String>,
}

/// Says what is wrong, a line each; says whether all is well.
pub fn run(folder: &Path, asked: &Check) -> bool {
    let mut well = true;
    for file in &asked.files {
        match look(folder, file, false) {
            Ok(looked) if looked.problems.is_empty() => {
                let records = looked.timeline.records().len();
                say(&format!(
                    "{}: whole, {records} records.\n",
                    looked.path.display()
                ));
            }
            Ok(looked) => {
                well = false;
                for problem in &looked.problems {
                    say(&format!("{}: {problem}\n", looked.path.display()));
                }
            }
            Err(failure) => {
                well = false;
                complain(&failure.to_string());
            }
        }
    }
    well
}
