//! The list of all meetings as a dialogue: choosing one, and beginning another.

use super::commands::{Verb, command};
use super::talk::{Talk, Tell};
use crate::app::action::Action;
use crate::app::home::{Form, FormLine, Home};
use crate::app::model::Screen;
use crate::meeting::text::folded;
use crate::meeting::vocabulary::{Kind, Order, Setting};
use crate::practice::words::{kind_title, order_title, setting_title};

/// What to say about the tour.
const TOUR: &str = "The tour needs the screen. /help lists what can be said here.";

fn home<'m>(talk: &'m mut Talk) -> Option<&'m mut Home> {
    match &mut talk.model.screen {
        Screen::Home(home) => Some(home),
        Screen::Meeting(_) => None,
    }
}

/// A line in the list of meetings.
pub fn hear(talk: &mut Talk, line: &str) {
    if let Some(said) = line.strip_prefix('/') {
        return obey(talk, said.trim());
    }
    if home(talk).is_some_and(|home| home.form.is_some()) {
        return fill_in(talk, line);
    }
    match line.parse::<usize>() {
        Ok(number) => open(talk, number, Action::Open),
        Err(_) => narrow(talk, line),
    }
}

/// Words narrow the list; without words all are read again.
fn narrow(talk: &mut Talk, words: &str) {
    let Some(home) = home(talk) else {
        return;
    };
    home.filter = crate::app::line::Line::default();
    home.filter.type_in(words);
    home.mark_first();
    if home.shown().is_empty() && !words.is_empty() {
        home.filter = crate::app::line::Line::default();
        talk.say("No meeting says that.");
    }
    talk.heard.tell = Tell::All;
}

fn open(talk: &mut Talk, number: usize, action: Action) {
    let shown = home(talk).map_or(0, |home| home.shown().len());
    if number == 0 || number > shown {
        return talk.say(format!("There is no meeting {number} in the list."));
    }
    if let Some(home) = home(talk) {
        home.marked = number;
    }
    talk.ask(action);
    talk.heard.tell = Tell::Here;
}

fn obey(talk: &mut Talk, said: &str) {
    let Some((command, rest)) = command(said) else {
        let tour = folded(said) == "tour";
        let unknown = format!("Not understood: {said}. /help lists what can be said here.");
        return talk.say(if tour { TOUR.to_owned() } else { unknown });
    };
    match command.verb {
        Verb::Help => talk.heard.tell = Tell::Help { all: rest == "all" },
        Verb::Ask(Action::Leave) => talk.ask(Action::Leave),
        Verb::New => begin(talk, rest),
        Verb::FollowOn => match rest.parse() {
            Ok(number) => open(talk, number, Action::NextMeeting),
            Err(_) => talk.say("Say the number of the meeting, as in /follow on 2."),
        },
        Verb::Back => {
            if let Some(home) = home(talk) {
                home.form = None;
            }
            narrow(talk, "");
        }
        Verb::Find => narrow(talk, rest),
        Verb::Go => match rest.parse() {
            Ok(number) => open(talk, number, Action::Open),
            Err(_) => narrow(talk, rest),
        },
        Verb::Read | Verb::Where | Verb::ReadBoard => talk.heard.tell = Tell::All,
        _ => talk.say("That is for a meeting. Say the number of a meeting to open it."),
    }
}

fn begin(talk: &mut Talk, title: &str) {
    talk.ask(Action::NewMeeting);
    if let Some(form) = home(talk).and_then(|home| home.form.as_mut()) {
        form.title = crate::app::line::Line::default();
        if !title.is_empty() {
            form.title.type_in(title);
            form.line = FormLine::Kind;
        }
    }
    talk.heard.tell = Tell::Here;
}

/// Words fill in what is asked; an empty line leaves it as it was. Behind the last thing the meeting begins.
fn fill_in(talk: &mut Talk, line: &str) {
    talk.heard.tell = Tell::Here;
    let Some(form) = home(talk).and_then(|home| home.form.as_mut()) else {
        return;
    };
    let Some(form) = (line.is_empty() || put(form, line)).then_some(form) else {
        return talk.say("Say a number, or the first words of a line.");
    };
    let all = FormLine::ALL;
    let here = all.iter().position(|&one| one == form.line).unwrap_or(0);
    match all.get(here + 1) {
        Some(&next) => form.line = next,
        None => talk.ask(Action::Start),
    }
}

/// Says whether the words were understood.
fn put(form: &mut Form, line: &str) -> bool {
    match form.line {
        FormLine::Title => {
            form.title = crate::app::line::Line::default();
            form.title.type_in(line);
            true
        }
        FormLine::Kind => {
            let kind = chosen(Kind::ALL, kind_title, line);
            form.kind = kind.unwrap_or(form.kind);
            if form.from.is_none() && kind.is_some() {
                form.setting = crate::practice::kinds::default_setting(form.kind);
            }
            kind.is_some()
        }
        FormLine::Setting => {
            let setting = chosen(Setting::ALL, setting_title, line);
            form.setting = setting.unwrap_or(form.setting);
            setting.is_some()
        }
        FormLine::Order => {
            let order = chosen(Order::ALL, order_title, line);
            form.order = order.unwrap_or(form.order);
            order.is_some()
        }
    }
}

/// By number, or by the words with which only one begins.
fn chosen<T: Copy>(all: &[T], title: fn(T) -> &'static str, line: &str) -> Option<T> {
    if let Ok(number) = line.parse::<usize>() {
        return all.get(number.checked_sub(1)?).copied();
    }
    let words = folded(line);
    let mut fitting = all
        .iter()
        .filter(|&&one| folded(title(one)).starts_with(&words));
    match (fitting.next(), fitting.next()) {
        (Some(&one), None) => Some(one),
        _ => None,
    }
}
