//! The board in words for whoever listens: the most important word first, one thing a line.

use chrono::NaiveDate;

use crate::app::chairing::Chairing;
use crate::app::dialogue::stops::{entries, number_of};
use crate::app::focus::On;
use crate::app::pinned::{Pinned, pinned};
use crate::meeting::conclusions::{Goal, Row};
use crate::meeting::event::Field;
use crate::meeting::map::Map;
use crate::meeting::parts::{Entry, EntryId};
use crate::meeting::vocabulary::{Category, Column};
use crate::practice::prompts::{goal_title, statement_title};
use crate::practice::telling::{dissent, told_step};
use crate::practice::words::{category_title, column_name, column_title, known_title};
use crate::view::sheet_plan::told;

/// The words of an entry, and behind them who said it and how it is known. All that is said of entries comes from here.
pub fn entry_words(map: &Map, entry: &Entry, today: NaiveDate) -> String {
    if entry.is_closed() {
        return entry.text.clone();
    }
    let words = if entry.is_step() {
        told_step(entry, map)
    } else {
        entry.text.clone()
    };
    let beside = beside(map, entry, today);
    if beside.is_empty() {
        words
    } else {
        format!("{words}; {beside}")
    }
}

/// The words with a full stop, if they end with nothing.
pub fn ended(words: &str) -> String {
    let end = if words.ends_with(['.', '?', '!']) {
        ""
    } else {
        "."
    };
    format!("{words}{end}")
}

/// "1 entry", "3 entries", "2 goals".
pub fn counted(count: usize, one: &str) -> String {
    match (count, one.strip_suffix('y')) {
        (1, _) => format!("1 {one}"),
        (_, Some(stem)) => format!("{count} {stem}ies"),
        (_, None) => format!("{count} {one}s"),
    }
}

/// Who said an entry, how it is known, and whether its day is past.
pub fn beside(map: &Map, entry: &Entry, today: NaiveDate) -> String {
    let mut parts = Vec::new();
    let names = map.names(&entry.speakers).join(", ");
    if !(names.is_empty() || entry.is_step() && entry.speakers == entry.step.who) {
        parts.push(format!("said by {names}"));
    }
    parts.extend(entry.known.map(|known| known_title(known).to_owned()));
    if entry.is_step() && entry.step.is_overdue(today) {
        parts.push("the day is past".to_owned());
    }
    if let Some(goal) = entry
        .step
        .goal
        .and_then(|id| map.conclusions.number_of_goal(id))
    {
        parts.push(format!("for goal {goal}"));
    }
    if entry.carried {
        parts.push("from last time".to_owned());
    }
    if entry.agreed {
        parts.push("meant so".to_owned());
    }
    parts.push(dissent(map, &entry.differs));
    parts.retain(|part| !part.is_empty());
    parts.join("; ")
}

/// "Worried, Past harm"; a place that is called like its column is named once.
pub fn place_name(chairing: &Chairing, category: Category) -> String {
    let title = category_title(category, chairing.wall().about.setting);
    let column = column_name(category.column());
    if title == column {
        column.to_owned()
    } else {
        format!("{column}, {title}")
    }
}

/// "Worried, Past harm, entry 3".
pub fn entry_name(chairing: &Chairing, entry: &Entry) -> String {
    let place = place_name(chairing, entry.category);
    match number_of(chairing, entry.id) {
        Some(number) => format!("{place}, entry {number}"),
        None => place,
    }
}

/// What is asked for where words are held back from the beginning.
const SAY_HELD: &str = "Say the words; they are held back.";

/// Where the chair stands on the board.
pub fn on_board(chairing: &Chairing) -> String {
    let map = chairing.wall();
    match chairing.draft().map(|draft| draft.field) {
        Some(Field::Entry(id)) => return rewriting(chairing, id),
        Some(Field::NewEntry { .. }) if chairing.writes_closed() => {
            return format!(
                "{}. {SAY_HELD}",
                place_name(chairing, chairing.focus.category)
            );
        }
        _ => {}
    }
    let focus = chairing.focus;
    let place = place_name(chairing, focus.category);
    match focus.on {
        On::Pinned(one) => pinned_words(map, one),
        On::Entry(id) => map.entry(id).map_or(place, |entry| {
            let all = entries(chairing, focus.column()).len();
            let words = entry_words(map, entry, chairing.today());
            format!("{} of {all}: {words}", entry_name(chairing, entry))
        }),
        On::Gap(Some(id)) => match number_of(chairing, id) {
            Some(number) => format!("{place}, behind entry {number}."),
            None => place,
        },
        On::Heading | On::Gap(None) => {
            let count = match map.place(focus.category).len() {
                0 => "nothing yet".to_owned(),
                many => counted(many, "entry"),
            };
            format!("{place}: {count}.")
        }
    }
}

fn rewriting(chairing: &Chairing, id: EntryId) -> String {
    let Some(entry) = chairing.wall().entry(id) else {
        return String::new();
    };
    let name = entry_name(chairing, entry);
    let text = chairing.written().map_or("", |(text, _)| text);
    let text = text.replace(" · ", ", ");
    format!("{name}: {text}. Say it anew, or an empty line leaves it.")
}

/// A statement, goal or decision at the top of a column.
pub fn pinned_words(map: &Map, one: Pinned) -> String {
    let all = &map.conclusions;
    let setting = map.about.setting;
    let row = |is: &dyn Fn(&Row) -> bool| {
        let row = all.rows().iter().position(is);
        row.map_or(String::new(), |row| format!(" {}", row + 1))
    };
    match one {
        Pinned::Statement(id) => {
            let number = row(&|row| row.statement == Some(id));
            let title = statement_title(setting);
            let statement = all.statement(id);
            let said = statement.map_or(String::new(), |one| {
                let differs = dissent(map, &one.differs);
                let sentence = one.sentence();
                if differs.is_empty() {
                    sentence
                } else {
                    format!("{} {differs}.", ended(&sentence))
                }
            });
            format!("{title}{number}: {said}")
        }
        Pinned::Goal(id) => {
            let number = row(&|row| row.goal == Some(id));
            let said = all.goal(id).map_or(String::new(), Goal::sentence);
            format!("{}{number}: {said}", goal_title(setting))
        }
        Pinned::Decision(id) => {
            let said = all.decision(id).map_or(String::new(), |one| told(map, one));
            format!("Decided: {said}")
        }
    }
}

/// All of a column, its entries with their numbers.
pub fn column_words(chairing: &Chairing, column: Column) -> Vec<String> {
    let map = chairing.wall();
    let all = entries(chairing, column).len();
    let count = match all {
        0 => "Nothing yet".to_owned(),
        many => counted(many, "entry"),
    };
    let mut lines = vec![format!("{} {count}.", column_title(column))];
    lines.extend(
        pinned(map, column)
            .into_iter()
            .map(|one| pinned_words(map, one)),
    );
    let mut number = 0;
    for &category in column.categories() {
        if !map.place(category).is_empty() {
            lines.push(format!("{}:", category_title(category, map.about.setting)));
        }
        for entry in map.entries_in(category) {
            number += 1;
            let words = entry_words(map, entry, chairing.today());
            lines.push(format!("{number}. {words}"));
        }
    }
    lines
}
