//! What one key does, wherever it is pressed, and what a paste does.

use super::action::Action;
use super::asking::{self, how_to_leave};
use super::chairing::{Chairing, Page};
use super::choosing;
use super::curtain;
use super::effect::Effect;
use super::home::Home;
use super::key::Key;
use super::keymap;
use super::model::{Model, Screen};
use super::off_record;
use super::place::Place;
use super::pointing;
use super::revealing::goes_on;
use super::this_screen::choose_colours;
use super::typing::{paste, type_letter};
use super::watching;
use crate::meeting::clean::clean_lines;

/// Does what a key asks for here; a letter that asks for nothing is typed.
pub fn press(model: &mut Model, key: Key) -> Option<Effect> {
    if large_numbers_go(model) && keymap::action(Place::Revealed, key) == Some(Action::Close) {
        return None;
    }
    let place = model.place();
    let action = keymap::action(place, key);
    look_away(model, action);
    if let Some(action) = action {
        return act(model, action);
    }
    match place {
        Place::Curtain => return None,
        Place::Resting => {
            model.notice = Some(off_record::resting());
            return None;
        }
        _ => {}
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

/// Does what is asked for by name, where it is asked without a list.
pub fn ask(model: &mut Model, action: Action) -> Option<Effect> {
    large_numbers_go(model);
    look_away(model, Some(action));
    act(model, action)
}

/// Large numbers give way to any key, but not behind a curtain; says whether there were any.
fn large_numbers_go(model: &mut Model) -> bool {
    let covered = model.place() == Place::Curtain;
    match &mut model.screen {
        Screen::Meeting(chairing) => !covered && goes_on(chairing),
        Screen::Home(_) => false,
    }
}

/// Does what was asked, by key or by name.
pub fn act(model: &mut Model, action: Action) -> Option<Effect> {
    if curtain::turn(model, action) || choose_colours(model, action) {
        return None;
    }
    if action == Action::SwitchMouse {
        return Some(pointing::switch(model));
    }
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
                let asked = watch(chairing, action, &mut model.notice);
                let goes_home = asked == Some(Effect::End) && model.home_behind.is_some();
                return if goes_home {
                    Some(Effect::CloseMeeting)
                } else {
                    asked
                };
            }
            let answer = asking::perform(chairing, action);
            model.notice = chairing.aside.take().or(answer.notice);
            answer.effect
        }
    }
}

/// What is held back is covered again by any key but the one that asks for it.
fn look_away(model: &mut Model, action: Option<Action>) {
    if action != Some(Action::LookAtHeld)
        && let Screen::Meeting(chairing) = &mut model.screen
    {
        chairing.look_away();
    }
}

/// The one thing that is asked twice: leaving while the disk takes nothing.
const UNSAVED: &str = "Not all is on disk. Free some room, or leave again to end without it.";

/// What is asked where nothing can be written.
fn watch(chairing: &mut Chairing, action: Action, notice: &mut Option<String>) -> Option<Effect> {
    let leaves = action == Action::Close && chairing.page == Page::Board && chairing.watches;
    if action == Action::Leave {
        return Some(Effect::Leave);
    }
    if leaves {
        return Some(Effect::End);
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

/// Takes in a paste.
pub fn paste_in(model: &mut Model, text: &str) {
    match model.place() {
        Place::Curtain => return,
        Place::Resting => {
            model.notice = Some(off_record::resting());
            return;
        }
        _ => {}
    }
    match &mut model.screen {
        Screen::Home(home) => {
            if let Some(line) = clean_lines(text).first() {
                home.type_in(line);
            }
        }
        Screen::Meeting(chairing) if chairing.is_past() && chairing.list.is_none() => {}
        Screen::Meeting(chairing) => {
            goes_on(chairing);
            model.notice = paste(chairing, text).map(str::to_owned);
        }
    }
}
