//! Names as initials, also inside what people said: for a wall that strangers may see, and for papers that leave the room.

use std::collections::HashMap;
use std::sync::Arc;

use unicode_segmentation::UnicodeSegmentation;

use crate::meeting::map::Map;
use crate::meeting::trajectory::Past;

/// They say what somebody is to the child, and tell a stranger nothing: they stay.
const RELATIONS: &[&str] = &[
    "aunt",
    "auntie",
    "aunty",
    "baby",
    "brother",
    "child",
    "cousin",
    "dad",
    "daddy",
    "father",
    "foster",
    "gran",
    "grandad",
    "granddad",
    "grandma",
    "grandpa",
    "granny",
    "mam",
    "mom",
    "mother",
    "mum",
    "mummy",
    "nan",
    "nana",
    "nanna",
    "nanny",
    "neighbour",
    "pop",
    "sister",
    "step",
    "stepdad",
    "stepmum",
    "uncle",
];

/// They stand before names and stay.
const TITLES: &[&str] = &[
    "dr", "miss", "mr", "mrs", "ms", "mx", "pc", "prof", "rev", "sgt",
];

/// What somebody does stands where a name may: it stays. Small words within names stay too.
const WORK: &[&str] = &[
    "advocate",
    "and",
    "chair",
    "doctor",
    "gp",
    "guardian",
    "health",
    "lead",
    "midwife",
    "nurse",
    "nursery",
    "of",
    "officer",
    "police",
    "school",
    "social",
    "solicitor",
    "sw",
    "teacher",
    "the",
    "visitor",
    "worker",
];

/// Names that are words as well: small letters mean the word.
const WORDS_TOO: &[&str] = &[
    "april", "art", "bill", "bob", "daisy", "dawn", "dean", "dot", "drew", "faith", "frank",
    "gene", "grace", "grant", "guy", "hope", "ivy", "jack", "jay", "joy", "june", "kite", "lee",
    "lily", "mark", "may", "miles", "neil", "pat", "ray", "rich", "rob", "robin", "rose", "ruby",
    "sandy", "skip", "sonny", "sue", "summer", "sunny", "will",
];

/// Which words are names, and how each is shortened.
#[derive(Clone, Debug, Default)]
pub struct Initials {
    words: HashMap<String, String>,
    people: HashMap<String, String>,
}

impl Initials {
    /// The initials of everybody the meeting knows. Whoever would share them with somebody before them gets a number.
    pub fn of(map: &Map) -> Self {
        let mut initials = Self::default();
        let mut taken: HashMap<String, usize> = HashMap::new();
        for person in &map.people {
            if initials.people.contains_key(&person.name) {
                continue;
            }
            let parts = person.name.unicode_words().map(short);
            let short: String = joined(parts);
            let count = taken.entry(short.clone()).or_default();
            *count += 1;
            let only_names = person.name.unicode_words().any(is_name);
            let numbered = match *count {
                many if many > 1 && only_names => format!("{short}{many}"),
                _ => short,
            };
            for word in person.name.unicode_words().filter(|word| is_name(word)) {
                let single = person
                    .name
                    .unicode_words()
                    .filter(|one| is_name(one))
                    .count()
                    == 1;
                let letter = if single {
                    letters_of(&numbered)
                } else {
                    first(word)
                };
                initials.words.entry(word.to_lowercase()).or_insert(letter);
            }
            initials.people.insert(person.name.clone(), numbered);
        }
        initials
    }

    /// Somebody's name as initials.
    pub fn name(&self, name: &str) -> String {
        let known = self.people.get(name);
        known.cloned().unwrap_or_else(|| self.text(name))
    }

    /// A text with every name in it as initials.
    pub fn text(&self, text: &str) -> String {
        text.split_word_bounds()
            .map(|word| self.word(word).unwrap_or_else(|| word.to_owned()))
            .collect()
    }

    fn word(&self, word: &str) -> Option<String> {
        let bare = word
            .strip_suffix("'s")
            .or_else(|| word.strip_suffix("’s"))
            .unwrap_or(word);
        let small = bare.to_lowercase();
        let letter = self.words.get(&small)?;
        let a_word = bare == small && WORDS_TOO.contains(&small.as_str());
        (!a_word).then(|| format!("{letter}{}", &word[bare.len()..]))
    }
}

