//! The page that asks whether everyone can read: the letters as they are, how far they carry, how to make them larger.

use super::paint::Canvas;
use super::table::{Block, TableRow, paint_from};
use super::theme::Role;
use crate::practice::reading_distance::{DISTANCES, LARGER, PICTURES, reach, rows_at};

/// Columns for the names of pictures.
const NAMES: usize = 26;

/// Paints the page from a line on, for the whole window, of which the buffer has the size.
pub fn paint(first: usize, canvas: &mut Canvas) {
    canvas.clear();
    let window = canvas.buffer.area;
    let columns = canvas.columns();
    let wide = columns.saturating_sub(3);
    let words = |text: String| TableRow::new(vec![Block::new(2, wide, text, Role::Words)]);
    let now = format!(
        "This window has {} columns and {} rows. So far away can the last row sit, and so many rows suit it:",
        window.width, window.height
    );
    let mut rows = vec![
        TableRow::heading("Can the last row read this?", columns),
        TableRow::blank(),
        words(now),
        TableRow::blank(),
    ];
    rows.extend(table(u32::from(window.height), wide));
    rows.push(TableRow::blank());
    rows.extend(LARGER.map(|sentence| words(sentence.to_owned())));
    paint_from(&rows[first.min(rows.len() - 1)..], canvas);
}

fn table(rows: u32, wide: usize) -> Vec<TableRow<'static>> {
    let name = NAMES.min(wide);
    let each = ((wide - name) / 4).clamp(1, 9);
    let line = |texts: [String; 5], role: Role| {
        let blocks = texts.into_iter().enumerate().map(|(number, text)| {
            let from = if number == 0 {
                2
            } else {
                3 + name + (number - 1) * each
            };
            let room = if number == 0 {
                name
            } else {
                each.saturating_sub(1)
            };
            Block::new(from, room, text, role)
        });
        TableRow::new(blocks.collect())
    };
    let [near, middle, far] = DISTANCES.map(|metres| format!("{metres} m"));
    let titles = [String::new(), "now".to_owned(), near, middle, far];
    let mut all = vec![line(titles, Role::Strong)];
    all.extend(PICTURES.map(|(picture, height)| {
        let reach = reach(height, rows);
        let now = format!("{}.{} m", reach / 10, reach % 10);
        let [near, middle, far] = DISTANCES.map(|metres| rows_at(height, metres).to_string());
        line([picture.to_owned(), now, near, middle, far], Role::Words)
    }));
    all
}
