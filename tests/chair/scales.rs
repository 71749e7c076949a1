//! What the chair does on the page of the scale: puts the question, takes numbers, covers and shows them.

use sofs::app::chairing::{Asked, MarkCell, Page};
use sofs::app::key::Key;
use sofs::meeting::parts::{Answer, PersonId, Scale};

use super::hands::Hands;
use super::pages::person;
use super::step::Number;

/// Puts the question as this room asks it.
pub fn ask(hands: &mut Hands, texts: &[String; 3]) {
    to_scale(hands);
    for (asked, text) in [Asked::Question, Asked::Zero, Asked::Ten]
        .into_iter()
        .zip(texts)
    {
        let scale = scale(hands);
        let stands = [&scale.question, &scale.zero, &scale.ten].contains(&text);
        if !stands {
            walk_to(hands, asked);
            hands.press(Key::Enter);
            hands.rewrite(text);
            hands.press(Key::Enter);
        }
    }
    let scale = scale(hands);
    assert_eq!([&scale.question, &scale.zero, &scale.ten], texts.each_ref());
}

fn scale(hands: &Hands) -> Scale {
    hands.chairing().scale().expect("a scale").clone()
}

/// The page of the scale, at the scale with this number.
pub fn to_scale_number(hands: &mut Hands, number: usize) {
    to_scale(hands);
    let id = hands.chairing().map().scales[number - 1].id;
    while scale(hands).id != id {
        hands.press(Key::PageDown);
    }
}

fn to_scale(hands: &mut Hands) {
    hands.free();
    if hands.chairing().page != Page::Scale {
        hands.wait(800, 2_500);
        hands.press(Key::Function(3));
    }
}

fn walk_to(hands: &mut Hands, asked: Asked) {
    while hands.chairing().asked != asked {
        let row = |asked: Asked| match asked {
            Asked::Question => 0,
            Asked::Zero => 1,
            Asked::Ten => 2,
            Asked::Of(person, _) => {
                let people = sofs::app::scale_walk::asked_people(hands.chairing());
                3 + people.iter().position(|&one| one == person).expect("asked")
            }
        };
        let below = row(asked) > row(hands.chairing().asked);
        hands.again(if below { Key::Down } else { Key::Up });
    }
}

/// Covers the numbers that follow, or shows all that are covered.
pub fn cover(hands: &mut Hands, cover: bool) {
    to_scale(hands);
    hands.wait(2_000, 6_000);
    hands.press(Key::Char(' '));
    assert_eq!(scale(hands).sealed, cover);
}

/// Takes somebody's number, why, and what would make it one higher.
pub fn number(hands: &mut Hands, number: &Number) {
    to_scale(hands);
    hands.wait(6_000, 20_000);
    let id = person(hands, &number.name).id;
    walk_to(hands, Asked::Of(id, MarkCell::Number));
    if number.answer == "rather-not" {
        hands.press(Key::Char('-'));
    } else {
        for digit in number.answer.chars() {
            hands.letter(digit);
        }
    }
    reasons(hands, number);
    let mark = scale(hands).mark(id).expect("an answer").clone();
    match mark.given.answer.expect("an answer") {
        Answer::Score(score) => assert_eq!(score.value().to_string(), number.answer),
        Answer::RatherNot => assert_eq!(number.answer, "rather-not"),
    }
    says_why(hands, id, number);
}

/// Why somebody gave the number that stands.
pub fn why(hands: &mut Hands, number: &Number) {
    to_scale(hands);
    hands.wait(6_000, 20_000);
    let id = person(hands, &number.name).id;
    walk_to(hands, Asked::Of(id, MarkCell::Number));
    reasons(hands, number);
    says_why(hands, id, number);
}

fn reasons(hands: &mut Hands, number: &Number) {
    if number.why.is_empty() {
        return;
    }
    hands.wait(2_000, 6_000);
    hands.write(&number.why);
    hands.press(Key::Enter);
    hands.wait(3_000, 9_000);
    hands.write(&number.one_up);
    hands.press(Key::Enter);
}

fn says_why(hands: &Hands, id: PersonId, number: &Number) {
    let scale = scale(hands);
    let given = &scale.mark(id).expect("an answer").given;
    assert_eq!((&given.why, &given.one_up), (&number.why, &number.one_up));
}
