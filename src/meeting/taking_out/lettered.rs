//! Texts with the letters they are made of, while they are written and when they stand.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::super::clean::{LONGEST_TEXT_BYTES, without_floods};
use super::super::draft::Draft;
use super::super::event::Event;
use super::super::field::Field;
use super::super::history::History;
use super::super::text::byte_at;
use super::letters::{Cell, Cells, Letters};

/// A text, and its letters, one a character.
#[derive(Clone, Debug, Default)]
pub(super) struct Lettered {
    pub(super) text: String,
    pub(super) cells: Cells,
}

impl Lettered {
    /// Without blanks at both ends.
    pub(super) fn trimmed(&self) -> Self {
        let inner = self.text.trim();
        let before = self.text.len() - self.text.trim_start().len();
        let skipped = self.text[..before].chars().count();
        let cells = self.cells.iter().skip(skipped).take(inner.chars().count());
        Self {
            cells: cells.copied().collect(),
            text: inner.to_owned(),
        }
    }

    /// A text of which only characters were taken out, and blanks made of others.
    pub(super) fn only(&self, left: &str) -> Self {
        if left == self.text {
            return self.clone();
        }
        let mut all = self.text.chars().zip(&self.cells);
        let same = |one: char, other: char| one == other || (one == ' ' && other.is_whitespace());
        let cells = left.chars().filter_map(|letter| {
            let found = all.find(|(other, _)| same(letter, *other));
            found.map(|(_, &cell)| cell)
        });
        Self {
            cells: cells.collect(),
            text: left.to_owned(),
        }
    }
}

/// A text that is made of others: their letters where they stand in it, glue elsewhere.
pub(super) fn made_of(text: &str, glue: Cells, parts: &[Lettered]) -> Cells {
    let mut cells = glue;
    let whole: Vec<char> = text.chars().collect();
    for part in parts {
        let letters: Vec<char> = part.text.chars().collect();
        // Composing takes a full stop from the end and small words like "that" from the beginning.
        let end = letters
            .iter()
            .rposition(|&c| c != '.' && !c.is_whitespace())
            .map_or(0, |at| at + 1);
        let starts = (0..end)
            .filter(|&at| at == 0 || letters[at - 1] == ' ')
            .take(2);
        for start in starts {
            if let Some(place) = stands_at(&whole, &letters[start..end]) {
                for (offset, &cell) in part.cells.iter().skip(start).take(end - start).enumerate() {
                    cells.set(place + offset, cell);
                }
                break;
            }
        }
    }
    cells
}

/// Composing makes a first letter large, and other marks of quotation.
fn stands_at(text: &[char], part: &[char]) -> Option<usize> {
    let same = |(one, other): (&char, &char)| {
        one == other
            || one.to_lowercase().eq(other.to_lowercase())
            || (*one == '\'' && *other == '"')
    };
    if part.is_empty() {
        return None;
    }
    text.windows(part.len())
        .position(|window| window.iter().zip(part).all(same))
}

/// What changed in a text.
pub(super) enum Change {
    Nothing,
    /// Any of it may be other than before.
    All,
    /// These bytes.
    At(Range<usize>),
}

/// A draft as it is followed.
#[derive(Clone)]
pub(super) struct Written {
    pub(super) field: Field,
    pub(super) begun: u64,
    /// The record at which it was begun.
    pub(super) began: usize,
    pub(super) text: Lettered,
    /// Where the next letter is expected, in graphemes.
    pub(super) place: usize,
    history: History<Cells>,
    depth: (usize, usize),
}

impl Written {
    pub(super) fn of(draft: &Draft, cells: Cells, began: usize) -> Self {
        Self {
            field: draft.field,
            begun: draft.begun,
            began,
            text: Lettered {
                text: draft.text().to_owned(),
                cells,
            },
            place: draft.place,
            history: History::default(),
            depth: draft.depth(),
        }
    }

    /// Follows a change of the draft.
    pub(super) fn change(
        &mut self,
        event: &Event,
        draft: &Draft,
        put: Range<Cell>,
        letters: &mut Letters,
    ) -> Change {
        let before = self.text.cells.clone();
        let around = match event {
            Event::Undone => {
                let other = self.history.back(|| before.clone());
                self.text.cells = other.unwrap_or(before.clone());
                Change::All
            }
            Event::Redone => {
                let other = self.history.forward(|| before.clone());
                self.text.cells = other.unwrap_or(before.clone());
                Change::All
            }
            _ if draft.text() == self.text.text => Change::Nothing,
            event => self.write(event, draft.text(), put, letters),
        };
        if !matches!(event, Event::Undone | Event::Redone) && self.depth != draft.depth() {
            self.history.step(before);
        }
        self.settle(draft, letters);
        around
    }

