//! What open lists offer, and what taking something from them does.

use super::action::Action;
use super::arranging;
use super::chairing::Chairing;
use super::key::Key;
use super::keymap::{Group, key_of, named};
use super::list::{Choice, Item, List, Topic, mark_down, mark_up};
use super::looking;
use super::narrowing::narrow;
use super::people_page::sides;
use super::watching;
use crate::meeting::event::{Event, Field};
use crate::meeting::search::find;
use crate::meeting::vocabulary::{Category, Column, Kind, Known, Setting};
use crate::practice::words::{
    category_letter, category_title, column_name, kind_title, known_letter, known_title,
    setting_title,
};

/// A list never shows more than can be read at a glance from a keyboard.
const MOST_FOUND: usize = 50;

/// What the open list offers now.
pub fn items(chairing: &Chairing) -> Vec<Item> {
    let Some(list) = &chairing.list else {
        return Vec::new();
    };
    let words = list.typed.text.as_str();
    match list.topic {
        Topic::Palette => narrowed(&palette(), words),
        Topic::Find => found(chairing, words),
        Topic::Sort => places(chairing),
        Topic::Sides(person) => sides(person),
        Topic::Settings => narrowed(&settings(), words),
        Topic::Kinds => narrowed(&kinds(), words),
        Topic::Time => looking::times(chairing, words),
        Topic::InTime => looking::said(chairing, words),
        Topic::Chapters => looking::chapters(chairing, words),
        Topic::OnePerson => looking::people(chairing, words),
        Topic::Changes => looking::differences(chairing),
    }
}

fn narrowed(items: &[Item], words: &str) -> Vec<Item> {
    narrow(items.iter().map(|item| item.label.as_str()), words)
        .into_iter()
        .map(|number| items[number].clone())
        .collect()
}

/// Every action by name; what belongs to the whole meeting first.
fn palette() -> Vec<Item> {
    let mut rows: Vec<_> = named().collect();
    rows.sort_by_key(|row| match row.group {
        Group::Meeting => 0,
        Group::Board => 1,
        _ => 2,
    });
    rows.into_iter()
        .map(|row| {
            let key = key_of(row.action).map_or(String::new(), |key| match page_digit(key) {
                Some(digit) => format!("{key} or /{digit}"),
                None => key.to_string(),
            });
            Item::new(row.name, key, Choice::Do(row.action))
        })
        .collect()
}

/// The digit that opens the page of a function key from the palette.
fn page_digit(key: Key) -> Option<u8> {
    match key {
        Key::Function(number @ 1..=9) => Some(number),
        _ => None,
    }
}

fn found(chairing: &Chairing, words: &str) -> Vec<Item> {
    if words.trim().is_empty() {
        return Vec::new();
    }
    let setting = chairing.map().about.setting;
    find(chairing.map(), words)
        .take(MOST_FOUND)
        .map(|entry| {
            Item::new(
                entry.text.clone(),
                category_title(entry.category, setting),
                Choice::GoTo(entry.id),
            )
        })
        .collect()
}

fn places(chairing: &Chairing) -> Vec<Item> {
    let setting = chairing.map().about.setting;
    let order = chairing.map().about.order;
    let categories = order.columns().into_iter().flat_map(Column::categories);
    let places = categories.map(|&category: &Category| Item {
        letter: Some(category_letter(category)),
        label: category_title(category, setting).to_owned(),
        detail: column_name(category.column()).to_owned(),
        choice: Choice::Place(category),
    });
    let known = Known::ALL.iter().map(|&known| Item {
        letter: Some(known_letter(known)),
        label: known_title(known).to_owned(),
        detail: "how it is known".to_owned(),
        choice: Choice::Known(known),
    });
    let draft = chairing.draft().is_some();
    places.chain(known.filter(|_| !draft)).collect()
}

fn settings() -> Vec<Item> {
    Setting::ALL
        .iter()
        .map(|&one| Item::new(setting_title(one), "", Choice::Do(Action::Setting(one))))
        .collect()
}

fn kinds() -> Vec<Item> {
    Kind::ALL
        .iter()
        .map(|&one| Item::new(kind_title(one), "", Choice::Do(Action::Kind(one))))
        .collect()
}

/// A letter typed into the open list: picks where letters pick, else narrows. Gives what was picked.
pub fn type_in(chairing: &mut Chairing, letter: char) -> Option<Choice> {
    let picked = items(chairing)
        .into_iter()
        .find(|item| item.letter == Some(letter));
    let list = chairing.list.as_mut()?;
    if list.topic.picks_by_letter() {
        return picked.map(|item| item.choice);
    }
    if list.topic == Topic::Palette
        && list.typed.text.is_empty()
        && let Some(page) = page_of_digit(letter)
    {
        return Some(Choice::Do(page));
    }
    list.typed.type_in(letter.encode_utf8(&mut [0; 4]));
    list.marked = 0;
    None
}

fn page_of_digit(letter: char) -> Option<Action> {
    let digit = letter.to_digit(10).and_then(|d| u8::try_from(d).ok())?;
    super::keymap::action(super::keymap::Place::Heading, Key::Function(digit))
}

/// Moves the mark, edits what is typed, closes or takes. Gives what was taken.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<Choice> {
    let items = items(chairing);
    let list = chairing.list.as_mut()?;
    match action {
        Action::Up => list.marked = mark_up(list.marked, items.len()),
        Action::Down => list.marked = mark_down(list.marked, items.len()),
        Action::Close => chairing.list = None,
        Action::Take => return items.get(list.marked).map(|item| item.choice.clone()),
        action => {
            list.typed.edit(action);
            list.marked = 0;
        }
    }
    None
}

/// Does what a choice says, except actions, which are handed back.
pub fn take(chairing: &mut Chairing, choice: &Choice) -> Option<Action> {
    let sought = chairing.list.take().map(|list| list.typed.text);
    match *choice {
        Choice::Do(action) => return Some(action),
        Choice::Moment(count) => {
            if let (Some(past), Some(sought)) = (&mut chairing.look_back, sought) {
                past.sought = sought;
            }
            watching::go(chairing, count);
        }
        Choice::Only(person) => watching::show_only(chairing, person),
        Choice::Unmark => watching::unmark(chairing),
        Choice::GoTo(entry) => {
            let focus = super::focus::Focus::entry(chairing.map(), entry, chairing.focus);
            chairing.page = super::chairing::Page::Board;
            chairing.stand(focus);
        }
        Choice::Place(category) => place(chairing, category),
        Choice::Known(known) => {
            if let Some(entry) = arranging::entry_in_hand(chairing) {
                arranging::mark_known(chairing, entry, known);
            }
        }
        Choice::Side(person, side) => chairing.record(Event::SideChosen { person, side }),
        Choice::Speaker(_) | Choice::NewSpeaker(_) | Choice::Usual(_) | Choice::AsWritten => {}
    }
    None
}

/// A draft remembers the place until it is kept; an entry goes there at once.
fn place(chairing: &mut Chairing, category: Category) {
    let field = chairing.draft().map(|draft| draft.field);
    if let Some(Field::NewEntry { .. } | Field::Entry(_)) = field {
        chairing.record(Event::PlaceNamed {
            after: chairing.caret,
            gone: 0,
            category,
        });
    } else if let Some(entry) = arranging::entry_in_hand(chairing) {
        arranging::place_entry(chairing, entry, category);
    }
}

/// Opens a list.
pub fn open(chairing: &mut Chairing, topic: Topic) {
    chairing.list = Some(List::new(topic));
}
