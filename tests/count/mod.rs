//! How often a campaign repeats itself: a little in every test run, and as often as wished with `SOFS_COUNT`.
#![allow(
    clippy::expect_used,
    reason = "a campaign without its count would say nothing"
)]

/// So many runs: what `SOFS_COUNT` says, else `usual`.
pub fn count(usual: u64) -> u64 {
    match std::env::var("SOFS_COUNT") {
        Ok(said) => said.parse().expect("SOFS_COUNT is a number"),
        Err(_) => usual,
    }
}
