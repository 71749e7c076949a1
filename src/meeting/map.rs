//! The map: all that stands when nobody is writing. What is shown, exported and carried to the next meeting.

use std::sync::Arc;

use imbl::{OrdMap, OrdSet, Vector};

use super::checks::Check;
use super::child::ChildPart;
use super::conclusions::Conclusions;
use super::parts::{
    About, BegunPart, Bookmark, Entry, EntryId, Mark, Person, PersonId, Scale, ScaleId,
};
use super::taken_out::TakenOut;
use super::vocabulary::{Category, Column};

/// When parts of the map last changed, by number of record: two maps of one meeting with the same numbers show the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub struct Changed {
    /// The entries of each column, in the order of `Column::ALL`.
    pub columns: [u64; 3],
    /// Names and who is there.
    pub people: u64,
    /// Questions and numbers.
    pub scales: u64,
    /// Title, kind, setting, order.
    pub about: u64,
    /// Statements, goals, decisions, the safety plan, the next meeting.
    pub conclusions: u64,
    /// The child's houses, and the pages of words and pictures.
    pub child: u64,
}

#[cfg(debug_assertions)]
thread_local! {
    static READ: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// How many entries this thread has read of any map; counted in builds for tests only.
#[cfg(debug_assertions)]
pub fn entries_read() -> u64 {
    READ.get()
}

fn note_read() {
    #[cfg(debug_assertions)]
    READ.set(READ.get() + 1);
}

/// All that stands. A copy is cheap however much that is.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Map {
    /// Title, kind, setting, order, beginning.
    pub about: About,
    /// Everybody the meeting knows, as they sit.
    pub people: Vector<Arc<Person>>,
    /// What was said, by its number.
    pub entries: OrdMap<EntryId, Arc<Entry>>,
    /// Which entries stand in each category and in what order.
    pub places: [Vector<EntryId>; Category::ALL.len()],
    /// The entries that are held back.
    pub held: OrdSet<EntryId>,
    /// Questions and their numbers.
    pub scales: Vector<Arc<Scale>>,
    /// Statements, goals, decisions, the safety plan, the next meeting.
    pub conclusions: Arc<Conclusions>,
    /// The part of the agenda that is on now.
    pub part: Option<Arc<BegunPart>>,
    /// The child's houses, and the pages of words and pictures.
    pub child: Arc<ChildPart>,
    /// Named moments, in the order of naming.
    pub bookmarks: Vector<Arc<Bookmark>>,
    /// What is not asked again in this meeting, and why.
    pub silenced: OrdMap<Check, String>,
    /// What was taken out of the file on purpose, and why.
    pub taken_out: Vector<TakenOut>,
    /// When the parts last changed.
    pub changed: Changed,
}

impl Map {
    /// The entries of a category, from the top down.
    pub fn entries_in(&self, category: Category) -> impl Iterator<Item = &Arc<Entry>> {
        self.places[category.index()]
            .iter()
            .filter_map(|&id| self.entry(id))
    }

    /// An entry that stands on the board.
    pub fn entry(&self, id: EntryId) -> Option<&Arc<Entry>> {
        note_read();
        self.entries.get(&id)
    }

    /// The ids of a category, from the top down.
    pub fn place(&self, category: Category) -> &Vector<EntryId> {
        &self.places[category.index()]
    }

    /// How many entries stand before this one in its category.
    pub fn place_of(&self, entry: &Entry) -> Option<usize> {
        self.place(entry.category).index_of(&entry.id)
    }

    /// How many entries a column has.
    pub fn count(&self, column: Column) -> usize {
        column
            .categories()
            .iter()
            .map(|&category| self.place(category).len())
            .sum()
    }

    /// Everybody on the list, as they sit.
    pub fn listed(&self) -> impl Iterator<Item = &Arc<Person>> {
        self.people.iter().filter(|person| person.listed)
    }

    /// Somebody the meeting knows, on the list or taken off it.
    pub fn person(&self, id: PersonId) -> Option<&Arc<Person>> {
        self.people.iter().find(|person| person.id == id)
    }

    /// Somebody on the list with this name, large and small letters alike.
    pub fn person_named(&self, name: &str) -> Option<&Arc<Person>> {
        let wanted = super::text::folded(name.trim());
        self.listed()
            .find(|person| super::text::folded(&person.name) == wanted)
    }

    /// The names of these people, in this order.
    pub fn names<'a>(&'a self, people: impl IntoIterator<Item = &'a PersonId>) -> Vec<&'a str> {
        people
            .into_iter()
            .filter_map(|&id| self.person(id).map(|person| person.name.as_str()))
            .collect()
    }

