//! What several ways of looking at a meeting say, brought to one form: a line for each heading and entry, and everybody's number.

use serde_json::Value;
use sofs::meeting::vocabulary::{Category, Known, Setting};
use sofs::practice::words::{category_title, known_title};
use sofs::session::{self, Summary};

/// The three columns, each from the top down: headings, and entries behind a bullet with speakers and how they are known.
pub type Columns = Vec<Vec<String>>;

/// Everybody's number on one scale: who, what they said, why, what would make it one higher.
pub type Numbers = Vec<[String; 4]>;

/// What is said for a number that somebody would rather not give.
pub const RATHER_NOT: &str = "would rather not say";

fn entry_line(text: &str, speakers: &[&str], known: Option<Known>) -> String {
    let mut beside = speakers.join(", ");
    if let Some(known) = known {
        let dot = if beside.is_empty() { "" } else { " · " };
        beside = format!("{beside}{dot}{}", known_title(known));
    }
    format!("• {text} {beside}").trim_end().to_owned()
}

/// A step as everything that shows it has it in common: who does what. The day stands beside it, in short or in full, and
/// behind it what became of the step.
fn step_line(text: &str, who: &str, speakers: &[&str]) -> String {
    let what = without_day(text);
    if speakers.join(", ") == who {
        format!("☐ {what}")
    } else {
        format!("☐ {what} {}", speakers.join(", "))
            .trim_end()
            .to_owned()
    }
}

/// The words before "by" and a day.
pub fn without_day(text: &str) -> String {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let at = days
        .iter()
        .filter_map(|day| text.find(&format!(" by {day} ")))
        .min();
    let Some(at) = at else {
        return text.to_owned();
    };
    let behind = text[at..].split_once(" · ").map_or("", |(_, names)| names);
    let what = text[..at].trim_end_matches(',');
    format!("{what} {behind}").trim_end().to_owned()
}

/// What the JSON says.
pub fn from_json(json: &Value) -> (Columns, Vec<Numbers>) {
    let setting = Setting::from_kebab(text(&json["setting"])).expect("a setting");
    let columns = list(&json["columns"]).iter().map(|column| {
        let mut lines = Vec::new();
        for place in list(&column["categories"]) {
            let category = Category::from_kebab(text(&place["category"])).expect("a category");
            lines.push(category_title(category, setting).to_owned());
            lines.extend(list(&place["entries"]).iter().map(|entry| {
                let speakers: Vec<&str> = list(&entry["speakers"]).iter().map(text).collect();
                let known = entry["known"].as_str().and_then(Known::from_kebab);
                let step = list(&json["actions"])
                    .iter()
                    .find(|step| step["id"] == entry["id"]);
                if let Some(step) = step {
                    let who = step["who"].as_str().unwrap_or_default();
                    return step_line(text(&entry["text"]), who, &speakers);
                }
                entry_line(text(&entry["text"]), &speakers, known)
            }));
        }
        lines
    });
    let scales = list(&json["scales"]).iter();
    (columns.collect(), scales.map(numbers_in_json).collect())
}

fn numbers_in_json(scale: &Value) -> Numbers {
    let number = |mark: &Value| {
        let or_empty = |name: &str| mark[name].as_str().unwrap_or_default().to_owned();
        let value = mark["value"].as_f64().map_or(RATHER_NOT.to_owned(), shown);
        [
            text(&mark["person"]).to_owned(),
            value,
            or_empty("why"),
            or_empty("one_up"),
        ]
    };
    list(&scale["marks"]).iter().map(number).collect()
}

pub fn list(value: &Value) -> &Vec<Value> {
    value.as_array().expect("a list")
}

pub fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// A number as the room reads it.
fn shown(value: f64) -> String {
    let whole = value.trunc();
    if (value - whole).abs() < 0.1 {
        whole.to_string()
    } else {
        format!("{whole}½")
    }
}

/// What the map at the head of the file says.
pub fn from_summary(summary: &Summary, setting: Setting) -> (Columns, Vec<Numbers>) {
    let columns = summary.columns.iter().map(|column| {
        let mut lines = Vec::new();
        for place in &column.categories {
            lines.push(category_title(place.category, setting).to_owned());
            lines.extend(place.entries.iter().enumerate().map(|(number, entry)| {
                let speakers: Vec<&str> = entry.speakers.iter().map(String::as_str).collect();
                if place.category == Category::NextSteps {
                    let who = summary.steps[number].who.join(", ");
                    return step_line(&entry.text, &who, &speakers);
                }
                entry_line(&entry.text, &speakers, entry.known)
            }));
        }
        lines
    });
    let numbers = summary.scales.iter().map(numbers_in_summary);
    (columns.collect(), numbers.collect())
}

fn numbers_in_summary(scale: &session::summary::Scale) -> Numbers {
    let number = |mark: &session::summary::Mark| {
        assert_eq!(mark.rather_not, mark.value.is_none());
        let value = mark.value;
        [
            mark.person.clone(),
            value.map_or(RATHER_NOT.to_owned(), |value| value.to_string()),
            mark.why.clone(),
            mark.one_up.clone(),
        ]
    };
    scale.marks.iter().map(number).collect()
}

/// The text with one blank wherever there are some, and with quotation marks as they were typed.
pub fn one_blank(text: &str) -> String {
    text.replace(['“', '”'], "\"")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}
