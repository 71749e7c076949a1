//! What keys do while names, places or roles are offered, and keeping what is written.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::child_page;
use super::list::{mark_down, mark_up};
use super::naming::{offers, sign, take_offer};
use super::number_words;
use super::people_page;
use super::plan_page;
use super::statements_page;
use super::usual::{self, usual};
use crate::meeting::event::Field;

/// Up, Down, Enter, Tab and Esc belong to an open list of names or places.
pub fn answer_offer(chairing: &mut Chairing, action: Action) -> bool {
    let count = offers(chairing).len();
    match action {
        Action::Take => {
            take_offer(chairing);
        }
        Action::Up => chairing.offered = mark_up(chairing.offered, count),
        Action::Down => chairing.offered = mark_down(chairing.offered, count),
        Action::Close => {
            let open = chairing
                .draft()
                .and_then(|draft| sign(draft.text(), chairing.caret));
            chairing.as_text = open.map(|sign| sign.after);
        }
        _ => return false,
    }
    true
}

/// Up, Down, Enter and Esc belong to an open list of usual roles; Enter keeps what it takes.
pub fn answer_usual(chairing: &mut Chairing, action: Action) -> bool {
    let count = usual(chairing).len();
    match action {
        Action::Take => {
            usual::take(chairing);
            people_page::keep_and_go_on(chairing);
        }
        Action::Up => chairing.offered = mark_up(chairing.offered, count),
        Action::Down => chairing.offered = mark_down(chairing.offered, count),
        Action::Close => chairing.as_text = Some(0),
        _ => return false,
    }
    true
}

/// Keeps what is being written, whatever it is.
pub fn keep(chairing: &mut Chairing) {
    match chairing.draft().map(|draft| draft.field) {
        Some(_) if chairing.page == Page::Child => child_page::keep(chairing),
        Some(Field::NewPerson(_) | Field::PersonRole(_)) => people_page::keep(chairing),
        Some(Field::Why { .. }) => {
            number_words::keep(chairing);
        }
        Some(_) if chairing.page == Page::Statements => statements_page::keep(chairing),
        Some(_) if chairing.page == Page::Plan => plan_page::keep(chairing),
        Some(_) => chairing.keep(),
        None => {}
    }
}
