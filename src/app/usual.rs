//! Who is usually at such a meeting, offered while a name or a role is written.

use super::chairing::Chairing;
use super::list::{Choice, Item};
use super::narrowing::begins_a_word;
use crate::meeting::event::{Event, Field};
use crate::meeting::text::{folded, graphemes};
use crate::practice::kinds::{Role, usual_roles};
use crate::practice::words::side_title;

/// The roles that fit what is written, behind what is written itself; empty if none fits.
pub fn usual(chairing: &Chairing) -> Vec<Item> {
    let Some(draft) = chairing.draft() else {
        return Vec::new();
    };
    let written = draft.text().trim();
    let closed = chairing.as_text.is_some();
    let asks = match draft.field {
        Field::NewPerson(_) => !written.is_empty(),
        Field::PersonRole(_) => true,
        _ => false,
    };
    if closed || !asks {
        return Vec::new();
    }
    let mut items: Vec<Item> = missing(chairing)
        .filter(|role| begins_a_word(role.title, written) && folded(role.title) != folded(written))
        .map(|role| Item::new(role.title, side_title(role.side), Choice::Usual(role.title)))
        .collect();
    if !items.is_empty() {
        let label = if written.is_empty() {
            "nothing"
        } else {
            written
        };
        items.insert(0, Item::new(label, "as written", Choice::AsWritten));
    }
    items
}

/// The usual roles that nobody on the list has.
fn missing(chairing: &Chairing) -> impl Iterator<Item = &'static Role> {
    let map = chairing.map();
    usual_roles(map.about.kind).iter().filter(|role| {
        let has = |text: &str| folded(text) == folded(role.title);
        !map.listed()
            .any(|person| has(&person.role) || has(&person.name))
    })
}

/// Puts the marked role in place of what is written.
pub fn take(chairing: &mut Chairing) {
    let items = usual(chairing);
    let marked = items.get(chairing.offered).map(|item| &item.choice);
    if let Some(&Choice::Usual(title)) = marked {
        let gone = chairing.draft().map_or(0, |draft| graphemes(draft.text()));
        if gone > 0 {
            chairing.record(Event::Erased { after: 0, gone });
            chairing.caret_behind_change();
        }
        chairing.write(title);
    }
}
