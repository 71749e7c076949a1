//! Pages in a dialogue: from one thing that can be filled in to the next, and what is said of each.

use super::entries::category_named;
use super::people;
use super::stop_names::stop_called;
use super::stops::{beside, entry_numbered, numbered, stand_at, stand_on, stops};
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::chairing::{Asked, Chairing, MarkCell, Page, RowAt, RowCell};
use crate::app::focus::Focus;
use crate::app::place::Place;
use crate::app::rows::{row, rows, scale_of};
use crate::meeting::text::folded;
use crate::meeting::vocabulary::StatementPart;

/// Words on a page fill in what is asked there.
pub fn write(talk: &mut Talk, line: &str) {
    let page = talk.chairing().map(|chairing| chairing.page);
    let writes = talk.chairing().is_some_and(|one| one.draft().is_some());
    let place = talk.model.place();
    let stood = talk.chairing().map(|chairing| chairing.asked);
    match page {
        Some(Page::People) if !writes => people::seat(talk, line),
        Some(Page::Scale) if !writes && people::number(talk, line) => {}
        _ if place == Place::Differs && is_nobody(line) => talk.ask(Action::NobodyDiffers),
        Some(Page::Scale) if !writes => reason(talk, line),
        _ => talk.write(line),
    }
    behind_question(talk, stood);
}

/// Words that are no number are the reason for one; it is said whose.
fn reason(talk: &mut Talk, line: &str) {
    if let Some(chairing) = talk.chairing()
        && let Asked::Of(person, MarkCell::Number) = chairing.asked
    {
        let name = chairing.wall().names([&person]).concat();
        talk.say(format!("No number: taken as why, {name}."));
    }
    talk.write(line);
}

/// Behind the question comes what 0 means, then what 10 means.
fn behind_question(talk: &mut Talk, stood: Option<Asked>) {
    let now = talk.chairing().filter(|one| one.page == Page::Scale);
    let asks = matches!(stood, Some(Asked::Question | Asked::Zero | Asked::Ten));
    if asks && now.is_some_and(|one| Some(one.asked) == stood && one.draft().is_none()) {
        step(talk, true, false);
    }
}

fn is_nobody(line: &str) -> bool {
    ["nobody", "no one", "nobody does"].contains(&folded(line).trim_end_matches('.'))
}

/// Whoever gave no number is not asked why.
fn skips_reasons(chairing: &Chairing) -> bool {
    match (chairing.page, chairing.asked, chairing.scale()) {
        (Page::Scale, Asked::Of(person, MarkCell::Number), Some(scale)) => {
            let mark = scale.mark(person);
            mark.is_none_or(|mark| scale.sealed || mark.given.answer.is_none())
        }
        _ => false,
    }
}

/// One thing on or back, by stops or by whole lines; at the ends that is said.
pub fn step(talk: &mut Talk, forward: bool, whole: bool) {
    if forward
        && !whole
        && talk.chairing().is_some_and(|one| one.page == Page::People)
        && people::go_on(talk)
    {
        return;
    }
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let all = if whole || skips_reasons(chairing) {
        numbered(chairing)
    } else {
        stops(chairing)
    };
    match beside(chairing, &all, forward) {
        Some(there) => stand_at(chairing, there),
        None if forward => talk.say("That was the last one here. /back leads to the board."),
        None => talk.say("That is the first one here."),
    }
}

/// Goes to a number as it was read, or to a name.
pub fn go(talk: &mut Talk, rest: &str) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let there = rest.parse::<usize>().ok();
    let gone = match (chairing.page, there) {
        (Page::Board, Some(number)) => {
            let entry = entry_numbered(chairing, number);
            entry.map(|id| stand_on(chairing, id)).is_some()
        }
        (Page::People, Some(number)) => to_line(chairing, Some(number)),
        (_, Some(number)) => to_line(chairing, number.checked_sub(1)),
        (_, None) => to_name(chairing, rest),
    };
    if gone {
        talk.heard.tell = Tell::Here;
    } else {
        talk.say(format!(
            "There is no {rest} here; /read tells what there is."
        ));
    }
}

fn to_line(chairing: &mut Chairing, at: Option<usize>) -> bool {
    let stop = at.and_then(|at| numbered(chairing).get(at).copied());
    stop.map(|stop| stand_at(chairing, stop)).is_some()
}

fn to_name(chairing: &mut Chairing, name: &str) -> bool {
    if let Some(stop) = stop_called(chairing, name) {
        stand_at(chairing, stop);
        return true;
    }
    match category_named(chairing, name) {
        Ok(category) if chairing.page == Page::Board => {
            chairing.stand(Focus::heading(category));
            true
        }
        _ => false,
    }
}

/// Another scale, by its number.
pub fn scale(talk: &mut Talk, rest: &str) {
    show(talk, Page::Scale, Action::ShowScale);
    if rest.is_empty() {
        return;
    }
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let place = rest
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let id = place.and_then(|place| Some(chairing.map().scales.get(place)?.id));
    if id.is_none() {
        return talk.say("There is no scale with that number yet.");
    }
    chairing.scale_at = id;
    crate::app::scale_walk::open(chairing);
}

/// Shows a page; the one that is shown already is only told again.
pub fn show(talk: &mut Talk, page: Page, action: Action) {
    let shown = talk.chairing().map(|chairing| chairing.page);
    if shown == Some(page) {
        talk.heard.tell = Tell::Here;
    } else {
        talk.ask(action);
    }
}

/// Covers numbers, or shows them; what is so already is only said.
pub fn cover(talk: &mut Talk, cover: bool) {
    show(talk, Page::Scale, Action::ShowScale);
    let sealed = talk
        .chairing()
        .and_then(|one| one.scale().map(|scale| scale.sealed));
    match sealed {
        Some(sealed) if sealed == cover && cover => talk.say("The numbers are covered already."),
        Some(sealed) if sealed == cover => talk.say("No numbers are covered."),
        _ => {
            talk.ask(Action::CoverOrShow);
            if cover {
                // The round itself is told, and how it ends.
                talk.heard.notices.clear();
            }
        }
    }
}

/// The statement with this number; without one, the first that is to be made.
pub fn row_numbered(talk: &mut Talk, rest: &str) {
    show(talk, Page::Statements, Action::ShowStatements);
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let last = rows(chairing).len();
    let number = rest.parse().unwrap_or(last);
    let row = number.clamp(1, last) - 1;
    let cell = RowCell::Statement(StatementPart::Who);
    chairing.row_at = RowAt { row, cell };
    talk.heard.tell = Tell::Here;
}

/// Puts up the question of the goal where the chair stands; if it is up already, its numbers are asked for. On the page of the
/// scale it goes to the question itself.
pub fn question(talk: &mut Talk) {
    if let Some(chairing) = talk.chairing().filter(|one| one.page == Page::Scale) {
        chairing.asked = Asked::Question;
        return;
    }
    show(talk, Page::Statements, Action::ShowStatements);
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let goal = row(chairing).goal;
    let is_up = scale_of(chairing, goal).is_some();
    chairing.row_at.cell = RowCell::Scale;
    talk.ask(Action::EditCell);
    talk.heard.tell = Tell::Moved;
    if !is_up && goal.is_some() {
        talk.heard.notices.clear();
        talk.say("The question is up. /question again asks for its numbers.");
    }
}

/// Puts a question to sleep for a reason.
pub fn not_now(talk: &mut Talk, reason: &str) {
    talk.ask(Action::Silence);
    if reason.is_empty() {
        talk.heard.tell = Tell::Here;
    } else if talk.chairing().is_some_and(|one| one.draft().is_some()) {
        talk.write(reason);
    }
}
