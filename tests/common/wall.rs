//! A wall that is built from records, for rules that look at what stands.

use chrono::NaiveDate;
use sofs::meeting::checks::Check;
use sofs::meeting::event::{Carried, Event, Field};
use sofs::meeting::map::Map;
use sofs::meeting::parts::{
    Answer, DecisionId, EntryId, GoalId, PersonId, RuleId, ScaleId, Score, StatementId,
};
use sofs::meeting::record::Record;
use sofs::meeting::timeline::Timeline;
use sofs::meeting::trajectory::Past;
use sofs::meeting::vocabulary::{
    Attendance, Category, GoalPart, Kind, PlanPart, Side, StatementPart,
};
use sofs::practice::gaps::{Gap, Look, Noticed, Reached, Thresholds, notice};

use super::{about, began, first_records};

/// The overall scale that every meeting begins with.
pub const SCALE: ScaleId = ScaleId(1);

/// A meeting that is built from records.
pub struct Wall {
    timeline: Timeline,
    next: u32,
    /// Milliseconds since the start.
    pub at: u64,
    /// The meetings before this one.
    pub past: Vec<Past>,
}

impl Wall {
    /// A meeting of this kind in which nothing has been said.
    pub fn of(kind: Kind) -> Self {
        let mut wall = Self {
            timeline: Timeline::of(about(), first_records()),
            next: 2,
            at: 0,
            past: Vec::new(),
        };
        wall.happens(Event::KindChosen(kind));
        wall
    }

    pub fn happens(&mut self, event: Event) -> &mut Self {
        let at = self.at;
        self.timeline.push(Record { at, event });
        self
    }

    pub fn map(&self) -> &Map {
        &self.timeline.now().map
    }

    fn id(&mut self) -> u32 {
        self.next += 1;
        self.next
    }

    /// Everything that happened, from the beginning.
    pub fn records(&self) -> &[Record] {
        self.timeline.records()
    }

    /// So many minutes go by.
    pub fn wait(&mut self, minutes: u64) -> &mut Self {
        self.at += minutes * 60_000;
        self
    }

    pub fn person(&mut self, name: &str, role: &str, side: Side) -> PersonId {
        let id = PersonId(self.id());
        self.happens(Event::PersonAdded {
            id,
            name: name.to_owned(),
            role: role.to_owned(),
            side,
            agency: String::new(),
            attendance: Attendance::Present,
        });
        id
    }

    pub fn child(&mut self, name: &str) -> PersonId {
        self.person(name, "", Side::Child)
    }

    pub fn family(&mut self, name: &str) -> PersonId {
        self.person(name, "", Side::Family)
    }

    pub fn professional(&mut self, name: &str, role: &str) -> PersonId {
        self.person(name, role, Side::Professional)
    }

    /// Somebody who could not come.
    pub fn absent(&mut self, name: &str, side: Side) -> PersonId {
        let person = self.person(name, "", side);
        self.happens(Event::AttendanceChosen {
            person,
            attendance: Attendance::Apologies,
        });
        person
    }

    /// Writes a text as the program does.
    pub fn write(&mut self, field: Field, text: &str) -> &mut Self {
        self.happens(Event::DraftBegun(field));
        self.put(text).happens(Event::DraftKept)
    }

    fn put(&mut self, text: &str) -> &mut Self {
        self.happens(Event::Typed {
            after: 0,
            put: text.to_owned(),
            pauses: Vec::new(),
        })
    }

    pub fn says(&mut self, category: Category, text: &str, by: &[PersonId]) -> EntryId {
        let id = EntryId(self.id());
        self.happens(Event::DraftBegun(Field::NewEntry {
            id,
            category,
            after: None,
        }));
        self.put(text);
        for &person in by {
            self.happens(Event::SpeakerNamed {
                after: 0,
                gone: 0,
                person,
            });
        }
        self.happens(Event::DraftKept);
        id
    }

    /// Somebody does it by so many days from now.
    pub fn step(&mut self, text: &str, who: &[PersonId], days: Option<i64>) -> EntryId {
        let id = EntryId(self.id());
        self.happens(Event::DraftBegun(Field::NewEntry {
            id,
            category: Category::NextSteps,
            after: None,
        }));
        self.put(text);
        self.happens(Event::DoersNamed {
            after: 0,
            gone: 0,
            people: who.to_vec(),
        });
        let day = days.map(|days| today() + chrono::Duration::days(days));
        self.happens(Event::DayNamed {
            after: 0,
            gone: 0,
            day,
        });
        self.happens(Event::DraftKept);
        id
    }

