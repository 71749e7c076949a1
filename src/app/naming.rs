//! Naming who said it with `@` and where it belongs with `#`, in the middle of writing.

use super::chairing::Chairing;
use super::list::{Choice, Item};
use super::narrowing::{begins_a_word, narrow};
use super::understanding;
use crate::meeting::event::{Event, Field};
use crate::meeting::map::Map;
use crate::meeting::parts::PersonId;
use crate::meeting::text::{byte_at, folded, graphemes};
use crate::meeting::vocabulary::Setting;
use crate::practice::words::{category_title, column_name, find_category};

/// A name that is not on the list yet has at most so many words.
const WORDS_IN_A_NAME: usize = 4;

/// A sign at the start of a word, and what was typed behind it up to the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign<'a> {
    /// How many graphemes stand before the sign.
    pub after: usize,
    /// Whether it asks for a person; else for a place.
    pub person: bool,
    /// What was typed behind it.
    pub words: &'a str,
}

/// Something that can be taken, and how many graphemes of the text name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What is shown.
    pub item: Item,
    /// How many graphemes leave the text, from the sign on.
    pub gone: usize,
}

/// The last sign before the caret that stands at the start of a word.
pub fn sign(text: &str, caret: usize) -> Option<Sign<'_>> {
    let before = &text[..byte_at(text, caret)];
    let asks = |letter: u8| matches!(letter, b'@' | b'#');
    let byte = before.bytes().rposition(asks)?;
    let starts_a_word = before[..byte]
        .chars()
        .next_back()
        .is_none_or(|letter| letter.is_whitespace() || matches!(letter, '(' | '"' | '“'));
    let words = &before[byte + 1..];
    (starts_a_word && !words.starts_with(char::is_whitespace)).then(|| Sign {
        after: graphemes(&before[..byte]),
        person: before.as_bytes()[byte] == b'@',
        words,
    })
}

/// What is offered for the draft now; empty if no list is open.
pub fn offers(chairing: &Chairing) -> Vec<Offer> {
    let Some(draft) = chairing.draft() else {
        return Vec::new();
    };
    let says_who = matches!(draft.field, Field::Differs(_));
    if !says_who && !matches!(draft.field, Field::NewEntry { .. } | Field::Entry(_)) {
        return Vec::new();
    }
    let Some(sign) = sign(draft.text(), chairing.caret) else {
        return Vec::new();
    };
    if chairing.as_text == Some(sign.after) {
        return Vec::new();
    }
    let map = chairing.map();
    if sign.person {
        people(map, sign.words)
    } else if says_who {
        Vec::new()
    } else {
        places(map.about.setting, sign.words)
    }
}

/// Those whose name begins so; then somebody new by that name; then those whose name only resembles it.
fn people(map: &Map, words: &str) -> Vec<Offer> {
    let listed: Vec<_> = map.listed().collect();
    let all = 1 + graphemes(words);
    let (named, resembling): (Vec<_>, Vec<_>) =
        narrow(listed.iter().map(|person| person.name.as_str()), words)
            .into_iter()
            .map(|number| listed[number])
            .partition(|person| begins_a_word(&person.name, words.trim()));
    let mut offers: Vec<Offer> = named.iter().map(|person| speaker(person, all)).collect();
    if offers.is_empty() {
        offers.extend(known_name_before_more_words(map, words));
    }
    offers.extend(newcomer(map, words, all));
    offers.extend(resembling.iter().map(|person| speaker(person, all)));
    offers
}

fn speaker(person: &crate::meeting::parts::Person, gone: usize) -> Offer {
    Offer {
        item: Item::new(
            person.name.clone(),
            person.role.clone(),
            Choice::Speaker(person.id),
        ),
        gone,
    }
}

/// Somebody typed on behind a whole name: only the name leaves the text.
fn known_name_before_more_words(map: &Map, words: &str) -> Option<Offer> {
    let typed = folded(words);
    map.listed()
        .filter(|person| typed.starts_with(&format!("{} ", folded(&person.name))))
        .max_by_key(|person| person.name.len())
        .map(|person| speaker(person, 1 + graphemes(&person.name)))
}

fn newcomer(map: &Map, words: &str, gone: usize) -> Option<Offer> {
    let name = words.trim();
    let fits = !name.is_empty()
        && map.person_named(name).is_none()
        && name.chars().any(char::is_alphabetic)
        && name.split_whitespace().count() <= WORDS_IN_A_NAME;
    fits.then(|| Offer {
        item: Item::new(
            format!("new: {name}"),
            "adds the person",
            Choice::NewSpeaker(name.to_owned()),
        ),
        gone,
    })
}

fn places(setting: Setting, words: &str) -> Vec<Offer> {
    find_category(words, setting)
        .into_iter()
        .map(|category| Offer {
            item: Item::new(
                category_title(category, setting),
                column_name(category.column()),
                Choice::Place(category),
            ),
            gone: 1 + graphemes(words),
        })
        .collect()
}

/// Takes the marked offer into the draft. Says whether there was one.
pub fn take_offer(chairing: &mut Chairing) -> bool {
    let mut offers = offers(chairing);
    if offers.is_empty() {
        return false;
    }
    let offer = offers.swap_remove(chairing.offered.min(offers.len() - 1));
    let Some(after) = chairing
        .draft()
        .and_then(|draft| sign(draft.text(), chairing.caret))
        .map(|sign| sign.after)
    else {
        return false;
    };
    let gone = offer.gone;
    match offer.item.choice {
        Choice::Place(category) => chairing.record(Event::PlaceNamed {
            after,
            gone,
            category,
        }),
        Choice::Speaker(person) => chairing.record(Event::SpeakerNamed {
            after,
            gone,
            person,
        }),
        Choice::NewSpeaker(name) => {
            let person = add_person(chairing, &name);
            chairing.record(Event::SpeakerNamed {
                after,
                gone,
                person,
            });
        }
        _ => {}
    }
    chairing.offered = 0;
    chairing.caret_behind_change();
    true
}

/// Adds somebody who is in the room, with a guess at who they are.
pub fn add_person(chairing: &mut Chairing, name: &str) -> PersonId {
    let id = PersonId(chairing.board().next_id());
    let event = understanding::newcomer(chairing.map(), id, name);
    chairing.record(event);
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_counts_only_at_the_start_of_a_word() {
        assert_eq!(sign("write to a@b.uk", 15), None);
        assert_eq!(sign("late @", 6).map(|s| (s.after, s.words)), Some((5, "")));
        assert_eq!(
            sign("late @Nan J", 11).map(|s| (s.after, s.words)),
            Some((5, "Nan J"))
        );
        assert_eq!(sign("5 @ 3", 5), None);
        assert!(sign("see #1", 6).is_some_and(|s| !s.person));
    }

    #[test]
    fn a_sign_behind_the_caret_does_not_count() {
        assert_eq!(sign("late @Nan", 3), None);
    }
}
