//! Pages: opening them, and which of them an action is for.

use super::action::Action;
use super::arranging;
use super::chairing::{Chairing, Page};
use super::child_page;
use super::choosing;
use super::explaining::{explained, help};
use super::gaps_page;
use super::last_time;
use super::list::Topic;
use super::model::place_in_meeting;
use super::offering;
use super::people_page;
use super::plan_page;
use super::player::IDLE_LIMIT;
use super::scale_page;
use super::scale_walk;
use super::statements_page;
use super::watching;
use crate::meeting::event::Field;

/// The picture of the numbers is never longer than this, in rows.
const TREND_LINES: usize = 1_000;

/// The page about reading is no longer than this, in lines.
const READING_LINES: usize = 13;

/// The page that an action shows.
fn shown_by(action: Action) -> Option<Page> {
    Some(match action {
        Action::ShowHelp => Page::Help(0),
        Action::ShowPeople => Page::People,
        Action::ShowScale => Page::Scale,
        Action::ShowStatements => Page::Statements,
        Action::ShowPlan => Page::Plan,
        Action::ShowChild => Page::Child,
        Action::ShowGaps => Page::Gaps,
        Action::ShowTrend => Page::Trend(0),
        Action::ShowReading => Page::Reading(0),
        _ => return None,
    })
}

/// The actions that open a page, the past, or a line to fill in. Says whether this was one.
pub fn opens_page(chairing: &mut Chairing, action: Action) -> bool {
    if let Some(page) = shown_by(action) {
        if let (Page::Help(_), here) = (page, chairing.page)
            && !matches!(here, Page::Help(_))
        {
            chairing.helped = (explained(place_in_meeting(chairing)), here);
        }
        offering::keep(chairing);
        turn_to(chairing, page);
        return true;
    }
    match action {
        Action::LookBack => {
            offering::keep(chairing);
            watching::look_back(chairing, IDLE_LIMIT);
        }
        Action::Bookmark => {
            offering::keep(chairing);
            chairing.begin(Field::Bookmark);
        }
        Action::CountGaps => gaps_page::count(chairing),
        Action::Rename => {
            offering::keep(chairing);
            chairing.begin(Field::Title);
        }
        _ => return false,
    }
    true
}

/// Shows a page where something is still to be filled in; the page that is shown already gives way to the board.
fn turn_to(chairing: &mut Chairing, page: Page) {
    let again = std::mem::discriminant(&chairing.page) == std::mem::discriminant(&page);
    chairing.page = if again { Page::Board } else { page };
    match chairing.page {
        Page::Scale => scale_walk::open(chairing),
        Page::Statements => statements_page::open(chairing),
        Page::Child => child_page::open(chairing),
        Page::Gaps => chairing.gaps.at = 0,
        Page::Plan => {
            plan_page::open(chairing);
            if !last_time::old_steps(chairing).is_empty() {
                choosing::open(chairing, Topic::OldSteps);
            }
        }
        _ => {}
    }
}

/// The page where an action belongs, if it belongs to one alone.
fn page_of(chairing: &Chairing, action: Action) -> Option<Page> {
    match action {
        Action::TakeOff | Action::MoveUp | Action::MoveDown if chairing.page != Page::Board => None,
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
        Action::NextRow | Action::PreviousRow => Some(Page::Statements),
        Action::ChooseSide => Some(Page::People),
        Action::RatherNot | Action::CoverOrShow | Action::OpenRound | Action::TallLine => {
            Some(Page::Scale)
        }
        Action::SortSteps => Some(Page::Plan),
        Action::ShowPages
        | Action::PutOnBoard
        | Action::ChooseShowing
        | Action::ChooseWriter
        | Action::ChangeTool => Some(Page::Child),
        Action::Silence => Some(Page::Gaps),
        _ => None,
    }
}

/// An action that belongs to another page goes there; whom it is for is said there.
pub fn on_page(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    let there = page_of(chairing, action);
    if let Some(page) = there.filter(|&page| page != chairing.page) {
        offering::keep(chairing);
        turn_to(chairing, page);
        match action {
            Action::ChooseSide => return Some(people_page::NOBODY),
            Action::Silence => return Some(gaps_page::NOTHING),
            Action::RatherNot => return Some(scale_page::NOBODY),
            _ => {}
        }
    }
    match (chairing.page, action) {
        (_, Action::NextScale | Action::PreviousScale) => {
            scale_page::turn(chairing, action == Action::NextScale)
        }
        (Page::Board, Action::Sort) => sort(chairing),
        (Page::Board, Action::Close) => None,
        (_, Action::Close) => {
            offering::keep(chairing);
            chairing.page = back_from(chairing);
            None
        }
        (page, _) => perform(chairing, page, action),
    }
}

fn perform(chairing: &mut Chairing, page: Page, action: Action) -> Option<&'static str> {
    match page {
        Page::Board => arranging::perform(chairing, action),
        Page::People => people_page::perform(chairing, action),
        Page::Scale => scale_page::perform(chairing, action),
        Page::Statements => statements_page::perform(chairing, action),
        Page::Plan => plan_page::perform(chairing, action),
        Page::Child => child_page::perform(chairing, action),
        Page::Gaps => gaps_page::perform(chairing, action),
        Page::Reading(line) => {
            offering::keep(chairing);
            chairing.page = Page::Reading(turned(line, action, READING_LINES));
            None
        }
        Page::Help(line) => {
            offering::keep(chairing);
            let lines = help(chairing.helped.0, chairing.map().about.setting).len();
            chairing.page = Page::Help(turned(line, action, lines));
            None
        }
        Page::Trend(line) => {
            offering::keep(chairing);
            chairing.page = Page::Trend(turned(line, action, TREND_LINES));
            None
        }
    }
}

/// Where Esc leads: from help to the page it was asked for on, else to the board.
pub fn back_from(chairing: &Chairing) -> Page {
    match chairing.page {
        Page::Help(_) => chairing.helped.1,
        _ => Page::Board,
    }
}

/// The first line of a page that is turned; it never runs past the last.
pub fn turned(line: usize, action: Action, lines: usize) -> usize {
    match action {
        Action::Up => line.saturating_sub(5),
        Action::Down => (line + 5).min(lines.saturating_sub(1)),
        _ => line,
    }
}

fn sort(chairing: &mut Chairing) -> Option<&'static str> {
    let writing = matches!(
        chairing.draft().map(|draft| draft.field),
        Some(Field::NewEntry { .. } | Field::Entry(_))
    );
    if writing || arranging::entry_in_hand(chairing).is_some() {
        choosing::open(chairing, Topic::Sort);
    } else {
        offering::keep(chairing);
        choosing::open_list(chairing, Topic::SortAll);
    }
    None
}
