//! Statements, goals and decisions as they stand at the top of a column.

use std::borrow::Cow;

use super::entry::Laid;
use super::theme::BULLET;
use crate::app::pinned::Pinned;
use crate::meeting::conclusions::Decision;
use crate::meeting::map::Map;
use crate::meeting::vocabulary::Setting;
use crate::practice::prompts::{goals_title, statements_title};
use crate::practice::telling::dissent;

/// The signs of the first rows; later ones have a bullet.
const NUMBERS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// The sign of a row, counted from 0.
pub fn number(row: Option<usize>) -> &'static str {
    let number = row.and_then(|row| NUMBERS.get(row));
    number.copied().unwrap_or(BULLET)
}

/// The heading over the first of its sort.
pub fn heading(one: Pinned, setting: Setting) -> &'static str {
    match one {
        Pinned::Statement(_) => statements_title(setting),
        Pinned::Decision(_) => "Decided",
        Pinned::Goal(_) => goals_title(setting),
    }
}

/// Lays it out; none if it is not there.
pub fn lay_pinned(map: &Map, one: Pinned, columns: usize) -> Option<Laid<'static>> {
    let all = &map.conclusions;
    let rows = all.rows();
    let (bullet, text, beside) = match one {
        Pinned::Statement(id) => {
            let row = rows.iter().position(|row| row.statement == Some(id));
            let statement = all.statement(id)?;
            let beside = dissent(map, &statement.differs);
            (number(row), statement.sentence(), beside)
        }
        Pinned::Goal(id) => {
            let row = rows.iter().position(|row| row.goal == Some(id));
            (number(row), all.goal(id)?.sentence(), String::new())
        }
        Pinned::Decision(id) => {
            let decision = all.decision(id)?;
            let beside = dissent(map, &decision.differs);
            (BULLET, told(decision), beside)
        }
    };
    Some(Laid::new(bullet, Cow::Owned(text), &beside, columns))
}

/// Question, answer and reason.
fn told(decision: &Decision) -> String {
    if decision.why.is_empty() {
        decision.sentence()
    } else {
        let what = decision.sentence();
        format!("{}, because {}", what.trim_end_matches('.'), decision.why)
    }
}
