//! The one function that changes the model: a message comes in, effects go out.

use std::sync::Arc;

use super::action::Action;
use super::asking::{self, how_to_leave};
use super::chairing::{Chairing, Page};
use super::child_page;
use super::choosing;
use super::effect::{Effect, Listed, Moment, Msg};
use super::gaps_page;
use super::home::Home;
use super::key::{Input, Key};
use super::keymap;
use super::language;
use super::last_time;
use super::model::{Model, Screen};
use super::place::Place;
use super::returning;
use super::tour;
use super::typing::{paste, type_letter};
use super::watching;
use crate::meeting::clean::clean_lines;
use crate::meeting::event::Event;
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::Past;

/// Changes the model as the message says; gives what shall be done outside, in order.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.changes += u64::from(!matches!(msg, Msg::Tick(_)));
    match msg {
        Msg::Input(inputs, now) => {
            tell_time(model, now);
            return take_in(model, inputs);
        }
        Msg::Tick(now) => return time_passed(model, now),
        Msg::Saved(saved) => in_meeting(model, |chairing| chairing.hear_of_saving(saved)),
        Msg::Meetings(meetings) => list(model, meetings),
        Msg::Opened {
            about,
            records,
            past,
            notice,
            now,
        } => {
            let chairing = Chairing::new(Timeline::of(about, records), now);
            open(model, chairing, past, notice);
        }
        Msg::Failed(sentence) => model.notice = Some(sentence),
        Msg::Watched {
            about,
            records,
            past,
            way,
            now,
        } => {
            let chairing = watching::watch(Timeline::of(about, records), way, now);
            open(model, chairing, past, None);
        }
        Msg::Tour => in_meeting(model, |one| one.tour = Some(0)),
        Msg::Followed(records) => in_meeting(model, |one| watching::grow(one, records)),
        Msg::Calm(calm) => in_meeting(model, |chairing| chairing.calm = calm),
    }
    Vec::new()
}

fn open(model: &mut Model, mut chairing: Chairing, past: Vec<Past>, notice: Option<String>) {
    chairing.past = past;
    chairing.own = Arc::clone(&model.own);
    chairing.signs = model.signs;
    if !chairing.watches {
        model.notice = notice
            .or_else(|| last_time::strangers(&chairing))
            .or_else(|| last_time::waiting(&chairing));
        child_page::open_first(&mut chairing);
    }
    show(model, chairing);
}

fn time_passed(model: &mut Model, now: Moment) -> Vec<Effect> {
    tell_time(model, now);
    let Screen::Meeting(chairing) = &mut model.screen else {
        return Vec::new();
    };
    model.changes += u64::from(watching::feed(chairing));
    model.changes += u64::from(gaps_page::look_again(chairing));
    effects_of(chairing, Vec::new())
}

fn show(model: &mut Model, chairing: Chairing) {
    model.now = chairing.now;
    model.screen = Screen::Meeting(Box::new(chairing));
    help_with_size(model);
}

fn in_meeting(model: &mut Model, change: impl FnOnce(&mut Chairing)) {
    if let Screen::Meeting(chairing) = &mut model.screen {
        change(chairing);
    }
}

fn list(model: &mut Model, meetings: Vec<Listed>) {
    if let Screen::Meeting(_) = model.screen {
        model.screen = Screen::Home(Home::default());
    }
    if let Screen::Home(home) = &mut model.screen {
        home.meetings = meetings;
        home.own = Arc::clone(&model.own);
        home.read = true;
        home.mark_first();
    }
}

/// How far the wall clock may part from the time since the start before that is recorded, in milliseconds.
const CLOCKS_PART: i64 = 2_000;

fn tell_time(model: &mut Model, now: Moment) {
    model.now = now;
    if let Screen::Meeting(chairing) = &mut model.screen {
        chairing.now = now;
        if chairing.watches {
            return;
        }
        let expected = chairing.timeline.now().wall_at(now.at);
        let parted = now.wall.signed_duration_since(expected).num_milliseconds();
        if parted.abs() > CLOCKS_PART {
            chairing.record(Event::ClockMoved { wall: now.wall });
        }
    }
}

