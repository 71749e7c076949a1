//! The map for other programs. Its shape is a contract: every name is always there; what is missing is null or an empty list.

use std::sync::Arc;

use serde_json::{Value, json};

use super::json_child;
use crate::meeting::conclusions::{Conclusions, Decision, Differs, Goal, Statement};
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Entry, Given, Person, PersonId, Scale, Score};
use crate::meeting::vocabulary::{Category, Column, Known, PlanPart, Progress, StatementPart};
use crate::practice::telling::in_one_line;

/// The map as JSON, two blanks a level. `length` is the length of the meeting in milliseconds.
pub fn json(map: &Map, length: u64) -> String {
    let about = &map.about;
    let people: Vec<Value> = map.listed().map(|one| person(one)).collect();
    let columns: Vec<Value> = about
        .order
        .columns()
        .iter()
        .map(|&c| column(map, c))
        .collect();
    let scales: Vec<Value> = map.scales.iter().map(|one| scale(map, one)).collect();
    let all = &map.conclusions;
    let steps = map.entries_in(Category::NextSteps);
    let actions: Vec<Value> = steps.map(|one| action(map, one)).collect();
    let bookmarks: Vec<Value> = map
        .bookmarks
        .iter()
        .map(|bookmark| json!({ "at_ms": bookmark.at, "name": bookmark.name }))
        .collect();
    let whole = json!({
        "title": about.title,
        "kind": about.kind.kebab(),
        "setting": about.setting.kebab(),
        "order": about.order.kebab(),
        "began": about.began.to_rfc3339(),
        "length_ms": length,
        "people": people,
        "columns": columns,
        "statements": list(&all.statements, |one| statement(map, one)),
        "goals": list(&all.goals, goal),
        "scales": scales,
        "actions": actions,
        "decisions": all.decided().map(|one| decision(map, one)).collect::<Vec<_>>(),
        "safety_plan": safety_plan(all),
        "houses": json_child::houses(map),
        "pages": json_child::pages(map),
        "bookmarks": bookmarks,
    });
    format!("{whole:#}\n")
}

fn person(person: &Person) -> Value {
    json!({
        "id": person.id.0,
        "name": person.name,
        "role": or_null(&person.role),
        "side": person.side.kebab(),
        "agency": or_null(&person.agency),
        "attendance": person.attendance.kebab(),
    })
}

fn or_null(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}

fn column(map: &Map, column: Column) -> Value {
    let categories: Vec<Value> = column
        .categories()
        .iter()
        .map(|&one| category(map, one))
        .collect();
    json!({ "column": column.kebab(), "categories": categories })
}

fn category(map: &Map, category: Category) -> Value {
    let entries: Vec<Value> = map
        .entries_in(category)
        .map(|one| entry(map, one))
        .collect();
    json!({ "category": category.kebab(), "entries": entries })
}

fn entry(map: &Map, entry: &Entry) -> Value {
    json!({
        "id": entry.id.0,
        "text": in_one_line(entry, map),
        "speakers": map.names(&entry.speakers),
        "own_words": entry.has_own_words(),
        "held": entry.held,
        "known": entry.known.map(Known::kebab),
        "at_ms": entry.at,
    })
}

fn scale(map: &Map, scale: &Scale) -> Value {
    let marks: Vec<Value> = scale
        .marks
        .iter()
        .map(|one| (one.person, scale.shown(one)))
        .filter(|(_, given)| !given.is_empty())
        .map(|(person, given)| mark(map, person, given))
        .collect();
    json!({
        "id": scale.id.0,
        "question": scale.question,
        "zero": scale.zero,
        "ten": scale.ten,
        "goal": scale.goal.map(|goal| goal.0),
        "marks": marks,
    })
}

/// Would rather not say is a mark without a value.
fn mark(map: &Map, person: PersonId, given: &Given) -> Value {
    let value = match given.answer {
        Some(Answer::Score(score)) => number(score),
        Some(Answer::RatherNot) | None => Value::Null,
    };
    json!({
        "person": name(map, person),
        "value": value,
        "why": or_null(&given.why),
        "one_up": or_null(&given.one_up),
    })
}

/// Whole numbers without a point, halves with one.
fn number(score: Score) -> Value {
    if score.halves().is_multiple_of(2) {
        json!(score.halves() / 2)
    } else {
        json!(score.value())
    }
}

fn name(map: &Map, person: PersonId) -> Option<&str> {
    map.person(person).map(|person| person.name.as_str())
}

fn list<T>(all: &[Arc<T>], one: impl Fn(&T) -> Value) -> Vec<Value> {
    all.iter().map(|thing| one(thing)).collect()
}

fn differs(map: &Map, all: &[Differs]) -> Vec<Value> {
    let one = |one: &Differs| json!({ "person": name(map, one.person), "why": one.why });
    all.iter().map(one).collect()
}

fn statement(map: &Map, one: &Statement) -> Value {
    json!({
        "id": one.id.0,
        "text": one.sentence(),
        "parts": {
            "who": or_null(one.part(StatementPart::Who)),
            "what": or_null(one.part(StatementPart::What)),
            "meaning": or_null(one.part(StatementPart::Meaning)),
        },
        "differs": differs(map, &one.differs),
    })
}

fn goal(one: &Goal) -> Value {
    json!({ "id": one.id.0, "statement": one.statement.map(|id| id.0), "text": one.sentence() })
}

/// A step is the entry of the same number once more, with who does it by when.
fn action(map: &Map, entry: &Entry) -> Value {
    let who = map.names(&entry.step.who).join(", ");
    json!({
        "id": entry.id.0,
        "what": entry.text,
        "who": or_null(&who),
        "by": entry.step.by.map(|day| day.to_string()),
        "done": entry.step.progress == Progress::Done,
        "goal": entry.step.goal.map(|id| id.0),
    })
}

/// The question stands before the answer, since "yes" alone says nothing.
fn decision(map: &Map, one: &Decision) -> Value {
    json!({
        "id": one.id.0,
        "what": one.sentence(),
        "why": or_null(&one.why),
        "differs": differs(map, &one.differs),
    })
}

fn safety_plan(all: &Conclusions) -> Value {
    if all.rules.is_empty() {
        return Value::Null;
    }
    let part = |&part: &PlanPart| {
        let lines: Vec<&str> = all.rules_in(part).map(|rule| rule.text.as_str()).collect();
        (part.kebab().replace('-', "_"), json!(lines))
    };
    Value::Object(PlanPart::ALL.iter().map(part).collect())
}
