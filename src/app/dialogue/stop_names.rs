//! What the stops of a page are called, so that a dialogue can go there by name.

use super::stops::{Stop, numbered, stops};
use crate::app::chairing::{
    Asked, Chairing, MarkCell, Page, PersonCell, PlanLine, RowAt, RowCell, Seat,
};
use crate::app::narrowing::begins_a_word;
use crate::app::rows::{THINGS, name_of};
use crate::meeting::parts::PersonId;
use crate::meeting::text::folded;
use crate::meeting::vocabulary::{GoalPart, PlanPart, StatementPart};
use crate::practice::child_tools::part_title;
use crate::practice::prompts::plan_title;

/// The stop of this page that is called so, or whose name begins so.
pub fn stop_called(chairing: &Chairing, words: &str) -> Option<Stop> {
    let named: Vec<(String, Stop)> = match chairing.page {
        Page::People | Page::Scale => people(chairing),
        Page::Statements => cells(chairing),
        Page::Plan => lines(),
        Page::Child => houses(chairing),
        Page::Board | Page::Gaps | Page::Trend(_) | Page::Help(_) | Page::Reading(_) => Vec::new(),
    };
    let wanted = folded(words);
    let exact = named.iter().find(|(name, _)| folded(name) == wanted);
    let begins = |(name, _): &&(String, Stop)| begins_a_word(name, words);
    let found = exact.or_else(|| named.iter().find(begins))?.1;
    let there = stops(chairing).contains(&found) || numbered(chairing).contains(&found);
    (there && !wanted.is_empty()).then_some(found)
}

fn people(chairing: &Chairing) -> Vec<(String, Stop)> {
    let at = |id: PersonId| match chairing.page {
        Page::Scale => Stop::Asked(Asked::Of(id, MarkCell::Number)),
        _ => Stop::Seat(Seat {
            person: Some(id),
            cell: PersonCell::Name,
        }),
    };
    let listed = chairing.map().listed();
    let people = listed.map(|person| (person.name.clone(), at(person.id)));
    let cells = [("why", MarkCell::Why), ("one higher", MarkCell::OneUp)];
    let about = cells
        .into_iter()
        .filter_map(|(name, cell)| match chairing.asked {
            Asked::Of(person, _) => Some((name.to_owned(), Stop::Asked(Asked::Of(person, cell)))),
            _ => None,
        });
    let asks = [
        ("question", Stop::Asked(Asked::Question)),
        ("0 means", Stop::Asked(Asked::Zero)),
        ("10 means", Stop::Asked(Asked::Ten)),
        ("somebody new", Stop::Seat(Seat::default())),
    ];
    people
        .chain(about)
        .chain(asks.map(|(name, stop)| (name.to_owned(), stop)))
        .collect()
}

/// The parts of the row where the chair stands, by their names and by a short word.
fn cells(chairing: &Chairing) -> Vec<(String, Stop)> {
    let row = chairing.row_at.row;
    let short = [
        ("statement", RowCell::Statement(StatementPart::Who)),
        ("already", RowCell::Statement(StatementPart::Already)),
        ("differs", RowCell::Differs),
        ("goal", RowCell::Goal(GoalPart::Instead)),
        ("scale", RowCell::Scale),
    ];
    let all = THINGS
        .concat()
        .into_iter()
        .map(|cell| (name_of(cell), cell));
    short
        .into_iter()
        .chain(all)
        .map(|(name, cell)| (name.to_owned(), Stop::Row(RowAt { row, cell })))
        .collect()
}

fn lines() -> Vec<(String, Stop)> {
    let rules = PlanPart::ALL.iter().flat_map(|&part| {
        let line = PlanLine::NewRule(part);
        [(plan_title(part), line), (part.kebab(), line)]
    });
    let others = [
        ("decision", PlanLine::NewDecision),
        ("step", PlanLine::NewStep),
        ("bottom line", PlanLine::NewBottomLine),
        ("next meeting", PlanLine::NextMeeting),
    ];
    others
        .into_iter()
        .chain(rules)
        .map(|(name, line)| (name.to_owned(), Stop::Plan(line)))
        .collect()
}

fn houses(chairing: &Chairing) -> Vec<(String, Stop)> {
    let child = chairing.child_at.child;
    let houses = child.and_then(|child| chairing.map().child.houses_of(child));
    let tool = houses.map(|houses| houses.tool).unwrap_or_default();
    let parts = crate::meeting::child_words::HousePart::ALL.iter();
    parts
        .map(|&part| (part_title(tool, part).0.to_owned(), Stop::House(part, None)))
        .collect()
}
