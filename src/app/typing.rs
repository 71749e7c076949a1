//! What letters and pasted lines do in a meeting: they are written, wherever that makes sense.

use super::action::Action;
use super::arranging;
use super::asking;
use super::chairing::{Chairing, Page};
use super::child_page;
use super::choosing;
use super::house_items;
use super::keymap::Place;
use super::language;
use super::model::place_in_meeting;
use super::offering;
use super::people_page;
use super::plan_page;
use super::scale_page;
use super::spotlight;
use super::statements_page;
use crate::meeting::clean;
use crate::meeting::draft::Draft;
use crate::meeting::event::{Event, Field};

const NO_ROOM: &str = "There is no room for more words here. What is written stays.";

/// What a letter came to.
#[derive(Debug, Default)]
pub struct Typed {
    /// An action that the letter asked for.
    pub action: Option<Action>,
    /// One sentence for the hint line.
    pub notice: Option<&'static str>,
}

impl Typed {
    fn asks(action: Option<Action>) -> Self {
        Self {
            action,
            notice: None,
        }
    }
}

/// A letter: it narrows an open list, is a number on the page of the scale, and is written everywhere else.
pub fn type_letter(chairing: &mut Chairing, letter: char) -> Typed {
    if chairing.list.is_some() {
        let picked = choosing::type_in(chairing, letter);
        return Typed::asks(picked.and_then(|choice| choosing::take(chairing, &choice)));
    }
    if letter == '/' && asking::nothing_written(chairing) {
        return Typed::asks(Some(Action::Palette));
    }
    let put = clean::clean_typed(letter.encode_utf8(&mut [0; 4]));
    if put.is_empty() || !begin_if_needed(chairing, letter) {
        return Typed::default();
    }
    let behind_blank = |draft: &Draft| draft.is_behind_left_blank(chairing.caret);
    if letter.is_whitespace() && chairing.draft().is_some_and(behind_blank) {
        return Typed::default();
    }
    let before = chairing.draft().map(|draft| draft.changed);
    let written = chairing.write(&put);
    language::letter_written(chairing, before);
    if letter.is_whitespace() {
        language::write_out(chairing);
    }
    Typed {
        action: None,
        notice: (!written).then_some(NO_ROOM),
    }
}

/// Begins what a letter begins on this page; false if the letter was no writing.
fn begin_if_needed(chairing: &mut Chairing, letter: char) -> bool {
    if chairing.draft().is_some() {
        return true;
    }
    match chairing.page {
        Page::Board if letter.is_whitespace() => return false,
        Page::Board if chairing.board().room.asks => {
            chairing.aside = Some(spotlight::answer_first());
            return false;
        }
        Page::Board => {
            spotlight::stand_together(chairing);
            arranging::begin_entry(chairing);
        }
        Page::People => people_page::begin(chairing),
        Page::Scale => return !scale_page::type_in(chairing, letter),
        _ if letter.is_whitespace() => return false,
        Page::Statements => chairing.aside = statements_page::begin(chairing).map(str::to_owned),
        Page::Plan => return plan_page::type_in(chairing, letter),
        Page::Child => return child_page::type_in(chairing, letter),
        Page::Gaps | Page::Reading(_) | Page::Trend(_) | Page::Help(_) => return false,
    }
    chairing.draft().is_some()
}

/// One pasted line is typed in; several become one entry or one person each, and one undo takes them all.
/// Gives a sentence if there was no room.
pub fn paste(chairing: &mut Chairing, text: &str) -> Option<&'static str> {
    let lines = clean::clean_lines(text);
    let written = match &lines[..] {
        [] => true,
        [_, _, ..] if takes_lines(chairing) => paste_lines(chairing, &lines),
        _ => paste_line(chairing, &clean::clean_line(text)),
    };
    (!written).then_some(NO_ROOM)
}

/// Whether several lines become several things here.
fn takes_lines(chairing: &Chairing) -> bool {
    match place_in_meeting(chairing) {
        Place::Heading | Place::Entry | Place::Pinned | Place::Draft | Place::People => true,
        Place::Houses => chairing.child_at.child.is_some(),
        Place::Offer => chairing.page == Page::Board,
        Place::Field => takes_lines_while_written(chairing),
        _ => false,
    }
}

fn takes_lines_while_written(chairing: &Chairing) -> bool {
    match chairing.draft().map(|draft| draft.field) {
        Some(Field::NewPerson(_)) => chairing.page == Page::People,
        Some(Field::NewHouseItem { .. }) => true,
        _ => false,
    }
}

/// Says whether there was room.
fn paste_line(chairing: &mut Chairing, line: &str) -> bool {
    if let Some(list) = &mut chairing.list {
        if !list.topic.picks_by_letter() {
            list.typed.type_in(line);
            list.marked = 0;
        }
        return true;
    }
    let nowhere = matches!(
        chairing.page,
        Page::Scale | Page::Gaps | Page::Reading(_) | Page::Trend(_) | Page::Help(_)
    );
    if nowhere && chairing.draft().is_none() {
        return true;
    }
    begin_if_needed(chairing, 'x') && chairing.write(line)
}

/// Says whether there was room for all.
fn paste_lines(chairing: &mut Chairing, lines: &[String]) -> bool {
    let mut all_fit = true;
    for (number, line) in lines.iter().enumerate() {
        if chairing.draft().is_none() {
            match chairing.page {
                Page::People => people_page::begin_person(chairing),
                Page::Child => house_items::begin_item(chairing, false),
                _ => arranging::begin_entry(chairing),
            }
        }
        all_fit &= chairing.write(line);
        if number > 0 {
            chairing.record(Event::Joined);
        }
        offering::keep(chairing);
    }
    all_fit
}
