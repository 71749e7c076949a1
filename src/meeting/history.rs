//! Undo and redo of any small value: what was, what is, what was undone.

use imbl::Vector;

/// What a value was before, and what it was before it was undone. A copy costs the same however long it is.
#[derive(Clone, Debug, PartialEq)]
pub struct History<T: Clone> {
    past: Vector<T>,
    future: Vector<T>,
}

impl<T: Clone> Default for History<T> {
    fn default() -> Self {
        Self {
            past: Vector::new(),
            future: Vector::new(),
        }
    }
}

impl<T: Clone> History<T> {
    /// Remembers `before`, because something else is about to stand in its place.
    pub fn step(&mut self, before: T) {
        self.past.push_back(before);
        self.future = Vector::new();
    }

    /// What stood before, if anything did; `now` is kept for going forward again.
    pub fn back(&mut self, now: impl FnOnce() -> T) -> Option<T> {
        let before = self.past.pop_back()?;
        self.future.push_back(now());
        Some(before)
    }

    /// What was undone last, if anything was; `now` is kept for going back again.
    pub fn forward(&mut self, now: impl FnOnce() -> T) -> Option<T> {
        let after = self.future.pop_back()?;
        self.past.push_back(now());
        Some(after)
    }

    /// Keeps something that was given up, if nothing else waits to be brought back.
    pub fn give_up(&mut self, value: T) {
        if self.future.is_empty() {
            self.future.push_back(value);
        }
    }

    /// How many steps lead back, and how many forward.
    pub fn depth(&self) -> (usize, usize) {
        (self.past.len(), self.future.len())
    }

    /// What `forward` would bring back.
    pub fn next(&self) -> Option<&T> {
        self.future.back()
    }

    /// Brings back what was given up; it was no step, so there is nothing to go back to.
    pub fn take_up(&mut self) -> Option<T> {
        self.future.pop_back()
    }

    /// Whether there is anything to go back to.
    pub fn can_go_back(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is anything to go forward to.
    pub fn can_go_forward(&self) -> bool {
        !self.future.is_empty()
    }
}
