//! Rows of texts side by side, each wrapped in its place: what pages are made of. The focused row is always in view.

use std::borrow::Cow;
use std::ops::Range;

use super::paint::Canvas;
use super::panel::{Cell, cell};
use super::theme::{ABOVE, BELOW, FOCUS, Role};
use super::wrap::{LONGEST_LINE, cut, place_of, wrap};
use crate::meeting::text::byte_at;

/// Whether a line is focused, and what is written on it with the place of the caret.
pub type Here<'a> = (bool, Option<(&'a str, usize)>);

/// A text in its place.
#[derive(Clone, Debug)]
pub struct Block<'a> {
    from: usize,
    down: usize,
    columns: usize,
    text: Cow<'a, str>,
    role: Role,
    most: usize,
    focused: bool,
    caret: Option<usize>,
}

impl<'a> Block<'a> {
    /// A text from a column on, so many columns wide, but never wider than people read.
    pub fn new(from: usize, columns: usize, text: impl Into<Cow<'a, str>>, role: Role) -> Self {
        Self {
            from,
            down: 0,
            columns: columns.clamp(1, LONGEST_LINE),
            text: text.into(),
            role,
            most: usize::MAX,
            focused: false,
            caret: None,
        }
    }

    /// So many rows under the top of its row.
    #[must_use]
    pub fn down(mut self, rows: usize) -> Self {
        self.down = rows;
        self
    }

    /// With no more than so many rows; what has to go is shown by a sign.
    #[must_use]
    pub fn at_most(mut self, rows: usize) -> Self {
        self.most = rows.max(1);
        self
    }

    /// Focused or not.
    #[must_use]
    pub fn focused(mut self, focused: bool) -> Self {
        self.focused = focused;
        self
    }

    /// In the look of something that is wrong.
    #[must_use]
    pub fn alarming(mut self) -> Self {
        self.role = Role::Alarm;
        self
    }

    /// What is being written here instead, with the caret after so many graphemes.
    #[must_use]
    pub fn writing(mut self, draft: Option<(&'a str, usize)>) -> Self {
        if let Some((text, caret)) = draft {
            self.text = Cow::Borrowed(text);
            self.caret = Some(caret);
            self.role = Role::Words;
        }
        self
    }

    fn lines(&self) -> Vec<Range<usize>> {
        wrap(&self.text, self.columns)
    }

    /// How many rows it takes, with those above it.
    pub fn rows(&self) -> usize {
        self.down + self.lines().len().min(self.most)
    }

    /// The words of a line; of the last one that has room, the rest as far as it fits.
    fn words(&self, line: &Range<usize>, goes_on: bool) -> String {
        let end = if goes_on { self.text.len() } else { line.end };
        cut(self.text[line.start..end].trim_end(), self.columns)
    }

    /// Paints it; gives the cell of the caret, or of the first letter of what is focused.
    fn paint(&self, canvas: &mut Canvas, row: usize) -> Option<Cell> {
        let row = row + self.down;
        let role = match (self.focused, self.caret) {
            (true, None) => Role::Focus,
            _ => self.role,
        };
        let lines = self.lines();
        let caret = self
            .caret
            .map(|caret| place_of(&self.text, &lines, byte_at(&self.text, caret)));
        let skipped = caret.map_or(0, |(line, _)| (line + 1).saturating_sub(self.most));
        let mut open = false;
        for (number, line) in lines.iter().enumerate().skip(skipped).take(self.most) {
            let goes_on = number + 1 == skipped + self.most && number + 1 < lines.len();
            let words = self.words(line, goes_on);
            let words = if words.is_empty() && self.focused && self.caret.is_none() {
                " "
            } else {
                &words
            };
            let at = (self.from, row + number - skipped);
            if role == Role::Focus {
                canvas.text(at.0, at.1, words, role);
            } else {
                open = canvas.spoken(at, words, role, open);
            }
        }
        match caret {
            Some((line, column)) => {
                let column = column.min(canvas.columns().saturating_sub(self.from + 1));
                cell(canvas, self.from + column, row + line - skipped)
            }
            None if self.focused => cell(canvas, self.from, row),
            None => None,
        }
    }
}

/// Texts side by side.
#[derive(Clone, Debug, Default)]
pub struct TableRow<'a> {
    /// The texts.
    pub blocks: Vec<Block<'a>>,
    /// Whether the chair stands here.
    pub focused: bool,
    /// Which line of the page it is, if it can be gone to.
    pub number: Option<usize>,
}

