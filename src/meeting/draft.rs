//! Text while it is being written: every word that is ever typed into a meeting grows in one of these.

use chrono::NaiveDate;
use imbl::Vector;

use super::clean;
use super::event::Field;
use super::history::History;
use super::parts::PersonId;
use super::text;
use super::vocabulary::Category;

/// What is written so far, and who and where was named with it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Words {
    /// The text.
    pub text: String,
    /// Who was named as saying it.
    pub speakers: Vector<PersonId>,
    /// Where it goes when it is kept, if it is an entry.
    pub category: Option<Category>,
    /// Who does it, if it is a step.
    pub doers: Vector<PersonId>,
    /// The day that was named: by when a step is done, or when the next meeting is.
    pub day: Option<NaiveDate>,
    /// Whether the room is not to see them yet, if it is an entry.
    pub held: bool,
}

/// These people in this order, nobody twice.
pub fn once_each(people: &[PersonId]) -> Vector<PersonId> {
    let mut once = Vector::new();
    for &person in people {
        if !once.contains(&person) {
            once.push_back(person);
        }
    }
    once
}

/// What the last change did, so that one undo takes back one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Run {
    Nothing,
    Letters { end: usize, blank: bool },
    Erasing,
}

/// A text that is being written.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it is for.
    pub field: Field,
    /// When it was begun, in milliseconds since the start.
    pub begun: u64,
    /// Changes with every change of the words: the number of the record that changed them.
    pub changed: u64,
    /// The place behind the last change, in graphemes: where the next letter is expected.
    pub place: usize,
    words: Words,
    history: History<Words>,
    run: Run,
}

impl Draft {
    /// A draft that begins with what stands already.
    pub fn new(field: Field, begun: u64, words: Words) -> Self {
        Self {
            field,
            begun,
            changed: 0,
            place: text::graphemes(&words.text),
            words,
            history: History::default(),
            run: Run::Nothing,
        }
    }

    /// What is written so far.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The text so far.
    pub fn text(&self) -> &str {
        &self.words.text
    }

    /// How many steps lead back, and how many forward.
    pub(super) fn depth(&self) -> (usize, usize) {
        self.history.depth()
    }

    /// Puts letters after so many graphemes. A text that would grow too long stays as it is.
    pub fn put(&mut self, after: usize, put: &str) {
        if clean::weight(&self.words.text) + clean::weight(put) > clean::LONGEST_TEXT_BYTES {
            return;
        }
        let blank = put.chars().all(char::is_whitespace);
        let goes_on = matches!(self.run, Run::Letters { end, blank: was_blank }
            if end == after && (!was_blank || blank));
        self.remember(!goes_on);
        let mut end = text::splice(&mut self.words.text, after, 0, put);
        if !self.words.text.is_ascii() {
            self.words.text = clean::without_floods(&self.words.text);
            end = end.min(text::graphemes(&self.words.text));
        }
        self.place = end;
        self.run = Run::Letters { end, blank };
    }

    /// Takes letters out and puts others in their place; one undo gives the old ones back.
    pub fn replace(&mut self, after: usize, gone: usize, put: &str) {
        if clean::weight(&self.words.text) + clean::weight(put) > clean::LONGEST_TEXT_BYTES {
            return;
        }
        self.remember(true);
        let before = text::graphemes(&self.words.text);
        let stood = self.place.min(before);
        text::splice(&mut self.words.text, after, gone, put);
        if !self.words.text.is_ascii() {
            self.words.text = clean::without_floods(&self.words.text);
        }
        let now = text::graphemes(&self.words.text);
        // The place of the next letter stays behind the same letters.
        self.place = if stood > after {
            (stood + now).saturating_sub(before).min(now)
        } else {
            stood.min(now)
        };
        self.run = Run::Nothing;
    }

    /// Takes letters out.
    pub fn erase(&mut self, after: usize, gone: usize) {
        self.remember(self.run != Run::Erasing);
        self.place = text::splice(&mut self.words.text, after, gone, "");
        self.run = Run::Erasing;
    }

    /// Takes out the words that named a speaker, and adds the speaker.
    pub fn name_speaker(&mut self, after: usize, gone: usize, person: PersonId) {
        self.take_out(after, gone);
        if !self.words.speakers.contains(&person) {
            self.words.speakers.push_back(person);
        }
    }

    /// Takes out the words that named a place, and remembers the place.
    pub fn name_place(&mut self, after: usize, gone: usize, category: Category) {
        self.take_out(after, gone);
        self.words.category = Some(category);
    }

    /// Takes out the words that named who does the step, and remembers those people instead of any before.
    pub fn name_doers(&mut self, after: usize, gone: usize, people: &[PersonId]) {
        self.take_out(after, gone);
        self.words.doers = once_each(people);
    }

    /// Takes out the words that named a day, and remembers the day, or that there shall be none.
    pub fn name_day(&mut self, after: usize, gone: usize, day: Option<NaiveDate>) {
        self.take_out(after, gone);
        self.words.day = day;
    }

    /// Holds the words back, or releases them.
    pub fn hold(&mut self, held: bool) {
        if self.words.held != held {
            self.remember(true);
            self.run = Run::Nothing;
            self.words.held = held;
        }
    }

    /// Takes back the last word typed or erased. Says whether there was one.
    pub fn undo(&mut self) -> bool {
        self.run = Run::Nothing;
        let now = &self.words;
        let Some(before) = self.history.back(|| now.clone()) else {
            return false;
        };
        self.words = before;
        self.place = text::graphemes(&self.words.text);
        true
    }

    /// Brings back what was taken back last.
    pub fn redo(&mut self) {
        self.run = Run::Nothing;
        let now = &self.words;
        if let Some(after) = self.history.forward(|| now.clone()) {
            self.words = after;
            self.place = text::graphemes(&self.words.text);
        }
    }

    /// Whether this place is behind a blank that nobody just typed, as where a name was taken out or a word taken back: another one
    /// would be a hole.
    pub fn is_behind_left_blank(&self, place: usize) -> bool {
        let before = &self.words.text[..text::byte_at(&self.words.text, place)];
        self.run == Run::Nothing && self.place == place && before.ends_with(char::is_whitespace)
    }

    /// Names leave no hole: of the blanks on both sides one stays between words, none at an end.
    fn take_out(&mut self, after: usize, gone: usize) {
        self.remember(true);
        self.run = Run::Nothing;
        if gone == 0 {
            return;
        }
        let from = text::byte_at(&self.words.text, after);
        let to = from + text::byte_at(&self.words.text[from..], gone);
        let left = self.words.text[..from].to_owned();
        let right = self.words.text[to..].trim_start();
        let right = if left.is_empty() || left.ends_with(char::is_whitespace) {
            right.to_owned()
        } else if right.is_empty() {
            String::new()
        } else {
            format!(" {right}")
        };
        self.place = text::graphemes(&left) + usize::from(right.starts_with(' '));
        self.words.text = left + &right;
    }

    fn remember(&mut self, new_step: bool) {
        if new_step {
            self.history.step(self.words.clone());
        }
    }
}
