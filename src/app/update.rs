//! The one function that changes the model: a message comes in, effects go out.

use super::action::Action;
use super::asking::{self, how_to_leave};
use super::chairing::{Chairing, Page};
use super::choosing;
use super::effect::{Effect, Moment, Msg};
use super::home::Home;
use super::key::{Input, Key};
use super::keymap;
use super::keymap::Place;
use super::model::{Model, Screen, place_in_meeting};
use super::people_page;
use super::scale_page;
use super::{arranging, list::Choice};
use crate::meeting::clean;
use crate::meeting::event::{Event, Field};
use crate::meeting::timeline::Timeline;

/// Changes the model as the message says; gives what shall be done outside, in order.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    if !matches!(msg, Msg::Tick(_)) {
        model.changes += 1;
    }
    match msg {
        Msg::Input(inputs, now) => {
            tell_time(model, now);
            return take_in(model, inputs);
        }
        Msg::Tick(now) => {
            tell_time(model, now);
            if let Screen::Meeting(chairing) = &mut model.screen {
                return effects_of(chairing, Vec::new());
            }
        }
        Msg::Saved(saved) => {
            if let Screen::Meeting(chairing) = &mut model.screen {
                chairing.saved = saved;
            }
        }
        Msg::Meetings(meetings) => {
            if let Screen::Meeting(_) = model.screen {
                model.screen = Screen::Home(Home::default());
            }
            if let Screen::Home(home) = &mut model.screen {
                home.marked = usize::from(!meetings.is_empty());
                home.meetings = meetings;
                home.read = true;
            }
        }
        Msg::Opened {
            about,
            records,
            notice,
            now,
        } => {
            model.now = now;
            model.notice = notice;
            let timeline = Timeline::of(about, records);
            model.screen = Screen::Meeting(Box::new(Chairing::new(timeline, now)));
        }
        Msg::Failed(sentence) => model.notice = Some(sentence),
    }
    Vec::new()
}

/// How far the wall clock may part from the time since the start before that is recorded, in milliseconds.
const CLOCKS_PART: i64 = 2_000;

fn tell_time(model: &mut Model, now: Moment) {
    model.now = now;
    if let Screen::Meeting(chairing) = &mut model.screen {
        chairing.now = now;
        let expected = chairing.board().wall_at(now.at);
        let parted = now.wall.signed_duration_since(expected).num_milliseconds();
        if parted.abs() > CLOCKS_PART {
            chairing.record(Event::ClockMoved { wall: now.wall });
        }
    }
}

/// Everything that came in together gives one append and one drawing.
fn take_in(model: &mut Model, inputs: Vec<Input>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for input in inputs {
        if !matches!(input, Input::LeftWindow | Input::Resized { .. }) {
            model.notice = None;
        }
        effects.extend(one_input(model, input));
    }
    match &mut model.screen {
        Screen::Meeting(chairing) => {
            chairing.settle();
            effects_of(chairing, effects)
        }
        Screen::Home(_) => effects,
    }
}

/// What happened goes to the file before anything else is done.
fn effects_of(chairing: &mut Chairing, mut effects: Vec<Effect>) -> Vec<Effect> {
    let records = chairing.take_pending();
    if records.is_empty() {
        return effects;
    }
    let matters = records.iter().any(|record| {
        !matches!(
            record.event,
            Event::Typed { .. } | Event::Erased { .. } | Event::DraftBegun(_)
        )
    });
    if matters {
        effects.insert(0, Effect::Sync);
    }
    effects.insert(0, Effect::Append(records));
    effects
}

fn one_input(model: &mut Model, input: Input) -> Option<Effect> {
    match input {
        Input::Resized { columns, rows } => {
            model.columns = columns;
            model.rows = rows;
            None
        }
        Input::LeftWindow => Some(Effect::Sync),
        Input::Pasted(text) => {
            paste(model, &text);
            None
        }
        Input::Key(key) => press(model, key),
    }
}

