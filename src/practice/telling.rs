//! Chapters and changes in words: for the time line, for reading, for comparing.

use super::words::{category_letter, category_title, column_name};
use crate::meeting::changes::Change;
use crate::meeting::chapters::Subject;
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Entry, Mark, PersonId};
use crate::meeting::taken_back::TakenBack;

const SECOND: u64 = 1000;

/// A time since the start with seconds: `12:30`, `1:02:00`.
pub fn clock_since(at: u64) -> String {
    let seconds = at / SECOND;
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes:02}:{seconds:02}")
    }
}

/// A chapter in words.
pub fn chapter_title(subject: &Subject) -> String {
    match subject {
        Subject::Column(column) => column_name(*column).to_owned(),
        Subject::People => "People".to_owned(),
        Subject::Numbers => "Numbers".to_owned(),
        Subject::Moment(name) if name.is_empty() => "a moment".to_owned(),
        Subject::Moment(name) => name.clone(),
    }
}

/// The letter of a chapter on the time line, the one that picks the place of what is not sorted yet; a named moment is a point, not a stretch.
pub fn chapter_letter(subject: &Subject) -> char {
    match subject {
        Subject::Moment(_) => '◆',
        Subject::Numbers => '#',
        Subject::People => 'P',
        Subject::Column(column) => category_letter(column.unsorted()).to_ascii_uppercase(),
    }
}

/// An answer in words.
pub fn answer(answer: Option<Answer>) -> String {
    match answer {
        Some(Answer::Score(score)) => score.to_string(),
        Some(Answer::RatherNot) => "would rather not say".to_owned(),
        None => "no number".to_owned(),
    }
}

/// Words that did not stay, with the sign `×`.
pub fn told_taken_back(gone: &TakenBack) -> (char, String) {
    let how = if gone.put_away {
        "put away"
    } else {
        "taken back"
    };
    ('×', format!("{how}: {}", gone.words.trim()))
}

/// A change as a sign and words: `+` came, `−` went, `~` reworded, `→` moved, `#` a number, `◆` a named moment.
pub fn told(change: &Change, map: &Map) -> (char, String) {
    match change {
        Change::Came(entry) => ('+', standing(entry, map)),
        Change::Went(entry) => ('−', standing(entry, map)),
        Change::Reworded { before, after } => (
            '~',
            format!("{} (was: {})", standing(after, map), said(before, map)),
        ),
        Change::Moved { entry, from } => {
            let from = category_title(*from, map.about.setting);
            ('→', format!("{} (was under {from})", standing(entry, map)))
        }
        Change::Number {
            person,
            before,
            after,
            ..
        } => ('#', number(*person, *before, *after, map)),
        Change::Reason(_, mark) => ('#', reasons(mark, map)),
        Change::Joined(name) => ('+', format!("{name} is on the list of people")),
        Change::Left(name) => ('−', format!("{name} is off the list of people")),
        Change::Renamed(title) => ('~', format!("The title is {title}")),
        Change::Named(name) if name.is_empty() => ('◆', "a moment".to_owned()),
        Change::Named(name) => ('◆', name.clone()),
    }
}

fn standing(entry: &Entry, map: &Map) -> String {
    let title = category_title(entry.category, map.about.setting);
    format!("{title}: {}", said(entry, map))
}

fn number(person: PersonId, before: Option<Answer>, after: Option<Answer>, map: &Map) -> String {
    let name = map.names([&person]).join("");
    let was = before.map_or(String::new(), |was| format!(" (was {})", answer(Some(was))));
    format!("{name}: {}{was}", answer(after))
}

fn reasons(mark: &Mark, map: &Map) -> String {
    let name = map.names([&mark.person]).join("");
    let reasons = [("because ", &mark.why), ("one higher: ", &mark.one_up)];
    let told: Vec<String> = reasons
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| format!("{label}{text}"))
        .collect();
    format!("{name}: {}", told.join("; "))
}

fn said(entry: &Entry, map: &Map) -> String {
    let names = map.names(&entry.speakers).join(", ");
    if names.is_empty() {
        entry.text.clone()
    } else {
        format!("{} ({names})", entry.text)
    }
}

#[cfg(test)]
mod tests {
    use super::clock_since;

    #[test]
    fn times_since_the_start_have_seconds() {
        assert_eq!(clock_since(750_000), "12:30");
        assert_eq!(clock_since(3_720_000), "1:02:00");
    }
}
