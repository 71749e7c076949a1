//! Our own small drawings, made of characters: roofs and walls, wizard and fairy, and the pictures for words and pictures.

use crate::meeting::child_words::{HousePart, Picture, Tool};

/// A drawing, a line each.
pub type Lines = &'static [&'static str];

/// With which signs drawings are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pen {
    /// Whether only those signs may be used that every terminal has.
    pub plain: bool,
}

impl Pen {
    /// A wall, the floor, its corners.
    pub fn walls(self) -> Walls {
        if self.plain {
            Walls {
                side: "|",
                floor: "_",
                corners: ["|", "|"],
                top: [".", "-", "."],
            }
        } else {
            Walls {
                side: "│",
                floor: "─",
                corners: ["└", "┘"],
                top: ["╭", "─", "╮"],
            }
        }
    }

    /// The frame around a picture that is described, so many columns wide: above and below.
    pub fn frame(self, columns: usize) -> [String; 2] {
        let inner = columns.saturating_sub(2);
        let walls = self.walls();
        let above = walls.top[1].repeat(inner);
        let below = walls.floor.repeat(inner);
        [
            format!("{}{above}{}", walls.top[0], walls.top[2]),
            format!("{}{below}{}", walls.corners[0], walls.corners[1]),
        ]
    }

    /// A picture from the library; one of one's own has no drawing.
    pub fn picture(self, picture: Picture) -> Lines {
        let (lined, plain) = drawing(picture);
        if self.plain || lined.is_empty() {
            plain
        } else {
            lined
        }
    }
}

