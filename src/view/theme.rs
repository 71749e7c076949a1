//! Colours and signs: the only door to any. Colours are numbers of the fixed 256-colour cube.

use ratatui::style::{Color, Modifier, Style};

pub use super::signs::{
    ABOVE, BELOW, BETWEEN, BULLET, CHILD_MARK, CROSSING, DONE, ENDS, FOCUS, FOOT, FULL, GHOST,
    MARK, NOT_NEEDED, SPREAD, TO_DO, UNDER, UNDER_FOCUS,
};
use crate::meeting::vocabulary::Column;

/// A set of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Hash)]
pub enum Theme {
    /// Black on white with strong colours: what survives a projector in a lit room.
    #[default]
    Projector,
    /// No colours of our own: bold and reverse alone.
    Mono,
}

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
    match theme {
        Theme::Projector => projector(role),
        Theme::Mono => mono(role),
    }
}

fn on_white(colour: u8) -> Style {
    Style::new()
        .fg(Color::Indexed(colour))
        .bg(Color::Indexed(231))
}

fn projector(role: Role) -> Style {
    match role {
        Role::Words => on_white(16),
        Role::Strong => on_white(16).add_modifier(Modifier::BOLD),
        Role::OfColumn(column) => on_white(colour(column)),
        Role::Title(column) => on_white(colour(column)).add_modifier(Modifier::BOLD),
        Role::Focus => Style::new()
            .fg(Color::Indexed(231))
            .bg(Color::Indexed(16))
            .add_modifier(Modifier::BOLD),
        Role::Beside => on_white(238),
        Role::Rule => on_white(242),
        Role::Alarm => Style::new()
            .fg(Color::Indexed(231))
            .bg(Color::Indexed(88))
            .add_modifier(Modifier::BOLD),
    }
}

fn colour(column: Column) -> u8 {
    match column {
        Column::Worried => 89,
        Column::WorkingWell => 22,
        Column::NeedsToHappen => 57,
    }
}

fn mono(role: Role) -> Style {
    match role {
        Role::Words | Role::OfColumn(_) | Role::Beside | Role::Rule => Style::new(),
        Role::Strong | Role::Title(_) => Style::new().add_modifier(Modifier::BOLD),
        Role::Focus | Role::Alarm => {
            Style::new().add_modifier(Modifier::REVERSED.union(Modifier::BOLD))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channels(colour: Option<Color>) -> [f64; 3] {
        let Some(Color::Indexed(number)) = colour else {
            return [0.0; 3];
        };
        if number >= 232 {
            return [f64::from(8 + 10 * (number - 232)) / 255.0; 3];
        }
        let cube = number - 16;
        [cube / 36, cube / 6 % 6, cube % 6]
            .map(|step| f64::from([0, 95, 135, 175, 215, 255][usize::from(step)]) / 255.0)
    }

    fn luminance(colour: Option<Color>) -> f64 {
        let [red, green, blue] = channels(colour).map(|channel| {
            if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(style: Style, veil: f64) -> f64 {
        let (one, other) = (luminance(style.fg), luminance(style.bg));
        (one.max(other) + 0.05 + veil) / (one.min(other) + 0.05 + veil)
    }

    fn roles() -> Vec<Role> {
        let mut roles = vec![
            Role::Words,
            Role::Strong,
            Role::Focus,
            Role::Beside,
            Role::Alarm,
        ];
        for &column in Column::ALL {
            roles.extend([Role::OfColumn(column), Role::Title(column)]);
        }
        roles
    }

    #[test]
    fn everything_written_has_a_contrast_of_seven_and_survives_a_lit_room() {
        for role in roles() {
            let style = style(Theme::Projector, role);
            assert!(
                contrast(style, 0.0) >= 7.0,
                "{role:?}: {}",
                contrast(style, 0.0)
            );
            assert!(
                contrast(style, 0.2) >= 3.0,
                "{role:?}: {}",
                contrast(style, 0.2)
            );
        }
        assert!(contrast(style(Theme::Projector, Role::Rule), 0.0) >= 3.0);
    }

    #[test]
    fn without_colours_the_focus_is_still_seen() {
        let focus = style(Theme::Mono, Role::Focus);
        assert!(focus.add_modifier.contains(Modifier::REVERSED));
        assert_eq!(focus.fg, None);
    }
}
