//! Goes through the lines one by one: each heading says where what follows belongs, and every line is put down somewhere.

use chrono::NaiveDate;

use super::entries::{self, Said};
use super::headings::{Place, number_of, place_of};
use super::lines::{Line, Shape};
use super::of_child::{page, said_into_houses};
use super::people;
use super::scales::Asked;
use super::taking_down::Paper;
use crate::export::markdown_signs::{apart, unplain};
use crate::meeting::event::Dissent;
use crate::meeting::parts::{DecisionId, StatementId};
use crate::meeting::vocabulary::{Category, Progress, Setting};
use crate::practice::day_problem::read_back;
use crate::practice::days::read_day;
use crate::practice::deciding::questions_to_decide;
use crate::practice::words::category_title;

/// Something that a reader of the new meeting should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The line it is about; none if it is about the whole.
    pub line: Option<usize>,
    /// What became of it.
    pub says: String,
}

/// Who wrote the text, and what is known of the meeting before its lines are read.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    /// Whether it is our own export.
    pub ours: bool,
    /// The service it stands in.
    pub setting: Setting,
    /// The day from which days are counted.
    pub today: NaiveDate,
}

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
    around: Around,
    place: Option<Place>,
    level: usize,
    number: Option<usize>,
    statement: Option<(Option<usize>, StatementId, String)>,
    last: Option<Dissent>,
    scale: Option<Asked>,
    table: Option<Vec<Option<Place>>>,
    at_top: bool,
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

    /// Goes through all lines, lists of people first: whoever is named elsewhere is one of them.
    pub fn whole(&mut self, lines: &[Line]) {
        let mut listed = false;
        let (people, others): (Vec<Line>, Vec<Line>) = lines.iter().cloned().partition(|line| {
            if matches!(line.shape, Shape::Heading(_)) {
                listed = matches!(place_of(&line.text), Some(Place::People(_)));
            }
            listed
        });
        self.through(&people);
        (self.place, self.level, self.at_top) = (None, 0, true);
        self.through(&others);
    }

    fn through(&mut self, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            match &line.shape {
                Shape::Heading(level) => self.heading(line, *level, &lines[at + 1..]),
                Shape::Row(cells) => self.row(line.number, cells),
                Shape::Words if self.is_title(line, lines.get(at + 1)) => {
                    self.title = Some(unplain(&line.text))
                }
                Shape::Bullet { within: true, .. } if self.belongs_to_last(&line.text) => {}
                Shape::Bullet { done, .. } => self.line(&line.text, line.number, *done),
                Shape::Words => self.line(&line.text, line.number, false),
            }
            if !matches!(line.shape, Shape::Row(_)) {
                self.table = None;
            }
            self.at_top = false;
        }
        self.end_scale();
    }

    fn end_scale(&mut self) {
        if let Some(scale) = self.scale.take() {
            scale.put_down(&mut self.paper, self.around.setting);
        }
    }

    /// Words alone at the top are the title.
    fn is_title(&self, line: &Line, next: Option<&Line>) -> bool {
        let alone =
            next.is_some_and(|next| next.number > line.number + 1 || next.shape != Shape::Words);
        self.title.is_none() && self.at_top && alone
    }

    fn heading(&mut self, line: &Line, level: usize, behind: &[Line]) {
        self.end_scale();
        self.last = None;
        let ahead = |at: usize, sign: &str| {
            behind
                .get(at)
                .is_some_and(|one| one.text.starts_with(sign) && one.shape != Shape::Words)
        };
        let place = if ahead(0, "0:") && ahead(1, "10:") {
            Some(Place::Scale)
        } else {
            place_of(&line.text)
        };
        let within = self.place.is_some() && level > self.level;
        match place {
            Some(place) => {
                self.found_place = true;
                self.number = number_of(&line.text);
                if place == Place::Scale {
                    let known = place_of(&line.text).is_some();
                    self.scale = Some(Asked::of(if known {
                        String::new()
                    } else {
                        unplain(&line.text)
                    }));
                }
                (self.place, self.level) = (Some(place), level);
            }
            None if self.title.is_none() && self.place.is_none() => {
                self.title = Some(unplain(&line.text))
            }
            None => self.unknown_heading(line, within),
        }
    }

    fn unknown_heading(&mut self, line: &Line, within: bool) {
        let unsorted = match &self.place {
            Some(Place::Under(category)) if within => Some(category.column().unsorted()),
            _ => None,
        };
        if !within || unsorted.is_some() {
            self.place = unsorted.map(Place::Under);
        }
        let whole = within && unsorted.is_none();
        let stands = match (unsorted, whole) {
            (Some(category), _) => {
                format!("what is under it stands under {}", self.titled(category))
            }
            (None, true) => "what is under it stands where the lines before it do".to_owned(),
            (None, false) => format!(
                "what is under it stands under {}",
                self.titled(Category::Worries)
            ),
        };
        self.note(
            line.number,
            format!(
                "the heading {} is not known here; {stands}.",
                quoted(&line.text)
            ),
        );
    }

    /// A row of a table: its first row may say where each cell belongs.
    fn row(&mut self, number: usize, cells: &[String]) {
        let places: Vec<Option<Place>> = cells.iter().map(|cell| place_of(cell)).collect();
        if self.table.is_none() && places.iter().flatten().count() > 1 {
            self.found_place = true;
            self.end_scale();
            self.table = Some(places);
            return;
        }
        let Some(places) = self.table.clone() else {
            return self.line(&cells.join(" · "), number, false);
        };
        let before = self.place.take();
        for (at, cell) in cells.iter().enumerate() {
            self.place = places.get(at).cloned().flatten();
            let cell = cell
                .replace("<br/>", "<br>")
                .replace("<br />", "<br>")
                .replace('•', "<br>");
            for words in cell
                .split("<br>")
                .map(str::trim)
                .filter(|words| !words.is_empty())
            {
                self.line(words.strip_prefix("- ").unwrap_or(words), number, false);
            }
        }
        self.place = before;
    }

    /// "because …" and "Nan sees it differently: …" belong to the line before. Says whether this did.
    fn belongs_to_last(&mut self, text: &str) -> bool {
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

    fn line(&mut self, text: &str, number: usize, done: bool) {
        let understood = match self.place.clone() {
            Some(Place::Under(category)) => self.entry(category, text, done),
            Some(Place::Statements) => self.statement(text),
            Some(Place::Goals) => self.goal(text),
            Some(Place::Decisions) => self.decision(text),
            Some(Place::People(attendance)) => {
                let all = if self.around.ours {
                    people::ours(text)
                } else {
                    people::theirs(text, attendance)
                };
                let came = |one: &people::OnList| {
                    self.paper
                        .person(&one.name, (&one.role, &one.agency), one.attendance)
                };
                all.iter().filter_map(came).count() > 0
            }
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

    fn titled(&self, category: Category) -> &'static str {
        category_title(category, self.around.setting)
    }

    fn note(&mut self, line: usize, says: String) {
        self.notes.push(Note {
            line: Some(line),
            says,
        });
    }
}

/// A line as it is quoted, cut short.
fn quoted(text: &str) -> String {
    let words = Said {
        text: unplain(text),
        ..Said::default()
    }
    .text;
    let mut short: String = words.chars().take(50).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    format!("“{short}”")
}
