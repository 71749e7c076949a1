//! Follows a meeting letter by letter: which letters of which records stand in what is written and in what was kept.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::apply::apply;
use super::super::board::Board;
use super::super::child_event::ChildEvent;
use super::super::clean::clean_line;
use super::super::draft::Draft;
use super::super::event::Event;
use super::super::field::Field;
use super::super::parts::About;
use super::super::record::Record;
use super::super::standing::standing_words;
use super::super::text::graphemes;
use super::super::texts::texts;
use super::lettered::{Change, Lettered, Loose, Written, made_of};
use super::letters::{Cells, Letters};
use super::seen::{Reworded, Seen, whole};
use super::things::{is_of_ours, sentence, thing, things_of};

/// Where it has come to.
pub(super) struct Following {
    pub(super) board: Board,
    pub(super) letters: Letters,
    pub(super) written: Option<Written>,
    pub(super) loose: Loose,
    pub(super) reworded: Vec<Reworded>,
    /// For each record the one at which the writing began that it is part of.
    pub(super) began: Vec<usize>,
    put_away: HashMap<(Field, u64, u64), Written>,
    kept: HashMap<(Field, u64), Cells>,
    latest: HashMap<Field, Lettered>,
}

impl Following {
    pub(super) fn of(about: About, records: &[Record]) -> Self {
        Self {
            board: Board::new(about),
            letters: Letters::of(records),
            written: None,
            loose: Loose::default(),
            reworded: Vec::new(),
            began: Vec::with_capacity(records.len()),
            put_away: HashMap::new(),
            kept: HashMap::new(),
            latest: HashMap::new(),
        }
    }

    /// The place in graphemes where the next letter would go on.
    pub(super) fn expects(&self) -> Option<usize> {
        self.written
            .as_ref()
            .map_or(self.loose.next, |written| Some(written.place))
    }

    /// The letters of a text that stands.
    pub(super) fn letters_of(&self, thing: Field, text: &str) -> Option<&Cells> {
        self.kept.get(&(thing, hash(text)))
    }

    /// Makes a record happen, and gives the texts that are to be looked at.
    pub(super) fn follow(&mut self, place: usize, record: &Record) -> Vec<Seen> {
        let mut seen = Vec::new();
        let before = self.written.take();
        match (&record.event, &before) {
            (Event::DraftKept | Event::DraftBegun(_), Some(written)) => self.keep(written),
            (Event::DraftPutAway, Some(written)) => {
                self.compare(written.field, &written.text, written.began);
            }
            _ => {}
        }
        let was = before.as_ref().map(|written| thing(written.field));
        apply(&mut self.board, record);
        self.named(place, record, &mut seen);
        let draft = self.board.draft.clone();
        let began = before.as_ref().map_or(place, |written| written.began);
        let begins = matches!(record.event, Event::DraftBegun(_));
        self.began.push(if begins { place } else { began });
        match (before, draft) {
            (Some(written), Some(draft)) if !begins => {
                self.go_on(written, &draft, place, record, &mut seen);
            }
            (before, Some(draft)) => {
                let came_back = before.is_none() && !begins;
                self.take_up(&draft, place, came_back, &mut seen);
            }
            (before, None) => {
                if let Some(written) = before {
                    let key = key(written.field, written.begun, &written.text.text);
                    self.put_away.insert(key, written);
                }
                self.note_loose(place, record, &mut seen);
            }
        }
        if let Some(was) = was.filter(|_| begins || record.event == Event::DraftKept) {
            self.composed(was, &mut seen);
        }
        seen
    }

    /// A draft that was put away comes back, or one begins.
    fn take_up(&mut self, draft: &Draft, place: usize, came_back: bool, seen: &mut Vec<Seen>) {
        let key = key(draft.field, draft.begun, draft.text());
        let found = self.put_away.get(&key).filter(|_| came_back).cloned();
        let written = found.unwrap_or_else(|| self.begin(draft, place));
        seen.push(whole(written.field, &written.text));
        self.written = Some(written);
    }

    /// The draft begins with what stands.
    fn begin(&mut self, draft: &Draft, place: usize) -> Written {
        let (field, text) = (thing(draft.field), draft.text());
        let cells = match self.letters_of(field, text) {
            Some(cells) => cells.clone(),
            None => self.derived(field, text),
        };
        Written::of(draft, cells, place)
    }

    /// The letters of a text that is made of others.
    fn derived(&mut self, field: Field, text: &str) -> Cells {
        let parts = sentence(&self.board.map, field).map_or(Vec::new(), |(_, parts)| parts);
        let glue = self.letters.glue(text.chars().count());
        let parts: Vec<Lettered> = parts
            .into_iter()
            .filter_map(|(field, text)| {
                let cells = self.letters_of(field, &text)?.clone();
                Some(Lettered { text, cells })
            })
            .collect();
        made_of(text, glue, &parts)
    }

