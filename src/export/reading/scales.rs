//! A scale as it is read: its question, what 0 and 10 mean, and everybody's number.

use super::numbers::{self, Number};
use super::paper::Paper;
use crate::export::markdown_signs::unplain;
use crate::meeting::clean::clean_line;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{Answer, PersonId, ScaleId};
use crate::meeting::vocabulary::Setting;
use crate::practice::anchors::general_scale;

/// What was read of a scale so far.
pub struct Asked {
    question: String,
    ends: [Option<String>; 2],
    numbers: Vec<Number>,
}

impl Asked {
    /// A scale with this question; without one it is the overall scale.
    pub fn of(question: String) -> Self {
        Self {
            question,
            ends: [None, None],
            numbers: Vec::new(),
        }
    }

    /// Takes a line under it. Says whether it was understood.
    pub fn take(&mut self, line: &str, ours: bool, is_known: &dyn Fn(&str) -> bool) -> bool {
        for (end, sign) in self.ends.iter_mut().zip(["0", "10"]) {
            let rest = line
                .strip_prefix(sign)
                .and_then(|rest| rest.trim_start().strip_prefix([':', '=']));
            if let Some(rest) = rest.filter(|_| end.is_none()) {
                *end = Some(unplain(rest).trim().to_owned());
                return true;
            }
        }
        if self.question.is_empty() && self.numbers.is_empty() && line.ends_with('?') {
            self.question = unplain(line);
            return true;
        }
        let number = if ours { numbers::ours(line) } else { None };
        let number = number.or_else(|| numbers::theirs(line, is_known));
        let understood = number.is_some();
        self.numbers.extend(number);
        understood
    }

    /// Puts it down with all its numbers, round by round; a scale of which nothing was said is the overall one.
    pub fn put_down(mut self, paper: &mut Paper, setting: Setting) {
        let numbers = std::mem::take(&mut self.numbers);
        let Some(asked) = self.asked(setting, !numbers.is_empty(), paper) else {
            return;
        };
        let id = asked.0;
        paper.events.push(asked.1);
        let named = |number: Number| Some((paper.named(&number.name)?, number));
        let numbers: Vec<(PersonId, Number)> = numbers.into_iter().filter_map(named).collect();
        let rounds = numbers.iter().map(|(_, number)| number.before.len()).max();
        for round in 0..rounds.unwrap_or(0) {
            let before =
                |(who, number): &(PersonId, Number)| Some((*who, *number.before.get(round)?));
            give(paper, id, numbers.iter().filter_map(before));
            let (scale, sealed) = (id, false);
            paper.events.push(Event::RoundBegun { scale, sealed });
        }
        give(
            paper,
            id,
            numbers.iter().map(|(who, number)| (*who, number.answer)),
        );
        for (person, number) in &numbers {
            say_why(paper, id, *person, number);
        }
    }

    /// The question; none if there is neither a word of it nor a number.
    fn asked(self, setting: Setting, numbers: bool, paper: &mut Paper) -> Option<(ScaleId, Event)> {
        let general = general_scale(setting);
        let [zero, ten] = self.ends;
        let overall = zero.is_none() && ten.is_none() && self.question.is_empty();
        if overall && !numbers {
            return None;
        }
        let said =
            |said: Option<String>, usual: &str| clean_line(&said.unwrap_or(usual.to_owned()));
        let id = ScaleId(paper.number());
        let asked = Event::ScaleAsked {
            id,
            question: said((!overall).then_some(self.question), general.question),
            zero: said(zero, general.zero),
            ten: said(ten, general.ten),
            goal: None,
        };
        Some((id, asked))
    }
}

fn give(paper: &mut Paper, scale: ScaleId, numbers: impl Iterator<Item = (PersonId, Answer)>) {
    for (person, answer) in numbers {
        paper.events.push(Event::NumberGiven {
            scale,
            person,
            answer,
        });
    }
}

fn say_why(paper: &mut Paper, scale: ScaleId, person: PersonId, number: &Number) {
    if let Some(answer) = number.last_time {
        paper.events.push(Event::LastNumber {
            scale,
            person,
            answer,
        });
    }
    if !number.why.is_empty() {
        paper.write(Field::Why { scale, person }, &number.why, Vec::new());
    }
    if !number.one_up.is_empty() {
        paper.write(Field::OneUp { scale, person }, &number.one_up, Vec::new());
    }
}
