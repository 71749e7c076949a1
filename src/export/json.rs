//! The map for other programs. Its shape is a contract: every name is always there; what is missing is null or an empty list.

use serde_json::{Value, json};

use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Entry, Mark, Person, Scale, Score};
use crate::meeting::vocabulary::{Category, Column, Known};

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
        "statements": [],
        "goals": [],
        "scales": scales,
        "actions": [],
        "decisions": [],
        "safety_plan": null,
        "houses": [],
        "pages": [],
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
        "text": entry.text,
        "speakers": map.names(&entry.speakers),
        "own_words": entry.has_own_words(),
        "held": false,
        "known": entry.known.map(Known::kebab),
        "at_ms": entry.at,
    })
}

fn scale(map: &Map, scale: &Scale) -> Value {
    let marks: Vec<Value> = scale.marks.iter().map(|one| mark(map, one)).collect();
    json!({
        "id": scale.id.0,
        "question": scale.question,
        "zero": scale.zero,
        "ten": scale.ten,
        "goal": null,
        "marks": marks,
    })
}

/// Would rather not say is a mark without a value.
fn mark(map: &Map, mark: &Mark) -> Value {
    let value = match mark.answer {
        Some(Answer::Score(score)) => number(score),
        Some(Answer::RatherNot) | None => Value::Null,
    };
    json!({
        "person": map.person(mark.person).map(|person| person.name.as_str()),
        "value": value,
        "why": or_null(&mark.why),
        "one_up": or_null(&mark.one_up),
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
