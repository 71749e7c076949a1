//! The tables of colours: for each theme the numbers that its roles take.
//!
//! All are numbers from 16 on, whose colours are the same in every terminal that knows 256; those below belong to the user.
//! They were found by search over all of them: 7:1 for whatever is read, 3:1 under the light of a room, and told apart by
//! people who see fewer colours.

use crate::app::theme::Theme;

/// The colours of a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// What everything stands on.
    pub ground: u8,
    /// What people said. What is focused is this and the ground the other way round.
    pub words: u8,
    /// The columns, in the order of `Column::ALL`.
    pub columns: [u8; 3],
    /// What is said beside the words.
    pub beside: u8,
    /// Lines that part areas.
    pub rule: u8,
    /// The ground of what is wrong.
    pub alarm: u8,
}

const PROJECTOR: Palette = Palette {
    ground: 231,
    words: 16,
    columns: [89, 22, 57],
    beside: 238,
    rule: 242,
    alarm: 88,
};

const LIGHT: Palette = Palette {
    ground: 255,
    words: 233,
    columns: [88, 20, 53],
    beside: 239,
    rule: 243,
    alarm: 88,
};

const DARK: Palette = Palette {
    ground: 233,
    words: 231,
    columns: [214, 157, 183],
    beside: 252,
    rule: 244,
    alarm: 217,
};

/// The colours of a theme, if it has any.
pub fn palette(theme: Theme) -> Option<Palette> {
    match theme {
        Theme::Projector => Some(PROJECTOR),
        Theme::Light => Some(LIGHT),
        Theme::Dark => Some(DARK),
        Theme::Mono => None,
    }
}
