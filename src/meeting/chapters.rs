//! The chapters of a meeting, read off its records: which column was worked in, rounds of numbers, named moments.

use super::clean::clean_line;
use super::event::{Dissent, Event, Field, RoomEvent};
use super::parts::EntryId;
use super::record::Record;
use super::text::splice;
use super::vocabulary::Column;

/// What a chapter is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Entries of this column.
    Column(Column),
    /// Who is there.
    People,
    /// Numbers on a scale.
    Numbers,
    /// Statements and goals.
    Statements,
    /// Decisions, steps, the safety plan.
    Plan,
    /// A part of the agenda.
    Part(String),
    /// The child's houses, words and pictures.
    Child,
    /// The wall was covered.
    Curtain,
    /// Nothing was written down.
    OffRecord,
    /// Entries were read back to the room.
    ReadBack,
    /// A moment that was given a name; it goes on until the next subject.
    Moment(String),
}

/// A stretch of a meeting with one subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// What it is about.
    pub subject: Subject,
    /// How many records had happened before it began.
    pub begins: usize,
    /// When it began, in milliseconds since the start.
    pub at: u64,
}

/// A moment that is being named: where it was begun, and its name so far.
struct Naming {
    begins: usize,
    at: u64,
    name: String,
}

impl Naming {
    /// Follows the letters of the name; gives the chapter when it is kept. Says whether it goes on.
    fn follow(&mut self, event: &Event) -> (bool, Option<Chapter>) {
        match event {
            Event::Typed { after, put, .. } => {
                splice(&mut self.name, *after, 0, put);
                (true, None)
            }
            Event::Replaced { after, gone, put } => {
                splice(&mut self.name, *after, *gone, put);
                (true, None)
            }
            Event::Erased { after, gone } => {
                splice(&mut self.name, *after, *gone, "");
                (true, None)
            }
            // What is begun next keeps what is written.
            Event::DraftKept | Event::DraftBegun(_) => {
                let chapter = Chapter {
                    subject: Subject::Moment(clean_line(self.name.trim())),
                    begins: self.begins,
                    at: self.at,
                };
                (false, Some(chapter))
            }
            _ => (!matches!(event, Event::DraftPutAway), None),
        }
    }
}

/// The chapters, in order. What is written about the meeting itself belongs to the chapter before.
pub fn chapters(records: &[Record]) -> Vec<Chapter> {
    let mut chapters: Vec<Chapter> = Vec::new();
    let mut columns: Vec<(EntryId, Column)> = Vec::new();
    let mut naming: Option<Naming> = None;
    for (begins, Record { at, event }) in records.iter().enumerate() {
        let at = *at;
        note_column(&mut columns, event);
        if let Some(moment) = &mut naming {
            let (goes_on, chapter) = moment.follow(event);
            chapters.extend(chapter);
            if !goes_on {
                naming = None;
            }
        }
        if naming.is_some() {
            continue;
        }
        if *event == Event::DraftBegun(Field::Bookmark) {
            let name = String::new();
            naming = Some(Naming { begins, at, name });
        } else if let Some(subject) = subject(event, &columns)
            && last_subject(&chapters) != Some(&subject)
        {
            chapters.push(Chapter {
                subject,
                begins,
                at,
            });
        }
    }
    chapters
}

/// What the meeting is about now; a named moment does not change that.
fn last_subject(chapters: &[Chapter]) -> Option<&Subject> {
    let mut subjects = chapters.iter().rev().map(|chapter| &chapter.subject);
    subjects.find(|subject| !matches!(subject, Subject::Moment(_)))
}

fn note_column(columns: &mut Vec<(EntryId, Column)>, event: &Event) {
    match event {
        Event::DraftBegun(Field::NewEntry { id, category, .. }) => {
            columns.push((*id, category.column()));
        }
        Event::EntryMoved {
            entry, category, ..
        } => columns.push((*entry, category.column())),
        _ => {}
    }
}