    /// Letters that came or went.
    fn write(
        &mut self,
        event: &Event,
        now: &str,
        put: Range<Cell>,
        letters: &mut Letters,
    ) -> Change {
        match event {
            Event::Typed {
                after, put: said, ..
            }
            | Event::Replaced {
                after, put: said, ..
            } => {
                let gone = match event {
                    Event::Replaced { gone, .. } => *gone,
                    _ => 0,
                };
                let from = byte_at(&self.text.text, *after);
                self.splice(from, gone, said, put);
                Change::At(from..from + said.len())
            }
            Event::Erased { after, gone } => {
                let from = byte_at(&self.text.text, *after);
                self.splice(from, *gone, "", 0..0);
                Change::At(from..from)
            }
            Event::SpeakerNamed { after, gone, .. }
            | Event::PlaceNamed { after, gone, .. }
            | Event::DoersNamed { after, gone, .. }
            | Event::DayNamed { after, gone, .. } => {
                self.leave_no_hole(*after, *gone, now, letters);
                Change::All
            }
            _ => Change::Nothing,
        }
    }

    /// What the text is by now; whatever could not be followed is glue.
    fn settle(&mut self, draft: &Draft, letters: &mut Letters) {
        draft.text().clone_into(&mut self.text.text);
        self.depth = draft.depth();
        self.place = draft.place;
        let long = self.text.text.chars().count();
        if self.text.cells.len() != long {
            self.text.cells = letters.glue(long);
        }
    }

    fn splice(&mut self, from: usize, gone: usize, said: &str, put: Range<Cell>) {
        let text = &mut self.text.text;
        let to = from + byte_at(&text[from..], gone);
        let (first, gone) = (text[..from].chars().count(), text[from..to].chars().count());
        let mut right = self.text.cells.split_off(first);
        self.text.cells.extend(put);
        self.text.cells.append(right.split_off(gone));
        text.replace_range(from..to, said);
        if !text.is_ascii() {
            self.without_floods();
        }
    }

    /// Leaves out the letters that a draft leaves out where too many join.
    fn without_floods(&mut self) {
        let kept = without_floods(&self.text.text);
        if kept == self.text.text {
            return;
        }
        let mut cells = self.text.cells.iter();
        let mut left = Cells::new();
        for grapheme in self.text.text.graphemes(true) {
            let own: Vec<Cell> = cells
                .by_ref()
                .take(grapheme.chars().count())
                .copied()
                .collect();
            left.extend(
                own.into_iter()
                    .take(without_floods(grapheme).chars().count()),
            );
        }
        self.text.cells = left;
    }

    /// As the draft does when a name leaves it: one blank stays between words.
    fn leave_no_hole(&mut self, after: usize, gone: usize, now: &str, letters: &mut Letters) {
        let text = &self.text.text;
        let from = byte_at(text, after);
        let to = from + byte_at(&text[from..], gone);
        let right = text[to..].trim_start().chars().count();
        let left = text[..from].chars().count();
        let mut cells = self.text.cells.clone();
        let end = cells.split_off(cells.len() - right.min(cells.len()));
        cells.truncate(left);
        let blanks = now.chars().count().saturating_sub(left + right);
        cells.append(letters.glue(blanks));
        cells.append(end);
        self.text.cells = cells;
    }
}

/// Letters that are typed while nothing is written, as they follow one another.
#[derive(Default)]
pub(super) struct Loose {
    pub(super) text: Lettered,
    /// The place at which the next would go on.
    pub(super) next: Option<usize>,
}

impl Loose {
    /// Adds letters, and gives the bytes where they stand.
    pub(super) fn put(&mut self, after: usize, put: &str, cells: Range<Cell>) -> Range<usize> {
        if self.next != Some(after) || self.text.text.len() > LONGEST_TEXT_BYTES {
            self.text = Lettered::default();
        }
        let from = self.text.text.len();
        self.text.text.push_str(put);
        self.text.cells.extend(cells);
        self.next = after.checked_add(put.chars().count());
        from..self.text.text.len()
    }
}
