//! What an action does in a running meeting, wherever it was asked for: by key or by name.

use super::action::Action;
use super::agenda;
use super::chairing::{Chairing, Page};
use super::child_page;
use super::choosing;
use super::effect::Effect;
use super::for_the_room;
use super::keymap::{Place, key_of};
use super::language;
use super::line::{Edit, edit};
use super::list::Topic;
use super::model::place_in_meeting;
use super::offering;
use super::paging::{on_page, opens_page};
use super::people_page;
use super::plan_page;
use super::returning;
use super::scale_page;
use super::statements_page;
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

impl Answer {
    fn says(notice: Option<String>) -> Self {
        Self {
            effect: None,
            notice,
        }
    }
}

impl From<Option<&'static str>> for Answer {
    fn from(notice: Option<&'static str>) -> Self {
        Self::says(notice.map(str::to_owned))
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
    let not_understood = chairing.not_understood();
    if action == Action::Keep && not_understood.is_some() {
        return Answer::says(not_understood);
    }
    let placed = placed_elsewhere(chairing);
    if chairing.draft().is_some() && write(chairing, action) {
        return Answer::says(placed.filter(|_| action == Action::Keep));
    }
    if let Some(said) = for_the_room::perform(chairing, action) {
        return Answer::says(said);
    }
    ask(chairing, action)
}

/// What was asked where no list is offered and nothing is being written, or is kept for it.
fn ask(chairing: &mut Chairing, action: Action) -> Answer {
    match action {
        Action::Leave => end(chairing, Effect::Leave),
        Action::GoHome => end(chairing, Effect::CloseMeeting),
        Action::SayHowToLeave => Answer::says(Some(how_to_leave())),
        Action::Undo | Action::Redo => returning::step(chairing, action == Action::Undo).into(),
        Action::NextPart => {
            offering::keep(chairing);
            Answer::says(Some(agenda::next(chairing)))
        }
        Action::AllAreHere => {
            offering::keep(chairing);
            people_page::all_are_here(chairing).into()
        }
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

/// How it is told where words went that were kept elsewhere.
pub const KEPT_UNDER: &str = "Kept under:";

/// What is kept in a place that was named may stand outside the window: the hint line says where it went.
fn placed_elsewhere(chairing: &Chairing) -> Option<String> {
    let draft = chairing.draft()?;
    let category = draft.words().category.or(chairing.understood().place)?;
    let title = category_title(category, chairing.map().about.setting);
    (!draft.text().trim().is_empty()).then(|| format!("{KEPT_UNDER} {title}."))
}

/// The actions of writing. Says whether this was one.
fn write(chairing: &mut Chairing, action: Action) -> bool {
    match action {
        Action::Keep => match chairing.draft().map(|draft| draft.field) {
            Some(Field::Why { .. } | Field::OneUp { .. }) => scale_page::keep_and_go_on(chairing),
            Some(Field::PersonRole(_) | Field::PersonAgency(_)) => {
                people_page::keep_and_go_on(chairing);
            }
            _ if chairing.page == Page::Statements => statements_page::keep_and_go_on(chairing),
            field if chairing.page == Page::Plan => {
                plan_page::keep_and_go_on(chairing);
                choosing::ask_on(chairing, field);
            }
            _ if chairing.page == Page::Child => child_page::keep_and_go_on(chairing),
            _ => offering::keep(chairing),
        },
        Action::PutAway => chairing.record(Event::DraftPutAway),
        Action::PlainWord => language::take_plain_word(chairing),
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
        Action::PullIn => Topic::Pull,
        Action::Find if matches!(chairing.page, Page::Statements | Page::Plan) => Topic::Pull,
        Action::Find => Topic::Find,
        Action::SortAll => Topic::SortAll,
        Action::ChoosePart => Topic::Agenda,
        Action::AskNext => Topic::Questions,
        Action::ChooseCurtain => Topic::Curtain,
        Action::AskOldSteps => Topic::OldSteps,
        Action::TakeOver => Topic::LastTime,
        Action::ChooseSetting => Topic::Settings,
        Action::ChooseKind => Topic::Kinds,
        _ => return opens_page(chairing, action),
    };
    if !matches!(topic, Topic::Palette | Topic::Pull | Topic::Curtain) {
        offering::keep(chairing);
    }
    choosing::open_list(chairing, topic);
    true
}

/// Whether a slash typed now opens the palette: nothing is written yet.
pub fn nothing_written(chairing: &Chairing) -> bool {
    chairing.draft().is_none_or(|draft| draft.text().is_empty())
}
