//! The mouse, where somebody wants it: a click goes there, the wheel goes up and down.

use super::action::Action;
use super::chairing::{Asked, Chairing, MarkCell, Page, PersonCell, PlanLine, Seat};
use super::effect::Effect;
use super::focus::{Focus, On};
use super::home::{FormLine, Home};
use super::keymap::Place;
use super::model::{Model, Screen};
use super::offering;
use super::pinned::pinned;
use super::plan_lines::lines;
use super::scale_walk::asked_people;
use super::spot::Spot;

/// Lets the mouse point, or select text again.
pub fn switch(model: &mut Model) -> Effect {
    model.mouse = !model.mouse;
    let told = if model.mouse {
        "A click goes there, and the wheel goes up and down."
    } else {
        "The mouse selects text again."
    };
    model.notice = Some(told.to_owned());
    Effect::Mouse(model.mouse)
}

/// Whether the wheel counts: a hand that brushes it must not end a sentence.
pub fn wheel_counts(model: &Model) -> bool {
    !matches!(model.place(), Place::Draft | Place::Field)
}

/// Behind a curtain, or where one entry stands alone, there is nothing to point at.
fn shows_places(place: Place) -> bool {
    !matches!(place, Place::Curtain | Place::Spotlight | Place::ReadBack)
}

/// Goes to what was pointed at. Pointing once more at a line that can be taken takes it.
pub fn point(model: &mut Model, spot: Spot) -> Option<Action> {
    if !shows_places(model.place()) {
        return None;
    }
    match (&mut model.screen, spot) {
        (Screen::Home(home), Spot::Line(line)) => at_home(home, line),
        (Screen::Home(_), _) => None,
        (Screen::Meeting(chairing), Spot::Listed(line)) => {
            let list = chairing.list.as_mut()?;
            let again = std::mem::replace(&mut list.marked, line) == line;
            again.then_some(Action::Take)
        }
        (Screen::Meeting(chairing), spot) => {
            if chairing.list.is_none() && !chairing.is_past() {
                go(chairing, spot);
            }
            None
        }
    }
}

fn at_home(home: &mut Home, line: usize) -> Option<Action> {
    if let Some(form) = &mut home.form {
        form.line = FormLine::ALL.get(line).copied().unwrap_or(form.line);
        return None;
    }
    let again = std::mem::replace(&mut home.marked, line) == line;
    again.then_some(Action::Open)
}

/// A place where the chair can stand.
enum There {
    Board(Focus),
    Person(Seat),
    Scale(Asked),
    Row(usize),
    Plan(PlanLine),
    Gap(usize),
}

/// What is pointed at is found before what is written is kept, which may move it.
fn go(chairing: &mut Chairing, spot: Spot) {
    let Some(there) = place_of(chairing, spot) else {
        return;
    };
    chairing.digits = None;
    offering::keep(chairing);
    match there {
        There::Board(focus) => chairing.stand(focus),
        There::Person(seat) => chairing.seat = seat,
        There::Scale(asked) => chairing.asked = asked,
        There::Row(row) => chairing.row_at.row = row,
        There::Plan(line) => chairing.plan_at = line,
        There::Gap(line) => chairing.gaps.at = line,
    }
}

fn place_of(chairing: &Chairing, spot: Spot) -> Option<There> {
    Some(match spot {
        Spot::Entry(id) => There::Board(Focus::entry(chairing.map(), id, chairing.focus)),
        Spot::Heading(category) => There::Board(Focus::heading(category)),
        Spot::Pinned(column, place) => There::Board(Focus {
            category: column.unsorted(),
            on: On::Pinned(*pinned(chairing.map(), column).get(place)?),
        }),
        Spot::Column(column) => There::Board(chairing.left_at[column.index()]),
        Spot::Line(line) => line_of(chairing, line)?,
        Spot::Listed(_) => return None,
    })
}

/// A line of the page that is shown; behind the last person somebody new is written.
fn line_of(chairing: &Chairing, line: usize) -> Option<There> {
    Some(match chairing.page {
        Page::People => There::Person(Seat {
            person: chairing.map().listed().nth(line).map(|person| person.id),
            cell: PersonCell::Name,
        }),
        Page::Scale => There::Scale(match line {
            0 => Asked::Question,
            1 => Asked::Zero,
            2 => Asked::Ten,
            line => {
                let person = *asked_people(chairing).get(line - 3)?;
                Asked::Of(person, MarkCell::Number)
            }
        }),
        Page::Statements => There::Row(line),
        Page::Plan => There::Plan(*lines(chairing).get(line)?),
        Page::Gaps => There::Gap(line),
        Page::Board | Page::Child | Page::Reading(_) | Page::Trend(_) | Page::Help(_) => {
            return None;
        }
    })
}