    fn go_on(
        &mut self,
        mut written: Written,
        draft: &Draft,
        place: usize,
        record: &Record,
        seen: &mut Vec<Seen>,
    ) {
        let put = self.letters.of_record(place);
        let change = written.change(&record.event, draft, put.clone(), &mut self.letters);
        let changed = !matches!(change, Change::Nothing);
        if let Event::Typed { put: text, .. } | Event::Replaced { put: text, .. } = &record.event {
            self.letters
                .note_joined(&written.text.text, &written.text.cells, &put);
            if !text.is_empty() && !changed {
                self.note_loose(place, record, seen);
            }
        }
        let around = match change {
            Change::At(bytes) => Some(bytes),
            _ => None,
        };
        if changed {
            let (thing, text) = (Some(thing(written.field)), written.text.clone());
            seen.push(Seen::at(thing, text, around));
        }
        self.written = Some(written);
    }

    /// Letters that go nowhere, because nothing is being written: they stand in the file all the same.
    fn note_loose(&mut self, place: usize, record: &Record, seen: &mut Vec<Seen>) {
        let (Event::Typed { after, put, .. } | Event::Replaced { after, put, .. }) = &record.event
        else {
            return;
        };
        let cells = self.letters.of_record(place);
        let around = self.loose.put(*after, put, cells.clone());
        let all: Cells = cells.clone().collect();
        self.letters.note_joined(put, &all, &cells);
        let text = self.loose.text.clone();
        seen.push(Seen::at(None, text, Some(around)));
    }

    /// The texts of an event that is no writing.
    fn named(&mut self, place: usize, record: &Record, seen: &mut Vec<Seen>) {
        if matches!(record.event, Event::Typed { .. } | Event::Replaced { .. }) {
            return;
        }
        if let Event::Child(ChildEvent::PutOnBoard { item, entry }) = record.event {
            self.put_on_board(Field::HouseItem(item), Field::Entry(entry), seen);
        }
        let things = things_of(&record.event);
        let mut event = record.event.clone();
        let mut next = self.letters.start(place);
        for (number, text) in texts(&mut event).into_iter().enumerate() {
            let cells = next..next + text.chars().count();
            next = cells.end;
            if number == 1 && matches!(record.event, Event::Begun { .. }) && is_of_ours(text) {
                continue;
            }
            let text = Lettered {
                cells: cells.clone().collect(),
                text: std::mem::take(text),
            };
            self.letters.note_joined(&text.text, &text.cells, &cells);
            let thing = things.get(number).copied();
            if let Some(thing) = thing {
                self.compare(thing, &text.trimmed(), place);
                self.remember(thing, text.trimmed());
                self.composed(thing, seen);
            }
            seen.push(Seen::at(thing, text, None));
        }
    }

    fn put_on_board(&mut self, item: Field, entry: Field, seen: &mut Vec<Seen>) {
        let map = &self.board.map;
        let (Some(from), Some(to)) = (standing_words(map, item), standing_words(map, entry)) else {
            return;
        };
        let Some(cells) = self.letters_of(item, &from.text).cloned() else {
            return;
        };
        let glue = self.letters.glue(to.text.chars().count());
        let source = Lettered {
            text: from.text,
            cells,
        };
        let cells = made_of(&to.text, glue, &[source]);
        let text = Lettered {
            text: to.text,
            cells,
        };
        seen.push(whole(entry, &text));
        self.remember(entry, text);
    }

    /// The sentence that the parts make, if it is part of one.
    fn composed(&mut self, field: Field, seen: &mut Vec<Seen>) {
        if let Some((text, _)) = sentence(&self.board.map, field) {
            let cells = self.derived(field, &text);
            seen.push(whole(field, &Lettered { text, cells }));
        }
    }

    fn keep(&mut self, written: &Written) {
        let clean = clean_line(&written.text.text);
        let kept = written.text.only(&clean).trimmed();
        let field = thing(written.field);
        self.compare(written.field, &kept, written.began);
        self.remember(field, kept);
    }

    /// A text that stood and one that takes its place stay the same, or different, whatever is taken out of them.
    fn compare(&mut self, field: Field, text: &Lettered, began: usize) {
        let thing = thing(field);
        let stands = standing_words(&self.board.map, thing);
        let stands = stands.and_then(|words| {
            let cells = self.letters_of(thing, &words.text)?.clone();
            Some(Lettered {
                text: words.text,
                cells,
            })
        });
        let latest = self.latest.get(&thing).cloned();
        for before in [stands, latest].into_iter().flatten() {
            if before.text == text.text {
                self.letters.unite(&before.cells, &text.cells);
            } else if graphemes(&before.text) == graphemes(&text.text) {
                let (was, is) = (before.cells, text.cells.clone());
                self.reworded.push(Reworded { was, is, began });
            }
        }
    }

    fn remember(&mut self, thing: Field, text: Lettered) {
        let key = (thing, hash(&text.text));
        match self.kept.get(&key) {
            Some(same) => self.letters.unite(&same.clone(), &text.cells),
            None => {
                self.kept.insert(key, text.cells.clone());
            }
        }
        self.latest.insert(thing, text);
    }
}

fn key(field: Field, begun: u64, text: &str) -> (Field, u64, u64) {
    (field, begun, hash(text))
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}
