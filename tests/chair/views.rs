//! What four ways of looking at a meeting say, brought to one form: a line for each heading and entry, and everybody's number.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use serde_json::Value;
use sofs::app::model::Model;
use sofs::meeting::vocabulary::{Category, Known, Setting};
use sofs::practice::words::{category_title, known_title};
use sofs::session::{self, Summary};
use sofs::view::screen::paint_all;
use sofs::view::theme::{FOCUS, Theme};

use crate::common::text_of;

/// The three columns, each from the top down: headings, and entries behind a bullet with speakers and how they are known.
pub type Columns = Vec<Vec<String>>;

/// Everybody's number on one scale: who, what they said, why, what would make it one higher.
pub type Numbers = Vec<[String; 4]>;

/// Wide enough for three columns, and so tall that nothing is hidden.
pub const WINDOW: (u16, u16) = (160, 400);

/// Each column has so many letters in a window and on a sheet of that width.
const COLUMN: usize = 52;

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
fn without_day(text: &str) -> String {
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

/// What the columns of a sheet say, and the lines below them. What the columns came to may stand above them; it is not looked at.
pub fn from_sheet(lines: &[String]) -> (Columns, Vec<String>) {
    let first = lines
        .iter()
        .position(|line| line.contains('│'))
        .expect("columns");
    let is_row = |line: &&String| line.matches('│').count() == 2;
    let rows: Vec<&str> = lines[first..]
        .iter()
        .take_while(is_row)
        .map(String::as_str)
        .collect();
    let below = lines[first + rows.len()..].to_vec();
    (parted(columns_of(&rows[2..])).1, below)
}

/// What the painted board says: what stands at the top of its columns, the columns, and the rows below them.
pub fn from_board(model: &Model) -> (Columns, Columns, Vec<String>) {
    let rows = painted(model);
    let is_rule = |row: &String| row.starts_with(['─', '━']);
    let first = rows.iter().position(is_rule).expect("a rule");
    let last = rows.iter().rposition(is_rule).expect("another rule");
    let between: Vec<&str> = rows[first + 1..last].iter().map(String::as_str).collect();
    let (top, columns) = parted(columns_of(&between));
    (top, columns, rows[last + 1..].to_vec())
}

/// What stands above the first heading of each column, and the rest.
fn parted(columns: Columns) -> (Columns, Columns) {
    let is_heading = |line: &String| {
        let mut places = Category::ALL.iter().flat_map(|&category| {
            Setting::ALL
                .iter()
                .map(move |&setting| category_title(category, setting))
        });
        places.any(|title| title == line)
    };
    let parted = columns.into_iter().map(|mut lines| {
        let first = lines.iter().position(is_heading).expect("a heading");
        let rest = lines.split_off(first);
        (lines, rest)
    });
    parted.unzip()
}

/// The rows of the screen in a very tall window.
pub fn painted(model: &Model) -> Vec<String> {
    assert_eq!((model.columns, model.rows), WINDOW);
    let mut buffer = Buffer::empty(Rect::new(0, 0, WINDOW.0, WINDOW.1));
    paint_all(model, &mut buffer, Theme::Mono);
    text_of(&buffer).lines().map(str::to_owned).collect()
}

fn columns_of(rows: &[&str]) -> Columns {
    let cut = |number: usize| -> Vec<String> {
        let from = number * (COLUMN + 1);
        let cell = |row: &&str| row.chars().skip(from).take(COLUMN).collect::<String>();
        rows.iter().map(cell).collect()
    };
    (0..3).map(|number| lines_of(&cut(number))).collect()
}

/// The lines of one column joined: what begins with neither sign nor letter goes on from the line above.
fn lines_of(rows: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for row in rows {
        let row = row.replace(FOCUS, " ");
        let goes_on = row.chars().nth(1).is_none_or(char::is_whitespace);
        match lines.last_mut() {
            Some(line) if goes_on => {
                line.push(' ');
                line.push_str(&row);
            }
            _ => lines.push(row),
        }
    }
    let told = |line: &String| {
        let line = one_blank(line);
        let is_step = line.starts_with(['☐', '☑', '–']);
        let line = line.replacen(['☑', '–'], "☐", usize::from(is_step));
        if is_step { without_day(&line) } else { line }
    };
    lines.iter().map(told).collect()
}

/// The text with one blank wherever there are some, and with quotation marks as they were typed.
pub fn one_blank(text: &str) -> String {
    text.replace(['“', '”'], "\"")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The bar groups those who gave the same number: `Mum, Nan 4`.
pub fn in_bar(bar: &str, [name, said, ..]: &[String; 4]) {
    let bar = one_blank(bar);
    let named = bar.match_indices(name.as_str()).any(|(at, _)| {
        let behind = &bar[at + name.len()..];
        let digits = |c: char| c.is_ascii_digit() || c == '½';
        let number = behind.find(digits).map_or("", |from| &behind[from..]);
        number.split(' ').next() == Some(said)
    });
    let silent = said == RATHER_NOT
        && bar
            .split_once(RATHER_NOT)
            .is_some_and(|(_, names)| names.contains(name.as_str()));
    assert!(named || silent, "{name} {said} in: {bar}");
}

/// Sheet and page say a number, where it was before, and behind that the reasons.
pub fn with_reasons(page: &str, number: &str, reasons: &str) {
    let mut found = page.match_indices(number);
    let said = found.any(|(at, _)| {
        let behind = &page[at + number.len()..];
        let before = behind.find(reasons).map(|to| &behind[..to]);
        before.is_some_and(|way| way.is_empty() || is_way(way))
    });
    assert!(said, "{number} and {reasons} in: {page}");
}

/// Whether this is nothing but where a number was before.
fn is_way(words: &str) -> bool {
    let none = |word: &&str| {
        let word = word.trim_matches(|c: char| c.is_ascii_digit() || ",½·–".contains(c));
        let known = "was in this meeting then last time would rather not say";
        !word.is_empty() && !known.split(' ').any(|one| one == word)
    };
    words.split(' ').find(none).is_none()
}

/// The sheet says number and reasons in a sentence.
pub fn on_paper(sheet: &str, [name, said, why, one_up]: &[String; 4]) {
    let mut reasons = String::new();
    if !why.is_empty() {
        reasons = one_blank(&format!("; because: {why}; one higher: {one_up}"));
    }
    with_reasons(sheet, &format!("{name}: {said}"), &reasons);
}
