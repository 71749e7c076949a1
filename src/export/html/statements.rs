//! Statements, the goals that answer them, and their scales, as rows; a hole in a row is shown.

use maud::{Markup, html};

use super::numbers::{narrow_scale, reasons, was_asked};
use super::said::{differing, said};
use crate::meeting::clean::clean_line;
use crate::meeting::conclusions::Row;
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;
use crate::practice::prompts::{
    goal_title, goals_title, scale_title, statement_title, statements_title,
};

/// All rows.
pub fn rows(map: &Map) -> Markup {
    let rows = map.conclusions.rows();
    let setting = map.about.setting;
    html! {
        @if !rows.is_empty() {
            section.rows {
                h2 { (statements_title(setting)) " and " (goals_title(setting).to_lowercase()) }
                @for (number, row) in (1..).zip(rows) { (one_row(map, number, row)) }
            }
        }
    }
}

fn one_row(map: &Map, number: usize, row: Row) -> Markup {
    let setting = map.about.setting;
    let statement = row.statement.and_then(|id| map.conclusions.statement(id));
    let goal = row.goal.and_then(|id| map.conclusions.goal(id));
    let scale = row
        .goal
        .and_then(|id| map.scales.iter().find(|scale| scale.goal == Some(id)));
    html! {
        div.cards {
            div.worried {
                h3 { (statement_title(setting)) " " (number) }
                @match statement {
                    Some(one) => {
                        p { (said(&one.sentence())) }
                        (differing(map, &one.differs))
                        @if one.differs.is_empty() && one.all_agree { p.beside { "Everybody was asked and sees it so." } }
                    }
                    None => { p.hole { "There is no statement yet." } }
                }
            }
            div.needs-to-happen {
                h3 { (goal_title(setting)) " " (number) }
                @if let Some(one) = goal { p { (said(&one.sentence())) } } @else { p.hole { "There is no goal yet." } }
            }
            div {
                h3 { (scale_title(setting)) " " (number) }
                @if let Some(one) = scale { p { (said(&one.question)) } (narrow_scale(map, one)) }
                @else { p.hole { "Nobody was asked for a number yet." } }
            }
        }
    }
}

/// The scales that stand beside no goal.
pub fn overall(map: &Map) -> impl Iterator<Item = &Scale> {
    let beside_goal = |scale: &Scale| {
        scale
            .goal
            .is_some_and(|id| map.conclusions.goal(id).is_some())
    };
    let scales = map.scales.iter().map(AsRef::as_ref);
    scales.filter(move |scale| !beside_goal(scale))
}

/// Why people chose their numbers, scale after scale.
pub fn all_reasons(map: &Map) -> Markup {
    html! {
        @if map.scales.iter().any(|scale| was_asked(scale)) {
            section.numbers {
                h2 { "Why people chose their numbers" }
                @for scale in map.scales.iter().filter(|scale| was_asked(scale)) {
                    h3 dir="auto" { (clean_line(&scale.question)) }
                    (reasons(map, scale))
                }
            }
        }
    }
}
