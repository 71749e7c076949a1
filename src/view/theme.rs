//! What things on the screen are, how each looks in a theme, and the signs. Nothing here is dim or slanted: terminals differ.

use ratatui::style::{Color, Modifier, Style};

use super::palettes::{Palette, palette};
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

/// The sign of the focused place.
pub const FOCUS: &str = "▌";
/// The sign before an entry.
pub const BULLET: &str = "•";
/// The sign beside an entry that was read back and is what was meant.
pub const AGREED: &str = "✓";
/// The sign before an entry that is held back.
pub const HELD: &str = "■";
/// The sign before a step that is to be done.
pub const TO_DO: &str = "☐";
/// The sign before a step that is done.
pub const DONE: &str = "☑";
/// The sign before a step that is no longer needed.
pub const NOT_NEEDED: &str = "–";
/// How many are above.
pub const ABOVE: &str = "▲";
/// How many are below.
pub const BELOW: &str = "▼";
/// The line between columns.
pub const BETWEEN: &str = "│";
/// The line under titles.
pub const UNDER: &str = "─";
/// The line under the title of the focused column.
pub const UNDER_FOCUS: &str = "━";
/// Where the line between columns meets the line under titles.
pub const CROSSING: &str = "┼";
/// Where the line between columns meets the line over the scale.
pub const FOOT: &str = "┴";
/// Somebody's number on the scale.
pub const MARK: &str = "●";
/// Where somebody stood before.
pub const GHOST: &str = "○";
/// The line between the lowest and the highest number.
pub const SPREAD: &str = "━";
/// A child's number on the scale.
pub const CHILD_MARK: &str = "◆";
/// The ends of the scale.
pub const ENDS: [&str; 2] = ["├", "┤"];

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
