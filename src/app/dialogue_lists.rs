//! Choosing from a list in a dialogue: by number, by words, or by what is asked of each item.

use super::action::Action;
use super::hearing::{Hearing, Tell};
use super::last_time::old_steps;
use super::list::{Item, Topic};
use super::listing::items;
use crate::meeting::text::folded;
use crate::meeting::vocabulary::Progress;
use crate::practice::words::progress_title;

/// What to say where words fit nothing in the list.
const NOTHING_FITS: &str = "Nothing in the list fits. Say a number or other words, or /back.";

/// Opens a list, and narrows it with words, if there are some. With only one fitting it is taken.
pub fn open_with(hearing: &mut Hearing, action: Action, words: &str) {
    hearing.ask(action);
    if !words.is_empty() && topic(hearing).is_some() {
        narrow(hearing, words);
    }
    tell_if_open(hearing);
}

fn topic(hearing: &mut Hearing) -> Option<Topic> {
    let list = hearing.chairing()?.list.as_ref();
    list.map(|list| list.topic)
}

/// An open list is told.
pub fn tell_if_open(hearing: &mut Hearing) {
    if topic(hearing).is_some() {
        hearing.heard.tell = Tell::Here;
    }
}

/// An empty line: the next of those that are asked about one by one; else the list is read again.
pub fn go_on(hearing: &mut Hearing) {
    match topic(hearing) {
        Some(Topic::OldSteps) => hearing.ask(Action::Down),
        Some(Topic::SortAll) => choose(hearing, "leave it for now"),
        _ => {}
    }
    tell_if_open(hearing);
}

/// Takes what a line names.
pub fn choose(hearing: &mut Hearing, line: &str) {
    let before = topic(hearing);
    if before == Some(Topic::OldSteps) {
        became_of(hearing, line);
    } else if let Ok(number) = line.parse::<usize>() {
        take(hearing, number.checked_sub(1));
    } else {
        narrow(hearing, line);
    }
    match (before, topic(hearing)) {
        (Some(Topic::Questions), None) => say_question(hearing),
        (Some(Topic::Showing(_) | Topic::LastTime), Some(_))
            if hearing.heard.notices.is_empty() =>
        {
            hearing.say("Another? Say a number or words; /back when that is all.");
        }
        _ => tell_if_open(hearing),
    }
}

/// The question that was chosen, to be asked.
fn say_question(hearing: &mut Hearing) {
    let chosen = hearing
        .chairing()
        .and_then(|one| one.question.chosen.clone());
    if let Some(question) = chosen {
        hearing.say(question);
    }
}

fn take(hearing: &mut Hearing, place: Option<usize>) {
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let count = items(chairing).len();
    match (place.filter(|&place| place < count), &mut chairing.list) {
        (Some(place), Some(list)) => {
            list.marked = place;
            hearing.ask(Action::Take);
        }
        _ => hearing.say(NOTHING_FITS),
    }
}

/// Words take the one item that begins with them, or narrow the list to those that fit.
fn narrow(hearing: &mut Hearing, words: &str) {
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let all = items(chairing);
    let exact = named(&all, words).or_else(|| only_beginning(&all, words));
    if exact.is_some() {
        return take(hearing, exact);
    }
    let Some(list) = &mut chairing.list else {
        return;
    };
    if list.topic.picks_by_letter() {
        return hearing.say(NOTHING_FITS);
    }
    let before = std::mem::take(&mut list.typed);
    list.typed.type_in(words);
    list.marked = 0;
    match items(chairing).len() {
        0 => {
            if let Some(list) = &mut chairing.list {
                list.typed = before;
            }
            hearing.say(NOTHING_FITS);
        }
        1 => take(hearing, Some(0)),
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
fn became_of(hearing: &mut Hearing, line: &str) {
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
        return hearing.type_letters(letter);
    }
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let count = old_steps(chairing).len();
    let place = line.parse::<usize>().ok().and_then(|n| n.checked_sub(1));
    match (place.filter(|&place| place < count), &mut chairing.list) {
        (Some(place), Some(list)) => list.marked = place,
        _ => hearing.say("Say done, not yet, changed or no longer needed; or /back."),
    }
}
