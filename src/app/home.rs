//! The list of all meetings, looking inside them, and the way to the small page that begins one.

use std::path::Path;
use std::sync::Arc;

use super::action::Action;
use super::effect::{Effect, Listed};
use super::explaining::{Explained, help};
pub use super::form::{Form, FormLine};
use super::hit::Hit;
use super::inside::Inside;
use super::line::Line;
use super::list::{mark_down, mark_up};
use super::narrowing::narrow;
use super::own::Own;
use crate::meeting::search::says;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::{Kind, Order, Setting};
use crate::practice::kinds::default_setting;
use crate::practice::words::kind_title;

/// All meetings, narrowed by what is typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    /// Newest first.
    pub meetings: Vec<Listed>,
    /// Whether the list was read yet.
    pub read: bool,
    /// What is typed to narrow the list.
    pub filter: Line,
    /// Which line is marked: 0 is "new meeting".
    pub marked: usize,
    /// The page that begins a meeting, if it is open.
    pub form: Option<Form>,
    /// What the service brings of its own.
    pub own: Arc<Own>,
    /// The page of help from this line on, if it is open.
    pub help: Option<usize>,
    /// What is found in the meetings, while somebody looks inside them.
    pub inside: Box<Inside>,
    /// Where to go in the meeting that is being opened.
    pub goes_to: Option<Box<Hit>>,
}

impl Home {
    /// The meetings that say what is typed, newest first; if none does, those that come near, nearest first.
    pub fn shown(&self) -> Vec<&Listed> {
        let labels: Vec<String> = self.meetings.iter().map(label).collect();
        let mut fitting: Vec<usize> = (0..labels.len())
            .filter(|&number| says(&labels[number], &self.filter.text))
            .collect();
        if fitting.is_empty() {
            fitting = narrow(labels.iter().map(String::as_str), &self.filter.text);
        }
        fitting.into_iter().map(|n| &self.meetings[n]).collect()
    }

    /// The words that are looked for inside the meetings; none while only the list is narrowed.
    pub fn words_inside(&self) -> Option<&str> {
        self.filter.text.strip_prefix('/')
    }

    /// What has to be looked for anew, if anything.
    pub fn look_inside(&mut self) -> Option<Effect> {
        let words = self.filter.text.strip_prefix('/');
        self.inside.wants(words).map(Effect::Search)
    }

    /// Marks the first meeting that is shown; with none, "new meeting".
    pub fn mark_first(&mut self) {
        if self.words_inside().is_some() {
            self.inside.marked = 0;
            return;
        }
        self.marked = usize::from(!self.shown().is_empty());
    }

    /// Types letters into the filter or the title.
    pub fn type_in(&mut self, put: &str) {
        if self.help.is_some() {
            return;
        }
        match &mut self.form {
            Some(form) if form.line == FormLine::Title => form.title.type_in(put),
            Some(_) => {}
            None => {
                self.filter.type_in(put);
                self.mark_first();
            }
        }
    }

    /// Does what was asked; says what shall be done outside.
    pub fn perform(&mut self, action: Action) -> Option<Effect> {
        if self.help.is_some() || action == Action::ShowHelp {
            self.explain(action);
            return None;
        }
        if self.form.is_some() {
            return self.fill_in(action);
        }
        match action {
            Action::Up | Action::Down => self.walk(action == Action::Down),
            Action::NewMeeting => self.begin(),
            Action::StartTour => return Some(Effect::Tour),
            Action::NextMeeting => self.form = self.marked_meeting().map(Form::after),
            Action::Open => return self.open(),
            Action::LookBack => return self.replay(),
            Action::ClearOrLeave if self.filter.text.is_empty() => return Some(Effect::End),
            Action::ClearOrLeave => {
                self.filter = Line::default();
                self.mark_first();
            }
            _ => {
                let before = self.filter.text.clone();
                self.filter.edit(action);
                if self.filter.text != before {
                    self.mark_first();
                }
            }
        }
        None
    }

