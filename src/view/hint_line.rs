//! The line at the bottom: what keys do for what is focused now, or what just happened.

use super::paint::Canvas;
use super::theme::Role;
use super::wrap::{cut, width};
use crate::app::action::Action;
use crate::app::keymap::{Place, hints as keys_here, key_of};

/// What the line has to say besides keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hints<'a> {
    /// What just happened.
    pub notice: Option<&'a str>,
    /// A plain word for what is being written.
    pub word: Option<String>,
    /// A question that could be asked now.
    pub question: Option<String>,
}

/// Paints the notice if there is one; else a question, quietly; else as many hints as fit, a plain word first, then the most
/// useful keys.
pub fn paint(place: Place, hints: &Hints, canvas: &mut Canvas) {
    canvas.clear();
    if let Some(question) = &hints.question
        && hints.notice.is_none()
    {
        let room = canvas.columns().saturating_sub(4);
        canvas.text(1, 0, "?", Role::Strong);
        canvas.text(3, 0, &cut(question, room), Role::Beside);
        return;
    }
    if let Some(notice) = hints.notice {
        canvas.shade(0, Role::Focus);
        let room = canvas.columns().saturating_sub(2);
        canvas.text(1, 0, &cut(notice, room), Role::Focus);
        return;
    }
    let mut at = 1;
    let word = hints.word.clone().zip(key_of(Action::PlainWord));
    let word = word.map(|(word, key)| (key.to_string(), word));
    for (key, says) in word.into_iter().chain(parts(place)) {
        let wide = width(&key) + 1 + width(&says);
        let parted = if at > 1 { 3 } else { 0 };
        if at + parted + wide > canvas.columns() {
            break;
        }
        if at > 1 {
            at = canvas.text(at, 0, " · ", Role::Rule);
        }
        at = canvas.text(at, 0, &key, Role::Strong);
        at = canvas.text(at + 1, 0, &says, Role::Beside);
    }
}

/// Key and word by turns; on the board also the signs that are typed.
fn parts(place: Place) -> Vec<(String, String)> {
    let typed: &[(&str, &str)] = match place {
        Place::Draft => &[("@", "who"), ("#", "where")],
        Place::Heading | Place::Entry => &[("type", "to write"), ("/", "everything")],
        Place::People => &[("type", "a name"), ("/", "everything")],
        Place::Scale => &[("0–10", "number"), ("type", "why"), ("/", "everything")],
        Place::Covered => &[("0–10", "number"), ("/", "everything")],
        Place::Houses => &[("type", "words"), ("*", "drawing")],
        Place::Pages => &[("type", "words"), ("*", "a picture")],
        Place::Home => &[("type", "to find"), ("/", "looks inside")],
        _ => &[],
    };
    let owned = |&(key, says): &(&str, &str)| (key.to_owned(), says.to_owned());
    let mut parts: Vec<(String, String)> = keys_here(place)
        .into_iter()
        .map(|(key, says)| (key.to_string(), says.to_owned()))
        .collect();
    let first = match place {
        Place::Draft => 2,
        Place::Home => 1,
        _ => 0,
    };
    let at = first.min(parts.len());
    parts.splice(at..at, typed.iter().map(owned));
    parts
}