impl<'a> TableRow<'a> {
    /// A row with these texts.
    pub fn new(blocks: Vec<Block<'a>>) -> Self {
        let focused = blocks.iter().any(|block| block.focused);
        Self {
            blocks,
            focused,
            number: None,
        }
    }

    /// As this line of the page.
    #[must_use]
    pub fn numbered(mut self, number: usize) -> Self {
        self.number = Some(number);
        self
    }

    /// A heading over the rows that follow.
    pub fn heading(text: impl Into<Cow<'a, str>>, columns: usize) -> Self {
        Self::new(vec![Block::new(
            1,
            columns.saturating_sub(2),
            text,
            Role::Strong,
        )])
    }

    /// An empty row.
    pub fn blank() -> Self {
        Self::default()
    }

    /// How many rows it takes.
    pub fn rows(&self) -> usize {
        self.blocks.iter().map(Block::rows).max().unwrap_or(1)
    }
}

/// Paints as many rows as fit, the last one as far as it does, so that the focused one is in view; gives the cell of the caret or of what is focused.
pub fn paint_rows(rows: &[TableRow], canvas: &mut Canvas) -> Option<Cell> {
    let first = first_shown(rows, canvas.rows());
    let mut at = 0;
    let mut caret = None;
    let mut end = first;
    for row in &rows[first..] {
        if at >= canvas.rows() {
            break;
        }
        if row.focused {
            for line in 0..row.rows() {
                canvas.text(0, at + line, FOCUS, Role::Strong);
            }
        }
        for block in &row.blocks {
            let here = block.paint(canvas, at);
            caret = caret.or(here);
        }
        at += row.rows();
        end += usize::from(at <= canvas.rows());
    }
    hidden(canvas, first > 0, end < rows.len());
    caret
}

/// Which line of the page stands on a row of the screen.
pub fn number_at(rows: &[TableRow], room: usize, row: usize) -> Option<usize> {
    let mut end = 0;
    let mut shown = rows.iter().skip(first_shown(rows, room));
    shown.find_map(|one| {
        end += one.rows();
        (row < end).then_some(one.number)
    })?
}

/// Paints as many rows as fit, from the first on.
pub fn paint_from(rows: &[TableRow], canvas: &mut Canvas) {
    let mut at = 0;
    let mut end = 0;
    for row in rows {
        if at + row.rows() > canvas.rows() {
            break;
        }
        for block in &row.blocks {
            block.paint(canvas, at);
        }
        at += row.rows();
        end += 1;
    }
    hidden(canvas, false, end < rows.len());
}

/// The first row that is shown: at the top if all fits down to the focus and one more row, else as far down as needed.
fn first_shown(rows: &[TableRow], room: usize) -> usize {
    let focus = rows.iter().position(|row| row.focused).unwrap_or(0);
    let below = usize::from(focus + 1 < rows.len());
    let mut left = room;
    let mut first = focus + below;
    while let Some(row) = rows.get(first) {
        match left.checked_sub(row.rows()) {
            Some(rest) if first > 0 => (left, first) = (rest, first - 1),
            Some(_) => return 0,
            None => return (first + 1).min(focus),
        }
    }
    first.min(focus)
}

/// Says at the edges that there is more.
fn hidden(canvas: &mut Canvas, above: bool, below: bool) {
    if above {
        canvas.edge(0, ABOVE);
    }
    if below {
        canvas.edge(canvas.rows().saturating_sub(1), BELOW);
    }
}
