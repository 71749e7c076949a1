//! A text in plain words has a younger reading age than the same in the words of the trade.

use sofs::practice::readability::reading_age;

/// A text too short to have an age is neither easier nor harder than any.
fn age(text: &str) -> f64 {
    reading_age(text).unwrap_or(f64::NAN)
}

#[test]
fn the_same_said_in_plainer_words_is_for_younger_readers() {
    let ways = [
        "Sam was on his own at home. It was dark. He was scared.",
        "Sam was at home on his own one evening, and he was frightened because it was dark outside.",
        "On several evenings Sam remained at home without adult supervision and presented as anxious.",
        "Professionals identified significant safeguarding concerns regarding inadequate parental supervision, \
         necessitating multi-agency intervention.",
    ];
    let ages = ways.map(age);
    assert!(ages.is_sorted(), "{ages:?}");
    assert!(ages[0] < 8.0, "{ages:?}");
    assert!(ages[3] > 18.0, "{ages:?}");
}

#[test]
fn short_sentences_are_easier_than_the_same_words_in_a_long_one() {
    let short = "Nan comes on Monday. Mum goes to work. Sam reads with Nan. They eat at five.";
    let long =
        "Nan comes on Monday and Mum goes to work and Sam reads with Nan and they eat at five.";
    assert!(age(short) < age(long));
}

#[test]
fn a_reading_age_is_that_of_somebody_who_can_read() {
    assert!(age("I am. He is. We go. It is so. Go on.") >= 5.0);
}
