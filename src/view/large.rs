//! Letters made of blocks, several rows high: a terminal cannot enlarge its own.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::Widget;
use tui_big_text::{BigText, PixelSize};
use unicode_segmentation::UnicodeSegmentation;

use super::paint::Canvas;
use super::theme::{Role, style};

/// Columns of a letter.
pub const COLUMNS: usize = 8;

/// How high letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Eight rows, of whole blocks alone.
    Tall,
    /// Four rows, as square as people know letters, of whole and half blocks.
    Low,
}

impl Size {
    /// From the largest down.
    pub const ALL: [Self; 2] = [Self::Tall, Self::Low];

    /// Rows of a letter.
    pub fn rows(self) -> usize {
        match self {
            Self::Tall => 8,
            Self::Low => 4,
        }
    }

    fn of(self, text: &str, look: Style) -> BigText<'_> {
        let pixels = match self {
            Self::Tall => PixelSize::Full,
            Self::Low => PixelSize::HalfHeight,
        };
        let mut big = BigText::builder().pixel_size(pixels).style(look).build();
        big.lines = vec![Line::raw(text)];
        big
    }
}

/// Columns of a text in large letters.
pub fn columns(text: &str) -> usize {
    text.graphemes(true).count() * COLUMNS
}

/// Whether there is a large form of every letter; one that has none leaves its place empty.
pub fn has_all(text: &str) -> bool {
    text.graphemes(true).all(|letter| {
        let area = Rect::new(0, 0, 8, 4);
        let mut buffer = Buffer::empty(area);
        Size::Low.of(letter, Style::new()).render(area, &mut buffer);
        let painted = buffer.content.iter().any(|cell| cell.symbol() != " ");
        letter == " " || painted && letter.chars().count() == 1
    })
}

/// Paints a text from a column and row of the canvas on, as far as there is room.
pub fn paint(
    canvas: &mut Canvas,
    (column, row): (usize, usize),
    text: &str,
    size: Size,
    role: Role,
) {
    let short = |number: usize| u16::try_from(number).unwrap_or(u16::MAX);
    let area = Rect {
        x: canvas.area.x.saturating_add(short(column)),
        y: canvas.area.y.saturating_add(short(row)),
        width: short(columns(text)),
        height: short(size.rows()),
    };
    let area = area.intersection(canvas.area);
    if !area.is_empty() {
        let look = style(canvas.theme, role);
        size.of(text, look).render(area, canvas.buffer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_the_letters_of_the_alphabet_have_a_large_form_and_a_smile_has_none() {
        assert!(has_all("0 1 2 3½ 4 5 6 7 8 9 10 - Zoë"));
        assert!(!has_all("🙂"));
        assert!(!has_all("שלום"));
        assert!(!has_all("e\u{301}"));
    }
}
