//! The page of statements and goals: rows of statement, goal and scale, filled in part by part.

use super::action::Action;
use super::agreeing::say_all_agree;
use super::chairing::{Chairing, Page, RowAt, RowCell};
use super::pinned::Pinned;
use super::rows::{THINGS, cells, field, row, rows, scale_of, thing};
use super::scale_walk;
use crate::meeting::conclusions::Row;
use crate::meeting::event::{Dissent, Event, Field};
use crate::meeting::parts::{GoalId, ScaleId};
use crate::meeting::vocabulary::{GoalPart, StatementPart};
use crate::practice::anchors::scale_for_goal;

/// Opens the page where something is still to be said: the first hole, else an empty row.
pub fn open(chairing: &mut Chairing) {
    let rows = rows(chairing);
    let holes = rows.iter().enumerate().find_map(|(number, row)| {
        let cell = match (row.statement, row.goal) {
            (None, _) => RowCell::Statement(StatementPart::Who),
            (_, None) => RowCell::Goal(GoalPart::Instead),
            (_, goal) if scale_of(chairing, goal).is_none() => RowCell::Scale,
            _ => return None,
        };
        Some(RowAt { row: number, cell })
    });
    if let Some(hole) = holes {
        chairing.row_at = hole;
    }
}

/// Opens the page at a statement or goal.
pub fn open_at(chairing: &mut Chairing, one: Pinned) {
    chairing.page = Page::Statements;
    let is = |row: &Row| match one {
        Pinned::Statement(id) => row.statement == Some(id),
        Pinned::Goal(id) => row.goal == Some(id),
        Pinned::Decision(_) => false,
    };
    let cell = match one {
        Pinned::Goal(_) => RowCell::Goal(GoalPart::Sentence),
        _ => RowCell::Statement(StatementPart::Sentence),
    };
    let row = rows(chairing).iter().position(is).unwrap_or(0);
    chairing.row_at = RowAt { row, cell };
}

/// Keeps the chair on a row that is there.
pub fn settle(chairing: &mut Chairing) {
    let last = rows(chairing).len() - 1;
    chairing.row_at.row = chairing.row_at.row.min(last);
}

/// Does what was asked; gives a sentence if it could not be done.
pub fn perform(chairing: &mut Chairing, action: Action) -> Option<&'static str> {
    keep(chairing);
    match action {
        Action::Up | Action::Down => walk(chairing, action == Action::Up),
        Action::NextRow | Action::PreviousRow => {
            turn_row(chairing, action == Action::NextRow);
        }
        Action::NextThing | Action::PreviousThing => {
            let here = thing(chairing.row_at.cell);
            let there = if action == Action::NextThing {
                (here + 1).min(THINGS.len() - 1)
            } else {
                here.saturating_sub(1)
            };
            chairing.row_at.cell = THINGS[there][0];
        }
        Action::NextCell => step(chairing, true),
        Action::PreviousCell => step(chairing, false),
        Action::EditCell => return edit(chairing),
        Action::TakeOff => return take_off(chairing),
        Action::NobodyDiffers => return nobody_differs(chairing),
        _ => {}
    }
    None
}

/// The row before or after. The empty one begins with its statement.
fn turn_row(chairing: &mut Chairing, forward: bool) {
    let last = rows(chairing).len() - 1;
    let RowAt { row, cell } = chairing.row_at;
    let row = if forward {
        (row + 1).min(last)
    } else {
        row.saturating_sub(1)
    };
    let cell = if row == last { THINGS[0][0] } else { cell };
    chairing.row_at = RowAt { row, cell };
}

/// Up and Down go through what can be filled in, and on to the row before or after.
fn walk(chairing: &mut Chairing, up: bool) {
    let RowAt { row, cell } = chairing.row_at;
    let cells = cells(cell);
    let here = cells.iter().position(|&one| one == cell).unwrap_or(0);
    let last = rows(chairing).len() - 1;
    chairing.row_at = match (up, here) {
        (true, 0) if row == 0 => return,
        (true, 0) => RowAt {
            row: row - 1,
            cell: cells[cells.len() - 1],
        },
        (true, _) => RowAt {
            row,
            cell: cells[here - 1],
        },
        (false, _) if here + 1 < cells.len() => RowAt {
            row,
            cell: cells[here + 1],
        },
        (false, _) if row + 1 == last && cell == RowCell::Scale => return turn_row(chairing, true),
        (false, _) if row < last => RowAt {
            row: row + 1,
            cell: cells[0],
        },
        (false, _) => return,
    };
}

/// Through everything of a row, and on to the next row.
fn step(chairing: &mut Chairing, forward: bool) {
    let all = THINGS.concat();
    let RowAt { row, cell } = chairing.row_at;
    let here = all.iter().position(|&one| one == cell).unwrap_or(0);
    let last = rows(chairing).len() - 1;
    chairing.row_at = match forward {
        true if here + 1 < all.len() => RowAt {
            row,
            cell: all[here + 1],
        },
        true if row < last => RowAt {
            row: row + 1,
            cell: all[0],
        },
        false if here > 0 => RowAt {
            row,
            cell: all[here - 1],
        },
        false if row > 0 => RowAt {
            row: row - 1,
            cell: all[all.len() - 1],
        },
        _ => return,
    };
}

