//! The list of all meetings, and the small page that begins one.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::action::Action;
use super::effect::{Effect, Listed, Plan};
use super::explaining::{Explained, help};
use super::line::Line;
use super::list::{mark_down, mark_up};
use super::narrowing::narrow;
use super::own::Own;
use crate::meeting::search::says;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::{Kind, Order, Setting};
use crate::practice::kinds::default_setting;
use crate::practice::next_meeting::follows;
use crate::practice::words::{capitalised, kind_title, order_title, setting_title};

/// A line of the page that begins a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormLine {
    /// Its title.
    Title,
    /// What it is for.
    Kind,
    /// The service it stands in.
    Setting,
    /// Which column stands first.
    Order,
}

impl FormLine {
    /// From the top down.
    pub const ALL: [Self; 4] = [Self::Title, Self::Kind, Self::Setting, Self::Order];
}

/// The page that begins a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The title so far.
    pub title: Line,
    /// What it is for.
    pub kind: Kind,
    /// The service it stands in.
    pub setting: Setting,
    /// Which column stands first.
    pub order: Order,
    /// The meeting it follows on from: its file and its title.
    pub from: Option<(PathBuf, String)>,
    /// The line that is focused.
    pub line: FormLine,
}

impl Form {
    /// A page on which nothing is filled in.
    pub fn new(order: Order, setting: Setting) -> Self {
        Self {
            title: Line::default(),
            kind: Kind::Strategy,
            setting,
            order,
            from: None,
            line: FormLine::Title,
        }
    }

    /// A page for the meeting that follows on from another.
    fn after(meeting: &Listed) -> Self {
        let mut form = Self::new(meeting.order, meeting.setting);
        form.kind = meeting.kind.map_or(Kind::Mapping, follows);
        form.title.type_in(&meeting.title);
        form.from = Some((meeting.file.clone(), meeting.title.clone()));
        form
    }

    /// What a choice says now.
    pub fn says(&self, line: FormLine) -> &str {
        match line {
            FormLine::Title => &self.title.text,
            FormLine::Kind => kind_title(self.kind),
            FormLine::Setting => setting_title(self.setting),
            FormLine::Order => order_title(self.order),
        }
    }

    fn walk(&mut self, steps: usize) {
        let all = FormLine::ALL;
        let here = all.iter().position(|&line| line == self.line).unwrap_or(0);
        self.line = all[(here + steps) % all.len()];
    }

    fn choose(&mut self, steps: impl Fn(usize) -> usize) {
        match self.line {
            FormLine::Title => {}
            FormLine::Kind => {
                self.kind = turned(Kind::ALL, self.kind, &steps);
                if self.from.is_none() {
                    self.setting = default_setting(self.kind);
                }
            }
            FormLine::Setting => self.setting = turned(Setting::ALL, self.setting, &steps),
            FormLine::Order => self.order = turned(Order::ALL, self.order, &steps),
        }
    }

    fn plan(&self) -> Plan {
        let title = self.title.text.trim();
        Plan {
            title: if title.is_empty() {
                capitalised(kind_title(self.kind))
            } else {
                title.to_owned()
            },
            kind: self.kind,
            setting: self.setting,
            order: self.order,
            from: self.from.as_ref().map(|from| from.0.clone()),
        }
    }
}

fn turned<T: Copy + PartialEq>(all: &[T], now: T, steps: &impl Fn(usize) -> usize) -> T {
    let here = all.iter().position(|&one| one == now).unwrap_or(0);
    all[(here + steps(all.len())) % all.len()]
}

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

    /// Marks the first meeting that is shown; with none, "new meeting".
    pub fn mark_first(&mut self) {
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
        let lines = self.shown().len() + 1;
        match action {
            Action::Up => self.marked = mark_up(self.marked.min(lines), lines),
            Action::Down => self.marked = mark_down(self.marked, lines),
            Action::NewMeeting => self.begin(),
            Action::StartTour => return Some(Effect::Tour),
            Action::NextMeeting => self.form = self.marked_meeting().map(Form::after),
            Action::Open => return self.open(),
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

    /// The meeting that is marked, if its file can be read.
    pub fn marked_meeting(&self) -> Option<&Listed> {
        let number = self.marked.checked_sub(1)?;
        let meeting = self.shown().get(number).copied()?;
        meeting.problem.is_none().then_some(meeting)
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
        form.title = std::mem::take(&mut self.filter);
        self.form = Some(form);
    }

    fn open(&mut self) -> Option<Effect> {
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
