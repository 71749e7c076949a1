//! A meeting as a dialogue: a line of words is written where one stands, a line behind a slash asks for something.

use super::action::Action;
use super::chairing::Page;
use super::dialogue_child as child;
use super::dialogue_entries as entries;
use super::dialogue_held as held;
use super::dialogue_home as home;
use super::dialogue_lists as lists;
use super::dialogue_names::{act, by_name};
use super::dialogue_pages as pages;
use super::dialogue_past::{find, in_the_past, in_time};
use super::dialogue_people as people;
use super::dialogue_room as room;
use super::dialogue_steps as steps;
use super::effect::Moment;
use super::focus::On;
pub use super::hearing::Heard;
use super::hearing::{Hearing, Tell};
use super::key::Key;
use super::keymap::{self, Place};
use super::list::Topic;
use super::model::{Model, Screen};
use super::revealing::goes_on;
use super::spoken_commands::{Verb, command};
use crate::meeting::clean::{LONGEST_TEXT_BYTES, clean_line};
use crate::meeting::event::Field;

/// What to say where a line is longer than a text can be; its last words follow.
const NO_ROOM: &str =
    "There was no room for all of that line. These are the last words that were taken:";

/// What to say where somebody only looks.
const ONLY_LOOKS: &str =
    "Nothing can be written here: this meeting is only looked at. /back leads back.";

/// What a line does.
pub fn hear(model: &mut Model, whole: &str, now: Moment) -> Heard {
    let line = clean_line(whole);
    let line = line.trim();
    let mut hearing = Hearing::new(model, now);
    if whole.trim().len() > LONGEST_TEXT_BYTES {
        let kept: Vec<&str> = line.rsplit(' ').take(4).collect();
        let kept: Vec<&str> = kept.into_iter().rev().collect();
        hearing.say(format!("{NO_ROOM} {}", kept.join(" ")));
    }
    if let Some(chairing) = hearing.chairing() {
        goes_on(chairing);
    }
    let taken = room::hears_little(&mut hearing, line);
    match &hearing.model.screen {
        _ if taken => {}
        Screen::Home(_) => home::hear(&mut hearing, line),
        Screen::Meeting(_) => in_meeting(&mut hearing, line),
    }
    hearing.heard
}

/// What happens when nobody says anything any more: all is kept, and the meeting ends.
pub fn end(model: &mut Model, now: Moment) -> Heard {
    let mut hearing = Hearing::new(model, now);
    for _ in 0..2 {
        if hearing.heard.effects.last() != Some(&super::effect::Effect::Leave) {
            hearing.ask(Action::Leave);
        }
    }
    hearing.heard.notices.clear();
    hearing.heard
}

fn in_meeting(hearing: &mut Hearing, line: &str) {
    let list = hearing.chairing().is_some_and(|one| one.list.is_some());
    let past = hearing.chairing().is_some_and(|one| one.is_past());
    match line.strip_prefix('/') {
        _ if !list && room::answers(hearing, line) => {}
        Some(said) if !said.starts_with('/') => obey(hearing, said.trim()),
        None if line.is_empty() => go_on(hearing),
        _ if list => lists::choose(hearing, line),
        _ if past => hearing.say(ONLY_LOOKS),
        words => write(hearing, words.unwrap_or(line)),
    }
}

fn write(hearing: &mut Hearing, words: &str) {
    match hearing.chairing().map(|chairing| chairing.page) {
        Some(Page::Board) => hearing.write(words),
        Some(_) => pages::write(hearing, words),
        None => {}
    }
    tell_list(hearing);
}

/// A list that opened by itself is told.
fn tell_list(hearing: &mut Hearing) {
    let open = hearing
        .chairing()
        .and_then(|one| one.list.as_ref().map(|list| list.topic));
    if open == Some(Topic::Palette) || open.is_some() && hearing.heard.tell == Tell::Moved {
        lists::tell_if_open(hearing);
    }
}

/// An empty line: leaves words as they were, goes to the next thing, or tells where one stands.
fn go_on(hearing: &mut Hearing) {
    if hearing.chairing().is_some_and(|one| one.list.is_some()) {
        return lists::go_on(hearing);
    }
    if hearing
        .chairing()
        .is_some_and(|one| one.look_back.is_some())
    {
        return in_time(hearing, Action::NextEntry);
    }
    let before = hearing.chairing().map(|one| super::stops::standing(one));
    leave_text(hearing);
    if before != hearing.chairing().map(|one| super::stops::standing(one)) {
        return;
    }
    match hearing.chairing().map(|chairing| chairing.page) {
        Some(Page::Board | Page::Help(_) | Page::Reading(_) | Page::Trend(_)) | None => {
            hearing.heard.tell = Tell::Here;
        }
        Some(_) => pages::step(hearing, true, false),
    }
}

/// Leaves a text as it stood: nothing was written in it, or nothing that could be understood. Undo brings that back.
fn leave_text(hearing: &mut Hearing) {
    if hearing.chairing().is_some_and(|one| one.draft().is_some()) {
        hearing.ask(Action::PutAway);
    }
}

/// A line behind a slash.
fn obey(hearing: &mut Hearing, said: &str) {
    if hearing.chairing().is_some_and(|one| one.list.is_some()) && !keeps_list(said) {
        hearing.ask(Action::Close);
    }
    if said.is_empty() {
        hearing.ask(Action::Palette);
        return lists::tell_if_open(hearing);
    }
    if let Some(action) = page_of_digit(said) {
        return act(hearing, action);
    }
    let command = command(said);
    let reads = command
        .as_ref()
        .is_some_and(|(command, _)| only_tells(command.verb));
    if !reads {
        leave_text(hearing);
    }
    match command {
        Some((command, rest)) if perform(hearing, command.verb, rest) => {}
        _ => by_name(hearing, said),
    }
    tell_list(hearing);
}

