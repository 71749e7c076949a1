//! What the chair does on the board: walks to a heading, writes, names who and where, moves and takes off.

use sofs::app::arranging::entry_in_hand;
use sofs::app::chairing::Page;
use sofs::app::focus::On;
use sofs::app::key::Key;
use sofs::app::list::Choice;
use sofs::app::naming::offers;
use sofs::meeting::event::Field;
use sofs::meeting::parts::EntryId;
use sofs::meeting::vocabulary::{Category, Column, Known};
use sofs::practice::telling::in_one_line;
use sofs::practice::words::{category_letter, category_title, known_letter};

use super::hands::Hands;
use super::step::Said;

/// Writes what somebody says, at the heading where it belongs or with a sign that says so.
pub fn say(hands: &mut Hands, said: &Said) {
    to_board(hands);
    hands.wait(3_000, 20_000);
    let elsewhere = hands.chairing().focus.column() != said.category.column();
    let by_sign = elsewhere && hands.dice.once_in(2);
    if !by_sign {
        walk_to_heading(hands, said.category);
    }
    hands.write(&said.text);
    let id = begun(hands);
    if by_sign {
        name_place(hands, said.category);
    }
    for name in &said.speakers {
        name_speaker(hands, name);
    }
    hands.press(Key::Enter);
    hands.last = Some(id);
    stands_as_said(hands, id, said);
}

fn begun(hands: &Hands) -> EntryId {
    let draft = hands.chairing().draft().expect("something is written");
    match draft.field {
        Field::NewEntry { id, .. } => id,
        other => panic!("{other:?} is no new entry"),
    }
}

fn stands_as_said(hands: &Hands, id: EntryId, said: &Said) {
    let chairing = hands.chairing();
    let map = chairing.map();
    let entry = map.entry(id).expect("what was kept stands");
    assert_eq!(entry.category, said.category);
    let stands = in_one_line(entry, map);
    let words = said.text.split(", by ").next().expect("words");
    assert!(stands.starts_with(words), "{stands}");
    if said.speakers.is_empty() {
        let turn: Vec<_> = chairing.board().turn.into_iter().collect();
        assert!(!turn.is_empty(), "nobody says: {}", said.text);
        assert_eq!(entry.speakers, turn);
    } else {
        assert_eq!(map.names(&entry.speakers), said.speakers);
    }
}

/// Back to the board, wherever the chair is.
pub fn to_board(hands: &mut Hands) {
    hands.free();
    if hands.chairing().page != Page::Board {
        hands.wait(800, 2_500);
        hands.press(Key::Esc);
    }
}

fn walk_to_column(hands: &mut Hands, column: Column) {
    while hands.chairing().focus.column() != column {
        hands.press(Key::Tab);
    }
}

fn walk_to_heading(hands: &mut Hands, category: Category) {
    walk_to_column(hands, category.column());
    while hands.chairing().focus.category != category {
        let below = category > hands.chairing().focus.category;
        hands.again(if below { Key::Down } else { Key::Up });
    }
}

/// Walks to an entry that stands.
fn walk_to_entry(hands: &mut Hands, id: EntryId) {
    let category = hands.chairing().map().entry(id).expect("an entry").category;
    walk_to_column(hands, category.column());
    while hands.chairing().focus.on != On::Entry(id) {
        let here = place(hands);
        let map = hands.chairing().map();
        let entry = map.entry(id).expect("an entry");
        let there = (category, 2 * map.place_of(entry).expect("a place") + 2);
        hands.again(if there > here { Key::Down } else { Key::Up });
    }
}

/// Where the chair stands from the top of the column: headings at 0, entries at even numbers, empty lines between them.
fn place(hands: &Hands) -> (Category, usize) {
    let chairing = hands.chairing();
    let ids = chairing.map().place(chairing.focus.category);
    let row = match chairing.focus.on {
        On::Pinned(_) | On::Heading => 0,
        On::Entry(id) => 2 * ids.index_of(&id).expect("a place") + 2,
        On::Gap(Some(id)) => 2 * ids.index_of(&id).expect("a place") + 3,
        On::Gap(None) => 2 * ids.len() + 1,
    };
    (chairing.focus.category, row)
}

