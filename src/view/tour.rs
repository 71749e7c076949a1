//! What the tour says, in three rows over the scale.

use super::paint::Canvas;
use super::theme::{Role, UNDER};
use super::wrap::wrap;
use crate::app::chairing::Chairing;
use crate::app::tour::{LENGTH, says};

/// Rows that the tour takes.
pub const ROWS: u16 = 3;

/// Paints the step that is on now.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) {
    canvas.clear();
    let Some((number, says)) = says(chairing) else {
        return;
    };
    canvas.rule(0, UNDER, Role::Rule);
    canvas.text(1, 0, &format!(" Tour {number}/{LENGTH} "), Role::Strong);
    let lines = wrap(&says, canvas.columns().saturating_sub(3));
    for (row, line) in lines.into_iter().enumerate() {
        canvas.text(2, row + 1, says[line].trim_end(), Role::Strong);
    }
}
