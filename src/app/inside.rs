//! What is found inside the meetings while somebody types the words.

use super::hit::{Answer, Hit};
use crate::meeting::sought::Sought;

/// What is found inside the meetings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inside {
    /// The words that were last asked for.
    pub asked: String,
    /// What was found last, newest meeting first; it stands until the next answer, so that nothing flickers while somebody types.
    pub hits: Vec<Hit>,
    /// How much was found, also what the list has no room for.
    pub all: usize,
    /// Whether the answer is still to come.
    pub waits: bool,
    /// Which of the hits is marked.
    pub marked: usize,
}

impl Inside {
    /// What is to be looked for now; nothing where that was asked already.
    pub fn wants(&mut self, words: Option<&str>) -> Option<String> {
        let sought = words.filter(|words| Sought::of(words).is_some());
        let Some(words) = sought else {
            *self = Self::default();
            return None;
        };
        if self.asked == words {
            return None;
        }
        words.clone_into(&mut self.asked);
        self.waits = true;
        Some(self.asked.clone())
    }

    /// Takes in an answer, unless other words are looked for by now.
    pub fn hear(&mut self, answer: Answer) {
        if self.asked == answer.words {
            self.hits = answer.hits;
            self.all = answer.all;
            self.waits = false;
            self.marked = 0;
        }
    }

    /// What is marked.
    pub fn marked_hit(&self) -> Option<&Hit> {
        self.hits.get(self.marked)
    }
}
