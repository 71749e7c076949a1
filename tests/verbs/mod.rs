//! The verbs, one file for each thing that people expect of them.

mod writing;
mod looking;
mod practising;
mod exporting;
mod importing;
mod misusing;
mod odd_files;
mod damaged_files;
mod without_terminal;
mod hostile;
mod configuring;
mod completing;