fn subject(event: &Event, columns: &[(EntryId, Column)]) -> Option<Subject> {
    let column = |entry: &EntryId| {
        let found = columns.iter().rev().find(|(id, _)| id == entry);
        found.map(|&(_, column)| Subject::Column(column))
    };
    match event {
        Event::DraftBegun(field) => match field {
            Field::NewEntry { category, .. } => Some(Subject::Column(category.column())),
            Field::Entry(entry) => column(entry),
            other => written_about(*other),
        },
        Event::EntryTakenOff(entry) => column(entry),
        Event::EntryMoved { category, .. } => Some(Subject::Column(category.column())),
        Event::SideChosen { .. }
        | Event::AttendanceChosen { .. }
        | Event::PersonMoved { .. }
        | Event::PersonTakenOff(_) => Some(Subject::People),
        Event::NumberGiven { .. }
        | Event::NumberTakenBack { .. }
        | Event::RoundBegun { .. }
        | Event::RoundShown(_) => Some(Subject::Numbers),
        Event::StepAnswered { .. } | Event::StepFor { .. } => Some(Subject::Plan),
        Event::PartBegun { title, .. } => Some(Subject::Part(title.clone())),
        Event::Child(_) => Some(Subject::Child),
        Event::Room(RoomEvent::CurtainDrawn { .. }) => Some(Subject::Curtain),
        Event::Room(RoomEvent::WentOffRecord) => Some(Subject::OffRecord),
        Event::Room(RoomEvent::Spotlit { asks: true, .. }) => Some(Subject::ReadBack),
        _ => None,
    }
}

/// What a text that stands in no column is about.
fn written_about(field: Field) -> Option<Subject> {
    match field {
        Field::NewPerson(_)
        | Field::PersonName(_)
        | Field::PersonRole(_)
        | Field::PersonAgency(_) => Some(Subject::People),
        Field::Question(_)
        | Field::Zero(_)
        | Field::Ten(_)
        | Field::Why { .. }
        | Field::OneUp { .. } => Some(Subject::Numbers),
        Field::NewStatement { .. }
        | Field::Statement { .. }
        | Field::NewGoal { .. }
        | Field::Goal { .. }
        | Field::Differs(Dissent::Statement(_)) => Some(Subject::Statements),
        Field::NewDecision(_)
        | Field::Decision(_)
        | Field::DecisionWhy(_)
        | Field::Differs(Dissent::Decision(_))
        | Field::StepWho(_)
        | Field::StepBy(_)
        | Field::NewRule { .. }
        | Field::Rule(_)
        | Field::NextMeeting => Some(Subject::Plan),
        Field::NewHouseItem { .. }
        | Field::HouseItem(_)
        | Field::NewPage { .. }
        | Field::PageText(_)
        | Field::PageDrawing(_) => Some(Subject::Child),
        Field::NewEntry { .. }
        | Field::Entry(_)
        | Field::Title
        | Field::Bookmark
        | Field::Differs(Dissent::Entry(_))
        | Field::WhySilent(_) => None,
    }
}

/// The number of the chapter at a place of the log.
pub fn chapter_at(chapters: &[Chapter], count: usize) -> Option<usize> {
    chapters
        .partition_point(|chapter| chapter.begins < count)
        .checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_moment_is_cleaned_however_it_was_typed() {
        let typed = |after, put: &str| Event::Typed {
            after,
            put: put.to_owned(),
            pauses: Vec::new(),
        };
        let flood = format!("a{}b", "\u{200d}".repeat(300));
        let events = [
            Event::DraftBegun(Field::Bookmark),
            typed(0, &flood),
            Event::DraftKept,
        ];
        let records: Vec<Record> = (0..)
            .zip(events)
            .map(|(at, event)| Record { at, event })
            .collect();
        let named = &chapters(&records)[0].subject;
        assert_eq!(*named, Subject::Moment(clean_line(&flood)));
        assert!(matches!(named, Subject::Moment(name) if name.len() < 64));
    }
}
