//! Looking back at a meeting, and following one: what keys do where nothing can be written.

use super::action::Action;
use super::chairing::{Chairing, Page};
use super::effect::{Moment, Way};
use super::explaining::Explained;
use super::focus::Focus;
use super::list::{List, Topic};
use super::look_back::LookBack;
use super::revealing::hear_of;
use super::said_when::places_of;
use crate::meeting::event::{Event, Field};
use crate::meeting::parts::{EntryId, PersonId};
use crate::meeting::record::Record;
use crate::meeting::timeline::Timeline;

/// A meeting that is only looked at.
pub fn watch(timeline: Timeline, way: Way, now: Moment) -> Chairing {
    let mut chairing = Chairing::watching(timeline, now);
    if let Way::Replay {
        idle_limit,
        speed,
        at,
    } = way
    {
        look_back(&mut chairing, idle_limit);
        if let Some(past) = &mut chairing.look_back {
            past.player.speed = speed;
        }
        if let Some(at) = at {
            let count = chairing.timeline.count_in_second(at);
            go(&mut chairing, count);
        }
    } else {
        follow_the_words(&mut chairing);
    }
    chairing
}

/// More happened in the meeting that is followed.
pub fn grow(chairing: &mut Chairing, records: Vec<Record>) {
    for record in records {
        hear_of(chairing, record);
    }
    chairing.make_wall();
    chairing.now.at = chairing.timeline.length();
    follow_the_words(chairing);
    chairing.write_on_wall();
}

/// Looks back from the end.
pub fn look_back(chairing: &mut Chairing, idle_limit: u64) {
    let now = chairing.now.at;
    let past = LookBack::at_end(&chairing.timeline, idle_limit, chairing.focus, now);
    chairing.page = Page::Board;
    chairing.look_back = Some(Box::new(past));
    chairing.make_wall();
}

/// Back at now.
fn leave(chairing: &mut Chairing) {
    if let Some(past) = chairing.look_back.take() {
        chairing.make_wall();
        chairing.stand(past.stood);
        chairing.caret_behind_change();
    }
}

/// Lets time go on; says whether the screen is another now.
pub fn feed(chairing: &mut Chairing) -> bool {
    let Some(past) = &mut chairing.look_back else {
        return false;
    };
    let moved = past.feed(&chairing.timeline, chairing.now.at);
    if moved {
        chairing.make_wall();
        follow_the_words(chairing);
    }
    moved
}

/// How long until the past goes on by itself, in milliseconds.
pub fn until_next(chairing: &Chairing) -> Option<u64> {
    let past = chairing.look_back.as_ref()?;
    past.player.until_next(chairing.timeline.records())
}

/// Does what was asked while looking back; gives a sentence if it could not be done. False if this is not the place for it.
pub fn perform(chairing: &mut Chairing, action: Action) -> Result<(), String> {
    if turns_page(chairing, action) {
        return Ok(());
    }
    let end = chairing.timeline.records().len();
    let Some(past) = &mut chairing.look_back else {
        return Ok(());
    };
    let count = past.player.count;
    let there = match action {
        Action::NextEntry => past.next_step(end),
        Action::PreviousEntry => past.previous_step(),
        Action::NextChapter => past.next_chapter(end),
        Action::PreviousChapter => past.previous_chapter(),
        Action::NextLetter => count + 1,
        Action::PreviousLetter => count.saturating_sub(1),
        Action::ToBeginning => 0,
        Action::ToEnd => end,
        Action::Tenth(tenth) => tenth_of(chairing, tenth),
        Action::NextFound | Action::PreviousFound => {
            return go_to_found(chairing, action == Action::NextFound);
        }
        _ => return otherwise(chairing, action),
    };
    go(chairing, there);
    Ok(())
}

fn otherwise(chairing: &mut Chairing, action: Action) -> Result<(), String> {
    let now = chairing.now.at;
    let Some(past) = &mut chairing.look_back else {
        return Ok(());
    };
    match action {
        Action::PlayOrStop => {
            past.fed = now;
            let before = past.player.count;
            past.player.play_or_stop(chairing.timeline.records());
            if past.player.count != before {
                past.board = chairing.timeline.seek(past.player.count);
                chairing.make_wall();
            }
        }
        Action::Faster => past.player.faster(),
        Action::Slower => past.player.slower(),
        Action::GoToTime => chairing.list = Some(List::new(Topic::Time)),
        Action::FindInTime => chairing.list = Some(List::new(Topic::InTime)),
        Action::ListChapters => chairing.list = Some(List::new(Topic::Chapters)),
        Action::OnePerson => chairing.list = Some(List::new(Topic::OnePerson)),
        Action::WhatChanged => return what_changed(chairing),
        Action::OneColumn => chairing.one_column = !chairing.one_column,
        Action::Close => leave(chairing),
        _ => {}
    }
    Ok(())
}

