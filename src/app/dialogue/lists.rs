//! Choosing from a list in a dialogue: by number, by words, or by what is asked of each item.

use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::last_time::old_steps;
use crate::app::list::{Item, Topic};
use crate::app::listing::items;
use crate::meeting::text::folded;
use crate::meeting::vocabulary::Progress;
use crate::practice::words::progress_title;

/// What to say where words fit nothing in the list.
const NOTHING_FITS: &str = "Nothing in the list fits. Say a number or other words, or /back.";

/// Opens a list, and narrows it with words, if there are some. With only one fitting it is taken.
pub fn open_with(talk: &mut Talk, action: Action, words: &str) {
    talk.ask(action);
    if !words.is_empty() && topic(talk).is_some() {
        narrow(talk, words);
    }
    tell_if_open(talk);
}

fn topic(talk: &mut Talk) -> Option<Topic> {
    let list = talk.chairing()?.list.as_ref();
    list.map(|list| list.topic)
}

/// An open list is told.
pub fn tell_if_open(talk: &mut Talk) {
    if topic(talk).is_some() {
        talk.heard.tell = Tell::Here;
    }
}

/// An empty line: the next of those that are asked about one by one; else the list is read again.
pub fn go_on(talk: &mut Talk) {
    match topic(talk) {
        Some(Topic::OldSteps) => talk.ask(Action::Down),
        Some(Topic::SortAll) => choose(talk, "leave it for now"),
        _ => {}
    }
    tell_if_open(talk);
}

/// Takes what a line names.
pub fn choose(talk: &mut Talk, line: &str) {
    let before = topic(talk);
    if before == Some(Topic::OldSteps) {
        became_of(talk, line);
    } else if let Ok(number) = line.parse::<usize>() {
        take(talk, number.checked_sub(1));
    } else {
        narrow(talk, line);
    }
    match (before, topic(talk)) {
        (Some(Topic::Questions), None) => say_question(talk),
        (Some(Topic::Showing(_) | Topic::LastTime), Some(_)) if talk.heard.notices.is_empty() => {
            talk.say("Another? Say a number or words; /back when that is all.");
        }
        _ => tell_if_open(talk),
    }
}

/// The question that was chosen, to be asked.
fn say_question(talk: &mut Talk) {
    let chosen = talk.chairing().and_then(|one| one.question.chosen.clone());
    if let Some(question) = chosen {
        talk.say(question);
    }
}

fn take(talk: &mut Talk, place: Option<usize>) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let count = items(chairing).len();
    match (place.filter(|&place| place < count), &mut chairing.list) {
        (Some(place), Some(list)) => {
            list.marked = place;
            talk.ask(Action::Take);
        }
        _ => talk.say(NOTHING_FITS),
    }
}

/// Words take the one item that begins with them, or narrow the list to those that fit.
fn narrow(talk: &mut Talk, words: &str) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let all = items(chairing);
    let exact = named(&all, words).or_else(|| only_beginning(&all, words));
    if exact.is_some() {
        return take(talk, exact);
    }
    let Some(list) = &mut chairing.list else {
        return;
    };
    if list.topic.picks_by_letter() {
        return talk.say(NOTHING_FITS);
    }
    let before = std::mem::take(&mut list.typed);
    list.typed.type_in(words);
    list.marked = 0;
    match items(chairing).len() {
        0 => {
            if let Some(list) = &mut chairing.list {
                list.typed = before;
            }
            talk.say(NOTHING_FITS);
        }
        1 => take(talk, Some(0)),
        _ => {}
    }
}

/// By its whole label, or by its letter where letters pick.
fn named(all: &[Item], words: &str) -> Option<usize> {
    let words = folded(words);
    let letter = |item: &Item| {
        item.letter
            .is_some_and(|letter| words == letter.to_string())
    };
    all.iter()
        .position(|item| folded(&item.label) == words || letter(item))
}

fn only_beginning(all: &[Item], words: &str) -> Option<usize> {
    let words = folded(words);
    let mut fitting = all
        .iter()
        .enumerate()
        .filter(|(_, item)| folded(&item.label).starts_with(&words));
    match (fitting.next(), fitting.next()) {
        (Some((place, _)), None) => Some(place),
        _ => None,
    }
}

/// What became of the step that is asked about; a number goes to another one.
fn became_of(talk: &mut Talk, line: &str) {
    let said = [
        (Progress::Done, "d"),
        (Progress::NotYet, "n"),
        (Progress::Changed, "c"),
        (Progress::NotNeeded, "x"),
    ];
    let words = folded(line);
    let letter = said.into_iter().find(|(progress, letter)| {
        let title = progress_title(*progress);
        words == *letter || (words.len() > 2 && title.starts_with(words.as_str()))
    });
    if let Some((_, letter)) = letter {
        return talk.type_letters(letter);
    }
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let count = old_steps(chairing).len();
    let place = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match (place.filter(|&place| place < count), &mut chairing.list) {
        (Some(place), Some(list)) => list.marked = place,
        _ => talk.say("Say done, not yet, changed or no longer needed; or /back."),
    }
}