/// Types behind a sign until what is meant stands first in the list, and takes it.
fn take_behind(hands: &mut Hands, sign: char, name: &str, meant: impl Fn(&Choice) -> bool) {
    if !hands.written().ends_with(' ') {
        hands.letter(' ');
    }
    hands.letter(sign);
    let is_first = |hands: &Hands| {
        let offers = offers(hands.chairing());
        offers
            .first()
            .is_some_and(|offer| meant(&offer.item.choice))
    };
    for letter in name.to_lowercase().chars() {
        hands.letter(letter);
        if is_first(hands) {
            break;
        }
    }
    assert!(is_first(hands), "{sign}{name} is offered first");
    hands.wait(250, 700);
    let takes = if hands.dice.once_in(2) {
        Key::Tab
    } else {
        Key::Enter
    };
    hands.press(takes);
}

fn name_speaker(hands: &mut Hands, name: &str) {
    let map = hands.chairing().map();
    let person = map.person_named(name).expect("somebody on the list").id;
    take_behind(hands, '@', name, |choice| {
        *choice == Choice::Speaker(person)
    });
}

fn name_place(hands: &mut Hands, category: Category) {
    let title = category_title(category, hands.chairing().map().about.setting);
    take_behind(hands, '#', title, |choice| {
        *choice == Choice::Place(category)
    });
}

/// The last entry belongs elsewhere: a step down or across with Alt, anything farther by its letter.
pub fn move_last(hands: &mut Hands, category: Category) {
    let id = hands.last.expect("something was said");
    hands.wait(1_000, 4_000);
    let from = hands.chairing().map().entry(id).expect("an entry").category;
    let columns = hands.chairing().map().about.order.columns();
    let at = |column: Column| columns.iter().position(|&one| one == column);
    let next_below = from
        .column()
        .categories()
        .iter()
        .skip_while(|&&one| one != from)
        .nth(1);
    if at(category.column()) != at(from.column()) {
        walk_to_entry(hands, id);
        let right = at(category.column()) > at(from.column());
        hands.press(if right { Key::AltRight } else { Key::AltLeft });
    } else if next_below == Some(&category) {
        walk_to_entry(hands, id);
        hands.press(Key::AltDown);
    } else {
        sort_last(hands, category_letter(category));
    }
    let entry = hands.chairing().map().entry(id).expect("an entry");
    assert_eq!(entry.category, category, "{}", entry.text);
}

/// How the last entry is known.
pub fn mark_last(hands: &mut Hands, known: Known) {
    hands.wait(600, 2_500);
    sort_last(hands, known_letter(known));
    let id = hands.last.expect("something was said");
    let entry = hands.chairing().map().entry(id).expect("an entry");
    assert_eq!(entry.known, Some(known), "{}", entry.text);
}

fn sort_last(hands: &mut Hands, letter: char) {
    let id = hands.last.expect("something was said");
    if entry_in_hand(hands.chairing()) != Some(id) {
        walk_to_entry(hands, id);
    }
    hands.press(Key::Ctrl('t'));
    hands.wait(300, 900);
    hands.letter(letter);
}

/// Takes an entry with these words off the board; without words the last one.
pub fn take_off(hands: &mut Hands, words: &str) {
    let mut entries = hands.chairing().map().entries.values();
    let named = entries.find(|entry| !words.is_empty() && entry.text.contains(words));
    let named = named.map(|entry| entry.id);
    let id = named.or(hands.last.filter(|_| words.is_empty()));
    let id = id.unwrap_or_else(|| panic!("nothing says: {words}"));
    to_board(hands);
    hands.wait(2_000, 6_000);
    walk_to_entry(hands, id);
    hands.press(Key::Delete);
    assert!(hands.chairing().map().entry(id).is_none());
}
