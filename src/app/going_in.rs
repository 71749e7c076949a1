//! From what was found in the list of meetings to its place in the meeting.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::focus::{Focus, On};
use super::hit::{Found, Hit};
use super::paging::opens_page;
use super::pinned::{Pinned, pinned};
use super::said_when::places_of;
use super::watching;
use crate::meeting::conclusions::{Differs, Goal};
use crate::meeting::map::Map;
use crate::meeting::vocabulary::Column;

/// Goes to what was found: to its place, or to its time where nothing can be written. What is no longer there leads nowhere.
pub fn go_to(chairing: &mut Chairing, hit: &Hit) {
    if chairing.watches {
        look_back_at(chairing, hit);
    } else if chairing.draft().is_none() {
        stand_at(chairing, hit);
    }
}

fn look_back_at(chairing: &mut Chairing, hit: &Hit) {
    let count = if let Some(at) = hit.at {
        Some(chairing.timeline.count_in_second(at))
    } else {
        let meant = hit.pieces().into_iter().filter(|(meant, _)| *meant);
        let words: Vec<&str> = meant.map(|(_, word)| word).collect();
        let places = places_of(chairing, &words.join(" "));
        places.first().map(|(count, _)| *count)
    };
    let Some(count) = count else {
        return;
    };
    watching::go(chairing, count);
    // Not where the first letter came, but where the words stood.
    if hit.at.is_some() {
        // What is looked for is in the past, so there is a next step.
        let _ = watching::perform(chairing, Action::NextEntry);
    }
}

fn stand_at(chairing: &mut Chairing, hit: &Hit) {
    let page = match hit.found {
        Found::Entry(_, id) => {
            let focus = Focus::entry(chairing.map(), id, chairing.focus);
            return stand(chairing, focus);
        }
        Found::Why | Found::OneHigher => Action::ShowScale,
        Found::Rule(_) => Action::ShowPlan,
        Found::House | Found::Page => Action::ShowChild,
        Found::Moment => return,
        Found::Statement
        | Found::Goal
        | Found::Decision
        | Found::Reason
        | Found::SeenDifferently => {
            if let Some(focus) = pinned_at(chairing.map(), &hit.text) {
                stand(chairing, focus);
            }
            return;
        }
    };
    if chairing.page == Page::Board {
        opens_page(chairing, page);
    }
}

fn stand(chairing: &mut Chairing, focus: Focus) {
    chairing.page = Page::Board;
    chairing.stand(focus);
}

/// The place of a statement, goal or decision that says this, or about which it is said.
fn pinned_at(map: &Map, text: &str) -> Option<Focus> {
    let places = [Column::Worried, Column::NeedsToHappen].into_iter();
    let all = places.flat_map(|column| {
        pinned(map, column)
            .into_iter()
            .map(move |one| (column, one))
    });
    let (column, one) = all.into_iter().find(|(_, one)| says(map, *one, text))?;
    Some(Focus {
        category: column.unsorted(),
        on: On::Pinned(one),
    })
}

fn says(map: &Map, one: Pinned, text: &str) -> bool {
    let all = &map.conclusions;
    let differ = |differs: &[Differs]| differs.iter().any(|one| one.why == text);
    match one {
        Pinned::Statement(id) => all
            .statement(id)
            .is_some_and(|one| one.sentence() == text || differ(&one.differs)),
        Pinned::Goal(id) => all.goal(id).map(Goal::sentence).as_deref() == Some(text),
        Pinned::Decision(id) => all
            .decision(id)
            .is_some_and(|one| one.sentence() == text || one.why == text || differ(&one.differs)),
    }
}
