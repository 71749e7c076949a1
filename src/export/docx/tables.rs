//! Tables that stay tables when they are pasted somewhere else.

use maud::{Markup, html};

use super::words::{Style, said, title_in_cell};

/// What is left of A4 landscape between the margins, in twentieths of a point.
pub const WIDTH: u32 = 15_138;

/// A cell: what stands in it, over how many columns it goes, and whether it is a heading.
pub struct Cell {
    content: Markup,
    span: usize,
    title: bool,
}

impl Cell {
    /// A cell with paragraphs in it.
    pub fn of(content: Markup) -> Self {
        Self {
            content,
            span: 1,
            title: false,
        }
    }

    /// A cell with one paragraph in it.
    pub fn saying(text: &str) -> Self {
        Self::of(said(Style::Plain, text))
    }

    /// A cell at the head of a column.
    pub fn title(text: &str) -> Self {
        Self::of(title_in_cell(Style::Heading3, text)).titled()
    }

    /// The same as a heading.
    pub fn titled(self) -> Self {
        Self {
            title: true,
            ..self
        }
    }

    /// The same over several columns.
    pub fn over(self, span: usize) -> Self {
        Self { span, ..self }
    }
}

/// Columns that share the width in these parts.
pub fn widths(parts: &[u32]) -> Vec<u32> {
    let sum: u32 = parts.iter().sum();
    parts.iter().map(|part| WIDTH * part / sum).collect()
}

/// A table. A first row of headings stands again on each page.
pub fn table(widths: &[u32], rows: &[Vec<Cell>], rows_break: bool) -> Markup {
    html! {
        w:tbl {
            w:tblPr {
                w:tblStyle w:val="TableGrid" {}
                w:tblW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
            }
            w:tblGrid { @for width in widths { w:gridCol w:w=(width) {} } }
            @for (number, cells) in rows.iter().enumerate() {
                w:tr {
                    (about_row(number == 0 && cells.iter().all(|cell| cell.title), rows_break))
                    (in_row(widths, cells))
                }
            }
        }
    }
}

fn about_row(again: bool, breaks: bool) -> Markup {
    html! {
        @if again || !breaks {
            w:trPr {
                @if again || !breaks { w:cantSplit {} }
                @if again { w:tblHeader {} }
            }
        }
    }
}

fn in_row(widths: &[u32], cells: &[Cell]) -> Markup {
    let mut from = 0;
    let placed = cells.iter().map(|cell| {
        let columns = widths.iter().skip(from).take(cell.span);
        from += cell.span;
        (cell, columns.sum::<u32>())
    });
    html! { @for (cell, width) in placed { (one(cell, width)) } }
}

/// Word refuses a cell without a paragraph.
fn one(cell: &Cell, width: u32) -> Markup {
    html! {
        w:tc {
            w:tcPr {
                w:tcW w:w=(width) w:type="dxa" {}
                @if cell.span > 1 { w:gridSpan w:val=(cell.span) {} }
                @if cell.title { w:shd w:val="clear" w:color="auto" w:fill="EDEDED" {} }
            }
            @if cell.content.0.is_empty() { w:p {} } @else { (cell.content) }
        }
    }
}