    /// A scale by its number.
    pub fn scale(&self, id: ScaleId) -> Option<&Arc<Scale>> {
        self.scales.iter().find(|scale| scale.id == id)
    }

    /// Whether this person has said something today, on the wall or in a child's own house, or given a number. What was carried
    /// over from last time does not count.
    pub fn was_heard(&self, person: PersonId) -> bool {
        self.entries
            .values()
            .inspect(|_| note_read())
            .any(|entry| !entry.carried && entry.speakers.contains(&person))
            || self.child.has_words(person)
            || self.scales.iter().any(|scale| {
                let mark = scale.mark(person);
                mark.is_some_and(|mark| mark.standing().answer.is_some())
            })
    }

    /// Changes somebody on the list.
    pub(super) fn change_person(
        &mut self,
        id: PersonId,
        record: u64,
        change: impl FnOnce(&mut Person),
    ) -> bool {
        let Some(seat) = self.people.iter().position(|person| person.id == id) else {
            return false;
        };
        change(Arc::make_mut(&mut self.people[seat]));
        self.changed.people = record;
        true
    }

    /// Changes a scale.
    pub(super) fn change_scale(
        &mut self,
        id: ScaleId,
        record: u64,
        change: impl FnOnce(&mut Scale),
    ) -> bool {
        let Some(place) = self.scales.iter().position(|scale| scale.id == id) else {
            return false;
        };
        change(Arc::make_mut(&mut self.scales[place]));
        self.changed.scales = record;
        true
    }

    /// Changes what somebody said on a scale; the mark is made if there is none.
    pub(super) fn change_mark(
        &mut self,
        scale: ScaleId,
        person: PersonId,
        record: u64,
        change: impl FnOnce(&mut Mark),
    ) -> bool {
        if self.person(person).is_none() {
            return false;
        }
        self.change_scale(scale, record, |scale| {
            let place = scale.marks.iter().position(|mark| mark.person == person);
            let place = place.unwrap_or_else(|| {
                scale.marks.push(Mark::of(person));
                scale.marks.len() - 1
            });
            change(&mut scale.marks[place]);
        })
    }

    /// Changes what the columns come to, if the change says that it changed something.
    pub(super) fn conclude(
        &mut self,
        record: u64,
        change: impl FnOnce(&mut Conclusions) -> bool,
    ) -> bool {
        if !change(Arc::make_mut(&mut self.conclusions)) {
            return false;
        }
        self.changed.conclusions = record;
        true
    }

    /// Changes what is done with the child, if the change says that it changed something.
    pub(super) fn change_child(
        &mut self,
        record: u64,
        change: impl FnOnce(&mut ChildPart) -> bool,
    ) -> bool {
        if !change(Arc::make_mut(&mut self.child)) {
            return false;
        }
        self.changed.child = record;
        true
    }

    /// Puts an entry so many places down its category.
    pub(super) fn put_entry(&mut self, entry: Entry, place: usize, record: u64) {
        let ids = &mut self.places[entry.category.index()];
        ids.insert(place.min(ids.len()), entry.id);
        self.changed.columns[entry.category.column().index()] = record;
        self.hold(entry.id, entry.held);
        self.entries.insert(entry.id, Arc::new(entry));
    }

    /// Changes an entry where it stands.
    pub(super) fn change_entry(
        &mut self,
        id: EntryId,
        record: u64,
        change: impl FnOnce(&mut Entry),
    ) -> bool {
        let Some(entry) = self.entries.get_mut(&id) else {
            return false;
        };
        let column = entry.category.column();
        let entry = Arc::make_mut(entry);
        change(entry);
        let (id, held) = (entry.id, entry.held);
        self.hold(id, held);
        self.changed.columns[column.index()] = record;
        true
    }

    /// Takes an entry off the board and hands it over.
    pub(super) fn take_entry(&mut self, id: EntryId, record: u64) -> Option<Entry> {
        let entry = self.entries.remove(&id)?;
        self.held.remove(&id);
        if let Some(place) = self.place_of(&entry) {
            self.places[entry.category.index()].remove(place);
        }
        self.changed.columns[entry.category.column().index()] = record;
        Some(Arc::unwrap_or_clone(entry))
    }

    fn hold(&mut self, id: EntryId, held: bool) {
        if held {
            self.held.insert(id);
        } else {
            self.held.remove(&id);
        }
    }
}
