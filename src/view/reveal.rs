//! The numbers of a round that was just shown, in large characters for everyone; each with the names of those who gave it.

use super::large::{self, Size};
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::spread::{Same, spread};
use super::theme::{CHILD_MARK, Role};
use super::wrap::{cut, width, wrap};
use crate::app::chairing::{Chairing, Signs};
use crate::meeting::map::Map;
use crate::meeting::parts::Scale;

/// A number as it is shown, and who gave it.
struct Shown {
    number: String,
    names: String,
}

/// The sign of those who would rather not say.
const RATHER_NOT: &str = "–";

/// From low to high, so that the room sees how far apart people are; last those who would rather not say.
fn shown(map: &Map, scale: &Scale) -> Vec<Shown> {
    let (spread, silent) = spread(map, scale);
    let mut all: Vec<Shown> = spread.iter().map(number_and_names).collect();
    if !silent.is_empty() {
        all.push(Shown {
            number: RATHER_NOT.to_owned(),
            names: silent.join(", "),
        });
    }
    all
}

fn number_and_names(same: &Same) -> Shown {
    let child = if same.child { CHILD_MARK } else { "" };
    let names = same.names.join(", ");
    Shown {
        number: same.score.to_string(),
        names: format!("{child}{}{names}", if same.child { " " } else { "" }),
    }
}

/// Names stand on no more rows than these above a number.
const ROWS_OF_NAMES: usize = 2;

/// Cells of one size, row by row.
struct Grid {
    size: Size,
    wide: usize,
    names: usize,
    across: usize,
    down: usize,
}

impl Grid {
    fn new(all: &[Shown], size: Size, (columns, rows): (usize, usize)) -> Self {
        let widest = all.iter().map(|one| large::columns(&one.number)).max();
        let wide = widest.unwrap_or(0).max(2 * large::COLUMNS) + 2;
        let across = (columns / wide).max(1);
        // Few numbers share the whole width, so that long names have room.
        let wide = columns / across.min(all.len().max(1)).max(1);
        let names = all
            .iter()
            .map(|one| wrap(&one.names, wide.saturating_sub(2)).len());
        let names = names.max().unwrap_or(1).min(ROWS_OF_NAMES);
        let tall = names + size.rows() + 1;
        Self {
            size,
            wide,
            names,
            across,
            down: (rows + 1) / tall,
        }
    }

    fn holds(&self) -> usize {
        self.across * self.down
    }
}

/// Paints the numbers; gives the cell where the cursor rests.
pub fn paint(chairing: &Chairing, canvas: &mut Canvas) -> Option<Cell> {
    canvas.clear();
    let scale = chairing.scale()?;
    let columns = canvas.columns();
    let asks = cut(&scale.question, columns.saturating_sub(2));
    canvas.text(1, 0, &asks, Role::Strong);
    let all = shown(chairing.wall(), scale);
    let rows = canvas.rows().saturating_sub(1);
    let mut below = canvas.inner(1, rows);
    let grids = Size::ALL.map(|size| Grid::new(&all, size, (columns, rows)));
    let plain = below.signs == Signs::Plain;
    let fits = grids.iter().find(|grid| grid.holds() >= all.len());
    match fits.or(grids.last()) {
        Some(grid) if !plain && grid.holds() > 0 && grid.wide > 2 * large::COLUMNS => {
            paint_large(&all, grid, &mut below);
        }
        _ => paint_in_words(&all, &mut below),
    }
    cell(canvas, 0, 0)
}

fn paint_large(all: &[Shown], grid: &Grid, canvas: &mut Canvas) {
    let tall = grid.names + grid.size.rows() + 1;
    let used = all.len().div_ceil(grid.across).min(grid.down) * tall;
    let top = (canvas.rows() + 1).saturating_sub(used) / 2;
    for (number, one) in all.iter().take(grid.holds()).enumerate() {
        let left = number % grid.across * grid.wide + 1;
        let row = top + number / grid.across * tall;
        paint_names(&one.names, grid, (left, row), canvas);
        let glyphs = if one.number == RATHER_NOT {
            "-"
        } else {
            &one.number
        };
        large::paint(
            canvas,
            (left, row + grid.names),
            glyphs,
            grid.size,
            Role::Strong,
        );
    }
    say_how_many_more(all.len().saturating_sub(grid.holds()), canvas);
}

/// Names stand close above their number, the last row cut where there are too many.
fn paint_names(names: &str, grid: &Grid, (left, row): (usize, usize), canvas: &mut Canvas) {
    let wide = grid.wide.saturating_sub(2);
    let lines = wrap(names, wide);
    let shown = lines.len().min(grid.names);
    for (number, line) in lines.iter().take(shown).enumerate() {
        let last = number + 1 == shown;
        let end = if last { names.len() } else { line.end };
        let words = cut(names[line.start..end].trim_end(), wide);
        canvas.text(
            left,
            row + grid.names - shown + number,
            &words,
            Role::Strong,
        );
    }
}

/// Where there is no room or no sign for large characters.
fn paint_in_words(all: &[Shown], canvas: &mut Canvas) {
    let rows = canvas.rows();
    for (row, one) in all.iter().take(rows).enumerate() {
        let at = canvas.text(1, row, &one.number, Role::Strong).max(4) + 1;
        let room = canvas.columns().saturating_sub(at + 1);
        canvas.text(at, row, &cut(&one.names, room), Role::Words);
    }
    say_how_many_more(all.len().saturating_sub(rows), canvas);
}

fn say_how_many_more(more: usize, canvas: &mut Canvas) {
    if more > 0 {
        let last = canvas.rows().saturating_sub(1);
        let told = format!(" and {more} more ");
        let from = canvas.columns().saturating_sub(width(&told));
        canvas.text(from, last, &told, Role::Focus);
    }
}
