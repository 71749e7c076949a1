//! Putting text into the buffer: within its area at any size, own words told apart.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::signs::shown;
use super::theme::{Role, Theme, style};
use super::wrap::{is_sign, width};
use crate::app::chairing::Signs;
use crate::meeting::text::{each_grapheme, is_plain};

/// An area of the buffer that is painted in one theme. Nothing is ever painted outside it.
pub struct Canvas<'a> {
    /// The buffer.
    pub buffer: &'a mut Buffer,
    /// The area within it.
    pub area: Rect,
    /// The theme.
    pub theme: Theme,
    /// With which signs.
    pub signs: Signs,
}

impl<'a> Canvas<'a> {
    /// A canvas over as much of the area as the buffer has.
    pub fn new(buffer: &'a mut Buffer, area: Rect, theme: Theme) -> Self {
        let area = area.intersection(buffer.area);
        Self {
            buffer,
            area,
            theme,
            signs: Signs::default(),
        }
    }

    /// The same with these signs.
    #[must_use]
    pub fn with(mut self, signs: Signs) -> Self {
        self.signs = signs;
        self
    }

    /// Some rows of the canvas.
    pub fn inner(&mut self, row: usize, rows: usize) -> Canvas<'_> {
        let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        let area = Rect {
            y: self.area.y.saturating_add(short(row)),
            height: short(rows),
            ..self.area
        };
        Canvas::new(self.buffer, area.intersection(self.area), self.theme).with(self.signs)
    }

    /// Empties the area.
    pub fn clear(&mut self) {
        let mut blank = Cell::EMPTY;
        blank.set_style(style(self.theme, Role::Words));
        let columns = self.columns();
        let rows = self.area.rows().filter(|row| !row.is_empty());
        for row in rows {
            let start = self.buffer.index_of(row.x, row.y);
            self.buffer.content[start..start + columns].fill(blank.clone());
        }
    }

    /// Columns of the area.
    pub fn columns(&self) -> usize {
        usize::from(self.area.width)
    }

    /// Rows of the area.
    pub fn rows(&self) -> usize {
        usize::from(self.area.height)
    }

    /// Puts text at a column and row of the area, as far as there is room; gives the column behind it.
    pub fn text(&mut self, column: usize, row: usize, text: &str, role: Role) -> usize {
        self.styled(column, row, text, style(self.theme, role))
    }

    fn styled(&mut self, column: usize, row: usize, text: &str, style: Style) -> usize {
        if row >= self.rows() || column >= self.columns() {
            return column;
        }
        let (Ok(x), Ok(y)) = (u16::try_from(column), u16::try_from(row)) else {
            return column;
        };
        let room = self.columns() - column;
        let text = &*shown(text, self.signs);
        let (x, y) = (self.area.x + x, self.area.y + y);
        if is_plain(text) {
            return column + self.plain((x, y), &text[..text.len().min(room)], style);
        }
        if is_sign(text) {
            self.buffer[(x, y)].set_symbol(text).set_style(style);
            return column + 1;
        }
        let (end, _) = self.buffer.set_stringn(x, y, text, room, style);
        usize::from(end - self.area.x)
    }

    /// Puts letters of one byte, each into a cell of its own; gives how many. Nearly all text is of this kind.
    fn plain(&mut self, (x, y): (u16, u16), text: &str, style: Style) -> usize {
        let start = self.buffer.index_of(x, y);
        let cells = &mut self.buffer.content[start..start + text.len()];
        for (cell, (_, letter)) in cells.iter_mut().zip(each_grapheme(text)) {
            cell.set_symbol(letter).set_style(style);
        }
        text.len()
    }

    /// Puts text so that it ends at a column.
    pub fn text_to(&mut self, end: usize, row: usize, text: &str, role: Role) {
        let wide = width(&shown(text, self.signs));
        self.text(end.saturating_sub(wide), row, text, role);
    }

    /// Puts a sign at the right edge, which says that there is more.
    pub fn edge(&mut self, row: usize, sign: &str) {
        self.text_to(self.columns(), row, sign, Role::Strong);
    }

    /// Fills a row with one sign.
    pub fn rule(&mut self, row: usize, sign: &str, role: Role) {
        for column in 0..self.columns() {
            self.text(column, row, sign, role);
        }
    }

    /// Gives a whole row the look of a role, and keeps its text.
    pub fn shade(&mut self, row: usize, role: Role) {
        if row >= self.rows() {
            return;
        }
        let style = style(self.theme, role);
        let row = u16::try_from(row).unwrap_or(0);
        let area = Rect::new(self.area.x, self.area.y + row, self.area.width, 1);
        self.buffer.set_style(area, style);
    }

    /// Underlines what stands in so many columns of a row.
    pub fn underline(&mut self, column: usize, row: usize, columns: usize) {
        if row >= self.rows() || column >= self.columns() {
            return;
        }
        let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
        let area = Rect::new(
            self.area.x + short(column),
            self.area.y + short(row),
            short(columns.min(self.columns() - column)),
            1,
        );
        let style = Style::new().add_modifier(Modifier::UNDERLINED);
        self.buffer.set_style(area, style);
    }

    /// Puts a line of what somebody said. `open` says whether a quotation is open at its start; gives whether one is at its end.
    pub fn spoken(
        &mut self,
        (column, row): (usize, usize),
        line: &str,
        role: Role,
        open: bool,
    ) -> bool {
        let (mut open, mut column) = (open, column);
        for (number, part) in line.split('"').enumerate() {
            if number > 0 {
                let quote = if open { "”" } else { "“" };
                open = !open;
                column = self.text(column, row, quote, Role::Strong);
            }
            let role = if open { Role::Strong } else { role };
            column = self.text(column, row, part, role);
        }
        open
    }
}
