//! There is a question for every place on the wall, and each is short, open, plain and free of blame.

use sofs::meeting::vocabulary::{Category, Setting};
use sofs::practice::children::said;
use sofs::practice::plain_words::jargon_in;
use sofs::practice::question::{LooksFor, Question};
use sofs::practice::questions::{Topic, ears, questions_about, questions_for};

const SORTS: [LooksFor; 6] = [
    LooksFor::Detail,
    LooksFor::Exception,
    LooksFor::Coping,
    LooksFor::OtherEyes,
    LooksFor::Future,
    LooksFor::Scaling,
];

/// The questions of one place in one setting, for every place and setting.
fn places() -> Vec<(String, Vec<&'static Question>)> {
    let mut places = Vec::new();
    for &setting in Setting::ALL {
        for &category in Category::ALL {
            let questions = questions_for(category, setting).collect();
            places.push((format!("{category:?}, {setting:?}"), questions));
        }
        for topic in Topic::ALL {
            let questions = questions_about(topic, setting).collect();
            places.push((format!("{topic:?}, {setting:?}"), questions));
        }
    }
    places
}

/// Every sentence once, with "the children" in its gaps.
fn sentences() -> Vec<String> {
    let places = places().into_iter();
    let texts = places.flat_map(|(_, questions)| questions).map(|q| q.text);
    let follow_ups = ears().iter().flat_map(|step| step.questions).copied();
    let mut all: Vec<String> = texts
        .chain(follow_ups)
        .map(|text| said(text, &[]))
        .collect();
    all.sort();
    all.dedup();
    all
}

#[test]
fn every_place_has_a_dozen_questions_of_every_sort() {
    for (place, questions) in places() {
        assert!(questions.len() >= 12, "{place}: {}", questions.len());
        for sort in SORTS {
            let has = questions.iter().any(|question| question.looks_for == sort);
            assert!(has, "{place} has none that looks for {sort:?}");
        }
    }
}

#[test]
fn no_place_asks_the_same_twice() {
    for (place, questions) in places() {
        let mut texts: Vec<&str> = questions.iter().map(|question| question.text).collect();
        texts.sort_unstable();
        for pair in texts.windows(2) {
            assert_ne!(pair[0], pair[1], "{place}");
        }
    }
}

#[test]
fn a_question_is_short_open_and_plain() {
    assert!(sentences().len() >= 200);
    for sentence in sentences() {
        let small = sentence.to_lowercase();
        let words: Vec<&str> = small.split_whitespace().collect();
        assert!(words.len() <= 14, "{sentence}");
        assert!(sentence.ends_with('?'), "{sentence}");
        assert!(
            !words.contains(&"why") && !words.contains(&"why,"),
            "{sentence}"
        );
        let found = jargon_in(&sentence, &[], &[]);
        assert!(found.is_empty(), "{sentence}: {found:?}");
    }
}

#[test]
fn no_gap_is_left_whoever_the_children_are() {
    for (_, questions) in places() {
        for question in questions {
            for children in [&[][..], &["Sam"][..], &["Sam", "Zoe"][..]] {
                let said = question.said(children);
                assert!(!said.contains(['{', '}', '|']), "{said}");
                let first = said.chars().next();
                assert!(first.is_some_and(char::is_uppercase), "{said}");
            }
        }
    }
}

#[test]
fn a_question_names_the_children_once_they_are_known() {
    let past: Vec<String> = questions_for(Category::PastHarm, Setting::Safety)
        .map(|question| question.said(&["Sam"]))
        .collect();
    assert!(past.contains(&"Where was Sam while it happened?".to_owned()));
}

#[test]
fn questions_made_for_a_setting_come_first_and_are_asked_nowhere_else() {
    let first = |setting| {
        let mut questions = questions_for(Category::FutureDanger, setting);
        questions.next().map(|question| question.text)
    };
    let firsts: Vec<&str> = Setting::ALL.iter().filter_map(|&s| first(s)).collect();
    assert_eq!(
        firsts,
        [
            "What may {child} miss out on if nobody helps?",
            "How badly could {child} be hurt, and how soon?",
            "What could make {child} have to move again?",
        ]
    );
    for (number, &setting) in Setting::ALL.iter().enumerate() {
        let texts: Vec<&str> = questions_for(Category::FutureDanger, setting)
            .map(|question| question.text)
            .collect();
        let asked: Vec<bool> = firsts.iter().map(|first| texts.contains(first)).collect();
        let mut own = [false; 3];
        own[number] = true;
        assert_eq!(asked, own);
    }
}

#[test]
fn what_is_good_is_followed_up_by_the_four_letters_of_ears() {
    let letters: String = ears().iter().map(|step| step.letter).collect();
    assert_eq!(letters, "EARS");
    for step in ears() {
        assert!(step.name.starts_with(step.letter));
        assert!(step.questions.len() >= 5, "{}", step.name);
    }
}