    fn walk(&mut self, down: bool) {
        let (marked, lines) = match self.words_inside() {
            Some(_) => (self.inside.marked, self.inside.hits.len()),
            None => (self.marked, self.shown().len() + 1),
        };
        let there = if down {
            mark_down(marked, lines)
        } else {
            mark_up(marked.min(lines), lines)
        };
        match self.words_inside() {
            Some(_) => self.inside.marked = there,
            None => self.marked = there,
        }
    }

    /// Opens the page of help, turns it, or closes it.
    fn explain(&mut self, action: Action) {
        let lines = help(Explained::Home, Setting::Safety).len();
        self.help = match (self.help, action) {
            (None, _) => Some(0),
            (Some(line), Action::Up) => Some(line.saturating_sub(5)),
            (Some(line), Action::Down) => Some((line + 5).min(lines - 1)),
            (Some(_), _) => None,
        };
    }

    /// What keys do on the page that begins a meeting.
    fn fill_in(&mut self, action: Action) -> Option<Effect> {
        let form = self.form.as_mut()?;
        match action {
            Action::Start => return Some(Effect::Begin(form.plan())),
            Action::NextCell => form.walk(1),
            Action::PreviousCell => form.walk(FormLine::ALL.len() - 1),
            Action::Higher => form.choose(|_| 1),
            Action::Lower => form.choose(|all| all - 1),
            Action::Close => self.form = None,
            _ => {
                form.title.edit(action);
            }
        }
        None
    }

    /// The meeting that is marked, if its file can be read as it is.
    pub fn marked_meeting(&self) -> Option<&Listed> {
        if self.words_inside().is_some() {
            let file = &self.inside.marked_hit()?.file;
            return self.meetings.iter().find(|one| one.file == *file);
        }
        let meeting = self.marked_line()?;
        (meeting.problem.is_none() && !meeting.sealed).then_some(meeting)
    }

    fn marked_line(&self) -> Option<&Listed> {
        let number = self.marked.checked_sub(1)?;
        self.shown().get(number).copied()
    }

    /// The chain of meetings that ends with the marked one, the first one first.
    pub fn chain(&self) -> Vec<Past> {
        let mut chain = Vec::new();
        let mut next = self.marked_meeting();
        while let Some(meeting) = next.filter(|_| chain.len() < self.meetings.len()) {
            chain.push(meeting.past.clone());
            let reviews = meeting.reviews.as_deref().map(Path::new);
            let name = reviews.and_then(Path::file_name);
            let before = |other: &&Listed| name.is_some() && other.file.file_name() == name;
            next = self.meetings.iter().find(before);
        }
        chain.reverse();
        chain
    }

    fn begin(&mut self) {
        let order = self.own.order.unwrap_or(Order::WorriedFirst);
        let setting = self.own.setting;
        let mut form = Form::new(order, setting.unwrap_or(default_setting(Kind::Strategy)));
        let typed = std::mem::take(&mut self.filter);
        if !typed.text.starts_with('/') {
            form.title = typed;
        }
        self.form = Some(form);
    }

    fn open(&mut self) -> Option<Effect> {
        self.goes_to = None;
        if self.words_inside().is_some() {
            self.goes_to = self.inside.marked_hit().cloned().map(Box::new);
            let file = self.goes_to.as_ref()?.file.clone();
            return Some(Effect::Open(file));
        }
        match self.marked.checked_sub(1) {
            None => {
                self.begin();
                None
            }
            Some(number) => {
                let shown = self.shown();
                let meeting = shown.get(number)?;
                Some(Effect::Open(meeting.file.clone()))
            }
        }
    }

    fn replay(&mut self) -> Option<Effect> {
        let inside = self.words_inside().is_some();
        // Whoever opens it says that it is sealed.
        let sealed = self.marked_line().filter(|one| one.sealed && !inside);
        let file = self.marked_meeting().or(sealed)?.file.clone();
        let hit = self.inside.marked_hit().filter(|_| inside);
        self.goes_to = hit.cloned().map(Box::new);
        Some(Effect::Replay(file))
    }
}

/// What a meeting is found by.
fn label(meeting: &Listed) -> String {
    format!(
        "{} {} {} {}",
        meeting.title,
        meeting.kind.map_or("", kind_title),
        meeting.began.format("%a %-d %b %Y"),
        meeting.began.format("%Y-%m-%d"),
    )
}
