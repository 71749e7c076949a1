//! The chair is never out of questions: one that fits is offered quietly, more of them in a list.

use super::agenda;
use super::chairing::{Chairing, Page};
use super::list::{Choice, Item};
use super::narrowing::narrow;
use crate::meeting::vocabulary::{Category, Column, Side};
use crate::practice::agenda::About;
use crate::practice::children::said;
use crate::practice::questions::{Topic, ears, questions_about, questions_for};

/// A question is offered after so many milliseconds in which no key was pressed.
pub const QUIET: u64 = 8_000;

/// The names of the children, for questions that speak of them.
fn children(chairing: &Chairing) -> Vec<&str> {
    let listed = chairing.map().listed();
    listed
        .filter(|person| person.side == Side::Child)
        .map(|person| person.name.as_str())
        .collect()
}

/// The topics that belong to a part of the agenda.
fn topic(about: About) -> Option<Topic> {
    match about {
        About::Child => Some(Topic::Child),
        About::Statements => Some(Topic::Statement),
        About::Goals => Some(Topic::Goal),
        About::Scale => Some(Topic::Scale),
        About::FamilyAlone => Some(Topic::Network),
        About::Closing => Some(Topic::Closing),
        _ => None,
    }
}

/// The topic of what is shown, else of the part of the meeting that is on.
fn topic_now(chairing: &Chairing) -> Option<Topic> {
    match chairing.page {
        Page::Scale => Some(Topic::Scale),
        Page::Statements => Some(Topic::Statement),
        Page::Plan => Some(Topic::SafetyPlan),
        _ => agenda::about(chairing).and_then(topic),
    }
}

/// Everything that fits now, with what it looks for: first what belongs to the page or part, then to the place on the board,
/// then follow-ups to whatever good was said.
fn fitting(chairing: &Chairing) -> Vec<(String, &'static str)> {
    let setting = chairing.map().about.setting;
    let names = children(chairing);
    let mut all = Vec::new();
    let about = topic_now(chairing).into_iter();
    let about = about.flat_map(|topic| questions_about(topic, setting));
    all.extend(about.map(|question| (question.said(&names), "")));
    let own = chairing.own.questions.iter();
    all.extend(own.map(|question| (said(question, &names), "ours")));
    let category: Category = chairing.focus.category;
    let here = questions_for(category, setting);
    all.extend(here.map(|question| (question.said(&names), "")));
    if category.column() == Column::WorkingWell {
        for step in ears() {
            let more = step.questions.iter();
            all.extend(more.map(|question| (said(question, &names), step.name)));
        }
    }
    all
}

/// The questions as a list, the next one first, narrowed by what is typed.
pub fn items(chairing: &Chairing, words: &str) -> Vec<Item> {
    let mut all = fitting(chairing);
    if !all.is_empty() {
        let first = chairing.question.so_far % all.len();
        all.rotate_left(first);
    }
    narrow(all.iter().map(|one| one.0.as_str()), words)
        .into_iter()
        .map(|number| {
            let (question, detail) = all[number].clone();
            Item::new(question.clone(), detail, Choice::Question(question))
        })
        .collect()
}

/// The question that is offered now: the one that was chosen, else the next that fits, once nobody has pressed a key for some
/// seconds. Never while somebody is being written down.
pub fn offered(chairing: &Chairing) -> Option<String> {
    let room = &chairing.board().room;
    let aside = room.curtain.is_some() || room.off_record.is_some() || room.spotlit.is_some();
    let busy = chairing.draft().is_some() || chairing.list.is_some() || chairing.is_past() || aside;
    if busy || chairing.page != Page::Board {
        return None;
    }
    if chairing.question.chosen.is_some() {
        return chairing.question.chosen.clone();
    }
    let quiet = chairing.now.at.saturating_sub(chairing.question.last_key) >= QUIET;
    if !quiet || chairing.map().entries.is_empty() {
        return None;
    }
    let all = fitting(chairing);
    let next = chairing.question.so_far.checked_rem(all.len())?;
    all.into_iter().nth(next).map(|one| one.0)
}

/// How long until something shows or hides by itself, in milliseconds; none if nothing will.
pub fn until_changed(chairing: &Chairing) -> Option<u64> {
    let covered = chairing.until_covered();
    covered.into_iter().chain(until_offered(chairing)).min()
}

/// How long until a question is offered, in milliseconds; none if that will not be.
fn until_offered(chairing: &Chairing) -> Option<u64> {
    let waits = chairing.draft().is_none() && chairing.list.is_none() && !chairing.is_past();
    let due = chairing.question.last_key.saturating_add(QUIET);
    let left = due.saturating_sub(chairing.now.at);
    (waits && chairing.page == Page::Board && left > 0).then_some(left)
}
