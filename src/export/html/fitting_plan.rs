//! How large the letters of a printed plan can be, so that it hangs on a wall as one upright page.

use super::fitting::{GAP, HEADING, INDENT, LINE, POINT, decision, item};
use crate::export::letters::Measured;
use crate::meeting::map::Map;
use crate::meeting::vocabulary::{Category, PlanPart};

/// Sizes that are tried, in points, the largest first.
const SIZES: [f64; 8] = [13.0, 12.0, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5];
/// The size of a plan that goes over several pages.
const OVER_PAGES: f64 = 11.0;
/// What can be printed on of an upright A4 sheet, in millimetres, less two lines that a browser may break elsewhere.
const PAPER: [f64; 2] = [190.0, 268.0];
/// Around a row of the table.
const AROUND_ROW: f64 = 0.7;

/// The largest letters with which the plan fits on one page, in points.
pub fn letters_of_plan(map: &Map) -> f64 {
    let high = |points: f64| {
        let em = points * POINT;
        let wide = PAPER[0] / em;
        em * (4.6
            + decisions(map, wide)
            + steps(map, wide)
            + lines(map, wide)
            + safety(map, wide)
            + 3.0)
    };
    let fits = |points: &f64| high(*points) <= PAPER[1];
    SIZES.into_iter().find(fits).unwrap_or(OVER_PAGES)
}

fn decisions(map: &Map, wide: f64) -> f64 {
    let all = map.conclusions.decided();
    2.8 + all
        .map(|one| decision(map, one).high(wide - 1.4 - INDENT))
        .sum::<f64>()
}

fn steps(map: &Map, wide: f64) -> f64 {
    let row = |what: f64, who: f64| what.max(who).max(LINE) + AROUND_ROW;
    let all = map.entries_in(Category::NextSteps).map(|entry| {
        let goal = if entry.step.goal.is_some() {
            " For goal 1."
        } else {
            ""
        };
        let what = item(map, &format!("{}{goal}", entry.text), &entry.differs);
        let who = Measured::of(&map.names(&entry.step.who).join(", "));
        row(
            what.high(wide * 0.46 - 0.6) - GAP,
            who.lines(wide * 0.14) * LINE,
        )
    });
    HEADING + row(0.0, 0.0) + all.sum::<f64>()
}

fn lines(map: &Map, wide: f64) -> f64 {
    let all = map.entries_in(Category::BottomLines);
    let all = all.map(|entry| item(map, &format!("{} – Somebody", entry.text), &entry.differs));
    HEADING + all.map(|one| one.high(wide - INDENT)).sum::<f64>()
}

/// Three parts of the safety plan beside each other.
fn safety(map: &Map, wide: f64) -> f64 {
    let third = (wide - 3.0) / 3.0 - INDENT;
    let parts = PlanPart::ALL.iter().filter_map(|&part| {
        let rules = map.conclusions.rules_in(part);
        let high: f64 = rules
            .map(|rule| item(map, &rule.text, &[]).high(third))
            .sum();
        (high > 0.0).then_some(high + LINE + 0.3)
    });
    let parts: Vec<f64> = parts.collect();
    let rows = parts
        .chunks(3)
        .map(|row| row.iter().copied().fold(0.0, f64::max));
    HEADING + rows.sum::<f64>()
}
