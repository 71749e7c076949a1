//! Paragraphs and the words in them, as word processors want them.

use maud::{Markup, html};

use crate::meeting::clean::visible;

/// What a paragraph is; how it looks stands in `styles`.
#[derive(Clone, Copy)]
pub enum Style {
    /// The title of the meeting.
    Title,
    /// What kind of meeting it was, and when.
    Subtitle,
    /// A part of the page; Word's list of headings shows it.
    Heading1,
    /// A column, a question, a chapter.
    Heading2,
    /// A heading on the board.
    Heading3,
    /// One of several.
    Bullet,
    /// What belongs to the paragraph before.
    Under,
    /// A line of the minutes: when, then what.
    Minute,
    /// What stands in a cell of a scale.
    Mark,
    /// Everything else.
    Plain,
}

impl Style {
    fn id(self) -> &'static str {
        match self {
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Heading1 => "Heading1",
            Self::Heading2 => "Heading2",
            Self::Heading3 => "Heading3",
            Self::Bullet => "ListBullet",
            Self::Under => "Under",
            Self::Minute => "Minute",
            Self::Mark => "Mark",
            Self::Plain => "Normal",
        }
    }
}

/// A paragraph of this kind.
pub fn paragraph(style: Style, words: &Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style.id()) {} } (words) } }
}

/// A heading at the top of a cell. It may be parted from what follows, for `LibreOffice` breaks no row that begins otherwise.
pub fn title_in_cell(style: Style, text: &str) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style.id()) {} w:keepNext w:val="0" {} } (words(text)) } }
}

/// A paragraph that says just this.
pub fn said(style: Style, text: &str) -> Markup {
    paragraph(style, &words(text))
}

/// Words. What Word refuses in a file is taken out, what XML would read as its own is escaped.
pub fn words(text: &str) -> Markup {
    html! { w:r { w:t xml:space="preserve" { (visible(text)) } } }
}

/// Words beside what was said: who, how it is known.
pub fn beside(text: &str) -> Markup {
    html! { w:r { w:rPr { w:rStyle w:val="Beside" {} } w:t xml:space="preserve" { (visible(text)) } } }
}

/// One after the other.
pub fn joined(all: impl IntoIterator<Item = Markup>) -> Markup {
    html! { @for one in all { (one) } }
}