/// Keeps what is written, and stays in the row to which it belongs.
pub fn keep(chairing: &mut Chairing) {
    let field = chairing.draft().map(|draft| draft.field);
    chairing.keep();
    let rows = rows(chairing);
    let row = match field {
        Some(Field::NewStatement { id, .. }) => {
            rows.iter().position(|row| row.statement == Some(id))
        }
        Some(Field::NewGoal { id, .. }) => rows.iter().position(|row| row.goal == Some(id)),
        _ => None,
    };
    chairing.row_at.row = row.unwrap_or(chairing.row_at.row.min(rows.len() - 1));
}

/// Keeps with Enter: the next part that has to be said can be typed at once.
pub fn keep_and_go_on(chairing: &mut Chairing) {
    let writing = chairing.row_at;
    keep(chairing);
    let next = match writing.cell {
        RowCell::Statement(StatementPart::Who) => RowCell::Statement(StatementPart::What),
        RowCell::Statement(StatementPart::What) => RowCell::Statement(StatementPart::Meaning),
        RowCell::Goal(GoalPart::Instead) => RowCell::Goal(GoalPart::HowLong),
        RowCell::Goal(GoalPart::HowLong) => RowCell::Goal(GoalPart::SeenBy),
        RowCell::Statement(_) | RowCell::Differs => RowCell::Goal(GoalPart::Instead),
        RowCell::Goal(_) | RowCell::Scale => RowCell::Scale,
    };
    chairing.row_at.cell = next;
    begin_if_empty(chairing);
}

/// What is still empty is written in at once, so that Enter alone goes past it.
fn begin_if_empty(chairing: &mut Chairing) {
    let row = row(chairing);
    let all = &chairing.map().conclusions;
    let empty = match chairing.row_at.cell {
        RowCell::Statement(part) => row
            .statement
            .and_then(|id| all.statement(id))
            .is_some_and(|one| one.part(part).is_empty()),
        RowCell::Goal(part) => {
            (row.statement.is_some() || row.goal.is_some()) && {
                let goal = row.goal.and_then(|id| all.goal(id));
                goal.is_none_or(|goal| goal.part(part).is_empty())
            }
        }
        RowCell::Differs | RowCell::Scale => false,
    };
    if empty && let Some(field) = field(chairing) {
        chairing.begin(field);
    }
}

/// What to say where there is nothing to write in.
const NO_STATEMENT: &str = "First say what the worry is; then somebody can see it differently.";
const NO_GOAL: &str = "First say the goal; the question of its scale is made from it.";

/// Writes in the focused cell; puts up the question of a scale, and asks for its numbers.
fn edit(chairing: &mut Chairing) -> Option<&'static str> {
    if let Some(field) = field(chairing) {
        chairing.begin(field);
        return None;
    }
    if chairing.row_at.cell == RowCell::Differs {
        return Some(NO_STATEMENT);
    }
    let goal = row(chairing).goal;
    let Some(goal) = goal else {
        return Some(NO_GOAL);
    };
    if let Some(scale) = scale_of(chairing, Some(goal)).map(|scale| scale.id) {
        chairing.scale_at = Some(scale);
        chairing.page = Page::Scale;
        scale_walk::open(chairing);
        return None;
    }
    ask(chairing, goal);
    Some("The question is up. The same again asks for the numbers.")
}

/// Puts up the question that statement and goal make.
fn ask(chairing: &mut Chairing, goal: GoalId) {
    let all = &chairing.map().conclusions;
    let Some(goal) = all.goal(goal) else {
        return;
    };
    let statement = goal.statement.and_then(|id| all.statement(id));
    let [question, zero, ten] = scale_for_goal(statement, goal);
    let goal = Some(goal.id);
    let id = ScaleId(chairing.board().next_id());
    chairing.record(Event::ScaleAsked {
        id,
        question,
        zero,
        ten,
        goal,
    });
    chairing.scale_at = Some(id);
}

/// A letter on this page. Gives a sentence where nothing can be written.
pub fn begin(chairing: &mut Chairing) -> Option<&'static str> {
    match (field(chairing), chairing.row_at.cell) {
        (Some(field), _) => {
            chairing.begin(field);
            None
        }
        (None, RowCell::Differs) => Some(NO_STATEMENT),
        (None, _) if row(chairing).goal.is_none() => Some(NO_GOAL),
        (None, _) => {
            Some("First put the question up; its words can be changed where numbers are asked.")
        }
    }
}

fn take_off(chairing: &mut Chairing) -> Option<&'static str> {
    let row = row(chairing);
    let event = match chairing.row_at.cell {
        RowCell::Statement(_) => row.statement.map(Event::StatementTakenOff),
        RowCell::Goal(_) => row.goal.map(Event::GoalTakenOff),
        RowCell::Scale => {
            let scale = scale_of(chairing, row.goal);
            scale.map(|scale| Event::ScaleTakenOff(scale.id))
        }
        RowCell::Differs => {
            let statement = row.statement;
            let statement = statement.and_then(|id| chairing.map().conclusions.statement(id));
            let last = statement.and_then(|one| Some((one.id, one.differs.last()?.person)));
            last.map(|(id, person)| Event::DissentTakenBack {
                of: Dissent::Statement(id),
                person,
            })
        }
    };
    let Some(event) = event else {
        return Some("There is nothing here to take off.");
    };
    chairing.record(event);
    settle(chairing);
    None
}

fn nobody_differs(chairing: &mut Chairing) -> Option<&'static str> {
    let Some(id) = row(chairing).statement else {
        return Some(NO_STATEMENT);
    };
    say_all_agree(chairing, Dissent::Statement(id))
}
