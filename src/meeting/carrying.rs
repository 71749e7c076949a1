//! What a meeting takes over from the one before: people, statements, goals, scales with their last numbers, bottom lines, the
//! plan and the steps that are still open. What was said otherwise can be taken over one by one; stale copies hide drift.

use std::collections::HashMap;

use super::conclusions::{Goal, Statement};
use super::event::{Carried, Dissent, Event, Field, RoomEvent};
use super::map::Map;
use super::parts::{Entry, EntryId, GoalId, PersonId, RuleId, Scale, ScaleId, StatementId};
use super::vocabulary::{Attendance, Category, GoalPart, StatementPart};

/// The old numbers of people, statements, goals and scales, and their new ones.
struct Carrying<'a> {
    map: &'a Map,
    next: u32,
    people: HashMap<PersonId, PersonId>,
    statements: HashMap<StatementId, StatementId>,
    goals: HashMap<GoalId, GoalId>,
    scales: HashMap<ScaleId, ScaleId>,
    events: Vec<Event>,
}

/// What has to happen at the beginning of a meeting, so that all this stands in it. `next` is the first number that is free.
pub fn carry(map: &Map, next: u32) -> Vec<Event> {
    let map = &*map.marked();
    let mut carrying = Carrying {
        map,
        next,
        people: HashMap::new(),
        statements: HashMap::new(),
        goals: HashMap::new(),
        scales: HashMap::new(),
        events: Vec::new(),
    };
    carrying.scales_without_goal();
    carrying.people();
    for statement in &map.conclusions.statements {
        carrying.statement(statement);
    }
    for goal in &map.conclusions.goals {
        carrying.goal(goal);
    }
    carrying.scales_with_goal();
    for entry in map.entries_in(Category::BottomLines) {
        carrying.entry(entry);
    }
    let steps = map.entries_in(Category::NextSteps);
    for step in steps.filter(|one| one.step.is_open()) {
        carrying.entry(step);
    }
    carrying.rules();
    carrying.last_numbers();
    carrying.events
}

impl Carrying<'_> {
    fn id(&mut self) -> u32 {
        let id = self.next;
        self.next = self.next.saturating_add(1);
        id
    }

    fn known(&self, people: &[PersonId]) -> Vec<PersonId> {
        let new = people.iter().filter_map(|old| self.people.get(old));
        new.copied().collect()
    }

    fn say(&mut self, field: Field, text: &str, speakers: Vec<PersonId>) {
        self.events.push(Event::Carried(Carried {
            field,
            text: text.to_owned(),
            speakers,
            doers: Vec::new(),
            day: None,
        }));
    }

    /// Those on the list, and whoever left it with something still to do.
    fn people(&mut self) {
        let steps = self.map.entries_in(Category::NextSteps);
        let busy: Vec<PersonId> = steps
            .filter(|one| one.step.is_open())
            .flat_map(|one| one.step.who.clone())
            .collect();
        let map = self.map;
        let coming = |one: PersonId, listed: bool| listed || busy.contains(&one);
        for person in map.people.iter().filter(|one| coming(one.id, one.listed)) {
            let id = PersonId(self.id());
            self.people.insert(person.id, id);
            self.events.push(Event::PersonAdded {
                id,
                name: person.name.clone(),
                role: person.role.clone(),
                side: person.side,
                agency: person.agency.clone(),
                attendance: Attendance::Invited,
            });
        }
    }

    fn statement(&mut self, old: &Statement) {
        let written = |part: &&StatementPart| !old.part(**part).is_empty();
        let mut parts = StatementPart::ALL.iter().filter(written);
        let Some(&first) = parts.next() else {
            return;
        };
        let id = StatementId(self.id());
        self.statements.insert(old.id, id);
        let new = Field::NewStatement {
            id,
            part: first,
            goal: None,
        };
        self.say(new, old.part(first), Vec::new());
        for &part in parts {
            self.say(Field::Statement { id, part }, old.part(part), Vec::new());
        }
        for one in &old.differs {
            let person = self.known(&[one.person]);
            if !person.is_empty() {
                self.say(Field::Differs(Dissent::Statement(id)), &one.why, person);
            }
        }
    }

    fn goal(&mut self, old: &Goal) {
        let written = |part: &&GoalPart| !old.part(**part).is_empty();
        let mut parts = GoalPart::ALL.iter().filter(written);
        let Some(&first) = parts.next() else {
            return;
        };
        let id = GoalId(self.id());
        self.goals.insert(old.id, id);
        let statement = old.statement.and_then(|old| self.statements.get(&old));
        let new = Field::NewGoal {
            id,
            part: first,
            statement: statement.copied(),
        };
        self.say(new, old.part(first), Vec::new());
        for &part in parts {
            self.say(Field::Goal { id, part }, old.part(part), Vec::new());
        }
    }

    fn scales_without_goal(&mut self) {
        let map = self.map;
        for scale in map.scales.iter().filter(|scale| scale.goal.is_none()) {
            self.scale(scale, None);
        }
    }

    /// A scale whose goal was taken off goes with it.
    fn scales_with_goal(&mut self) {
        let map = self.map;
        for scale in &map.scales {
            let goal = scale.goal.and_then(|goal| self.goals.get(&goal).copied());
            if goal.is_some() {
                self.scale(scale, goal);
            }
        }
    }

    fn scale(&mut self, scale: &Scale, goal: Option<GoalId>) {
        let id = ScaleId(self.id());
        self.scales.insert(scale.id, id);
        self.events.push(Event::ScaleAsked {
            id,
            question: scale.question.clone(),
            zero: scale.zero.clone(),
            ten: scale.ten.clone(),
            goal,
        });
    }

    /// Everybody's number stands as a ghost beside the one they will give.
    fn last_numbers(&mut self) {
        let map = self.map;
        for scale in &map.scales {
            let Some(&id) = self.scales.get(&scale.id) else {
                continue;
            };
            for mark in &scale.marks {
                let person = self.people.get(&mark.person).copied();
                if let (Some(person), Some(answer)) = (person, scale.shown(mark).answer) {
                    self.events.push(Event::LastNumber {
                        scale: id,
                        person,
                        answer,
                    });
                }
            }
        }
    }

    fn entry(&mut self, old: &Entry) {
        let id = EntryId(self.id());
        let field = Field::NewEntry {
            id,
            category: old.category,
            after: None,
        };
        self.events.push(Event::Carried(Carried {
            field,
            text: old.text.clone(),
            speakers: self.known(&old.speakers),
            doers: self.known(&old.step.who),
            day: old.step.by,
        }));
        if old.held {
            let (entry, held) = (id, true);
            self.events
                .push(Event::Room(RoomEvent::EntryHeld { entry, held }));
        }
        let goal = old.step.goal.and_then(|goal| self.goals.get(&goal));
        if let Some(&goal) = goal {
            let goal = Some(goal);
            self.events.push(Event::StepFor { step: id, goal });
        }
    }

    fn rules(&mut self) {
        let map = self.map;
        for rule in &map.conclusions.rules {
            let id = RuleId(self.id());
            let part = rule.part;
            self.say(Field::NewRule { id, part }, &rule.text, Vec::new());
        }
    }
}
