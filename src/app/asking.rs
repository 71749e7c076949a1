//! What an action does in a running meeting, wherever it was asked for: by key or by name.

use super::action::Action;
use super::arranging;
use super::chairing::{Chairing, Page};
use super::choosing;
use super::effect::Effect;
use super::keymap::{Place, TABLE, key_of};
use super::line::{Edit, edit};
use super::list::Topic;
use super::model::place_in_meeting;
use super::offering;
use super::people_page;
use super::player::IDLE_LIMIT;
use super::returning;
use super::scale_page;
use super::watching;
use crate::meeting::event::{Event, Field};
use crate::meeting::vocabulary::Order;
use crate::practice::words::category_title;

/// What an action came to.
#[derive(Debug, Default, PartialEq)]
pub struct Answer {
    /// Something to do outside.
    pub effect: Option<Effect>,
    /// One sentence for the hint line.
    pub notice: Option<String>,
}

impl From<Option<&'static str>> for Answer {
    fn from(notice: Option<&'static str>) -> Self {
        Self {
            effect: None,
            notice: notice.map(str::to_owned),
        }
    }
}

/// How a meeting is ended, for whoever presses what ends other programs.
pub fn how_to_leave() -> String {
    let key = key_of(Action::Leave).map_or(String::new(), |key| key.to_string());
    format!("{key} ends at once; everything is saved.")
}

/// Does what was asked.
pub fn perform(chairing: &mut Chairing, action: Action) -> Answer {
    if !matches!(action, Action::Higher | Action::Lower) {
        chairing.digits = None;
    }
    match place_in_meeting(chairing) {
        Place::Offer if offering::answer_offer(chairing, action) => return Answer::default(),
        Place::Usual if offering::answer_usual(chairing, action) => return Answer::default(),
        _ => {}
    }
    let placed = placed_elsewhere(chairing);
    if chairing.draft().is_some() && write(chairing, action) {
        return Answer {
            effect: None,
            notice: placed.filter(|_| action == Action::Keep),
        };
    }
    match action {
        Action::Leave => end(chairing, Effect::Leave),
        Action::GoHome => end(chairing, Effect::CloseMeeting),
        Action::SayHowToLeave => Answer {
            effect: None,
            notice: Some(how_to_leave()),
        },
        Action::Undo | Action::Redo => returning::step(chairing, action == Action::Undo).into(),
        Action::PassTurn => people_page::pass_turn(chairing).into(),
        Action::Setting(_) | Action::Kind(_) | Action::TurnColumns => {
            change_meeting(chairing, action);
            Answer::default()
        }
        _ if opens(chairing, action) => Answer::default(),
        _ => on_page(chairing, action).into(),
    }
}

fn end(chairing: &mut Chairing, effect: Effect) -> Answer {
    offering::keep(chairing);
    Answer {
        effect: Some(effect),
        notice: None,
    }
}

/// What is kept in a place that was named may stand outside the window: the hint line says where it went.
fn placed_elsewhere(chairing: &Chairing) -> Option<String> {
    let draft = chairing.draft()?;
    let category = draft.words().category?;
    let title = category_title(category, chairing.map().about.setting);
    (!draft.text().trim().is_empty()).then(|| format!("Kept under: {title}."))
}

/// The actions of writing. Says whether this was one.
fn write(chairing: &mut Chairing, action: Action) -> bool {
    match action {
        Action::Keep => match chairing.draft().map(|draft| draft.field) {
            Some(Field::Why { .. } | Field::OneUp { .. }) => scale_page::keep_and_go_on(chairing),
            Some(Field::PersonRole(_) | Field::PersonAgency(_)) => {
                people_page::keep_and_go_on(chairing);
            }
            _ => offering::keep(chairing),
        },
        Action::PutAway => chairing.record(Event::DraftPutAway),
        _ => {
            let text = chairing.draft().map_or("", |draft| draft.text());
            match edit(action, text, chairing.caret) {
                None => return false,
                Some(Edit::Caret(caret)) => chairing.caret = caret,
                Some(Edit::Erase { gone: 0, .. }) => {}
                Some(Edit::Erase { after, gone }) => {
                    chairing.record(Event::Erased { after, gone });
                    chairing.caret_behind_change();
                }
            }
        }
    }
    true
}

