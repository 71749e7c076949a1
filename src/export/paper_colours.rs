//! The colours of what leaves the program: on paper and bright screens, and on dark ones.

use crate::meeting::vocabulary::Column;

/// The colours of a page. Letters have a contrast of 7:1 or more on the ground, lines 3:1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colours {
    /// What everything stands on.
    pub ground: &'static str,
    /// What people said.
    pub words: &'static str,
    /// What is said beside the words.
    pub beside: &'static str,
    /// Lines that part areas.
    pub rule: &'static str,
    /// The columns, in the order of `Column::ALL`.
    pub columns: [&'static str; 3],
}

/// The same colours as on a projector.
pub const BRIGHT: Colours = Colours {
    ground: "#ffffff",
    words: "#000000",
    beside: "#444444",
    rule: "#6c6c6c",
    columns: ["#87005f", "#005f00", "#5f00ff"],
};

/// The same colours as on a dark screen.
pub const DARK: Colours = Colours {
    ground: "#121212",
    words: "#ffffff",
    beside: "#d0d0d0",
    rule: "#808080",
    columns: ["#ffaf00", "#afffaf", "#d7afff"],
};

impl Colours {
    /// The colour of a column.
    pub fn of(&self, column: Column) -> &'static str {
        self.columns[column.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::{BRIGHT, Colours, DARK};

    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or(0);
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn letters_and_lines_stand_out_from_the_ground() {
        for colours in [BRIGHT, DARK] {
            let Colours {
                ground,
                words,
                beside,
                rule,
                columns,
            } = colours;
            for letters in [words, beside].into_iter().chain(columns) {
                assert!(contrast(letters, ground) >= 7.0, "{letters} on {ground}");
            }
            assert!(contrast(rule, ground) >= 3.0, "{rule} on {ground}");
        }
    }
}
