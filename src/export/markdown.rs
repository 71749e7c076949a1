//! The map as Markdown, for wikis, mail and whatever reads plain text.

use std::fmt::Write;

use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, Scale};
use crate::meeting::taken_back::TakenBack;
use crate::meeting::vocabulary::Column;
use crate::practice::telling::{clock_since, path_told, told_taken_back};
use crate::practice::words::{
    attendance_title, category_title, column_title, kind_title, known_title,
};

/// The map as Markdown.
pub fn markdown(map: &Map) -> String {
    let about = &map.about;
    let mut text = format!(
        "# {}\n\n{}, {}\n",
        plain(&about.title),
        kind_title(about.kind),
        about.began.format("%a %-d %b %Y, %H:%M")
    );
    people(map, &mut text);
    for column in about.order.columns() {
        entries(map, column, &mut text);
    }
    for scale in &map.scales {
        numbers(map, scale, &mut text);
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
            .map(|part| plain(part))
            .collect();
        line(
            text,
            format_args!("- {}: {}", plain(&person.name), parts.join(", ")),
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
            line(
                text,
                format_args!("- {}{}", plain(&entry.text), beside(map, entry)),
            );
        }
    }
}

fn beside(map: &Map, entry: &Entry) -> String {
    let mut parts: Vec<String> = map.names(&entry.speakers).into_iter().map(plain).collect();
    parts.extend(entry.known.map(|known| known_title(known).to_owned()));
    if parts.is_empty() {
        String::new()
    } else {
        format!(" ({})", parts.join(", "))
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
        let mut sentence = format!("{}: {said}", plain(&person.name));
        if !given.why.is_empty() {
            let _ = write!(sentence, ", because {}", plain(&given.why));
        }
        if !given.one_up.is_empty() {
            let _ = write!(sentence, ". One higher: {}", plain(&given.one_up));
        }
        line(text, format_args!("- {sentence}"));
    }
}

/// The text with everything that Markdown would read as a sign of its own made harmless.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        let at_start = at == 0 && matches!(letter, '#' | '-' | '+' | '=' | '~' | '0'..='9');
        let number_mark = matches!(letter, '.' | ')')
            && !text[..at].is_empty()
            && text[..at].chars().all(|c| c.is_ascii_digit());
        let sign = matches!(
            letter,
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '&' | '!'
        );
        if sign || number_mark || (at_start && !letter.is_ascii_digit()) {
            plain.push('\\');
        }
        plain.push(letter);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn signs_of_markdown_in_what_people_say_stay_words() {
        assert_eq!(plain("# not a heading"), "\\# not a heading");
        assert_eq!(plain("1. first"), "1\\. first");
        assert_eq!(plain("<b>*loud*</b>"), "\\<b\\>\\*loud\\*\\</b\\>");
        assert_eq!(plain("Sam (4), at 10.30"), "Sam (4), at 10.30");
    }
}
