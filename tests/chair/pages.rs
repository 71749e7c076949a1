//! What the chair does on the pages: fills in who is here, asks for numbers, names moments.

use sofs::app::chairing::{Asked, MarkCell, Page};
use sofs::app::key::Key;
use sofs::meeting::parts::{Answer, Person};
use sofs::meeting::vocabulary::Attendance;

use super::board::to_board;
use super::hands::Hands;
use super::script::{Number, Somebody};

/// Writes somebody into the list, part by part, and puts right what was guessed wrong.
pub fn seat(hands: &mut Hands, somebody: &Somebody) {
    if hands.chairing().page != Page::People {
        hands.wait(800, 2_000);
        hands.press(Key::Function(2));
    }
    hands.wait(2_500, 9_000);
    hands.write(&somebody.name);
    for part in [&somebody.role, &somebody.agency] {
        if part.is_empty() {
            break;
        }
        hands.press(Key::Tab);
        hands.rewrite(part);
    }
    hands.press(Key::Enter);
    let side = somebody.side.expect("a side");
    if person(hands, &somebody.name).side != side {
        hands.press(Key::Ctrl('t'));
        hands.wait(300, 800);
        hands.letter(side.kebab().chars().next().expect("a letter"));
    }
    let attendance = somebody.attendance.unwrap_or(Attendance::Present);
    while person(hands, &somebody.name).attendance != attendance {
        hands.press(Key::Char(' '));
    }
    let seated = person(hands, &somebody.name);
    assert_eq!(
        (seated.side, &seated.role, &seated.agency),
        (side, &somebody.role, &somebody.agency)
    );
}

fn person(hands: &Hands, name: &str) -> Person {
    let found = hands.chairing().map().person_named(name);
    Person::clone(found.unwrap_or_else(|| panic!("{name} is on the list")))
}

/// Passes the turn on.
pub fn pass_turn(hands: &mut Hands) {
    to_board(hands);
    hands.wait(4_000, 15_000);
    hands.press(Key::Ctrl('n'));
}

/// Names this moment.
pub fn bookmark(hands: &mut Hands, name: &str) {
    hands.wait(2_000, 6_000);
    hands.press(Key::Ctrl('s'));
    hands.write(name);
    hands.press(Key::Enter);
    let named = hands.chairing().map().bookmarks.last().cloned();
    assert_eq!(named.expect("a bookmark").name, name);
}

/// Puts the question as this room asks it.
pub fn ask(hands: &mut Hands, texts: &[String; 3]) {
    to_scale(hands);
    for (asked, text) in [Asked::Question, Asked::Zero, Asked::Ten]
        .into_iter()
        .zip(texts)
    {
        let scale = hands.chairing().scale().expect("a scale");
        let stands = [&scale.question, &scale.zero, &scale.ten].contains(&text);
        if !stands {
            walk_to(hands, asked);
            hands.press(Key::Enter);
            hands.rewrite(text);
            hands.press(Key::Enter);
        }
    }
    let scale = hands.chairing().scale().expect("a scale");
    assert_eq!([&scale.question, &scale.zero, &scale.ten], texts.each_ref());
}

fn to_scale(hands: &mut Hands) {
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
                let people = sofs::app::scale_page::asked_people(hands.chairing());
                3 + people.iter().position(|&one| one == person).expect("asked")
            }
        };
        let below = row(asked) > row(hands.chairing().asked);
        hands.again(if below { Key::Down } else { Key::Up });
    }
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
    if !number.why.is_empty() {
        hands.wait(2_000, 6_000);
        hands.write(&number.why);
        hands.press(Key::Enter);
        hands.wait(3_000, 9_000);
        hands.write(&number.one_up);
        hands.press(Key::Enter);
    }
    let scale = hands.chairing().scale().expect("a scale");
    let mark = scale.mark(id).expect("an answer");
    assert_eq!(
        (&mark.given.why, &mark.given.one_up),
        (&number.why, &number.one_up)
    );
    match mark.given.answer.expect("an answer") {
        Answer::Score(score) => assert_eq!(score.value().to_string(), number.answer),
        Answer::RatherNot => assert_eq!(number.answer, "rather-not"),
    }
}
