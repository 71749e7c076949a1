//! The map as Markdown, for wikis, mail and whatever reads plain text.

use std::fmt::Write;

use super::markdown_entries::line as entry_line;
use super::markdown_plan::{children, decided, differs, plan, rows};
use super::markdown_signs::{plain, plain_name};
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;
use crate::meeting::taken_back::TakenBack;
use crate::meeting::vocabulary::Column;
use crate::practice::minutes::Minute;
use crate::practice::telling::{clock_since, path_told, told_taken_back};
use crate::practice::words::{attendance_title, category_title, column_title, kind_title};

/// What it was, and when it began.
pub fn head(map: &Map) -> String {
    let about = &map.about;
    format!(
        "# {}\n\n{}, {}\n",
        plain(&about.title),
        kind_title(about.kind),
        about.began.format("%a %-d %b %Y, %H:%M")
    )
}

/// The map as Markdown.
pub fn markdown(map: &Map) -> String {
    let mut text = head(map);
    text.push_str(&decided(map));
    people(map, &mut text);
    text.push_str(&rows(map));
    for column in map.about.order.columns() {
        entries(map, column, &mut text);
    }
    for scale in &map.scales {
        numbers(map, scale, &mut text);
    }
    text.push_str(&plan(map));
    text.push_str(&children(map));
    text
}

/// The meeting told in time: what was said when, under the chapters in which it was said.
pub fn minutes(map: &Map, all: &[Minute]) -> String {
    let mut text = head(map);
    people(map, &mut text);
    text + &told_in_time(all)
}

/// The same without the head.
pub fn told_in_time(all: &[Minute]) -> String {
    let mut text = String::new();
    let mut listed = false;
    for minute in all {
        let (since, words) = (clock_since(minute.at), plain(&minute.words));
        match minute.sign {
            None => {
                line(&mut text, format_args!("\n## {since} {words}\n"));
                listed = true;
            }
            Some(sign) => {
                if !std::mem::replace(&mut listed, true) {
                    text.push('\n');
                }
                let sign = plain(&sign.to_string());
                line(&mut text, format_args!("- {since} {sign} {words}"));
            }
        }
    }
    text
}

/// Words that were typed and taken back, for whoever asked for them by name.
pub fn typing_history(gone: &[TakenBack]) -> String {
    let mut text = "\n## Words that were typed and taken back\n\n".to_owned();
    for gone in gone {
        let (_, words) = told_taken_back(gone);
        line(
            &mut text,
            format_args!("- {}: {}", clock_since(gone.at), plain(&words)),
        );
    }
    text
}

/// Writing into a string cannot fail, so there is nothing to report.
fn line(text: &mut String, line: std::fmt::Arguments) {
    let _ = text.write_fmt(line);
    text.push('\n');
}

fn people(map: &Map, text: &mut String) {
    if map.listed().next().is_none() {
        return;
    }
    text.push_str("\n## People\n\n");
    for person in map.listed() {
        let parts = [
            person.role.as_str(),
            &person.agency,
            attendance_title(person.attendance),
        ];
        let parts: Vec<String> = parts
            .iter()
            .filter(|part| !part.is_empty())
            .map(|part| plain_name(part))
            .collect();
        line(
            text,
            format_args!("- {}: {}", plain_name(&person.name), parts.join(", ")),
        );
    }
}

fn entries(map: &Map, column: Column, text: &mut String) {
    line(text, format_args!("\n## {}", column_title(column)));
    for &category in column.categories() {
        if map.place(category).is_empty() {
            continue;
        }
        let title = category_title(category, map.about.setting);
        line(text, format_args!("\n### {title}\n"));
        for entry in map.entries_in(category) {
            line(text, format_args!("- {}", entry_line(map, entry)));
            differs(map, &entry.differs, text);
        }
    }
}

fn numbers(map: &Map, scale: &Scale, text: &mut String) {
    line(text, format_args!("\n## {}\n", plain(&scale.question)));
    line(text, format_args!("- 0: {}", plain(&scale.zero)));
    line(text, format_args!("- 10: {}", plain(&scale.ten)));
    for mark in &scale.marks {
        let given = scale.shown(mark);
        let (Some(person), Some(_)) = (map.person(mark.person), given.answer) else {
            continue;
        };
        let said = path_told(scale, mark);
        let mut sentence = format!("{}: {said}", plain_name(&person.name));
        if !given.why.is_empty() {
            let _ = write!(sentence, ", because {}", plain(&given.why));
        }
        if !given.one_up.is_empty() {
            let _ = write!(sentence, ". One higher: {}", plain(&given.one_up));
        }
        line(text, format_args!("- {sentence}"));
    }
}
