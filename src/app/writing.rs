//! Writing in a meeting: beginning a draft, putting letters into it, keeping it.

use super::chairing::Chairing;
use super::focus::{Focus, On};
use super::understanding::{Understood, has_to_be_understood, understand};
use crate::meeting::clean;
use crate::meeting::draft::Draft;
use crate::meeting::event::{Event, Field};
use crate::meeting::text::pieces;
use crate::meeting::vocabulary::Category;

/// So many bytes of a paste go into one record, so that even with escapes it stays within a line of four kilobytes.
const LONGEST_PUT_BYTES: usize = 1_500;

impl Chairing {
    /// Begins to write.
    pub fn begin(&mut self, field: Field) {
        self.as_text = None;
        self.offered = 0;
        self.question.chosen = None;
        self.record(Event::DraftBegun(field));
        self.caret_behind_change();
    }

    /// Writes letters at the caret, if there is a draft and room in it. Says whether there was.
    pub fn write(&mut self, put: &str) -> bool {
        let longest = clean::LONGEST_TEXT_BYTES;
        let fits = |draft: &Draft| draft.text().len() + put.len() <= longest;
        if !self.draft().is_some_and(fits) {
            return false;
        }
        for piece in pieces(put, LONGEST_PUT_BYTES) {
            self.record(Event::Typed {
                after: self.caret,
                put: piece.to_owned(),
                pauses: Vec::new(),
            });
            self.caret_behind_change();
        }
        self.offered = 0;
        true
    }

    /// What the words of the draft stand for, if they stand for something.
    pub fn understood(&self) -> Understood {
        let next_id = self.board().next_id();
        self.draft().map_or(Understood::default(), |draft| {
            understand(self.map(), draft, self.today(), next_id)
        })
    }

    /// Why the draft cannot be kept as it is; its words would go nowhere.
    pub fn not_understood(&self) -> Option<String> {
        let field = self.draft()?.field;
        self.understood()
            .problem
            .filter(|_| has_to_be_understood(field) || matches!(field, Field::Why { .. }))
    }

    /// Keeps the draft, if there is one, and stands ready for the next. What has to be understood and is not, is put away.
    pub fn keep(&mut self) {
        let Some(field) = self.draft().map(|draft| draft.field) else {
            return;
        };
        let understood = self.understood();
        if understood.problem.is_some() && has_to_be_understood(field) {
            self.aside = understood.problem;
            self.record(Event::DraftPutAway);
            return;
        }
        for event in understood.events {
            self.record(event);
        }
        self.aside = understood.problem.or(self.aside.take());
        let placed = self.draft().and_then(|draft| draft.words().category);
        self.record(Event::DraftKept);
        self.link_pulled(field);
        self.stand_behind(field, placed);
    }

    /// Stands where the next entry goes: behind the one that was kept, unless it went elsewhere.
    fn stand_behind(&mut self, field: Field, placed: Option<Category>) {
        let stands = |id| self.map().entry(id).is_some();
        match field {
            Field::NewEntry {
                id,
                category,
                after,
            } => {
                let elsewhere = placed.is_some_and(|placed| placed != category);
                let behind = if elsewhere || !stands(id) {
                    after
                } else {
                    Some(id)
                };
                self.stand(Focus {
                    category,
                    on: On::Gap(behind),
                });
            }
            Field::Entry(id) => {
                let focus = Focus::entry(self.map(), id, self.focus);
                self.stand(focus);
            }
            _ => {}
        }
    }

    /// Puts the caret where the last change happened.
    pub fn caret_behind_change(&mut self) {
        self.caret = self.draft().map_or(0, |draft| draft.place);
    }

    /// Entries whose words were pulled in tell of what the statement is about.
    fn link_pulled(&mut self, field: Field) {
        let pulled = std::mem::take(&mut self.pulled);
        let (Field::NewStatement { id, .. } | Field::Statement { id, .. }) = field else {
            return;
        };
        for entry in pulled {
            self.record(Event::Joined);
            self.record(Event::ExampleLinked {
                statement: id,
                entry,
            });
        }
    }
}
