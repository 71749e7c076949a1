//! The list of all meetings in words, and what is asked to begin one.

use crate::app::effect::Listed;
use crate::app::home::{Form, FormLine, Home};
use crate::meeting::vocabulary::{Kind, Order, Setting};
use crate::practice::words::{kind_title, order_title, setting_title};

/// All meetings, numbered, or what is asked to begin one.
pub fn home_words(home: &Home) -> Vec<String> {
    if let Some(form) = &home.form {
        return form_words(form);
    }
    let shown = home.shown();
    let mut lines = vec![match shown.len() {
        0 => "No meeting here yet. /new and a title begins one.".to_owned(),
        1 => "1 meeting. Say 1 to open it, or /new and a title.".to_owned(),
        many => format!(
            "{many} meetings, the newest first. Say a number to open one, words to find one, or /new and a title."
        ),
    }];
    lines.extend(numbered(shown.iter().map(|&one| listed_words(one))));
    lines
}

fn numbered(all: impl Iterator<Item = String>) -> impl Iterator<Item = String> {
    (1..)
        .zip(all)
        .map(|(number, one)| format!("{number}. {one}"))
}

fn listed_words(one: &Listed) -> String {
    if let Some(problem) = &one.problem {
        return format!("{}: {problem}", one.title);
    }
    let when = one.began.format("%a %-d %b %Y %H:%M");
    let numbers = if one.numbers.is_empty() {
        String::new()
    } else {
        format!("; 0 to 10: {}", one.numbers)
    };
    let kind = one.kind.map_or("", kind_title);
    format!("{}, {kind}, {when}{numbers}", one.title)
}

/// One line of what is asked to begin a meeting, with the choices.
fn form_words(form: &Form) -> Vec<String> {
    let (asks, choices): (&str, Vec<&str>) = match form.line {
        FormLine::Title => ("Title of the meeting", Vec::new()),
        FormLine::Kind => (
            "Kind of meeting",
            Kind::ALL.iter().map(|&one| kind_title(one)).collect(),
        ),
        FormLine::Setting => (
            "Setting",
            Setting::ALL.iter().map(|&one| setting_title(one)).collect(),
        ),
        FormLine::Order => (
            "Begins with",
            Order::ALL.iter().map(|&one| order_title(one)).collect(),
        ),
    };
    let says = form.says(form.line);
    let stands = if says.is_empty() {
        String::new()
    } else {
        format!(" {says}, if you say nothing.")
    };
    let mut lines = vec![format!("{asks}:{stands}")];
    lines.extend(numbered(choices.into_iter().map(str::to_owned)));
    lines
}
