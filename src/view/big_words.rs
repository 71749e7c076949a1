//! One paragraph as large as an area allows: in letters made of blocks, else in usual letters with room around them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::large::{self, Size};
use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::signs;
use super::theme::Role;
use super::wrap::{LONGEST_LINE, cut, width, wrap};
use crate::app::chairing::Signs;

/// From the back of the room, lines of this length are the easiest, in columns.
const EASY_LINE: usize = 40;

/// A paragraph laid out in an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BigWords {
    text: String,
    columns: usize,
    rows: usize,
    large: Option<Large>,
}

/// Words in letters made of blocks: their size, and their lines.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Large {
    size: Size,
    lines: Vec<String>,
}

/// The largest way in which a paragraph fits into so many columns and rows.
pub fn lay_big(text: &str, columns: usize, rows: usize) -> BigWords {
    let text = text.trim();
    BigWords {
        text: text.to_owned(),
        columns,
        rows,
        large: lay_large(text, columns, rows),
    }
}

/// Only whole words stand in a line, and only letters that have a large form.
fn lay_large(text: &str, columns: usize, rows: usize) -> Option<Large> {
    let across = columns / large::COLUMNS;
    let plain = signs::shown(text, Signs::Plain);
    let longest = plain
        .split_whitespace()
        .map(|word| word.graphemes(true).count());
    let small = plain.len() / 4 > across * rows || longest.max()? > across;
    if small || !large::has_all(&plain) {
        return None;
    }
    let lines: Vec<String> = wrap(&plain, across)
        .into_iter()
        .map(|line| plain[line].trim().to_owned())
        .collect();
    let size = Size::ALL
        .into_iter()
        .find(|size| lines.len() * size.rows() <= rows)?;
    Some(Large { size, lines })
}

impl BigWords {
    /// Whether the letters are made of blocks; with plain signs they never are.
    pub fn is_large(&self) -> bool {
        self.large.is_some()
    }

    /// Paints it in the middle of its area; gives the cell where it begins. What has no room is shown to go on by a sign.
    pub fn paint(&self, canvas: &mut Canvas, role: Role) -> Option<Cell> {
        match &self.large {
            Some(large) if canvas.signs == Signs::Lines => self.paint_large(large, canvas, role),
            _ => self.paint_plain(canvas, role),
        }
    }

    fn paint_large(&self, large: &Large, canvas: &mut Canvas, role: Role) -> Option<Cell> {
        let tall = large.lines.len() * large.size.rows();
        let top = self.rows.saturating_sub(tall) / 2;
        let mut first = None;
        for (number, line) in large.lines.iter().enumerate() {
            let before = self.columns.saturating_sub(large::columns(line)) / 2;
            let row = top + number * large.size.rows();
            large::paint(canvas, (before, row), line, large.size, role);
            first = first.or(cell(canvas, before, row));
        }
        first
    }

    /// A block of lines that is centred as a whole, with a blank row after each line where all fits so.
    fn paint_plain(&self, canvas: &mut Canvas, role: Role) -> Option<Cell> {
        let columns = self.columns.min(canvas.columns());
        let (widest, room) = (columns.min(LONGEST_LINE), self.rows.min(canvas.rows()));
        if widest == 0 || room == 0 {
            return None;
        }
        let spaced = |wide: usize| wrap(&self.text, wide).len() * 2 - 1 <= room;
        let easy = widest.min(EASY_LINE);
        let (wide, each) = match () {
            () if spaced(easy) => (easy, 2),
            () if spaced(widest) => (widest, 2),
            () => (widest, 1),
        };
        let lines = self.lines(wide, room);
        let longest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
        let before = columns.saturating_sub(longest) / 2;
        let top = room.saturating_sub((lines.len() - 1) * each + 1) / 2;
        let mut open = false;
        for (number, line) in lines.iter().enumerate() {
            open = canvas.spoken((before, top + number * each), line, role, open);
        }
        cell(canvas, before, top)
    }

    /// As many lines as there are rows; the last one says whether more would follow.
    fn lines(&self, wide: usize, rows: usize) -> Vec<String> {
        let lines = wrap(&self.text, wide);
        let shown = lines.iter().take(rows).enumerate();
        let words = shown.map(|(number, line)| {
            let goes_on = number + 1 == rows && rows < lines.len();
            self.words(line, goes_on, wide)
        });
        words.collect()
    }

    /// The words of a line; of the last one that has room, the rest as far as it fits.
    fn words(&self, line: &Range<usize>, goes_on: bool, wide: usize) -> String {
        if goes_on {
            cut(&self.text[line.start..], wide)
        } else {
            self.text[line.clone()].trim_end().to_owned()
        }
    }
}
