//! What the chair does on the page of statements and goals, row by row.

use sofs::app::chairing::{Page, RowAt, RowCell};
use sofs::app::key::Key;
use sofs::app::rows::{cells, rows, scale_of, thing};
use sofs::meeting::event::Field;
use sofs::meeting::vocabulary::{GoalPart, StatementPart};

use super::hands::Hands;

/// Makes a statement in the empty row: who, what, meaning, what the family already does.
pub fn statement(hands: &mut Hands, [who, what, meaning, already]: &[String; 4]) {
    let row = rows(hands.chairing()).len() - 1;
    walk_to(hands, row, RowCell::Statement(StatementPart::Who));
    for (number, part) in [who, what, meaning].into_iter().enumerate() {
        if number > 0 {
            hands.press(Key::Enter);
        }
        hands.wait(4_000, 14_000);
        hands.write(part);
    }
    if !already.is_empty() {
        hands.press(Key::Tab);
        hands.wait(2_000, 6_000);
        hands.write(already);
    }
    hands.press(Key::Enter);
    let stands = hands
        .chairing()
        .map()
        .conclusions
        .statements
        .last()
        .cloned();
    let stands = stands.expect("a statement");
    let parts = [
        (StatementPart::Who, who),
        (StatementPart::What, what),
        (StatementPart::Meaning, meaning),
        (StatementPart::Already, already),
    ];
    for (part, words) in parts {
        assert_eq!(stands.part(part), words);
    }
    hands.row = row;
}

/// Makes a goal in the row of the last statement.
pub fn goal(hands: &mut Hands, parts: &[String; 3]) {
    let begun = hands.chairing().draft().map(|draft| draft.field);
    if !matches!(begun, Some(Field::NewGoal { .. })) {
        walk_to(hands, hands.row, RowCell::Goal(GoalPart::Instead));
    }
    for part in parts {
        hands.wait(4_000, 14_000);
        hands.write(part);
        hands.press(Key::Enter);
    }
    let stands = hands.chairing().map().conclusions.goals.last().cloned();
    let stands = stands.expect("a goal");
    let [instead, how_long, seen_by] = parts;
    let said = [GoalPart::Instead, GoalPart::HowLong, GoalPart::SeenBy].map(|one| stands.part(one));
    assert_eq!(said, [instead, how_long, seen_by]);
}

/// Puts up the question of the last goal.
pub fn ask(hands: &mut Hands) {
    walk_to(hands, hands.row, RowCell::Scale);
    hands.press(Key::Enter);
    let chairing = hands.chairing();
    let goal = rows(chairing)[hands.row].goal;
    let scale = scale_of(chairing, goal).expect("a scale");
    assert_eq!(chairing.scale_at, Some(scale.id));
}

/// Somebody sees the last statement differently.
pub fn differs(hands: &mut Hands, said: &str) {
    walk_to(hands, hands.row, RowCell::Differs);
    hands.wait(2_000, 6_000);
    hands.write(said);
    hands.press(Key::Enter);
    let row = rows(hands.chairing())[hands.row];
    let all = &hands.chairing().map().conclusions;
    let statement = row.statement.and_then(|id| all.statement(id));
    let last = statement.expect("a statement").differs.last();
    assert!(said.ends_with(&last.expect("somebody").why), "{said}");
}

/// Takes back that somebody sees it differently: everybody was asked, and nobody does.
pub fn agree(hands: &mut Hands, row: usize) {
    walk_to(hands, row - 1, RowCell::Differs);
    hands.wait(2_000, 6_000);
    hands.press(Key::Delete);
    hands.press(Key::Char('-'));
    let id = rows(hands.chairing())[row - 1].statement;
    let all = &hands.chairing().map().conclusions;
    assert!(
        id.and_then(|id| all.statement(id))
            .is_some_and(|one| one.all_agree)
    );
}

/// Says what stands in a row, from 1, in other words.
pub fn reword(hands: &mut Hands, row: usize, cell: RowCell, text: &str) {
    walk_to(hands, row - 1, cell);
    hands.wait(5_000, 15_000);
    hands.press(Key::Enter);
    hands.rewrite(text);
    hands.press(Key::Enter);
    let row = rows(hands.chairing())[row - 1];
    let all = &hands.chairing().map().conclusions;
    let statement = row.statement.and_then(|id| all.statement(id));
    let goal = row.goal.and_then(|id| all.goal(id));
    let stands = match cell {
        RowCell::Statement(part) => statement.map(|one| one.part(part)),
        RowCell::Goal(part) => goal.map(|one| one.part(part)),
        _ => None,
    };
    assert_eq!(stands, Some(text));
}

/// The page, at this part of this row, counted from 0.
fn walk_to(hands: &mut Hands, row: usize, cell: RowCell) {
    hands.free();
    if hands.chairing().page != Page::Statements {
        hands.wait(800, 2_500);
        hands.press(Key::Function(4));
    }
    let at = |hands: &Hands| hands.chairing().row_at;
    if at(hands) == (RowAt { row, cell }) {
        return;
    }
    if at(hands).cell == RowCell::Differs {
        hands.again(Key::Up);
    }
    while at(hands).row != row {
        let below = row > at(hands).row;
        hands.again(if below { Key::PageDown } else { Key::PageUp });
    }
    while thing(at(hands).cell) != thing(cell) {
        let right = thing(cell) > thing(at(hands).cell);
        hands.again(if right { Key::Right } else { Key::Left });
    }
    let place = |one: RowCell| cells(cell).iter().position(|&other| other == one);
    while at(hands).cell != cell {
        let below = place(cell) > place(at(hands).cell);
        hands.again(if below { Key::Down } else { Key::Up });
    }
}