/// No page of help or numbers is longer than this, in lines.
const LINES: usize = 150;

/// Pages of help and numbers, on any screen that only looks. Says whether the action was about one.
fn turns_page(chairing: &mut Chairing, action: Action) -> bool {
    let about = match chairing.look_back {
        Some(_) => Explained::Replay,
        None => Explained::SecondScreen,
    };
    match action {
        Action::ShowHelp => {
            chairing.helped = (about, Page::Board);
            chairing.page = Page::Help(0);
        }
        Action::ShowTrend => chairing.page = Page::Trend(0),
        Action::Close if chairing.page != Page::Board => chairing.page = Page::Board,
        Action::Up | Action::Down => turn_page(chairing, action == Action::Down),
        _ => return false,
    }
    true
}

fn turn_page(chairing: &mut Chairing, on: bool) {
    let turned = |line: usize| {
        if on {
            (line + 5).min(LINES)
        } else {
            line.saturating_sub(5)
        }
    };
    chairing.page = match chairing.page {
        Page::Help(line) => Page::Help(turned(line)),
        Page::Trend(line) => Page::Trend(turned(line)),
        page => page,
    };
}

/// The first press marks a moment, the second tells what changed between it and here.
fn what_changed(chairing: &mut Chairing) -> Result<(), String> {
    let Some(past) = &mut chairing.look_back else {
        return Ok(());
    };
    if past.marked.is_some() {
        chairing.list = Some(List::new(Topic::Changes));
        return Ok(());
    }
    past.marked = Some(past.player.count);
    Err("This moment is marked. Go elsewhere and ask again what changed.".to_owned())
}

/// Shows one person's words alone, or everybody's again.
pub fn show_only(chairing: &mut Chairing, person: Option<PersonId>) {
    if let Some(past) = &mut chairing.look_back {
        past.only = person;
    }
}

/// Forgets the marked moment.
pub fn unmark(chairing: &mut Chairing) {
    if let Some(past) = &mut chairing.look_back {
        past.marked = None;
    }
}

/// Goes to a place of the log.
pub fn go(chairing: &mut Chairing, count: usize) {
    if let Some(past) = &mut chairing.look_back {
        past.go(&chairing.timeline, count);
    }
    chairing.make_wall();
    follow_the_words(chairing);
}

/// The place so many tenths of the time into the meeting.
fn tenth_of(chairing: &Chairing, tenth: u8) -> usize {
    let at = chairing.timeline.length() / 10 * u64::from(tenth);
    chairing.timeline.count_at(at)
}

/// Stands where something is being written, or was written or moved last, so that the window shows it.
pub fn follow_the_words(chairing: &mut Chairing) {
    if chairing.stand_at_draft() {
        return;
    }
    let records = chairing.timeline.records();
    let count = chairing
        .look_back
        .as_ref()
        .map_or(records.len(), |past| past.player.count);
    let last = records[..count]
        .iter()
        .rev()
        .take(FAR_BACK)
        .find_map(entry_of);
    let focus = last.map_or(chairing.focus, |entry| {
        Focus::entry(chairing.map(), entry, chairing.focus)
    });
    let settled = focus.settled(chairing.map());
    chairing.stand(settled);
}

/// How many records back something that was written still draws the eye.
const FAR_BACK: usize = 2_000;

/// The entry a record is about, if it is about one.
fn entry_of(record: &Record) -> Option<EntryId> {
    match record.event {
        Event::DraftBegun(Field::NewEntry { id, .. } | Field::Entry(id)) => Some(id),
        Event::EntryMoved { entry, .. } | Event::EntryKnown { entry, .. } => Some(entry),
        _ => None,
    }
}

fn go_to_found(chairing: &mut Chairing, later: bool) -> Result<(), String> {
    let Some(past) = &chairing.look_back else {
        return Ok(());
    };
    let here = past.player.count;
    if past.sought.is_empty() {
        return Err("Nothing was looked for yet.".to_owned());
    }
    let places = places_of(chairing, &past.sought);
    let next = if later {
        places.iter().find(|(place, _)| *place > here)
    } else {
        places.iter().rev().find(|(place, _)| *place < here)
    };
    match next {
        Some(&(place, _)) => {
            go(chairing, place);
            Ok(())
        }
        None if later => Err("It was not said again.".to_owned()),
        None => Err("It was not said before.".to_owned()),
    }
}