/// The signs of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walls {
    /// Left and right.
    pub side: &'static str,
    /// Below.
    pub floor: &'static str,
    /// Below on the left and on the right.
    pub corners: [&'static str; 2],
    /// Above on the left, in the middle, and on the right, where there is no roof.
    pub top: [&'static str; 3],
}

/// The roof of a house, as wide as the house: as steep as fits, its eaves drawn out to the walls.
pub fn roof(columns: usize) -> Vec<String> {
    let rows = 1 + columns.saturating_sub(7) / 8;
    let rows = rows.min(3);
    let mut lines = Vec::new();
    for row in 0..rows {
        let inner = if row == 0 { 1 } else { 8 * row - 1 };
        let middle = if row == 0 {
            "'".to_owned()
        } else {
            format!("'{}'", " ".repeat(inner))
        };
        let line = format!("_.-{middle}-._");
        let left = columns.saturating_sub(line.len());
        let (before, behind) = (left / 2, left - left / 2);
        let eaves = if row + 1 == rows { "_" } else { " " };
        let line = format!("{}{line}{}", eaves.repeat(before), eaves.repeat(behind));
        lines.push(line.trim_end().to_owned());
    }
    lines
}

/// What stands over the frame of a part of the wizard or the fairy; houses have a roof instead.
pub fn crest(tool: Tool, part: HousePart) -> Lines {
    match (tool, part) {
        (Tool::Houses, _) => &[],
        (Tool::Wizards, HousePart::Worries) => &[
            r"   __/ \__   ", //
            r"  /  | |  \  ",
            r" /_/|___|\_\ ",
        ],
        (Tool::Wizards, HousePart::GoodThings) => &[
            r"    _.O._    ", //
            r"  .' \ / '.  ",
            r" /___/ \___\ ",
        ],
        (Tool::Wizards, HousePart::Dreams) => &[
            r"  * .---. *  ", //
            r"   (  *  )   ",
            r"  * '-.-' *  ",
        ],
        (Tool::Fairies, HousePart::Worries) => &[
            r"     \_/     ", //
            r"     / \     ",
            r"   _/___\_   ",
        ],
        (Tool::Fairies, HousePart::GoodThings) => &[
            r"  .-. O .-.  ", //
            r" (   \|/   ) ",
            r"  '--/ \--'  ",
        ],
        (Tool::Fairies, HousePart::Dreams) => &[
            r"    \ | /    ", //
            r"   -- * --   ",
            r"    / | \    ",
        ],
    }
}

/// A drawing with lines where a terminal has them (else empty), and one for every terminal.
#[rustfmt::skip]
fn drawing(picture: Picture) -> (Lines, Lines) {
    match picture {
        Picture::House => (HOUSE_LINED, HOUSE),
        Picture::Phone => (PHONE_LINED, PHONE),
        Picture::GrownUps => (&[], GROWN_UPS),
        Picture::Child => (&[], CHILD),
        Picture::School => (&[], SCHOOL),
        Picture::Sleeping => (&[], SLEEPING),
        Picture::Heart => (&[], HEART),
        Picture::Police => (&[], POLICE),
        Picture::Doctor => (&[], DOCTOR),
        Picture::Own => (&[], &[]),
    }
}

const HOUSE: Lines = &[
    r"       ___||_   ",
    r"      /      \  ",
    r"     /________\ ",
    r"     | _    _ | ",
    r"     ||_|  |_|| ",
    r"     |   __   | ",
    r"     |__|. |__| ",
];

const HOUSE_LINED: Lines = &[
    r"      ╱╲ ┌┐ ",
    r"     ╱  ╲││ ",
    r"    ╱    ╲│ ",
    r"   ╱──────╲ ",
    r"   │ ┌┐┌┐ │ ",
    r"   │ └┘└┘ │ ",
    r"   └──┤├──┘ ",
];

const GROWN_UPS: Lines = &[
    r"    ___      ___    ",
    r"   (o o)    (o o)   ",
    r"    \-/      \-/    ",
    r"   /| |\    / | \   ",
    r"  / | | \  /__|__\  ",
    r"    | |      | |    ",
    r"   _| |_    _| |_   ",
];

const CHILD: Lines = &[
    r"   \|||/   ",
    r"   (o o)   ",
    r"    \-/    ",
    r"  --|_|--  ",
    r"    | |    ",
    r"   _| |_   ",
];

const PHONE: Lines = &[
    r" .-------. ",
    r" | .---. | ",
    r" | |   | | ",
    r" | |   | | ",
    r" | '---' | ",
    r" |   o   | ",
    r" '-------' ",
];

const PHONE_LINED: Lines = &[
    r" ╭───────╮ ",
    r" │ ┌───┐ │ ",
    r" │ │   │ │ ",
    r" │ │   │ │ ",
    r" │ └───┘ │ ",
    r" │   o   │ ",
    r" ╰───────╯ ",
];

const SCHOOL: Lines = &[
    r"        |>        ",
    r"   _____|_____    ",
    r"  /  SCHOOL   \   ",
    r" /_____________\  ",
    r" | [] [] [] [] |  ",
    r" | []  ___  [] |  ",
    r" |____|   |____|  ",
];

const SLEEPING: Lines = &[
    r"         z         ",
    r"       z           ",
    r"     z             ",
    r"  _(- -)__________ ",
    r" |  \_/          | ",
    r" |_______________| ",
    r" |               | ",
];

const HEART: Lines = &[
    r"  .--.   .--.  ",
    r" (    '.'    ) ",
    r"  \         /  ",
    r"   '.     .'   ",
    r"     '. .'     ",
    r"       '       ",
];

const POLICE: Lines = &[
    r"    __*__    ",
    r"   (_____)   ",
    r"    (o o)    ",
    r"     \-/     ",
    r"   /|[*]|\   ",
    r"    |   |    ",
    r"    |_|_|    ",
];

const DOCTOR: Lines = &[
    r"    .---.    ",
    r"   ( o o )   ",
    r"    \ - /    ",
    r"   /|   |\   ",
    r"  / | + | \  ",
    r"    |   |    ",
    r"    |_|_|    ",
];

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn every_terminal_has_the_signs_of_a_plain_pen() {
        let pen = Pen { plain: true };
        for &picture in Picture::ALL {
            assert!(
                pen.picture(picture).iter().all(|line| line.is_ascii()),
                "{picture:?}"
            );
        }
        let walls = pen.walls();
        let signs = [walls.side, walls.floor].into_iter();
        let mut signs = signs.chain(walls.corners).chain(walls.top);
        assert!(signs.all(str::is_ascii));
        assert!(roof(25).iter().all(|line| line.is_ascii()));
    }

    #[test]
    fn the_lines_of_a_picture_are_equally_long_and_few() {
        for plain in [true, false] {
            for &picture in Picture::ALL {
                let lines = Pen { plain }.picture(picture);
                assert!(lines.len() <= 7, "{picture:?}");
                let first = lines.first().map_or(0, |line| line.width());
                assert!(
                    lines.iter().all(|line| line.width() == first),
                    "{picture:?}"
                );
            }
        }
    }

    #[test]
    fn a_roof_is_as_wide_as_its_house() {
        for columns in 7..60 {
            let roof = roof(columns);
            let last = roof.last().map_or(0, String::len);
            assert_eq!(last, columns, "{roof:?}");
            assert!(roof.iter().all(|line| line.len() <= columns));
        }
    }
}
