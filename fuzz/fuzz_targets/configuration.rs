//! Anything at all, where the list of entries says `configuration`.
#![no_main]

#[path = "../../tests/fuzz_entries/mod.rs"]
mod fuzz_entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz_entries::configuration(bytes));
