//! Finds every letter that has to go, in every state that any text ever had.

use std::collections::HashSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::super::event::Event;
use super::super::field::{Dissent, Field};
use super::super::parts::{About, EntryId, PersonId};
use super::super::record::Record;
use super::super::text::byte_at;
use super::following::Following;
use super::lettered::Lettered;
use super::letters::Cell;
use super::places::Spot;
use super::seen::Seen;
use super::things::standing;
use super::wanted::{Wanted, lengthens};

/// Words that were found somewhere.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    pub(super) spot: Spot,
    /// Whether it is no more than a beginning.
    pub(super) begun: bool,
    /// Whether it was found before, in another state of the same text.
    pub(super) again: bool,
    /// Whether it stands at the end.
    pub(super) stands: bool,
    pub(super) cells: Vec<Cell>,
}

impl Hit {
    fn at(field: Option<Field>, begun: bool, cells: Vec<Cell>) -> Self {
        Self {
            spot: Spot::of(field),
            begun,
            again: false,
            stands: false,
            cells,
        }
    }
}

/// What is looked for.
pub(super) struct Sought {
    pub(super) words: Option<Wanted>,
    /// An entry of which everything is to go.
    pub(super) entry: Option<EntryId>,
    /// People of whom also what was typed to name them is to go.
    pub(super) people: Vec<PersonId>,
}

/// Looks through a meeting.
pub(super) struct Finding<'a> {
    sought: &'a Sought,
    pub(super) following: Following,
    pub(super) hits: Vec<Hit>,
    /// Hits at the place where the next letter may make a longer word of them.
    pending: Vec<Hit>,
}

impl<'a> Finding<'a> {
    /// Looks through all records.
    pub(super) fn of(sought: &'a Sought, about: About, records: &[Record]) -> Self {
        let mut finding = Self {
            sought,
            following: Following::of(about, records),
            hits: Vec::new(),
            pending: Vec::new(),
        };
        for (place, record) in records.iter().enumerate() {
            finding.record(place, record);
        }
        finding.hits.append(&mut finding.pending);
        finding.sort_out();
        finding
    }

    fn record(&mut self, place: usize, record: &Record) {
        if self.goes_on(&record.event) {
            self.pending.clear();
        } else if is_writing(&record.event) {
            self.hits.append(&mut self.pending);
        }
        self.typed_to_name(&record.event);
        let typed = matches!(record.event, Event::Typed { .. });
        for seen in self.following.follow(place, record) {
            if self.belongs_to_entry(seen.thing) {
                let all = 0..seen.text.text.len();
                self.hit(&seen, &all, false, false);
            }
            self.look(&seen, typed);
        }
    }

    /// Whether the event makes a longer word of the one that stands where the next letter is expected.
    fn goes_on(&self, event: &Event) -> bool {
        match event {
            Event::Typed { after, put, .. } => {
                self.following.expects() == Some(*after)
                    && put.chars().next().is_some_and(lengthens)
            }
            _ => false,
        }
    }

    fn look(&mut self, seen: &Seen, typed: bool) {
        let Some(words) = &self.sought.words else {
            return;
        };
        let text = &seen.text.text;
        let window = match &seen.around {
            Some(around) => window(text, around, words.letters() * 4 + 32),
            None => 0..text.len(),
        };
        let end = seen
            .around
            .as_ref()
            .map(|around| around.end.min(text.len()));
        let found = words.found(&text[window.clone()]).into_iter();
        let found: Vec<Range<usize>> = found
            .map(|range| window.start + range.start..window.start + range.end)
            .collect();
        let begun = end
            .filter(|&end| text.is_char_boundary(end))
            .and_then(|end| {
                let next = text[end..].chars().next();
                let from = window.start.min(end);
                let begun = words
                    .begun(&text[from..end])
                    .filter(|_| !next.is_some_and(lengthens))?;
                Some(from + begun.start..from + begun.end)
            });
        let within = words.is_within();
        for range in &found {
            let waits = typed && !within && Some(range.end) == end;
            self.hit(seen, range, false, waits);
        }
        if let Some(range) = begun.filter(|range| !found.contains(range)) {
            self.hit(seen, &range, true, typed);
        }
    }

