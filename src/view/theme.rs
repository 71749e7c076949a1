//! What things on the screen are, and how each looks in a theme. Nothing here is dim or slanted: terminals differ.

use ratatui::style::{Color, Modifier, Style};

use super::palettes::{Palette, palette};
pub use super::signs::{
    ABOVE, AGREED, BELOW, BETWEEN, BULLET, CHILD_MARK, CROSSING, DONE, ENDS, FOCUS, FOOT, FULL,
    GHOST, HELD, MARK, NOT_NEEDED, SPREAD, TO_DO, UNDER, UNDER_FOCUS,
};
pub use crate::app::theme::Theme;
use crate::meeting::vocabulary::Column;

/// What something on the screen is, and so how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What people said.
    Words,
    /// The same in the focused entry, and own words.
    Strong,
    /// A heading, a sign or an edge of this column.
    OfColumn(Column),
    /// The title of a column, and headings, in bold.
    Title(Column),
    /// What is focused where there is no sign to say so: a title, a heading, an item of a list.
    Focus,
    /// Who said it, and everything else that is said beside the words.
    Beside,
    /// Lines that part areas.
    Rule,
    /// Something is wrong.
    Alarm,
}

/// How something looks.
pub fn style(theme: Theme, role: Role) -> Style {
    let style = match palette(theme) {
        Some(palette) => coloured(palette, role),
        None if is_turned(role) => Style::new().add_modifier(Modifier::REVERSED),
        None => Style::new(),
    };
    if is_bold(role) {
        style.add_modifier(Modifier::BOLD)
    } else {
        style
    }
}

fn is_bold(role: Role) -> bool {
    matches!(role, Role::Strong | Role::Title(_)) || is_turned(role)
}

/// Whether the ground is what the letters are elsewhere.
fn is_turned(role: Role) -> bool {
    matches!(role, Role::Focus | Role::Alarm)
}

fn coloured(palette: Palette, role: Role) -> Style {
    let [words, ground] = match role {
        Role::Words | Role::Strong => [palette.words, palette.ground],
        Role::OfColumn(column) | Role::Title(column) => {
            [palette.columns[column.index()], palette.ground]
        }
        Role::Beside => [palette.beside, palette.ground],
        Role::Rule => [palette.rule, palette.ground],
        Role::Focus => [palette.ground, palette.words],
        Role::Alarm => [palette.ground, palette.alarm],
    }
    .map(Color::Indexed);
    Style::new().fg(words).bg(ground)
}
