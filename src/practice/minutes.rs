//! A meeting told in time: what was kept, moved and given, under the chapters in which it happened.

use std::borrow::Cow;
use std::sync::Arc;

use super::taken_told::told_taken_out;
use super::telling::{chapter_title, told, told_taken_back};
use crate::meeting::apply::apply;
use crate::meeting::board::Board;
use crate::meeting::changes::changes;
use crate::meeting::chapters::chapters;
use crate::meeting::event::Event;
use crate::meeting::map::Map;
use crate::meeting::taken_back::taken_back;
use crate::meeting::timeline::Timeline;

/// One thing that happened, or the beginning of a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Minute {
    /// When, in milliseconds since the start.
    pub at: u64,
    /// What kind of change it was; none for a chapter.
    pub sign: Option<char>,
    /// What happened, or the title of the chapter.
    pub words: String,
}

/// Everything that matters to a person, oldest first; what is held back only if `held` asks for it.
pub fn minutes(timeline: &Timeline, held: bool) -> Vec<Minute> {
    let records = timeline.records();
    let now = &timeline.now().map;
    let mut board = Board::new(timeline.now().map.about.clone());
    let mut before = shown(&board.map, now, held);
    let mut all = Vec::new();
    let chapters = chapters(records);
    let mut chapters = chapters.iter().peekable();
    for (number, record) in records.iter().enumerate() {
        while let Some(chapter) = chapters.next_if(|chapter| chapter.begins <= number) {
            all.push(Minute {
                at: chapter.at,
                sign: None,
                words: chapter_title(&chapter.subject),
            });
        }
        if let Event::TakenOut(taken) = &record.event {
            all.push(Minute {
                at: record.at,
                sign: Some('█'),
                words: told_taken_out(taken),
            });
        }
        apply(&mut board, record);
        let after = shown(&board.map, now, held);
        all.extend(changes(&before, &after).iter().map(|change| {
            let (sign, words) = told(change, &after);
            Minute {
                at: record.at,
                sign: Some(sign),
                words,
            }
        }));
        before = after;
    }
    all
}

/// A map as it is told: whole, or without what is held back by now.
fn shown(map: &Arc<Map>, now: &Map, held: bool) -> Arc<Map> {
    let told = if held { map.marked() } else { map.told_by(now) };
    match told {
        Cow::Borrowed(_) => Arc::clone(map),
        Cow::Owned(told) => Arc::new(told),
    }
}

/// The same with the words that were typed and taken back.
pub fn with_typing_history(timeline: &Timeline, held: bool) -> Vec<Minute> {
    let mut all = minutes(timeline, held);
    let gone = taken_back(timeline.now().map.about.clone(), timeline.records(), held);
    all.extend(gone.iter().map(|gone| {
        let (sign, words) = told_taken_back(gone);
        Minute {
            at: gone.at,
            sign: Some(sign),
            words,
        }
    }));
    all.sort_by_key(|minute| minute.at);
    all
}
