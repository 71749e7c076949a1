//! What a curtain can say: calm, neutral, and true of any room.

/// Sentences for the curtain, the usual one first.
pub const CALM: &[&str] = &[
    "We are taking a short break.",
    "We will go on in a moment.",
    "Time for a drink and some air.",
    "Please wait here for a moment.",
    "Thank you all. We have finished for now.",
];
