//! How colours are seen: contrast, the light of a room over it, and how far two colours are apart for people who see fewer.
#![allow(dead_code, reason = "each test uses another part of it")]

pub mod difference;

use ratatui::style::{Color, Style};

use difference::{Lab, difference};

/// Red, green and blue as light, from 0 to 1.
pub type Light = [f64; 3];

/// The number of a colour; nothing of ours has one of the user's own, which begin at 0.
#[track_caller]
pub fn number(colour: Option<Color>) -> u8 {
    match colour {
        Some(Color::Indexed(number @ 16..)) => number,
        other => panic!("{other:?} is none of the colours that are the same everywhere"),
    }
}

/// The light of a colour by its number: a cube of six steps from 16 on, greys from 232 on, as every terminal has them. So what
/// holds for these values holds for terminals of 256 colours and of all colours alike.
pub fn light(number: u8) -> Light {
    let steps = [0, 95, 135, 175, 215, 255];
    let cube = number.saturating_sub(16);
    let bytes = if number >= 232 {
        [8 + 10 * (number - 232); 3]
    } else {
        [cube / 36, cube / 6 % 6, cube % 6].map(|step| steps[usize::from(step)])
    };
    bytes.map(|byte| {
        let part = f64::from(byte) / 255.0;
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    })
}

/// How light a colour is (WCAG 2.2, "relative luminance").
pub fn luminance(number: u8) -> f64 {
    let [red, green, blue] = light(number);
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The contrast of letters and ground (WCAG 2.2, "contrast ratio"), with so much light of the room over both: a projector has
/// no black.
pub fn contrast(style: Style, veil: f64) -> f64 {
    let (one, other) = (luminance(number(style.fg)), luminance(number(style.bg)));
    (one.max(other) + 0.05 + veil) / (one.min(other) + 0.05 + veil)
}

/// How light is seen: as most do, without red, without green, without blue cones.
/// G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009),
/// the table for the full strength, over linear light.
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

fn times(matrix: &[[f64; 3]; 3], [red, green, blue]: Light) -> Light {
    matrix.map(|row| row[0] * red + row[1] * green + row[2] * blue)
}

/// A light as the eye measures it: CIE 1976 L*a*b*, under the white of sRGB (D65).
fn lab(light: Light) -> Lab {
    let to_xyz = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175_0],
        [0.019_333_9, 0.119_192_0, 0.950_304_1],
    ];
    let white = [0.950_47, 1.0, 1.088_83];
    let seen = times(&to_xyz, light.map(|part| part.clamp(0.0, 1.0)));
    let [x, y, z] = [0, 1, 2].map(|axis| {
        let part = seen[axis] / white[axis];
        if part > 216.0 / 24_389.0 {
            part.cbrt()
        } else {
            (24_389.0 / 27.0 * part + 16.0) / 116.0
        }
    });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far two colours are apart for whoever tells them apart least.
pub fn least_difference(one: u8, other: u8) -> f64 {
    let apart = |sight| {
        let seen = |number| lab(times(sight, light(number)));
        difference(seen(one), seen(other))
    };
    SIGHTS.iter().map(apart).fold(f64::INFINITY, f64::min)
}
