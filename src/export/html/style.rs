//! How a page looks: the style sheet, with the colours, the size of the letters on paper, and the title at the foot of each sheet.

use std::fmt::Write;

use super::fitting::Sheet;
use crate::export::paper_colours::{BRIGHT, Colours, DARK};
use crate::meeting::vocabulary::Column;

/// Everything that is the same for every page.
const SHEET: &str = include_str!("page.css");

/// On what a page is printed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paper {
    /// A4 across, laid out so that it fits.
    Sheet(Sheet),
    /// A4 upright, with letters of so many points.
    Upright(f64),
    /// A4 across with very large letters, for a child.
    Large,
}

impl Paper {
    /// Its name in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Self::Sheet(_) => "sheet",
            Self::Upright(_) => "upright",
            Self::Large => "large",
        }
    }

    fn points(self) -> f64 {
        match self {
            Self::Sheet(sheet) => sheet.points,
            Self::Upright(points) => points,
            Self::Large => 16.0,
        }
    }

    /// The widths of the columns on paper.
    fn widths(self) -> String {
        let Self::Sheet(sheet) = self else {
            return String::new();
        };
        let width = |(number, share): (usize, f64)| {
            format!(
                ".titles span:nth-child({number}){{width:{:.1}%}}",
                share * 100.0
            )
        };
        (1..).zip(sheet.shares).map(width).collect()
    }

    fn size(self) -> &'static str {
        match self {
            Self::Sheet(_) | Self::Large => "A4 landscape",
            Self::Upright(_) => "A4 portrait",
        }
    }
}

/// The whole style sheet of a page.
pub fn style(title: &str, paper: Paper) -> String {
    let (bright, dark) = (colours(BRIGHT), colours(DARK));
    let (size, points, title) = (paper.size(), paper.points(), in_quotes(title));
    format!(
        "\n:root{{{bright}}}\n\
         @media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n\
         @page{{size:{size};margin:8mm 10mm 12mm;\
         font-family:Arial,\"Liberation Sans\",Helvetica,sans-serif;font-size:9pt;@bottom-left{{content:{title}}}\
         @bottom-right{{content:\"page \" counter(page) \" of \" counter(pages)}}}}\n\
         @media print{{:root{{font-size:{points}pt}}{}}}\n{SHEET}",
        paper.widths()
    )
}

fn colours(colours: Colours) -> String {
    let mut text = format!(
        "--ground:{};--words:{};--beside:{};--rule:{}",
        colours.ground, colours.words, colours.beside, colours.rule
    );
    for &column in Column::ALL {
        let _ = write!(text, ";--{}:{}", column.kebab(), colours.of(column));
    }
    text
}

/// A text as a style sheet reads it, with nothing in it that could end it.
fn in_quotes(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            quoted.push(letter);
        } else {
            let _ = write!(quoted, "\\{:x} ", u32::from(letter));
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::{Paper, style};

    #[test]
    fn a_title_cannot_get_out_of_the_style_sheet() {
        let style = style("Kite\"} </style><script> \\", Paper::Upright(11.0));
        assert!(!style.contains('<'), "{style}");
        assert!(style.contains("content:\"Kite\\22 \\7d \\20 \\3c \\2f style"));
        let open = style.matches('{').count();
        assert_eq!(open, style.matches('}').count());
    }
}
