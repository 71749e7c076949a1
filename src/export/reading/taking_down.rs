//! Writes down entries and what they come to, as events that could have happened in a meeting.

use chrono::NaiveDate;

use super::entries::Said;
use super::paper::{Paper, first_piece, pieces};
use crate::meeting::event::{Dissent, Event, Field, RoomEvent};
use crate::meeting::parts::{DecisionId, EntryId, GoalId, PersonId, RuleId, StatementId};
use crate::meeting::vocabulary::{Category, GoalPart, PlanPart, Progress, StatementPart};

impl Paper {
    /// An entry of the board; a text that is too long for one becomes several.
    pub fn entry(&mut self, category: Category, said: &Said) -> Option<EntryId> {
        let speakers = self.all_named(&said.speakers);
        let doers = self.all_named(&said.doers);
        let after = None;
        let mut first = None;
        for text in pieces(&said.text) {
            let id = EntryId(self.number());
            first = first.or(Some(id));
            let beside = named(&speakers, &doers, said.day);
            self.write(
                Field::NewEntry {
                    id,
                    category,
                    after,
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

/// Who said it, who does it, and by when.
fn named(speakers: &[PersonId], doers: &[PersonId], day: Option<NaiveDate>) -> Vec<Event> {
    let (after, gone) = (0, 0);
    let speaks = |&person: &PersonId| Event::SpeakerNamed {
        after,
        gone,
        person,
    };
    let mut events: Vec<Event> = speakers.iter().map(speaks).collect();
    if !doers.is_empty() {
        let people = doers.to_vec();
        events.push(Event::DoersNamed {
            after,
            gone,
            people,
        });
    }
    events.extend(
        day.is_some()
            .then_some(Event::DayNamed { after, gone, day }),
    );
    events
}

/// The text without what has no place in any text, however long it is.
fn clean_whole(text: &str) -> String {
    pieces(text).join(" ")
}
