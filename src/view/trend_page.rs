//! The page that shows how the numbers moved, this meeting the last of the chain.

use super::paint::Canvas;
use super::theme::{BELOW, Role};
use super::trend::{TrendRow, trend_rows};
use crate::app::chairing::Chairing;
use crate::meeting::trajectory::Past;
use crate::meeting::vocabulary::Side;

/// Paints the page from a row on.
pub fn paint(chairing: &Chairing, first: usize, canvas: &mut Canvas) {
    canvas.clear();
    let map = chairing.wall();
    let children: Vec<&str> = map
        .people
        .iter()
        .filter(|person| person.side == Side::Child)
        .map(|person| person.name.as_str())
        .collect();
    let mut chain = chairing.past_on_wall().into_owned();
    chain.push(Past::of(map));
    let rows = trend_rows(&chain, &children);
    let first = first.min(rows.len().saturating_sub(1));
    paint_from(&rows[first..], canvas);
}

/// Paints as many as fit.
pub fn paint_from(rows: &[TrendRow], canvas: &mut Canvas) {
    let mut at = 0;
    for row in rows {
        if at + row.rows() > canvas.rows() {
            let last = canvas.rows().saturating_sub(1);
            canvas.text_to(canvas.columns(), last, &format!(" {BELOW}"), Role::Strong);
            return;
        }
        row.paint(&mut canvas.inner(at, row.rows()));
        at += row.rows();
    }
}
