//! Chapters and changes in words: for the time line, for reading, for comparing.

use std::fmt::Write as _;

use super::day_problem::say_day;
use super::words::{category_letter, category_title, column_name, known_title, progress_title};
use crate::meeting::changes::Change;
use crate::meeting::chapters::Subject;
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Differs, Entry, Given, Mark, PersonId, Scale, ScaleId};
use crate::meeting::taken_back::TakenBack;
use crate::meeting::taken_out::marked;
use crate::meeting::vocabulary::Progress;

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
        Subject::Statements => "Statements and goals".to_owned(),
        Subject::Plan => "Plan".to_owned(),
        Subject::Part(title) => marked(title).into_owned(),
        Subject::Child => "The child".to_owned(),
        Subject::Curtain => "A break".to_owned(),
        Subject::OffRecord => "Off the record".to_owned(),
        Subject::ReadBack => "Read back".to_owned(),
        Subject::Moment(name) if name.is_empty() => "a moment".to_owned(),
        Subject::Moment(name) => marked(name).into_owned(),
    }
}

/// The letter of a chapter on the time line, the one that picks the place of what is not sorted yet; a named moment is a point, not a stretch.
pub fn chapter_letter(subject: &Subject) -> char {
    match subject {
        Subject::Moment(_) => '◆',
        Subject::Part(_) => '▸',
        Subject::Numbers => '#',
        Subject::People => 'P',
        Subject::Statements => 'S',
        Subject::Plan => 'A',
        Subject::Child => 'C',
        Subject::Curtain => '~',
        Subject::OffRecord => '-',
        Subject::ReadBack => 'R',
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

/// Somebody's number with the way it took: `5, was 3 in this meeting, 2 last time`.
pub fn path_told(scale: &Scale, mark: &Mark) -> String {
    let shown = scale.shown(mark);
    let mut told = answer(shown.answer);
    let before: Vec<String> = mark
        .path
        .iter()
        .filter(|given| *given != shown)
        .map(|given| answer(given.answer))
        .collect();
    if !before.is_empty() {
        let _ = write!(told, ", was {} in this meeting", before.join(", then "));
    }
    if mark.last_time.is_some() {
        let _ = write!(told, ", {} last time", answer(mark.last_time));
    }
    told
}

/// Who sees it differently, as it stands beside a sentence.
pub fn dissent(map: &Map, differs: &[Differs]) -> String {
    let names = map.names(differs.iter().map(|one| &one.person));
    match names[..] {
        [] => String::new(),
        [one] => format!("{one} sees it differently"),
        _ => format!("{} see it differently", names.join(", ")),
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
            scale,
            person,
            before,
            after,
        } => {
            let was = before.map_or(String::new(), |was| format!(" (was {})", answer(Some(was))));
            let who = whose(*scale, *person, map);
            ('#', format!("{who}: {}{was}", answer(*after)))
        }
        Change::Reason(scale, person, given) => {
            let who = whose(*scale, *person, map);
            ('#', format!("{who}: {}", reasons(given)))
        }
        Change::Concluded { before, after } if before.is_empty() => ('+', after.clone()),
        Change::Concluded { before, after } if after.is_empty() => ('−', before.clone()),
        Change::Concluded { before, after } => ('~', format!("{after} (was: {before})")),
        Change::Step(entry) => ('~', told_step(entry, map)),
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

/// Whose number; with several scales also on which of them: `Mum, 2/3`.
fn whose(scale: ScaleId, person: PersonId, map: &Map) -> String {
    let name = map.names([&person]).join("");
    let place = map.scales.iter().position(|one| one.id == scale);
    match place {
        Some(place) if map.scales.len() > 1 => {
            format!("{name}, {}/{}", place + 1, map.scales.len())
        }
        _ => name,
    }
}

fn reasons(given: &Given) -> String {
    let reasons = [("because ", &given.why), ("one higher: ", &given.one_up)];
    let told: Vec<String> = reasons
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(label, text)| format!("{label}{text}"))
        .collect();
    told.join("; ")
}

/// An entry in one line; of a step also who does it by when: `Nan: ask for Tuesdays off, by Fri 27 Nov 2026`.
pub fn in_one_line(entry: &Entry, map: &Map) -> String {
    if !entry.is_step() {
        return entry.text.clone();
    }
    let who = map.names(&entry.step.who).join(", ");
    let who = if who.is_empty() { who } else { who + ": " };
    let by = entry.step.by;
    let by = by.map_or(String::new(), |by| format!(", by {}", say_day(by)));
    format!("{who}{}{by}", entry.text)
}

/// A step as one reads it aloud, with what became of it.
pub fn told_step(entry: &Entry, map: &Map) -> String {
    let mut told = in_one_line(entry, map);
    if entry.step.progress != Progress::Open {
        let _ = write!(told, ", {}", progress_title(entry.step.progress));
    }
    told
}

/// An entry with everything that can be said anew about it: who said it, and how it is known.
fn said(entry: &Entry, map: &Map) -> String {
    let names = map.names(&entry.speakers).join(", ");
    let known = entry.known.map_or("", known_title);
    let dot = if names.is_empty() || known.is_empty() {
        ""
    } else {
        " · "
    };
    let beside = format!("{names}{dot}{known}");
    let line = in_one_line(entry, map);
    if beside.is_empty() {
        line
    } else {
        format!("{line} ({beside})")
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
