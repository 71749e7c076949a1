//! How hands type a text: letter by letter, with slips that are mended at once.

use sofs::app::key::Key;

use super::hands::Hands;

/// One letter in so many is struck twice by mistake.
const STRUCK_TWICE: u64 = 160;

impl Hands {
    /// Types a text into the draft, or begins one with it. Slips are mended at once.
    pub fn write(&mut self, text: &str) {
        let target = self.written() + text;
        self.write_whole(&target);
    }

    /// Makes the draft say this: what does not fit goes word by word.
    pub fn rewrite(&mut self, target: &str) {
        while !target.starts_with(&self.written()) {
            self.again(Key::Ctrl('w'));
        }
        self.write_whole(target);
    }

    fn write_whole(&mut self, target: &str) {
        let mut slip_at = None;
        if let Some((wrong, right)) = self
            .slip
            .take_if(|(_, right)| target.contains(right.as_str()))
        {
            slip_at = target.find(&right).map(|at| (at, wrong, right));
        }
        while self.written() != target {
            let written = self.written();
            let due = slip_at.take_if(|(at, ..)| *at == written.len());
            if let Some((_, wrong, right)) = due {
                self.mistype(&wrong, &right);
                continue;
            }
            let next = target[written.len()..]
                .chars()
                .next()
                .expect("more to write");
            self.letter(next);
            if next.is_lowercase() && self.dice.once_in(STRUCK_TWICE) {
                self.letter(next);
                self.wait(150, 400);
                self.press(Key::Backspace);
            }
        }
    }

    /// Types a word wrong, sees it, and erases it: in one stroke, or letter by letter as far as it was right.
    fn mistype(&mut self, wrong: &str, right: &str) {
        for letter in wrong.chars() {
            self.letter(letter);
        }
        self.wait(300, 800);
        if self.dice.once_in(2) {
            self.press(Key::Ctrl('w'));
            return;
        }
        let pairs = wrong.chars().zip(right.chars());
        let same = pairs.take_while(|(wrong, right)| wrong == right).count();
        for _ in same..wrong.chars().count() {
            self.again(Key::Backspace);
        }
    }
}
