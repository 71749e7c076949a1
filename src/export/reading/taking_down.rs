//! Writes down what was read, as events that could have happened in a meeting: people, entries, what they come to.

use chrono::NaiveDate;

use super::entries::Said;
use crate::meeting::clean::clean_line;
use crate::meeting::event::{Dissent, Event, Field, RoomEvent};
use crate::meeting::parts::{DecisionId, EntryId, GoalId, PersonId, RuleId, StatementId};
use crate::meeting::text::folded;
use crate::meeting::vocabulary::{
    Attendance, Category, GoalPart, Kind, PlanPart, Progress, Side, StatementPart,
};
use crate::practice::people::{role_of, side_of};

/// Longer texts become several, in bytes; a text that is kept has room for no more.
const LONGEST: usize = 2800;

/// What was written down so far.
pub struct Paper {
    /// What for.
    pub kind: Kind,
    /// What happened.
    pub events: Vec<Event>,
    /// The numbers and names of people, as they came.
    pub people: Vec<(PersonId, String)>,
    next: u32,
}

impl Paper {
    /// Nothing yet. `next` is the first number that is free.
    pub fn new(kind: Kind, next: u32) -> Self {
        Self {
            kind,
            events: Vec::new(),
            people: Vec::new(),
            next,
        }
    }

    /// A number that nothing else has.
    pub fn number(&mut self) -> u32 {
        let number = self.next;
        self.next = self.next.saturating_add(1);
        number
    }

    /// Whether somebody is called so.
    pub fn knows(&self, name: &str) -> bool {
        let name = folded(name.trim());
        self.people.iter().any(|(_, known)| folded(known) == name)
    }

    /// Puts somebody on the list.
    pub fn person(
        &mut self,
        name: &str,
        (role, agency): (&str, &str),
        attendance: Attendance,
    ) -> Option<PersonId> {
        let name = clean_line(name).trim().to_owned();
        if name.is_empty() {
            return None;
        }
        let id = PersonId(self.number());
        let usual = role_of(&name, self.kind);
        let side = match (usual, agency) {
            (Some(usual), _) => usual.side,
            (None, "") => side_of(&name, role, self.kind),
            (None, _) => Side::Professional,
        };
        self.people.push((id, name.clone()));
        let (role, agency) = (clean_line(role), clean_line(agency));
        self.events.push(Event::PersonAdded {
            id,
            name,
            role,
            side,
            agency,
            attendance,
        });
        Some(id)
    }

    /// The person of this name, who is put on the list if nobody is called so.
    pub fn named(&mut self, name: &str) -> Option<PersonId> {
        let name = clean_line(name).trim().to_owned();
        let small = folded(&name);
        let same = self.people.iter().find(|(_, known)| *known == name);
        let like = || self.people.iter().find(|(_, known)| folded(known) == small);
        match same.or_else(like) {
            Some((id, _)) => Some(*id),
            None => self.person(&name, ("", ""), Attendance::Present),
        }
    }

    fn all_named(&mut self, names: &[String]) -> Vec<PersonId> {
        names.iter().filter_map(|name| self.named(name)).collect()
    }

    /// Keeps a text for a field, as somebody at the keyboard would.
    pub fn write(&mut self, field: Field, text: &str, beside: Vec<Event>) {
        self.events.push(Event::DraftBegun(field));
        if !text.is_empty() {
            let (put, pauses) = (text.to_owned(), Vec::new());
            self.events.push(Event::Typed {
                after: 0,
                put,
                pauses,
            });
        }
        self.events.extend(beside);
        self.events.push(Event::DraftKept);
    }

    /// An entry of the board; a text that is too long for one becomes several.
    pub fn entry(&mut self, category: Category, said: &Said) -> Option<EntryId> {
        let speakers = self.all_named(&said.speakers);
        let people = self.all_named(&said.doers);
        let (after, gone) = (0, 0);
        let mut first = None;
        for text in pieces(&said.text) {
            let id = EntryId(self.number());
            first = first.or(Some(id));
            let mut beside: Vec<Event> = speakers
                .iter()
                .map(|&person| Event::SpeakerNamed {
                    after,
                    gone,
                    person,
                })
                .collect();
            if !people.is_empty() {
                let people = people.clone();
                beside.push(Event::DoersNamed {
                    after,
                    gone,
                    people,
                });
            }
            if said.day.is_some() {
                beside.push(Event::DayNamed {
                    after,
                    gone,
                    day: said.day,
                });
            }
            self.write(
                Field::NewEntry {
                    id,
                    category,
                    after: None,
                },
                &text,
                beside,
            );
            self.mark(id, said);
        }
        first
    }

