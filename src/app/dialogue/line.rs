//! A meeting as a dialogue: a line of words is written where one stands, a line behind a slash asks for something.

use super::child;
use super::commands::{Verb, command};
use super::entries;
use super::held;
use super::home;
use super::lists;
use super::names::{act, by_name};
use super::pages;
use super::past::{find, in_the_past, in_time};
use super::people;
use super::room;
use super::steps;
pub use super::talk::Heard;
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::chairing::Page;
use crate::app::effect::Moment;
use crate::app::focus::On;
use crate::app::key::Key;
use crate::app::keymap::{self, Place};
use crate::app::list::Topic;
use crate::app::model::{Model, Screen};
use crate::app::revealing::goes_on;
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
    let mut talk = Talk::new(model, now);
    if whole.trim().len() > LONGEST_TEXT_BYTES {
        let kept: Vec<&str> = line.rsplit(' ').take(4).collect();
        let kept: Vec<&str> = kept.into_iter().rev().collect();
        talk.say(format!("{NO_ROOM} {}", kept.join(" ")));
    }
    if let Some(chairing) = talk.chairing() {
        goes_on(chairing);
    }
    let taken = room::hears_little(&mut talk, line);
    match &talk.model.screen {
        _ if taken => {}
        Screen::Home(_) => home::hear(&mut talk, line),
        Screen::Meeting(_) => in_meeting(&mut talk, line),
    }
    talk.heard
}

/// What happens when nobody says anything any more: all is kept, and the meeting ends.
pub fn end(model: &mut Model, now: Moment) -> Heard {
    let mut talk = Talk::new(model, now);
    for _ in 0..2 {
        if talk.heard.effects.last() != Some(&crate::app::effect::Effect::Leave) {
            talk.ask(Action::Leave);
        }
    }
    talk.heard.notices.clear();
    talk.heard
}

fn in_meeting(talk: &mut Talk, line: &str) {
    let list = talk.chairing().is_some_and(|one| one.list.is_some());
    let past = talk.chairing().is_some_and(|one| one.is_past());
    match line.strip_prefix('/') {
        _ if !list && room::answers(talk, line) => {}
        Some(said) if !said.starts_with('/') => obey(talk, said.trim()),
        None if line.is_empty() => go_on(talk),
        _ if list => lists::choose(talk, line),
        _ if past => talk.say(ONLY_LOOKS),
        words => write(talk, words.unwrap_or(line)),
    }
}

fn write(talk: &mut Talk, words: &str) {
    match talk.chairing().map(|chairing| chairing.page) {
        Some(Page::Board) => talk.write(words),
        Some(_) => pages::write(talk, words),
        None => {}
    }
    tell_list(talk);
}

/// A list that opened by itself is told.
fn tell_list(talk: &mut Talk) {
    let open = talk
        .chairing()
        .and_then(|one| one.list.as_ref().map(|list| list.topic));
    if open == Some(Topic::Palette) || open.is_some() && talk.heard.tell == Tell::Moved {
        lists::tell_if_open(talk);
    }
}

/// An empty line: leaves words as they were, goes to the next thing, or tells where one stands.
fn go_on(talk: &mut Talk) {
    if talk.chairing().is_some_and(|one| one.list.is_some()) {
        return lists::go_on(talk);
    }
    if talk.chairing().is_some_and(|one| one.look_back.is_some()) {
        return in_time(talk, Action::NextEntry);
    }
    let before = talk.chairing().map(|one| super::stops::standing(one));
    leave_text(talk);
    if before != talk.chairing().map(|one| super::stops::standing(one)) {
        return;
    }
    match talk.chairing().map(|chairing| chairing.page) {
        Some(Page::Board | Page::Help(_) | Page::Reading(_) | Page::Trend(_)) | None => {
            talk.heard.tell = Tell::Here;
        }
        Some(_) => pages::step(talk, true, false),
    }
}

/// Leaves a text as it stood: nothing was written in it, or nothing that could be understood. Undo brings that back.
fn leave_text(talk: &mut Talk) {
    if talk.chairing().is_some_and(|one| one.draft().is_some()) {
        talk.ask(Action::PutAway);
    }
}

