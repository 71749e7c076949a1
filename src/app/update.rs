//! The one function that changes the model: a message comes in, effects go out.

use std::sync::Arc;

use super::chairing::Chairing;
use super::child_page;
use super::effect::{Effect, Listed, Moment, Msg};
use super::gaps_page;
use super::going_in;
use super::hit::Answer;
use super::home::Home;
use super::key::Input;
use super::language;
use super::last_time;
use super::model::{Model, Screen};
use super::pointing;
use super::pressing::{act, ask, paste_in, press};
use super::resizing::{help_with_size, resize};
use super::returning;
use super::tour;
use super::watching;
use crate::meeting::clean::clean_line;
use crate::meeting::event::Event;
use crate::meeting::timeline::Timeline;
use crate::meeting::trajectory::Past;

/// Changes the model as the message says; gives what shall be done outside, in order.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.changes += u64::from(!matches!(msg, Msg::Tick(_) | Msg::Shown));
    match msg {
        Msg::Input(inputs, now) => {
            tell_time(model, now);
            return take_in(model, inputs);
        }
        Msg::Tick(now) => return time_passed(model, now),
        Msg::Shown => in_meeting(model, language::look_when_shown),
        Msg::Saved(saved) => in_meeting(model, |chairing| chairing.hear_of_saving(saved)),
        Msg::Meetings(meetings) => list(model, meetings),
        Msg::Found(answer) => found(model, answer),
        Msg::Opened {
            about,
            records,
            past,
            notice,
            now,
        } => {
            let chairing = Chairing::new(Timeline::of(about, records), now);
            open(model, chairing, past, notice.as_deref().map(clean_line));
        }
        // It may quote the name of a file or what stands in a configuration.
        Msg::Failed(sentence) => model.notice = Some(clean_line(&sentence)),
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
    chairing.one_column = model.big;
    if !chairing.watches {
        model.notice = notice
            .or_else(|| last_time::strangers(&chairing))
            .or_else(|| last_time::waiting(&chairing));
        child_page::open_first(&mut chairing);
    }
    come_from_home(model, &mut chairing);
    chairing.write_on_wall();
    show(model, chairing);
}

/// What was found at home leads to its place, and home waits behind what is only looked at.
fn come_from_home(model: &mut Model, chairing: &mut Chairing) {
    let Screen::Home(home) = &mut model.screen else {
        return;
    };
    if let Some(hit) = home.goes_to.take() {
        going_in::go_to(chairing, &hit);
    }
    if chairing.watches && home.read {
        model.home_behind = Some(Box::new(std::mem::take(home)));
    }
}

fn time_passed(model: &mut Model, now: Moment) -> Vec<Effect> {
    tell_time(model, now);
    let Screen::Meeting(chairing) = &mut model.screen else {
        return Vec::new();
    };
    language::look_at_last_word(chairing);
    model.changes += u64::from(watching::feed(chairing));
    model.changes += u64::from(gaps_page::look_again(chairing));
    model.changes += u64::from(chairing.until_covered() == Some(0) && chairing.look_away());
    chairing.write_on_wall();
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

fn found(model: &mut Model, answer: Answer) {
    if let Screen::Home(home) = &mut model.screen {
        home.inside.hear(answer);
    }
}

fn list(model: &mut Model, meetings: Vec<Listed>) {
    if let Screen::Meeting(_) = model.screen {
        let home = model.home_behind.take();
        model.screen = Screen::Home(home.map_or_else(Home::default, |home| *home));
    }
    if let Screen::Home(home) = &mut model.screen {
        home.meetings = meetings;
        home.own = Arc::clone(&model.own);
        if !std::mem::replace(&mut home.read, true) {
            home.mark_first();
        }
    }
}

/// How far the wall clock may part from the time since the start before that is recorded, in milliseconds.
const CLOCKS_PART: i64 = 2_000;

/// In milliseconds.
const A_SECOND: u64 = 1_000;

fn tell_time(model: &mut Model, now: Moment) {
    let before = std::mem::replace(&mut model.now, now);
    if let Screen::Meeting(chairing) = &mut model.screen {
        chairing.now = now;
        // Within a second clocks do not part by two, and most keys come within a second of the last.
        let just_now = now.wall == before.wall && now.at.abs_diff(before.at) < A_SECOND;
        if !chairing.watches && !just_now {
            look_at_clocks(chairing);
        }
    }
}

fn look_at_clocks(chairing: &mut Chairing) {
    let now = chairing.now;
    let expected = chairing.timeline.now().wall_at(now.at);
    let parted = now.wall.signed_duration_since(expected).num_milliseconds();
    if parted.abs() > CLOCKS_PART {
        chairing.record(Event::ClockMoved { wall: now.wall });
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
        if matches!(effects.last(), Some(Effect::Leave | Effect::End)) {
            break;
        }
    }
    match &mut model.screen {
        Screen::Meeting(chairing) => {
            returning::settle(chairing);
            language::look(chairing);
            tour::go_on(chairing);
            gaps_page::look_again(chairing);
            chairing.write_on_wall();
            effects_of(chairing, effects)
        }
        Screen::Home(home) => {
            effects.extend(home.look_inside());
            effects
        }
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
            resize(model, columns, rows);
            None
        }
        Input::LeftWindow => Some(Effect::Sync),
        Input::Pasted(text) => {
            paste_in(model, &text);
            None
        }
        Input::Key(key) => press(model, key),
        Input::Asked(action) => ask(model, action),
        Input::Wheel(key) if pointing::wheel_counts(model) => press(model, key),
        Input::Wheel(_) | Input::Clicked { .. } => None,
        Input::Pointed(spot) => {
            let taken = pointing::point(model, spot)?;
            act(model, taken)
        }
    }
}
