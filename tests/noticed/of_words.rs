//! Words on the wall.

use sofs::meeting::checks::Check;
use sofs::meeting::vocabulary::{Category, Kind};

use super::{Case, case};
use crate::common::wall::Wall;

pub fn cases() -> Vec<Case> {
    vec![
        case(
            Check::Label,
            |wall| {
                wall.says(Category::PastHarm, "Emotional neglect", &[]);
            },
            |wall| {
                wall.says(Category::PastHarm, "The neglect began in May 2025", &[]);
                wall.says(Category::PastHarm, "Dad did not wake", &[]);
            },
        ),
        case(
            Check::Jargon,
            |wall| {
                wall.says(
                    Category::PastHarm,
                    "On 9 May Ffion disclosed it to Bet",
                    &[],
                );
            },
            |wall| {
                wall.person("Mr Case", "", sofs::meeting::vocabulary::Side::Network);
                let quoted = "On 9 May Ffion said \"I disclosed it\" to Mr Case";
                wall.says(Category::PastHarm, quoted, &[]);
            },
        ),
        case(
            Check::NameAndBlame,
            |wall| {
                wall.says(
                    Category::PastHarm,
                    "On Mondays Dad is always late home",
                    &[],
                );
            },
            |wall| {
                let well = Category::ExistingStrengths;
                wall.says(well, "Nan is always there on Mondays", &[]);
                let quoted = "On Monday Mum said \"he is always late\" again";
                wall.says(Category::PastHarm, quoted, &[]);
            },
        ),
    ]
}

#[test]
fn a_word_that_blames_is_asked_about_in_every_column() {
    let mut wall = Wall::of(Kind::Mapping);
    let strengths = Category::ExistingStrengths;
    wall.says(
        strengths,
        "Less attention-seeking at school on Mondays",
        &[],
    );
    wall.says(
        strengths,
        "Nan gives him her attention, seeking him out",
        &[],
    );
    assert_eq!(wall.asks(Check::NameAndBlame).len(), 1);
    assert!(wall.asks(Check::Jargon).is_empty());
}

#[test]
fn a_term_is_asked_about_once_with_what_to_say() {
    let mut wall = Wall::of(Kind::Mapping);
    for text in [
        "On 9 May Ffion disclosed it to Bet",
        "Then she disclosed more to Nan",
    ] {
        wall.says(Category::PastHarm, text, &[]);
    }
    let asked = wall.asks(Check::Jargon);
    assert_eq!(asked.len(), 1, "{asked:?}");
    assert!(
        asked[0].starts_with("“Disclosed”: could we say “"),
        "{asked:?}"
    );
}

#[test]
fn advice_is_asked_as_a_question() {
    let mut wall = Wall::of(Kind::Mapping);
    wall.statement([
        "Dad",
        "on 9 May an inappropriate person was there",
        "Ffion cries",
    ]);
    let asked = wall.asks(Check::Jargon);
    assert!(
        asked.iter().all(|one| one.contains("could we say")),
        "{asked:?}"
    );
}
