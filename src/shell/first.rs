//! What the screen begins with.

use std::path::PathBuf;
use std::sync::Arc;

use super::colours::Wish;
use super::terminal;
use crate::app::effect::{Plan, Way};
use crate::app::model::Model;
use crate::app::own::Own;
use crate::app::player::IDLE_LIMIT;
use crate::session::{Changed, Reading};

/// What is shown first.
pub enum First {
    /// All meetings.
    Home,
    /// This meeting; with lines that were changed outside the program, or without them.
    Meeting(PathBuf, Changed),
    /// A new meeting.
    New(Plan),
    /// A meeting that is only looked at.
    Watch(PathBuf, Way),
    /// The same of one that was sealed: it is looked at as it was read, and nowhere on the disk.
    Opened(PathBuf, Box<Reading>, Way),
    /// The practice meeting of the tour.
    Tour {
        /// Whether it is kept as a file.
        keep: bool,
    },
}

/// How the screen looks, if there is one, and what the service brings of its own.
#[derive(Clone, Debug)]
pub struct Look {
    /// The colours that are wished for.
    pub colours: Wish,
    /// Whether a meeting begins with one column alone.
    pub big: bool,
    /// Whether everything is said in lines instead.
    pub plain: bool,
    /// The lists of the service.
    pub own: Arc<Own>,
    /// What is wrong with its configuration.
    pub problem: Option<String>,
    /// Whether the mouse points.
    pub mouse: bool,
}

impl Look {
    /// What this screen knows before anything is shown.
    pub fn model(&self) -> Model {
        let (columns, rows) = terminal::window();
        let mut model = Model::new(columns, rows);
        model.signs = terminal::signs();
        model.own = Arc::clone(&self.own);
        model.mouse = self.mouse;
        model.big = self.big;
        model
    }
}

/// How a meeting is looked back at from the list of meetings: from its end, as it grew.
pub const SLOWLY: Way = Way::Replay {
    idle_limit: IDLE_LIMIT,
    speed: 1,
    at: None,
};
