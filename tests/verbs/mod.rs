//! The verbs, one file for each thing that people expect of them.

mod writing;
mod looking;
mod practising;
mod archive;
mod searching;
mod exporting;
mod exporting_pages;
mod office;
mod importing;
mod redacting;
mod redacting_files;
mod forgetting;
mod misusing;
mod odd_files;
mod damaged_files;
mod without_terminal;
mod hostile;
mod configuring;
mod completing;
