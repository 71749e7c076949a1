//! Puts each line down where the heading over it says, and somewhere else with a note if it does not fit there.

use super::entries::{self, Said};
use super::noted::{Around, Note, quoted};
use super::of_child::{page, said_into_houses};
use super::paper::Paper;
use super::people;
use super::place::Place;
use super::scales::Asked;
use crate::export::markdown_signs::{apart, unplain};
use crate::meeting::event::Dissent;
use crate::meeting::parts::{DecisionId, StatementId};
use crate::meeting::vocabulary::{Attendance, Category, Progress};
use crate::practice::day_problem::read_back;
use crate::practice::days::read_day;
use crate::practice::deciding::questions_to_decide;
use crate::practice::words::category_title;

/// What was read so far.
pub struct Walk {
    /// What it came to.
    pub paper: Paper,
    /// What should be looked at.
    pub notes: Vec<Note>,
    /// What the text calls itself.
    pub title: Option<String>,
    /// Whether any heading meant something.
    pub found_place: bool,
    pub(super) around: Around,
    pub(super) place: Option<Place>,
    pub(super) level: usize,
    pub(super) number: Option<usize>,
    statement: Option<(Option<usize>, StatementId, String)>,
    pub(super) last: Option<Dissent>,
    pub(super) scale: Option<Asked>,
    pub(super) table: Option<Vec<Option<Place>>>,
    pub(super) at_top: bool,
}

impl Walk {
    /// Before the first line.
    pub fn new(paper: Paper, around: Around, title: Option<String>) -> Self {
        Self {
            paper,
            notes: Vec::new(),
            title,
            found_place: false,
            around,
            place: None,
            level: 0,
            number: None,
            statement: None,
            last: None,
            scale: None,
            table: None,
            at_top: true,
        }
    }

    /// "because …" and "Nan sees it differently: …" belong to the line before. Says whether this did.
    pub(super) fn belongs_to_last(&mut self, text: &str) -> bool {
        let Some(last) = self.last else {
            return false;
        };
        if let (Dissent::Decision(id), Some(why)) = (last, text.strip_prefix("because ")) {
            self.paper.because(id, &unplain(why));
            return true;
        }
        let Some((name, why)) = apart(text, " sees it differently: ") else {
            return false;
        };
        self.paper.differs(last, &unplain(name), &unplain(why));
        true
    }

    /// Puts a line down.
    pub(super) fn line(&mut self, text: &str, number: usize, done: bool) {
        let understood = match self.place.clone() {
            Some(Place::Under(category)) => self.entry(category, text, done),
            Some(Place::Statements) => self.statement(text),
            Some(Place::Goals) => self.goal(text),
            Some(Place::Decisions) => self.decision(text),
            Some(Place::People(attendance)) => self.people(text, attendance),
            Some(Place::Scale) => self.on_scale(text),
            Some(Place::Plan(part)) => {
                self.paper.rule(part, &unplain(text));
                true
            }
            Some(Place::NextMeeting) => self.next_meeting(text),
            Some(Place::Houses(name, tool)) => said_into_houses(&mut self.paper, &name, tool, text),
            Some(Place::Pages(name)) => page(&mut self.paper, &name, text),
            None => false,
        };
        if !understood && !text.is_empty() {
            self.entry(Category::Worries, text, false);
            let title = self.titled(Category::Worries);
            let why = if self.place.is_some() {
                "could not be read there"
            } else {
                "has no heading that is known here"
            };
            self.note(
                number,
                format!("{} {why}; it stands under {title}.", quoted(text)),
            );
        }
    }

    fn entry(&mut self, category: Category, text: &str, done: bool) -> bool {
        let is_step = category == Category::NextSteps;
        let (mut category, mut said) = (category, self.said(text, is_step));
        if category == Category::Needs && !self.around.ours {
            let step = self.said(text, true);
            if !step.doers.is_empty() && step.day.is_some() {
                (category, said) = (Category::NextSteps, step);
            }
        }
        if done && category == Category::NextSteps {
            said.progress = Progress::Done;
        }
        let id = self.paper.entry(category, &said);
        self.last = id.map(Dissent::Entry);
        true
    }

    fn people(&mut self, text: &str, attendance: Attendance) -> bool {
        let all = if self.around.ours {
            people::ours(text)
        } else {
            people::theirs(text, attendance)
        };
        let mut came = false;
        for one in all {
            let person = self
                .paper
                .person(&one.name, (&one.role, &one.agency), one.attendance);
            came |= person.is_some();
        }
        came
    }

    fn said(&self, text: &str, is_step: bool) -> Said {
        if self.around.ours {
            return entries::ours(text, is_step);
        }
        let known = |name: &str| self.paper.knows(name);
        entries::theirs(text, is_step, self.around.today, &known)
    }

    /// One that is told again stands once: it has several goals.
    fn statement(&mut self, text: &str) -> bool {
        let text = unplain(text);
        let again = self
            .statement
            .take()
            .filter(|(_, _, sentence)| *sentence == text);
        let id = again.map_or_else(|| self.paper.statement(&text), |(_, id, _)| id);
        self.last = Some(Dissent::Statement(id));
        self.statement = Some((self.number, id, text));
        true
    }

    fn goal(&mut self, text: &str) -> bool {
        let same = self
            .statement
            .as_ref()
            .filter(|(number, ..)| number.is_some() && *number == self.number);
        let statement = same.map(|(_, id, _)| *id);
        self.paper.goal(&unplain(text), statement);
        self.last = None;
        true
    }

    fn decision(&mut self, text: &str) -> bool {
        let questions = questions_to_decide(self.paper.kind);
        let id: DecisionId = self.paper.decision(&unplain(text), questions);
        self.last = Some(Dissent::Decision(id));
        true
    }

    fn on_scale(&mut self, text: &str) -> bool {
        let known = |name: &str| self.paper.knows(name);
        let scale = self.scale.get_or_insert_with(|| Asked::of(String::new()));
        scale.take(text, self.around.ours, &known)
    }

    fn next_meeting(&mut self, text: &str) -> bool {
        let words = unplain(text);
        let day = read_back(&words).or_else(|| read_day(&words, self.around.today).ok());
        day.map(|day| self.paper.next_meeting(day)).is_some()
    }

    pub(super) fn titled(&self, category: Category) -> &'static str {
        category_title(category, self.around.setting)
    }

    pub(super) fn note(&mut self, line: usize, says: String) {
        self.notes.push(Note {
            line: Some(line),
            says,
        });
    }
}
