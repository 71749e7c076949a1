//! Taking words out of a meeting on purpose: finding every letter of them, in whatever way they came in, and putting blocks there.

mod wanted;
mod letters;
mod lettered;
mod things;
mod seen;
mod following;
mod places;
mod finding;
mod blocks;
mod taking;

pub use places::Spot;
pub use taking::{Place, Taken, What, take_out};
pub use things::is_of_ours;
pub use wanted::Wanted;
