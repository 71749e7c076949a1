//! How a meeting is written down: one file a meeting, whole after every key, read as far as it can be read.

pub mod failure;
pub mod problem;
pub mod seal;
pub mod plain;
pub mod folding;
pub mod line;
pub mod splitting;
pub mod cleaning;
pub mod summary;
pub mod head;
pub mod lines;
pub mod gathering;
pub mod reading;
pub mod composing;
pub mod naming;
pub mod disk;
pub mod syncing;
pub mod writer;
pub mod rebuilding;
pub mod tidying;
pub mod fetching;
pub mod following;
pub mod glancing;
pub mod storing;
pub mod opening;

pub use failure::Failure;
pub use fetching::read_file;
pub use following::{News, Tail};
pub use glancing::{Glance, glance};
pub use opening::{Opened, create, open};
pub use problem::{Problem, ProblemKind};
pub use reading::{Changed, Reading, read};
pub use rebuilding::Around;
pub use splitting::split_long;
pub use summary::Summary;
pub use writer::{Saved, Writer};