fn change_meeting(chairing: &mut Chairing, action: Action) {
    offering::keep(chairing);
    let other = match chairing.map().about.order {
        Order::WorriedFirst => Order::WellFirst,
        Order::WellFirst => Order::WorriedFirst,
    };
    match action {
        Action::Setting(setting) => chairing.record(Event::SettingChosen(setting)),
        Action::Kind(kind) => chairing.record(Event::KindChosen(kind)),
        _ => chairing.record(Event::OrderChosen(other)),
    }
}

/// The actions that open something. Says whether this was one.
fn opens(chairing: &mut Chairing, action: Action) -> bool {
    let topic = match action {
        Action::Palette => Topic::Palette,
        Action::Find => Topic::Find,
        Action::ChooseSetting => Topic::Settings,
        Action::ChooseKind => Topic::Kinds,
        _ => return opens_page(chairing, action),
    };
    if topic != Topic::Palette {
        offering::keep(chairing);
    }
    choosing::open(chairing, topic);
    true
}

fn opens_page(chairing: &mut Chairing, action: Action) -> bool {
    let page = match action {
        Action::ShowHelp => Page::Help(0),
        Action::LookBack => {
            offering::keep(chairing);
            watching::look_back(chairing, IDLE_LIMIT);
            return true;
        }
        Action::ShowPeople => Page::People,
        Action::ShowScale => Page::Scale,
        Action::Bookmark | Action::Rename => {
            offering::keep(chairing);
            chairing.begin(if action == Action::Bookmark {
                Field::Bookmark
            } else {
                Field::Title
            });
            return true;
        }
        _ => return false,
    };
    offering::keep(chairing);
    chairing.page = if chairing.page == page {
        Page::Board
    } else {
        page
    };
    if chairing.page == Page::Scale {
        scale_page::open(chairing);
    }
    true
}

/// The page where an action belongs, if it belongs to one alone.
fn page_of(chairing: &Chairing, action: Action) -> Option<Page> {
    match action {
        Action::TakeOff | Action::MoveUp | Action::MoveDown if chairing.page == Page::People => {
            None
        }
        Action::TakeOff
        | Action::MoveUp
        | Action::MoveDown
        | Action::MoveLeft
        | Action::MoveRight
        | Action::NextColumn
        | Action::PreviousColumn
        | Action::OneColumn
        | Action::EditEntry
        | Action::Sort => Some(Page::Board),
        Action::ChooseSide => Some(Page::People),
        Action::RatherNot => Some(Page::Scale),
        _ => None,
    }
}

/// An action that belongs to another page goes there; whom it is for is said there.
fn on_page(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    match page_of(chairing, action) {
        Some(Page::People) if chairing.page != Page::People => {
            opens_page(chairing, Action::ShowPeople);
            return Some(people_page::NOBODY);
        }
        Some(Page::Scale) if chairing.page != Page::Scale => {
            opens_page(chairing, Action::ShowScale);
            return Some(scale_page::NOBODY);
        }
        Some(Page::Board) if chairing.page != Page::Board => {
            offering::keep(chairing);
            chairing.page = Page::Board;
        }
        _ => {}
    }
    match (chairing.page, action) {
        (Page::Board, Action::Sort) => sort(chairing),
        (Page::Board, Action::Close) => None,
        (_, Action::Close) => {
            offering::keep(chairing);
            chairing.page = Page::Board;
            None
        }
        (Page::Board, _) => arranging::perform(chairing, action),
        (Page::People, _) => people_page::perform(chairing, action),
        (Page::Scale, _) => scale_page::perform(chairing, action),
        (Page::Help(line), _) => {
            offering::keep(chairing);
            chairing.page = Page::Help(turned(line, action));
            None
        }
    }
}

/// The first line of the page of keys after this action; it never runs far past the last.
fn turned(line: usize, action: Action) -> usize {
    match action {
        Action::Up => line.saturating_sub(5),
        Action::Down => (line + 5).min(TABLE.len()),
        _ => line,
    }
}

fn sort(chairing: &mut Chairing) -> Option<&'static str> {
    let writing = matches!(
        chairing.draft().map(|draft| draft.field),
        Some(Field::NewEntry { .. } | Field::Entry(_))
    );
    if !writing && arranging::entry_in_hand(chairing).is_none() {
        return Some("Go to an entry first.");
    }
    choosing::open(chairing, Topic::Sort);
    None
}

/// Whether a slash typed now opens the palette: nothing is written yet.
pub fn nothing_written(chairing: &Chairing) -> bool {
    chairing.draft().is_none_or(|draft| draft.text().is_empty())
}
