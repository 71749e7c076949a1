//! What keys do in an open list, and what taking something from it does.

use super::action::Action;
use super::agenda;
use super::arranging;
use super::chairing::{Chairing, Page};
use super::child_lists::with_or_without;
use super::curtain_words;
use super::focus::Focus;
use super::key::Key;
use super::last_time;
use super::list::{Choice, List, Topic, mark_down, mark_up};
use super::listing::items;
use super::plan_page;
use super::sorting;
use super::statements_page;
use super::watching;
use crate::meeting::child_event::ChildEvent;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{EntryId, PersonId};
use crate::meeting::vocabulary::{Category, Progress};

/// A letter typed into the open list: picks where letters pick, else narrows. Gives what was picked.
pub fn type_in(chairing: &mut Chairing, letter: char) -> Option<Choice> {
    let picked = items(chairing)
        .into_iter()
        .find(|item| item.letter == Some(letter));
    let list = chairing.list.as_mut()?;
    if list.topic == Topic::OldSteps {
        let progress = last_time::progress_of_letter(letter)?;
        let marked = list.marked;
        let step = last_time::old_steps(chairing).get(marked)?.id;
        return Some(Choice::Step(step, progress));
    }
    if list.topic.picks_by_letter() {
        return picked.map(|item| item.choice);
    }
    if list.topic == Topic::Palette
        && list.typed.text.is_empty()
        && let Some(page) = page_of_digit(letter)
    {
        return Some(Choice::Do(page));
    }
    list.typed.type_in(letter.encode_utf8(&mut [0; 4]));
    list.marked = 0;
    None
}

fn page_of_digit(letter: char) -> Option<Action> {
    let digit = letter.to_digit(10).and_then(|d| u8::try_from(d).ok())?;
    super::keymap::action(super::keymap::Place::Heading, Key::Function(digit))
}

/// Moves the mark, edits what is typed, closes or takes. Gives what was taken.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<Choice> {
    let items = items(chairing);
    let list = chairing.list.as_mut()?;
    match action {
        Action::Up => list.marked = mark_up(list.marked, items.len()),
        Action::Down => list.marked = mark_down(list.marked, items.len()),
        Action::Close => chairing.list = None,
        Action::Take => return items.get(list.marked).map(|item| item.choice.clone()),
        action => {
            list.typed.edit(action);
            list.marked = 0;
        }
    }
    None
}

/// Does what a choice says, except actions, which are handed back.
pub fn take(chairing: &mut Chairing, choice: &Choice) -> Option<Action> {
    let list = chairing.list.take()?;
    if list.topic == Topic::SortAll {
        sort_next(chairing, list, choice);
        return None;
    }
    match *choice {
        Choice::Do(action) => return Some(action),
        Choice::Step(step, progress) => became_of(chairing, list, (step, progress)),
        Choice::Sees(child, person) => sees_too(chairing, list, (child, person)),
        Choice::TakeOver(place) => {
            last_time::take_over(chairing, place);
            open_list(chairing, list.topic);
        }
        Choice::Moment(count) => {
            if let Some(past) = &mut chairing.look_back {
                past.sought.clone_from(&list.typed.text);
            }
            watching::go(chairing, count);
        }
        _ => put(chairing, choice),
    }
    None
}

/// What closes the list for good.
fn put(chairing: &mut Chairing, choice: &Choice) {
    match *choice {
        Choice::Question(ref question) => {
            chairing.question.chosen = Some(question.clone());
            chairing.question.so_far += 1;
        }
        Choice::Curtain(ref says) => curtain_words::draw_with(chairing, says.clone()),
        Choice::Only(person) => watching::show_only(chairing, person),
        Choice::Unmark => watching::unmark(chairing),
        Choice::GoTo(entry) => {
            let focus = Focus::entry(chairing.map(), entry, chairing.focus);
            chairing.page = Page::Board;
            chairing.stand(focus);
        }
        Choice::Place(category) => place(chairing, category),
        Choice::Known(known) => {
            if let Some(entry) = arranging::entry_in_hand(chairing) {
                arranging::mark_known(chairing, entry, known);
            }
        }
        Choice::Pull(entry) => pull_in(chairing, entry),
        Choice::Part(part) => chairing.aside = agenda::begin(chairing, part),
        Choice::Showing(child, ref showing) => {
            let showing = showing.clone();
            chairing.record(Event::Child(ChildEvent::ShownTo { child, showing }));
        }
        Choice::Writer(child, writer) => {
            chairing.record(Event::Child(ChildEvent::WrittenBy { child, writer }));
        }
        Choice::Side(person, side) => chairing.record(Event::SideChosen { person, side }),
        _ => {}
    }
}