    fn hit(&mut self, seen: &Seen, range: &Range<usize>, begun: bool, waits: bool) {
        let cells = letters_in(&seen.text, range);
        let hit = Hit::at(seen.thing, begun, cells);
        if waits {
            self.pending.push(hit);
        } else {
            self.hits.push(hit);
        }
    }

    fn belongs_to_entry(&self, field: Option<Field>) -> bool {
        let of_entry = |id: EntryId| {
            let own = Some(Field::Entry(id)) == field;
            own || Some(Field::Differs(Dissent::Entry(id))) == field
        };
        self.sought.entry.is_some_and(of_entry)
    }

    /// The letters with which somebody was named, of which the list made the name.
    fn typed_to_name(&mut self, event: &Event) {
        let (
            Event::SpeakerNamed {
                after,
                gone,
                person,
            },
            Some(written),
        ) = (event, &self.following.written)
        else {
            return;
        };
        let text = &written.text.text;
        let from = byte_at(text, *after);
        let to = from + byte_at(&text[from..], *gone);
        let from = from + usize::from(text[from..to].starts_with('@'));
        if self.sought.people.contains(person) && from < to {
            let cells = letters_in(&written.text, &(from..to));
            self.hits.push(Hit::at(Some(written.field), true, cells));
        }
    }

    /// Tells a place that was seen in several states from the first time, and leaves of beginnings only what does not stand any more.
    fn sort_out(&mut self) {
        let letters = &self.following.letters;
        let stands = self.standing();
        let mut known: HashSet<Cell> = HashSet::new();
        let (begun, whole): (Vec<Hit>, Vec<Hit>) = std::mem::take(&mut self.hits)
            .into_iter()
            .partition(|hit| hit.begun);
        for mut hit in whole.into_iter().chain(begun) {
            hit.cells
                .retain(|&cell| !hit.begun || !stands.contains(&letters.root(cell)));
            let roots: Vec<Cell> = hit.cells.iter().map(|&cell| letters.root(cell)).collect();
            hit.again = roots.iter().any(|root| known.contains(root));
            hit.stands = roots.first().is_some_and(|root| stands.contains(root));
            known.extend(roots);
            self.hits.push(hit);
        }
        self.hits.retain(|hit| !hit.cells.is_empty());
    }

    /// The letters of all that stands at the end.
    fn standing(&self) -> HashSet<Cell> {
        let map = &self.following.board.map;
        let all = standing(map).into_iter();
        let letters = all.filter_map(|(field, text)| self.following.letters_of(field, text));
        letters
            .flatten()
            .map(|&cell| self.following.letters.root(cell))
            .collect()
    }
}

/// Whether the event is about what is being written.
fn is_writing(event: &Event) -> bool {
    matches!(
        event,
        Event::DraftBegun(_)
            | Event::Typed { .. }
            | Event::Replaced { .. }
            | Event::Erased { .. }
            | Event::SpeakerNamed { .. }
            | Event::PlaceNamed { .. }
            | Event::DoersNamed { .. }
            | Event::DayNamed { .. }
            | Event::DraftKept
            | Event::DraftPutAway
            | Event::Undone
            | Event::Redone
    )
}

/// As much of the text around a change as can be part of the words, cut between words.
fn window(text: &str, around: &Range<usize>, reach: usize) -> Range<usize> {
    let mut start = around.start.min(text.len()).saturating_sub(reach);
    while start > 0 && !parts(text, start) {
        start -= 1;
    }
    let mut end = (around.end + reach).min(text.len());
    while end < text.len() && !parts(text, end) {
        end += 1;
    }
    start..end
}

fn parts(text: &str, at: usize) -> bool {
    text.is_char_boundary(at) && text[at..].starts_with(char::is_whitespace)
}

/// The letters of all graphemes that have a part in this range.
fn letters_in(text: &Lettered, range: &Range<usize>) -> Vec<Cell> {
    let mut cells = text.cells.iter().copied();
    let mut found = Vec::new();
    for (at, grapheme) in text.text.grapheme_indices(true) {
        let own = cells.by_ref().take(grapheme.chars().count());
        if at < range.end && at + grapheme.len() > range.start {
            found.extend(own);
        } else {
            own.for_each(drop);
        }
    }
    found
}
