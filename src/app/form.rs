//! The small page that begins a meeting.

use std::path::PathBuf;

use super::effect::{Listed, Plan};
use super::line::Line;
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
    pub fn after(meeting: &Listed) -> Self {
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

    /// To another line.
    pub fn walk(&mut self, steps: usize) {
        let all = FormLine::ALL;
        let here = all.iter().position(|&line| line == self.line).unwrap_or(0);
        self.line = all[(here + steps) % all.len()];
    }

    /// To another choice.
    pub fn choose(&mut self, steps: impl Fn(usize) -> usize) {
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

    /// What is to be begun.
    pub fn plan(&self) -> Plan {
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