    /// A step of last time.
    pub fn carried_step(&mut self, text: &str, who: &[PersonId], days: i64) -> EntryId {
        let id = EntryId(self.id());
        let day = Some(today() + chrono::Duration::days(days));
        self.happens(Event::Carried(Carried {
            field: Field::NewEntry {
                id,
                category: Category::NextSteps,
                after: None,
            },
            text: text.to_owned(),
            speakers: Vec::new(),
            doers: who.to_vec(),
            day,
        }));
        id
    }

    /// Who, what, what it means; what is empty is not written.
    pub fn statement(&mut self, [who, what, meaning]: [&str; 3]) -> StatementId {
        let id = StatementId(self.id());
        let parts = [
            (StatementPart::Who, who),
            (StatementPart::What, what),
            (StatementPart::Meaning, meaning),
        ];
        let mut begun = false;
        for (part, text) in parts.into_iter().filter(|(_, text)| !text.is_empty()) {
            let field = if begun {
                Field::Statement { id, part }
            } else {
                Field::NewStatement {
                    id,
                    part,
                    goal: None,
                }
            };
            self.write(field, text);
            begun = true;
        }
        id
    }

    pub fn goal(&mut self, instead: &str, statement: Option<StatementId>) -> GoalId {
        let id = GoalId(self.id());
        let part = GoalPart::Instead;
        self.write(
            Field::NewGoal {
                id,
                part,
                statement,
            },
            instead,
        );
        id
    }

    pub fn scale_for(&mut self, goal: GoalId) -> ScaleId {
        let id = ScaleId(self.id());
        self.happens(Event::ScaleAsked {
            id,
            question: "How far is it?".to_owned(),
            zero: "As it was.".to_owned(),
            ten: "As it should be.".to_owned(),
            goal: Some(goal),
        });
        id
    }

    pub fn decides(&mut self, what: &str) -> DecisionId {
        let id = DecisionId(self.id());
        self.write(Field::NewDecision(id), what);
        id
    }

    pub fn rule(&mut self, part: PlanPart, text: &str) -> RuleId {
        let id = RuleId(self.id());
        self.write(Field::NewRule { id, part }, text);
        id
    }

    pub fn number(&mut self, person: PersonId, number: u8) -> &mut Self {
        self.answers(person, Answer::Score(Score::of_halves(number * 2)))
    }

    pub fn answers(&mut self, person: PersonId, answer: Answer) -> &mut Self {
        self.happens(Event::NumberGiven {
            scale: SCALE,
            person,
            answer,
        })
    }

    pub fn why(&mut self, person: PersonId, text: &str) -> &mut Self {
        self.write(
            Field::Why {
                scale: SCALE,
                person,
            },
            text,
        )
    }

    pub fn one_up(&mut self, person: PersonId, text: &str) -> &mut Self {
        self.write(
            Field::OneUp {
                scale: SCALE,
                person,
            },
            text,
        )
    }

    /// The meeting as it stands was held once before, so many weeks ago.
    pub fn was_so(&mut self, weeks: i64) -> &mut Self {
        let mut past = Past::of(self.map());
        past.began = began() - chrono::Duration::weeks(weeks);
        self.past.push(past);
        self.past.sort_by_key(|past| past.began);
        self
    }

    /// The day of the next meeting, so many days from now.
    pub fn meets_in(&mut self, days: i64) -> &mut Self {
        let day = Some(today() + chrono::Duration::days(days));
        self.happens(Event::DraftBegun(Field::NextMeeting));
        self.happens(Event::DayNamed {
            after: 0,
            gone: 0,
            day,
        });
        self.happens(Event::DraftKept)
    }

    /// What is noticed when the meeting has come so far.
    pub fn noticed_at(&self, reached: Reached) -> Noticed {
        notice(&Look {
            map: self.map(),
            past: &self.past,
            now: self.at,
            today: today(),
            reached,
            thresholds: Thresholds::default(),
            own_words: &[],
        })
    }

    /// What is noticed at the end.
    pub fn noticed(&self) -> Vec<Gap> {
        self.noticed_at(Reached::end(self.map().about.kind)).gaps
    }

    /// What one rule asks at the end.
    pub fn asks(&self, check: Check) -> Vec<String> {
        let gaps = self.noticed().into_iter();
        let of_rule = gaps.filter(|gap| gap.check == check);
        of_rule.map(|gap| gap.sentence).collect()
    }
}

/// The day on which the meeting is held.
pub fn today() -> NaiveDate {
    began().date_naive()
}
