//! What came from the meeting before: asking what became of each step, and taking over what was said, one by one.

use std::sync::Arc;

use super::action::Action;
use super::chairing::Chairing;
use super::focus::Focus;
use super::keymap::key_of;
use super::list::{Choice, Item};
use super::narrowing::narrow;
use super::page::{PlanLine, StepCell};
use super::plan_page::open_at;
use crate::meeting::event::{Carried, Event, Field};
use crate::meeting::parts::{Entry, EntryId};
use crate::meeting::trajectory::PastEntry;
use crate::meeting::vocabulary::{Category, Progress};
use crate::practice::telling::told_step;
use crate::practice::words::category_title;

/// The steps of last time of which nobody has said what became of them.
pub fn old_steps(chairing: &Chairing) -> Vec<Arc<Entry>> {
    let unasked = |one: &&Arc<Entry>| one.carried && one.step.progress == Progress::Open;
    let steps = chairing.map().entries_in(Category::NextSteps);
    steps.filter(unasked).cloned().collect()
}

/// What to say where nobody who gave a number last time is known here: somebody put another file in the place of the old one.
pub fn strangers(chairing: &Chairing) -> Option<String> {
    let before = chairing.past.last()?;
    let mut names = before.scales.iter().flat_map(|scale| &scale.numbers);
    let known = |name: &str| chairing.map().people.iter().any(|one| one.name == name);
    let first = names.next()?;
    let nobody = !known(&first.0) && !names.any(|(name, _)| known(name));
    let title = &before.title;
    nobody.then(|| {
        format!("The meeting before this one, “{title}”, seems to be about another family.")
    })
}

/// What to say when a meeting opens in which steps of last time wait.
pub fn waiting(chairing: &Chairing) -> Option<String> {
    let key = key_of(Action::ShowPlan).map_or(String::new(), |key| key.to_string());
    match old_steps(chairing).len() {
        0 => None,
        1 => Some(format!(
            "One step of last time waits to be asked about: {key}."
        )),
        steps => Some(format!(
            "{steps} steps of last time wait to be asked about: {key}."
        )),
    }
}

/// Each of these steps as a line.
pub fn step_items(chairing: &Chairing) -> Vec<Item> {
    let map = chairing.map();
    old_steps(chairing)
        .iter()
        .map(|one| {
            let late = one.step.is_overdue(chairing.today());
            let detail = if late { "the day is past" } else { "" };
            Item::new(
                told_step(one, map),
                detail,
                Choice::Step(one.id, Progress::Done),
            )
        })
        .collect()
}

/// The letter that says what became of a step.
pub fn progress_of_letter(letter: char) -> Option<Progress> {
    match letter {
        'd' => Some(Progress::Done),
        'n' => Some(Progress::NotYet),
        'c' => Some(Progress::Changed),
        'x' => Some(Progress::NotNeeded),
        _ => None,
    }
}

/// Says what became of a step; one that changed can be worded anew at once. Says whether there are more to ask.
pub fn answer(chairing: &mut Chairing, step: EntryId, progress: Progress) -> bool {
    chairing.record(Event::StepAnswered { step, progress });
    if progress == Progress::Changed {
        open_at(chairing, PlanLine::Step(step, StepCell::What));
        chairing.begin(Field::Entry(step));
        return false;
    }
    !old_steps(chairing).is_empty()
}

/// What was said last time and does not stand here in the same words; open steps came along by themselves.
fn missing(chairing: &Chairing) -> Vec<(usize, &PastEntry)> {
    let map = chairing.map();
    let stands = |old: &PastEntry| map.entries.values().any(|entry| entry.text == old.text);
    let entries = chairing.past.last().map(|past| past.entries.as_slice());
    entries
        .unwrap_or_default()
        .iter()
        .enumerate()
        .filter(|(_, old)| old.category != Category::NextSteps && !stands(old))
        .collect()
}

/// These as a list, narrowed by what is typed.
pub fn entry_items(chairing: &Chairing, words: &str) -> Vec<Item> {
    let setting = chairing.map().about.setting;
    let all = missing(chairing);
    narrow(all.iter().map(|(_, old)| old.text.as_str()), words)
        .into_iter()
        .map(|number| {
            let (place, old) = all[number];
            let title = category_title(old.category, setting);
            Item::new(old.text.clone(), title, Choice::TakeOver(place))
        })
        .collect()
}

/// Lets it stand here too, said by the same people as far as they are known, and marked as of last time.
pub fn take_over(chairing: &mut Chairing, place: usize) {
    let Some(old) = chairing
        .past
        .last()
        .and_then(|past| past.entries.get(place))
        .cloned()
    else {
        return;
    };
    let known = |name: &String| chairing.map().person_named(name).map(|one| one.id);
    let speakers = old.speakers.iter().filter_map(known).collect();
    let id = EntryId(chairing.board().next_id());
    chairing.record(Event::Carried(Carried {
        field: Field::NewEntry {
            id,
            category: old.category,
            after: None,
        },
        text: old.text,
        speakers,
        doers: Vec::new(),
        day: None,
    }));
    if old.known.is_some() {
        chairing.record(Event::Joined);
        chairing.record(Event::EntryKnown {
            entry: id,
            known: old.known,
        });
    }
    let focus = Focus::entry(chairing.map(), id, chairing.focus);
    chairing.stand(focus);
}