/// Titles, relations and work say nothing of who it is.
fn is_name(word: &str) -> bool {
    let small = word.to_lowercase();
    let small = small.as_str();
    let lists = [RELATIONS, TITLES, WORK];
    !lists.iter().any(|list| list.contains(&small))
        && word.chars().next().is_some_and(char::is_alphabetic)
}

fn first(word: &str) -> String {
    let letter = word.graphemes(true).next().unwrap_or_default();
    letter.to_uppercase()
}

/// What stays of a word of a name, and whether it is an initial.
fn short(word: &str) -> (String, bool) {
    if is_name(word) {
        (first(word), true)
    } else {
        (word.to_owned(), false)
    }
}

/// Initials close up; whole words keep their blanks.
fn joined(parts: impl Iterator<Item = (String, bool)>) -> String {
    let mut all = String::new();
    let mut after_initial = false;
    for (part, initial) in parts {
        if !(all.is_empty() || after_initial && initial) {
            all.push(' ');
        }
        all.push_str(&part);
        after_initial = initial;
    }
    all
}

/// `Ms P2` without what stays anyway.
fn letters_of(short: &str) -> String {
    short.rsplit(' ').next().unwrap_or_default().to_owned()
}

/// The map with everybody's name as initials, wherever it stands.
pub fn by_initials(map: &Map) -> Map {
    let initials = Initials::of(map);
    let mut short = map.clone();
    short.reword(&|text| *text = initials.text(text));
    for person in &mut short.people {
        let person = Arc::make_mut(person);
        person.name = initials.name(&person.name);
    }
    short
}

/// Past meetings with the names as initials.
pub fn past_by_initials(initials: &Initials, past: &[Past]) -> Vec<Past> {
    let mut all = past.to_vec();
    for meeting in &mut all {
        meeting.title = initials.text(&meeting.title);
        for (name, _) in meeting
            .scales
            .iter_mut()
            .flat_map(|scale| &mut scale.numbers)
        {
            *name = initials.name(name);
        }
        let asks = meeting.scales.iter_mut().flat_map(|scale| &mut scale.asks);
        asks.for_each(|text| *text = initials.text(text));
        for entry in &mut meeting.entries {
            entry.text = initials.text(&entry.text);
            entry.speakers = entry
                .speakers
                .iter()
                .map(|name| initials.name(name))
                .collect();
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::parts::{Person, PersonId};
    use crate::meeting::vocabulary::{Attendance, Side};

    fn meeting(names: &[&str]) -> Map {
        let person = |(id, name): (u32, &&str)| {
            Arc::new(Person {
                id: PersonId(id),
                name: (*name).to_owned(),
                role: String::new(),
                side: Side::Family,
                agency: String::new(),
                attendance: Attendance::Present,
                here_since: 0,
                listed: true,
            })
        };
        Map {
            people: (1..).zip(names).map(person).collect(),
            ..Map::default()
        }
    }

    #[test]
    fn names_become_initials_wherever_they_stand() {
        let initials = Initials::of(&meeting(&["Sam Kite", "Ms Patel", "Nan", "Will", "Zoë"]));
        for (text, short) in [
            ("Sam was alone", "S was alone"),
            ("Sam's bus, sam’s bag", "S's bus, S’s bag"),
            ("Sam Kite and Ms Patel", "S K and Ms P"),
            ("Nan will ask Will", "Nan will ask W"),
            ("the Kite family flies a kite", "the K family flies a kite"),
            ("Zoë, zoë", "Z, Z"),
            ("Samantha stays", "Samantha stays"),
        ] {
            assert_eq!(initials.text(text), short);
        }
        assert_eq!(initials.name("Sam Kite"), "SK");
        assert_eq!(initials.name("Ms Patel"), "Ms P");
        assert_eq!(initials.name("Nan"), "Nan");
    }

    #[test]
    fn whoever_shares_initials_gets_a_number() {
        let initials = Initials::of(&meeting(&["Sam", "Sol", "Ann Lee", "Al Linden"]));
        assert_eq!(initials.name("Sam"), "S");
        assert_eq!(initials.name("Sol"), "S2");
        assert_eq!(initials.text("Sol and Sam"), "S2 and S");
        assert_eq!(initials.name("Ann Lee"), "AL");
        assert_eq!(initials.name("Al Linden"), "AL2");
    }
}