/// A line behind a slash.
fn obey(talk: &mut Talk, said: &str) {
    if talk.chairing().is_some_and(|one| one.list.is_some()) && !keeps_list(said) {
        talk.ask(Action::Close);
    }
    if said.is_empty() {
        talk.ask(Action::Palette);
        return lists::tell_if_open(talk);
    }
    if let Some(action) = page_of_digit(said) {
        return act(talk, action);
    }
    let command = command(said);
    let reads = command
        .as_ref()
        .is_some_and(|(command, _)| only_tells(command.verb));
    if !reads {
        leave_text(talk);
    }
    match command {
        Some((command, rest)) if perform(talk, command.verb, rest) => {}
        _ => by_name(talk, said),
    }
    tell_list(talk);
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
fn perform(talk: &mut Talk, verb: Verb, rest: &str) -> bool {
    match verb {
        Verb::Where => talk.heard.tell = Tell::Where,
        Verb::Read => talk.heard.tell = Tell::All,
        Verb::ReadBoard => talk.heard.tell = Tell::Board,
        Verb::Trend => talk.heard.tell = Tell::Trend,
        Verb::Help => talk.heard.tell = Tell::Help { all: rest == "all" },
        Verb::Back => back(talk),
        Verb::Ask(action) => act(talk, action),
        Verb::Find => find(talk, rest),
        Verb::New | Verb::FollowOn => {
            talk.say("End this meeting first: /end the meeting, go to all meetings.");
        }
        _ if talk.chairing().is_some_and(|one| one.is_past()) => {
            return in_the_past(talk, verb);
        }
        Verb::Next | Verb::Previous => beside(talk, verb == Verb::Next),
        Verb::Go => pages::go(talk, rest),
        Verb::Place(category) => entries::place(talk, category),
        Verb::Bookmark => talk.ask_for_words(Action::Bookmark, rest),
        Verb::Title => talk.ask_for_words(Action::Rename, rest),
        verb => return with_entries(talk, verb, rest),
    }
    true
}

fn with_entries(talk: &mut Talk, verb: Verb, rest: &str) -> bool {
    match verb {
        Verb::Edit => edit(talk, rest),
        Verb::Held => held::write_held(talk, rest),
        Verb::Change => return entries::change(talk, rest),
        Verb::TakeOff => entries::take_off(talk, rest),
        Verb::Move => entries::move_entry(talk, rest),
        Verb::Known(known) => entries::known(talk, known, rest),
        Verb::SaidBy => entries::said_by(talk, rest),
        Verb::Progress(progress) => steps::progress(talk, progress, rest),
        Verb::Who => return steps::about_step(talk, Field::StepWho, rest),
        Verb::By => return steps::about_step(talk, Field::StepBy, rest),
        Verb::Goal => return steps::goal(talk, rest),
        verb => on_page(talk, verb, rest),
    }
    true
}

fn on_page(talk: &mut Talk, verb: Verb, rest: &str) {
    match verb {
        Verb::Part(part) => people::part(talk, part, rest),
        Verb::Attends(attendance) => people::here(talk, attendance),
        Verb::Cover(cover) => pages::cover(talk, cover),
        Verb::Scale => pages::scale(talk, rest),
        Verb::Question => pages::question(talk),
        Verb::Row => pages::row_numbered(talk, rest),
        Verb::Child => child::child(talk, rest),
        Verb::Picture => child::picture(talk, rest),
        Verb::About => child::about(talk, rest),
        Verb::NotNow => pages::not_now(talk, rest),
        _ => {}
    }
}

/// One up or down on the board; on a page the line before or behind.
fn beside(talk: &mut Talk, forward: bool) {
    if talk.chairing().is_some_and(|one| one.page == Page::Board) {
        let before = talk.chairing().map(|one| one.focus);
        talk.ask(if forward { Action::Down } else { Action::Up });
        if before == talk.chairing().map(|one| one.focus) {
            talk.say(if forward {
                "That is the end of this column."
            } else {
                "That is the top of this column."
            });
        }
    } else {
        pages::step(talk, forward, true);
    }
}

/// Other words for what is meant: an entry of the board, or what is marked on a page.
fn edit(talk: &mut Talk, rest: &str) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    let pinned = matches!(chairing.focus.on, On::Pinned(_));
    match chairing.page {
        Page::Board if pinned && rest.is_empty() => talk.ask(Action::EditEntry),
        Page::Board | Page::Plan => entries::edit(talk, rest),
        _ => {
            if entries::number_first(rest).0.is_some() {
                pages::go(talk, rest);
            }
            talk.ask(Action::EditCell);
            talk.heard.tell = Tell::Here;
        }
    }
}

/// Leaves a list; then words that are written, as they were; then the page.
fn back(talk: &mut Talk) {
    let Some(chairing) = talk.chairing() else {
        return;
    };
    if chairing.list.is_some() {
        talk.ask(Action::Close);
        talk.heard.tell = Tell::Here;
    } else if chairing.draft().is_some() {
        talk.ask(Action::PutAway);
        talk.heard.tell = Tell::Here;
    } else if chairing.is_past()
        || chairing.page != Page::Board
        || chairing.board().room.spotlit.is_some()
    {
        talk.ask(Action::Close);
    } else {
        talk.say("This is the board. /end ends the meeting, with everything saved.");
    }
}
