//! What can be filled in on each page, in words: what is asked, and what stands there.

use super::houses::{house_words, page_words};
use super::plan::{WHO_DIFFERS, plan_brief, plan_words};
use super::scale::{asked_words, asks};
use crate::app::chairing::{Chairing, PersonCell, RowAt, RowCell, Seat};
use crate::app::dialogue::stops::Stop;
use crate::app::gap_lines::GapLine;
use crate::app::rows::{name_of, rows, scale_of};
use crate::meeting::parts::Person;
use crate::meeting::vocabulary::{GoalPart, StatementPart};
use crate::practice::gaps::{Means, meant};
use crate::practice::prompts;
use crate::practice::words::{attendance_title, side_title};
use crate::view::gaps_page::{asleep, readers, where_to};
use crate::view::statement_form::{part, prompt_for};

/// A stop in words; with its number where the lines of a page are read.
pub fn stop_words(chairing: &Chairing, stop: Stop) -> String {
    match stop {
        Stop::Seat(seat) => seat_words(chairing, seat),
        Stop::Asked(asked) => asked_words(chairing, asked),
        Stop::Row(at) => row_words(chairing, at),
        Stop::Plan(line) => plan_words(chairing, line),
        Stop::House(part, item) => house_words(chairing, part, item),
        Stop::Page(page) => page_words(chairing, page),
        Stop::NamingChild => "Name of a child, and the age if you like, as in: Sam (4)".to_owned(),
        Stop::Gap(at) => gap_words(chairing, at),
    }
}

/// The same where a whole page is read: without what is asked, and without parts that may stay empty.
pub fn stop_brief(chairing: &Chairing, stop: Stop) -> Option<String> {
    match stop {
        Stop::Row(at) if at.row + 1 == rows(chairing).len() => {
            let title = prompts::statement_title(chairing.wall().about.setting);
            let first = at.cell == RowCell::Statement(StatementPart::Who);
            first.then(|| format!("Another {}.", title.to_lowercase()))
        }
        Stop::Row(at) if may_be_empty(at.cell) && part(chairing, at).is_empty() => None,
        Stop::Plan(line) => Some(plan_brief(line).unwrap_or_else(|| plan_words(chairing, line))),
        stop => Some(stop_words(chairing, stop)),
    }
}

fn may_be_empty(cell: RowCell) -> bool {
    let goal = matches!(cell, RowCell::Goal(part) if part != GoalPart::Instead);
    goal || matches!(
        cell,
        RowCell::Differs | RowCell::Statement(StatementPart::Already | StatementPart::Sentence)
    )
}

/// Somebody in one line.
pub fn person_words(chairing: &Chairing, person: &Person) -> String {
    let mut parts = vec![person.name.as_str()];
    parts.extend(
        [person.role.as_str(), person.agency.as_str()]
            .into_iter()
            .filter(|part| !part.is_empty()),
    );
    parts.extend([side_title(person.side), attendance_title(person.attendance)]);
    if chairing.wall().was_heard(person.id) {
        parts.push("has been heard");
    }
    parts.join("; ")
}

fn seat_words(chairing: &Chairing, seat: Seat) -> String {
    let Some(person) = seat.person.and_then(|id| chairing.wall().person(id)) else {
        return "Somebody new?".to_owned();
    };
    match seat.cell {
        PersonCell::Name if chairing.draft().is_some() => {
            format!(
                "Name of {}: say it anew, or an empty line leaves it.",
                person.name
            )
        }
        PersonCell::Name => person_words(chairing, person),
        PersonCell::Role => asks(&format!("Role of {}", person.name), &person.role),
        PersonCell::Agency => asks(&format!("For whom {} works", person.name), &person.agency),
    }
}

fn row_words(chairing: &Chairing, at: RowAt) -> String {
    let setting = chairing.wall().about.setting;
    let title = match at.cell {
        RowCell::Statement(_) | RowCell::Differs => prompts::statement_title(setting),
        RowCell::Goal(_) => prompts::goal_title(setting),
        RowCell::Scale => prompts::scale_title(setting),
    };
    let number = at.row + 1;
    if at.cell == RowCell::Scale {
        let goal = rows(chairing).get(at.row).and_then(|row| row.goal);
        let asks = match (goal, scale_of(chairing, goal)) {
            (None, _) => "first say the goal; the question is made from it.".to_owned(),
            (_, Some(scale)) => scale.question.clone(),
            (_, None) => "/question puts it up.".to_owned(),
        };
        return format!("{title} {number}, question: {asks}");
    }
    let said = part(chairing, at);
    if said.is_empty() && at.cell == RowCell::Differs {
        format!("{title} {number}: {WHO_DIFFERS}")
    } else if said.is_empty() {
        format!("{title} {number}: {}", prompt_for(chairing, at.cell))
    } else {
        format!(
            "{title} {number}, {}: {said}",
            name_of(at.cell).to_lowercase()
        )
    }
}

fn gap_words(chairing: &Chairing, at: usize) -> String {
    let map = chairing.wall();
    match chairing.gaps.lines.get(at) {
        Some(GapLine::Gap(gap)) => {
            let there = where_to(gap, &meant(map, gap.means)).replace("→ ", "");
            format!("{} It is {there}", gap.sentence)
        }
        Some(GapLine::Hard(hard)) => {
            let text = meant(map, Means::Entry(hard.entry));
            format!(
                "Could this be said in shorter words, {}? {text}",
                readers(hard.age)
            )
        }
        Some(GapLine::Asleep(check)) => format!("Not asked again: {}", asleep(chairing, *check)),
        None => String::new(),
    }
}
