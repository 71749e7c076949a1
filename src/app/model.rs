//! All that this screen knows: its size, what is looked at, and what the last key had to say.

use std::sync::Arc;

use super::chairing::{Asked, Chairing, DecisionCell, MarkCell, Page, PlanLine, RowCell, Signs};
use super::covered_round::is_covered;
use super::effect::Moment;
use super::focus::On;
use super::home::{FormLine, Home};
use super::keymap::Place;
use super::naming::offers;
use super::own::Own;
use super::theme::Theme;
use super::usual::usual;
use crate::meeting::event::Field;

/// What the screen shows.
#[derive(Clone, Debug)]
pub enum Screen {
    /// All meetings.
    Home(Home),
    /// A running meeting.
    Meeting(Box<Chairing>),
}

/// The one model that keys change and the screen shows.
#[derive(Clone, Debug)]
pub struct Model {
    /// Columns of the window.
    pub columns: u16,
    /// Rows of the window.
    pub rows: u16,
    /// The time when something last came in.
    pub now: Moment,
    /// What the service brings of its own.
    pub own: Arc<Own>,
    /// What is looked at.
    pub screen: Screen,
    /// The list of meetings, to go back to from one that is only looked at.
    pub home_behind: Option<Box<Home>>,
    /// A sentence for the hint line, until the next key.
    pub notice: Option<String>,
    /// Whether it was said that a larger window helps; that is said once.
    pub told_small: bool,
    /// What the curtain says that is drawn over this screen alone.
    pub covered: Option<String>,
    /// Whether a meeting begins with one column alone.
    pub big: bool,
    /// With which signs the screen is drawn.
    pub signs: Signs,
    /// The colours.
    pub theme: Theme,
    /// Whether the mouse points; else it selects text, as in any terminal.
    pub mouse: bool,
    /// Counts what came in, apart from passing time: whatever may have changed the screen.
    pub changes: u64,
}

impl Model {
    /// The list of meetings in a window of this size, before it was read.
    pub fn new(columns: u16, rows: u16) -> Self {
        Self {
            columns,
            rows,
            now: Moment::default(),
            own: Arc::default(),
            screen: Screen::Home(Home::default()),
            home_behind: None,
            notice: None,
            told_small: false,
            covered: None,
            big: false,
            signs: Signs::default(),
            theme: Theme::default(),
            mouse: false,
            changes: 0,
        }
    }

    /// The running meeting, if there is one.
    pub fn meeting(&self) -> Option<&Chairing> {
        match &self.screen {
            Screen::Meeting(chairing) => Some(chairing),
            Screen::Home(_) => None,
        }
    }

    /// With which signs the screen is drawn.
    pub fn signs(&self) -> Signs {
        self.meeting().map_or(self.signs, |chairing| chairing.signs)
    }

    /// What is focused, and so what keys mean.
    pub fn place(&self) -> Place {
        if self.curtain().is_some() {
            return Place::Curtain;
        }
        match &self.screen {
            Screen::Home(home) if home.help.is_some() => Place::Help,
            Screen::Home(home) => match &home.form {
                None => Place::Home,
                Some(form) if form.line == FormLine::Title => Place::NewMeeting,
                Some(_) => Place::Choice,
            },
            Screen::Meeting(chairing) => place_in_meeting(chairing),
        }
    }
}

/// What is focused in a meeting.
pub fn place_in_meeting(chairing: &Chairing) -> Place {
    if chairing.list.is_some() {
        return Place::List;
    }
    if chairing.large.revealed.is_some() {
        return Place::Revealed;
    }
    if chairing.is_past() {
        return match (chairing.page, &chairing.look_back) {
            (Page::Help(_) | Page::Reading(_), _) => Place::Help,
            (Page::Trend(_), _) => Place::Trend,
            (_, Some(_)) => Place::Replay,
            (_, None) => Place::Follow,
        };
    }
    let room = &chairing.board().room;
    if room.off_record.is_some() {
        return Place::Resting;
    }
    if let Some(draft) = chairing.draft() {
        return match draft.field {
            _ if !offers(chairing).is_empty() => Place::Offer,
            Field::NewEntry { .. } | Field::Entry(_)
                if chairing.page == Page::Plan || room.spotlit.is_some() =>
            {
                Place::Field
            }
            Field::NewEntry { .. } | Field::Entry(_) => Place::Draft,
            _ if chairing.page == Page::Child => Place::Field,
            _ if !usual(chairing).is_empty() => Place::Usual,
            _ => Place::Field,
        };
    }
    match room.spotlit {
        Some(_) if room.asks => Place::ReadBack,
        Some(_) => Place::Spotlight,
        None => place_on_page(chairing),
    }
}

/// What is focused on the page that is shown, while nothing is written.
fn place_on_page(chairing: &Chairing) -> Place {
    match chairing.page {
        Page::Board => match chairing.focus.on {
            On::Pinned(_) => Place::Pinned,
            On::Entry(_) => Place::Entry,
            On::Heading | On::Gap(_) => Place::Heading,
        },
        Page::People => Place::People,
        Page::Scale => match chairing.asked {
            Asked::Of(_, MarkCell::Number) if is_covered(chairing) => Place::Covered,
            _ => Place::Scale,
        },
        Page::Statements if chairing.row_at.cell == RowCell::Differs => Place::Differs,
        Page::Statements => Place::Statements,
        Page::Plan => match chairing.plan_at {
            PlanLine::Decision(_, DecisionCell::Differs) => Place::Differs,
            _ => Place::Plan,
        },
        Page::Child if chairing.child_at.pages => Place::Pages,
        Page::Child => Place::Houses,
        Page::Gaps => Place::Gaps,
        Page::Trend(_) => Place::Trend,
        Page::Help(_) | Page::Reading(_) => Place::Help,
    }
}
