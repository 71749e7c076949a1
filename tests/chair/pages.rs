//! What the chair does everywhere: fills in who is here, passes the turn, names moments, takes over words of last time.

use sofs::app::chairing::Page;
use sofs::app::key::Key;
use sofs::app::listing::items;
use sofs::meeting::parts::{Person, PersonId};
use sofs::meeting::vocabulary::Attendance;

use super::board::to_board;
use super::hands::Hands;
use super::step::Somebody;

/// Writes somebody into the list, part by part, and puts right what was guessed wrong; somebody of last time is only found.
pub fn seat(hands: &mut Hands, somebody: &Somebody) {
    if hands.chairing().page != Page::People {
        hands.wait(800, 2_000);
        hands.press(Key::Function(2));
    }
    hands.wait(2_500, 9_000);
    let known = hands.chairing().map().person_named(&somebody.name);
    match known.map(|person| person.id) {
        Some(id) => walk_to(hands, id),
        None => write(hands, somebody),
    }
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

fn write(hands: &mut Hands, somebody: &Somebody) {
    hands.write(&somebody.name);
    for part in [&somebody.role, &somebody.agency] {
        if part.is_empty() {
            break;
        }
        hands.press(Key::Tab);
        hands.rewrite(part);
    }
    hands.press(Key::Enter);
}

fn walk_to(hands: &mut Hands, id: PersonId) {
    let place = |hands: &Hands, id: Option<PersonId>| {
        let mut listed = hands.chairing().map().listed();
        let found = id.and_then(|id| listed.position(|person| person.id == id));
        found.unwrap_or(usize::MAX)
    };
    while hands.chairing().seat.person != Some(id) {
        let below = place(hands, Some(id)) > place(hands, hands.chairing().seat.person);
        hands.again(if below { Key::Down } else { Key::Up });
    }
}

/// Somebody on the list.
pub fn person(hands: &Hands, name: &str) -> Person {
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

/// Lets words of last time that hold these stand here too.
pub fn take_over(hands: &mut Hands, words: &str) {
    to_board(hands);
    hands.wait(3_000, 9_000);
    hands.palette("take over");
    for letter in words.chars() {
        hands.letter(letter);
    }
    let found = items(hands.chairing());
    let first = found.first().filter(|one| one.label.contains(words));
    assert!(first.is_some(), "{words} is found first: {found:?}");
    let text = found[0].label.clone();
    hands.wait(800, 2_000);
    hands.press(Key::Enter);
    hands.press(Key::Esc);
    let mut entries = hands.chairing().map().entries.values();
    let entry = entries
        .find(|entry| entry.text == text)
        .expect("taken over");
    assert!(entry.carried);
    let id = entry.id;
    hands.last = Some(id);
}
