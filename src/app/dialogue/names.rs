//! Doing in a dialogue what the table of keys names: the whole name, what a hint calls it, or the beginning of either.

use super::entries;
use super::held;
use super::lists;
use super::pages;
use super::stop_names::stop_called;
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::asking::how_to_leave;
use crate::app::chairing::Page;
use crate::app::keymap::{TABLE, named};
use crate::app::narrowing::begins_a_word;
use crate::meeting::text::folded;

/// Does an action, apart from those that only make sense on a screen.
pub fn act(talk: &mut Talk, action: Action) {
    let page = match action {
        Action::ShowPeople => Some(Page::People),
        Action::ShowScale => Some(Page::Scale),
        Action::ShowStatements => Some(Page::Statements),
        Action::ShowPlan => Some(Page::Plan),
        Action::ShowChild => Some(Page::Child),
        Action::ShowGaps => Some(Page::Gaps),
        _ => None,
    };
    if let (Action::ShowChild, Some(chairing)) = (action, talk.chairing()) {
        chairing.child_at.pages = false;
    }
    match (page, action) {
        (Some(page), action) => pages::show(talk, page, action),
        (None, Action::ShowHelp) => talk.heard.tell = Tell::Help { all: false },
        (None, Action::ShowTrend) => talk.heard.tell = Tell::Trend,
        (None, action) if is_for_the_screen(action) => talk.say("That is for the screen."),
        (None, Action::HoldBack) => held::hold_back(talk),
        (None, Action::LookAtHeld) => held::look(talk),
        (None, Action::ReadBack) => held::read_back(talk),
        (None, Action::WriteHeld) => held::write_held(talk, ""),
        (None, Action::SayHowToLeave) => talk.say(how_to_leave()),
        (None, action) => {
            talk.ask(action);
            lists::tell_if_open(talk);
        }
    }
}

/// What only makes sense where something is seen.
pub fn is_for_the_screen(action: Action) -> bool {
    matches!(
        action,
        Action::PlayOrStop
            | Action::Faster
            | Action::Slower
            | Action::OneColumn
            | Action::TallLine
            | Action::ChooseColours
            | Action::SwitchMouse
            | Action::CountGaps
            | Action::ShowReading
            | Action::CaretWordLeft
            | Action::CaretWordRight
            | Action::EraseRight
    )
}

/// By the plain name of an action, by what it is called in a hint here, or by a place of the board; the beginning is enough.
pub fn by_name(talk: &mut Talk, said: &str) {
    let names = names_here(talk);
    let words = folded(said);
    let exact = |name: &str| folded(name) == words;
    let begins = |name: &str| folded(name).starts_with(&words);
    let within = |name: &str| begins_a_word(name, said);
    let whole = fitting(&names, exact);
    if whole.is_empty() && goes_to_place(talk, said) {
        return;
    }
    let ways = [whole, fitting(&names, begins), fitting(&names, within)];
    match ways.into_iter().find(|way| !way.is_empty()).as_deref() {
        None => talk.say(format!(
            "Not understood: {said}. /help lists the commands; nothing was written."
        )),
        Some(&[(_, action)]) => act(talk, action),
        Some(many) => {
            let names = many.iter().map(|(name, _)| format!("/{}", folded(name)));
            let names: Vec<String> = names.collect();
            talk.say(format!("More than one begins so: {}.", names.join(", ")));
        }
    }
}

/// The names and hints of what can be asked for where the chair stands, then all other names.
fn names_here(talk: &mut Talk) -> Vec<(&'static str, Action)> {
    let place = talk.model.place();
    let here = TABLE.iter().filter(|row| row.places.contains(&place));
    let here = here.flat_map(|row| [(row.name, row.action), (row.hint, row.action)]);
    let past = talk.chairing().is_some_and(|one| one.is_past());
    let all = named().filter(|_| !past).map(|row| (row.name, row.action));
    here.chain(all)
        .filter(|(name, _)| !name.is_empty())
        .collect()
}

/// Those whose name fits, each action once.
fn fitting(
    names: &[(&'static str, Action)],
    fits: impl Fn(&str) -> bool,
) -> Vec<(&'static str, Action)> {
    let mut found: Vec<(&str, Action)> = Vec::new();
    for &(name, action) in names {
        if fits(name) && found.iter().all(|(_, other)| *other != action) {
            found.push((name, action));
        }
    }
    found
}

/// Goes to what is called so on this page, else to a place of the board. Says whether there is one.
fn goes_to_place(talk: &mut Talk, said: &str) -> bool {
    let there = talk.chairing().filter(|one| !one.is_past());
    let stop = there.and_then(|one| stop_called(one, said));
    let there = talk.chairing().filter(|one| !one.is_past());
    let category = there.and_then(|one| entries::category_begun(one, said));
    match (stop, category) {
        (Some(_), _) => pages::go(talk, said),
        (None, Some(category)) => entries::place(talk, category),
        (None, None) => return false,
    }
    true
}