/// Everything that came in together gives one append and one drawing.
fn take_in(model: &mut Model, inputs: Vec<Input>) -> Vec<Effect> {
    let mut effects = Vec::new();
    in_meeting(model, |chairing| {
        watching::feed(chairing);
        chairing.question.last_key = chairing.now.at;
    });
    for input in inputs {
        if !matches!(input, Input::LeftWindow | Input::Resized { .. }) {
            model.notice = None;
        }
        effects.extend(one_input(model, input));
        if effects.last() == Some(&Effect::Leave) {
            break;
        }
    }
    match &mut model.screen {
        Screen::Meeting(chairing) => {
            returning::settle(chairing);
            language::look(chairing);
            tour::go_on(chairing);
            gaps_page::look_again(chairing);
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
        Input::Key(key) => return press(model, key),
        Input::Asked(action) => return act(model, action),
        Input::LeftWindow => return Some(Effect::Sync),
        Input::Pasted(text) => paste_in(model, &text),
        Input::Resized { columns, rows } => {
            model.columns = columns;
            model.rows = rows;
            help_with_size(model);
        }
    }
    None
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
            if place == Place::Replay || place == Place::Follow {
                let tenth = letter
                    .to_digit(10)
                    .and_then(|tenth| u8::try_from(tenth).ok());
                return act(model, Action::Tenth(tenth?));
            }
            let typed = type_letter(chairing, letter);
            let aside = chairing.aside.take();
            model.notice = aside.or(typed.notice.map(str::to_owned));
            act(model, typed.action?)
        }
    }
}

/// Does what was asked, by key or by name.
fn act(model: &mut Model, action: Action) -> Option<Effect> {
    match &mut model.screen {
        Screen::Home(home) => act_at_home(home, action, &mut model.notice),
        Screen::Meeting(chairing) => {
            let leaves = matches!(action, Action::Leave | Action::GoHome);
            if leaves && chairing.would_lose_words() {
                model.notice = Some(UNSAVED.to_owned());
                return None;
            }
            if action != Action::Leave && chairing.list.is_some() {
                let choice = choosing::perform(chairing, action)?;
                let action = choosing::take(chairing, &choice);
                model.notice = chairing.aside.take();
                return act(model, action?);
            }
            if chairing.is_past() {
                return watch(chairing, action, &mut model.notice);
            }
            let answer = asking::perform(chairing, action);
            model.notice = chairing.aside.take().or(answer.notice);
            answer.effect
        }
    }
}

/// The one thing that is asked twice: leaving while the disk takes nothing.
const UNSAVED: &str = "Not all is on disk. Free some room, or leave again to end without it.";

/// What is asked where nothing can be written.
fn watch(chairing: &mut Chairing, action: Action, notice: &mut Option<String>) -> Option<Effect> {
    let leaves = action == Action::Close && chairing.page == Page::Board && chairing.watches;
    if action == Action::Leave || leaves {
        return Some(Effect::Leave);
    }
    *notice = match action {
        Action::SayHowToLeave => Some(how_to_leave()),
        _ => watching::perform(chairing, action).err(),
    };
    None
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

/// Below this size a larger window helps, in columns and rows.
const COMFORTABLE: (u16, u16) = (60, 20);

/// A small window works too, but a chair may not know that there is more to see.
fn help_with_size(model: &mut Model) {
    let small = model.columns < COMFORTABLE.0 || model.rows < COMFORTABLE.1;
    if small && !model.told_small && model.meeting().is_some() {
        model.told_small = true;
        let help = "A larger window, or smaller letters, shows more at once.";
        model.notice.get_or_insert_with(|| help.to_owned());
    }
}

fn paste_in(model: &mut Model, text: &str) {
    match &mut model.screen {
        Screen::Home(home) => {
            if let Some(line) = clean_lines(text).first() {
                home.type_in(line);
            }
        }
        Screen::Meeting(chairing) if chairing.is_past() && chairing.list.is_none() => {}
        Screen::Meeting(chairing) => model.notice = paste(chairing, text).map(str::to_owned),
    }
}
