//! The child's houses, and words and pictures, for other programs. What is held back is said to be there, and no more.

use serde_json::{Value, json};

use crate::meeting::child::{Houses, Showing};
use crate::meeting::child_words::{HousePart, Picture};
use crate::meeting::map::Map;
use crate::meeting::parts::PersonId;

/// What stands in `shown_to` where no names do.
const EVERYONE: &str = "everyone";

/// The houses in which anything stands; those that nobody may see yet without a word of theirs.
pub fn houses(map: &Map) -> Vec<Value> {
    let all = map.child.houses.iter();
    let filled = all.filter(|houses| map.child.has_words(houses.child));
    filled.map(|houses| one(map, houses)).collect()
}

fn one(map: &Map, houses: &Houses) -> Value {
    let held = map.child.is_held(houses.child);
    let words = |part: HousePart| map.child.told_of(houses.child, part);
    let shown_to = match &houses.showing {
        Showing::Nobody => Vec::new(),
        Showing::These(people) => map.names(people),
        Showing::Everyone => vec![EVERYONE],
    };
    json!({
        "child": name(map, houses.child),
        "tool": houses.tool.kebab(),
        "worries": words(HousePart::Worries),
        "good_things": words(HousePart::GoodThings),
        "dreams": words(HousePart::Dreams),
        "shown_to": shown_to,
        "held": held,
    })
}

/// The pages of words and pictures, a child after the other.
pub fn pages(map: &Map) -> Vec<Value> {
    let pages = map.child.pages.iter().map(|page| {
        let picture = match page.picture {
            Picture::Own if !page.drawing.is_empty() => page.drawing.as_str(),
            picture => picture.kebab(),
        };
        json!({
            "child": name(map, page.child),
            "about": page.about.kebab(),
            "picture": picture,
            "text": page.text,
        })
    });
    pages.collect()
}

fn name(map: &Map, person: PersonId) -> Option<&str> {
    map.person(person).map(|person| person.name.as_str())
}
