//! The line at the bottom: what keys do for what is focused now, or what just happened.

use super::paint::Canvas;
use super::theme::Role;
use super::wrap::{cut, width};
use crate::app::keymap::{Place, hints};

/// Paints the notice if there is one, else as many hints as fit, most useful first.
pub fn paint(place: Place, notice: Option<&str>, canvas: &mut Canvas) {
    canvas.clear();
    if let Some(notice) = notice {
        canvas.shade(0, Role::Focus);
        let room = canvas.columns().saturating_sub(2);
        canvas.text(1, 0, &cut(notice, room), Role::Focus);
        return;
    }
    let mut at = 1;
    for (key, says) in parts(place) {
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
        Place::Houses => &[("type", "words"), ("*", "drawing")],
        Place::Pages => &[("type", "words"), ("*", "a picture")],
        Place::Home => &[("type", "to find")],
        _ => &[],
    };
    let owned = |&(key, says): &(&str, &str)| (key.to_owned(), says.to_owned());
    let mut parts: Vec<(String, String)> = hints(place)
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
