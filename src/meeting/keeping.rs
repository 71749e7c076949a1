//! Words that are kept go into the map: from a draft, or carried over from the meeting before.

use std::sync::Arc;

use super::conclusions::{Conclusions, Decision, Differs, Goal, Rule, Statement};
use super::draft::Words;
use super::field::{Dissent, Field};
use super::map::Map;
use super::parts::{Bookmark, DecisionId, Entry, EntryId, Person, PersonId, Step};
use super::standing::standing_words;
use super::vocabulary::{Attendance, Category, Side};

/// Keeps these words, whose text is clean and trimmed, for a field; `at` is when they were begun. Says whether anything changed.
pub(super) fn keep_words(map: &mut Map, field: Field, words: &Words, at: u64, record: u64) -> bool {
    match field {
        Field::NewEntry {
            id,
            category,
            after,
        } => new_entry(map, words, (id, category, after), at, record),
        Field::Entry(id) => entry(map, words, id, record),
        Field::StepWho(id) => step(map, id, record, |step| {
            name(&mut step.who, words.doers.iter().copied().collect(), words)
        }),
        Field::StepBy(id) => step(map, id, record, |step| name(&mut step.by, words.day, words)),
        Field::NextMeeting => {
            map.conclude(record, |all| name(&mut all.next_meeting, words.day, words))
        }
        Field::Differs(of) => map.conclude(record, |all| differs(all, of, words)),
        field => text_field(map, field, &words.text, at, record),
    }
}

fn new_entry(
    map: &mut Map,
    words: &Words,
    (id, begun_in, after): (EntryId, Category, Option<EntryId>),
    at: u64,
    record: u64,
) -> bool {
    if words.text.is_empty() || map.entry(id).is_some() {
        return false;
    }
    let category = words.category.unwrap_or(begun_in);
    let ids = map.place(category);
    let place = after
        .and_then(|after| ids.index_of(&after))
        .map_or(ids.len(), |place| place + 1);
    let entry = Entry {
        id,
        category,
        text: words.text.clone(),
        speakers: words.speakers.iter().copied().collect(),
        known: None,
        at,
        step: Step {
            who: words.doers.iter().copied().collect(),
            by: words.day,
            ..Step::default()
        },
        carried: false,
    };
    map.put_entry(entry, place, record);
    true
}

/// An entry that lost all its words goes off the board.
fn entry(map: &mut Map, words: &Words, id: EntryId, record: u64) -> bool {
    let Some(standing) = map.entry(id) else {
        return false;
    };
    if words.text.is_empty() {
        return map.take_entry(id, record).is_some();
    }
    let speakers: Vec<_> = words.speakers.iter().copied().collect();
    let who: Vec<_> = words.doers.iter().copied().collect();
    let same_step = standing.step.who == who && standing.step.by == words.day;
    let same_words = standing.text == words.text && standing.speakers == speakers;
    let moved = words
        .category
        .is_some_and(|place| place != standing.category);
    if same_words && same_step && !moved {
        return false;
    }
    if let Some(category) = words.category.filter(|_| moved)
        && let Some(mut entry) = map.take_entry(id, record)
    {
        entry.category = category;
        map.put_entry(entry, usize::MAX, record);
    }
    map.change_entry(id, record, |entry| {
        entry.carried &= same_words;
        entry.text.clone_from(&words.text);
        entry.speakers = speakers;
        entry.step.who = who;
        entry.step.by = words.day;
    })
}

fn step(map: &mut Map, id: EntryId, record: u64, change: impl FnOnce(&mut Step) -> bool) -> bool {
    let mut changed = false;
    map.change_entry(id, record, |entry| changed = change(&mut entry.step));
    changed
}

/// What was named takes its place; words that name nothing change nothing.
fn name<T: PartialEq>(place: &mut T, named: T, words: &Words) -> bool {
    if !words.text.is_empty() || *place == named {
        return false;
    }
    *place = named;
    true
}

/// Those who are named see it so from now on; without words they see it no longer differently.
fn differs(all: &mut Conclusions, of: Dissent, words: &Words) -> bool {
    let Some((differs, all_agree)) = dissent(all, of) else {
        return false;
    };
    let before = differs.clone();
    for &person in &words.speakers {
        differs.retain(|one| one.person != person);
        if !words.text.is_empty() {
            let why = words.text.clone();
            differs.push(Differs { person, why });
        }
    }
    *all_agree &= differs.is_empty();
    *differs != before
}

/// Who sees it differently, and whether nobody does.
pub(super) fn dissent(
    all: &mut Conclusions,
    of: Dissent,
) -> Option<(&mut Vec<Differs>, &mut bool)> {
    match of {
        Dissent::Statement(id) => {
            let found = all.statements.iter_mut().find(|one| one.id == id)?;
            let one = Arc::make_mut(found);
            Some((&mut one.differs, &mut one.all_agree))
        }
        Dissent::Decision(id) => {
            let one = decision(all, id)?;
            Some((&mut one.differs, &mut one.all_agree))
        }
    }
}