/// Lets somebody see a child's houses too, or no longer; the list stays open for the next of them.
fn sees_too(chairing: &mut Chairing, list: List, (child, person): (PersonId, PersonId)) {
    let showing = with_or_without(chairing.map().child.showing(child), person);
    chairing.record(Event::Child(ChildEvent::ShownTo { child, showing }));
    chairing.list = Some(list);
}

/// Says what became of a step, and goes on to the next.
fn became_of(chairing: &mut Chairing, list: List, (step, progress): (EntryId, Progress)) {
    let topic = list.topic;
    if last_time::answer(chairing, step, progress) {
        let marked = list.marked.min(last_time::old_steps(chairing).len() - 1);
        chairing.list = Some(List { marked, ..list });
    } else if progress != Progress::Changed {
        chairing.aside = topic.nothing().map(str::to_owned);
    }
}

/// A step whose words were changed was asked about: so are those behind it.
pub fn ask_on(chairing: &mut Chairing, field: Option<Field>) {
    let Some(Field::Entry(id)) = field else {
        return;
    };
    let entry = chairing.map().entry(id);
    let changed = entry.is_some_and(|one| one.step.progress == Progress::Changed);
    if changed && !last_time::old_steps(chairing).is_empty() {
        open(chairing, Topic::OldSteps);
    }
}

/// Writes an entry's words into what is written, or begins what is focused with them.
fn pull_in(chairing: &mut Chairing, entry: EntryId) {
    let Some(text) = chairing.map().entry(entry).map(|one| one.text.clone()) else {
        return;
    };
    if chairing.draft().is_none() {
        let told = match chairing.page {
            Page::Statements => statements_page::begin(chairing),
            Page::Plan => plan_page::perform(chairing, Action::EditCell),
            _ => return,
        };
        chairing.aside = told.map(str::to_owned);
    }
    let before = chairing.draft().map_or("", |draft| draft.text());
    let parted = before.is_empty() || before.ends_with(char::is_whitespace);
    let put = if parted { text } else { format!(" {text}") };
    if chairing.write(&put) {
        chairing.pulled.push(entry);
    }
}

/// Gives the entry its place, or passes it over, and goes on to the next. How it is known can be said as well.
fn sort_next(chairing: &mut Chairing, mut list: List, choice: &Choice) {
    let entry = arranging::entry_in_hand(chairing);
    match *choice {
        Choice::Place(category) => {
            place(chairing, category);
            let waits = entry.filter(|_| category == category.column().unsorted());
            list.passed_over.extend(waits);
        }
        Choice::Known(known) => {
            if let Some(entry) = entry {
                arranging::mark_known(chairing, entry, known);
            }
        }
        _ => list.passed_over.extend(entry),
    }
    if sorting::stand_at_next(chairing, &list.passed_over) {
        list.marked = 0;
        chairing.list = Some(list);
    } else {
        let left = sorting::unsorted(chairing.map()).len();
        chairing.aside = Some(match left {
            0 => "Everything has its place.".to_owned(),
            left => format!("{left} left without a place for now."),
        });
    }
}

/// A draft remembers the place until it is kept; an entry goes there at once.
fn place(chairing: &mut Chairing, category: Category) {
    let field = chairing.draft().map(|draft| draft.field);
    if let Some(Field::NewEntry { .. } | Field::Entry(_)) = field {
        chairing.record(Event::PlaceNamed {
            after: chairing.caret,
            gone: 0,
            category,
        });
    } else if let Some(entry) = arranging::entry_in_hand(chairing) {
        arranging::place_entry(chairing, entry, category);
    }
}

/// Opens a list, as far as there is something in it; else says that there is nothing. What changes the board is done before it.
pub fn open_list(chairing: &mut Chairing, topic: Topic) {
    open(chairing, topic);
    let empty = topic.nothing().filter(|_| items(chairing).is_empty());
    if empty.is_some() {
        chairing.list = None;
        chairing.aside = empty.map(str::to_owned);
    } else if matches!(topic, Topic::SortAll | Topic::LastTime) {
        chairing.page = Page::Board;
    }
}

/// Opens a list.
pub fn open(chairing: &mut Chairing, topic: Topic) {
    if topic == Topic::SortAll {
        sorting::stand_at_next(chairing, &[]);
    }
    chairing.list = Some(List::new(topic));
}