    fn mark(&mut self, entry: EntryId, said: &Said) {
        if said.known.is_some() {
            self.events.push(Event::EntryKnown {
                entry,
                known: said.known,
            });
        }
        if said.progress != Progress::Open {
            self.events.push(Event::StepAnswered {
                step: entry,
                progress: said.progress,
            });
        }
        if said.agreed {
            self.events.push(Event::AllAgree {
                of: Dissent::Entry(entry),
                agree: true,
            });
        }
        if said.held {
            self.events
                .push(Event::Room(RoomEvent::EntryHeld { entry, held: true }));
        }
    }

    /// A danger or worry statement in its own words.
    pub fn statement(&mut self, text: &str) -> StatementId {
        let id = StatementId(self.number());
        let part = StatementPart::Sentence;
        self.write_long(
            Field::NewStatement {
                id,
                part,
                goal: None,
            },
            text,
        );
        id
    }

    /// A goal in its own words.
    pub fn goal(&mut self, text: &str, statement: Option<StatementId>) {
        let id = GoalId(self.number());
        let part = GoalPart::Sentence;
        self.write_long(
            Field::NewGoal {
                id,
                part,
                statement,
            },
            text,
        );
    }

    /// Something that was decided; with the question, if the words begin with one that the kind of meeting has to answer.
    pub fn decision(&mut self, text: &str, questions: &[&str]) -> DecisionId {
        let id = DecisionId(self.number());
        let asked = questions
            .iter()
            .find_map(|one| Some((one, text.strip_prefix(one)?.strip_prefix(' ')?)));
        match asked {
            Some((question, what)) => {
                let question = (*question).to_owned();
                self.events.push(Event::DecisionAsked { id, question });
                self.write_long(Field::Decision(id), what);
            }
            None => self.write_long(Field::NewDecision(id), text),
        }
        id
    }

    /// Why it was decided so.
    pub fn because(&mut self, decision: DecisionId, why: &str) {
        self.write_long(Field::DecisionWhy(decision), why);
    }

    /// Somebody sees it differently.
    pub fn differs(&mut self, of: Dissent, name: &str, why: &str) {
        if let Some(person) = self.named(name) {
            let named = Event::SpeakerNamed {
                after: 0,
                gone: 0,
                person,
            };
            self.write(Field::Differs(of), first_piece(why), vec![named]);
        }
    }

    /// A line of the safety plan.
    pub fn rule(&mut self, part: PlanPart, text: &str) {
        for text in pieces(text) {
            let id = RuleId(self.number());
            self.write(Field::NewRule { id, part }, &text, Vec::new());
        }
    }

    /// The day of the next meeting.
    pub fn next_meeting(&mut self, day: NaiveDate) {
        let named = Event::DayNamed {
            after: 0,
            gone: 0,
            day: Some(day),
        };
        self.write(Field::NextMeeting, "", vec![named]);
    }

    /// A text of which only one can be; what it has no room for becomes an entry, so that no word is lost.
    fn write_long(&mut self, field: Field, text: &str) {
        let text = clean_whole(text);
        let first = first_piece(&text);
        let rest = text[first.len()..].trim().to_owned();
        self.write(field, first, Vec::new());
        if !rest.is_empty() {
            let said = Said {
                text: rest,
                ..Said::default()
            };
            self.entry(Category::Worries, &said);
        }
    }
}

/// The text without what has no place in any text, however long it is.
fn clean_whole(text: &str) -> String {
    pieces(text).join(" ")
}

/// The text in pieces that can be kept, parted between words.
pub fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let piece = first_piece(rest);
        pieces.push(clean_line(piece).trim().to_owned());
        rest = rest[piece.len()..].trim_start();
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn first_piece(text: &str) -> &str {
    if text.len() <= LONGEST {
        return text;
    }
    let mut end = LONGEST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let blank = text[..end].rfind(char::is_whitespace).filter(|&at| at > 0);
    &text[..blank.unwrap_or(end)]
}
