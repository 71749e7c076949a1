//! What is different between two moments of a meeting: what came, went, was reworded or moved.

use std::sync::Arc;

use super::conclusions::Conclusions;
use super::map::Map;
use super::parts::{Answer, Entry, Given, PersonId, ScaleId};
use super::vocabulary::Category;

/// One difference between two maps of the same meeting.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An entry stands now that did not.
    Came(Arc<Entry>),
    /// An entry stood then and does not now.
    Went(Arc<Entry>),
    /// The words or the speakers of an entry are others.
    Reworded {
        /// As it was.
        before: Arc<Entry>,
        /// As it is.
        after: Arc<Entry>,
    },
    /// An entry stands in another category.
    Moved {
        /// The entry as it is.
        entry: Arc<Entry>,
        /// Where it stood.
        from: Category,
    },
    /// Somebody's number is another.
    Number {
        /// On which scale.
        scale: ScaleId,
        /// Whose.
        person: PersonId,
        /// What it was.
        before: Option<Answer>,
        /// What it is.
        after: Option<Answer>,
    },
    /// What somebody says about their number is other.
    Reason(ScaleId, PersonId, Given),
    /// A statement, goal, decision or line of the safety plan reads otherwise; empty where there is none.
    Concluded {
        /// How it read.
        before: String,
        /// How it reads.
        after: String,
    },
    /// A step is done by somebody else, on another day, or something became of it.
    Step(Arc<Entry>),
    /// Somebody is on the list who was not.
    Joined(String),
    /// Somebody was on the list and is not.
    Left(String),
    /// The meeting has another title.
    Renamed(String),
    /// A moment was given a name.
    Named(String),
}

/// The differences, entries first, as they stand.
pub fn changes(before: &Map, after: &Map) -> Vec<Change> {
    let mut changes = Vec::new();
    if before.changed.columns != after.changed.columns {
        entries(before, after, &mut changes);
    }
    if before.changed.scales != after.changed.scales {
        numbers(before, after, &mut changes);
    }
    if before.changed.conclusions != after.changed.conclusions {
        conclusions(&before.conclusions, &after.conclusions, &mut changes);
    }
    if before.changed.people != after.changed.people {
        people(before, after, &mut changes);
    }
    if before.about.title != after.about.title {
        changes.push(Change::Renamed(after.about.title.clone()));
    }
    let named = after.bookmarks.iter().skip(before.bookmarks.len());
    changes.extend(named.map(|bookmark| Change::Named(bookmark.name.clone())));
    changes
}

fn entries(before: &Map, after: &Map, to: &mut Vec<Change>) {
    for &category in Category::ALL {
        for entry in after.entries_in(category) {
            match before.entry(entry.id) {
                None => to.push(Change::Came(Arc::clone(entry))),
                Some(old) if Arc::ptr_eq(old, entry) => {}
                Some(old) => differences(old, entry, to),
            }
        }
    }
    for &category in Category::ALL {
        let gone = before.entries_in(category);
        let gone = gone.filter(|old| after.entry(old.id).is_none());
        to.extend(gone.map(|old| Change::Went(Arc::clone(old))));
    }
}

fn differences(old: &Arc<Entry>, entry: &Arc<Entry>, to: &mut Vec<Change>) {
    if old.category != entry.category {
        to.push(Change::Moved {
            entry: Arc::clone(entry),
            from: old.category,
        });
    }
    let same_words = old.text == entry.text && old.speakers == entry.speakers;
    if old.step != entry.step {
        to.push(Change::Step(Arc::clone(entry)));
    }
    if !same_words || old.known != entry.known {
        to.push(Change::Reworded {
            before: Arc::clone(old),
            after: Arc::clone(entry),
        });
    }
}

/// What each of the things that stand says, by its number.
fn sayings(all: &Conclusions) -> Vec<(u32, String)> {
    let statements = all.statements.iter().map(|one| (one.id.0, one.sentence()));
    let goals = all.goals.iter().map(|one| (one.id.0, one.sentence()));
    let decisions = all.decided().map(|one| (one.id.0, one.sentence()));
    let rules = all.rules.iter().map(|one| (one.id.0, one.text.clone()));
    statements
        .chain(goals)
        .chain(decisions)
        .chain(rules)
        .collect()
}

fn conclusions(before: &Conclusions, after: &Conclusions, to: &mut Vec<Change>) {
    let (was, is) = (sayings(before), sayings(after));
    let words = |all: &[(u32, String)], id: u32| {
        let found = all.iter().find(|one| one.0 == id);
        found.map_or(String::new(), |one| one.1.clone())
    };
    let gone = was.iter().filter(|old| is.iter().all(|new| new.0 != old.0));
    for (id, _) in is.iter().chain(gone) {
        let (before, after) = (words(&was, *id), words(&is, *id));
        if before != after {
            to.push(Change::Concluded { before, after });
        }
    }
}

fn numbers(before: &Map, after: &Map, to: &mut Vec<Change>) {
    for scale in &after.scales {
        let old = before.scale(scale.id);
        for mark in &scale.marks {
            let was = old.and_then(|old| Some(old.shown(old.mark(mark.person)?)));
            let was = was.cloned().unwrap_or_default();
            let is = scale.shown(mark);
            if was.answer != is.answer {
                to.push(Change::Number {
                    scale: scale.id,
                    person: mark.person,
                    before: was.answer,
                    after: is.answer,
                });
            }
            if (&was.why, &was.one_up) != (&is.why, &is.one_up) {
                to.push(Change::Reason(scale.id, mark.person, is.clone()));
            }
        }
    }
}

fn people(before: &Map, after: &Map, to: &mut Vec<Change>) {
    let listed = |map: &Map, id: PersonId| map.person(id).is_some_and(|person| person.listed);
    let came = after.listed().filter(|one| !listed(before, one.id));
    to.extend(came.map(|one| Change::Joined(one.name.clone())));
    let left = before.listed().filter(|one| !listed(after, one.id));
    to.extend(left.map(|one| Change::Left(one.name.clone())));
}