fn press(model: &mut Model, key: Key) -> Option<Effect> {
    let place = model.place();
    if let Some(action) = keymap::action(place, key) {
        return act(model, action);
    }
    let Key::Char(letter) = key else {
        return None;
    };
    match &mut model.screen {
        Screen::Home(home) => {
            home.type_in(letter.encode_utf8(&mut [0; 4]));
            None
        }
        Screen::Meeting(chairing) => {
            let asked = type_letter(chairing, letter);
            asked.and_then(|action| act(model, action))
        }
    }
}

/// Does what was asked, by key or by name.
fn act(model: &mut Model, action: Action) -> Option<Effect> {
    match &mut model.screen {
        Screen::Home(home) => act_at_home(home, action, &mut model.notice),
        Screen::Meeting(chairing) => {
            if action != Action::Leave && chairing.list.is_some() {
                let choice = choosing::perform(chairing, action)?;
                let action = choosing::take(chairing, choice)?;
                return act(model, action);
            }
            let answer = asking::perform(chairing, action);
            model.notice = answer.notice;
            answer.effect
        }
    }
}

fn act_at_home(home: &mut Home, action: Action, notice: &mut Option<String>) -> Option<Effect> {
    match action {
        Action::Leave => Some(Effect::Leave),
        Action::SayHowToLeave => {
            *notice = Some(how_to_leave());
            None
        }
        _ => home.perform(action),
    }
}

/// A letter: it narrows an open list, is a number on the page of the scale, and is written everywhere else.
/// Gives an action that a letter asked for.
fn type_letter(chairing: &mut Chairing, letter: char) -> Option<Action> {
    if chairing.list.is_some() {
        let choice: Choice = choosing::type_in(chairing, letter)?;
        return choosing::take(chairing, choice);
    }
    if letter == '/' && asking::nothing_written(chairing) {
        return Some(Action::Palette);
    }
    let put = clean::clean_typed(letter.encode_utf8(&mut [0; 4]));
    if put.is_empty() || !begin_if_needed(chairing, letter) {
        return None;
    }
    chairing.write(&put);
    None
}

/// Begins what a letter begins on this page; false if the letter was no writing.
fn begin_if_needed(chairing: &mut Chairing, letter: char) -> bool {
    if chairing.draft().is_some() {
        return true;
    }
    match chairing.page {
        Page::Board if letter.is_whitespace() => return false,
        Page::Board => arranging::begin_entry(chairing),
        Page::People => people_page::begin_person(chairing),
        Page::Scale => return !scale_page::type_in(chairing, letter),
        Page::Help(_) => return false,
    }
    true
}

/// One pasted line is typed in; several become one entry each, and one undo takes them all.
fn paste(model: &mut Model, text: &str) {
    let lines = clean::clean_lines(text);
    match &mut model.screen {
        Screen::Home(home) => {
            if let Some(line) = lines.first() {
                home.type_in(line);
            }
        }
        Screen::Meeting(chairing) => {
            let on_board = matches!(
                place_in_meeting(chairing),
                Place::Heading | Place::Entry | Place::Draft | Place::Offer
            );
            match (&lines[..], on_board) {
                ([], _) => {}
                ([_, _, ..], true) => paste_entries(chairing, &lines),
                _ => paste_line(chairing, &clean::clean_line(text)),
            }
        }
    }
}

fn paste_line(chairing: &mut Chairing, line: &str) {
    if let Some(list) = &mut chairing.list {
        if !list.topic.picks_by_letter() {
            list.typed.type_in(line);
        }
        return;
    }
    if chairing.page == Page::Scale && chairing.draft().is_none() {
        return;
    }
    if begin_if_needed(chairing, 'x') {
        chairing.write(line);
    }
}

fn paste_entries(chairing: &mut Chairing, lines: &[String]) {
    let mut first = true;
    for line in lines {
        let existing = matches!(
            chairing.draft().map(|draft| draft.field),
            Some(Field::Entry(_))
        );
        if existing || (first && chairing.draft().is_some()) {
            chairing.write(line);
        } else {
            arranging::begin_entry(chairing);
            chairing.write(line);
        }
        if !first {
            chairing.record(Event::Joined);
        }
        chairing.keep();
        first = false;
    }
}
