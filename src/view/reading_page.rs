//! The page that asks whether everyone can read: the letters as they are, how far they carry, how to make them larger.

use super::paint::Canvas;
use super::table::{Block, TableRow, paint_from};
use super::theme::Role;

/// Pictures that meeting rooms have, and how high each is, in centimetres.
const PICTURES: [(&str, u32); 4] = [
    ("television, 55 inches", 68),
    ("television, 65 inches", 81),
    ("picture, 1.8 metres wide", 100),
    ("picture, 2.2 metres wide", 125),
];

/// Rows that can be read, times metres of distance, in a picture that is a metre high: letters of 20 minutes of arc.
const ROWS_TIMES_METRES: u32 = 107;

/// Columns for the names of pictures.
const NAMES: usize = 26;

/// Distances to the last row, in metres.
const DISTANCES: [u32; 3] = [3, 4, 5];

/// As many rows as can be read from so far away.
fn rows_at(height: u32, metres: u32) -> u32 {
    (ROWS_TIMES_METRES * height + metres * 50) / (metres * 100)
}

/// How far away so many rows can be read, in tenths of a metre.
fn reach(height: u32, rows: u32) -> u32 {
    ROWS_TIMES_METRES * height / (rows.max(1) * 10)
}

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

/// What the terminal does for us, in its own keys.
const LARGER: [&str; 3] = [
    "A terminal cannot change the size of single letters.",
    "In most windows Ctrl + plus makes all letters larger, Ctrl + minus smaller; on a Mac it is Cmd.",
    "The whole screen gives more room: F11, or Alt + Enter on Windows. Nothing is lost by any of this.",
];

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_usual_television_lets_twenty_two_rows_be_read_from_four_metres() {
        assert_eq!(rows_at(81, 4), 22);
        assert_eq!(rows_at(68, 3), 24);
        assert_eq!(reach(81, 22), 39);
    }
}