/// What leaves a list open that is to be chosen from.
fn keeps_list(said: &str) -> bool {
    command(said).is_some_and(|(command, _)| only_tells(command.verb))
}

/// What leaves a text that is open as it is.
fn only_tells(verb: Verb) -> bool {
    matches!(
        verb,
        Verb::Where | Verb::Read | Verb::ReadBoard | Verb::Trend | Verb::Help | Verb::Back
    )
}

fn page_of_digit(said: &str) -> Option<Action> {
    let digit = said.parse::<u8>().ok()?;
    keymap::action(Place::Heading, Key::Function(digit))
}

/// Does what a command says; false if it is none here.
fn perform(hearing: &mut Hearing, verb: Verb, rest: &str) -> bool {
    match verb {
        Verb::Where => hearing.heard.tell = Tell::Where,
        Verb::Read => hearing.heard.tell = Tell::All,
        Verb::ReadBoard => hearing.heard.tell = Tell::Board,
        Verb::Trend => hearing.heard.tell = Tell::Trend,
        Verb::Help => hearing.heard.tell = Tell::Help { all: rest == "all" },
        Verb::Back => back(hearing),
        Verb::Ask(action) => act(hearing, action),
        Verb::Find => find(hearing, rest),
        Verb::New | Verb::FollowOn => {
            hearing.say("End this meeting first: /end the meeting, go to all meetings.");
        }
        _ if hearing.chairing().is_some_and(|one| one.is_past()) => {
            return in_the_past(hearing, verb);
        }
        Verb::Next | Verb::Previous => beside(hearing, verb == Verb::Next),
        Verb::Go => pages::go(hearing, rest),
        Verb::Place(category) => entries::place(hearing, category),
        Verb::Bookmark => entries::name(hearing, Action::Bookmark, rest),
        Verb::Title => entries::name(hearing, Action::Rename, rest),
        verb => return with_entries(hearing, verb, rest),
    }
    true
}

fn with_entries(hearing: &mut Hearing, verb: Verb, rest: &str) -> bool {
    match verb {
        Verb::Edit => edit(hearing, rest),
        Verb::Held => held::write_held(hearing, rest),
        Verb::Change => return entries::change(hearing, rest),
        Verb::TakeOff => entries::take_off(hearing, rest),
        Verb::Move => entries::move_entry(hearing, rest),
        Verb::Known(known) => entries::known(hearing, known, rest),
        Verb::SaidBy => entries::said_by(hearing, rest),
        Verb::Progress(progress) => steps::progress(hearing, progress, rest),
        Verb::Who => return steps::about_step(hearing, Field::StepWho, rest),
        Verb::By => return steps::about_step(hearing, Field::StepBy, rest),
        Verb::Goal => return steps::goal(hearing, rest),
        verb => on_page(hearing, verb, rest),
    }
    true
}

fn on_page(hearing: &mut Hearing, verb: Verb, rest: &str) {
    match verb {
        Verb::Part(part) => people::part(hearing, part, rest),
        Verb::Attends(attendance) => people::here(hearing, attendance),
        Verb::Cover(cover) => pages::cover(hearing, cover),
        Verb::Scale => pages::scale(hearing, rest),
        Verb::Question => pages::question(hearing),
        Verb::Row => pages::row_numbered(hearing, rest),
        Verb::Child => child::child(hearing, rest),
        Verb::Picture => child::picture(hearing, rest),
        Verb::About => child::about(hearing, rest),
        Verb::NotNow => pages::not_now(hearing, rest),
        _ => {}
    }
}

/// One up or down on the board; on a page the line before or behind.
fn beside(hearing: &mut Hearing, forward: bool) {
    if hearing
        .chairing()
        .is_some_and(|one| one.page == Page::Board)
    {
        let before = hearing.chairing().map(|one| one.focus);
        hearing.ask(if forward { Action::Down } else { Action::Up });
        if before == hearing.chairing().map(|one| one.focus) {
            hearing.say(if forward {
                "That is the end of this column."
            } else {
                "That is the top of this column."
            });
        }
    } else {
        pages::step(hearing, forward, true);
    }
}

/// Other words for what is meant: an entry of the board, or what is marked on a page.
fn edit(hearing: &mut Hearing, rest: &str) {
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    let pinned = matches!(chairing.focus.on, On::Pinned(_));
    match chairing.page {
        Page::Board if pinned && rest.is_empty() => hearing.ask(Action::EditEntry),
        Page::Board | Page::Plan => entries::edit(hearing, rest),
        _ => {
            if entries::number_first(rest).0.is_some() {
                pages::go(hearing, rest);
            }
            hearing.ask(Action::EditCell);
            hearing.heard.tell = Tell::Here;
        }
    }
}

/// Leaves a list; then words that are written, as they were; then the page.
fn back(hearing: &mut Hearing) {
    let Some(chairing) = hearing.chairing() else {
        return;
    };
    if chairing.list.is_some() {
        hearing.ask(Action::Close);
        hearing.heard.tell = Tell::Here;
    } else if chairing.draft().is_some() {
        hearing.ask(Action::PutAway);
        hearing.heard.tell = Tell::Here;
    } else if chairing.is_past()
        || chairing.page != Page::Board
        || chairing.board().room.spotlit.is_some()
    {
        hearing.ask(Action::Close);
    } else {
        hearing.say("This is the board. /end ends the meeting, with everything saved.");
    }
}