fn decision(all: &mut Conclusions, id: DecisionId) -> Option<&mut Decision> {
    let found = all.decisions.iter_mut().find(|one| one.id == id)?;
    Some(Arc::make_mut(found))
}

fn may_be_empty(field: Field) -> bool {
    matches!(
        field,
        Field::PersonRole(_)
            | Field::PersonAgency(_)
            | Field::Why { .. }
            | Field::OneUp { .. }
            | Field::Bookmark
            | Field::Statement { .. }
            | Field::Goal { .. }
            | Field::Decision(_)
            | Field::DecisionWhy(_)
            | Field::Rule(_)
    )
}

/// Texts of which only the words count.
fn text_field(map: &mut Map, field: Field, text: &str, at: u64, record: u64) -> bool {
    let unchanged = standing_words(map, field).is_none_or(|words| words.text == text);
    if (unchanged && field != Field::Bookmark) || (text.is_empty() && !may_be_empty(field)) {
        return false;
    }
    let text = text.to_owned();
    match field {
        Field::NewPerson(id) => {
            map.people.push_back(Arc::new(new_person(id, text)));
            map.changed.people = record;
            true
        }
        Field::Bookmark => {
            map.bookmarks
                .push_back(Arc::new(Bookmark { at, name: text }));
            true
        }
        Field::Title => {
            map.about.title = text;
            map.changed.about = record;
            true
        }
        Field::PersonName(id) => map.change_person(id, record, |person| person.name = text),
        Field::PersonRole(id) => map.change_person(id, record, |person| person.role = text),
        Field::PersonAgency(id) => map.change_person(id, record, |person| person.agency = text),
        Field::Question(id) => map.change_scale(id, record, |scale| scale.question = text),
        Field::Zero(id) => map.change_scale(id, record, |scale| scale.zero = text),
        Field::Ten(id) => map.change_scale(id, record, |scale| scale.ten = text),
        Field::Why { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.given.why = text)
        }
        Field::OneUp { scale, person } => {
            map.change_mark(scale, person, record, |mark| mark.given.one_up = text)
        }
        field => map.conclude(record, |all| conclude(all, field, text)),
    }
}

fn new_person(id: PersonId, name: String) -> Person {
    Person {
        id,
        name,
        role: String::new(),
        side: Side::Family,
        agency: String::new(),
        attendance: Attendance::Present,
        listed: true,
    }
}

/// The texts of statements, goals, decisions and the plan.
fn conclude(all: &mut Conclusions, field: Field, text: String) -> bool {
    match field {
        Field::NewStatement { id, part, goal } => {
            let mut statement = Statement::of(id);
            statement.parts[part as usize] = text;
            all.statements.push(Arc::new(statement));
            let answer = all.goals.iter_mut().find(|one| Some(one.id) == goal);
            if let Some(answer) = answer {
                Arc::make_mut(answer).statement = Some(id);
            }
        }
        Field::Statement { id, part } => {
            let found = all.statements.iter_mut().find(|one| one.id == id);
            let one = found.map(Arc::make_mut);
            return one.is_some_and(|one| {
                say_part(&mut one.parts[part as usize], &mut one.carried, text)
            });
        }
        Field::NewGoal {
            id,
            part,
            statement,
        } => {
            let mut goal = Goal::of(id, statement);
            goal.parts[part as usize] = text;
            all.goals.push(Arc::new(goal));
        }
        Field::Goal { id, part } => {
            let found = all.goals.iter_mut().find(|one| one.id == id);
            let one = found.map(Arc::make_mut);
            return one.is_some_and(|one| {
                say_part(&mut one.parts[part as usize], &mut one.carried, text)
            });
        }
        field => return decide(all, field, text),
    }
    true
}

/// A part that says something else is no longer what stood last time.
fn say_part(part: &mut String, carried: &mut bool, text: String) -> bool {
    let changed = *part != text;
    *part = text;
    *carried &= !changed;
    changed
}

fn decide(all: &mut Conclusions, field: Field, text: String) -> bool {
    match field {
        Field::NewDecision(id) => {
            let mut new = Decision::of(id, String::new());
            new.what = text;
            all.decisions.push(Arc::new(new));
            true
        }
        Field::Decision(id) => decision(all, id).map(|one| one.what = text).is_some(),
        Field::DecisionWhy(id) => decision(all, id).map(|one| one.why = text).is_some(),
        Field::NewRule { id, part } => {
            all.rules.push(Arc::new(Rule {
                id,
                part,
                text,
                carried: false,
            }));
            true
        }
        Field::Rule(id) if text.is_empty() => {
            all.rules.retain(|rule| rule.id != id);
            true
        }
        Field::Rule(id) => {
            let found = all.rules.iter_mut().find(|one| one.id == id);
            let rule = found.map(Arc::make_mut);
            rule.is_some_and(|rule| say_part(&mut rule.text, &mut rule.carried, text))
        }
        _ => false,
    }
}
