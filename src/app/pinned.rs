//! What the columns came to stands at their top: statements over worries, decisions and goals over what needs to happen.

use crate::meeting::map::Map;
use crate::meeting::parts::{DecisionId, GoalId, StatementId};
use crate::meeting::vocabulary::Column;

/// Something that stands at the top of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Pinned {
    /// A danger or worry statement.
    Statement(StatementId),
    /// A decision that was made.
    Decision(DecisionId),
    /// A goal.
    Goal(GoalId),
}

/// What stands at the top of a column, from the top down.
pub fn pinned(map: &Map, column: Column) -> Vec<Pinned> {
    let all = &map.conclusions;
    let rows = all.rows();
    match column {
        Column::Worried => {
            let mut statements: Vec<StatementId> =
                rows.iter().filter_map(|row| row.statement).collect();
            statements.dedup();
            statements.into_iter().map(Pinned::Statement).collect()
        }
        Column::WorkingWell => Vec::new(),
        Column::NeedsToHappen => {
            let decisions = all.decided().map(|one| Pinned::Decision(one.id));
            let goals = rows.iter().filter_map(|row| row.goal.map(Pinned::Goal));
            decisions.chain(goals).collect()
        }
    }
}
