//! What each list offers.

use super::action::Action;
use super::agenda;
use super::asking_next;
use super::chairing::Chairing;
use super::child_lists::{who_may_see, who_writes};
use super::curtain_words::sentences;
use super::key::Key;
use super::keymap::{Group, key_in_meeting, named};
use super::last_time;
use super::list::{Choice, Item, List, Topic};
use super::looking;
use super::narrowing::narrow;
use super::people_page::sides;
use super::sorting;
use super::theme::Theme;
use crate::meeting::parts::Entry;
use crate::meeting::search::find;
use crate::meeting::vocabulary::{Category, Column, Kind, Known, Setting};
use crate::practice::words::{
    category_letter, category_title, column_name, kind_title, known_letter, known_title,
    setting_title,
};

/// A list never shows more than can be read at a glance from a keyboard.
const MOST_FOUND: usize = 50;

/// What the open list offers now, in names as the room is shown them.
pub fn items(chairing: &Chairing) -> Vec<Item> {
    let Some(list) = &chairing.list else {
        return Vec::new();
    };
    let mut items = all_items(chairing, list);
    if chairing.board().room.initials {
        for item in &mut items {
            item.label = chairing.on_wall(&item.label).into_owned();
            item.detail = chairing.on_wall(&item.detail).into_owned();
        }
    }
    items
}

fn all_items(chairing: &Chairing, list: &List) -> Vec<Item> {
    let words = list.typed.text.as_str();
    match list.topic {
        Topic::Palette => narrowed(&palette(), words),
        Topic::Find => found(chairing, words),
        Topic::Sort => places(chairing),
        Topic::SortAll if sorting::unsorted(chairing.map()).is_empty() => Vec::new(),
        Topic::SortAll => places_to_sort(chairing),
        Topic::OldSteps => last_time::step_items(chairing),
        Topic::LastTime => last_time::entry_items(chairing, words),
        Topic::Agenda => narrowed(&agenda::items(chairing), words),
        Topic::Questions => asking_next::items(chairing, words),
        Topic::Curtain => curtains(chairing, words),
        Topic::Pull => to_pull(chairing, words),
        Topic::Sides(person) => sides(person),
        Topic::Showing(child) => narrowed(&who_may_see(chairing, child), words),
        Topic::Writer(child) => narrowed(&who_writes(chairing, child), words),
        Topic::Settings => narrowed(&settings(), words),
        Topic::Kinds => narrowed(&kinds(), words),
        Topic::Colours => narrowed(&colours(), words),
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

/// What the curtain can say; what is typed comes first.
fn curtains(chairing: &Chairing, words: &str) -> Vec<Item> {
    let own = Some(words.trim().to_owned()).filter(|own| !own.is_empty());
    let all = own.into_iter().chain(sentences(chairing));
    all.map(|says| Item::new(says.clone(), "", Choice::Curtain(says)))
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
            let key =
                key_in_meeting(row.action).map_or(String::new(), |key| match page_digit(key) {
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
    let found = find(chairing.map(), words).filter(|entry| !entry.held);
    let items = found.map(|entry| of_entry(chairing, entry, Choice::GoTo(entry.id)));
    items.take(MOST_FOUND).collect()
}

/// Every entry that says what is typed; all of them before that.
fn to_pull(chairing: &Chairing, words: &str) -> Vec<Item> {
    let found = find(chairing.map(), words).filter(|entry| !entry.held);
    let items = found.map(|entry| of_entry(chairing, entry, Choice::Pull(entry.id)));
    items.collect()
}

fn of_entry(chairing: &Chairing, entry: &Entry, choice: Choice) -> Item {
    let title = category_title(entry.category, chairing.map().about.setting);
    Item::new(entry.text.clone(), title, choice)
}

/// The places for the entry that is sorted now, and leaving it.
fn places_to_sort(chairing: &Chairing) -> Vec<Item> {
    let mut items = places(chairing);
    items.push(Item {
        letter: Some('l'),
        label: "leave it for now".to_owned(),
        detail: String::new(),
        choice: Choice::PassOver,
    });
    items
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

fn colours() -> Vec<Item> {
    let item = |one: Theme| Item::new(one.title(), one.says(), Choice::Do(Action::Colours(one)));
    Theme::ALL.map(item).into()
}
