//! The parts of a statement, goal or scale, one under the other, with what is asked for the focused one.

use super::bar;
use super::paint::Canvas;
use super::panel::Cell;
use super::table::{Block, TableRow, paint_rows};
use super::theme::Role;
use crate::app::chairing::{Chairing, RowAt, RowCell};
use crate::app::rows::{cells, name_of, row, rows, scale_of};
use crate::meeting::conclusions::{Differs, Goal, Statement};
use crate::meeting::map::Map;
use crate::meeting::parts::{Answer, Scale};
use crate::meeting::vocabulary::{GoalPart, Side, StatementPart};
use crate::practice::anchors::scale_for_goal;
use crate::practice::prompts;

/// Columns for the names of the parts.
const LABELS: usize = 19;

fn children(map: &Map) -> Vec<&str> {
    let children = map.listed().filter(|person| person.side == Side::Child);
    children.map(|person| person.name.as_str()).collect()
}

/// What is asked for the focused part.
pub fn prompt(chairing: &Chairing) -> String {
    prompt_for(chairing, chairing.row_at.cell)
}

/// What is asked for a part of the focused row.
pub fn prompt_for(chairing: &Chairing, cell: RowCell) -> String {
    let children = children(chairing.wall());
    match cell {
        RowCell::Statement(StatementPart::Already) => prompts::already().to_owned(),
        RowCell::Statement(StatementPart::Who) => prompts::who().to_owned(),
        RowCell::Statement(StatementPart::What) => prompts::what().to_owned(),
        RowCell::Statement(StatementPart::Meaning) => prompts::meaning(&children),
        RowCell::Statement(StatementPart::Sentence) | RowCell::Goal(GoalPart::Sentence) => {
            "The whole sentence. Is it how you would say it?".to_owned()
        }
        RowCell::Differs => prompts::differently().to_owned(),
        RowCell::Goal(GoalPart::Instead) => prompts::instead().to_owned(),
        RowCell::Goal(GoalPart::HowLong) => prompts::how_long().to_owned(),
        RowCell::Goal(GoalPart::SeenBy) => prompts::seen_by().to_owned(),
        RowCell::Scale => scale_prompt(chairing).to_owned(),
    }
}

fn scale_prompt(chairing: &Chairing) -> &'static str {
    let goal = row(chairing).goal;
    match (goal, scale_of(chairing, goal)) {
        (None, _) => "First the goal: the question is made from it.",
        (_, None) => "This question can be put up now.",
        (_, Some(_)) => "The question is up. What is the number of each?",
    }
}

/// The parts of the focused thing, a line or more each.
pub fn paint_form(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    let at = chairing.row_at;
    let columns = canvas.columns();
    if at.cell == RowCell::Scale {
        return paint_scale(chairing, canvas);
    }
    let wide = columns.saturating_sub(LABELS + 5);
    let draft = chairing.written();
    let line = |cell: RowCell, spare: usize| {
        let focused = cell == at.cell;
        let text = part(chairing, RowAt { cell, ..at });
        let most = if focused { 4 } else { 2 };
        let writing = draft.filter(|_| focused);
        TableRow::new(vec![
            Block::new(2, LABELS, name_of(cell), Role::Beside),
            Block::new(LABELS + 3, wide, text, Role::Words)
                .at_most(most + spare)
                .focused(focused)
                .writing(writing),
        ])
    };
    let cells = cells(at.cell);
    let used: usize = cells.iter().map(|&cell| line(cell, 0).rows()).sum();
    let spare = canvas.rows().saturating_sub(used);
    let table: Vec<TableRow> = cells
        .iter()
        .map(|&cell| line(cell, if is_whole(cell) { spare } else { 0 }))
        .collect();
    paint_rows(&table, canvas)
}

/// The whole sentence takes all rows that the parts leave.
fn is_whole(cell: RowCell) -> bool {
    matches!(
        cell,
        RowCell::Statement(StatementPart::Sentence) | RowCell::Goal(GoalPart::Sentence)
    )
}

/// What a part of a row says.
pub fn part(chairing: &Chairing, RowAt { row, cell }: RowAt) -> String {
    let rows = rows(chairing);
    let row = rows[row.min(rows.len() - 1)];
    let map = chairing.wall();
    let statement = row.statement.and_then(|id| map.conclusions.statement(id));
    let goal = row.goal.and_then(|id| map.conclusions.goal(id));
    match cell {
        RowCell::Statement(StatementPart::Sentence) => {
            statement.map_or(String::new(), Statement::sentence)
        }
        RowCell::Statement(part) => {
            statement.map_or(String::new(), |one| one.part(part).to_owned())
        }
        RowCell::Goal(GoalPart::Sentence) => goal.map_or(String::new(), Goal::sentence),
        RowCell::Goal(part) => goal.map_or(String::new(), |one| one.part(part).to_owned()),
        RowCell::Differs => statement.map_or(String::new(), |one| {
            dissent_told(map, &one.differs, one.all_agree)
        }),
        RowCell::Scale => String::new(),
    }
}

/// Everybody who sees it differently, each in their words.
pub fn dissent_told(map: &Map, differs: &[Differs], all_agree: bool) -> String {
    if differs.is_empty() && all_agree {
        return "Everybody was asked; nobody does.".to_owned();
    }
    let told = differs.iter().map(|one| {
        let name = map.names([&one.person]).concat();
        format!("{name}: {}", one.why)
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// The question as it stands, or as it would be put up, and under it the numbers.
fn paint_scale(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    let standing = scale_of(chairing, row(chairing).goal);
    let asks = asks(chairing, standing);
    let wide = canvas.columns().saturating_sub(9);
    let role = match standing {
        Some(_) => Role::Words,
        None => Role::Beside,
    };
    let line = |(number, label): (usize, &'static str)| {
        TableRow::new(vec![
            Block::new(2, 3, label, Role::Strong),
            Block::new(6, wide, asks[number].as_str(), role)
                .at_most(2)
                .focused(number == 0),
        ])
    };
    let table: Vec<TableRow> = ["", "0", "10"].into_iter().enumerate().map(line).collect();
    let caret = paint_rows(&table, canvas);
    let rows = canvas.rows();
    if let Some(scale) = standing.filter(|scale| rows > 8 && has_numbers(scale)) {
        bar::paint_line(&mut canvas.inner(rows - 2, 2), scale, chairing.wall());
    }
    caret
}

/// Question, 0 and 10 as they stand; else as statement and goal would make them.
fn asks(chairing: &Chairing, standing: Option<&Scale>) -> [String; 3] {
    if let Some(scale) = standing {
        return [&scale.question, &scale.zero, &scale.ten].map(Clone::clone);
    }
    let all = &chairing.wall().conclusions;
    let goal = row(chairing).goal.and_then(|id| all.goal(id));
    goal.map_or_else(Default::default, |goal| {
        let statement = goal.statement.and_then(|id| all.statement(id));
        scale_for_goal(statement, goal)
    })
}

fn has_numbers(scale: &Scale) -> bool {
    let mut marks = scale.marks.iter();
    marks.any(|mark| matches!(scale.shown(mark).answer, Some(Answer::Score(_))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::wrap::width;

    #[test]
    fn every_name_of_a_part_fits_its_place() {
        for cell in crate::app::rows::THINGS.concat() {
            assert!(width(name_of(cell)) <= LABELS, "{}", name_of(cell));
        }
    }
}
