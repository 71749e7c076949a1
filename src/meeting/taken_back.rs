//! The typing history: words that were typed and taken back before they were kept. Shown only to whom asks for it by name.

use std::borrow::Cow;

use super::apply::apply;
use super::board::Board;
use super::event::Event;
use super::parts::About;
use super::record::Record;
use super::taken_out::marked;
use super::text::{byte_at, graphemes};

/// Words that did not stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenBack {
    /// When they went, in milliseconds since the start.
    pub at: u64,
    /// The words.
    pub words: String,
    /// Whether the whole draft was put away; else the words were rubbed out of it.
    pub put_away: bool,
}

/// All words that did not stay, in the order in which they went; those that were held back only if `held` asks for them. Letters
/// rubbed out in a row are one.
pub fn taken_back(about: About, records: &[Record], held: bool) -> Vec<TakenBack> {
    let mut board = Board::new(about);
    let mut all = Vec::new();
    let mut rubbed: Option<(usize, TakenBack)> = None;
    for record in records {
        let gone = words_gone(&board, record).filter(|_| held || !holds(&board));
        apply(&mut board, record);
        match (gone, &mut rubbed) {
            (Some((Some(place), gone)), Some((end, row))) if place == *end => {
                // Letters that were rubbed out behind the caret went in the order in which they stood.
                row.words.push_str(&gone.words);
                row.at = gone.at;
            }
            (Some((Some(place), gone)), Some((end, row))) if place + length(&gone) == *end => {
                row.words.insert_str(0, &gone.words);
                row.at = gone.at;
                *end = place;
            }
            (gone, _) => {
                all.extend(rubbed.take().map(|(_, row)| row));
                match gone {
                    Some((Some(place), gone)) => rubbed = Some((place, gone)),
                    Some((None, gone)) => all.push(gone),
                    None => {}
                }
            }
        }
    }
    all.extend(rubbed.map(|(_, row)| row));
    all.retain(|gone| !gone.words.trim().is_empty());
    for gone in &mut all {
        if let Cow::Owned(told) = marked(&gone.words) {
            gone.words = told;
        }
    }
    all
}

/// Whether what is written is held back.
fn holds(board: &Board) -> bool {
    let draft = board.draft.as_ref();
    draft.is_some_and(|draft| draft.words().held)
}

fn length(gone: &TakenBack) -> usize {
    graphemes(&gone.words)
}

/// The words that go, and the place in the draft from which they were rubbed out. What a child says is no part of it: the child may
/// not want it seen.
fn words_gone(board: &Board, record: &Record) -> Option<(Option<usize>, TakenBack)> {
    let draft = board.draft.as_ref()?;
    if draft.field.is_of_houses() {
        return None;
    }
    let text = draft.text();
    let (words, place) = match record.event {
        Event::Erased { after, gone } | Event::Replaced { after, gone, .. } => {
            let from = byte_at(text, after);
            let to = from + byte_at(&text[from..], gone);
            (&text[from..to], Some(after))
        }
        Event::DraftPutAway => (text, None),
        _ => return None,
    };
    let gone = TakenBack {
        at: record.at,
        words: words.to_owned(),
        put_away: place.is_none(),
    };
    Some((place, gone))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::event::Field;
    use crate::meeting::parts::EntryId;
    use crate::meeting::vocabulary::Category;

    #[test]
    fn letters_rubbed_out_in_a_row_are_one_and_a_draft_put_away_is_whole() {
        let typed = |after, put: &str| Event::Typed {
            after,
            put: put.to_owned(),
            pauses: Vec::new(),
        };
        let events = [
            Event::DraftBegun(Field::NewEntry {
                id: EntryId(1),
                category: Category::Worries,
                after: None,
            }),
            typed(0, "Dad lies"),
            Event::Erased { after: 7, gone: 1 },
            Event::Erased { after: 4, gone: 3 },
            typed(4, "says"),
            Event::DraftPutAway,
        ];
        let records: Vec<Record> = (0..)
            .zip(events)
            .map(|(at, event)| Record { at, event })
            .collect();
        let all = taken_back(About::default(), &records, false);
        let words: Vec<_> = all
            .iter()
            .map(|one| (one.words.as_str(), one.put_away))
            .collect();
        assert_eq!(words, [("lies", false), ("Dad says", true)]);
    }
    #[test]
    fn letters_taken_out_behind_the_caret_are_told_as_they_stood() {
        let begun = Event::DraftBegun(Field::NewEntry {
            id: EntryId(1),
            category: Category::Worries,
            after: None,
        });
        let typed = Event::Typed {
            after: 0,
            put: "Dad lies here".to_owned(),
            pauses: Vec::new(),
        };
        let mut events = vec![begun, typed];
        events.extend([4, 4, 4, 4].map(|after| Event::Erased { after, gone: 1 }));
        events.push(Event::Erased { after: 0, gone: 3 });
        let records: Vec<Record> = (0..)
            .zip(events)
            .map(|(at, event)| Record { at, event })
            .collect();
        let all = taken_back(About::default(), &records, false);
        let words: Vec<_> = all.iter().map(|one| one.words.as_str()).collect();
        assert_eq!(words, ["lies", "Dad"]);
    }
}
