//! The rows of statement, goal and scale: what stands in them, and which text the focused part is.

use super::chairing::{Chairing, RowCell};
use crate::meeting::conclusions::Row;
use crate::meeting::event::{Dissent, Field};
use crate::meeting::parts::{GoalId, Scale, StatementId};
use crate::meeting::vocabulary::{GoalPart, StatementPart};

const STATEMENT: [RowCell; 6] = [
    RowCell::Statement(StatementPart::Who),
    RowCell::Statement(StatementPart::What),
    RowCell::Statement(StatementPart::Meaning),
    RowCell::Statement(StatementPart::Already),
    RowCell::Statement(StatementPart::Sentence),
    RowCell::Differs,
];

const GOAL: [RowCell; 4] = [
    RowCell::Goal(GoalPart::Instead),
    RowCell::Goal(GoalPart::HowLong),
    RowCell::Goal(GoalPart::SeenBy),
    RowCell::Goal(GoalPart::Sentence),
];

const SCALE: [RowCell; 1] = [RowCell::Scale];

/// The three things of a row, each with what can be filled in.
pub const THINGS: [&[RowCell]; 3] = [&STATEMENT, &GOAL, &SCALE];

/// Which of the three things of a row a cell belongs to: 0 statement, 1 goal, 2 scale.
pub fn thing(cell: RowCell) -> usize {
    match cell {
        RowCell::Statement(_) | RowCell::Differs => 0,
        RowCell::Goal(_) => 1,
        RowCell::Scale => 2,
    }
}

/// What can be filled in in the thing to which this cell belongs.
pub fn cells(cell: RowCell) -> &'static [RowCell] {
    THINGS[thing(cell)]
}

/// What a part of a row is called.
pub fn name_of(cell: RowCell) -> &'static str {
    match cell {
        RowCell::Statement(StatementPart::Who) => "Who is worried",
        RowCell::Statement(StatementPart::What) => "About what",
        RowCell::Statement(StatementPart::Meaning) => "What it could mean",
        RowCell::Statement(StatementPart::Already) => "Done already",
        RowCell::Statement(StatementPart::Sentence) | RowCell::Goal(GoalPart::Sentence) => {
            "In one sentence"
        }
        RowCell::Differs => "Differently",
        RowCell::Goal(GoalPart::Instead) => "What we will see",
        RowCell::Goal(GoalPart::HowLong) => "For how long",
        RowCell::Goal(GoalPart::SeenBy) => "Who will see it",
        RowCell::Scale => "Question",
    }
}

/// The rows, and behind them an empty one for what comes next.
pub fn rows(chairing: &Chairing) -> Vec<Row> {
    let mut rows = chairing.map().conclusions.rows();
    rows.push(Row {
        statement: None,
        goal: None,
    });
    rows
}

/// The focused row.
pub fn row(chairing: &Chairing) -> Row {
    let rows = rows(chairing);
    rows[chairing.row_at.row.min(rows.len() - 1)]
}

/// The scale about a goal.
pub fn scale_of(chairing: &Chairing, goal: Option<GoalId>) -> Option<&Scale> {
    goal?;
    let scales = chairing.map().scales.iter();
    let mut about = scales.filter(|scale| scale.goal == goal);
    about.next().map(AsRef::as_ref)
}

/// The text that the focused cell is; none for what is no text, or not possible yet.
pub fn field(chairing: &Chairing) -> Option<Field> {
    let row = row(chairing);
    let next = chairing.board().next_id();
    match chairing.row_at.cell {
        RowCell::Statement(part) => Some(match row.statement {
            Some(id) => Field::Statement { id, part },
            None => Field::NewStatement {
                id: StatementId(next),
                part,
                goal: row.goal,
            },
        }),
        RowCell::Differs => Some(Field::Differs(Dissent::Statement(row.statement?))),
        RowCell::Goal(part) => Some(match row.goal {
            Some(id) => Field::Goal { id, part },
            None => Field::NewGoal {
                id: GoalId(next),
                part,
                statement: row.statement,
            },
        }),
        RowCell::Scale => None,
    }
}
