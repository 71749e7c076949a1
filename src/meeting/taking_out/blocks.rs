//! Records in which blocks stand where letters were.

use std::collections::{HashMap, HashSet};

use super::super::clean::is_forbidden;
use super::super::event::Event;
use super::super::record::Record;
use super::super::taken_out::{BLOCKS, JOINED, is_block};
use super::super::texts::texts;
use super::following::Following;
use super::letters::Cell;
use super::seen::Reworded;

/// All records once more.
pub(super) struct Blocks<'a> {
    following: &'a Following,
    gone: HashSet<Cell>,
    said: Vec<char>,
    shades: HashMap<usize, usize>,
}

impl<'a> Blocks<'a> {
    /// `gone` are the letters in whose place a block is to stand.
    pub(super) fn of(
        following: &'a Following,
        records: &[Record],
        gone: impl Iterator<Item = Cell>,
    ) -> Self {
        let said = records.iter().flat_map(|record| {
            let mut event = record.event.clone();
            let texts = texts(&mut event).into_iter();
            texts
                .flat_map(|text| text.chars().collect::<Vec<_>>())
                .collect::<Vec<_>>()
        });
        let mut blocks = Self {
            following,
            gone: gone.map(|cell| following.letters.root(cell)).collect(),
            said: said.collect(),
            shades: HashMap::new(),
        };
        for reworded in &following.reworded {
            blocks.tell_apart(reworded);
        }
        blocks
    }

    /// A text that took the place of another must not look like it, or the step from one to the other would be none any more.
    fn tell_apart(&mut self, reworded: &Reworded) {
        for _ in 1..BLOCKS.len() {
            let seen = |cell: &Cell| self.seen(*cell);
            let (was, is) = (reworded.was.iter(), reworded.is.iter());
            if was.filter_map(seen).ne(is.filter_map(seen)) {
                return;
            }
            *self.shades.entry(reworded.began).or_default() += 1;
        }
    }

    /// Whether a block stands for this letter. Blanks stay, for they part words and steps of undo; marks of quotation stay, for they
    /// say whose words they were.
    pub(super) fn is_gone(&self, cell: Cell) -> bool {
        let letter = self.said.get(cell);
        let stays = |letter: char| {
            let parts = letter.is_whitespace() || matches!(letter, '"' | '“' | '”');
            // What is never shown would be seen as a block.
            parts || is_block(letter) || is_forbidden(letter)
        };
        let goes = letter.is_some_and(|&letter| !stays(letter));
        goes && self.gone.contains(&self.following.letters.root(cell))
    }

    /// What is written for a letter; nothing for an accent that is gone together with its letter.
    fn written(&self, cell: Cell) -> Option<char> {
        let letters = &self.following.letters;
        let &said = self.said.get(cell)?;
        if !self.is_gone(cell) {
            return Some(said);
        }
        let began = |cell| {
            let record = letters.record_of(letters.root(cell))?;
            self.following.began.get(record)
        };
        let shade = began(cell).and_then(|began| self.shades.get(began));
        let shade = shade.copied().unwrap_or(0);
        if !letters.is_joined(cell) {
            return Some(BLOCKS[shade % BLOCKS.len()]);
        }
        let alone = letters.record_of(cell).map(|record| letters.start(record)) == Some(cell);
        alone.then_some(JOINED[shade.min(1)])
    }

    /// What is seen of a letter where texts are compared.
    fn seen(&self, cell: Cell) -> Option<char> {
        self.written(cell).filter(|&letter| letter != JOINED[0])
    }

    /// How many blocks there are.
    pub(super) fn count(&self) -> u64 {
        let letters = &self.following.letters;
        let all =
            (0..letters.count()).filter(|&cell| self.is_gone(cell) && !letters.is_joined(cell));
        all.count() as u64
    }

    /// The records with their blocks, at even pauses where only blocks were typed.
    pub(super) fn records(&self, records: &[Record]) -> Vec<Record> {
        let mut out: Vec<Record> = records.to_vec();
        for (place, record) in out.iter_mut().enumerate() {
            let mut next = self.following.letters.start(place);
            for text in texts(&mut record.event) {
                let from = next;
                next += text.chars().count();
                if (from..next).any(|cell| self.is_gone(cell)) {
                    *text = (from..next).filter_map(|cell| self.written(cell)).collect();
                }
            }
        }
        self.even_out(&mut out);
        out
    }

    /// The pauses between letters tell how somebody types, and with it what.
    fn even_out(&self, records: &mut [Record]) {
        let all_gone = |place: usize, record: &Record| {
            let mut cells = self.following.letters.of_record(place);
            matches!(record.event, Event::Typed { .. })
                && !cells.is_empty()
                && cells.all(|cell| self.is_gone(cell))
        };
        let gone: Vec<bool> = records
            .iter()
            .enumerate()
            .map(|(place, record)| all_gone(place, record))
            .collect();
        let mut start = 0;
        while start < gone.len() {
            let run = gone[start..].iter().take_while(|gone| **gone).count();
            if run > 2 {
                let (from, to) = (records[start].at, records[start + run - 1].at);
                let each = to.saturating_sub(from) / (run as u64 - 1);
                for (number, record) in (0..).zip(&mut records[start..start + run - 1]) {
                    record.at = from + each * number;
                }
            }
            start += run.max(1);
        }
    }
}
